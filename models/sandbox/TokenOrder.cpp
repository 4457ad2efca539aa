#include "models/sandbox/TokenOrder.h"

#include "models/sandbox/TokenStore.h"

#include <QHash>
#include <QStringList>

namespace numauth::sandbox {

std::optional<QString> TokenOrder::kindFor(const QString &parameter)
{
    static const QHash<QString, QString> kinds{
        {QStringLiteral("AccessToken"), QStringLiteral("accessToken")},
        {QStringLiteral("AccessCode"), QStringLiteral("accessCode")},
        {QStringLiteral("SpToken"), QStringLiteral("spToken")},
        {QStringLiteral("VerifyToken"), QStringLiteral("fusion")},
        {QStringLiteral("SmsToken"), QStringLiteral("smsToken")}};
    const auto kind = kinds.constFind(parameter);
    return kind == kinds.cend() ? std::nullopt : std::optional(*kind);
}

Result<TokenOrder> TokenOrder::parse(const QString &parameter, const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    if (parts.size() != 3 || !isOrder(text) || !carrierFromName(parts.at(1)) ||
        !isMobileNumber(parts.at(2)))
        return Error{Error::Code::Usage,
                     tr("Write %1=mint:CMCC:13800000001, with CMCC, CUCC or CTCC and the number.")
                         .arg(parameter)};
    TokenOrder order;
    order.m_kind = kindFor(parameter).value_or(QStringLiteral("accessToken"));
    order.m_carrier = parts.at(1);
    order.m_phone = parts.at(2);
    return order;
}

QJsonObject TokenOrder::toJson() const
{
    return {{QStringLiteral("carrier"), m_carrier},
            {QStringLiteral("phone"), m_phone},
            {QStringLiteral("kind"), m_kind}};
}

} // namespace numauth::sandbox
