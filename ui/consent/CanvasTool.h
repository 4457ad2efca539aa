#pragma once

#include <QPainter>
#include <QPoint>

class QMouseEvent;

namespace numauth::ui {

class PageCanvas;
struct Theme;

/// What a press on the canvas began: it follows the pointer until the button is let go. Positions
/// are viewport px.
class CanvasTool
{
public:
    virtual ~CanvasTool() = default;
    CanvasTool(const CanvasTool &) = delete;
    CanvasTool &operator=(const CanvasTool &) = delete;

    virtual void move(const QPoint &position, Qt::KeyboardModifiers modifiers) = 0;
    virtual void release(const QPoint &, Qt::KeyboardModifiers) {}
    /// Escape: everything is as before the press.
    virtual void cancel() {}
    /// Over everything else, in viewport px.
    virtual void paint(QPainter &, const Theme &) const {}
    /// A view is being moved or sized: protected zones are worth seeing.
    virtual bool isEdit() const { return false; }

protected:
    explicit CanvasTool(PageCanvas &canvas) : m_canvas(canvas) {}

    PageCanvas &m_canvas;
};

/// Drags the desk under the view.
class PanTool : public CanvasTool
{
public:
    PanTool(PageCanvas &canvas, const QPoint &start) : CanvasTool(canvas), m_last(start) {}

    void move(const QPoint &position, Qt::KeyboardModifiers modifiers) override;

private:
    QPoint m_last;
};

/// Selects every view that the band touches.
class RubberBandTool : public CanvasTool
{
public:
    RubberBandTool(PageCanvas &canvas, const QPoint &start, bool isAdding);

    void move(const QPoint &position, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;
    void paint(QPainter &painter, const Theme &theme) const override;

private:
    QRect band() const { return QRect(m_start, m_end).normalized(); }

    QPoint m_start;
    QPoint m_end;
    QStringList m_before;
    bool m_isAdding;
};

} // namespace numauth::ui
