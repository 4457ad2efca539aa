#include "ui/consent/CanvasPainting.h"

#include "models/consent/RuleFinding.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace numauth::ui {

namespace {

constexpr double leastGridPixels = 4;

} // namespace

CanvasPainting::CanvasPainting(QPainter &painter, const Theme &theme, const QTransform &sceneToView)
    : m_painter(painter), m_theme(theme), m_transform(sceneToView)
{
}

void CanvasPainting::pill(const QPoint &position, const QString &text) const
{
    if (text.isEmpty())
        return;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setFont(codeFont(TextSize::Small));
    const double width = QFontMetricsF(m_painter.font()).horizontalAdvance(text) + 20;
    const double room = m_painter.device() ? m_painter.viewport().width() - width - 4 : 0;
    const QRectF box(std::max(4.0, std::min(position.x() + 16.0, room)), position.y() + 14, width,
                     26);
    m_painter.setPen(QPen(m_theme.border, 1));
    m_painter.setBrush(m_theme.raised);
    m_painter.drawRoundedRect(box, 8, 8);
    m_painter.setPen(m_theme.text);
    m_painter.drawText(box, Qt::AlignCenter, text);
    m_painter.restore();
}

void CanvasPainting::tag(const QPointF &centre, const QString &text, const QColor &colour) const
{
    m_painter.setFont(uiFont(TextSize::Tiny, QFont::DemiBold));
    const double width = QFontMetricsF(m_painter.font()).horizontalAdvance(text) + 10;
    const QRectF box(centre.x() - width / 2, centre.y() - 8, width, 16);
    m_painter.setPen(QPen(colour, 1));
    m_painter.setBrush(m_theme.raised);
    m_painter.drawRoundedRect(box, 8, 8);
    m_painter.drawText(box, Qt::AlignCenter, text);
}

void CanvasPainting::snapLine(const consent::SnapHit &hit, const QRectF &view) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    const Qt::PenStyle style =
        hit.kind == consent::SnapKind::LegalEdge ? Qt::DashLine : Qt::SolidLine;
    m_painter.setPen(QPen(m_theme.snap, 1, style));
    if (hit.kind == consent::SnapKind::EqualGap) {
        for (const QRectF &gap : hit.gaps)
            distance({QLineF(gap.topLeft(), gap.bottomRight()), hit.gap}, QString());
    } else if (hit.orientation == Qt::Vertical) {
        const double x = m_transform.map(QPointF(hit.at, 0)).x();
        m_painter.drawLine(QPointF(x, view.top()), QPointF(x, view.bottom()));
    } else {
        const double y = m_transform.map(QPointF(0, hit.at)).y();
        m_painter.drawLine(QPointF(view.left(), y), QPointF(view.right(), y));
    }
    m_painter.restore();
}

void CanvasPainting::distance(const consent::Distance &distance, const QString &unit) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.snap, 1));
    const QLineF line = m_transform.map(distance.line);
    m_painter.drawLine(line);
    const bool isUpright = std::abs(line.dx()) < std::abs(line.dy());
    const QPointF tick = isUpright ? QPointF(4, 0) : QPointF(0, 4);
    for (const QPointF &end : {line.p1(), line.p2()})
        m_painter.drawLine(end - tick, end + tick);
    const QString text = consent::formatDp(distance.length);
    tag(line.center(), unit.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, unit),
        m_theme.snap);
    m_painter.restore();
}

void CanvasPainting::guide(const consent::Guide &guide, const QRectF &view, bool isMarked) const
{
    m_painter.save();
    m_painter.setPen(QPen(m_theme.guide, isMarked ? 2 : 1, Qt::DashLine));
    const QPointF at = m_transform.map(QPointF(guide.at, guide.at));
    if (guide.orientation == Qt::Vertical)
        m_painter.drawLine(QPointF(at.x(), view.top()), QPointF(at.x(), view.bottom()));
    else
        m_painter.drawLine(QPointF(view.left(), at.y()), QPointF(view.right(), at.y()));
    m_painter.restore();
}

void CanvasPainting::grid(const QRectF &area, double step) const
{
    if (step * m_transform.m11() < leastGridPixels)
        return;
    m_painter.save();
    QColor colour = m_theme.guide;
    colour.setAlphaF(0.25F);
    m_painter.setPen(QPen(colour, 1));
    const QRectF box = m_transform.mapRect(area);
    for (double x = area.left(); x <= area.right(); x += step) {
        const double at = std::round(m_transform.map(QPointF(x, 0)).x());
        m_painter.drawLine(QPointF(at, box.top()), QPointF(at, box.bottom()));
    }
    for (double y = area.top(); y <= area.bottom(); y += step) {
        const double at = std::round(m_transform.map(QPointF(0, y)).y());
        m_painter.drawLine(QPointF(box.left(), at), QPointF(box.right(), at));
    }
    m_painter.restore();
}

} // namespace numauth::ui
