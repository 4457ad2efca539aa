#pragma once

#include <QTreeView>

namespace numauth::ui {

/// The outline tree. The eye and the lock at the end of a row are buttons; Space and L do the same,
/// Delete asks to remove the view.
class OutlineView : public QTreeView
{
    Q_OBJECT

public:
    explicit OutlineView(QWidget *parent = nullptr);

signals:
    void removeRequested();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggle(const QModelIndex &index, int role);
    /// The role of the icon at \p position; 0 where there is none.
    int roleAt(const QModelIndex &index, const QPoint &position) const;
};

} // namespace numauth::ui
