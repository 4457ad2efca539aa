#pragma once

#include <QFrame>
#include <QTabBar>

class QHBoxLayout;

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
    QHBoxLayout *tools() const { return m_tools; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CountTabBar *m_tabs;
    QHBoxLayout *m_tools;
};

} // namespace numauth::ui
