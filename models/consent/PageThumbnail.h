#pragma once

#include "models/consent/PreparedPage.h"

#include <QImage>

namespace numauth::consent {

/// The page as \p device shows it in \p state, \p heightPx high, with what overlaps marked. Empty
/// for a screen without an area. Any thread.
QImage thumbnailOf(const PreparedPage &page, const Device &device, const CellState &state,
                   int heightPx);

} // namespace numauth::consent
