#include "ui/widgets/TableView.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>

namespace numauth::ui {

TableView::TableView(QWidget *parent)
    : QTreeView(parent), m_delegate(new RowDelegate(RowDelegate::Compact, this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setExpandsOnDoubleClick(false);
    setMouseTracking(true);
    setIsTree(false);
    header()->setStretchLastSection(true);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &TableView::showColumnMenu);
    connect(this, &QTreeView::doubleClicked, this, &TableView::opened);
}

void TableView::setRowHeight(int height)
{
    auto *delegate = new RowDelegate(height, this);
    setItemDelegate(delegate);
    delete m_delegate;
    m_delegate = delegate;
}

void TableView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TableView::setIsTree(bool isTree)
{
    setRootIsDecorated(isTree);
    setItemsExpandable(isTree);
}

QMimeData *TableView::selectedRows() const
{
    QStringList lines;
    QJsonArray objects;
    for (const QModelIndex &row : selectionModel()->selectedRows()) {
        QStringList cells;
        QJsonObject object;
        for (int place = 0; place < header()->count(); ++place) {
            const int column = header()->logicalIndex(place);
            if (header()->isSectionHidden(column))
                continue;
            const QString cell = row.siblingAtColumn(column).data().toString();
            cells << QString(cell).replace(QLatin1Char('\t'), QLatin1Char(' '));
            object.insert(model()->headerData(column, Qt::Horizontal).toString(), cell);
        }
        lines << cells.join(QLatin1Char('\t'));
        objects << object;
    }
    auto *data = new QMimeData;
    data->setText(lines.join(QLatin1Char('\n')));
    data->setData(QStringLiteral("application/json"), QJsonDocument(objects).toJson());
    return data;
}

void TableView::copySelection() const
{
    if (selectionModel() && selectionModel()->hasSelection())
        QApplication::clipboard()->setMimeData(selectedRows());
}

QByteArray TableView::columnState() const
{
    return header()->saveState();
}

void TableView::restoreColumnState(const QByteArray &state)
{
    if (!state.isEmpty())
        header()->restoreState(state);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    if (!model)
        return;
    const auto repaint = [this] { viewport()->update(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, repaint);
    connect(model, &QAbstractItemModel::rowsRemoved, this, repaint);
    connect(model, &QAbstractItemModel::modelReset, this, repaint);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid() && state() != EditingState) {
        emit opened(currentIndex());
        return;
    }
    if (event->matches(QKeySequence::Delete) && selectionModel() &&
        selectionModel()->hasSelection()) {
        emit deletionRequested();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void TableView::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::of(this);
    {
        QPainter ground(viewport());
        ground.fillRect(event->rect(), theme.surface);
    }
    QTreeView::paintEvent(event);
    if (m_emptyText.isEmpty() || (model() && model()->rowCount(rootIndex()) > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(theme.muted);
    painter.drawText(viewport()->rect().adjusted(24, 0, -24, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     m_emptyText);
}

void TableView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(this);
    QColor fill;
    if (index.data(IsHeadRole).toBool())
        fill = theme.chrome;
    else if (selectionModel()->isRowSelected(index.row(), index.parent()))
        fill = theme.selected;
    if (fill.isValid())
        painter->fillRect(rect, fill);
    QTreeView::drawBranches(painter, rect, index);
}

void TableView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    // Rows without a cell in every column have their line to the right end as well.
    if (m_delegate->hasLines())
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          Theme::of(this).border);
    if (hasFocus() && index.row() == currentIndex().row() &&
        index.parent() == currentIndex().parent() && !selectionModel()->hasSelection()) {
        painter->setPen(Theme::of(this).accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

void TableView::showColumnMenu(const QPoint &position)
{
    if (!model())
        return;
    QMenu menu(this);
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        if (title.isEmpty())
            continue;
        QAction *entry = menu.addAction(title);
        entry->setCheckable(true);
        entry->setChecked(!isColumnHidden(column));
        connect(entry, &QAction::toggled, this,
                [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
    menu.exec(header()->mapToGlobal(position));
}

} // namespace numauth::ui
