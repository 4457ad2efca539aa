#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

Outcome infoSet(const AppFacts &facts)
{
    const QList<SourceText> sources = iosCallers(facts);
    if (sources.isEmpty())
        return Outcome::cannotTell("noCalls");
    const bool isCalled = std::ranges::any_of(
        sources, [](const SourceText &text) { return text.contains("setAuthSDKInfo"); });
    Outcome outcome;
    if (!isCalled) {
        const SourceText &first = sources.first();
        const qsizetype at = first.code().indexOf(QLatin1StringView("TXCommonHandler.")) >= 0
                                 ? first.code().indexOf(QLatin1StringView("TXCommonHandler."))
                                 : first.code().indexOf(QLatin1StringView("[TXCommonHandler"));
        const qsizetype use =
            at < 0 ? first.code().indexOf(QLatin1StringView("TXCommonHandler")) : at;
        const bool isSwift = first.path().endsWith(QLatin1StringView(".swift"));
        outcome.add("missing", textPlace(first, use, QStringLiteral("TXCommonHandler"))).snippet =
            isSwift ? QStringLiteral(
                          "TXCommonHandler.sharedInstance().setAuthSDKInfo(key) { result in }")
                    : QStringLiteral("[[TXCommonHandler sharedInstance] setAuthSDKInfo:key "
                                     "complete:^(NSDictionary *result) {}];");
    }
    return outcome;
}

Outcome timeoutUnit(const AppFacts &facts)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\b((?:getLoginToken|accelerateLoginPage|accelerateVerify|getVerifyToken)"
                       "(?:WithTimeout|\\s*\\(\\s*withTimeout))\\s*:\\s*(\\w+(?:\\.\\d+)?)"));
    const QList<SourceText> sources = iosCallers(facts);
    if (sources.isEmpty())
        return Outcome::cannotTell("noCalls");
    Outcome outcome;
    QString unknown;
    for (const SourceText &text : sources) {
        for (const QRegularExpressionMatch &match : text.matches(pattern)) {
            const auto seconds = text.integer(match.captured(2));
            const QString name = match.captured(1).section(QLatin1Char('('), 0, 0);
            const Place place = textPlace(text, match.capturedStart(), name);
            const QStringList values{name, seconds ? QString::number(*seconds) : match.captured(2)};
            const QString subject = QStringLiteral("%1:%2").arg(name).arg(place.line);
            if (!seconds)
                unknown = match.captured(2);
            else if (*seconds > 60)
                outcome.add("milliseconds", place, values, subject).snippet =
                    QStringLiteral("%1.0").arg(std::clamp<qint64>(*seconds / 1000, 3, 10));
            else if (*seconds > 10)
                outcome.add("long", place, values, subject).snippet = QStringLiteral("5.0");
            else if (*seconds < 3)
                outcome.add("short", place, values, subject).snippet = QStringLiteral("5.0");
        }
    }
    return unknown.isEmpty() ? outcome : outcome.orCannotTell("valueUnknown", {unknown});
}

} // namespace

QList<NamedCheck> iosSourceChecks()
{
    return {{"I20", infoSet}, {"I21", timeoutUnit}};
}

} // namespace numauth::diagnosis::app
