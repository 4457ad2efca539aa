#pragma once

#include "ui/widgets/RowDelegate.h"

namespace numauth::ui {

/// Rows of the inspector: label over SDK name at the left, an editor box with its unit at the
/// right, an arrow that resets a changed value. The box is painted; an editor opens in its place.
/// At the end of a number are arrows that step it (Ctrl+Up, Ctrl+Down, Ctrl and the wheel do the
/// same); what needs a form has a button there (F2, Space).
class InspectorDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit InspectorDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    /// By how much the arrow at \p at steps the number of the row that \p row holds; 0 beside them.
    static double stepAt(const QPoint &at, const QRect &row, const QModelIndex &index);

signals:
    void resetRequested(const QModelIndex &index);
    void stepRequested(const QModelIndex &index, double by);
    void formRequested(const QModelIndex &index);

private:
    /// The part of a box at its end that is a button: arrows of a number, the form.
    static QRect endBox(const QRect &box);
    void paintHead(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    bool handleKey(int key, QAbstractItemModel *model, const QModelIndex &index);
    bool handleClick(const QPoint &at, const QRect &row, QAbstractItemModel *model,
                     const QModelIndex &index);
    static QRect editorBox(const QRect &row);
    static QRect resetBox(const QRect &row);
    void paintBox(QPainter *painter, const QRect &box, const QModelIndex &index,
                  const QWidget *widget) const;
};

} // namespace numauth::ui
