#pragma once

#include <QTreeView>

namespace numauth::ui {

class RowDelegate;

/// A table or tree in the look of the program: header of 26 px that sorts and, by its menu, picks
/// columns; rows drawn by RowDelegate; copying as tab-separated text and JSON; a sentence while it
/// has no rows. Enter and double-click emit opened(). Quick with 10 000 rows.
class TableView : public QTreeView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    RowDelegate *rowDelegate() const { return m_delegate; }
    /// Row height in px: RowDelegate::Compact, Normal, Tall or TwoLines.
    void setRowHeight(int height);
    /// What stands in the middle while the model has no rows.
    void setEmptyText(const QString &text);
    /// Whether top rows may be expanded (a column of chevrons); off at the start.
    void setIsTree(bool isTree);

    /// The selected rows as the clipboard gets them: text/plain with tabs, application/json.
    QMimeData *selectedRows() const;
    void copySelection() const;

    /// Widths, order, visibility and sort of the columns, to be kept in the settings.
    QByteArray columnState() const;
    /// Ignores a state that does not fit the model.
    void restoreColumnState(const QByteArray &state);

    void setModel(QAbstractItemModel *model) override;

signals:
    void opened(const QModelIndex &index);
    /// Delete was pressed on the selection.
    void deletionRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    void showColumnMenu(const QPoint &position);

    RowDelegate *m_delegate;
    QString m_emptyText;
};

} // namespace numauth::ui
