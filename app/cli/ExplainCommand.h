#pragma once

#include "app/cli/CaseOptions.h"
#include "app/cli/Command.h"
#include "models/diagnosis/Diagnosis.h"
#include "models/diagnosis/LogTables.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth explain [FILE|-]`: a log → events, likely causes, advice; with checklists for what no
/// log shows.
class ExplainCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::ExplainCommand)

public:
    QString name() const override { return QStringLiteral("explain"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    struct Explained
    {
        diagnosis::LogEvents log;
        QList<diagnosis::Diagnosis> diagnoses;
        diagnosis::CaseAnswers answers;
        /// Null when no list was asked for.
        const diagnosis::Checklist *list = nullptr;
    };

    Result<diagnosis::LogEvents> read(const diagnosis::LogReader &reader) const;
    Result<Explained> explain(const Console &console, const diagnosis::LogTables &tables) const;
    Result<const diagnosis::Checklist *> list(const diagnosis::LogEvents &log,
                                              const diagnosis::ChecklistTable &checklists) const;
    Result<> remember(Console &console, const Explained &explained,
                      const diagnosis::ChecklistTable &checklists) const;
    void print(Console &console, const Explained &explained,
               const diagnosis::LogTables &tables) const;
    void warn(Console &console, const diagnosis::LogEvents &log) const;

    QString m_file = QStringLiteral("-");
    QString m_checklist;
    CaseOptions m_case;
};

} // namespace numauth::cli
