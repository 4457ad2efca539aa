#include "app/console/ConsoleWindow.h"
#include "models/publish/HanFont.h"
#include "models/vault/CrashDump.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

namespace {

using namespace numauth;

struct Arguments
{
    QString workspace;
    QString place;
    QString language;
    QString theme;
    QString settings;
    QString suite;
    bool opensSample = false;
    bool isNewSession = false;
};

Arguments readArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Numauth Console"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{QStringLiteral("workspace"), QStringLiteral("folder of a workspace"),
          QStringLiteral("DIR")},
         {QStringLiteral("sample"), QStringLiteral("open the sample workspace")},
         {QStringLiteral("place"), QStringLiteral("scheme, consent, cloud, phone or diagnosis"),
          QStringLiteral("ID")},
         {QStringLiteral("lang"), QStringLiteral("zh or en"), QStringLiteral("LANG")},
         {QStringLiteral("theme"), QStringLiteral("light, dark or system"),
          QStringLiteral("THEME")},
         {QStringLiteral("settings"), QStringLiteral("another settings file"),
          QStringLiteral("FILE")},
         {QStringLiteral("suite"), QStringLiteral("open a call suite and run it in the sandbox"),
          QStringLiteral("FILE")},
         {QStringLiteral("new-session"), QStringLiteral("do not reopen the last workspace")}});
    parser.process(application);
    return {parser.value(QStringLiteral("workspace")), parser.value(QStringLiteral("place")),
            parser.value(QStringLiteral("lang")),      parser.value(QStringLiteral("theme")),
            parser.value(QStringLiteral("settings")),  parser.value(QStringLiteral("suite")),
            parser.isSet(QStringLiteral("sample")),    parser.isSet(QStringLiteral("new-session"))};
}

Language chosenLanguage(const Arguments &arguments, const shell::Settings &settings)
{
    if (arguments.language == QLatin1StringView("zh"))
        return Language::Chinese;
    if (arguments.language == QLatin1StringView("en"))
        return Language::English;
    return settings.language().value_or(Translations::systemLanguage());
}

int fail(const Error &error)
{
    std::fprintf(stderr, "numauth-console: %s\n", qPrintable(error.message));
    return 5;
}

/// The size that the settings hold counts for all windows, and only before there is one.
void applyZoom(int argc, char **argv)
{
    QString path = shell::Settings::defaultPath();
    for (int index = 1; index < argc; ++index) {
        const QString argument = QString::fromLocal8Bit(argv[index]);
        const QString option = QStringLiteral("--settings");
        if (argument == option && index + 1 < argc)
            path = QString::fromLocal8Bit(argv[index + 1]);
        else if (argument.startsWith(option + QLatin1Char('=')))
            path = argument.mid(option.size() + 1);
    }
    const int zoom = shell::Settings(path).zoom();
    bool isSet = false;
    const double given = qEnvironmentVariable("QT_SCALE_FACTOR").toDouble(&isSet);
    if (zoom != 100)
        qputenv("QT_SCALE_FACTOR", QByteArray::number((isSet ? given : 1.0) * zoom / 100));
}

/// What was asked for, else the last workspace; without either the window shows its first screen.
void openWorkspace(console::ConsoleWindow &console, const Arguments &arguments,
                   const shell::Settings &settings)
{
    shell::MainWindow &window = console.window();
    if (arguments.opensSample) {
        if (const Result<> opened = console.workspace().openSample(); !opened)
            window.showError(opened.error());
    } else if (!arguments.workspace.isEmpty()) {
        window.openWorkspace(QDir(arguments.workspace).absolutePath());
    } else if (!arguments.isNewSession && settings.restoresSession() &&
               !settings.lastWorkspace().isEmpty()) {
        window.openWorkspace(settings.lastWorkspace());
    }
    if (!arguments.place.isEmpty())
        window.openPlace(arguments.place);
    else if (arguments.opensSample)
        window.openPlace(QStringLiteral("consent"));
}

} // namespace

int main(int argc, char **argv)
{
    vault::disableCrashDumps();
    QApplication::setOrganizationName(QStringLiteral("Numauth"));
    QApplication::setApplicationName(QStringLiteral("numauth-console"));
    applyZoom(argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Numauth Console"));
    QApplication::setApplicationVersion(QStringLiteral(NUMAUTH_VERSION));
    const Arguments arguments = readArguments(application);

    shell::Settings settings(arguments.settings.isEmpty() ? shell::Settings::defaultPath()
                                                          : arguments.settings);
    shell::LanguageSwitch languages;
    languages.choose(chosenLanguage(arguments, settings));
    ui::ThemeSwitch themes;
    themes.choose(ui::themeChoiceFromName(arguments.theme).value_or(settings.theme()));

    const auto tables = console::ConsoleTables::open();
    if (!tables)
        return fail(tables.error());
    console::ConsoleWindow console(*tables, {settings, themes, languages},
                                   vault::Vault::standardPath(), vault::makeSystemKeychain());
    console.window().show();
    if (const Result<> font = publish::requireHanFont(); !font)
        console.window().showError(font.error());
    openWorkspace(console, arguments, settings);
    if (!arguments.suite.isEmpty()) {
        console.window().openPlace(console.calls().id());
        console.calls().runSuiteFile(arguments.suite);
    }
    return QApplication::exec();
}
