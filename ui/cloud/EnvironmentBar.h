#pragma once

#include "models/base/Result.h"
#include "models/cloud/CloudEnvironment.h"
#include "models/cloud/OperationTable.h"
#include "models/cloud/OwnEnvironments.h"
#include "models/sandbox/SandboxServer.h"

#include <QStringList>
#include <QWidget>

#include <functional>

class QComboBox;

namespace numauth::ui {

class Label;
class SegmentedGroup;

/// Where calls go: the sandbox of this process, the live cloud, or a gateway that the workspace
/// names. Keys are read for each call and kept nowhere; the choice is never remembered, so that a
/// new start is in the sandbox.
class EnvironmentBar : public QWidget
{
    Q_OBJECT

public:
    /// Table and sandbox must outlive the bar.
    /// \p networkPath is read before every call.
    EnvironmentBar(const cloud::OperationTable &operations, const sandbox::SandboxServer &sandbox,
                   QWidget *parent = nullptr,
                   const QString &networkPath = cloud::CallNetwork::defaultPath());

    /// What turns references into secrets, and the names in the vault while it is open.
    void setSecrets(const cloud::SecretResolver &secrets,
                    const std::function<QStringList()> &vaultNames);
    /// The environments that the workspace in \p folder names; back to the sandbox.
    void openWorkspace(const QString &folder);
    /// Reads the workspace's environments again and keeps the choice where that is possible.
    Result<> reload();

    cloud::EnvironmentKind kind() const;
    bool isLive() const;
    void setLive(bool isLive);
    void choose(cloud::EnvironmentKind kind);
    /// What a call needs now: address and key. An error says what is missing.
    Result<cloud::CloudEnvironment> environment() const;
    /// The address in words, for the head of the form.
    QString addressText() const;
    /// The name of the chosen environment of the workspace; empty elsewhere.
    QString ownName() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    Result<cloud::CloudEnvironment> target() const;
    void showChoices();
    void fillKinds();
    void fillCredentials();
    void chooseCredential();
    void askForReferences();
    cloud::CredentialSource liveSource() const;
    void retranslate();

    const cloud::OperationTable &m_operations;
    const sandbox::SandboxServer &m_sandbox;
    QString m_networkPath;
    cloud::SecretResolver m_secrets;
    std::function<QStringList()> m_vaultNames;
    QString m_folder;
    cloud::OwnEnvironments m_own;
    /// What was typed for the live cloud in this run.
    cloud::CredentialSource m_references{cloud::CredentialSource::Kind::References};
    SegmentedGroup *m_kind;
    QComboBox *m_gateway;
    Label *m_keyLabel;
    QComboBox *m_key;
};

} // namespace numauth::ui
