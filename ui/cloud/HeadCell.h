#pragma once

#include <QStringList>
#include <QVariant>

namespace numauth::ui {

/// How figures stand in their column, head and cells.
inline QVariant figureAlignment()
{
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
}

/// What headerData() of a table with \p words over its columns returns; the column \p figures (-1:
/// none) holds figures.
inline QVariant headCell(const QStringList &words, int section, Qt::Orientation orientation,
                         int role, int figures = -1)
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == figures)
        return figureAlignment();
    return role == Qt::DisplayRole ? QVariant(words.value(section)) : QVariant();
}

} // namespace numauth::ui
