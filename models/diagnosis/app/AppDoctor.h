#pragma once

#include "models/diagnosis/app/AppCheckTable.h"
#include "models/diagnosis/app/AppFacts.h"
#include "models/diagnosis/app/Outcome.h"

namespace numauth::diagnosis::app {

/// The answer of one check.
struct CheckAnswer
{
    QString id;
    CheckState state = CheckState::Passed;
    QList<Finding> findings;
    /// Why nothing can be told, or why the check does not apply; empty otherwise.
    LocalText because;
};

/// Runs the checks of the table over an app. Pure functions of values; any thread.
class AppDoctor
{
public:
    explicit AppDoctor(const AppCheckTable &table) : m_table(table) {}

    /// One answer for every row, in the table's order.
    QList<CheckAnswer> examine(const AppFacts &facts) const;
    /// The findings of \p answers, the worst first; with a note for each check that cannot tell.
    QList<Finding> findings(const QList<CheckAnswer> &answers, const AppFacts &facts) const;

private:
    CheckAnswer answer(const AppCheckRow &row, const AppFacts &facts) const;
    Outcome run(const AppCheckRow &row, const AppFacts &facts) const;
    Finding finding(const AppCheckRow &row, const Hit &hit, const AppFacts &facts) const;

    const AppCheckTable &m_table;
};

} // namespace numauth::diagnosis::app
