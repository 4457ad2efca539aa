#pragma once

class QMimeData;

namespace numauth::ui {

class PageSession;

/// The selected views of the app as a page file, and their names as text; null when none is
/// selected.
QMimeData *viewsForClipboard(const PageSession &session);

/// Adds the views of the page file in \p data under free names, a little aside, and selects them.
/// Returns how many; 0 for data of another kind.
int pasteViews(PageSession &session, const QMimeData *data);

} // namespace numauth::ui
