#include "ui/shell/PaneFocus.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QToolBar>

#include <algorithm>

namespace numauth::shell {

namespace {

bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

QWidget *firstFocusable(QWidget *pane)
{
    const auto canFocus = [](const QWidget *widget) {
        return widget->isEnabled() && takesTab(widget);
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

/// What is shown of \p pane as it is read.
QList<QWidget *> readingOrder(QWidget *pane)
{
    QList<QWidget *> widgets = pane->findChildren<QWidget *>();
    widgets.removeIf([](const QWidget *widget) { return !takesTab(widget); });
    const auto place = [pane](const QWidget *widget) {
        return QRect(widget->mapTo(pane, QPoint()), widget->size());
    };
    std::ranges::stable_sort(widgets, {},
                             [place](const QWidget *widget) { return place(widget).top(); });
    // What begins above the middle of the first one of a row stands in it.
    for (auto row = widgets.begin(); row != widgets.end();) {
        const int middle = place(*row).center().y();
        const auto end = std::find_if(row, widgets.end(), [place, middle](const QWidget *widget) {
            return place(widget).top() > middle;
        });
        std::stable_sort(row, end, [place](const QWidget *first, const QWidget *second) {
            return place(first).left() < place(second).left();
        });
        row = end;
    }
    return widgets;
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

void orderTabs(QMainWindow *place)
{
    QWidget *last = nullptr;
    for (QWidget *pane : panesOf(place)) {
        for (QWidget *widget : readingOrder(pane)) {
            if (last)
                QWidget::setTabOrder(last, widget);
            last = widget;
        }
    }
}

} // namespace numauth::shell
