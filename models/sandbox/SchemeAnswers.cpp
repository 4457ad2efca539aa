#include "models/sandbox/SchemeAnswers.h"

namespace numauth::sandbox {

namespace {

CallOutcome queryFailed(const QString &reason)
{
    return CallOutcome::refused(QStringLiteral("SceneQueryFail"), 400,
                                QStringLiteral("The specified scene is not found."), reason);
}

std::optional<CallOutcome> refuseConflict(SchemeConflict conflict)
{
    switch (conflict) {
    case SchemeConflict::None:
        break;
    case SchemeConflict::Package:
        return CallOutcome::business("isv.PACK_SIGN_CONFLICT",
                                     QStringLiteral("包名和签名已存在对应的方案"),
                                     "scheme-same-package");
    case SchemeConflict::Bundle:
        return CallOutcome::business("isv.BUNDLE_ID_CONFLICT",
                                     QStringLiteral("BundleID已存在对应的方案"),
                                     "scheme-same-bundle");
    case SchemeConflict::Other:
        return CallOutcome::business("isv.VERIFY_SCHEME_CONFLICT", QStringLiteral("认证方案冲突"),
                                     "scheme-same-client");
    }
    return std::nullopt;
}

std::optional<CallOutcome> refuseFull(const SandboxAccount &account)
{
    if (!account.schemes.isFull())
        return std::nullopt;
    return CallOutcome::refused(QStringLiteral("SchemeNumberOverLimit"), 400,
                                QStringLiteral("The number of schemes exceeds the limit."),
                                QStringLiteral("scheme-limit"));
}

void complete(SandboxAccount &account, RegisteredScheme &scheme, const QString &prefix)
{
    scheme.code = prefix + account.random.digits(15);
    scheme.key = account.random.base64(96);
    scheme.readyAt = account.now().addSecs(account.hasActivationDelay ? activationSeconds : 0);
}

} // namespace

std::optional<CallOutcome> refuseScheme(const SandboxAccount &account, const QString &code,
                                        SchemeKind kind)
{
    const RegisteredScheme *scheme = account.schemes.find(code);
    const char *reason = account.schemes.wasDeleted(code) ? "scheme-deleted" : "scheme-unknown";
    if (scheme && scheme->kind == kind)
        return std::nullopt;
    return CallOutcome::business("isv.SCENE_QUERY_FAIL", QStringLiteral("方案查询失败"),
                                 scheme ? "scheme-other-kind" : reason);
}

CallOutcome answerCreateVerifyScheme(SandboxAccount &account, const CallInput &input)
{
    RegisteredScheme scheme;
    scheme.name = input.text("SchemeName");
    scheme.appName = input.text("AppName");
    scheme.platform = input.text("OsType");
    const bool isHarmony = scheme.platform == QLatin1StringView("Harmony");
    scheme.packageName = input.text(isHarmony ? "HmPackageName" : "PackName");
    scheme.packageSign = input.text(isHarmony ? "HmSignName" : "PackSign");
    scheme.bundleId = input.text("BundleId");
    scheme.origin = input.text("Origin");
    scheme.url = input.text("Url");
    if (const auto refused = refuseConflict(account.schemes.conflictOf(scheme)))
        return *refused;
    if (const auto refused = refuseFull(account))
        return *refused;
    complete(account, scheme, QStringLiteral("FC"));
    account.schemes.add(scheme);
    return CallOutcome::success({{QStringLiteral("GateVerifySchemeDTO"),
                                  QJsonObject{{QStringLiteral("SchemeCode"), scheme.code}}},
                                 {QStringLiteral("HttpStatusCode"), 200},
                                 {QStringLiteral("Success"), true}},
                                QStringLiteral("OK"));
}

CallOutcome answerDescribeVerifyScheme(SandboxAccount &account, const CallInput &input)
{
    const QString code = input.text("SchemeCode");
    if (const auto refused = refuseScheme(account, code, SchemeKind::Verification))
        return queryFailed(refused->reason);
    const RegisteredScheme &scheme = *account.schemes.find(code);
    if (scheme.readyAt > account.now())
        return queryFailed(QStringLiteral("scheme-key-not-ready"));
    return CallOutcome::success({{QStringLiteral("SchemeQueryResultDTO"),
                                  QJsonObject{{QStringLiteral("AppEncryptInfo"), scheme.key}}}},
                                QStringLiteral("OK"));
}

CallOutcome answerDeleteVerifyScheme(SandboxAccount &account, const CallInput &input)
{
    const QString code = input.text("SchemeCode");
    if (const auto refused = refuseScheme(account, code, SchemeKind::Verification))
        return CallOutcome::refused(QStringLiteral("InvalidParameters"), 400,
                                    QStringLiteral("The specified parameter is invalid."),
                                    refused->reason);
    account.schemes.remove(code);
    return CallOutcome::success({{QStringLiteral("Result"), true}}, QStringLiteral("OK"));
}

CallOutcome answerCreateSchemeConfig(SandboxAccount &account, const CallInput &input)
{
    RegisteredScheme scheme;
    scheme.kind = SchemeKind::Fusion;
    scheme.name = input.text("SchemeName");
    scheme.appName = input.text("AppName");
    scheme.platform = input.text("Platform");
    scheme.packageName = input.text("AndroidPackageName");
    scheme.packageSign = input.text("AndroidPackageSign");
    scheme.bundleId = input.text("IosBundleId");
    if (const auto refused = refuseFull(account))
        return *refused;
    complete(account, scheme, QStringLiteral("FA"));
    account.schemes.add(scheme);
    return CallOutcome::success(
        {{QStringLiteral("Model"), QJsonObject{{QStringLiteral("SchemeCode"), scheme.code}}},
         {QStringLiteral("Success"), true}},
        QStringLiteral("成功"));
}

} // namespace numauth::sandbox
