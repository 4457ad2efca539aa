#pragma once

#include "models/consent/PageMatrix.h"
#include "models/consent/fix/FixProposal.h"

#include <QDate>

namespace numauth::consent {

/// How far a view goes down (negative: up) by a change, over the cells in which it moves.
struct MovedView
{
    QString elementId;
    double leastDp = 0, mostDp = 0;

    friend bool operator==(const MovedView &, const MovedView &) = default;
};

/// What a change of a page does beside what it is for.
struct FixEffects
{
    /// Without the parts of a view, which go with it.
    QList<MovedView> moved;
    /// Whose size or place across changes somewhere, ids.
    QStringList reshaped;
    /// What is found after the change and is not now, worst first.
    QList<GroupedFinding> added;
    int worse = 0; ///< cells with a worse verdict than now
    /// How far the agreement stands under the login button afterwards, dp over the cells where it
    /// does; equal and 0 where it does nowhere.
    double leastGapDp = 0, mostGapDp = 0;
};

/// Works out what \p proposal does to \p page by laying out and checking every cell of
/// \p selection. What the page accepts on \p today is not found. Blocks; any thread.
FixEffects fixEffects(const ConsentPage &page, const FixProposal &proposal,
                      const MatrixSelection &selection, const ConsentTables &tables,
                      const QDate &today = QDate::currentDate());

} // namespace numauth::consent
