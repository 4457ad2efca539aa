#include "app/cli/CommandTable.h"

#include "app/cli/CheckCommand.h"
#include "app/cli/ConvertCommand.h"
#include "app/cli/LayoutCommand.h"
#include "app/cli/RenderCommand.h"

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
    return makeAll<CheckCommand, LayoutCommand, RenderCommand, ConvertCommand>();
}

} // namespace numauth::cli
