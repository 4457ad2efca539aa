#pragma once

#include "ui/consent/PageSession.h"

class QMimeData;

namespace numauth::ui {

/// The page on the canvas as the clipboard takes it: the page file as JSON, a captioned picture,
/// and what was found as text. Whoever pastes gets what it understands.
QMimeData *pageForClipboard(const PageSession &session);

} // namespace numauth::ui
