#pragma once

#include "app/cli/OptionParser.h"
#include "models/diagnosis/CaseAnswers.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `--case` and `--answer`: what was found by hand in the case of a log. Without `--case` it is
/// kept in the workspace.
class CaseOptions
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::CaseOptions)

public:
    void declareCase(OptionParser &parser);
    void declareAnswers(OptionParser &parser);

    /// What is known of the case of \p log, with the answers of this call.
    Result<diagnosis::CaseAnswers> answers(const diagnosis::LogEvents &log,
                                           const QString &workspaceFolder,
                                           const diagnosis::ChecklistTable &table) const;
    bool hasNewAnswers() const { return !m_given.isEmpty(); }
    /// False where there is neither a file nor a workspace to keep them in.
    Result<bool> remember(const diagnosis::CaseAnswers &answers, const diagnosis::LogEvents &log,
                          const QString &workspaceFolder,
                          const diagnosis::ChecklistTable &table) const;

private:
    Result<> apply(diagnosis::CaseAnswers &answers, const diagnosis::ChecklistTable &table) const;

    QString m_file;
    QStringList m_given;
};

} // namespace numauth::cli
