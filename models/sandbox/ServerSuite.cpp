#include "models/sandbox/ServerSuite.h"

#include "models/sandbox/TokenOrder.h"

namespace numauth::sandbox {

namespace {

/// A number gets one SMS in this time, however often the suite runs.
constexpr double secondsBetweenSms = 60;

QString parameterText(const QString &name, const QString &sent, const SuitePhone &phone)
{
    if (TokenOrder::kindFor(name))
        return QStringLiteral("mint:%1:${number}").arg(phone.carrier);
    if (name == QLatin1StringView("PhoneNumber"))
        return QStringLiteral("${typed}");
    if (name == QLatin1StringView("VerifyCode"))
        return QStringLiteral("${code}");
    return sent;
}

cloud::SuiteStep stepOf(const ServerStep &played, const SuitePhone &phone)
{
    cloud::SuiteStep step;
    step.operation = played.operation;
    for (auto sent = played.parameters.cbegin(); sent != played.parameters.cend(); ++sent)
        step.parameters.insert(sent.key(), parameterText(sent.key(), sent.value(), phone));
    step.expectation.verdict = played.verdict;
    step.expectation.code = played.code;
    if (!played.number.isEmpty())
        step.expectation.body.insert(QStringLiteral("GetMobileResultDTO.Mobile"),
                                     QStringLiteral("${number}"));
    if (played.operation == QLatin1StringView("SendSmsVerifyCode"))
        step.advanceSeconds = secondsBetweenSms;
    if (step.advanceSeconds > 0 && played.verdict == cloud::CallVerdict::Ok)
        step.saved.insert(QStringLiteral("code"), QStringLiteral("Model.VerifyCode"));
    return step;
}

} // namespace

ServerSuite ServerSuite::of(const QList<ServerStep> &played, const SuitePhone &phone)
{
    ServerSuite suite;
    suite.variables = {{QStringLiteral("number"), phone.number},
                       {QStringLiteral("typed"), phone.typed}};
    for (const ServerStep &step : played)
        suite.steps << stepOf(step, phone);
    return suite;
}

} // namespace numauth::sandbox
