// The entry of the module that holds every command.
#include "app/cli/CommandTable.h"
#include "app/cli/Program.h"

#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace numauth::cli {

namespace {

/// Only commands that paint pay for a GUI application, and none of them needs a display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, bool needsGui)
{
    if (!needsGui)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

bool asksForGui(int argc, char **argv, const std::vector<std::unique_ptr<Command>> &commands)
{
    QStringList words;
    for (int index = 1; index < argc; ++index)
        words << QString::fromLocal8Bit(argv[index]);
    for (const QString &word : std::as_const(words)) {
        const auto named = std::ranges::find_if(
            commands, [&word](const auto &command) { return command->name() == word; });
        if (named != commands.end())
            return (*named)->needsGui(words);
    }
    return false;
}

} // namespace

} // namespace numauth::cli

extern "C" Q_DECL_EXPORT int numauthRunCommands(int argc, char **argv)
{
    using namespace numauth::cli;
    nameProgram();
    const auto commands = makeCommands();
    const auto application = makeApplication(argc, argv, asksForGui(argc, argv, commands));
    return runProgram(commands);
}
