#include "models/diagnosis/app/UpgradeAdvice.h"

#include "models/base/TableFile.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <QFileInfo>

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

using scheme::Platform;
using Change = UpgradeAdvice::Change;

struct Trait
{
    const char *name;
    bool (*holds)(const AppFacts &facts);
};

bool hasAbi(const AppFacts &facts, const char *abi)
{
    const QString folder = QStringLiteral("/%1/").arg(QLatin1StringView(abi));
    if (facts.project) {
        const QString quoted =
            QStringLiteral("%1%2%1").arg(QLatin1Char('\'')).arg(QLatin1StringView(abi));
        QString doubled = quoted;
        doubled.replace(QLatin1Char('\''), QLatin1Char('"'));
        return std::ranges::any_of(facts.project->gradle, [&](const SourceText &text) {
            return text.code().contains(quoted) || text.code().contains(doubled);
        });
    }
    return facts.android &&
           std::ranges::any_of(facts.android->libraries, [&folder](const NativeLibrary &library) {
               return library.path.contains(folder);
           });
}

bool hasArmeabi(const AppFacts &facts)
{
    return hasAbi(facts, "armeabi");
}

bool hasKeepRules(const AppFacts &facts)
{
    return facts.project &&
           std::ranges::any_of(facts.project->proguard, [](const SourceText &text) {
               return text.contains("com.mobile.auth") || text.contains("com.unicom");
           });
}

bool hasNetworkConfig(const AppFacts &facts)
{
    return facts.android && facts.android->network;
}

bool always(const AppFacts &)
{
    return true;
}

const QList<Trait> &traits()
{
    static const QList<Trait> all{{"always", always},
                                  {"armeabi", hasArmeabi},
                                  {"keepRules", hasKeepRules},
                                  {"networkConfig", hasNetworkConfig}};
    return all;
}

bool holds(const QString &name, const AppFacts &facts)
{
    const auto found = std::ranges::find_if(
        traits(), [&name](const Trait &trait) { return name == QLatin1StringView(trait.name); });
    return found != traits().end() && found->holds(facts);
}

Change readChange(JsonReader &reader)
{
    Change change;
    change.id = reader.text(QStringLiteral("id"));
    const QString platform = reader.text(QStringLiteral("platform"));
    change.platform = scheme::platformFromName(platform).value_or(Platform::H5);
    if (change.platform != Platform::Android && change.platform != Platform::Ios)
        reader.fail(QStringLiteral("platform"), QStringLiteral("android, ios"));
    change.version = QVersionNumber::fromString(reader.text(QStringLiteral("version")));
    change.when = upgradeTraits().value(reader.oneOf(QStringLiteral("when"), upgradeTraits()));
    change.needsNewKey = reader.boolean(QStringLiteral("needsNewKey"), false);
    change.severity = reader.severity(QStringLiteral("severity"));
    change.evidence = reader.evidence(QStringLiteral("evidence"));
    change.message = reader.localText(QStringLiteral("message"));
    change.advice = reader.localText(QStringLiteral("advice"));
    change.source = reader.text(QStringLiteral("source"));
    return change;
}

Finding findingOf(const Change &change, const UpgradeReport::Step &step, const AppFacts &facts)
{
    Finding finding;
    finding.ruleId = QStringLiteral("upgrade.") + change.id;
    finding.severity = change.severity;
    finding.evidence = change.evidence;
    finding.subject = scheme::platformName(step.platform);
    finding.place.file = QFileInfo(facts.path).fileName();
    const QStringList values{change.version.toString()};
    finding.message = change.message.arg(values);
    finding.advice = change.advice.arg(values);
    finding.source = change.source;
    finding.facts.insert(QStringLiteral("version"), change.version.toString());
    return finding;
}

bool existsIn(const ApiMember &member, const QVersionNumber &version)
{
    return (member.since.isNull() || version >= member.since) &&
           (member.until.isNull() || version < member.until);
}

QList<SourceText> callersOf(const AppFacts &facts, Platform platform)
{
    return platform == Platform::Ios ? iosCallers(facts) : androidCallers(facts);
}

} // namespace

QStringList upgradeTraits()
{
    QStringList names;
    for (const Trait &trait : traits())
        names << QString::fromLatin1(trait.name);
    return names;
}

Result<UpgradeAdvice> UpgradeAdvice::open()
{
    Result<TableFile> file =
        TableFile::open(QStringLiteral(":/numauth/diagnosis/sdk_changes.json"));
    if (!file)
        return std::move(file).error();
    UpgradeAdvice advice;
    JsonReader &header = file->header();
    advice.m_keyNeeded = header.localText(QStringLiteral("keyNeeded"));
    advice.m_keyKept = header.localText(QStringLiteral("keyKept"));
    advice.m_keyOfIos = header.localText(QStringLiteral("keyOfIos"));
    advice.m_memberMissing = header.localText(QStringLiteral("memberMissing"));
    advice.m_memberAdvice = header.localText(QStringLiteral("memberAdvice"));
    const auto rows = file->rows<Change>(QStringLiteral("changes"), readChange);
    if (!rows)
        return rows.error();
    advice.m_changes = *rows;
    if (const Result<> finished = file->finish(); !finished)
        return finished.error();
    return advice;
}

void UpgradeAdvice::adviseKey(const QList<Change> &crossed, UpgradeReport &report) const
{
    const bool hasAndroid = std::ranges::any_of(report.steps, [](const UpgradeReport::Step &step) {
        return step.platform == Platform::Android;
    });
    const auto needing = std::ranges::find_if(crossed, &Change::needsNewKey);
    report.needsNewKey = needing != crossed.end();
    if (needing != crossed.end())
        report.keyReason = m_keyNeeded.arg(QStringList{needing->version.toString()});
    else
        report.keyReason = hasAndroid ? m_keyKept : m_keyOfIos;
}

Result<UpgradeReport> UpgradeAdvice::advise(const AppFacts &facts, const QVersionNumber &target,
                                            const QList<ApiMember> &members) const
{
    UpgradeReport report;
    for (const FoundSdk &sdk : facts.sdks) {
        if (!sdk.version.isNull())
            report.steps << UpgradeReport::Step{sdk.platform, sdk.version, target};
    }
    if (report.steps.isEmpty())
        return Error{Error::Code::Malformed,
                     tr("The version of the SDK in “%1” cannot be told, so nothing can be compared "
                        "with %2. Check a package or a project with the SDK's archives.")
                         .arg(facts.path, target.toString())};
    QList<Change> crossed;
    for (const UpgradeReport::Step &step : report.steps) {
        for (const Change &change : m_changes) {
            const bool isCrossed = change.platform == step.platform && change.version > step.from &&
                                   change.version <= step.to;
            if (!isCrossed || !holds(change.when, facts))
                continue;
            crossed << change;
            report.findings << findingOf(change, step, facts);
        }
        for (const ApiMember &member : members) {
            if (member.platform != step.platform || existsIn(member, step.to))
                continue;
            for (const SourceText &text : callersOf(facts, step.platform)) {
                const QRegularExpression name(QStringLiteral("\\b%1\\b").arg(member.name));
                const auto uses = text.matches(name);
                if (uses.isEmpty())
                    continue;
                Finding finding;
                finding.ruleId = QStringLiteral("upgrade.member");
                finding.severity = Severity::Error;
                finding.evidence = Evidence::Observed;
                finding.subject = member.name;
                finding.place = textPlace(text, uses.first().capturedStart(), member.name);
                const QStringList values{member.name, step.to.toString(), member.since.toString()};
                finding.message = m_memberMissing.arg(values);
                finding.advice = m_memberAdvice.arg(values);
                finding.source = QStringLiteral("since and until of the attribute tables");
                report.findings << finding;
            }
        }
    }
    adviseKey(crossed, report);
    std::ranges::stable_sort(report.findings, std::greater<>(), &Finding::severity);
    return report;
}

} // namespace numauth::diagnosis::app
