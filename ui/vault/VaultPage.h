#pragma once

#include "ui/shell/SettingsPage.h"
#include "ui/vault/SecretClipboard.h"
#include "ui/vault/VaultSwitch.h"

class QPushButton;
class QSpinBox;
class QStandardItemModel;

namespace numauth::shell {
class Settings;
} // namespace numauth::shell

namespace numauth::ui {

class FormRow;
class Label;
class TableView;
class ToggleSwitch;

/// The settings of the vault: where it is, what opens it, when it locks itself, how long a copied
/// secret stays, and the names in it.
class VaultPage : public shell::SettingsPage
{
    Q_OBJECT

public:
    /// All must outlive the page. Puts what the settings say into session and clipboard.
    VaultPage(VaultSwitch &vault, SecretClipboard &clipboard, shell::Settings &settings,
              QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("vault"); }
    QString iconName() const override { return QStringLiteral("key"); }
    QString title() const override { return tr("Vault"); }
    QStringList searchWords() const override;
    void restoreDefaults() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void apply();
    void changePassphrase();
    void useKeychain(bool uses);
    void removeSelected();
    void refresh();
    void fillNames();
    void retranslate();

    VaultSwitch &m_vault;
    vault::VaultSession &m_session;
    SecretClipboard &m_clipboard;
    shell::Settings &m_settings;
    Label *m_path;
    QPushButton *m_open;
    QPushButton *m_passphrase;
    ToggleSwitch *m_keychain;
    QSpinBox *m_minutes;
    QSpinBox *m_seconds;
    FormRow *m_minutesRow;
    FormRow *m_secondsRow;
    QStandardItemModel *m_names;
    TableView *m_table;
    QPushButton *m_remove;
    Label *m_message;
};

} // namespace numauth::ui
