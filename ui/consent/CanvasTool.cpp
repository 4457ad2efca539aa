#include "ui/consent/CanvasTool.h"

#include "ui/consent/PageCanvas.h"
#include "ui/widgets/Theme.h"

namespace numauth::ui {

void PanTool::move(const QPoint &position, Qt::KeyboardModifiers)
{
    m_canvas.panBy(position - m_last);
    m_last = position;
}

RubberBandTool::RubberBandTool(PageCanvas &canvas, const QPoint &start, bool isAdding)
    : CanvasTool(canvas), m_start(start), m_end(start),
      m_before(canvas.session().selectedElements()), m_isAdding(isAdding)
{
    if (!isAdding)
        canvas.session().select(QString());
}

void RubberBandTool::move(const QPoint &position, Qt::KeyboardModifiers)
{
    m_end = position;
    QStringList ids = m_isAdding ? m_before : QStringList();
    for (const QString &id : m_canvas.elementsIn(band())) {
        if (!ids.contains(id))
            ids << id;
    }
    m_canvas.session().selectAll(ids);
}

void RubberBandTool::cancel()
{
    m_canvas.session().selectAll(m_before);
}

void RubberBandTool::paint(QPainter &painter, const Theme &theme) const
{
    QColor tint = theme.accent;
    tint.setAlphaF(0.12F);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(tint);
    painter.drawRect(QRectF(band()).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace numauth::ui
