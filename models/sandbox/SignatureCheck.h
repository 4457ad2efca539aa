#pragma once

#include "models/cloud/ApiRequest.h"
#include "models/cloud/Credentials.h"
#include "models/sandbox/GatewayMessage.h"

#include <QDateTime>
#include <QMap>
#include <QSet>
#include <QString>

#include <deque>
#include <optional>

namespace numauth::sandbox {

/// Why a call is refused before the product sees it: the cloud's code, its HTTP status and message,
/// and the sandbox's own exact reason.
struct Refusal
{
    QString code;
    int httpStatus = 400;
    QString message;
    QString reason;
};

/// What a verified request asks for.
struct VerifiedCall
{
    QString operation;
    QString version;
    cloud::SignatureAlgorithm algorithm = cloud::SignatureAlgorithm::Acs3HmacSha256;
    /// Business parameters from query and form together; the first of two same names counts.
    QMap<QString, QString> parameters;
    /// Set when the request must be refused; the operation stands above as far as it is known.
    std::optional<Refusal> refusal;
};

/// Verifies both signature schemes, the clock difference (15 minutes either way) and that no nonce
/// comes twice; of very many nonces the oldest are forgotten early. One thread.
class SignatureCheck
{
public:
    VerifiedCall verify(const GatewayRequest &request, const cloud::Credentials &credentials,
                        const QDateTime &machineTime);

    /// Nonces that are still refused, for snapshots.
    QStringList usedNonces() const;
    void restoreNonces(const QStringList &nonces, const QDateTime &machineTime);

private:
    std::optional<Refusal> checkTime(const QString &timestamp, const QDateTime &machineTime) const;
    std::optional<Refusal> useNonce(const QByteArray &nonce, const QDateTime &machineTime);
    std::optional<Refusal> verifyAcs3(VerifiedCall &call, const GatewayRequest &request,
                                      const ParameterPairs &query,
                                      const cloud::Credentials &credentials,
                                      const QDateTime &machineTime);
    std::optional<Refusal> verifyRpc(VerifiedCall &call, const GatewayRequest &request,
                                     const ParameterPairs &all,
                                     const cloud::Credentials &credentials,
                                     const QDateTime &machineTime);

    struct UsedNonce
    {
        QByteArray nonce;
        /// Machine time in ms since the epoch after which it may be forgotten.
        qint64 end = 0;
    };
    void remember(const QByteArray &nonce, const QDateTime &machineTime);
    void forgetNonces(qint64 now);

    QSet<QByteArray> m_nonces;
    /// The same, the oldest in front.
    std::deque<UsedNonce> m_order;
};

} // namespace numauth::sandbox
