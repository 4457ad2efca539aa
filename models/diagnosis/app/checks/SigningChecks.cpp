#include "models/base/Redactor.h"
#include "models/base/Secret.h"
#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"
#include "models/scheme/SchemeCheck.h"

#include <QFileInfo>

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

using scheme::ComparedItem;
using scheme::Platform;

QList<NamedScheme> androidSchemes(const AppFacts &facts)
{
    QList<NamedScheme> found;
    std::ranges::copy_if(facts.schemes, std::back_inserter(found), [](const NamedScheme &each) {
        return each.scheme.platform == Platform::Android;
    });
    return found;
}

Place signaturePlace(const AppFacts &facts)
{
    return {QFileInfo(facts.path).fileName(), 0, QStringLiteral("packageSignature")};
}

/// The schemes for this app's package; all where none is, so that the other check can say so.
QList<NamedScheme> schemesForPackage(const AppFacts &facts)
{
    QList<NamedScheme> same;
    for (const NamedScheme &each : androidSchemes(facts)) {
        if (each.scheme.packageName == facts.package.identity())
            same << each;
    }
    return same;
}

Outcome signatureMatches(const AppFacts &facts)
{
    if (androidSchemes(facts).isEmpty())
        return Outcome::notApplicable("noScheme");
    const QList<NamedScheme> schemes = schemesForPackage(facts);
    if (schemes.isEmpty())
        return Outcome::cannotTell("noSchemeForPackage", {facts.package.identity()});
    Outcome outcome;
    bool isUnclear = false;
    for (const NamedScheme &each : schemes) {
        for (const ComparedItem &item :
             scheme::SchemeCheck::compare(each.scheme, each.file, facts.package)) {
            if (item.field != QLatin1StringView("packageSignature"))
                continue;
            if (item.state == ComparedItem::State::Same)
                return Outcome::passed();
            isUnclear |= item.state == ComparedItem::State::CannotTell;
            if (item.state == ComparedItem::State::Differs)
                outcome.add("differs", signaturePlace(facts),
                            {each.file, item.schemeValue, item.packageValue}, each.file);
        }
    }
    return isUnclear ? Outcome::cannotTell("signatureUnclear") : outcome;
}

/// Application ids that the build scripts give.
QList<BuildSetting> applicationIds(const AppFacts &facts)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\bapplicationId\\b\\s*=?\\s*['\"]([\\w.]+)['\"]"));
    QList<BuildSetting> found;
    for (const SourceText &text : facts.project ? facts.project->gradle : QList<SourceText>()) {
        for (const QRegularExpressionMatch &match : text.matches(pattern))
            found << BuildSetting{QStringLiteral("applicationId"), match.captured(1),
                                  textPlace(text, match.capturedStart(), match.captured(1))};
    }
    return found;
}

Outcome packageMatches(const AppFacts &facts)
{
    const QList<NamedScheme> schemes = androidSchemes(facts);
    if (schemes.isEmpty())
        return Outcome::notApplicable("noScheme");
    QList<BuildSetting> ids = applicationIds(facts);
    if (!facts.isProject())
        ids = {{QStringLiteral("package"), facts.package.identity(),
                Place{QStringLiteral("AndroidManifest.xml"), 0, QStringLiteral("manifest")}}};
    if (ids.isEmpty())
        return Outcome::cannotTell("noNumber", {QStringLiteral("applicationId")});
    QStringList registered;
    for (const NamedScheme &each : schemes)
        registered << each.scheme.packageName;
    Outcome outcome;
    for (const BuildSetting &id : ids) {
        if (!registered.contains(id.value))
            outcome.add("differs", id.place, {id.value, registered.join(QStringLiteral(", "))},
                        id.value);
    }
    return outcome;
}

Outcome otherCertificate(const AppFacts &facts)
{
    Outcome outcome;
    const auto &signing = facts.package.signing;
    if (!signing)
        return Outcome::cannotTell("signatureUnclear");
    if (!signing->certificates.isEmpty() && signing->certificates.first().isDebug)
        outcome.add("debug", signaturePlace(facts), {signing->certificates.first().subject});
    if (facts.artefact == Artefact::Aab && !signing->certificates.isEmpty())
        outcome.add("upload", signaturePlace(facts), {signing->certificates.first().md5},
                    QStringLiteral("upload"));
    if (!signing->currentSigner.isEmpty())
        outcome.add("rotated", signaturePlace(facts), {signing->currentSigner},
                    QStringLiteral("rotated"));
    return outcome;
}

QString masked(const QString &key)
{
    return Redactor::mark(QStringLiteral("accessKeyId"), Secret(key));
}

void findAccessKeys(const SourceText &text, Outcome &outcome)
{
    static const QRegularExpression pattern(QStringLiteral("\\bLTAI[A-Za-z0-9]{12,}\\b"));
    for (const QRegularExpressionMatch &match : text.matches(pattern))
        outcome.add("accessKey", textPlace(text, match.capturedStart()), {masked(match.captured())},
                    masked(match.captured()));
}

/// `sk#9f2c`, for each key that the workspace knows.
QStringList knownKeys(const AppFacts &facts)
{
    QStringList keys;
    for (const NamedScheme &each : androidSchemes(facts)) {
        for (const QString &fingerprint : each.keyFingerprints)
            keys << QStringLiteral("sk#") + fingerprint;
    }
    return keys;
}

void findLiteralKeys(const SourceText &text, const QStringList &known, Outcome &outcome)
{
    for (const SourceCall &call : text.calls("setAuthSDKInfo")) {
        const QString argument = call.arguments.value(0);
        if (!argument.startsWith(QLatin1Char('"')) || argument.size() < 3)
            continue;
        const QString key = argument.mid(1, argument.size() - 2);
        if (key.startsWith(QLatin1StringView("LTAI")))
            continue;
        const Place place = textPlace(text, call.offset, QStringLiteral("setAuthSDKInfo"));
        const bool isBlank = key.contains(QRegularExpression(QStringLiteral("\\s|\\\\n|\\\\r")));
        outcome.add(isBlank ? "blank" : "literal", place, {}, text.path()).severity =
            isBlank ? Severity::Error : Severity::Warning;
        const QString shown = QStringLiteral("sk#") + Secret(key).fingerprint();
        if (!known.isEmpty() && !known.contains(shown))
            outcome.add("otherKey", place, {shown, known.join(QStringLiteral(", "))}, shown);
    }
}

Outcome secretLiterals(const AppFacts &facts)
{
    Outcome outcome;
    if (facts.project) {
        for (const SourceText &text : facts.project->javaLike + facts.project->swiftLike +
                                          facts.project->properties + facts.project->gradle)
            findAccessKeys(text, outcome);
        for (const SourceText &text : androidCallers(facts))
            findLiteralKeys(text, knownKeys(facts), outcome);
        return outcome;
    }
    for (const QString &key : facts.android->code.accessKeys) {
        static const QRegularExpression whole(QStringLiteral("^LTAI[A-Za-z0-9]{12,}$"));
        if (whole.match(key).hasMatch())
            outcome.add("accessKey", {QStringLiteral("classes.dex"), 0, QString()}, {masked(key)},
                        masked(key));
    }
    return facts.android->code.isRead ? outcome : outcome.orCannotTell("codeUnreadable");
}

} // namespace

QList<NamedCheck> signingChecks()
{
    return {{"A70", signatureMatches},
            {"A71", packageMatches},
            {"A72", otherCertificate},
            {"A73", secretLiterals}};
}

} // namespace numauth::diagnosis::app
