#pragma once

#include "ui/consent/CanvasTool.h"

#include <QRect>

namespace numauth::ui {

/// One of the eight handles of a rectangle: the sides that it moves.
struct ResizeHandle
{
    int horizontal = 0; ///< −1 left, 1 right, 0 neither
    int vertical = 0;   ///< −1 top, 1 bottom, 0 neither

    /// The handles clockwise from the top left, as CanvasOverlay::handles() lists their boxes.
    static ResizeHandle at(int index);
    Qt::CursorShape cursor() const;
};

/// Drags a handle of the view chosen last. A view that the SDK keeps in the middle grows to both
/// sides.
class ResizeTool : public CanvasTool
{
public:
    ResizeTool(PageCanvas &canvas, const QPoint &start, const ResizeHandle &handle);

    void move(const QPoint &position, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;
    void paint(QPainter &painter, const Theme &theme) const override;
    bool isEdit() const override { return true; }

private:
    QRect wanted(const QPoint &shift) const;

    QPoint m_start;
    QPoint m_pointer;
    ResizeHandle m_handle;
    QRect m_rect; ///< screen px at the start
    double m_density = 1;
    bool m_isCentred = false;
    QString m_text;
};

} // namespace numauth::ui
