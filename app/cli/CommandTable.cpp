#include "app/cli/CommandTable.h"

#include "app/cli/OperationsCommand.h"
#include "app/cli/SandboxCommand.h"
#include "app/cli/SignCommand.h"

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
    return makeAll<SignCommand, SandboxCommand, OperationsCommand>();
}

} // namespace numauth::cli
