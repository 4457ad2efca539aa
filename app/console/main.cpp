#include "app/console/CaseSources.h"
#include "app/console/FolderWorkspace.h"
#include "app/console/LocalSandbox.h"
#include "models/cloud/ErrorTable.h"
#include "models/cloud/OperationTable.h"
#include "models/diagnosis/LogTables.h"
#include "models/vault/CrashDump.h"
#include "ui/cloud/CloudPlace.h"
#include "ui/cloud/EnvironmentsPage.h"
#include "ui/consent/ConsentPlace.h"
#include "ui/diagnosis/DiagnosisPlace.h"
#include "ui/phone/PhonePlace.h"
#include "ui/scheme/SchemePlace.h"
#include "ui/shell/LanguageSwitch.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Settings.h"
#include "ui/vault/VaultPage.h"
#include "ui/widgets/ThemeSwitch.h"

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
void openWorkspace(shell::MainWindow &window, console::FolderWorkspace &workspace,
                   const Arguments &arguments, const shell::Settings &settings)
{
    if (arguments.opensSample) {
        if (const Result<> opened = workspace.openSample(); !opened)
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

    const auto tables = consent::ConsentTables::open();
    if (!tables)
        return fail(tables.error());
    const auto operations = cloud::OperationTable::open();
    if (!operations)
        return fail(operations.error());
    const auto errors = cloud::ErrorTable::open();
    if (!errors)
        return fail(errors.error());
    const auto rules = scheme::SchemeRules::load();
    if (!rules)
        return fail(rules.error());
    const auto phones = phone::PhoneTables::open();
    if (!phones)
        return fail(phones.error());
    const auto logTables = diagnosis::LogTables::open((*phones)->codes);
    if (!logTables)
        return fail(logTables.error());
    const auto appChecks = diagnosis::app::AppCheckTable::open();
    if (!appChecks)
        return fail(appChecks.error());
    const auto upgrades = diagnosis::app::UpgradeAdvice::open();
    if (!upgrades)
        return fail(upgrades.error());
    const auto rotation = scheme::KeyRotation::load();
    if (!rotation)
        return fail(rotation.error());

    const SystemClock clock;
    vault::VaultSession vaultSession(vault::Vault::standardPath(), clock,
                                     vault::makeSystemKeychain());
    ui::VaultSwitch vaultSwitch(vaultSession);
    ui::SecretClipboard clipboard;
    console::LocalSandbox sandbox;
    sandbox.start();
    auto *schemes = new ui::SchemePlace({*rules, *rotation, *operations, *errors, clock,
                                         vaultSession, vaultSwitch, clipboard, sandbox.server()});
    auto *consent = new ui::ConsentPlace(*tables);
    auto *calls = new ui::CloudPlace(*operations, *errors, sandbox.server());
    auto *diagnosis =
        new ui::DiagnosisPlace({*logTables, *appChecks, *upgrades,
                                diagnosis::app::apiMembersOf((*tables)->attributes.attributes())});
    auto *phone =
        new ui::PhonePlace({*phones, *tables, *operations, *errors, sandbox.server(), *logTables});
    QObject::connect(diagnosis, &ui::DiagnosisPlace::sdkFound, phone, &ui::PhonePlace::useSdk);
    QObject::connect(diagnosis, &ui::DiagnosisPlace::sdkFound, consent, &ui::ConsentPlace::useSdk);
    QObject::connect(diagnosis, &ui::DiagnosisPlace::phoneRequested, phone,
                     &ui::PhonePlace::applyChanges);
    const auto readLog = [diagnosis](const QString &log) { diagnosis->readText(log.toUtf8()); };
    QObject::connect(calls, &ui::CloudPlace::diagnosisRequested, diagnosis, readLog);
    QObject::connect(phone, &ui::PhonePlace::diagnosisRequested, diagnosis, readLog);
    const auto vaultNames = [&vaultSession] {
        QStringList names;
        for (const vault::VaultEntry &entry : vaultSession.entries().valueOr({}))
            names << entry.name;
        return names;
    };
    calls->setSecrets(
        [&vaultSession](const QString &reference, const QString &folder) {
            return vaultSession.resolve(reference, folder);
        },
        vaultNames);
    auto *environments = new ui::EnvironmentsPage(clock, vaultNames);
    QObject::connect(environments, &ui::EnvironmentsPage::environmentsChanged, calls,
                     &ui::CloudPlace::reloadEnvironments);
    QObject::connect(environments, &ui::EnvironmentsPage::capChanged, calls,
                     &ui::CloudPlace::reloadEnvironments);
    QObject::connect(environments, &ui::EnvironmentsPage::environmentsChanged, schemes,
                     &ui::SchemePlace::reloadEnvironments);
    QObject::connect(environments, &ui::EnvironmentsPage::capChanged, schemes,
                     &ui::SchemePlace::reloadEnvironments);
    console::FolderWorkspace workspace(*consent, [=, &sandbox](const QString &folder) {
        sandbox.openWorkspace(folder);
        environments->openWorkspace(folder);
        consent->openWorkspace(folder);
        schemes->openWorkspace(folder);
        calls->openWorkspace(folder);
        phone->openWorkspace(folder);
        diagnosis->openWorkspace(folder);
    });
    ui::EvidenceDesk desk(*logTables, clock,
                          console::caseSources(workspace, sandbox, *phone, *diagnosis));
    QObject::connect(diagnosis, &ui::DiagnosisPlace::saveCaseRequested, &desk,
                     &ui::EvidenceDesk::save);
    QObject::connect(phone, &ui::PhonePlace::saveCaseRequested, &desk, &ui::EvidenceDesk::save);
    QObject::connect(diagnosis, &ui::DiagnosisPlace::openCaseRequested, &desk,
                     &ui::EvidenceDesk::open);
    shell::MainWindow window({&settings, &themes, &languages, &workspace, &sandbox, &vaultSwitch},
                             {schemes, consent, calls, phone, diagnosis});
    vaultSwitch.setWindow(&window);
    desk.setWindow(&window);
    QObject::connect(&desk, &ui::EvidenceDesk::failed, &window, &shell::MainWindow::showError);
    QObject::connect(&desk, &ui::EvidenceDesk::restored, &window,
                     [&window, diagnosis] { window.openPlace(diagnosis->id()); });
    window.addSettingsPage(environments);
    window.addSettingsPage(new ui::VaultPage(vaultSwitch, clipboard, settings));
    window.show();
    openWorkspace(window, workspace, arguments, settings);
    if (!arguments.suite.isEmpty()) {
        window.openPlace(calls->id());
        calls->runSuiteFile(arguments.suite);
    }
    return QApplication::exec();
}
