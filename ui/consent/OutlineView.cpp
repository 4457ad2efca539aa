#include "ui/consent/OutlineView.h"

#include "ui/consent/OutlineModel.h"
#include "ui/widgets/RowDelegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace numauth::ui {

namespace {

// As RowDelegate lays icons out from the right edge.
constexpr int rowPadding = 8;
constexpr int iconStep = 20;

} // namespace

OutlineView::OutlineView(QWidget *parent) : QTreeView(parent)
{
    auto *rows = new RowDelegate(RowDelegate::Compact, this);
    rows->setHasLines(false);
    setObjectName(QStringLiteral("consent.outline"));
    setItemDelegate(rows);
    setHeaderHidden(true);
    setIndentation(14);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setDragDropMode(InternalMove);
    setDropIndicatorShown(true);
}

int OutlineView::roleAt(const QModelIndex &index, const QPoint &position) const
{
    const int fromRight = visualRect(index).right() - rowPadding - position.x();
    const QStringList icons = index.data(TrailingIconsRole).toStringList();
    const qsizetype icon = icons.size() - 1 - fromRight / iconStep;
    if (fromRight < 0 || icon < 0)
        return 0;
    const QString &name = icons.at(icon);
    if (name.startsWith(QLatin1StringView("eye")))
        return OutlineModel::IsHiddenRole;
    return name.endsWith(QLatin1StringView("lock")) ? int(OutlineModel::IsLockedRole) : 0;
}

void OutlineView::toggle(const QModelIndex &index, int role)
{
    if (index.isValid())
        model()->setData(index, !index.data(role).toBool(), role);
}

void OutlineView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const int role = index.isValid() ? roleAt(index, event->pos()) : 0;
    if (role != 0 && event->button() == Qt::LeftButton)
        return toggle(index, role);
    QTreeView::mousePressEvent(event);
}

void OutlineView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier)
        return QTreeView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Space:
        toggle(currentIndex(), OutlineModel::IsHiddenRole);
        break;
    case Qt::Key_L:
        toggle(currentIndex(), OutlineModel::IsLockedRole);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removeRequested();
        break;
    default:
        QTreeView::keyPressEvent(event);
    }
}

} // namespace numauth::ui
