#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QToolButton;

namespace numauth::ui {

class Chip;
class Label;

/// The head of a dock, pane or section: 32 px on chrome, bold title, muted detail, a count, tools
/// at the right. Serves as QDockWidget::setTitleBarWidget() and above any pane.
class DockHead : public QFrame
{
    Q_OBJECT

public:
    explicit DockHead(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setDetail(const QString &detail);
    /// A negative count shows none.
    void setCount(int count);
    /// An icon of the set before the title.
    void setIconName(const QString &name);

    /// A small quiet button at the right that does \p action.
    QToolButton *addTool(QAction *action);
    /// Any widget at the right, as a chip or a segmented group.
    void addWidget(QWidget *widget);
    QHBoxLayout *tools() const { return m_tools; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_icon;
    Label *m_title;
    Label *m_detail;
    Chip *m_count;
    QHBoxLayout *m_tools;
    QString m_iconName;
};

} // namespace numauth::ui
