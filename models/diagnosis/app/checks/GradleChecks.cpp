#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

struct Dependency
{
    QString artefact;
    QVersionNumber version;
    Place place;
};

QList<Dependency> supportLibraries(const AppFacts &facts)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(androidx\\.appcompat:appcompat|com\\.android\\.support:(?:support-v4|appcompat-v7))"
        "(?::(\\d+(?:\\.\\d+)*))?"));
    QList<Dependency> found;
    for (const SourceText &text : facts.project->gradle) {
        for (const QRegularExpressionMatch &match : text.matches(pattern))
            found << Dependency{match.captured(1), QVersionNumber::fromString(match.captured(2)),
                                textPlace(text, match.capturedStart(), match.captured(1))};
    }
    return found;
}

bool isOld(const Dependency &dependency)
{
    const bool isAndroidX = dependency.artefact.startsWith(QLatin1StringView("androidx."));
    const QVersionNumber least = isAndroidX ? QVersionNumber{1, 3, 1} : QVersionNumber{25, 4, 0};
    const bool isBelow = dependency.version < least;
    // Of the support library the version must be newer than the one named.
    return !dependency.version.isNull() &&
           (isBelow || (!isAndroidX && dependency.version == least));
}

bool anyGradleHas(const AppFacts &facts, const char *word)
{
    return std::ranges::any_of(facts.project->gradle,
                               [word](const SourceText &text) { return text.contains(word); });
}

Outcome appCompatOfPackage(const AppFacts &facts)
{
    Outcome outcome;
    const QString key = QStringLiteral("androidx.appcompat_appcompat");
    const QString version = facts.android->libraryVersions.value(key);
    const Place place{QStringLiteral("META-INF/") + key + QStringLiteral(".version"), 0, QString()};
    if (!version.isEmpty()) {
        const Dependency found{QStringLiteral("androidx.appcompat:appcompat"),
                               QVersionNumber::fromString(version), place};
        if (isOld(found))
            outcome.add("old", place, {found.artefact, version}, found.artefact);
        return outcome;
    }
    return Outcome::cannotTell("noVersionFile");
}

Outcome appCompat(const AppFacts &facts)
{
    if (!facts.project)
        return appCompatOfPackage(facts);
    Outcome outcome;
    const QList<Dependency> found = supportLibraries(facts);
    for (const Dependency &dependency : found) {
        if (isOld(dependency))
            outcome.add("old", dependency.place,
                        {dependency.artefact, dependency.version.toString()}, dependency.artefact);
    }
    if (!found.isEmpty() || facts.project->gradle.isEmpty())
        return found.isEmpty() ? Outcome::cannotTell("noGradle") : outcome;
    if (anyGradleHas(facts, "libs.") || !wrappersOf(facts).isEmpty())
        return Outcome::cannotTell("dependenciesElsewhere");
    outcome
        .add("missing", {facts.project->gradle.first().path(), 0, QStringLiteral("dependencies")})
        .snippet = QStringLiteral("implementation 'androidx.appcompat:appcompat:1.3.1'");
    return outcome;
}

/// `key=true` in one of the property files; nothing when no file sets it.
std::optional<bool> property(const AppFacts &facts, const char *key, Place &place)
{
    const QRegularExpression pattern(QStringLiteral("^\\s*%1\\s*=\\s*(\\w+)")
                                         .arg(QRegularExpression::escape(QString::fromLatin1(key))),
                                     QRegularExpression::MultilineOption);
    for (const SourceText &text : facts.project->properties) {
        const auto match = pattern.match(text.code());
        if (match.hasMatch()) {
            place = textPlace(text, match.capturedStart(1), QString::fromLatin1(key));
            return match.captured(1) == QLatin1StringView("true");
        }
    }
    return std::nullopt;
}

Outcome androidX(const AppFacts &facts)
{
    if (facts.project->properties.isEmpty())
        return Outcome::cannotTell("noProperties");
    Outcome outcome;
    Place place{facts.project->properties.first().path(), 0, QString()};
    const auto useAndroidX = property(facts, "android.useAndroidX", place);
    if (anyGradleHas(facts, "androidx.") && !useAndroidX.value_or(false))
        outcome.add("androidx", place).snippet = QStringLiteral("android.useAndroidX=true");
    Place jetifierPlace{facts.project->properties.first().path(), 0, QString()};
    const auto jetifier = property(facts, "android.enableJetifier", jetifierPlace);
    const bool isOldSdk = facts.isVersionBelow(scheme::Platform::Android, QVersionNumber(2, 13));
    if (isOldSdk && useAndroidX.value_or(false) && !jetifier.value_or(false))
        outcome.add("jetifier", jetifierPlace, {}, QStringLiteral("android.enableJetifier"))
            .snippet = QStringLiteral("android.enableJetifier=true");
    return outcome;
}

Outcome archivesReached(const AppFacts &facts)
{
    QStringList archives;
    for (const QString &path : facts.project->binaries) {
        if (path.endsWith(QLatin1StringView(".aar")) &&
            path.contains(QLatin1StringView("auth_number_product")))
            archives << path;
    }
    if (facts.project->gradle.isEmpty())
        return Outcome::cannotTell("noGradle");
    if (archives.isEmpty())
        return anyGradleHas(facts, "auth_number_product") || !wrappersOf(facts).isEmpty()
                   ? Outcome::passed()
                   : Outcome::cannotTell("noArchive");
    Outcome outcome;
    static const QRegularExpression jarsOnly(
        QStringLiteral("fileTree\\s*\\([^)]*include[^)]*\\*\\.jar[^)]*\\)"));
    std::optional<Place> jarsPlace;
    for (const SourceText &text : facts.project->gradle) {
        if (text.contains("*.aar") || text.contains("flatDir") || text.contains(".aar'") ||
            text.contains(".aar\"") || text.contains("auth_number_product"))
            return outcome;
        const auto matches = text.matches(jarsOnly);
        if (!jarsPlace && !matches.isEmpty())
            jarsPlace = textPlace(text, matches.first().capturedStart());
    }
    const Place place =
        jarsPlace.value_or(Place{facts.project->gradle.first().path(), 0, QString()});
    outcome.add(jarsPlace ? "jarsOnly" : "unreached", place, {archives.first()}, archives.first())
        .snippet =
        QStringLiteral("implementation fileTree(dir: 'libs', include: ['*.jar', '*.aar'])");
    return outcome;
}

Outcome insecureRepositories(const AppFacts &facts)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\burl\\b[^\\n'\"]*['\"](http://[^'\"\\s]+)"));
    Outcome outcome;
    for (const SourceText &text : facts.project->gradle) {
        for (const QRegularExpressionMatch &match : text.matches(pattern)) {
            const qsizetype end = text.code().indexOf(QLatin1Char('}'), match.capturedEnd());
            const QString block =
                text.code().mid(match.capturedStart(), end - match.capturedStart());
            const qsizetype start =
                text.code().lastIndexOf(QLatin1Char('{'), match.capturedStart());
            const QString before =
                text.code().mid(std::max<qsizetype>(start, 0), match.capturedStart() - start);
            if ((before + block).contains(QLatin1StringView("llowInsecureProtocol")))
                continue;
            outcome.add("insecure", textPlace(text, match.capturedStart(), match.captured(1)),
                        {match.captured(1)}, match.captured(1));
        }
    }
    return outcome;
}

} // namespace

QList<NamedCheck> gradleChecks()
{
    return {{"A55", appCompat},
            {"A56", androidX},
            {"A57", archivesReached},
            {"A58", insecureRepositories}};
}

} // namespace numauth::diagnosis::app
