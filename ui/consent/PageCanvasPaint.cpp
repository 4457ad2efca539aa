#include "models/consent/RuleFinding.h"
#include "models/consent/edit/SnapTargets.h"
#include "ui/consent/CanvasOverlay.h"
#include "ui/consent/CanvasPainting.h"
#include "ui/consent/PageCanvas.h"
#include "ui/widgets/Fonts.h"

#include <QPainter>
#include <QPixmapCache>

namespace numauth::ui {

namespace {

constexpr int dotGap = 16;

/// One dot of the desk as a tile: thousands of round points take longer than all else.
QBrush dotBrush(const QColor &colour, qreal ratio)
{
    const QString key = QStringLiteral("consent.dot %1 %2").arg(colour.rgba()).arg(ratio);
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        tile = QPixmap(QSize(dotGap, dotGap) * ratio);
        tile.setDevicePixelRatio(ratio);
        tile.fill(Qt::transparent);
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawPoint(QPointF(dotGap / 2.0, dotGap / 2.0));
        painter.end();
        QPixmapCache::insert(key, tile);
    }
    return QBrush(tile);
}

} // namespace

void PageCanvas::drawBackground(QPainter *painter, const QRectF &)
{
    const Theme &theme = Theme::of(this);
    painter->save();
    painter->resetTransform();
    painter->fillRect(viewport()->rect(), theme.desk);
    painter->fillRect(viewport()->rect(), dotBrush(theme.border, devicePixelRatioF()));
    painter->restore();
}

QList<consent::Guide> PageCanvas::shownGuides() const
{
    QList<consent::Guide> guides = m_look.showsGuides ? m_guides : QList<consent::Guide>();
    if (!m_draggedGuide)
        return guides;
    guides.removeIf(
        [this](const consent::Guide &guide) { return guide.index == m_draggedGuide->index; });
    if (!m_isGuideOff)
        guides << *m_draggedGuide;
    return guides;
}

void PageCanvas::paintGuides(QPainter &painter) const
{
    const CanvasPainting painting(painter, Theme::of(this), viewportTransform());
    if (m_look.showsGrid)
        painting.grid(m_phone->screenRect(), CanvasLook::GridDp);
    const QList<consent::Guide> guides = shownGuides();
    for (const consent::Guide &guide : guides)
        painting.guide(guide, QRectF(viewport()->rect()),
                       m_draggedGuide && guide.index == m_draggedGuide->index);
}

/// The bands that protected views take over all devices, each with its name at the left.
void PageCanvas::paintZones(QPainter &painter) const
{
    if (m_zones.isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    const consent::PageLayout &layout = m_session.layout();
    const QRectF screen = m_phone->screenRect();
    const double origin = layout.toDp(layout.contentTop);
    painter.save();
    for (const consent::ProtectedZone &zone : m_zones) {
        const QRectF band = viewportTransform().mapRect(
            QRectF(screen.left(), origin + zone.top, screen.width(), zone.bottom - zone.top));
        QColor tint = theme.overlap;
        tint.setAlphaF(0.08F);
        painter.fillRect(band, tint);
        painter.setPen(QPen(theme.overlap, 1, Qt::DashLine));
        painter.drawLine(band.topLeft(), band.topRight());
        painter.drawLine(band.bottomLeft(), band.bottomRight());
        const QString text = tr("%1: %2–%3 dp on %n devices", nullptr, zone.devices)
                                 .arg(consent::elementLabel(zone.elementId).text(),
                                      consent::formatDp(zone.top), consent::formatDp(zone.bottom));
        painter.setFont(uiFont(TextSize::Tiny));
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 12;
        // On its line at the right, on a ground of its own: the page is full of text.
        const QRectF tag(band.right() - width - 4, band.top() - 9, width, 18);
        painter.setPen(QPen(theme.overlap, 1));
        painter.setBrush(theme.raised);
        painter.drawRoundedRect(tag, 8, 8);
        painter.drawText(tag, Qt::AlignCenter, text);
    }
    painter.restore();
}

/// With Alt: how far the selected view is from the one under the pointer, or from the page.
void PageCanvas::paintDistances(QPainter &painter) const
{
    const consent::PageLayout &layout = m_session.layout();
    const consent::Element *from = layout.find(m_session.selectedElement());
    if (!m_measures || m_tool || !from)
        return;
    const consent::Element *to = layout.find(m_hovered);
    const QRectF target = to && to != from ? rectDp(layout, *to) : m_phone->screenRect();
    const CanvasPainting painting(painter, Theme::of(this), viewportTransform());
    const QString unit = unitOf(layout.platform);
    for (const consent::Distance &distance :
         consent::distancesBetween(rectDp(layout, *from), target))
        painting.distance(distance, unit);
}

void PageCanvas::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_session.document())
        return;
    const Theme &theme = Theme::of(this);
    m_onion.paint(*painter, m_phone->screenRect());
    painter->save();
    painter->resetTransform();
    m_onion.paintSeam(*painter, theme, viewportTransform(), m_phone->screenRect());
    paintZones(*painter);
    paintGuides(*painter);
    CanvasOverlay overlay(m_session, theme, viewportTransform());
    overlay.setShowsProtected(m_look.zones != ZonesView::Off || (m_tool && m_tool->isEdit()));
    const QRectF pinned = m_pinned->isVisible()
                              ? viewportTransform().mapRect(m_pinned->sceneBoundingRect())
                              : QRectF();
    if (m_pinned->isVisible())
        overlay.setKeptFree(CanvasOverlay::comparisonArea(pinned));
    overlay.paint(*painter);
    overlay.paintCaption(*painter, viewportTransform().mapRect(m_phone->boundingRect()),
                         m_session.device(), viewport()->width());
    if (m_pinned->isVisible()) {
        overlay.paintCaption(*painter, pinned, *m_session.pinnedDevice(), viewport()->width());
        overlay.paintComparison(*painter, pinned, m_pinned->layout(), m_pinned->scale());
    }
    paintDistances(*painter);
    if (m_tool)
        m_tool->paint(*painter, theme);
    painter->restore();
}

} // namespace numauth::ui
