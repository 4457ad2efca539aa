#include "models/scheme/KeyRotation.h"

#include "models/base/TableFile.h"

#include <QJsonObject>

#include <algorithm>

namespace numauth::scheme {

namespace {

QString outcome(JsonReader &reader, const char *carrier)
{
    static const QStringList names{QStringLiteral("works"), QStringLiteral("fails"),
                                   QStringLiteral("unknown")};
    return names.at(reader.oneOf(QString::fromLatin1(carrier), names));
}

KeyEffect readEffect(JsonReader &reader)
{
    KeyEffect row;
    row.id = reader.text(QStringLiteral("id"));
    row.cmcc = outcome(reader, "cmcc");
    row.cucc = outcome(reader, "cucc");
    row.ctcc = outcome(reader, "ctcc");
    row.severity = reader.severity(QStringLiteral("severity"));
    row.evidence = reader.evidence(QStringLiteral("evidence"));
    row.brief = reader.localText(QStringLiteral("brief"));
    row.message = reader.localText(QStringLiteral("message"));
    row.source = reader.text(QStringLiteral("source"));
    return row;
}

QList<const KeyVersion *> keysFor(const KeyLedger &ledger, const QString &scheme,
                                  const QVersionNumber &sdk)
{
    QList<const KeyVersion *> found;
    for (const KeyVersion &key : ledger.keys) {
        if ((scheme.isEmpty() || key.scheme == scheme) && key.isFor(sdk))
            found << &key;
    }
    return found;
}

/// The day after \p days working days, at the same time; Saturday and Sunday are none.
QDateTime afterWorkingDays(QDateTime time, int days)
{
    while (days > 0) {
        time = time.addDays(1);
        if (time.date().dayOfWeek() < Qt::Saturday)
            --days;
    }
    return time;
}

} // namespace

Result<KeyRotation> KeyRotation::load()
{
    Result<TableFile> table = TableFile::open(QStringLiteral(":/numauth/scheme/keys.json"));
    if (!table)
        return std::move(table).error();
    KeyRotation rotation;
    const QJsonObject messages = table->header().object(QStringLiteral("messages"));
    JsonReader texts(messages, QStringLiteral("keys.json: messages"));
    for (const char *name : {"pair", "noRelease", "noReleaseAdvice"})
        rotation.m_messages.insert(QLatin1StringView(name),
                                   texts.localText(QLatin1StringView(name)));
    if (texts.hasFailed())
        return texts.error();
    const auto effects = table->rows<KeyEffect>(QStringLiteral("effects"), readEffect);
    const auto keeping = table->rows<KeepingRow>(QStringLiteral("keeping"), [](JsonReader &row) {
        KeepingRow kept{row.text(QStringLiteral("id")), row.localText(QStringLiteral("message"))};
        row.text(QStringLiteral("source"));
        return kept;
    });
    const auto clocks = table->rows<ClockRow>(QStringLiteral("clocks"), [](JsonReader &row) {
        ClockRow clock{
            row.text(QStringLiteral("id")),           row.texts(QStringLiteral("platforms")),
            row.integer(QStringLiteral("minutes")),   row.integer(QStringLiteral("workingDays")),
            row.evidence(QStringLiteral("evidence")), row.localText(QStringLiteral("message"))};
        row.text(QStringLiteral("source"));
        return clock;
    });
    if (const Result<> finished = table->finish(); !finished)
        return finished.error();
    rotation.m_effects = *effects;
    rotation.m_keeping = *keeping;
    rotation.m_clocks = *clocks;
    return rotation;
}

KeyEffect KeyRotation::named(const char *id) const
{
    const auto found = std::ranges::find(m_effects, QString::fromLatin1(id), &KeyEffect::id);
    Q_ASSERT(found != m_effects.end());
    return found == m_effects.end() ? KeyEffect() : *found;
}

KeyAnswer KeyRotation::keyFor(const KeyLedger &ledger, const QString &app,
                              const QVersionNumber &sdk, const QString &scheme,
                              Platform platform) const
{
    KeyAnswer answer;
    for (const AppRelease &release : ledger.releases) {
        const bool isScheme = scheme.isEmpty() || release.scheme == scheme;
        if (isScheme && release.app == app && release.platform == platform)
            answer.release = &release;
    }
    const QString wanted = scheme.isEmpty() && answer.release ? answer.release->scheme : scheme;
    const QList<const KeyVersion *> keys = keysFor(ledger, wanted, sdk);
    answer.key = keys.size() == 1 ? keys.first() : nullptr;
    if (keys.size() != 1)
        answer.effect = named(keys.isEmpty() ? "noKey" : "severalKeys");
    else if (answer.release) {
        AppRelease asked = *answer.release;
        asked.sdk = sdk;
        answer.effect = effect(ledger, asked);
    } else
        answer.effect = named("match");
    if (answer.release)
        answer.keeping = keepingText(answer.release->keeping);
    return answer;
}

KeyEffect KeyRotation::effect(const KeyLedger &ledger, const AppRelease &release) const
{
    if (release.platform == Platform::Ios)
        return named("iosUnaffected");
    const QList<const KeyVersion *> right = keysFor(ledger, release.scheme, release.sdk);
    if (right.size() != 1)
        return named(right.isEmpty() ? "noKey" : "severalKeys");
    const KeyVersion *used = ledger.key(release.key);
    if (!used || used == right.first())
        return named(used ? "match" : "noKey");
    return named(used->sdkFrom < right.first()->sdkFrom ? "oldKeyNewSdk" : "newKeyOldSdk");
}

std::optional<Finding> KeyRotation::finding(const KeyLedger &ledger,
                                            const AppRelease &release) const
{
    const KeyEffect effect = this->effect(ledger, release);
    if (effect.severity == Severity::Note)
        return std::nullopt;
    Finding finding;
    finding.ruleId = QStringLiteral("scheme.key.") + effect.id;
    finding.severity = effect.severity;
    finding.evidence = effect.evidence;
    finding.subject = release.app;
    finding.other = release.key;
    finding.place.file = QStringLiteral("apps.json");
    finding.message = effect.message;
    const QList<const KeyVersion *> right = keysFor(ledger, release.scheme, release.sdk);
    if (right.size() == 1 && !release.key.isEmpty()) {
        QList<LocalText> values{effect.message};
        for (const QString &value : {release.app, release.sdk.toString(),
                                     ledger.shownKey(release.key), right.first()->shownName()})
            values << LocalText::same(value);
        finding.message = m_messages.value(QStringLiteral("pair")).arg(values);
    }
    finding.advice = keepingText(release.keeping);
    finding.source = effect.source;
    return finding;
}

QList<Finding> KeyRotation::findings(const KeyLedger &ledger) const
{
    QList<Finding> findings;
    for (const AppRelease &release : ledger.releases) {
        if (const auto found = finding(ledger, release))
            findings << *found;
    }
    return findings;
}

QList<Finding> KeyRotation::findingsOf(const KeyLedger &ledger, const QString &scheme,
                                       const QString &app) const
{
    bool hasOthers = false;
    for (const AppRelease &release : ledger.releases) {
        if (release.scheme != scheme)
            continue;
        if (release.app == app) {
            const auto found = finding(ledger, release);
            return found ? QList<Finding>{*found} : QList<Finding>();
        }
        hasOthers = true;
    }
    return hasOthers && !app.isEmpty() ? QList<Finding>{unknownRelease(app)} : QList<Finding>();
}

Finding KeyRotation::unknownRelease(const QString &app) const
{
    Finding finding;
    finding.ruleId = QStringLiteral("scheme.key.noRelease");
    finding.severity = Severity::Note;
    finding.evidence = Evidence::Unknown;
    finding.subject = app;
    finding.place.file = QStringLiteral("apps.json");
    finding.message = m_messages.value(QStringLiteral("noRelease")).arg(QStringList{app});
    finding.advice = m_messages.value(QStringLiteral("noReleaseAdvice"));
    finding.source = QStringLiteral("the ledger");
    return finding;
}

LocalText KeyRotation::keepingText(KeyKeeping keeping) const
{
    return m_keeping.value(static_cast<int>(keeping)).message;
}

QList<ActivationClock> KeyRotation::clocks(Platform platform, const QDateTime &created) const
{
    QList<ActivationClock> clocks;
    for (const ClockRow &row : m_clocks) {
        if (!row.platforms.contains(platformName(platform)))
            continue;
        ActivationClock clock{row.id, row.message, row.evidence, std::nullopt};
        if (created.isValid() && (row.minutes > 0 || row.workingDays > 0))
            clock.ready = afterWorkingDays(created.addSecs(60LL * row.minutes), row.workingDays);
        clocks << clock;
    }
    return clocks;
}

} // namespace numauth::scheme
