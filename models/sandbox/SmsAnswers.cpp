#include "models/sandbox/SmsAnswers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace numauth::sandbox {

namespace {

constexpr int deliverySeconds = 3;
const QString codePlaceholder = QStringLiteral("##code##");

CallOutcome invalid(const QString &message, const char *reason)
{
    return CallOutcome::business("isv.INVALID_PARAMETERS", message, reason);
}

/// CodeType 1 to 7 as the cloud numbers its alphabets.
QString alphabetOf(int codeType)
{
    const QString digits = QStringLiteral("0123456789");
    const QString upper = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    const QString lower = upper.toLower();
    const QStringList alphabets{
        digits,        digits,         upper,          lower,
        upper + lower, digits + upper, digits + lower, digits + upper + lower};
    return alphabets.value(codeType, digits);
}

/// The code that TemplateParam carries: the cloud's own when it holds the placeholder.
struct TemplateCode
{
    QString code;
    bool isMadeHere = false;
};

std::optional<TemplateCode> readTemplate(SandboxAccount &account, const CallInput &input)
{
    const QJsonDocument document = QJsonDocument::fromJson(input.text("TemplateParam").toUtf8());
    if (!document.isObject())
        return std::nullopt;
    TemplateCode result;
    for (const QJsonValue &value : document.object())
        result.isMadeHere = result.isMadeHere || value.toString() == codePlaceholder;
    result.code = result.isMadeHere
                      ? account.random.letters(alphabetOf(input.integer("CodeType", 1)),
                                               input.integer("CodeLength", 4))
                      : document.object().value(QStringLiteral("code")).toString();
    return result;
}

std::optional<CallOutcome> refuseSend(const SandboxAccount &account, const CallInput &input)
{
    const QString country = input.text("CountryCode");
    if (!country.isEmpty() && country != QLatin1StringView("86"))
        return invalid(QStringLiteral("CountryCode 仅支持 86"), "country-not-served");
    const auto last = account.sms.lastSent(input.text("PhoneNumber"), input.text("SchemeName"));
    const int interval = input.integer("Interval", 60);
    if (last && last->secsTo(account.now()) < interval)
        return CallOutcome::business("biz.FREQUENCY", QStringLiteral("check frequency failed"),
                                     "sms-too-soon");
    return std::nullopt;
}

QString beijingTime(const QDateTime &time)
{
    return time.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QJsonObject detailOf(const SmsMessage &message, const QDateTime &now)
{
    const QDateTime arrival = message.sentAt.addSecs(deliverySeconds);
    const bool hasArrived = arrival <= now;
    return {{QStringLiteral("Content"), message.code},
            {QStringLiteral("ErrCode"), hasArrived ? QStringLiteral("DELIVERED") : QString()},
            {QStringLiteral("OutId"), message.outId},
            {QStringLiteral("PhoneNum"), message.phone},
            {QStringLiteral("ReceiveDate"), hasArrived ? beijingTime(arrival) : QString()},
            {QStringLiteral("SendDate"), beijingTime(message.sentAt)},
            {QStringLiteral("SendStatus"), hasArrived ? 3 : 1},
            {QStringLiteral("TemplateCode"), message.templateCode}};
}

void countSms(SandboxAccount &account, CallTally tally)
{
    account.statistics.count({cloudDay(account.now()), CountedKind::Sms, QString()}, tally);
}

} // namespace

CallOutcome answerSendSmsVerifyCode(SandboxAccount &account, const CallInput &input)
{
    const std::optional<TemplateCode> code = readTemplate(account, input);
    if (!code)
        return invalid(QStringLiteral("TemplateParam 不是 JSON 对象"), "template-param-not-json");
    if (const auto refused = refuseSend(account, input))
        return *refused;
    SmsMessage message;
    message.bizId = account.random.digits(18) + QStringLiteral("^0");
    message.phone = input.text("PhoneNumber");
    message.code = code->code;
    message.signName = input.text("SignName");
    message.templateCode = input.text("TemplateCode");
    message.outId = input.text("OutId");
    message.schemeName = input.text("SchemeName");
    message.sentAt = account.now();
    message.expiresAt = message.sentAt.addSecs(input.integer("ValidTime", 300));
    message.isCheckable = code->isMadeHere;
    account.sms.add(message, input.integer("DuplicatePolicy", 1) == 1);
    countSms(account, CallTally::Success);
    QJsonObject model{{QStringLiteral("BizId"), message.bizId},
                      {QStringLiteral("OutId"), message.outId},
                      {QStringLiteral("RequestId"), account.random.uuid().toLower()}};
    if (input.isTrue("ReturnVerifyCode"))
        model.insert(QStringLiteral("VerifyCode"), message.code);
    return CallOutcome::success({{QStringLiteral("AccessDeniedDetail"), QStringLiteral("无")},
                                 {QStringLiteral("Model"), model},
                                 {QStringLiteral("Success"), true}},
                                QStringLiteral("成功"));
}

CallOutcome answerCheckSmsVerifyCode(SandboxAccount &account, const CallInput &input)
{
    const auto sensitivity =
        input.integer("CaseAuthPolicy", 1) == 2 ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const CodeCheck check = account.sms.check(input.text("PhoneNumber"), input.text("SchemeName"),
                                              input.text("VerifyCode"), sensitivity, account.now());
    if (check != CodeCheck::Right) {
        const QString reason = check == CodeCheck::NeverSent ? QStringLiteral("code-never-sent")
                               : check == CodeCheck::Expired ? QStringLiteral("code-ended")
                                                             : QStringLiteral("code-wrong");
        return CallOutcome::refused(QStringLiteral("isv.ValidateFail"), 400,
                                    QStringLiteral("验证失败"), reason);
    }
    return CallOutcome::success(
        {{QStringLiteral("AccessDeniedDetail"), QStringLiteral("无")},
         {QStringLiteral("Model"),
          QJsonObject{{QStringLiteral("OutId"), input.text("OutId")},
                      {QStringLiteral("VerifyResult"), QStringLiteral("PASS")}}},
         {QStringLiteral("Success"), true}},
        QStringLiteral("成功"));
}

CallOutcome answerQuerySendDetails(SandboxAccount &account, const CallInput &input)
{
    const QDate day = QDate::fromString(input.text("SendDate"), QStringLiteral("yyyyMMdd"));
    const qint64 age = day.daysTo(cloudDay(account.now()));
    if (!day.isValid() || age < 0 || age > 30)
        return invalid(QStringLiteral("SendDate 须在最近 30 天内"), "date-out-of-range");
    QList<SmsMessage> matching;
    for (const SmsMessage &message : account.sms.messages()) {
        const bool isWanted = !input.has("BizId") || message.bizId == input.text("BizId");
        if (isWanted && message.phone == input.text("PhoneNumber") &&
            cloudDay(message.sentAt) == day)
            matching << message;
    }
    const int size = qBound(1, input.integer("PageSize", 10), 1000);
    const qint64 first = qint64(input.integer("CurrentPage", 1) - 1) * size;
    QJsonArray rows;
    for (const SmsMessage &message : matching.mid(static_cast<qsizetype>(first), size))
        rows.append(detailOf(message, account.now()));
    return CallOutcome::success({{QStringLiteral("AccessDeniedDetail"), QStringLiteral("无")},
                                 {QStringLiteral("Model"), rows},
                                 {QStringLiteral("Success"), true},
                                 {QStringLiteral("TotalCount"), static_cast<int>(matching.size())}},
                                QStringLiteral("成功"));
}

CallOutcome answerVerifySmsCode(SandboxAccount &account, const CallInput &input)
{
    const CodeCheck check = account.sms.checkToken(
        input.text("SmsToken"), input.text("PhoneNumber"), input.text("SmsCode"), account.now());
    if (check == CodeCheck::Right)
        return CallOutcome::success({{QStringLiteral("Data"), true}});
    const QString reason = check == CodeCheck::NeverSent ? QStringLiteral("token-unknown")
                           : check == CodeCheck::Expired ? QStringLiteral("code-ended")
                                                         : QStringLiteral("code-wrong");
    return CallOutcome::refused(QStringLiteral("SmsCodeVerifyFail"), 400,
                                QStringLiteral("The SMS verification code is incorrect."), reason);
}

SmsMessage sendCodeForToken(SandboxAccount &account, const QString &phone, int seconds)
{
    SmsMessage message;
    message.bizId = account.random.digits(18) + QStringLiteral("^0");
    message.phone = phone;
    message.code = account.random.digits(6);
    message.smsToken = TokenStore::mark() + account.random.base64(24);
    message.sentAt = account.now();
    message.expiresAt = message.sentAt.addSecs(seconds);
    account.sms.add(message, false);
    countSms(account, CallTally::Success);
    return message;
}

} // namespace numauth::sandbox
