#include "app/cli/CommandTable.h"

#include "app/cli/InspectCommand.h"
#include "app/cli/SchemeCommand.h"

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
}

} // namespace numauth::cli
