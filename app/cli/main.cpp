// `inspect` reads files and nothing else, and is run in loops: it starts without what the other
// commands need. Those stand in a module that is loaded for them.
#include "app/cli/InspectCommand.h"
#include "app/cli/Program.h"
#include "models/vault/CrashDump.h"

#include <QDir>
#include <QLibrary>

#include <cstdio>
#include <cstring>

namespace {

using namespace numauth;
using namespace numauth::cli;

using RunCommands = int (*)(int argc, char **argv);

bool startsWith(const char *text, const char *beginning)
{
    return std::strncmp(text, beginning, std::strlen(beginning)) == 0;
}

/// A password may be in the vault, which the module knows.
bool isLight(int argc, char **argv)
{
    if (argc == 2 && std::strcmp(argv[1], "--version") == 0)
        return true;
    if (argc < 2 || std::strcmp(argv[1], "inspect") != 0)
        return false;
    for (int index = 2; index < argc; ++index) {
        if (startsWith(argv[index], "--password"))
            return false;
    }
    return true;
}

int runInspect(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    nameProgram();
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<InspectCommand>(InspectCommand::SecretReader()));
    return runProgram(commands);
}

QString programFolder(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return QCoreApplication::applicationDirPath();
}

int runModule(int argc, char **argv)
{
    QLibrary module(
        QDir(programFolder(argc, argv)).filePath(QStringLiteral(NUMAUTH_COMMANDS_MODULE)));
    const auto run = reinterpret_cast<RunCommands>(module.resolve("numauthRunCommands"));
    if (run)
        return run(argc, argv);
    std::fprintf(stderr, "numauth: a part of the program is missing, install it again: %s\n",
                 qPrintable(module.errorString()));
    return static_cast<int>(ExitCode::Internal);
}

} // namespace

int main(int argc, char **argv)
{
    vault::disableCrashDumps();
    return isLight(argc, argv) ? runInspect(argc, argv) : runModule(argc, argv);
}
