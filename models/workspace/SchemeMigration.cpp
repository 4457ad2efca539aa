#include "models/workspace/SchemeMigration.h"

#include "models/scheme/LedgerEdit.h"

#include <algorithm>

namespace numauth::workspace {

namespace {

using scheme::StoredScheme;

const StoredScheme *find(const QList<StoredScheme> &schemes, const QString &id)
{
    const auto found = std::ranges::find(schemes, id, &StoredScheme::id);
    return found == schemes.end() ? nullptr : &*found;
}

/// The last one, should there be several: the others were given up.
QString successorOf(const QList<StoredScheme> &schemes, const QString &id)
{
    QString successor;
    for (const StoredScheme &each : schemes) {
        if (each.scheme && each.scheme->replaces == id)
            successor = each.id;
    }
    return successor;
}

QString oldestAppOn(const scheme::KeyLedger &ledger, const QString &id)
{
    QString oldest;
    for (const scheme::AppRelease &release : ledger.releases) {
        const bool isOlder =
            oldest.isEmpty() || std::is_lt(scheme::compareAppVersions(release.app, oldest));
        if (release.scheme == id && isOlder)
            oldest = release.app;
    }
    return oldest;
}

} // namespace

SchemeMigration SchemeMigration::of(const QString &id, const QList<StoredScheme> &schemes,
                                    const scheme::KeyLedger &ledger, const CloudStates &states)
{
    SchemeMigration migration;
    const StoredScheme *own = find(schemes, id);
    migration.successor = successorOf(schemes, id);
    migration.old = id;
    if (migration.successor.isEmpty() && own && own->scheme && !own->scheme->replaces.isEmpty()) {
        migration.successor = id;
        migration.old = own->scheme->replaces;
    }
    migration.doesKeyAnswer =
        std::ranges::any_of(states.rows(), [&migration](const CloudStateRow &row) {
            return row.schemeId == migration.successor && row.state == CloudState::KeyAnswers;
        });
    migration.firstApp = oldestAppOn(ledger, migration.successor);
    migration.releasesOnOld = static_cast<int>(
        std::ranges::count(ledger.releases, migration.old, &scheme::AppRelease::scheme));
    if (!find(schemes, migration.old))
        migration.old.clear();
    return migration;
}

SchemeMigration::Step SchemeMigration::next() const
{
    if (successor.isEmpty())
        return Step::Clone;
    if (!doesKeyAnswer)
        return Step::Verify;
    if (firstApp.isEmpty())
        return Step::Switch;
    return old.isEmpty() ? Step::Done : Step::Delete;
}

} // namespace numauth::workspace
