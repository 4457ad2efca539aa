#pragma once

#include "models/base/Clock.h"
#include "models/cloud/EnvironmentKeys.h"
#include "models/cloud/SuiteRunner.h"
#include "models/sandbox/SandboxServer.h"

#include <QObject>

#include <memory>

namespace numauth::ui {

/// Runs one suite at a time for the window: tokens and the clock come from the sandbox of this
/// process, references from the vault, the environment and files.
class SuiteSession : public QObject
{
    Q_OBJECT

public:
    static constexpr int callsInFlight = 8;

    /// All arguments must outlive the session.
    SuiteSession(const cloud::OperationTable &operations, const cloud::ErrorTable &errors,
                 const Clock &clock, sandbox::SandboxServer &sandbox, QObject *parent = nullptr);

    void setSecrets(const cloud::SecretResolver &secrets) { m_secrets = secrets; }
    bool isRunning() const { return m_runner != nullptr; }
    /// Nothing happens while a suite runs.
    void start(const cloud::CallSuite &suite, const cloud::CloudEnvironment &environment);
    /// Ends the calls under way; finished() follows.
    void stop();
    /// What the text of a parameter in a suite stands for, as start() would send it.
    Result<QString> valueOf(const cloud::Operation &operation, const QString &parameter,
                            const QString &text, cloud::EnvironmentKind kind);

signals:
    void started(const numauth::cloud::CallSuite &suite);
    void stepFinished(const numauth::cloud::StepResult &step);
    void recorded(const numauth::cloud::CallRecord &record);
    /// Exactly once after started().
    void finished(const numauth::cloud::SuiteResult &result);

private:
    cloud::SuiteServices services(cloud::EnvironmentKind kind);
    Result<> advance(double seconds, cloud::EnvironmentKind kind);

    const cloud::OperationTable &m_operations;
    const cloud::ErrorTable &m_errors;
    const Clock &m_clock;
    sandbox::SandboxServer &m_sandbox;
    cloud::SecretResolver m_secrets;
    std::unique_ptr<cloud::SuiteRunner> m_runner;
};

} // namespace numauth::ui
