#include "ui/shell/Place.h"

#include <QAction>
#include <QMenu>
#include <QShowEvent>

namespace numauth::shell {

namespace {
/// Raised when docks of any place change so much that an old state would not fit.
constexpr int layoutVersion = 1;
} // namespace

Place::Place(QWidget *parent) : QMainWindow(parent)
{
    setWindowFlags(Qt::Widget);
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setContextMenuPolicy(Qt::PreventContextMenu);
}

QList<QAction *> Place::keyedActions() const
{
    QList<QAction *> keyed;
    for (const PlaceAction &own : menuActions())
        keyed << own.action;
    for (QAction *action : findChildren<QAction *>()) {
        if (!action->shortcut().isEmpty() && !keyed.contains(action))
            keyed << action;
    }
    keyed.removeIf([](const QAction *action) { return action->menu() != nullptr; });
    return keyed;
}

void Place::showVerdict(ui::Verdict) {}

void Place::openThing(const QString &) {}

bool Place::canTake(const QString &) const
{
    return false;
}

QString Place::dropText(const QString &) const
{
    return {};
}

void Place::take(const QStringList &) {}

void Place::cancelTask(const QString &) {}

QByteArray Place::layoutState() const
{
    return saveState(layoutVersion);
}

void Place::restoreLayout(const QByteArray &state)
{
    if (!state.isEmpty())
        restoreState(state, layoutVersion);
}

void Place::resetLayout()
{
    restoreLayout(m_firstState);
}

void Place::showEvent(QShowEvent *event)
{
    if (m_firstState.isEmpty())
        m_firstState = layoutState();
    QMainWindow::showEvent(event);
}

} // namespace numauth::shell
