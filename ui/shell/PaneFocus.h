#pragma once

class QMainWindow;

namespace numauth::shell {

enum class PaneStep { Next, Previous };

/// Moves the focus to the next pane of \p place: toolbars, docks and the centre, in reading order
/// of their positions. Nothing happens where only one pane can take it.
void focusPane(QMainWindow *place, PaneStep step);

} // namespace numauth::shell
