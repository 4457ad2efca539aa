#pragma once

#include "models/base/Result.h"
#include "models/cloud/CloudEnvironment.h"
#include "models/cloud/OperationTable.h"
#include "models/sandbox/SandboxServer.h"

#include <QWidget>

class QComboBox;

namespace numauth::ui {

class Label;
class SegmentedGroup;

/// Where calls go: the sandbox of this process, or the live cloud with an access key from the
/// process environment or a profile of the cloud's own command line. Keys are read for each call
/// and kept nowhere; the choice is never remembered, so that a new start is in the sandbox.
class EnvironmentBar : public QWidget
{
    Q_OBJECT

public:
    /// Table and sandbox must outlive the bar.
    EnvironmentBar(const cloud::OperationTable &operations, const sandbox::SandboxServer &sandbox,
                   QWidget *parent = nullptr);

    bool isLive() const;
    void setLive(bool isLive);
    /// What a call needs now: address and key. An error says what is missing.
    Result<cloud::CloudEnvironment> environment() const;
    /// The address in words, for the head of the form.
    QString addressText() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillCredentials();
    Result<cloud::Credentials> credentials() const;
    void retranslate();

    const cloud::OperationTable &m_operations;
    const sandbox::SandboxServer &m_sandbox;
    SegmentedGroup *m_kind;
    Label *m_keyLabel;
    QComboBox *m_key;
};

} // namespace numauth::ui
