#pragma once

#include "app/cli/Console.h"
#include "models/diagnosis/CaseAnswers.h"
#include "models/diagnosis/CaseTexts.h"
#include "models/diagnosis/Diagnosis.h"

#include <QCoreApplication>

namespace numauth::cli {

/// What `numauth explain` prints as text.
class ExplainPrint
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::ExplainPrint)

public:
    static void printText(Console &console, const diagnosis::LogEvents &log,
                          const QList<diagnosis::Diagnosis> &diagnoses,
                          const codes::CodeTable &codes, const diagnosis::CaseTexts &texts);
    /// The likeliest causes, each with its lines and what to do.
    static void printDiagnoses(Console &console, const QList<diagnosis::Diagnosis> &diagnoses);
    /// The questions of \p list with what was answered, and where to look for the next one.
    static void printChecklist(Console &console, const diagnosis::Checklist &list,
                               const diagnosis::CaseAnswers &answers,
                               const diagnosis::ChecklistTable &table, const QString &brand);

private:
    static void printEvents(Console &console, const diagnosis::LogEvents &log,
                            const codes::CodeTable &codes, const diagnosis::CaseTexts &texts);
};

} // namespace numauth::cli
