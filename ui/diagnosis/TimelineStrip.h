#pragma once

#include "models/diagnosis/Timeline.h"

#include <QWidget>

namespace numauth::ui {

/// The events of a log in a row: mark, words, code and the gap before each; gaps that look like a
/// time-out or an expired token are drawn in the colour of warnings. A click jumps to the line.
class TimelineStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineStrip(QWidget *parent = nullptr);

    /// Keeps as many entries as fit, failures first among the last ones.
    void setEntries(const QList<diagnosis::TimelineEntry> &entries);
    QSize sizeHint() const override { return {400, 98}; }
    QSize minimumSizeHint() const override { return {200, 98}; }

signals:
    /// Index of the event.
    void eventChosen(int event);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    QList<diagnosis::TimelineEntry> shown() const;
    QRect boxOf(int index, int count) const;
    void paintEntry(QPainter *painter, const diagnosis::TimelineEntry &entry,
                    const QRect &box) const;

    QList<diagnosis::TimelineEntry> m_entries;
};

} // namespace numauth::ui
