#include "app/console/ConsoleWindow.h"

#include "app/console/CaseSources.h"
#include "ui/vault/VaultPage.h"

namespace numauth::console {

ConsoleWindow::ConsoleWindow(const ConsoleTables &tables, const ConsoleChoices &choices,
                             const QString &vaultPath, std::unique_ptr<vault::Keychain> keychain)
    : m_vault(vaultPath, m_clock, std::move(keychain)), m_vaultSwitch(m_vault),
      m_schemes(new ui::SchemePlace({tables.schemeRules, tables.rotation, tables.operations,
                                     tables.errors, m_clock, m_vault, m_vaultSwitch, m_clipboard,
                                     m_sandbox.server()})),
      m_consent(new ui::ConsentPlace(tables.consent)),
      m_calls(new ui::CloudPlace(tables.operations, tables.errors, m_sandbox.server())),
      m_diagnosis(new ui::DiagnosisPlace(
          {tables.logs, tables.appChecks, tables.upgrades,
           diagnosis::app::apiMembersOf(tables.consent->attributes.attributes())})),
      m_phone(new ui::PhonePlace({tables.phone, tables.consent, tables.operations, tables.errors,
                                  m_sandbox.server(), tables.logs})),
      m_environments(new ui::EnvironmentsPage(m_clock, [this] { return vaultNames(); })),
      m_privacy(new ui::PrivacyPage(
          tables.operations,
          [this](const QString &number) { return m_calls->forgetNumber(number); })),
      m_workspace(std::make_unique<FolderWorkspace>(
          *m_consent, [this](const QString &folder) { openParts(folder); })),
      m_desk(std::make_unique<ui::EvidenceDesk>(
          tables.logs, m_clock, caseSources(*m_workspace, m_sandbox, *m_phone, *m_diagnosis))),
      m_window(std::make_unique<shell::MainWindow>(
          shell::ShellServices{&choices.settings, &choices.themes, &choices.languages,
                               m_workspace.get(), &m_sandbox, &m_vaultSwitch},
          QList<shell::Place *>{m_schemes, m_consent, m_calls, m_phone, m_diagnosis}))
{
    m_vaultSwitch.setWindow(m_window.get());
    connectPlaces();
    connectEnvironments();
    connectEvidence();
    m_window->addSettingsPage(m_environments);
    m_window->addSettingsPage(new ui::VaultPage(m_vaultSwitch, m_clipboard, choices.settings));
    m_window->addSettingsPage(m_privacy);
    m_sandbox.start();
}

void ConsoleWindow::connectPlaces()
{
    QObject::connect(m_diagnosis, &ui::DiagnosisPlace::sdkFound, m_phone, &ui::PhonePlace::useSdk);
    QObject::connect(m_diagnosis, &ui::DiagnosisPlace::sdkFound, m_consent,
                     &ui::ConsentPlace::useSdk);
    QObject::connect(m_diagnosis, &ui::DiagnosisPlace::phoneRequested, m_phone,
                     &ui::PhonePlace::applyChanges);
    const auto readLog = [this](const QString &log) { m_diagnosis->readText(log.toUtf8()); };
    QObject::connect(m_calls, &ui::CloudPlace::diagnosisRequested, m_diagnosis, readLog);
    QObject::connect(m_phone, &ui::PhonePlace::diagnosisRequested, m_diagnosis, readLog);
    QObject::connect(m_phone, &ui::PhonePlace::sandboxStartRequested, &m_sandbox,
                     &LocalSandbox::start);
    QObject::connect(m_phone, &ui::PhonePlace::suiteSaved, m_calls,
                     [this](const QString &file) { m_calls->take({file}); });
    m_calls->setSecrets(
        [this](const QString &reference, const QString &folder) {
            return m_vault.resolve(reference, folder);
        },
        [this] { return vaultNames(); });
}

void ConsoleWindow::connectEnvironments()
{
    for (const auto change :
         {&ui::EnvironmentsPage::environmentsChanged, &ui::EnvironmentsPage::capChanged}) {
        QObject::connect(m_environments, change, m_calls, &ui::CloudPlace::reloadEnvironments);
        QObject::connect(m_environments, change, m_schemes, &ui::SchemePlace::reloadEnvironments);
    }
}

void ConsoleWindow::connectEvidence()
{
    ui::EvidenceDesk *desk = m_desk.get();
    desk->setWindow(m_window.get());
    QObject::connect(m_diagnosis, &ui::DiagnosisPlace::saveCaseRequested, desk,
                     &ui::EvidenceDesk::save);
    QObject::connect(m_phone, &ui::PhonePlace::saveCaseRequested, desk, &ui::EvidenceDesk::save);
    QObject::connect(m_diagnosis, &ui::DiagnosisPlace::openCaseRequested, desk,
                     &ui::EvidenceDesk::open);
    QObject::connect(desk, &ui::EvidenceDesk::failed, m_window.get(),
                     &shell::MainWindow::showError);
    QObject::connect(desk, &ui::EvidenceDesk::restored, m_window.get(),
                     [this] { m_window->openPlace(m_diagnosis->id()); });
}

void ConsoleWindow::openParts(const QString &folder)
{
    m_sandbox.openWorkspace(folder);
    m_environments->openWorkspace(folder);
    m_privacy->openWorkspace(folder);
    m_consent->openWorkspace(folder);
    m_schemes->openWorkspace(folder);
    m_calls->openWorkspace(folder);
    m_phone->openWorkspace(folder);
    m_diagnosis->openWorkspace(folder);
}

QStringList ConsoleWindow::vaultNames() const
{
    QStringList names;
    for (const vault::VaultEntry &entry : m_vault.entries().valueOr({}))
        names << entry.name;
    return names;
}

} // namespace numauth::console
