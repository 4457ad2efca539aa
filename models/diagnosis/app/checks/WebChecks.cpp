#include "models/base/Redactor.h"
#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

bool isPage(const SourceText &text)
{
    return text.path().endsWith(QLatin1StringView(".html")) ||
           text.path().endsWith(QLatin1StringView(".htm"));
}

Outcome referrer(const AppFacts &facts)
{
    static const QRegularExpression meta(
        QStringLiteral("<meta[^>]*name\\s*=\\s*[\"']referrer[\"'][^>]*>"),
        QRegularExpression::CaseInsensitiveOption);
    Outcome outcome;
    bool hasPage = false;
    for (const SourceText &text : webCallers(facts)) {
        if (!isPage(text))
            continue;
        hasPage = true;
        const auto match = meta.match(text.code());
        const bool isFull = match.captured().contains(QLatin1StringView("always")) ||
                            match.captured().contains(QLatin1StringView("unsafe-url"));
        if (isFull)
            continue;
        const qsizetype at =
            match.hasMatch()
                ? match.capturedStart()
                : std::max<qsizetype>(0, text.code().indexOf(QLatin1StringView("<head")));
        outcome
            .add(match.hasMatch() ? "policy" : "missing",
                 textPlace(text, at, QStringLiteral("head")), {}, text.path())
            .snippet = QStringLiteral("<meta name=\"referrer\" content=\"always\">");
    }
    return hasPage ? outcome : Outcome::cannotTell("noPage");
}

Outcome tokenOnServer(const AppFacts &facts)
{
    static const QRegularExpression key(QStringLiteral("\\bLTAI[A-Za-z0-9]{12,}\\b"));
    Outcome outcome;
    for (const SourceText &text : facts.project->web) {
        for (const QRegularExpressionMatch &match : text.matches(key)) {
            const QString masked =
                Redactor::mark(QStringLiteral("accessKeyId"), Secret(match.captured()));
            outcome.add("accessKey", textPlace(text, match.capturedStart()), {masked}, masked);
        }
    }
    const auto asks = [](const SourceText &text) { return text.contains("GetAuthToken"); };
    const bool isAsked = std::ranges::any_of(facts.project->server, asks) ||
                         std::ranges::any_of(facts.project->javaLike, asks) ||
                         std::ranges::any_of(facts.project->web, asks);
    return isAsked ? outcome : outcome.orCannotTell("serverElsewhere");
}

Outcome contentPolicy(const AppFacts &facts)
{
    static const QRegularExpression meta(
        QStringLiteral("<meta[^>]*http-equiv\\s*=\\s*[\"']Content-Security-Policy[\"'][^>]*>"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression source(QStringLiteral("connect-src([^;\"]*)"));
    Outcome outcome;
    for (const SourceText &text : webCallers(facts)) {
        const auto match = meta.match(text.code());
        const auto connect = source.match(match.captured());
        const QString allowed = connect.captured(1);
        const bool isOpen = allowed.contains(QLatin1StringView(" *")) ||
                            (allowed.contains(QLatin1StringView("aliyuncs.com")) &&
                             allowed.contains(QLatin1StringView("cmpassport.com")));
        if (connect.hasMatch() && !isOpen)
            outcome.add("blocked", textPlace(text, match.capturedStart(), QStringLiteral("meta")),
                        {allowed.trimmed()}, text.path());
    }
    return outcome.orCannotTell("responseHeaders");
}

Outcome apiCall(const AppFacts &facts)
{
    static const QRegularExpression version(
        QStringLiteral("[Vv]ersion['\"]?\\s*(?:[:=,(]|=>)\\s*['\"](\\d{4}-\\d{2}-\\d{2})['\"]"));
    static const QRegularExpression plain(QStringLiteral("http://dypnsapi[\\w.-]*"));
    static const QRegularExpression endpoint(
        QStringLiteral("\\bdypns\\w*(?:\\.[\\w-]+)*\\.aliyuncs\\.com"));
    static const QStringList known{QStringLiteral("dypnsapi.aliyuncs.com"),
                                   QStringLiteral("dypnsapi-dualstack.aliyuncs.com")};
    const QList<SourceText> sources = serverCallers(facts);
    if (sources.isEmpty())
        return Outcome::notApplicable("noServer");
    Outcome outcome;
    for (const SourceText &text : sources) {
        for (const QRegularExpressionMatch &match : text.matches(version)) {
            if (match.captured(1) != QLatin1StringView("2017-05-25"))
                outcome
                    .add("version", textPlace(text, match.capturedStart()), {match.captured(1)},
                         match.captured(1))
                    .snippet = QStringLiteral("2017-05-25");
        }
        for (const QRegularExpressionMatch &match : text.matches(plain))
            outcome.add("plain", textPlace(text, match.capturedStart()), {match.captured()},
                        match.captured());
        for (const QRegularExpressionMatch &match : text.matches(endpoint)) {
            const bool isKnown = known.contains(match.captured()) ||
                                 match.captured().startsWith(QLatin1StringView("dypnsapi."));
            if (!isKnown)
                outcome.add("endpoint", textPlace(text, match.capturedStart()), {match.captured()},
                            match.captured());
        }
        static const QRegularExpression code(QStringLiteral("\\b(?:get)?[cC]ode\\b"));
        const qsizetype call = text.code().indexOf(QLatin1StringView("GetMobile"));
        if (call >= 0 && !code.match(text.code()).hasMatch())
            outcome.add("code", textPlace(text, call, QStringLiteral("GetMobile")), {},
                        text.path());
    }
    return outcome;
}

Outcome tokenTransport(const AppFacts &facts)
{
    static const QRegularExpression pattern(
        QStringLiteral("[aA]ccess[tT]oken=['\"]\\s*(?:\\+|\\.)\\s*([^\\n]*)|"
                       "[aA]ccess[tT]oken=\\$\\{?([^\\n]*)"));
    static const QRegularExpression encoded(QStringLiteral("encode|quote|escape"),
                                            QRegularExpression::CaseInsensitiveOption);
    Outcome outcome;
    for (const SourceText &text : facts.project->server + facts.project->javaLike +
                                      facts.project->swiftLike + facts.project->web) {
        for (const QRegularExpressionMatch &match : text.matches(pattern)) {
            if (!encoded.match(match.captured()).hasMatch())
                outcome.add("unencoded", textPlace(text, match.capturedStart()), {}, text.path());
        }
    }
    return outcome;
}

} // namespace

QList<NamedCheck> webChecks()
{
    return {{"H01", referrer},
            {"H02", tokenOnServer},
            {"H03", contentPolicy},
            {"S01", apiCall},
            {"S02", tokenTransport}};
}

} // namespace numauth::diagnosis::app
