#pragma once

#include "app/cli/Command.h"
#include "models/diagnosis/Diagnosis.h"
#include "models/diagnosis/LogReader.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth explain [FILE|-]`: a log → events, likely causes, advice.
class ExplainCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::ExplainCommand)

public:
    QString name() const override { return QStringLiteral("explain"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

    /// The likeliest causes as text, each with its lines and what to do.
    static void printDiagnoses(Console &console, const QList<diagnosis::Diagnosis> &diagnoses);

private:
    Result<diagnosis::LogEvents> read(const diagnosis::LogReader &reader) const;
    void printText(Console &console, const diagnosis::LogEvents &log,
                   const QList<diagnosis::Diagnosis> &diagnoses,
                   const codes::CodeTable &codes) const;
    void printEvents(Console &console, const diagnosis::LogEvents &log,
                     const codes::CodeTable &codes) const;

    QString m_file = QStringLiteral("-");
};

} // namespace numauth::cli
