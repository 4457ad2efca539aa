#include "ui/shell/WindowPosition.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace numauth::shell {

namespace {

constexpr int grabHeight = 44;
constexpr int grabWidth = 120;

bool canBeGrabbed(const QRect &window, const QRect &screen)
{
    const QRect title = QRect(window.topLeft(), QSize(window.width(), grabHeight)) & screen;
    return title.width() >= grabWidth && title.height() >= grabHeight / 2;
}

qint64 distance(const QRect &window, const QRect &screen)
{
    const QPoint between = window.center() - screen.center();
    return qint64(between.x()) * between.x() + qint64(between.y()) * between.y();
}

} // namespace

QRect positionOnScreens(const QRect &window, const QList<QRect> &screens)
{
    if (screens.isEmpty() || std::ranges::any_of(screens, [&window](const QRect &screen) {
            return canBeGrabbed(window, screen);
        }))
        return window;
    const QRect nearest = *std::ranges::min_element(
        screens, {}, [&window](const QRect &screen) { return distance(window, screen); });
    const QSize size = window.size().boundedTo(nearest.size());
    const int x = std::clamp(window.left(), nearest.left(), nearest.right() + 1 - size.width());
    const int y = std::clamp(window.top(), nearest.top(), nearest.bottom() + 1 - size.height());
    return {QPoint(x, y), size};
}

void moveOntoScreen(QWidget *window)
{
    QList<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens << screen->availableGeometry();
    const QRect wanted = positionOnScreens(window->geometry(), screens);
    if (wanted != window->geometry())
        window->setGeometry(wanted);
}

void keepOnScreens(QWidget *window)
{
    // The screen is still among the others when it is told to go.
    QObject::connect(
        qGuiApp, &QGuiApplication::screenRemoved, window, [window] { moveOntoScreen(window); },
        Qt::QueuedConnection);
}

} // namespace numauth::shell
