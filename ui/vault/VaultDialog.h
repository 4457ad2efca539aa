#pragma once

#include "models/vault/VaultSession.h"
#include "ui/widgets/Dialog.h"

class QLineEdit;
class QPushButton;

namespace numauth::ui {

class FormRow;
class Label;
class ToggleSwitch;

/// Makes a vault, opens it, or gives it a new passphrase. Never blocks: while the keychain is asked
/// or a passphrase is tried, the window goes on, and the passphrase can be typed meanwhile.
class VaultDialog : public Dialog
{
    Q_OBJECT

public:
    enum class Purpose { Create, Unlock, ChangePassphrase };

    /// \p session must outlive the dialog.
    VaultDialog(vault::VaultSession &session, Purpose purpose, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;
    void done(int result) override;

private:
    void layOut();
    void submit();
    void askKeychain();
    void startSession();
    void finish(const Result<> &result);
    void refresh();
    void retranslate();
    bool isNew() const { return m_purpose != Purpose::Unlock; }

    vault::VaultSession &m_session;
    Purpose m_purpose;
    Label *m_text;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    FormRow *m_passphraseRow;
    FormRow *m_againRow;
    ToggleSwitch *m_keychain;
    Label *m_message;
    QPushButton *m_submit;
    QPushButton *m_askKeychain;
    QPushButton *m_sessionOnly;
    QPushButton *m_cancel;
};

} // namespace numauth::ui
