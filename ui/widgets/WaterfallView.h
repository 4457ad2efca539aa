#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace numauth::ui {

/// One phase of a call.
struct WaterfallSpan
{
    QString label;
    double startMs = 0;
    double durationMs = 0;
};

/// The phases of a call as bars over one time axis: label, bar, duration. Each row is reachable by
/// a screen reader through the widget's description.
class WaterfallView : public QWidget
{
    Q_OBJECT

public:
    explicit WaterfallView(QWidget *parent = nullptr);

    void setSpans(const QList<WaterfallSpan> &spans);
    const QList<WaterfallSpan> &spans() const { return m_spans; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    double totalMs() const;
    QRect rowBox(int row) const;

    QList<WaterfallSpan> m_spans;
};

} // namespace numauth::ui
