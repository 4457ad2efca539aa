#pragma once

#include "ui/consent/FloatingBar.h"

class QAction;
class QToolButton;

namespace numauth::ui {

class Label;
class PageCanvas;

/// The raised bar at the bottom right of the canvas: zones, pin, − zoom +, fit. It floats over the
/// canvas and keeps to its corner.
class CanvasBar : public FloatingBar
{
    Q_OBJECT

public:
    CanvasBar(PageCanvas &canvas, const QList<QAction *> &actions, QAction *fit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void keepToCorner();
    void zoomBy(double factor);

    PageCanvas &m_canvas;
    Label *m_percent;
    QToolButton *m_out;
    QToolButton *m_in;
};

} // namespace numauth::ui
