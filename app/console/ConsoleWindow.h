#pragma once

#include "app/console/ConsoleTables.h"
#include "app/console/FolderWorkspace.h"
#include "app/console/LocalSandbox.h"
#include "models/vault/VaultSession.h"
#include "ui/cloud/CloudPlace.h"
#include "ui/cloud/EnvironmentsPage.h"
#include "ui/cloud/PrivacyPage.h"
#include "ui/consent/ConsentPlace.h"
#include "ui/diagnosis/DiagnosisPlace.h"
#include "ui/evidence/EvidenceDesk.h"
#include "ui/phone/PhonePlace.h"
#include "ui/scheme/SchemePlace.h"
#include "ui/shell/LanguageSwitch.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Settings.h"
#include "ui/vault/SecretClipboard.h"
#include "ui/vault/VaultSwitch.h"
#include "ui/widgets/ThemeSwitch.h"

#include <memory>

namespace numauth::console {

/// What the person chose about the window itself. All outlive it.
struct ConsoleChoices
{
    shell::Settings &settings;
    ui::ThemeSwitch &themes;
    shell::LanguageSwitch &languages;
};

/// The whole window: the five places over one workspace, one sandbox and one vault, and what they
/// ask of each other. GUI thread.
class ConsoleWindow
{
public:
    /// \p tables must outlive the window. The sandbox starts at once.
    ConsoleWindow(const ConsoleTables &tables, const ConsoleChoices &choices,
                  const QString &vaultPath, std::unique_ptr<vault::Keychain> keychain);

    shell::MainWindow &window() { return *m_window; }
    FolderWorkspace &workspace() { return *m_workspace; }
    ui::CloudPlace &calls() { return *m_calls; }

private:
    void connectPlaces();
    void connectEnvironments();
    void connectEvidence();
    void openParts(const QString &folder);
    QStringList vaultNames() const;

    SystemClock m_clock;
    vault::VaultSession m_vault;
    ui::VaultSwitch m_vaultSwitch;
    ui::SecretClipboard m_clipboard;
    LocalSandbox m_sandbox;
    // The window owns the places and the pages of its settings.
    ui::SchemePlace *m_schemes;
    ui::ConsentPlace *m_consent;
    ui::CloudPlace *m_calls;
    ui::DiagnosisPlace *m_diagnosis;
    ui::PhonePlace *m_phone;
    ui::EnvironmentsPage *m_environments;
    ui::PrivacyPage *m_privacy;
    std::unique_ptr<FolderWorkspace> m_workspace;
    std::unique_ptr<ui::EvidenceDesk> m_desk;
    std::unique_ptr<shell::MainWindow> m_window;
};

} // namespace numauth::console
