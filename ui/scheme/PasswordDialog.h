#pragma once

#include "models/base/Secret.h"
#include "ui/widgets/Dialog.h"

class QLineEdit;

namespace numauth::ui {

/// Asks for the password of a keystore, which is used once and kept nowhere.
class PasswordDialog : public Dialog
{
    Q_OBJECT

public:
    /// \p sentence says why it is asked for.
    PasswordDialog(const QString &file, const QString &sentence, QWidget *parent = nullptr);

    /// What was typed; the line is empty afterwards.
    Secret takePassword();

private:
    QLineEdit *m_password;
};

} // namespace numauth::ui
