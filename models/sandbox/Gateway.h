#pragma once

#include "models/base/Clock.h"
#include "models/base/Result.h"
#include "models/cloud/Credentials.h"
#include "models/cloud/OperationTable.h"
#include "models/sandbox/CallOutcome.h"
#include "models/sandbox/FaultPlan.h"
#include "models/sandbox/GatewayMessage.h"
#include "models/sandbox/QuotaMeter.h"
#include "models/sandbox/SandboxAccount.h"
#include "models/sandbox/SandboxServer.h"
#include "models/sandbox/SignatureCheck.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>

#include <functional>

namespace numauth::sandbox {

/// The cloud's behaviour without a network: a request in, an answer out. It owns what the simulated
/// account has: tokens, used nonces, the virtual clock and the request log. One thread.
class Gateway
{
    Q_DECLARE_TR_FUNCTIONS(numauth::sandbox::Gateway)

public:
    /// \p machineClock judges signature dates; \p randomBytes makes 18 bytes for tokens and ids.
    Gateway(cloud::OperationTable operations, const Clock &machineClock,
            cloud::Credentials credentials, LifePreset life,
            std::function<QByteArray()> randomBytes);

    /// Answers a call of the cloud API.
    GatewayAnswer answer(const GatewayRequest &request);

    /// The operations that have a simulated answer.
    static QStringList simulatedOperations();

    SandboxAccount &account() { return m_account; }
    const SandboxAccount &account() const { return m_account; }
    const FaultPlan &faults() const { return m_faults; }
    void setFaults(const FaultPlan &faults) { m_faults = faults; }
    /// Throttles what goes beyond the published number of calls a second. Off by default, so that a
    /// load test measures the client and not the limit.
    void setCallLimits(bool areKept) { m_keepsCallLimits = areKept; }
    const cloud::Credentials &credentials() const { return m_credentials; }
    const QList<RequestLogRow> &requests() const { return m_requests; }

    /// Forgets tokens, log and the clock's offset. Used nonces stay refused.
    void reset();
    /// Removes tokens, messages and log rows of \p phone, and says how many there were.
    int forgetNumber(const QString &phone);
    QJsonObject snapshot() const;
    Result<> restore(const QJsonObject &snapshot);

private:
    struct Handled;

    Handled handle(const VerifiedCall &call);
    CallOutcome perform(const VerifiedCall &call);
    CallOutcome faulted(const Fault &fault, const VerifiedCall &call);
    static CallOutcome checkInput(const cloud::Operation &operation, const VerifiedCall &call);
    GatewayAnswer write(const CallOutcome &outcome);
    void record(const GatewayRequest &request, const VerifiedCall &call, const Handled &handled);

    cloud::OperationTable m_operations;
    const Clock &m_machineClock;
    cloud::Credentials m_credentials;
    SandboxAccount m_account;
    SignatureCheck m_signatures;
    FaultPlan m_faults;
    QuotaMeter m_quotas;
    bool m_keepsCallLimits = false;
    QList<RequestLogRow> m_requests;
};

} // namespace numauth::sandbox
