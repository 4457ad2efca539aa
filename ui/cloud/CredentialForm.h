#pragma once

#include "models/cloud/CredentialSource.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace numauth::ui {

class FormRow;

/// Chooses where an access key comes from: process environment, a profile of the cloud's own
/// command line, or references into vault, environment and files.
class CredentialForm : public QWidget
{
    Q_OBJECT

public:
    explicit CredentialForm(QWidget *parent = nullptr);

    void setSource(const cloud::CredentialSource &source);
    cloud::CredentialSource source() const;
    /// Names of secrets in the vault, offered while typing a reference.
    void setVaultNames(const QStringList &names);

private:
    QLineEdit *addReference(const char *name, const QString &label);
    void showEditors();

    QComboBox *m_kind;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_secret = nullptr;
    QLineEdit *m_token = nullptr;
    QList<FormRow *> m_rows;
};

} // namespace numauth::ui
