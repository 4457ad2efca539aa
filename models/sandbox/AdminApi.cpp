#include "models/sandbox/AdminApi.h"

#include "models/base/JsonReader.h"
#include "models/base/Redactor.h"
#include "models/sandbox/SmsAnswers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace numauth::sandbox {

namespace {

const QByteArray prefix = QByteArrayLiteral("/sandbox/v1/");
/// Ten years: a larger step is a mistake and would leave the range of dates.
constexpr double longestStepSeconds = 10.0 * 366 * 86400;
constexpr double fastestClock = 100'000;

GatewayAnswer json(int status, const QJsonObject &body)
{
    GatewayAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return answer;
}

GatewayAnswer refuse(int status, const QString &sentence)
{
    return json(status, {{QStringLiteral("error"), sentence}});
}

QString toText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// An object, or an array, which becomes its member `entries`.
Result<QJsonObject> parseBody(const QByteArray &bytes)
{
    if (bytes.trimmed().startsWith('[')) {
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        if (document.isArray())
            return QJsonObject{{QStringLiteral("entries"), document.array()}};
    }
    return JsonReader::parseObject(bytes, AdminApi::tr("the request body"));
}

QJsonObject toJson(const RequestLogRow &row)
{
    return {
        {QStringLiteral("time"), toText(row.time)},     {QStringLiteral("method"), row.method},
        {QStringLiteral("operation"), row.operation},   {QStringLiteral("signature"), row.scheme},
        {QStringLiteral("httpStatus"), row.httpStatus}, {QStringLiteral("code"), row.code},
        {QStringLiteral("reason"), row.reason},         {QStringLiteral("fault"), row.fault},
        {QStringLiteral("parameters"), row.parameters}};
}

} // namespace

AdminApi::AdminApi(Gateway &gateway, QByteArray authority, cloud::ErrorTable errors)
    : m_gateway(gateway), m_authority(std::move(authority)), m_errors(std::move(errors))
{
}

bool AdminApi::isAdminPath(const QByteArray &path)
{
    return path.startsWith("/sandbox/") || path == "/sandbox";
}

GatewayAnswer AdminApi::answer(const GatewayRequest &request)
{
    if (!request.isLocal)
        return refuse(403, tr("Only this machine may ask the sandbox's own interface."));
    if (request.headers.contains("origin") || request.headers.contains("sec-fetch-site"))
        return refuse(403, tr("Requests from web pages are refused."));
    if (request.headers.value("host") != m_authority)
        return refuse(403, tr("The Host header must be %1.").arg(QString::fromLatin1(m_authority)));
    if (!request.path.startsWith(prefix))
        return refuse(404,
                      tr("There is nothing at this path; the interface is below /sandbox/v1."));
    const bool isWriting = request.method == "POST" || request.method == "PUT";
    if (!isWriting && request.method != "GET")
        return refuse(405, tr("Use GET, POST or PUT."));
    QJsonObject body;
    if (isWriting) {
        const QByteArray type = request.headers.value("content-type").split(';').first().trimmed();
        if (type.toLower() != "application/json")
            return refuse(415, tr("Send Content-Type: application/json."));
        const QByteArray bytes = request.body.trimmed().isEmpty() ? "{}" : request.body;
        const Result<QJsonObject> parsed = parseBody(bytes);
        if (!parsed)
            return refuse(400, parsed.error().message);
        body = *parsed;
    }
    return route(request.method + ' ' + request.path.mid(prefix.size()), body);
}

GatewayAnswer AdminApi::route(const QByteArray &verb, const QJsonObject &body)
{
    if (verb == "GET state")
        return state();
    if (verb == "GET requests")
        return requests();
    if (verb == "GET snapshot")
        return json(200, m_gateway.snapshot());
    if (verb == "GET messages")
        return messages();
    if (verb == "GET faults")
        return json(200, {{QStringLiteral("faults"), m_gateway.faults().toJson()}});
    if (verb == "PUT faults")
        return setFaults(body);
    if (verb == "PUT snapshot")
        return restore(body);
    if (verb == "POST tokens")
        return mintToken(body);
    if (verb == "POST clock")
        return moveClock(body);
    if (verb == "POST forget")
        return forgetNumber(body);
    if (verb == "POST reset") {
        m_gateway.reset();
        return state();
    }
    return refuse(
        404,
        tr("There is no “%1” in the sandbox's interface.").arg(QString::fromLatin1(verb.left(64))));
}

GatewayAnswer AdminApi::mintToken(const QJsonObject &body)
{
    JsonReader reader(body, tr("the request body"));
    const QString kindName = reader.text(QStringLiteral("kind"), QStringLiteral("accessToken"));
    const bool isSmsToken = kindName == QLatin1StringView("smsToken");
    const auto kind = isSmsToken ? TokenKind::AccessToken : tokenKindFromName(kindName);
    const auto carrier = carrierFromName(reader.text(QStringLiteral("carrier")));
    const QString phone = reader.text(QStringLiteral("phone"));
    const QString scheme = reader.text(QStringLiteral("scheme"), QString());
    if (!reader.hasFailed() && !carrier)
        reader.fail(QStringLiteral("carrier"), tr("must be CMCC, CUCC or CTCC"));
    if (!reader.hasFailed() && !kind)
        reader.fail(QStringLiteral("kind"),
                    tr("must be accessToken, accessCode, spToken, h5, fusion or smsToken"));
    if (!reader.hasFailed() && !isMobileNumber(phone))
        reader.fail(QStringLiteral("phone"), tr("must be a mainland mobile number of 11 digits"));
    reader.refuseUnreadKeys();
    if (reader.hasFailed())
        return refuse(400, reader.error().message);
    if (isSmsToken)
        return sendCode(phone);
    const Token token = m_gateway.account().tokens.mint(
        *kind, *carrier, phone, scheme, m_gateway.account().life, m_gateway.account().clock.now());
    return json(200, {{QStringLiteral("token"), token.value},
                      {QStringLiteral("expiresAt"), toText(token.expiresAt)}});
}

/// What the client SDK of the old SMS flow does; the code stands in the answer, since no phone
/// shows it.
GatewayAnswer AdminApi::sendCode(const QString &phone)
{
    const SmsMessage message = sendCodeForToken(m_gateway.account(), phone);
    return json(200, {{QStringLiteral("token"), message.smsToken},
                      {QStringLiteral("code"), message.code},
                      {QStringLiteral("expiresAt"), toText(message.expiresAt)}});
}

GatewayAnswer AdminApi::forgetNumber(const QJsonObject &body)
{
    JsonReader reader(body, tr("the request body"));
    const QString phone = reader.text(QStringLiteral("phone"));
    if (!reader.hasFailed() && !isMobileNumber(phone))
        reader.fail(QStringLiteral("phone"), tr("must be a mainland mobile number of 11 digits"));
    reader.refuseUnreadKeys();
    if (reader.hasFailed())
        return refuse(400, reader.error().message);
    return json(200, {{QStringLiteral("removed"), m_gateway.forgetNumber(phone)}});
}

GatewayAnswer AdminApi::setFaults(const QJsonObject &body)
{
    JsonReader reader(body, tr("the request body"));
    const QString key =
        reader.has(QStringLiteral("faults")) ? QStringLiteral("faults") : QStringLiteral("entries");
    const QJsonArray entries = reader.array(key);
    reader.refuseUnreadKeys();
    if (reader.hasFailed())
        return refuse(400, reader.error().message);
    const Result<FaultPlan> plan =
        FaultPlan::read(entries, Gateway::simulatedOperations(), m_errors, reader.place());
    if (!plan)
        return refuse(400, plan.error().message);
    m_gateway.setFaults(*plan);
    return json(200, {{QStringLiteral("faults"), plan->toJson()}});
}

/// The phones' side of SMS: the codes in clear, since reading them is the purpose; numbers masked.
GatewayAnswer AdminApi::messages() const
{
    QJsonArray rows;
    for (const SmsMessage &message : m_gateway.account().sms.messages())
        rows.append(QJsonObject{{QStringLiteral("phone"), Redactor::maskNumber(message.phone)},
                                {QStringLiteral("code"), message.code},
                                {QStringLiteral("signName"), message.signName},
                                {QStringLiteral("templateCode"), message.templateCode},
                                {QStringLiteral("sentAt"), toText(message.sentAt)},
                                {QStringLiteral("expiresAt"), toText(message.expiresAt)},
                                {QStringLiteral("spent"), message.isSpent}});
    return json(200, {{QStringLiteral("messages"), rows}});
}

GatewayAnswer AdminApi::moveClock(const QJsonObject &body)
{
    JsonReader reader(body, tr("the request body"));
    const double seconds = reader.number(QStringLiteral("advanceSeconds"), 0);
    const double speed = reader.number(QStringLiteral("speed"), m_gateway.account().clock.speed());
    if (qAbs(seconds) > longestStepSeconds)
        reader.fail(QStringLiteral("advanceSeconds"), tr("must be less than ten years"));
    if (speed < 0 || speed > fastestClock)
        reader.fail(QStringLiteral("speed"), tr("must be between 0 and 100000"));
    reader.refuseUnreadKeys();
    if (reader.hasFailed())
        return refuse(400, reader.error().message);
    m_gateway.account().clock.setSpeed(speed);
    m_gateway.account().clock.advance(static_cast<qint64>(seconds * 1000));
    return state();
}

GatewayAnswer AdminApi::restore(const QJsonObject &body)
{
    const Result<> restored = m_gateway.restore(body);
    return restored ? state() : refuse(400, restored.error().message);
}

GatewayAnswer AdminApi::state() const
{
    const bool isFaq = m_gateway.account().life == LifePreset::Faq;
    return json(
        200,
        {{QStringLiteral("formatVersion"), 1},
         {QStringLiteral("product"), QStringLiteral("numauth-sandbox")},
         {QStringLiteral("version"), QStringLiteral(NUMAUTH_VERSION)},
         {QStringLiteral("now"), toText(m_gateway.account().clock.now())},
         {QStringLiteral("clockOffsetSeconds"),
          static_cast<double>(m_gateway.account().clock.offsetMs()) / 1000},
         {QStringLiteral("clockSpeed"), m_gateway.account().clock.speed()},
         {QStringLiteral("clock"), isFaq ? QStringLiteral("faq") : QStringLiteral("current")},
         {QStringLiteral("tokens"), static_cast<int>(m_gateway.account().tokens.count())},
         {QStringLiteral("requests"), static_cast<int>(m_gateway.requests().size())},
         {QStringLiteral("schemes"), static_cast<int>(m_gateway.account().schemes.count())},
         {QStringLiteral("messages"), static_cast<int>(m_gateway.account().sms.messages().size())},
         {QStringLiteral("faults"), m_gateway.faults().toJson()},
         {QStringLiteral("operations"),
          QJsonArray::fromStringList(Gateway::simulatedOperations())}});
}

GatewayAnswer AdminApi::requests() const
{
    QJsonArray rows;
    for (const RequestLogRow &row : m_gateway.requests())
        rows.append(toJson(row));
    return json(200, {{QStringLiteral("requests"), rows}});
}

} // namespace numauth::sandbox
