#pragma once

#include "models/consent/edit/Snapping.h"
#include "ui/consent/CanvasTool.h"

namespace numauth::ui {

/// Drags the selected views. They snap to what is near unless Alt is held; Shift keeps to one axis.
class MoveTool : public CanvasTool
{
public:
    MoveTool(PageCanvas &canvas, const QPoint &start);

    void move(const QPoint &position, Qt::KeyboardModifiers modifiers) override;
    void release(const QPoint &position, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;
    void paint(QPainter &painter, const Theme &theme) const override;
    bool isEdit() const override { return m_isMoving; }

private:
    QString room() const;
    QPointF snapped(const QPointF &shift, Qt::KeyboardModifiers modifiers);

    QPoint m_start;
    QPoint m_pointer;
    consent::SnapField m_field;
    QList<consent::SnapHit> m_hits;
    QString m_text;
    bool m_isMoving = false;
};

} // namespace numauth::ui
