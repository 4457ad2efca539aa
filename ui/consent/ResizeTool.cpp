#include "ui/consent/ResizeTool.h"

#include "ui/consent/CanvasPainting.h"
#include "ui/consent/PageCanvas.h"

#include <algorithm>
#include <cstdlib>

namespace numauth::ui {

ResizeHandle ResizeHandle::at(int index)
{
    static constexpr std::array<ResizeHandle, 8> handles{
        {{-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}}};
    return handles.at(static_cast<size_t>(index));
}

Qt::CursorShape ResizeHandle::cursor() const
{
    if (horizontal == 0)
        return Qt::SizeVerCursor;
    if (vertical == 0)
        return Qt::SizeHorCursor;
    return horizontal == vertical ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

ResizeTool::ResizeTool(PageCanvas &canvas, const QPoint &start, const ResizeHandle &handle)
    : CanvasTool(canvas), m_start(start), m_pointer(start), m_handle(handle)
{
    canvas.editor().begin();
    const consent::PageLayout &layout = canvas.session().layout();
    const consent::Element *element = layout.find(canvas.session().selectedElement());
    if (!element)
        return;
    m_rect = element->rect;
    m_density = layout.density;
    const bool isBuiltIn = !element->id.startsWith(QLatin1StringView("custom:"));
    if (isBuiltIn && !layout.isIos() && element->parent >= 0) {
        const QRect &parent = layout.elements.at(element->parent).rect;
        m_isCentred =
            std::abs(m_rect.left() + m_rect.right() - parent.left() - parent.right()) <= 3;
    }
}

QRect ResizeTool::wanted(const QPoint &shift) const
{
    QRect rect = m_rect;
    if (m_handle.horizontal < 0 || (m_isCentred && m_handle.horizontal != 0))
        rect.setLeft(rect.left() + shift.x() * (m_handle.horizontal < 0 ? 1 : -1));
    if (m_handle.horizontal > 0 || (m_isCentred && m_handle.horizontal != 0))
        rect.setRight(rect.right() + shift.x() * (m_handle.horizontal > 0 ? 1 : -1));
    if (m_handle.vertical < 0)
        rect.setTop(rect.top() + shift.y());
    if (m_handle.vertical > 0)
        rect.setBottom(rect.bottom() + shift.y());
    if (rect.width() < 1 || rect.height() < 1)
        return {m_rect.topLeft(), rect.size().expandedTo(QSize(1, 1))};
    return rect;
}

void ResizeTool::move(const QPoint &position, Qt::KeyboardModifiers)
{
    m_pointer = position;
    const QPointF shift = m_canvas.mapToScene(position) - m_canvas.mapToScene(m_start);
    const QString text = m_canvas.editor().resizeTo(wanted((shift * m_density).toPoint()));
    if (!text.isEmpty())
        m_text = text;
    m_canvas.viewport()->update();
}

void ResizeTool::cancel()
{
    m_canvas.editor().cancel();
}

void ResizeTool::paint(QPainter &painter, const Theme &theme) const
{
    CanvasPainting(painter, theme, m_canvas.viewportTransform()).pill(m_pointer, m_text);
}

} // namespace numauth::ui
