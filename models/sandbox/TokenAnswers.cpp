#include "models/sandbox/TokenAnswers.h"

#include <optional>

namespace numauth::sandbox {

namespace {

/// Why a token is not good for a call; nothing when it is.
std::optional<CallOutcome> refusal(const SandboxAccount &account, const QString &value,
                                   const QList<TokenKind> &kinds)
{
    const QString invalid = QStringLiteral("Token失效");
    switch (account.tokens.state(value, kinds, account.now())) {
    case TokenState::Unknown:
        return CallOutcome::business("isv.TOKEN_INVALID", invalid, "token-unknown");
    case TokenState::Used:
        return CallOutcome::business("isv.TOKEN_INVALID", invalid, "token-used");
    case TokenState::Expired:
        return CallOutcome::business("isv.TOKEN_INVALID", invalid, "token-expired");
    case TokenState::WrongKind:
        return CallOutcome::business("isv.TOKEN_UNAUTHORIZED_USED",
                                     QStringLiteral("Token未授权使用于此能力"),
                                     "token-other-capability");
    case TokenState::Valid:
        break;
    }
    const Token *token = account.tokens.find(value);
    if (account.schemes.wasDeleted(token->scheme))
        return CallOutcome::business("isv.VERIFY_SCHEME_NOT_EXIST",
                                     QStringLiteral("认证方案不存在"), "scheme-deleted");
    return std::nullopt;
}

CallOutcome counted(SandboxAccount &account, CountedKind kind, const QString &scheme,
                    CallOutcome outcome, CallTally tally)
{
    account.statistics.count({cloudDay(account.now()), kind, scheme}, tally);
    return outcome;
}

QString schemeOf(const SandboxAccount &account, const QString &value)
{
    const Token *token = account.tokens.find(value);
    return token ? token->scheme : QString();
}

CallOutcome login(SandboxAccount &account, const QString &value, const QList<TokenKind> &kinds,
                  const QString &holder)
{
    const auto kind = CountedKind::OneTapLogin;
    const QString scheme = schemeOf(account, value);
    if (const auto refused = refusal(account, value, kinds))
        return counted(account, kind, scheme, *refused, CallTally::Fail);
    const QString phone = account.tokens.find(value)->phone;
    account.tokens.markUsed(value);
    return counted(account, kind, scheme,
                   CallOutcome::success({{holder, QJsonObject{{QStringLiteral("Mobile"), phone}}}}),
                   CallTally::Success);
}

CallOutcome verify(SandboxAccount &account, const QString &value, const QList<TokenKind> &kinds,
                   const QString &holder, const QString &phone)
{
    const auto kind = CountedKind::NumberVerification;
    const QString scheme = schemeOf(account, value);
    if (const auto refused = refusal(account, value, kinds))
        return counted(account, kind, scheme, *refused, CallTally::Fail);
    const Token token = *account.tokens.find(value);
    const bool isSame = phone == token.phone;
    const auto carrier = carrierOfNumber(phone);
    if (!isSame && carrier && *carrier != token.carrier)
        return counted(account, kind, scheme,
                       CallOutcome::business("isv.PARAMETERS_MISMATCH",
                                             QStringLiteral("号码与当前流量卡的运营商不一致"),
                                             "number-other-carrier"),
                       CallTally::Fail);
    account.tokens.markUsed(value);
    const QJsonObject verdict{{QStringLiteral("VerifyResult"),
                               isSame ? QStringLiteral("PASS") : QStringLiteral("REJECT")},
                              {QStringLiteral("VerifyId"), account.random.digits(9)}};
    return counted(account, kind, scheme, CallOutcome::success({{holder, verdict}}),
                   isSame ? CallTally::Success : CallTally::Fail);
}

} // namespace

CallOutcome answerGetMobile(SandboxAccount &account, const CallInput &input)
{
    return login(account, input.text("AccessToken"), {TokenKind::AccessToken},
                 QStringLiteral("GetMobileResultDTO"));
}

CallOutcome answerVerifyMobile(SandboxAccount &account, const CallInput &input)
{
    return verify(account, input.text("AccessCode"), {TokenKind::AccessCode},
                  QStringLiteral("GateVerifyResultDTO"), input.text("PhoneNumber"));
}

CallOutcome answerGetPhoneWithToken(SandboxAccount &account, const CallInput &input)
{
    return login(account, input.text("SpToken"), {TokenKind::SpToken, TokenKind::H5},
                 QStringLiteral("Data"));
}

CallOutcome answerVerifyPhoneWithToken(SandboxAccount &account, const CallInput &input)
{
    return verify(account, input.text("SpToken"), {TokenKind::SpToken, TokenKind::H5},
                  QStringLiteral("GateVerify"), input.text("PhoneNumber"));
}

CallOutcome answerVerifyWithFusionAuthToken(SandboxAccount &account, const CallInput &input)
{
    const QString value = input.text("VerifyToken");
    if (const auto refused = refusal(account, value, {TokenKind::Fusion}))
        return *refused;
    const QString phone = account.tokens.find(value)->phone;
    account.tokens.markUsed(value);
    const QJsonObject model{{QStringLiteral("PhoneNumber"), phone},
                            {QStringLiteral("VerifyResult"), QStringLiteral("PASS")}};
    return CallOutcome::success(
        {{QStringLiteral("Model"), model}, {QStringLiteral("Success"), true}},
        QStringLiteral("成功"));
}

} // namespace numauth::sandbox
