#pragma once

#include "models/sandbox/Gateway.h"
#include "models/sandbox/GatewayMessage.h"

#include <QCoreApplication>

namespace numauth::sandbox {

/// The interface below `/sandbox/v1`: tokens, clock, state, log. Unsigned, so it refuses whatever a
/// web page could send: a request with `Origin` or `Sec-Fetch-Site`, with another `Host` than the
/// listening address, or one that writes and is not `application/json`.
class AdminApi
{
    Q_DECLARE_TR_FUNCTIONS(numauth::sandbox::AdminApi)

public:
    /// \p gateway must outlive this. \p authority is the listening `127.0.0.1:PORT`.
    AdminApi(Gateway &gateway, QByteArray authority, cloud::ErrorTable errors);

    static bool isAdminPath(const QByteArray &path);
    GatewayAnswer answer(const GatewayRequest &request);

private:
    GatewayAnswer route(const QByteArray &verb, const QJsonObject &body);
    GatewayAnswer setFaults(const QJsonObject &body);
    GatewayAnswer sendCode(const QString &phone);
    GatewayAnswer mintToken(const QJsonObject &body);
    GatewayAnswer forgetNumber(const QJsonObject &body);
    GatewayAnswer moveClock(const QJsonObject &body);
    GatewayAnswer restore(const QJsonObject &body);
    GatewayAnswer state() const;
    GatewayAnswer requests() const;
    GatewayAnswer messages() const;

    Gateway &m_gateway;
    QByteArray m_authority;
    cloud::ErrorTable m_errors;
};

} // namespace numauth::sandbox
