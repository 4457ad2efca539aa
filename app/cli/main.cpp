#include "app/cli/CommandLine.h"
#include "app/cli/CommandTable.h"
#include "models/base/Translations.h"
#include "models/vault/CrashDump.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <memory>
#include <utility>

namespace {

using namespace numauth;
using namespace numauth::cli;

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

int main(int argc, char **argv)
{
    vault::disableCrashDumps();
    QCoreApplication::setOrganizationName(QStringLiteral("Numauth"));
    QCoreApplication::setApplicationName(QStringLiteral("numauth-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NUMAUTH_VERSION));
    const auto commands = makeCommands();
    const auto application = makeApplication(argc, argv, asksForGui(argc, argv, commands));

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const Language language =
        languageFromArguments(arguments).value_or(Translations::systemLanguage());
    Translations translations;
    translations.use(language);

    const ParsedCommandLine parsed = parseCommandLine(arguments, commands, language);
    if (!parsed.command)
        return static_cast<int>(parsed.exitCode);
    Console console(parsed.options);
    const ExitCode code = parsed.command->run(console);
    return static_cast<int>(console.finish(code));
}
