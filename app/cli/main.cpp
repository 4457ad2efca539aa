// `inspect` reads files and nothing else, and is run in loops: it starts without what the other
// commands need. Those stand in a module that is loaded for them.
#include "app/cli/CommandLine.h"
#include "app/cli/InspectCommand.h"
#include "app/cli/Program.h"
#include "models/base/Translations.h"
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

int failWithoutModule(int argc, char **argv, const QString &path)
{
    const QCoreApplication application(argc, argv);
    Translations translations;
    translations.use(languageFromArguments(QCoreApplication::arguments())
                         .value_or(Translations::systemLanguage()));
    const QString sentence =
        QCoreApplication::translate("numauth::cli::Program",
                                    "A part of the program is missing or cannot be loaded: %1. "
                                    "Install the program again.")
            .arg(QDir::toNativeSeparators(path));
    std::fprintf(stderr, "numauth: %s\n", sentence.toUtf8().constData());
    return static_cast<int>(ExitCode::Internal);
}

int runModule(int argc, char **argv)
{
    QLibrary module(
        QDir(programFolder(argc, argv)).filePath(QStringLiteral(NUMAUTH_COMMANDS_MODULE)));
    const auto run = reinterpret_cast<RunCommands>(module.resolve("numauthRunCommands"));
    if (run)
        return run(argc, argv);
    return failWithoutModule(argc, argv, module.fileName());
}

} // namespace

int main(int argc, char **argv)
{
    vault::disableCrashDumps();
    return isLight(argc, argv) ? runInspect(argc, argv) : runModule(argc, argv);
}
