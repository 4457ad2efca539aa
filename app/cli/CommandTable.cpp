#include "app/cli/CommandTable.h"

#include "app/cli/InspectCommand.h"
#include "app/cli/SchemeCommand.h"
#include "app/cli/CallCommand.h"
#include "app/cli/OperationsCommand.h"
#include "app/cli/SandboxCommand.h"
#include "app/cli/SignCommand.h"
#include "app/cli/AttributesCommand.h"
#include "app/cli/DevicesCommand.h"
#include "app/cli/RulesCommand.h"

namespace numauth::cli {

namespace {

template<class... Commands>
std::vector<std::unique_ptr<Command>> makeAll()
{
    std::vector<std::unique_ptr<Command>> commands;
    (commands.push_back(std::make_unique<Commands>()), ...);
    return commands;
}

} // namespace

std::vector<std::unique_ptr<Command>> makeCommands()
{
    return makeAll<InspectCommand, SchemeCommand>();
    return makeAll<SignCommand, CallCommand, SandboxCommand, OperationsCommand>();
    return makeAll<DevicesCommand, AttributesCommand, RulesCommand>();
}

} // namespace numauth::cli
