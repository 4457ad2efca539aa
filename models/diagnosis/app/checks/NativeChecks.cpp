#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <QFileInfo>

namespace numauth::diagnosis::app {

namespace {

constexpr std::uint64_t pageSize = 0x4000;
constexpr qsizetype hitLimit = 20;

bool isSdkLibrary(const NativeLibrary &library)
{
    return library.name.startsWith(QLatin1StringView("libpns-"));
}

Outcome everyAbi(const AppFacts &facts)
{
    QSet<QString> all;
    QSet<QString> covered;
    for (const NativeLibrary &library : facts.android->libraries) {
        all.insert(library.abi);
        if (isSdkLibrary(library))
            covered.insert(library.abi);
    }
    // Without any at all the library was removed, which is another check.
    if (covered.isEmpty())
        return Outcome::notApplicable("noNativeLibrary");
    Outcome outcome;
    QStringList missing = (all - covered).values();
    missing.sort();
    for (const QString &abi : missing)
        outcome.add("abi", {QStringLiteral("lib/") + abi, 0, QString()}, {abi}, abi).snippet =
            QStringLiteral(
                "android { defaultConfig { ndk { abiFilters 'armeabi-v7a', 'arm64-v8a' } } }");
    return outcome;
}

Outcome pageAlignment(const AppFacts &facts)
{
    const auto target = targetSdkOf(facts);
    const bool isLibrary = facts.artefact == Artefact::Aar;
    if (!isLibrary && target && *target < 35)
        return Outcome::notApplicable("targetBelow35");
    Outcome outcome;
    bool isUnread = false;
    for (const NativeLibrary &library : facts.android->libraries) {
        if (library.abi != QLatin1StringView("arm64-v8a") || outcome.hits.size() >= hitLimit)
            continue;
        isUnread |= !library.loadAlignment;
        const Place place{library.path, 0, library.name};
        if (library.loadAlignment && *library.loadAlignment < pageSize)
            outcome.add("segment", place,
                        {library.name, QStringLiteral("0x%1").arg(*library.loadAlignment, 0, 16)},
                        library.name);
        const bool isZipAligned =
            library.dataOffset % static_cast<qint64>(pageSize) == 0 || !library.isStored;
        if (facts.artefact == Artefact::Apk && !isZipAligned)
            outcome.add("zip", place, {library.name, QString::number(library.dataOffset)},
                        library.name);
    }
    return isUnread ? outcome.orCannotTell("elfUnreadable") : outcome;
}

void findExcludes(const AppFacts &facts, Outcome &outcome)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:exclude\\w*|excludes)\\b[^\\n]*?['\"]([^'\"\\n]*(?:libpns|\\*\\*?/"
                       "\\*?\\.so)[^'\"\\n]*)['\"]"));
    for (const SourceText &text : facts.project->gradle) {
        for (const QRegularExpressionMatch &match : text.matches(pattern))
            outcome.add("excluded", textPlace(text, match.capturedStart(), match.captured(1)),
                        {match.captured(1)}, match.captured(1));
    }
}

Outcome libraryKept(const AppFacts &facts)
{
    Outcome outcome;
    if (facts.isProject()) {
        findExcludes(facts, outcome);
        return outcome;
    }
    if (!usesAndroidSdk(facts))
        return Outcome::cannotTell("codeUnreadable");
    bool isThere = false;
    for (const NativeLibrary &library : facts.android->libraries) {
        if (!isSdkLibrary(library))
            continue;
        isThere = true;
        if (library.size == 0)
            outcome.add("empty", {library.path, 0, library.name}, {library.path}, library.path);
    }
    if (!isThere)
        outcome.add("missing", {QFileInfo(facts.path).fileName(), 0, QStringLiteral("lib/")});
    return outcome;
}

} // namespace

QList<NamedCheck> nativeChecks()
{
    return {{"A10", everyAbi}, {"A11", pageAlignment}, {"A12", libraryKept}};
}

} // namespace numauth::diagnosis::app
