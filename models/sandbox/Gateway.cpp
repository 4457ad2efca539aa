#include "models/sandbox/Gateway.h"

#include "models/base/JsonReader.h"
#include "models/base/Redactor.h"
#include "models/cloud/ParameterCheck.h"

#include <QJsonDocument>

#include <algorithm>

namespace numauth::sandbox {

namespace {

constexpr qsizetype logLimit = 1000;

/// An operation that takes a single-use token: where the token stands, what it must be good for,
/// and which member of the answer holds the result.
struct TokenExchange
{
    QString operation;
    QString tokenParameter;
    QList<TokenKind> kinds;
    QString holder;
    bool isVerification;
};

const QList<TokenExchange> &tokenExchanges()
{
    static const QList<TokenExchange> exchanges{{QStringLiteral("GetMobile"),
                                                 QStringLiteral("AccessToken"),
                                                 {TokenKind::AccessToken},
                                                 QStringLiteral("GetMobileResultDTO"),
                                                 false},
                                                {QStringLiteral("VerifyMobile"),
                                                 QStringLiteral("AccessCode"),
                                                 {TokenKind::AccessCode},
                                                 QStringLiteral("GateVerifyResultDTO"),
                                                 true},
                                                {QStringLiteral("GetPhoneWithToken"),
                                                 QStringLiteral("SpToken"),
                                                 {TokenKind::SpToken, TokenKind::H5},
                                                 QStringLiteral("Data"),
                                                 false},
                                                {QStringLiteral("VerifyPhoneWithToken"),
                                                 QStringLiteral("SpToken"),
                                                 {TokenKind::SpToken, TokenKind::H5},
                                                 QStringLiteral("GateVerify"),
                                                 true}};
    return exchanges;
}

const TokenExchange *findExchange(const QString &operation)
{
    const auto found = std::ranges::find(tokenExchanges(), operation, &TokenExchange::operation);
    return found == tokenExchanges().end() ? nullptr : &*found;
}

QString uuidFrom(const QByteArray &random)
{
    const QString hex = QString::fromLatin1(random.toHex().toUpper());
    return QStringList{hex.mid(0, 8), hex.mid(8, 4), hex.mid(12, 4), hex.mid(16, 4),
                       hex.mid(20, 12)}
        .join(QLatin1Char('-'));
}

QString redacted(const cloud::Operation *operation, const QString &name, const QString &value)
{
    const cloud::Parameter *row = operation ? operation->parameter(name) : nullptr;
    const auto sensitivity = row ? row->sensitivity : cloud::Sensitivity::Plain;
    if (sensitivity == cloud::Sensitivity::Personal)
        return Redactor::maskNumber(value);
    if (sensitivity != cloud::Sensitivity::Plain)
        return Redactor::mark(QStringLiteral("token"), Secret(value));
    return Redactor::redact(value);
}

} // namespace

/// What a call comes to, before it is written as an answer.
struct Gateway::Outcome
{
    int httpStatus = 200;
    QString code = QStringLiteral("OK");
    QString message = QStringLiteral("OK");
    QString reason = QStringLiteral("ok");
    QJsonObject result;
    bool isGatewayError = false;

    static Outcome business(const char *code, const QString &message, const char *reason)
    {
        Outcome outcome;
        outcome.code = QString::fromLatin1(code);
        outcome.message = message;
        outcome.reason = QString::fromLatin1(reason);
        return outcome;
    }
    static Outcome gateway(const QString &code, int status, const QString &message,
                           const QString &reason)
    {
        return {status, code, message, reason, {}, true};
    }
    bool isOk() const { return code == QLatin1StringView("OK"); }
};

Gateway::Gateway(cloud::OperationTable operations, const Clock &machineClock,
                 cloud::Credentials credentials, LifePreset life,
                 std::function<QByteArray()> randomBytes)
    : m_operations(std::move(operations)), m_machineClock(machineClock),
      m_credentials(std::move(credentials)), m_life(life), m_randomBytes(std::move(randomBytes)),
      m_clock(machineClock), m_tokens(m_randomBytes)
{
}

QStringList Gateway::simulatedOperations()
{
    QStringList names;
    for (const TokenExchange &exchange : tokenExchanges())
        names << exchange.operation;
    return names;
}

GatewayAnswer Gateway::answer(const GatewayRequest &request)
{
    VerifiedCall call;
    Outcome outcome;
    if (request.method != "GET" && request.method != "POST") {
        outcome = Outcome::gateway(QStringLiteral("UnsupportedHTTPMethod"), 400,
                                   QStringLiteral("This http method is not supported."),
                                   QStringLiteral("method-unsupported"));
    } else {
        call = m_signatures.verify(request, m_credentials, m_machineClock.now());
        outcome = call.refusal ? Outcome::gateway(call.refusal->code, call.refusal->httpStatus,
                                                  call.refusal->message, call.refusal->reason)
                               : perform(call);
    }
    record(request, call, outcome);
    return write(outcome);
}

Gateway::Outcome Gateway::perform(const VerifiedCall &call)
{
    const cloud::Operation *operation = m_operations.find(call.operation);
    if (!operation || call.version != m_operations.version())
        return Outcome::gateway(QStringLiteral("InvalidApi.NotFound"), 404,
                                QStringLiteral("Specified api is not found, please check your url "
                                               "and method."),
                                QStringLiteral("operation-unknown"));
    if (!findExchange(call.operation))
        return Outcome::gateway(
            QStringLiteral("Sandbox.OperationNotSimulated"), 501,
            QStringLiteral("The sandbox does not answer %1 yet; it answers %2.")
                .arg(call.operation, simulatedOperations().join(QStringLiteral(", "))),
            QStringLiteral("operation-not-simulated"));
    Outcome input = checkInput(*operation, call);
    return input.isOk() ? exchangeToken(call) : input;
}

Gateway::Outcome Gateway::checkInput(const cloud::Operation &operation,
                                     const VerifiedCall &call) const
{
    const QList<Finding> findings = cloud::checkParameters(operation, call.parameters);
    for (const Finding &finding : findings) {
        if (finding.ruleId == QLatin1StringView("call.missing"))
            return Outcome::gateway(
                QStringLiteral("Missing") + finding.subject, 400,
                QStringLiteral("%1 is mandatory for this action.").arg(finding.subject),
                QStringLiteral("parameter-missing"));
    }
    const QString phone = call.parameters.value(QStringLiteral("PhoneNumber"));
    if (operation.parameter(QStringLiteral("PhoneNumber")) && !isMobileNumber(phone))
        return Outcome::business("isv.MOBILE_NUMBER_ILLEGAL", QStringLiteral("手机号格式错误"),
                                 "number-malformed");
    for (const Finding &finding : findings) {
        if (finding.ruleId == QLatin1StringView("call.value"))
            return Outcome::business("isv.INVALID_PARAMETERS", finding.message.zh,
                                     "parameter-invalid");
    }
    return {};
}

Gateway::Outcome Gateway::exchangeToken(const VerifiedCall &call)
{
    const TokenExchange &exchange = *findExchange(call.operation);
    const QString value = call.parameters.value(exchange.tokenParameter);
    const QString invalid = QStringLiteral("Token失效");
    switch (m_tokens.state(value, exchange.kinds, m_clock.now())) {
    case TokenState::Unknown:
        return Outcome::business("isv.TOKEN_INVALID", invalid, "token-unknown");
    case TokenState::Used:
        return Outcome::business("isv.TOKEN_INVALID", invalid, "token-used");
    case TokenState::Expired:
        return Outcome::business("isv.TOKEN_INVALID", invalid, "token-expired");
    case TokenState::WrongKind:
        return Outcome::business("isv.TOKEN_UNAUTHORIZED_USED",
                                 QStringLiteral("Token未授权使用于此能力"),
                                 "token-other-capability");
    case TokenState::Valid:
        break;
    }
    const Token token = *m_tokens.find(value);
    const QString phone = call.parameters.value(QStringLiteral("PhoneNumber"));
    const bool isSame = phone == token.phone;
    const auto carrier = carrierOfNumber(phone);
    if (exchange.isVerification && !isSame && carrier && *carrier != token.carrier)
        return Outcome::business("isv.PARAMETERS_MISMATCH",
                                 QStringLiteral("号码与当前流量卡的运营商不一致"),
                                 "number-other-carrier");
    m_tokens.markUsed(value);
    Outcome outcome;
    outcome.message = QStringLiteral("请求成功");
    const QString verdict = isSame ? QStringLiteral("PASS") : QStringLiteral("REJECT");
    outcome.result.insert(exchange.holder,
                          exchange.isVerification
                              ? QJsonObject{{QStringLiteral("VerifyResult"), verdict},
                                            {QStringLiteral("VerifyId"), uuidFrom(m_randomBytes())}}
                              : QJsonObject{{QStringLiteral("Mobile"), token.phone}});
    return outcome;
}

GatewayAnswer Gateway::write(const Outcome &outcome)
{
    QJsonObject body = outcome.result;
    body.insert(QStringLiteral("Code"), outcome.code);
    body.insert(QStringLiteral("Message"), outcome.message);
    body.insert(QStringLiteral("RequestId"), uuidFrom(m_randomBytes()));
    if (outcome.isGatewayError) {
        body.insert(QStringLiteral("HostId"), QStringLiteral("127.0.0.1"));
        body.insert(QStringLiteral("Recommend"), QString());
    }
    GatewayAnswer answer;
    answer.status = outcome.httpStatus;
    answer.headers = {
        {"x-sandbox-reason", outcome.reason.toLatin1()},
        {"x-acs-request-id", body.value(QStringLiteral("RequestId")).toString().toLatin1()}};
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return answer;
}

void Gateway::record(const GatewayRequest &request, const VerifiedCall &call,
                     const Outcome &outcome)
{
    const cloud::Operation *operation = m_operations.find(call.operation);
    RequestLogRow row;
    row.time = m_machineClock.now();
    row.method = QString::fromLatin1(request.method);
    row.operation = operation ? call.operation : Redactor::redact(call.operation.left(64));
    row.scheme = cloud::algorithmName(call.algorithm);
    row.httpStatus = outcome.httpStatus;
    row.code = outcome.code;
    row.reason = outcome.reason;
    for (auto parameter = call.parameters.cbegin(); parameter != call.parameters.cend();
         ++parameter) {
        const QString name = Redactor::redact(parameter.key().left(64));
        row.parameters.insert(name, redacted(operation, parameter.key(), parameter.value()));
    }
    m_requests.append(row);
    if (m_requests.size() > logLimit)
        m_requests.removeFirst();
}

void Gateway::reset()
{
    m_tokens.clear();
    m_requests.clear();
    m_clock.reset();
}

QJsonObject Gateway::snapshot() const
{
    return {{QStringLiteral("formatVersion"), 1},
            {QStringLiteral("clockOffsetMs"), static_cast<double>(m_clock.offsetMs())},
            {QStringLiteral("tokens"), m_tokens.toJson()},
            {QStringLiteral("nonces"), QJsonArray::fromStringList(m_signatures.usedNonces())}};
}

Result<> Gateway::restore(const QJsonObject &snapshot)
{
    JsonReader reader(snapshot, tr("sandbox state"));
    if (reader.integer(QStringLiteral("formatVersion")) != 1)
        reader.fail(QStringLiteral("formatVersion"), tr("must be 1"));
    const double offset = reader.number(QStringLiteral("clockOffsetMs"));
    const QJsonArray tokens = reader.array(QStringLiteral("tokens"));
    const QStringList nonces = reader.texts(QStringLiteral("nonces"), {});
    if (reader.hasFailed())
        return reader.error();
    if (const Result<> restored = m_tokens.restore(tokens); !restored)
        return restored;
    m_clock.setOffsetMs(static_cast<qint64>(offset));
    m_signatures.restoreNonces(nonces, m_machineClock.now());
    return {};
}

} // namespace numauth::sandbox
