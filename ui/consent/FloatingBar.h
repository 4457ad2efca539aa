#pragma once

#include <QFrame>

namespace numauth::ui {

/// A rounded bar of tools that lies on the canvas.
class FloatingBar : public QFrame
{
    Q_OBJECT

public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace numauth::ui
