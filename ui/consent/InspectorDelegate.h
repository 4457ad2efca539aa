#pragma once

#include "ui/widgets/RowDelegate.h"

namespace numauth::ui {

/// Rows of the inspector: label over SDK name at the left, an editor box with its unit at the
/// right, an arrow that resets a changed value. The box is painted; an editor opens in its place.
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

signals:
    void resetRequested(const QModelIndex &index);

private:
    static QRect editorBox(const QRect &row);
    static QRect resetBox(const QRect &row);
    void paintBox(QPainter *painter, const QRect &box, const QModelIndex &index,
                  const QWidget *widget) const;
};

} // namespace numauth::ui
