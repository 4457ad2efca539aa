#include "ui/cloud/SuiteSession.h"

#include "models/sandbox/TokenOrder.h"

namespace numauth::ui {

using cloud::EnvironmentKind;

namespace {

bool isReference(const QString &text)
{
    return text.startsWith(QLatin1StringView("vault:")) ||
           text.startsWith(QLatin1StringView("env:")) ||
           text.startsWith(QLatin1StringView("file:"));
}

} // namespace

SuiteSession::SuiteSession(const cloud::OperationTable &operations, const cloud::ErrorTable &errors,
                           const Clock &clock, sandbox::SandboxServer &sandbox, QObject *parent)
    : QObject(parent), m_operations(operations), m_errors(errors), m_clock(clock),
      m_sandbox(sandbox)
{
}

void SuiteSession::start(const cloud::CallSuite &suite, const cloud::CloudEnvironment &environment)
{
    if (isRunning())
        return;
    m_runner = std::make_unique<cloud::SuiteRunner>(m_operations, m_errors, m_clock,
                                                    services(environment.kind));
    connect(m_runner.get(), &cloud::SuiteRunner::stepFinished, this, &SuiteSession::stepFinished);
    connect(m_runner.get(), &cloud::SuiteRunner::finished, this,
            [this](const cloud::SuiteResult &result) {
                m_runner.release()->deleteLater();
                emit finished(result);
            });
    emit started(suite);
    m_runner->start(suite, environment, callsInFlight);
}

void SuiteSession::stop()
{
    if (m_runner)
        m_runner->cancel();
}

Result<QString> SuiteSession::valueOf(const cloud::Operation &operation, const QString &parameter,
                                      const QString &text, EnvironmentKind kind)
{
    if (sandbox::TokenOrder::isOrder(text)) {
        if (kind != EnvironmentKind::Sandbox)
            return Error{Error::Code::Usage, tr("Only the sandbox mints tokens.")};
        const auto order = sandbox::TokenOrder::parse(parameter, text);
        if (!order)
            return order.error();
        const auto told = m_sandbox.administer("POST tokens", order->toJson());
        return told ? Result<QString>(told->value(QStringLiteral("token")).toString())
                    : Result<QString>(told.error());
    }
    if (isReference(text) && m_secrets) {
        const Result<Secret> secret = m_secrets(text);
        return secret ? Result<QString>(QString::fromUtf8(secret->reveal()))
                      : Result<QString>(secret.error());
    }
    const cloud::Parameter *row = operation.parameter(parameter);
    const bool isSecret = row && (row->sensitivity == cloud::Sensitivity::Token ||
                                  row->sensitivity == cloud::Sensitivity::Secret);
    if (isSecret && kind != EnvironmentKind::Sandbox)
        return Error{Error::Code::Usage,
                     tr("A suite is a file that others read: give %1 as vault:NAME, env:VARIABLE "
                        "or file:PATH.")
                         .arg(parameter)};
    return text;
}

Result<> SuiteSession::advance(double seconds, EnvironmentKind kind)
{
    if (kind != EnvironmentKind::Sandbox)
        return Error{Error::Code::Usage, tr("Only the sandbox has a clock that moves.")};
    const auto told =
        m_sandbox.administer("POST clock", {{QStringLiteral("advanceSeconds"), seconds}});
    return told ? Result<>() : Result<>(told.error());
}

cloud::SuiteServices SuiteSession::services(EnvironmentKind kind)
{
    cloud::SuiteServices services;
    services.resolve = [this, kind](const cloud::Operation &operation, const QString &parameter,
                                    const QString &text) {
        return valueOf(operation, parameter, text, kind);
    };
    services.advance = [this, kind](double seconds) { return advance(seconds, kind); };
    services.record = [this](const cloud::CallRecord &record) { emit recorded(record); };
    return services;
}

} // namespace numauth::ui
