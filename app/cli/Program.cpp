#include "app/cli/Program.h"

#include "app/cli/CommandLine.h"
#include "models/base/Translations.h"

#include <QCoreApplication>

namespace numauth::cli {

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Numauth"));
    QCoreApplication::setApplicationName(QStringLiteral("numauth-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NUMAUTH_VERSION));
}

int runProgram(const std::vector<std::unique_ptr<Command>> &commands)
{
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

} // namespace numauth::cli
