#pragma once

#include "models/consent/CellClass.h"

namespace numauth::consent {

/// The cells of one class with what was found in each of them, without words.
struct CheckedClass
{
    DistinctCell cell; ///< the first one of the selection
    QList<PageFinding> findings;
    Verdict verdict = Verdict::Ok;
};

/// One cell: the class it is of and the device it stands for, by their numbers.
struct ClassedCell
{
    qsizetype checkedClass = 0;
    qsizetype device = 0;
};

/// The findings of \p classes by identity, each with the words of its worst cell and with the
/// devices of \p devices where it holds; worst verdict first, then most devices.
QList<GroupedFinding> groupFindings(const QList<CheckedClass> &classes,
                                    const QList<ClassedCell> &cells, const QList<Device> &devices,
                                    const PreparedPage &prepared);

} // namespace numauth::consent
