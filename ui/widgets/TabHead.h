#pragma once

#include <QFrame>
#include <QTabBar>

class QHBoxLayout;
class QToolButton;

namespace numauth::ui {

/// A tab bar of 32 px: bold word and accent line for the current tab, a count behind each word.
class CountTabBar : public QTabBar
{
    Q_OBJECT

public:
    explicit CountTabBar(QWidget *parent = nullptr);

    /// A negative count shows none.
    void setCount(int index, int count);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    /// Words that come before the bar is shown would else leave it as wide as it was without them.
    void tabLayoutChange() override { updateGeometry(); }
    void paintEvent(QPaintEvent *event) override;

private:
    int countOf(int index) const;
    void paintTab(QPainter *painter, int index);
};

/// A strip with tabs at the left and tools at the right, for the heads of bottom docks and panes.
class TabHead : public QFrame
{
    Q_OBJECT

public:
    explicit TabHead(QWidget *parent = nullptr);

    CountTabBar *tabs() const { return m_tabs; }
    /// A widget at the right end.
    void addWidget(QWidget *widget);
    /// A small quiet button at the right that does \p action, if there is one, with its words
    /// beside the icon while the tabs leave the room for it.
    QToolButton *addTool(QAction *action);
    QHBoxLayout *tools() const { return m_tools; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fitTools();
    int toolsWidth() const;

    CountTabBar *m_tabs;
    QHBoxLayout *m_tools;
    QList<QToolButton *> m_foldable;
};

} // namespace numauth::ui
