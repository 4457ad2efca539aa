#include "models/scheme/SchemeImport.h"

#include "models/scheme/SchemeStore.h"

#include <algorithm>

namespace numauth::scheme {

namespace {

QString releaseId(const AppRelease &release)
{
    return QStringLiteral("%1 (%2)").arg(release.app, platformName(release.platform));
}

/// Members that are not exported stay as they are in the file.
Scheme merged(Scheme imported, const Scheme &existing)
{
    imported.unknown = existing.unknown;
    return imported;
}

} // namespace

void SchemeImport::add(BundleTable table, const QString &id, bool isThere, bool isSame)
{
    ImportAction action = ImportAction::Create;
    if (isThere && isSame)
        action = ImportAction::Same;
    else if (isThere)
        action = m_policy == ImportPolicy::ReplaceExisting ? ImportAction::Replace
                                                           : ImportAction::Conflict;
    m_rows << ImportRow{table, id, action};
}

Result<SchemeImport> SchemeImport::plan(const SchemeBundle &bundle, const QString &workspaceFolder,
                                        ImportPolicy policy)
{
    SchemeImport import;
    import.m_folder = workspaceFolder;
    import.m_policy = policy;
    const SchemeStore store(workspaceFolder);
    const QStringList known = store.ids();
    for (const NamedScheme &named : bundle.schemes) {
        const bool isThere = known.contains(named.id);
        const Result<Scheme> existing = isThere ? store.load(named.id) : Result<Scheme>(Scheme());
        if (!existing)
            return existing.error();
        const Scheme result = merged(named.scheme, *existing);
        import.add(BundleTable::Schemes, named.id, isThere, isThere && result == *existing);
        import.m_schemes << NamedScheme{named.id, result};
    }
    const Result<KeyLedger> ledger = KeyLedger::load(workspaceFolder);
    if (!ledger)
        return ledger.error();
    import.m_ledger = *ledger;
    for (const KeyVersion &key : bundle.ledger.keys) {
        const auto found = std::ranges::find(import.m_ledger.keys, key.id, &KeyVersion::id);
        const bool isThere = found != import.m_ledger.keys.end();
        import.add(BundleTable::Keys, key.id, isThere, isThere && *found == key);
        if (isThere)
            *found = key;
        else
            import.m_ledger.keys << key;
    }
    for (const AppRelease &release : bundle.ledger.releases) {
        const auto found =
            std::ranges::find(import.m_ledger.releases, releaseId(release), releaseId);
        const bool isThere = found != import.m_ledger.releases.end();
        import.add(BundleTable::Releases, releaseId(release), isThere,
                   isThere && *found == release);
        if (isThere)
            *found = release;
        else
            import.m_ledger.releases << release;
    }
    if (auto error = import.m_ledger.inconsistency(QStringLiteral("apps.json")))
        return *std::move(error);
    return import;
}

bool SchemeImport::hasConflict() const
{
    return std::ranges::find(m_rows, ImportAction::Conflict, &ImportRow::action) != m_rows.end();
}

Result<> SchemeImport::apply() const
{
    if (hasConflict())
        return Error{Error::Code::Usage,
                     tr("Nothing was imported: some rows differ from what is there. Look at them "
                        "first, then replace them on purpose.")};
    const SchemeStore store(m_folder);
    for (const NamedScheme &named : changedSchemes()) {
        if (Result<> saved = store.save(named.id, named.scheme); !saved)
            return saved;
    }
    const bool isLedgerChanged = std::ranges::any_of(m_rows, [](const ImportRow &row) {
        return row.table != BundleTable::Schemes && row.action != ImportAction::Same;
    });
    return isLedgerChanged ? m_ledger.save(m_folder) : Result<>();
}

QList<NamedScheme> SchemeImport::changedSchemes() const
{
    QList<NamedScheme> changed;
    for (const NamedScheme &named : m_schemes) {
        if (std::ranges::any_of(m_rows, [&named](const ImportRow &row) {
                return row.table == BundleTable::Schemes && row.id == named.id &&
                       row.action != ImportAction::Same;
            }))
            changed << named;
    }
    return changed;
}

} // namespace numauth::scheme
