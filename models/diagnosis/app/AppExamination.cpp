#include "models/diagnosis/app/AppExamination.h"

#include "models/diagnosis/app/AppReader.h"
#include "models/scheme/KeyLedger.h"
#include "models/scheme/SchemeStore.h"

#include <QElapsedTimer>

#include <algorithm>

namespace numauth::diagnosis::app {

WorkspaceSchemes WorkspaceSchemes::of(const QString &folder)
{
    WorkspaceSchemes found;
    if (folder.isEmpty())
        return found;
    const Result<scheme::KeyLedger> ledger = scheme::KeyLedger::load(folder);
    if (!ledger)
        found.unreadable << ledger.error().message;
    for (const scheme::StoredScheme &stored : scheme::SchemeStore(folder).all()) {
        if (!stored.scheme) {
            found.unreadable << stored.scheme.error().message;
            continue;
        }
        found.schemes << NamedScheme{scheme::SchemeStore::shownPath(stored.id), *stored.scheme};
        for (const scheme::KeyVersion &key : ledger.valueOr({}).keys) {
            if (key.scheme == stored.id && !key.fingerprint.isEmpty())
                found.schemes.last().keyFingerprints << key.fingerprint;
        }
    }
    return found;
}

Result<ExaminedApp> examineApp(const QString &path, const AppCheckTable &table,
                               const QList<NamedScheme> &schemes, const QDateTime &now,
                               const std::atomic_bool *isCancelled)
{
    QElapsedTimer timer;
    timer.start();
    auto facts = AppReader::read(path, package::Verification::Full, isCancelled);
    if (!facts)
        return facts.error();
    ExaminedApp app;
    app.facts = *std::move(facts);
    app.facts.now = now;
    app.facts.schemes = schemes;
    const AppDoctor doctor(table);
    app.answers = doctor.examine(app.facts);
    app.findings = doctor.findings(app.answers, app.facts);
    app.totalMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return app;
}

QHash<QString, QString> ticketFacts(const AppFacts &facts)
{
    QHash<QString, QString> known;
    const auto add = [&known](const QString &name, const QString &value) {
        if (!value.isEmpty())
            known.insert(name, value);
    };
    if (!facts.isProject()) {
        add(QStringLiteral("packageName"), facts.package.identity());
        add(QStringLiteral("signature"), facts.package.headlineSignature());
    }
    QStringList versions;
    for (const FoundSdk &sdk : facts.sdks) {
        if (!sdk.version.isNull())
            versions << sdk.version.toString();
    }
    versions.removeDuplicates();
    add(QStringLiteral("sdkVersion"), versions.join(QStringLiteral(", ")));
    return known;
}

bool isFault(const Finding &finding)
{
    return finding.facts.value(QStringLiteral("verdict")) != QLatin1StringView("cannotTell");
}

QList<Finding> faultsOnlyIn(const ExaminedApp &app, const ExaminedApp &other)
{
    QList<Finding> own;
    for (const Finding &finding : app.findings) {
        const auto isSame = [&finding](const Finding &each) {
            return each.ruleId == finding.ruleId && each.subject == finding.subject &&
                   each.message == finding.message;
        };
        if (!isFault(finding) || std::ranges::any_of(other.findings, isSame))
            continue;
        own << finding;
        own.last().other = app.facts.path;
    }
    return own;
}

} // namespace numauth::diagnosis::app
