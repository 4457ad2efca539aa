#pragma once

#include "models/consent/PageRules.h"

#include <QList>
#include <QString>

#include <array>

namespace numauth::consent {

/// How the phone is held when the page itself decides: landscape for `setScreenOrientation` 0, 6, 8
/// and 11, as the SDK counts them; else portrait.
Orientation ownOrientation(const ConsentPage &page, const ConsentTables &tables);

/// Which cells of a page are checked: devices × states.
struct MatrixSelection
{
    QList<Device> devices;
    QList<CellState> states;
    /// Part \p shard of \p shards (1-based) by cell number; 1 of 1 is everything.
    int shard = 1;
    int shards = 1;

    /// All devices of \p platform × three carriers, portrait, scale 1.0, debug, newest SDK.
    static MatrixSelection defaults(Platform platform, const ConsentTables &tables);
    /// The same for \p page, held as the page wants it.
    static MatrixSelection defaults(const ConsentPage &page, const ConsentTables &tables);

    /// Adds every state again under the second pop-up, where \p page has one and none of the states
    /// shows it or the web page.
    void addPopUp(const ConsentPage &page, const ConsentTables &tables);
};

/// One device in one state with what was found there.
struct MatrixCell
{
    QString deviceId;
    CellState state;
    Verdict verdict = Verdict::Ok;
    /// Without texts and facts: those stand once, in the group, and tellCell() gives them.
    QList<PageFinding> findings;
};

/// One rule + subject + other over all the cells where it holds.
struct GroupedFinding
{
    PageFinding worst; ///< of the cell with the largest area
    QStringList deviceIds;
    int cells = 0;
    /// Of the page whatever the device: it stands in no cell and counts in all.
    bool isOfPage = false;
};

/// The verdicts of a page over a selection of cells.
struct MatrixResult
{
    QList<MatrixCell> cells;
    QList<GroupedFinding> findings; ///< worst verdict first, then most devices; page rules last

    int count(Verdict verdict) const;
    /// Worst verdict of a device over its cells; Ok when it has none.
    Verdict verdictOf(const QString &deviceId) const;
    Verdict worst() const;
};

/// Lays out and checks every cell of \p selection on all cores. Blocks; call it from any thread.
MatrixResult checkMatrix(const ConsentPage &page, const MatrixSelection &selection,
                         const ConsentTables &tables);

/// The findings of \p cell, checked for \p page, with their texts and facts. Any thread.
QList<PageFinding> tellCell(const ConsentPage &page, const MatrixCell &cell,
                            const ConsentTables &tables);

} // namespace numauth::consent
