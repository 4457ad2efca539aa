#pragma once

#include <QJsonObject>
#include <QString>

namespace numauth::sandbox {

/// How a call counts in the account's statistics.
enum class CallTally { None, Success, Fail, Unknown };

/// What a call comes to, before it is written as an answer.
struct CallOutcome
{
    int httpStatus = 200;
    QString code = QStringLiteral("OK");
    QString message = QStringLiteral("OK");
    /// The exact reason, for the header `x-sandbox-reason`.
    QString reason = QStringLiteral("ok");
    /// The members of the answer beside Code, Message and RequestId.
    QJsonObject result = {};
    /// Answers of gateway and product carry HostId and Recommend.
    bool isGatewayError = false;

    bool isOk() const { return code == QLatin1StringView("OK"); }

    static CallOutcome success(const QJsonObject &result,
                               const QString &message = QStringLiteral("请求成功"))
    {
        return {200, QStringLiteral("OK"), message, QStringLiteral("ok"), result, false};
    }
    /// A code in the body of HTTP 200.
    static CallOutcome business(const char *code, const QString &message, const char *reason)
    {
        return {200, QString::fromLatin1(code), message, QString::fromLatin1(reason), {}, false};
    }
    /// An error that gateway or product answer with a status of 4xx or 5xx.
    static CallOutcome refused(const QString &code, int status, const QString &message,
                               const QString &reason)
    {
        return {status, code, message, reason, {}, true};
    }
};

} // namespace numauth::sandbox
