#pragma once

#include "ui/consent/FloatingBar.h"

class QSlider;

namespace numauth::ui {

class Label;
class PageCanvas;
class SegmentedGroup;

/// The raised bar at the bottom left of the canvas while a picture lies over the page: its name,
/// overlay | difference | seam, opacity, the greatest deviation, close.
class OnionBar : public FloatingBar
{
    Q_OBJECT

public:
    explicit OnionBar(PageCanvas &canvas);

    /// What is said of the deviations.
    QString deviationText() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void keepToCorner();
    void retranslate();

    PageCanvas &m_canvas;
    Label *m_name;
    SegmentedGroup *m_mode;
    QSlider *m_amount;
    Label *m_deviation;
    QWidget *m_close;
};

} // namespace numauth::ui
