#include "models/sandbox/AdmissionAnswers.h"

#include "models/sandbox/SchemeAnswers.h"

namespace numauth::sandbox {

namespace {

constexpr int h5AccessSeconds = 10 * 60;
constexpr int h5JwtSeconds = 60 * 60;

CallOutcome wrongApp(const char *reason)
{
    return CallOutcome::business("isv.INVALID_APP", QStringLiteral("App请求不合法"), reason);
}

QString issue(SandboxAccount &account, AdmissionKind kind, const QString &scheme, int seconds,
              const QString &value)
{
    const QDateTime now = account.now();
    account.issued.add(value, {kind, scheme, now.addSecs(seconds)}, now);
    return value;
}

/// Whether the client that a call names is the one of the scheme.
bool isClientOf(const RegisteredScheme &scheme, const QString &platform, const QString &package,
                const QString &sign, const QString &bundle)
{
    if (platform != scheme.platform)
        return false;
    if (platform == QLatin1StringView("iOS"))
        return bundle == scheme.bundleId;
    return package == scheme.packageName && sign == scheme.packageSign;
}

QJsonValue milliseconds(const QDateTime &time)
{
    return QJsonValue(time.toMSecsSinceEpoch());
}

} // namespace

CallOutcome answerGetAuthToken(SandboxAccount &account, const CallInput &input)
{
    const QString code = input.text("SceneCode");
    if (!code.isEmpty()) {
        if (const auto refused = refuseScheme(account, code, SchemeKind::Verification))
            return *refused;
        const RegisteredScheme &scheme = *account.schemes.find(code);
        if (scheme.platform != QLatin1StringView("Web"))
            return wrongApp("scheme-not-web");
        if (!scheme.origin.isEmpty() && scheme.origin != input.text("Origin"))
            return wrongApp("origin-differs");
        if (!scheme.url.isEmpty() && scheme.url != input.text("Url"))
            return wrongApp("url-differs");
    }
    const QString mark = TokenStore::mark();
    const QString access = issue(account, AdmissionKind::H5Access, code, h5AccessSeconds,
                                 mark + account.random.base64(48));
    const QString jwt =
        issue(account, AdmissionKind::H5Jwt, code, h5JwtSeconds, mark + account.random.base64(96));
    return CallOutcome::success(
        {{QStringLiteral("TokenInfo"), QJsonObject{{QStringLiteral("AccessToken"), access},
                                                   {QStringLiteral("JwtToken"), jwt}}}});
}

CallOutcome answerGetFusionAuthToken(SandboxAccount &account, const CallInput &input)
{
    const QString code = input.text("SchemeCode");
    if (const auto refused = refuseScheme(account, code, SchemeKind::Fusion))
        return *refused;
    if (!isClientOf(*account.schemes.find(code), input.text("Platform"), input.text("PackageName"),
                    input.text("PackageSign"), input.text("BundleId")))
        return wrongApp("client-differs");
    const QString token =
        issue(account, AdmissionKind::Fusion, code, input.integer("DurationSeconds", 900),
              TokenStore::mark() + account.random.base64(96));
    return CallOutcome::success(
        {{QStringLiteral("Model"), token}, {QStringLiteral("Success"), true}},
        QStringLiteral("成功"));
}

CallOutcome answerGetSmsAuthTokens(SandboxAccount &account, const CallInput &input)
{
    const QString code = input.text("SceneCode");
    if (const auto refused = refuseScheme(account, code, SchemeKind::Verification))
        return *refused;
    if (!isClientOf(*account.schemes.find(code), input.text("OsType"), input.text("PackageName"),
                    input.text("SignName"), input.text("BundleId")))
        return wrongApp("client-differs");
    const int seconds = input.integer("Expire", 900);
    const QString token = issue(account, AdmissionKind::Sms, code, seconds,
                                TokenStore::mark() + account.random.base64(48));
    return CallOutcome::success(
        {{QStringLiteral("Data"),
          QJsonObject{
              {QStringLiteral("BizToken"), token},
              {QStringLiteral("StsAccessKeyId"),
               QStringLiteral("STS.sandbox") + account.random.digits(16)},
              {QStringLiteral("StsAccessKeySecret"), account.random.base64(30)},
              {QStringLiteral("StsToken"), account.random.base64(96)},
              {QStringLiteral("ExpireTime"), milliseconds(account.now().addSecs(seconds))}}}});
}

CallOutcome answerGetAuthorizationUrl(SandboxAccount &account, const CallInput &input)
{
    const QString link = QStringLiteral("https://sandbox.invalid/authorization/%1/%2")
                             .arg(input.text("SchemeId"), account.random.digits(12));
    return CallOutcome::success(
        {{QStringLiteral("Data"), QJsonObject{{QStringLiteral("AuthorizationUrl"), link}}}});
}

} // namespace numauth::sandbox
