#include "ui/widgets/RulerItem.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/Theme.h"

#include <QCursor>
#include <QGraphicsSceneMouseEvent>
#include <QPainter>

#include <cmath>

namespace numauth::ui {

namespace {

constexpr double leastTickPixels = 6;
constexpr double leastLabelPixels = 34;
constexpr int longTick = 8;
constexpr int middleTick = 6;
constexpr int shortTick = 4;

/// The number of a vertical ruler reads from below, as on paper, though the ruler runs downwards.
void paintUpright(QPainter *painter, double x, const QString &number)
{
    painter->save();
    const double width = painter->fontMetrics().horizontalAdvance(number);
    painter->translate(x + 3 + width, RulerItem::Thickness);
    painter->rotate(180);
    painter->drawText(QRectF(0, 0, width + 2, 13), Qt::AlignLeft | Qt::AlignVCenter, number);
    painter->restore();
}

} // namespace

RulerItem::RulerItem(Qt::Orientation orientation, QGraphicsItem *parent)
    : QGraphicsObject(parent), m_orientation(orientation)
{
    setFlag(ItemIgnoresTransformations);
    setCursor(orientation == Qt::Horizontal ? Qt::SplitVCursor : Qt::SplitHCursor);
}

void RulerItem::setLength(double length)
{
    prepareGeometryChange();
    m_length = length;
}

void RulerItem::setScale(double origin, double pixelsPerUnit)
{
    m_origin = origin;
    m_pixelsPerUnit = std::max(pixelsPerUnit, 0.001);
    update();
}

void RulerItem::setExtent(const std::optional<Extent> &extent)
{
    m_extent = extent;
    update();
}

double RulerItem::valueAt(double pixel) const
{
    return (pixel - m_origin) / m_pixelsPerUnit;
}

double RulerItem::tickStep(double pixelsPerUnit)
{
    double step = 1;
    for (bool isFive = true; step * pixelsPerUnit < leastTickPixels; isFive = !isFive)
        step *= isFive ? 5 : 2;
    return step;
}

int RulerItem::labelEvery(double pixelsPerUnit)
{
    const double tick = tickStep(pixelsPerUnit) * pixelsPerUnit;
    for (const int every : {5, 10}) {
        if (every * tick >= leastLabelPixels)
            return every;
    }
    return 20;
}

QRectF RulerItem::boundingRect() const
{
    return m_orientation == Qt::Horizontal ? QRectF(0, 0, m_length, Thickness)
                                           : QRectF(0, 0, Thickness, m_length);
}

void RulerItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    const Theme &theme = Theme::of(widget);
    painter->save();
    if (m_orientation == Qt::Vertical) {
        // Painted as a horizontal ruler that is turned to run downwards.
        painter->translate(Thickness, 0);
        painter->rotate(90);
    }
    const QRectF strip(0, 0, m_length, Thickness);
    painter->fillRect(strip, theme.chrome);
    if (m_extent) {
        const double from = m_origin + m_extent->from * m_pixelsPerUnit;
        const double to = m_origin + m_extent->to * m_pixelsPerUnit;
        QColor tint = theme.accent;
        tint.setAlphaF(0.2F);
        painter->fillRect(QRectF(from, 0, to - from, Thickness), tint);
    }
    const bool isVertical = m_orientation == Qt::Vertical;
    painter->fillRect(QRectF(0, isVertical ? 0 : Thickness - 1, m_length, 1), theme.border);
    painter->setFont(uiFont(TextSize::Tiny));
    const double step = tickStep(m_pixelsPerUnit);
    const int every = labelEvery(m_pixelsPerUnit);
    const auto last = static_cast<qint64>(std::ceil(valueAt(m_length) / step));
    for (auto tick = static_cast<qint64>(std::floor(valueAt(0) / step)); tick <= last; ++tick) {
        const double x = std::round(m_origin + static_cast<double>(tick) * step * m_pixelsPerUnit);
        const bool isLong = tick % every == 0;
        const int length = isLong                           ? longTick
                           : (every == 10 && tick % 5 == 0) ? middleTick
                                                            : shortTick;
        painter->fillRect(QRectF(x, isVertical ? 0 : Thickness - length, 1, length),
                          theme.borderStrong);
        if (isLong) {
            painter->setPen(theme.muted);
            const QString number = QString::number(static_cast<double>(tick) * step);
            if (isVertical)
                paintUpright(painter, x, number);
            else
                painter->drawText(QRectF(x + 3, -1, 60, 13), Qt::AlignLeft | Qt::AlignVCenter,
                                  number);
        }
    }
    painter->restore();
}

void RulerItem::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    event->setAccepted(event->button() == Qt::LeftButton);
}

void RulerItem::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    emit guideDragged(m_orientation, event->scenePos(), false);
}

void RulerItem::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    emit guideDragged(m_orientation, event->scenePos(), true);
}

} // namespace numauth::ui
