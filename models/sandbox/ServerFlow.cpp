#include "models/sandbox/ServerFlow.h"

#include <QJsonObject>

namespace numauth::sandbox {

namespace {

const QString sendCode = QStringLiteral("SendSmsVerifyCode");
const QString checkCode = QStringLiteral("CheckSmsVerifyCode");

QString memberOf(const cloud::ApiReply &reply, const QString &object, const QString &member)
{
    return reply.body.value(object).toObject().value(member).toString();
}

QString maskedNumber(const cloud::ApiReply &reply)
{
    const QString number =
        memberOf(reply, QStringLiteral("GetMobileResultDTO"), QStringLiteral("Mobile"));
    return number.isEmpty() ? QString() : number.left(3) + QStringLiteral("****") + number.right(4);
}

bool isGood(cloud::CallVerdict verdict)
{
    return verdict == cloud::CallVerdict::Ok || verdict == cloud::CallVerdict::Pass;
}

} // namespace

ServerFlow::ServerFlow(const cloud::OperationTable &operations, const cloud::ErrorTable &errors,
                       const Clock &clock, QObject *parent)
    : QObject(parent), m_client(operations, errors, clock, cloud::randomNonce)
{
    connect(&m_client, &cloud::ApiClient::finished, this, &ServerFlow::take);
}

void ServerFlow::start(Kind kind, const QString &token, const QString &number,
                       const cloud::CloudEnvironment &environment)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_steps.clear();
    m_environment = environment;
    m_number = number;
    if (token.isEmpty())
        sendSms();
    else if (kind == Kind::Login)
        send(QStringLiteral("GetMobile"), {{QStringLiteral("AccessToken"), token}});
    else if (kind == Kind::WebRegister)
        send(QStringLiteral("VerifyPhoneWithToken"),
             {{QStringLiteral("SpToken"), token}, {QStringLiteral("PhoneNumber"), number}});
    else
        send(QStringLiteral("VerifyMobile"),
             {{QStringLiteral("AccessCode"), token}, {QStringLiteral("PhoneNumber"), number}});
}

bool ServerFlow::hasSucceeded() const
{
    return !m_steps.isEmpty() && m_steps.last().operation != sendCode &&
           isGood(m_steps.last().verdict);
}

void ServerFlow::send(const QString &operation, const QMap<QString, QString> &parameters)
{
    cloud::ApiRequest request;
    request.operation = operation;
    request.parameters = parameters;
    m_sent = parameters;
    m_client.send(request, m_environment);
}

void ServerFlow::sendSms()
{
    send(sendCode, {{QStringLiteral("PhoneNumber"), m_number},
                    {QStringLiteral("SignName"), QStringLiteral("速通互联验证码")},
                    {QStringLiteral("TemplateCode"), QStringLiteral("100001")},
                    {QStringLiteral("TemplateParam"),
                     QStringLiteral("{\"code\":\"##code##\",\"min\":\"5\"}")},
                    {QStringLiteral("ReturnVerifyCode"), QStringLiteral("true")}});
}

void ServerFlow::take(const Result<cloud::ApiReply> &result)
{
    if (!result) {
        finish(result.error());
        return;
    }
    m_steps << ServerStep{result->operation, m_sent,          result->code,
                          result->verdict,   result->message, maskedNumber(*result)};
    emit stepped();
    goOn(*result);
}

/// As the service's FAQ has it: when the phone gives no token, or the numbers differ, the app turns
/// to its SMS page.
void ServerFlow::goOn(const cloud::ApiReply &reply)
{
    if (reply.operation == sendCode) {
        const QString code = memberOf(reply, QStringLiteral("Model"), QStringLiteral("VerifyCode"));
        if (code.isEmpty())
            finish({});
        else
            send(checkCode,
                 {{QStringLiteral("PhoneNumber"), m_number}, {QStringLiteral("VerifyCode"), code}});
        return;
    }
    if (reply.operation == checkCode || isGood(reply.verdict))
        finish({});
    else
        sendSms();
}

void ServerFlow::finish(const Result<> &result)
{
    m_isRunning = false;
    emit finished(result);
}

} // namespace numauth::sandbox
