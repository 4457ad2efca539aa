#pragma once

#include "app/cli/CallEnvironment.h"
#include "models/cloud/ApiReply.h"
#include "models/cloud/ErrorTable.h"

#include <QJsonArray>
#include <QMap>
#include <QString>

namespace numauth::cli {

/// What an app's server does after the phone is done: exchange the token, compare a typed number,
/// or fall back to a code by SMS. Every step is a signed call to the sandbox.
class PhoneFlow
{
public:
    /// \p environment and \p clock must outlive the flow.
    PhoneFlow(const cloud::CloudEnvironment &environment, const Clock &clock)
        : m_environment(environment), m_clock(clock)
    {
    }

    /// The number behind \p token.
    Result<> login(const QString &token);
    /// Whether \p typed is the number of the phone that made \p accessCode.
    Result<> registerNumber(const QString &accessCode, const QString &typed);
    /// A code sent to \p number, read from the sandbox's outbox and typed in.
    Result<> smsFallback(const QString &number);

    /// Whether the user is in: by the last step.
    bool hasSucceeded() const { return m_hasSucceeded; }
    /// Each call with its operation, code, verdict and message.
    const QJsonArray &steps() const { return m_steps; }

private:
    Result<cloud::ApiReply> send(const QString &operation,
                                 const QMap<QString, QString> &parameters);

    const cloud::CloudEnvironment &m_environment;
    const Clock &m_clock;
    QJsonArray m_steps;
    bool m_hasSucceeded = false;
};

} // namespace numauth::cli
