#pragma once

#include "models/base/Result.h"
#include "models/scheme/SchemeBundle.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace numauth::scheme {

/// What becomes of one row of an import.
enum class ImportAction {
    Create,   ///< there is none of that name
    Same,     ///< it is there already, alike in every member
    Replace,  ///< it is there and differs, and replacing was asked for
    Conflict, ///< it is there and differs: nothing is imported
};

/// What to do with a row that is there already and differs.
enum class ImportPolicy { KeepExisting, ReplaceExisting };

struct ImportRow
{
    BundleTable table = BundleTable::Schemes;
    /// Of a release: app version and platform.
    QString id;
    ImportAction action = ImportAction::Create;
};

/// An import before anything is written: every row with what becomes of it. Applying writes all or,
/// while there is a conflict, nothing.
class SchemeImport
{
    Q_DECLARE_TR_FUNCTIONS(numauth::scheme::SchemeImport)

public:
    static Result<SchemeImport> plan(const SchemeBundle &bundle, const QString &workspaceFolder,
                                     ImportPolicy policy);

    const QList<ImportRow> &rows() const { return m_rows; }
    bool hasConflict() const;
    /// An error while there is a conflict.
    Result<> apply() const;
    /// The schemes that apply() writes, and the ledger as it is then.
    QList<NamedScheme> changedSchemes() const;
    const KeyLedger &ledger() const { return m_ledger; }

private:
    void add(BundleTable table, const QString &id, bool isThere, bool isSame);

    QString m_folder;
    ImportPolicy m_policy = ImportPolicy::KeepExisting;
    QList<ImportRow> m_rows;
    QList<NamedScheme> m_schemes;
    KeyLedger m_ledger;
};

} // namespace numauth::scheme
