#include "models/sandbox/Gateway.h"

#include "models/base/JsonReader.h"
#include "models/base/Redactor.h"
#include "models/cloud/ParameterCheck.h"
#include "models/sandbox/OperationAnswers.h"

#include <QJsonDocument>

#include <algorithm>

namespace numauth::sandbox {

namespace {

constexpr qsizetype logLimit = 1000;

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

Gateway::Gateway(cloud::OperationTable operations, const Clock &machineClock,
                 cloud::Credentials credentials, LifePreset life,
                 std::function<QByteArray()> randomBytes)
    : m_operations(std::move(operations)), m_machineClock(machineClock),
      m_credentials(std::move(credentials)), m_account(machineClock, life, randomBytes)
{
}

QStringList Gateway::simulatedOperations()
{
    QStringList names = operationAnswers().keys();
    names.sort();
    return names;
}

GatewayAnswer Gateway::answer(const GatewayRequest &request)
{
    VerifiedCall call;
    CallOutcome outcome;
    if (request.method != "GET" && request.method != "POST") {
        outcome = CallOutcome::refused(QStringLiteral("UnsupportedHTTPMethod"), 400,
                                       QStringLiteral("This http method is not supported."),
                                       QStringLiteral("method-unsupported"));
    } else {
        call = m_signatures.verify(request, m_credentials, m_machineClock.now());
        outcome = call.refusal ? CallOutcome::refused(call.refusal->code, call.refusal->httpStatus,
                                                      call.refusal->message, call.refusal->reason)
                               : perform(call);
    }
    record(request, call, outcome);
    return write(outcome);
}

CallOutcome Gateway::perform(const VerifiedCall &call)
{
    const cloud::Operation *operation = m_operations.find(call.operation);
    if (!operation || call.version != m_operations.version())
        return CallOutcome::refused(QStringLiteral("InvalidApi.NotFound"), 404,
                                    QStringLiteral("Specified api is not found, please check your "
                                                   "url and method."),
                                    QStringLiteral("operation-unknown"));
    const AnswerFunction answerOperation = operationAnswers().value(call.operation);
    if (!answerOperation)
        return CallOutcome::refused(
            QStringLiteral("Sandbox.OperationNotSimulated"), 501,
            QStringLiteral("The sandbox does not answer %1.").arg(call.operation),
            QStringLiteral("operation-not-simulated"));
    const CallOutcome input = checkInput(*operation, call);
    return input.isOk() ? answerOperation(m_account, CallInput(call.parameters)) : input;
}

CallOutcome Gateway::checkInput(const cloud::Operation &operation, const VerifiedCall &call)
{
    const QList<Finding> findings = cloud::checkParameters(operation, call.parameters);
    for (const Finding &finding : findings) {
        if (finding.ruleId == QLatin1StringView("call.missing"))
            return CallOutcome::refused(
                QStringLiteral("Missing") + finding.subject, 400,
                QStringLiteral("%1 is mandatory for this action.").arg(finding.subject),
                QStringLiteral("parameter-missing"));
    }
    for (const char *name : {"PhoneNumber", "PhoneNo"}) {
        const QString parameter = QString::fromLatin1(name);
        if (operation.parameter(parameter) && !isMobileNumber(call.parameters.value(parameter)))
            return CallOutcome::business("isv.MOBILE_NUMBER_ILLEGAL",
                                         QStringLiteral("手机号格式错误"), "number-malformed");
    }
    for (const Finding &finding : findings) {
        if (finding.ruleId == QLatin1StringView("call.value"))
            return CallOutcome::business("isv.INVALID_PARAMETERS", finding.message.zh,
                                         "parameter-invalid");
    }
    return {};
}

GatewayAnswer Gateway::write(const CallOutcome &outcome)
{
    QJsonObject body = outcome.result;
    body.insert(QStringLiteral("Code"), outcome.code);
    body.insert(QStringLiteral("Message"), outcome.message);
    body.insert(QStringLiteral("RequestId"), m_account.random.uuid());
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
                     const CallOutcome &outcome)
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
    m_account.reset();
    m_requests.clear();
}

QJsonObject Gateway::snapshot() const
{
    QJsonObject snapshot = m_account.toJson();
    snapshot.insert(QStringLiteral("formatVersion"), 1);
    snapshot.insert(QStringLiteral("nonces"),
                    QJsonArray::fromStringList(m_signatures.usedNonces()));
    return snapshot;
}

Result<> Gateway::restore(const QJsonObject &snapshot)
{
    const QString place = tr("sandbox state");
    JsonReader reader(snapshot, place);
    if (reader.integer(QStringLiteral("formatVersion")) != 1)
        reader.fail(QStringLiteral("formatVersion"), tr("must be 1"));
    const QStringList nonces = reader.texts(QStringLiteral("nonces"), {});
    if (reader.hasFailed())
        return reader.error();
    if (const Result<> restored = m_account.restore(snapshot, place); !restored)
        return restored;
    m_signatures.restoreNonces(nonces, m_machineClock.now());
    return {};
}

} // namespace numauth::sandbox
