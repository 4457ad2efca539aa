#include "ui/shell/PaneFocus.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QToolBar>

#include <algorithm>

namespace numauth::shell {

namespace {

QWidget *firstFocusable(QWidget *pane)
{
    const auto canFocus = [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() &&
               (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
    };
    if (canFocus(pane))
        return pane;
    for (QWidget *child : pane->findChildren<QWidget *>()) {
        if (canFocus(child))
            return child;
    }
    return nullptr;
}

QList<QWidget *> panesOf(QMainWindow *place)
{
    QList<QWidget *> panes;
    for (QToolBar *bar : place->findChildren<QToolBar *>(QString(), Qt::FindDirectChildrenOnly))
        panes << bar;
    for (QDockWidget *dock :
         place->findChildren<QDockWidget *>(QString(), Qt::FindDirectChildrenOnly))
        panes << dock;
    if (place->centralWidget())
        panes << place->centralWidget();
    panes.removeIf([](QWidget *pane) { return !pane->isVisible() || !firstFocusable(pane); });
    std::ranges::stable_sort(panes, [](const QWidget *first, const QWidget *second) {
        const QPoint a = first->mapToGlobal(QPoint());
        const QPoint b = second->mapToGlobal(QPoint());
        return a.y() != b.y() ? a.y() < b.y() : a.x() < b.x();
    });
    return panes;
}

} // namespace

void focusPane(QMainWindow *place, PaneStep step)
{
    const QList<QWidget *> panes = panesOf(place);
    if (panes.isEmpty())
        return;
    const QWidget *focused = QApplication::focusWidget();
    const auto current = std::ranges::find_if(panes, [focused](const QWidget *pane) {
        return focused && (pane == focused || pane->isAncestorOf(focused));
    });
    const auto count = static_cast<qsizetype>(panes.size());
    qsizetype next = 0;
    if (current != panes.end()) {
        const auto at = static_cast<qsizetype>(current - panes.begin());
        next = (at + (step == PaneStep::Next ? 1 : count - 1)) % count;
    } else if (step == PaneStep::Previous) {
        next = count - 1;
    }
    firstFocusable(panes.at(next))
        ->setFocus(step == PaneStep::Next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace numauth::shell
