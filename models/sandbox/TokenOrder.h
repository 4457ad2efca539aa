#pragma once

#include "models/base/Result.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace numauth::sandbox {

/// A token to be minted for a parameter, as `mint:CMCC:13800000001` asks for it. A value.
class TokenOrder
{
    Q_DECLARE_TR_FUNCTIONS(numauth::sandbox::TokenOrder)

public:
    /// The admin interface's name of what \p parameter takes; absent when it takes no token.
    static std::optional<QString> kindFor(const QString &parameter);
    static bool isOrder(const QString &text) { return text.startsWith(QLatin1StringView("mint:")); }
    /// Parameters that take no token get an access token: the sandbox says what is wrong.
    static Result<TokenOrder> parse(const QString &parameter, const QString &text);

    /// The body of `POST tokens`.
    QJsonObject toJson() const;

private:
    QString m_kind;
    QString m_carrier;
    QString m_phone;
};

} // namespace numauth::sandbox
