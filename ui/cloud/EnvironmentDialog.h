#pragma once

#include "models/cloud/OwnEnvironments.h"
#include "ui/widgets/Dialog.h"

class QLineEdit;

namespace numauth::ui {

class CredentialForm;
class Label;

/// One environment of the user: name, address, key, authorities. For the live cloud the key alone.
class EnvironmentDialog : public Dialog
{
    Q_OBJECT

public:
    EnvironmentDialog(const cloud::OwnEnvironment &environment, const QStringList &vaultNames,
                      QWidget *parent = nullptr);

    cloud::OwnEnvironment environment() const;

private:
    void layOut();
    void finish();

    QString m_fixedName;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QLineEdit *m_caFile;
    CredentialForm *m_credential;
    Label *m_problem;
};

} // namespace numauth::ui
