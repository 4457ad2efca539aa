#pragma once

#include "models/base/Clock.h"
#include "models/base/Result.h"
#include "models/cloud/Credentials.h"
#include "models/cloud/OperationTable.h"
#include "models/sandbox/CarrierClock.h"
#include "models/sandbox/GatewayMessage.h"
#include "models/sandbox/SandboxServer.h"
#include "models/sandbox/SignatureCheck.h"
#include "models/sandbox/TokenStore.h"

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

    CarrierClock &clock() { return m_clock; }
    const CarrierClock &clock() const { return m_clock; }
    TokenStore &tokens() { return m_tokens; }
    const TokenStore &tokens() const { return m_tokens; }
    LifePreset life() const { return m_life; }
    void setLife(LifePreset life) { m_life = life; }
    const cloud::Credentials &credentials() const { return m_credentials; }
    const QList<RequestLogRow> &requests() const { return m_requests; }

    /// Forgets tokens, log and the clock's offset. Used nonces stay refused.
    void reset();
    QJsonObject snapshot() const;
    Result<> restore(const QJsonObject &snapshot);

private:
    struct Outcome;

    Outcome perform(const VerifiedCall &call);
    Outcome checkInput(const cloud::Operation &operation, const VerifiedCall &call) const;
    Outcome exchangeToken(const VerifiedCall &call);
    GatewayAnswer write(const Outcome &outcome);
    void record(const GatewayRequest &request, const VerifiedCall &call, const Outcome &outcome);

    cloud::OperationTable m_operations;
    const Clock &m_machineClock;
    cloud::Credentials m_credentials;
    LifePreset m_life;
    std::function<QByteArray()> m_randomBytes;
    CarrierClock m_clock;
    SignatureCheck m_signatures;
    TokenStore m_tokens;
    QList<RequestLogRow> m_requests;
};

} // namespace numauth::sandbox
