#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

QList<QRegularExpressionMatch> enabledIn(const SourceText &text, const char *word)
{
    const QRegularExpression pattern(
        QStringLiteral("\\b(?:is)?%1\\b\\s*=?\\s*true").arg(QLatin1StringView(word)),
        QRegularExpression::CaseInsensitiveOption);
    return text.matches(pattern);
}

bool hasArchive(const AppFacts &facts)
{
    return std::ranges::any_of(facts.project->binaries, [](const QString &path) {
        return path.endsWith(QLatin1StringView(".aar"));
    });
}

/// What must be kept, by the version that is used.
QStringList neededPackages(const AppFacts &facts)
{
    QStringList packages{QStringLiteral("cn.com.chinatelecom"), QStringLiteral("com.mobile.auth"),
                         QStringLiteral("com.nirvana")};
    const FoundSdk *sdk = facts.sdk(scheme::Platform::Android);
    const QVersionNumber version = sdk ? sdk->version : QVersionNumber(2, 14);
    if (version < QVersionNumber(2, 13))
        packages << QStringLiteral("com.unicom.xiaowo.login");
    else
        packages << QStringLiteral("com.unicom.online.account.shield");
    packages << (version < QVersionNumber(2, 14) ? QStringLiteral("com.cmic.sso.sdk")
                                                 : QStringLiteral("com.cmic"));
    return packages;
}

Outcome keepRules(const AppFacts &facts)
{
    Outcome outcome;
    std::optional<Place> shrinks;
    for (const SourceText &text : facts.project->gradle) {
        const auto matches = enabledIn(text, "minifyEnabled");
        if (!matches.isEmpty() && !shrinks)
            shrinks = textPlace(text, matches.first().capturedStart());
    }
    // The archive brings its rules with it; only unpacked classes need them here.
    if (!shrinks || hasArchive(facts))
        return outcome;
    if (usesAndroidSdk(facts).value_or(false) && !wrappersOf(facts).isEmpty())
        return outcome;
    const Place place = facts.project->proguard.isEmpty()
                            ? *shrinks
                            : Place{facts.project->proguard.first().path(), 0, QString()};
    for (const QString &package : neededPackages(facts)) {
        const bool isKept =
            std::ranges::any_of(facts.project->proguard, [&package](const SourceText &text) {
                return text.code().contains(package);
            });
        if (!isKept)
            outcome.add("missing", place, {package}, package).snippet =
                QStringLiteral("-keep class %1.** { *; }").arg(package);
    }
    return outcome;
}

Outcome malformedRules(const AppFacts &facts)
{
    static const QRegularExpression noMembers(QStringLiteral("\\{\\s*;\\s*\\}"));
    static const QRegularExpression oneLevel(QStringLiteral(
        "-keep\\w*\\s+(?:class|interface)\\s+"
        "((?:com\\.mobile\\.auth|com\\.nirvana|com\\.cmic|cn\\.com\\.chinatelecom|com\\.unicom)"
        "[\\w.]*\\.\\*)(?!\\*)"));
    Outcome outcome;
    for (const SourceText &text : facts.project->proguard) {
        for (const QRegularExpressionMatch &match : text.matches(noMembers)) {
            const Place place = textPlace(text, match.capturedStart());
            outcome
                .add("noMembers", place, {},
                     QStringLiteral("%1:%2").arg(text.path()).arg(place.line))
                .snippet = QStringLiteral("{ *; }");
        }
        for (const QRegularExpressionMatch &match : text.matches(oneLevel))
            outcome
                .add("oneLevel", textPlace(text, match.capturedStart(), match.captured(1)),
                     {match.captured(1)}, match.captured(1))
                .snippet = QStringLiteral("-keep class %1* { *; }").arg(match.captured(1));
    }
    return outcome;
}

bool keepsResources(const AppFacts &facts)
{
    return std::ranges::any_of(facts.project->keepLists,
                               [](const SourceText &text) { return text.contains("authsdk"); });
}

Outcome shrinkerInProject(const AppFacts &facts)
{
    Outcome outcome;
    for (const SourceText &text : facts.project->gradle) {
        const auto matches = enabledIn(text, "shrinkResources");
        if (!matches.isEmpty() && !keepsResources(facts))
            outcome
                .add("shrinks", textPlace(text, matches.first().capturedStart()), {}, text.path())
                .snippet =
                QStringLiteral("<resources xmlns:tools=\"http://schemas.android.com/tools\"\n"
                               "    tools:keep=\"@*/authsdk*\" />");
        const qsizetype guard = text.code().indexOf(QLatin1StringView("andResGuard"));
        if (guard >= 0 && !text.contains("authsdk"))
            outcome.add("resguard", textPlace(text, guard), {}, QStringLiteral("andResGuard"))
                .snippet = QStringLiteral("whiteList = ['R.*.authsdk*']");
    }
    return outcome;
}

Outcome shrinker(const AppFacts &facts)
{
    if (facts.project)
        return shrinkerInProject(facts);
    if (!usesAndroidSdk(facts))
        return Outcome::cannotTell("codeUnreadable");
    if (!facts.android->hasResourceNames)
        return Outcome::cannotTell("noResourceNames");
    const bool isThere = std::ranges::any_of(facts.android->resourceNames, [](const QString &name) {
        return name.startsWith(QLatin1StringView("authsdk"));
    });
    Outcome outcome;
    if (!isThere)
        outcome.add("missing", {QStringLiteral("resources.arsc"), 0, QString()});
    return outcome;
}

} // namespace

QList<NamedCheck> shrinkChecks()
{
    return {{"A61", keepRules}, {"A62", malformedRules}, {"A63", shrinker}};
}

} // namespace numauth::diagnosis::app
