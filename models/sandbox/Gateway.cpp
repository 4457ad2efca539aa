#include "models/sandbox/Gateway.h"

#include "models/base/JsonReader.h"
#include "models/base/Redactor.h"
#include "models/cloud/CallRedaction.h"
#include "models/cloud/ParameterCheck.h"
#include "models/sandbox/OperationAnswers.h"

#include <QJsonDocument>

#include <algorithm>

namespace numauth::sandbox {

namespace {

constexpr qsizetype logLimit = 1000;

CallOutcome throttled(const QString &reason)
{
    return CallOutcome::refused(QStringLiteral("Throttling.User"), 400,
                                QStringLiteral("Request was denied due to user flow control."),
                                reason);
}

void applyFault(GatewayAnswer &answer, const Fault &fault, RandomSource &random)
{
    answer.headers.append({"x-sandbox-fault", fault.kindText().toUtf8()});
    if (fault.kind == FaultKind::Latency)
        answer.delayMs = FaultPlan::delayOf(fault, random);
    else if (fault.kind == FaultKind::Malformed)
        answer.body.truncate(answer.body.size() / 2);
    else if (fault.kind == FaultKind::Timeout)
        answer.delivery = Delivery::KeepQuiet;
    else if (fault.kind == FaultKind::Reset)
        answer.delivery = Delivery::Reset;
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

/// An outcome and the fault that happened to it.
struct Gateway::Handled
{
    CallOutcome outcome;
    std::optional<Fault> fault = std::nullopt;
};

GatewayAnswer Gateway::answer(const GatewayRequest &request)
{
    VerifiedCall call;
    Handled handled;
    if (request.method != "GET" && request.method != "POST") {
        handled.outcome = CallOutcome::refused(QStringLiteral("UnsupportedHTTPMethod"), 400,
                                               QStringLiteral("This http method is not supported."),
                                               QStringLiteral("method-unsupported"));
    } else {
        call = m_signatures.verify(request, m_credentials, m_machineClock.now());
        if (call.refusal)
            handled.outcome = CallOutcome::refused(call.refusal->code, call.refusal->httpStatus,
                                                   call.refusal->message, call.refusal->reason);
        else
            handled = handle(call);
    }
    record(request, call, handled);
    GatewayAnswer answer = write(handled.outcome);
    if (handled.fault)
        applyFault(answer, *handled.fault, m_account.random);
    return answer;
}

Gateway::Handled Gateway::handle(const VerifiedCall &call)
{
    const cloud::Operation *operation = m_operations.find(call.operation);
    const int callsPerSecond = operation ? operation->callsPerSecond.value_or(0) : 0;
    if (m_keepsCallLimits && callsPerSecond > 0 &&
        !m_quotas.admit(call.operation, callsPerSecond, m_account.now()))
        return {throttled(QStringLiteral("calls-per-second"))};
    const std::optional<Fault> fault = m_faults.draw(call.operation, m_account.random);
    return {fault ? faulted(*fault, call) : perform(call), fault};
}

/// What a call comes to under a fault. A client that never hears of its call has been served all
/// the same, as with a real network; only a broken connection comes before the service.
CallOutcome Gateway::faulted(const Fault &fault, const VerifiedCall &call)
{
    const QString reason = QStringLiteral("fault-injected");
    switch (fault.kind) {
    case FaultKind::Latency:
    case FaultKind::Timeout:
    case FaultKind::Malformed:
        return perform(call);
    case FaultKind::Throttle:
        return throttled(reason);
    case FaultKind::Code:
        return {fault.httpStatus, fault.code, fault.message, reason, {}, fault.httpStatus >= 400};
    case FaultKind::Reset:
    case FaultKind::Http500:
        break;
    }
    return CallOutcome::refused(QStringLiteral("InternalError"), 500,
                                QStringLiteral("The request processing has failed due to some "
                                               "unknown error."),
                                reason);
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
                     const Handled &handled)
{
    const CallOutcome &outcome = handled.outcome;
    const cloud::Operation *operation = m_operations.find(call.operation);
    RequestLogRow row;
    row.time = m_machineClock.now();
    row.method = QString::fromLatin1(request.method);
    row.operation = operation ? call.operation : Redactor::redact(call.operation.left(64));
    row.scheme = cloud::algorithmName(call.algorithm);
    row.httpStatus = outcome.httpStatus;
    row.code = outcome.code;
    row.reason = outcome.reason;
    row.fault = handled.fault ? handled.fault->kindText() : QString();
    row.parameters = cloud::redactParameters(operation, call.parameters);
    m_requests.append(row);
    if (m_requests.size() > logLimit)
        m_requests.removeFirst();
}

int Gateway::forgetNumber(const QString &phone)
{
    const QString masked = Redactor::maskNumber(phone);
    const auto rows = m_requests.removeIf([&masked](const RequestLogRow &row) {
        return std::ranges::any_of(row.parameters, [&masked](const QJsonValue &value) {
            return value.toString().contains(masked);
        });
    });
    return m_account.tokens.forgetNumber(phone) + m_account.sms.forgetNumber(phone) +
           static_cast<int>(rows);
}

void Gateway::reset()
{
    m_account.reset();
    m_requests.clear();
    m_faults = {};
    m_quotas.clear();
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
