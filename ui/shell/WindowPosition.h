#pragma once

#include <QList>
#include <QRect>

class QWidget;

namespace numauth::shell {

/// \p window moved, and where it must be shrunk, so that it lies on the nearest of \p screens.
/// Stays where it is when enough of its title can be grabbed on one of them.
QRect positionOnScreens(const QRect &window, const QList<QRect> &screens);

/// Brings \p window back where it lies on no screen.
void moveOntoScreen(QWidget *window);

/// From now on \p window comes back whenever its screen is taken away.
void keepOnScreens(QWidget *window);

} // namespace numauth::shell
