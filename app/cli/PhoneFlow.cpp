#include "app/cli/PhoneFlow.h"

#include "models/cloud/ApiClient.h"

#include <QEventLoop>
#include <QJsonObject>

#include <optional>

namespace numauth::cli {

Result<cloud::ApiReply> PhoneFlow::send(const QString &operation,
                                        const QMap<QString, QString> &parameters)
{
    const auto operations = cloud::OperationTable::open();
    if (!operations)
        return operations.error();
    const auto errors = cloud::ErrorTable::open();
    if (!errors)
        return errors.error();
    cloud::ApiClient client(*operations, *errors, m_clock, cloud::randomNonce);
    std::optional<Result<cloud::ApiReply>> result;
    QEventLoop loop;
    QObject::connect(&client, &cloud::ApiClient::finished, &loop,
                     [&](const Result<cloud::ApiReply> &reply) {
                         result = reply;
                         loop.quit();
                     });
    cloud::ApiRequest request;
    request.operation = operation;
    request.parameters = parameters;
    client.send(request, m_environment);
    if (!result)
        loop.exec();
    if (!*result)
        return *result;
    const cloud::ApiReply &reply = **result;
    m_hasSucceeded =
        reply.verdict == cloud::CallVerdict::Ok || reply.verdict == cloud::CallVerdict::Pass;
    m_steps << QJsonObject{{QStringLiteral("operation"), operation},
                           {QStringLiteral("code"), reply.code},
                           {QStringLiteral("verdict"), cloud::verdictName(reply.verdict)},
                           {QStringLiteral("message"), reply.message}};
    return *result;
}

Result<> PhoneFlow::login(const QString &token)
{
    const auto reply = send(QStringLiteral("GetMobile"), {{QStringLiteral("AccessToken"), token}});
    return reply ? Result<>() : Result<>(reply.error());
}

Result<> PhoneFlow::registerNumber(const QString &accessCode, const QString &typed)
{
    const auto reply =
        send(QStringLiteral("VerifyMobile"),
             {{QStringLiteral("AccessCode"), accessCode}, {QStringLiteral("PhoneNumber"), typed}});
    return reply ? Result<>() : Result<>(reply.error());
}

Result<> PhoneFlow::smsFallback(const QString &number)
{
    const auto sent = send(
        QStringLiteral("SendSmsVerifyCode"),
        {{QStringLiteral("PhoneNumber"), number},
         {QStringLiteral("SignName"), QStringLiteral("速通互联验证码")},
         {QStringLiteral("TemplateCode"), QStringLiteral("100001")},
         {QStringLiteral("TemplateParam"), QStringLiteral("{\"code\":\"##code##\",\"min\":\"5\"}")},
         {QStringLiteral("ReturnVerifyCode"), QStringLiteral("true")}});
    if (!sent)
        return sent.error();
    const QString code = sent->body.value(QStringLiteral("Model"))
                             .toObject()
                             .value(QStringLiteral("VerifyCode"))
                             .toString();
    if (code.isEmpty())
        return {};
    const auto checked =
        send(QStringLiteral("CheckSmsVerifyCode"),
             {{QStringLiteral("PhoneNumber"), number}, {QStringLiteral("VerifyCode"), code}});
    return checked ? Result<>() : Result<>(checked.error());
}

} // namespace numauth::cli
