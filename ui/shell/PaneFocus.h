#pragma once

class QMainWindow;

namespace numauth::shell {

enum class PaneStep { Next, Previous };

/// Moves the focus to the next pane of \p place: toolbars, docks and the centre, in reading order
/// of their positions. Nothing happens where only one pane can take it.
void focusPane(QMainWindow *place, PaneStep step);

/// Lets Tab go through what is shown of \p place pane by pane and in each from the top down, row by
/// row from the left. Call it when the widgets have their places.
void orderTabs(QMainWindow *place);

} // namespace numauth::shell
