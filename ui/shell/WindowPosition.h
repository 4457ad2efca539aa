#pragma once

#include <QList>
#include <QRect>

class QWidget;

namespace numauth::shell {

/// \p window moved, and where it must be shrunk, so that it lies on the nearest of \p screens.
/// Stays where it is when enough of its title can be grabbed on one of them.
QRect positionOnScreens(const QRect &window, const QList<QRect> &screens);

/// Brings \p window back after a screen was taken away.
void moveOntoScreen(QWidget *window);

} // namespace numauth::shell
