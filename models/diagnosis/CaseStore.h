#pragma once

#include "models/diagnosis/CaseAnswers.h"

namespace numauth::diagnosis {

/// The folder `.numauth/cases` of a workspace: what was answered, one file for each case. A value.
class CaseStore
{
public:
    /// \p table must outlive the store.
    CaseStore(const QString &workspaceFolder, const ChecklistTable &table)
        : m_folder(workspaceFolder), m_table(&table)
    {
    }

    /// Empty for a case that is not known.
    Result<CaseAnswers> read(const QString &key) const;
    Result<> write(const QString &key, const CaseAnswers &answers) const;

private:
    QString m_folder;
    const ChecklistTable *m_table;
};

} // namespace numauth::diagnosis
