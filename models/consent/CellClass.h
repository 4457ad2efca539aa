#pragma once

#include "models/consent/PageMatrix.h"
#include "models/consent/PreparedPage.h"

#include <QByteArray>

namespace numauth::consent {

/// Tells which cells cannot differ for a page: layout and rules read nothing of the maker's name,
/// of dark mode or of the tick, and of the font scale only where a text is in sp.
class CellClassifier
{
public:
    explicit CellClassifier(const PreparedPage &page);

    /// Equal keys: equal layouts and findings. Both parts together make the key of a cell.
    QByteArray keyOf(const Device &device) const;
    QByteArray keyOf(const CellState &state) const;

private:
    Platform m_platform;
    bool m_hasScaledText;
};

/// One of the cells that must have the same layout and findings.
struct DistinctCell
{
    const Device *device = nullptr; ///< of the selection
    CellState state;
};

/// A cell of each class that \p selection has, in its order.
QList<DistinctCell> distinctCells(const PreparedPage &page, const MatrixSelection &selection);

} // namespace numauth::consent
