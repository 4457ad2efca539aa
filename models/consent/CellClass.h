#pragma once

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

} // namespace numauth::consent
