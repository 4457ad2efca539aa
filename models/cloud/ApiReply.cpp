#include "models/cloud/ApiReply.h"

#include "models/cloud/ErrorTable.h"
#include "models/cloud/OperationTable.h"

#include <QJsonDocument>

#include <array>

namespace numauth::cloud {

namespace {

const QStringList verdictNames{QStringLiteral("pass"), QStringLiteral("reject"),
                               QStringLiteral("unknown"), QStringLiteral("ok"),
                               QStringLiteral("error")};

QJsonValue valueAt(const QJsonObject &body, const QString &path)
{
    QJsonValue value = body;
    for (const QString &part : path.split(QLatin1Char('.')))
        value = value.toObject().value(part);
    return value;
}

CallVerdict verdictOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? CallVerdict::Pass : CallVerdict::Reject;
    if (value.toString() == QLatin1StringView("PASS"))
        return CallVerdict::Pass;
    if (value.toString() == QLatin1StringView("REJECT"))
        return CallVerdict::Reject;
    return CallVerdict::Unknown;
}

bool hasShape(const QJsonValue &value, const QString &type)
{
    if (type == QLatin1StringView("object"))
        return value.isObject();
    if (type == QLatin1StringView("array"))
        return value.isArray();
    return !value.isObject() && !value.isArray();
}

/// The first documented member that is there in another shape; empty when there is none. Text and
/// numbers stand for each other, since the cloud writes a phone number now as one, now as the
/// other.
QString misshapenMember(const Operation &operation, const QJsonObject &body)
{
    for (const ResponseField &field : operation.response) {
        const QJsonValue value = valueAt(body, field.path);
        if (!value.isUndefined() && !value.isNull() && !hasShape(value, field.type))
            return field.path;
    }
    return {};
}

/// Wrong, expired and replaced codes come as an error code, but are a verdict on the code.
bool isVerdictCode(const ErrorRow *row)
{
    return row && row->kind == QLatin1StringView("verdict");
}

LocalText joined(const LocalText &first, const LocalText &second)
{
    return {first.zh + second.zh, first.en + QLatin1Char(' ') + second.en};
}

LocalText explainVerdict(const ApiReply &reply, const Operation *operation)
{
    const ResponseField *field =
        operation ? operation->responseField(operation->verdictField) : nullptr;
    const LocalText meaning = field ? field->meaning : LocalText();
    switch (reply.verdict) {
    case CallVerdict::Pass:
        return joined({QStringLiteral("调用成功，结论：通过。"),
                       QStringLiteral("The call succeeded and the verdict is positive.")},
                      meaning);
    case CallVerdict::Reject:
        return joined({QStringLiteral("调用成功，结论：不一致。"),
                       QStringLiteral("The call succeeded and the verdict is negative.")},
                      meaning);
    case CallVerdict::Unknown:
        return joined({QStringLiteral("调用成功，但没有肯定的结论。"),
                       QStringLiteral("The call succeeded without a positive verdict.")},
                      meaning);
    case CallVerdict::Ok:
    case CallVerdict::Error:
        break;
    }
    return {QStringLiteral("调用成功。"), QStringLiteral("The call succeeded.")};
}

LocalText explainShape(const QString &member)
{
    return LocalText{QStringLiteral("Code 是 OK，但 %1 的类型与接口文档不符，无法判断结果。请确认"
                                    "地址指向云端接口。"),
                     QStringLiteral("The Code is OK, but %1 is not of the type that the API "
                                    "documents, so the outcome cannot be told. Check that the "
                                    "address is the API.")}
        .arg(QStringList{member});
}

LocalText explainCode(const ApiReply &reply, const ErrorRow *row)
{
    if (row)
        return joined(row->meaning, row->remedy);
    if (reply.body.isEmpty())
        return LocalText{
            QStringLiteral("响应（HTTP %1）不是 JSON 对象，无法判断结果。请确认地址指向云端"
                           "接口，而不是代理或网页。"),
            QStringLiteral("The answer (HTTP %1) is not a JSON object, so the outcome "
                           "cannot be told. Check that the address is the API and not "
                           "a proxy or a web page.")}
            .arg(QStringList{QString::number(reply.httpStatus)});
    if (reply.code.isEmpty())
        return LocalText{
            QStringLiteral("响应（HTTP %1）没有 Code，无法判断结果。"),
            QStringLiteral("The answer (HTTP %1) has no Code, so the outcome cannot be "
                           "told.")}
            .arg(QStringList{QString::number(reply.httpStatus)});
    return LocalText{
        QStringLiteral("错误码 %1 不在错误码表中；其含义只有 Message 说明。"),
        QStringLiteral("The code %1 is not in the table; only its Message tells what it "
                       "means.")}
        .arg(QStringList{reply.code});
}

/// The sandbox names its reason by a word; the rest of the answer is the cloud's.
LocalText explainSandboxReason(const QString &reason)
{
    static const QHash<QString, LocalText> reasons{
        {QStringLiteral("token-used"),
         {QStringLiteral("沙箱：该 Token 已用过。"),
          QStringLiteral("Sandbox: the token was used before.")}},
        {QStringLiteral("token-expired"),
         {QStringLiteral("沙箱：该 Token 已过期。"),
          QStringLiteral("Sandbox: the token has expired.")}},
        {QStringLiteral("token-unknown"),
         {QStringLiteral("沙箱：从未签发过该 Token。"),
          QStringLiteral("Sandbox: no such token was ever issued.")}},
        {QStringLiteral("token-other-capability"),
         {QStringLiteral("沙箱：该 Token 属于另一种能力。"),
          QStringLiteral("Sandbox: the token belongs to another capability.")}},
        {QStringLiteral("number-other-carrier"),
         {QStringLiteral("沙箱：号码与 Token 不属于同一运营商。"),
          QStringLiteral("Sandbox: number and token belong to different carriers.")}},
        {QStringLiteral("operation-not-simulated"),
         {QStringLiteral("沙箱尚不能应答此操作。"),
          QStringLiteral("The sandbox does not answer this operation yet.")}}};
    return reasons.value(reason);
}

} // namespace

QString verdictName(CallVerdict verdict)
{
    return verdictNames.at(static_cast<int>(verdict));
}

std::optional<CallVerdict> verdictFromName(const QString &name)
{
    const qsizetype index = verdictNames.indexOf(name);
    if (index < 0)
        return std::nullopt;
    return static_cast<CallVerdict>(index);
}

LocalText verdictLabel(CallVerdict verdict)
{
    static const std::array<LocalText, 5> labels{
        {{QStringLiteral("通过"), QStringLiteral("Pass")},
         {QStringLiteral("不一致"), QStringLiteral("Reject")},
         {QStringLiteral("未知"), QStringLiteral("Unknown")},
         {QStringLiteral("成功"), QStringLiteral("OK")},
         {QStringLiteral("失败"), QStringLiteral("Error")}}};
    return labels.at(static_cast<size_t>(verdict));
}

QJsonObject CallTimings::toJson() const
{
    const auto optional = [](const std::optional<double> &value) {
        return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
    };
    return {
        {QStringLiteral("dns"), optional(dns)},   {QStringLiteral("connect"), optional(connect)},
        {QStringLiteral("tls"), optional(tls)},   {QStringLiteral("sign"), sign},
        {QStringLiteral("send"), optional(send)}, {QStringLiteral("wait"), wait},
        {QStringLiteral("receive"), receive},     {QStringLiteral("total"), total}};
}

std::optional<qint64> ApiReply::clockAheadSeconds() const
{
    if (!serverDate.isValid() || !receivedAt.isValid())
        return std::nullopt;
    const qint64 milliseconds = receivedAt.msecsTo(serverDate);
    // The header drops the fraction of its second.
    if (milliseconds > -1000 && milliseconds <= 0)
        return 0;
    return milliseconds / 1000;
}

void judgeReply(ApiReply &reply, const Operation *operation, const ErrorTable &errors)
{
    reply.body = QJsonDocument::fromJson(reply.rawBody).object();
    reply.code = reply.body.value(QStringLiteral("Code")).toString();
    reply.message = reply.body.value(QStringLiteral("Message")).toString();
    reply.requestId = reply.body.value(QStringLiteral("RequestId")).toString();
    const ErrorRow *row = errors.find(reply.code);
    const bool isSuccess =
        reply.httpStatus >= 200 && reply.httpStatus < 300 && reply.code == QLatin1StringView("OK");
    if (isSuccess) {
        const QString field = operation ? operation->verdictField : QString();
        reply.verdict = field.isEmpty() ? CallVerdict::Ok : verdictOf(valueAt(reply.body, field));
        reply.explanation = explainVerdict(reply, operation);
        const QString misshapen = operation ? misshapenMember(*operation, reply.body) : QString();
        if (!misshapen.isEmpty()) {
            reply.verdict = CallVerdict::Error;
            reply.explanation = explainShape(misshapen);
        }
    } else {
        reply.verdict = isVerdictCode(row) ? CallVerdict::Unknown : CallVerdict::Error;
        reply.explanation = explainCode(reply, row);
    }
    const LocalText reason = explainSandboxReason(reply.sandboxReason);
    if (!reason.isEmpty())
        reply.explanation = joined(reply.explanation, reason);
}

} // namespace numauth::cloud
