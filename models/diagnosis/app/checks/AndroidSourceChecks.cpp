#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

/// A call with a time-out and which of its arguments that is.
struct TimedCall
{
    const char *name;
    qsizetype argument;
};

void judgeTimeout(const SourceText &text, const SourceCall &call, const TimedCall &timed,
                  Outcome &outcome, QString &unknown)
{
    const QString written = call.arguments.value(timed.argument);
    if (written.isEmpty())
        return;
    const auto milliseconds = text.integer(written);
    const Place place = textPlace(text, call.offset, QString::fromLatin1(timed.name));
    const QStringList values{QString::fromLatin1(timed.name),
                             milliseconds ? QString::number(*milliseconds) : written};
    const QString subject = QStringLiteral("%1:%2").arg(place.element).arg(place.line);
    if (!milliseconds)
        unknown = written;
    else if (*milliseconds < 100)
        outcome.add("seconds", place, values, subject).snippet =
            QString::number(std::max<qint64>(*milliseconds, 3) * 1000);
    else if (*milliseconds < 3000)
        outcome.add("short", place, values, subject).snippet = QStringLiteral("5000");
    else if (*milliseconds > 10'000)
        outcome.add("long", place, values, subject).snippet = QStringLiteral("5000");
}

Outcome timeouts(const AppFacts &facts)
{
    static const QList<TimedCall> calls{{"getLoginToken", 1},
                                        {"accelerateLoginPage", 0},
                                        {"accelerateVerify", 0},
                                        {"getVerifyToken", 0}};
    const QList<SourceText> sources = androidCallers(facts);
    if (sources.isEmpty())
        return Outcome::cannotTell("noCalls");
    Outcome outcome;
    QString unknown;
    for (const SourceText &text : sources) {
        for (const TimedCall &timed : calls) {
            for (const SourceCall &call : text.calls(timed.name))
                judgeTimeout(text, call, timed, outcome, unknown);
        }
    }
    return unknown.isEmpty() ? outcome : outcome.orCannotTell("valueUnknown", {unknown});
}

bool releasesListener(const SourceText &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("setAuthListener\\s*\\(\\s*null|authListener\\s*=\\s*null|"
                       "removeAuthRegister|releaseListener"));
    return pattern.match(text.code()).hasMatch();
}

Outcome listenerReleased(const AppFacts &facts)
{
    const QList<SourceText> sources = androidCallers(facts);
    if (sources.isEmpty())
        return Outcome::cannotTell("noCalls");
    if (std::ranges::any_of(sources, releasesListener))
        return Outcome::passed();
    Outcome outcome;
    for (const SourceText &text : sources) {
        for (const char *name : {"getInstance", "setAuthListener"}) {
            for (const SourceCall &call : text.calls(name)) {
                const bool isSdk =
                    name[0] == 's' || text.code()
                                          .mid(std::max<qsizetype>(0, call.offset - 40), 40)
                                          .contains(QLatin1StringView("PhoneNumberAuthHelper"));
                const bool hasListener = name[0] == 's' || call.arguments.size() > 1;
                if (!isSdk || !hasListener || !outcome.hits.isEmpty())
                    continue;
                outcome
                    .add("kept", textPlace(text, call.offset, QString::fromLatin1(name)), {},
                         text.path())
                    .snippet =
                    QStringLiteral("helper.quitLoginPage();\nhelper.setAuthListener(null);");
            }
        }
    }
    return outcome;
}

Outcome ownToast(const AppFacts &facts)
{
    const QList<SourceText> sources = androidCallers(facts);
    static const QRegularExpression hidden(
        QStringLiteral("(?:setLogBtnToastHidden\\s*\\(\\s*true|logBtnToastHidden\\s*=\\s*true)"));
    const bool isHidden = std::ranges::any_of(
        sources, [](const SourceText &text) { return hidden.match(text.code()).hasMatch(); });
    Outcome outcome;
    for (const SourceText &text : sources) {
        const qsizetype builder = text.code().indexOf(QLatin1StringView("AuthUIConfig.Builder"));
        if (!isHidden && builder >= 0 && outcome.hits.isEmpty())
            outcome
                .add("toast", textPlace(text, builder, QStringLiteral("AuthUIConfig.Builder")), {},
                     text.path())
                .snippet = QStringLiteral(".setLogBtnToastHidden(true)");
    }
    return sources.isEmpty() ? Outcome::cannotTell("noCalls") : outcome;
}

void findTrue(const QList<SourceText> &sources, const char *call, const char *message,
              Outcome &outcome)
{
    for (const SourceText &text : sources) {
        for (const SourceCall &found : text.calls(call)) {
            if (found.arguments == QStringList{QStringLiteral("true")})
                outcome.add(message, textPlace(text, found.offset, QString::fromLatin1(call)), {},
                            QString::fromLatin1(call));
        }
    }
}

Outcome consentFirst(const AppFacts &facts)
{
    const QList<SourceText> sources = androidCallers(facts);
    if (sources.isEmpty())
        return Outcome::cannotTell("noCalls");
    Outcome outcome;
    findTrue(sources, "setPrivacyState", "ticked", outcome);
    findTrue(sources, "setCheckboxHidden", "hidden", outcome);
    return outcome;
}

bool isTransparent(const QString &argument)
{
    static const QRegularExpression pattern(
        QStringLiteral("Color\\.TRANSPARENT|android\\.R\\.color\\.transparent|"
                       "^0x00[0-9a-fA-F]{6}$|\"#00[0-9a-fA-F]{6}\"|^0$"));
    return pattern.match(argument).hasMatch();
}

Outcome hiddenElements(const AppFacts &facts)
{
    static const QList<const char *> setters{"setNumberColor", "setLogBtnTextColor",
                                             "setAppPrivacyColor", "setLogBtnBackgroundPath"};
    const QList<SourceText> sources = androidCallers(facts);
    if (sources.isEmpty())
        return Outcome::cannotTell("noCalls");
    Outcome outcome;
    for (const SourceText &text : sources) {
        for (const char *setter : setters) {
            for (const SourceCall &call : text.calls(setter)) {
                if (std::ranges::any_of(call.arguments, isTransparent))
                    outcome.add("transparent",
                                textPlace(text, call.offset, QString::fromLatin1(setter)),
                                {QString::fromLatin1(setter)}, QString::fromLatin1(setter));
            }
        }
    }
    return outcome;
}

Outcome codesTold(const AppFacts &facts)
{
    static const QRegularExpression codes(QStringLiteral(
        "60000[01]|CODE_SUCCESS|CODE_START_AUTHPAGE_SUCCESS|CODE_GET_TOKEN_SUCCESS"));
    Outcome outcome;
    for (const SourceText &text : androidCallers(facts)) {
        const qsizetype at = text.code().indexOf(QLatin1StringView("onTokenSuccess"));
        if (at >= 0 && !codes.match(text.code()).hasMatch())
            outcome.add("alike", textPlace(text, at, QStringLiteral("onTokenSuccess")), {},
                        text.path());
    }
    return androidCallers(facts).isEmpty() ? Outcome::cannotTell("noCalls") : outcome;
}

Outcome fallback(const AppFacts &facts)
{
    static const QRegularExpression sms(
        QStringLiteral("sms|verif(?:y|ication)_?code|短信|验证码|captcha"),
        QRegularExpression::CaseInsensitiveOption);
    const bool hasSms = std::ranges::any_of(facts.project->javaLike, [](const SourceText &text) {
        return sms.match(text.code()).hasMatch();
    });
    Outcome outcome;
    for (const SourceText &text : androidCallers(facts)) {
        const qsizetype at = text.code().indexOf(QLatin1StringView("onTokenFailed"));
        if (at >= 0 && !hasSms && outcome.hits.isEmpty())
            outcome.add("none", textPlace(text, at, QStringLiteral("onTokenFailed")), {},
                        text.path());
    }
    return androidCallers(facts).isEmpty() ? Outcome::cannotTell("noCalls") : outcome;
}

} // namespace

QList<NamedCheck> androidSourceChecks()
{
    return {{"A80", timeouts},     {"A81", listenerReleased}, {"A82", ownToast},
            {"A83", consentFirst}, {"A84", hiddenElements},   {"A85", codesTold},
            {"A86", fallback}};
}

} // namespace numauth::diagnosis::app
