#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

constexpr int neededMinSdk = 21;
constexpr int neededCompileSdk = 30;

Outcome tooLow(const AppFacts &facts, std::optional<int> inManifest, const char *word, int needed)
{
    Outcome outcome;
    const AppManifest &manifest = facts.android->manifest;
    if (inManifest) {
        if (*inManifest < needed)
            outcome.add("low",
                        manifest.sdkPlace.file.isEmpty()
                            ? Place{manifest.file, 0, QString::fromLatin1(word)}
                            : manifest.sdkPlace,
                        {QString::number(*inManifest)});
        return outcome;
    }
    const QList<BuildSetting> numbers = gradleNumbers(facts, word);
    for (const BuildSetting &number : numbers) {
        if (number.value.toInt() < needed)
            outcome.add("low", number.place, {number.value}, number.place.file);
    }
    return numbers.isEmpty() ? Outcome::cannotTell("noNumber", {QString::fromLatin1(word)})
                             : outcome;
}

Outcome minSdk(const AppFacts &facts)
{
    std::optional<int> level = facts.android->manifest.minSdk;
    // The platform's default; codenames and missing values of libraries are not judged.
    if (!level && facts.isAndroidPackage() && facts.artefact != Artefact::Aar)
        level = 1;
    return tooLow(facts, level, "minSdk", neededMinSdk);
}

Outcome compileSdk(const AppFacts &facts)
{
    return tooLow(facts, facts.android->manifest.compileSdk, "compileSdk", neededCompileSdk);
}

Outcome targetSdk(const AppFacts &facts)
{
    const auto target = targetSdkOf(facts);
    if (!target)
        return Outcome::cannotTell("noNumber", {QStringLiteral("targetSdk")});
    Outcome outcome;
    const char *message = *target >= 35   ? "from35"
                          : *target >= 31 ? "from31"
                          : *target >= 28 ? "from28"
                                          : "below28";
    const QList<BuildSetting> numbers = gradleNumbers(facts, "targetSdk");
    const Place place =
        numbers.isEmpty() ? facts.android->manifest.sdkPlace : numbers.first().place;
    outcome.add(message,
                place.file.isEmpty() ? Place{facts.android->manifest.file, 0, QString()} : place,
                {QString::number(*target)});
    return outcome;
}

/// The block of the build type `release`, as offsets into the code.
std::optional<std::pair<qsizetype, qsizetype>> releaseBlock(const SourceText &text)
{
    static const QRegularExpression start(
        QStringLiteral("\\brelease\\s*\\{|getByName\\(\"release\"\\)\\s*\\{"));
    const auto match = start.match(text.code());
    if (!match.hasMatch())
        return std::nullopt;
    int depth = 0;
    for (qsizetype at = match.capturedEnd() - 1; at < text.code().size(); ++at) {
        const QChar character = text.code().at(at);
        depth += character == QLatin1Char('{') ? 1 : character == QLatin1Char('}') ? -1 : 0;
        if (depth == 0)
            return std::pair(match.capturedStart(), at);
    }
    return std::nullopt;
}

Outcome debuggable(const AppFacts &facts)
{
    const AppManifest &manifest = facts.android->manifest;
    Outcome outcome;
    if (manifest.isDebuggable.value_or(false))
        outcome.add("debuggable", manifest.debuggablePlace);
    if (!facts.project)
        return outcome;
    static const QRegularExpression pattern(
        QStringLiteral("\\b(?:isDebuggable|debuggable)\\b\\s*=?\\s*true"));
    for (const SourceText &text : facts.project->gradle) {
        const auto block = releaseBlock(text);
        for (const QRegularExpressionMatch &match : text.matches(pattern)) {
            const bool isRelease = block && match.capturedStart() > block->first &&
                                   match.capturedStart() < block->second;
            if (isRelease)
                outcome.add("debuggable", textPlace(text, match.capturedStart()), {}, text.path());
        }
    }
    return outcome;
}

/// Whether the call stands behind `if (BuildConfig.DEBUG)` on its line or up to three lines above.
bool isGuarded(const SourceText &text, qsizetype offset)
{
    qsizetype from = offset;
    for (int lines = 0; lines < 4 && from > 0; ++lines)
        from = text.code().lastIndexOf(QLatin1Char('\n'), from - 1);
    const QString before = text.code().mid(std::max<qsizetype>(from, 0), offset - from);
    return before.contains(QLatin1StringView("BuildConfig.DEBUG")) ||
           before.contains(QLatin1StringView("isDebug"));
}

Outcome logger(const AppFacts &facts)
{
    if (!facts.project)
        return Outcome::cannotTell("codeCalls");
    Outcome outcome;
    for (const SourceText &text : androidCallers(facts)) {
        for (const SourceCall &call : text.calls("setLoggerEnable")) {
            if (call.arguments == QStringList{QStringLiteral("true")} &&
                !isGuarded(text, call.offset))
                outcome
                    .add("on", textPlace(text, call.offset, QStringLiteral("setLoggerEnable")), {},
                         text.path())
                    .snippet = QStringLiteral("setLoggerEnable(BuildConfig.DEBUG)");
        }
    }
    return outcome;
}

} // namespace

QList<NamedCheck> buildChecks()
{
    return {{"A50", minSdk},
            {"A51", compileSdk},
            {"A52", targetSdk},
            {"A53", debuggable},
            {"A54", logger}};
}

} // namespace numauth::diagnosis::app
