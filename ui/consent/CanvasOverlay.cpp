#include "ui/consent/CanvasOverlay.h"

#include "models/consent/PagePainter.h"
#include "models/consent/RuleFinding.h"
#include "models/consent/edit/PageEdit.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/VerdictMark.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <array>

namespace numauth::ui {

using consent::Element;
using consent::PageFinding;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::CanvasOverlay)
};

QPen cosmetic(const QColor &colour, double width, Qt::PenStyle style = Qt::SolidLine)
{
    return QPen(colour, width, style, Qt::FlatCap, Qt::MiterJoin);
}

} // namespace

CanvasOverlay::CanvasOverlay(const PageSession &session, const Theme &theme,
                             const QTransform &sceneToView)
    : m_session(session), m_theme(theme), m_transform(sceneToView)
{
}

QRectF CanvasOverlay::viewRect(const QRect &px) const
{
    const double scale = 1.0 / m_session.layout().density;
    return m_transform.mapRect(
        QRectF(px.x() * scale, px.y() * scale, px.width() * scale, px.height() * scale));
}

QString CanvasOverlay::unit() const
{
    return unitOf(m_session.layout().platform);
}

QColor CanvasOverlay::overlapColour(consent::Verdict verdict) const
{
    switch (verdict) {
    case consent::Verdict::Refuses:
        return m_theme.overlap;
    case consent::Verdict::NonCompliant:
        return m_theme.warn;
    default:
        return m_theme.unknown;
    }
}

QList<CanvasOverlay::Handle> CanvasOverlay::handles() const
{
    using Axis = consent::DragInfo::Axis;
    const QString &id = m_session.selectedElement();
    const Element *element = m_session.layout().find(id);
    const ElementStates &states = m_session.elementStates();
    if (!element || m_session.selectedElements().size() != 1 || states.isLocked(id) ||
        states.isHidden(id))
        return {};
    const consent::EditBase base{m_session.page(), m_session.layout(),
                                 m_session.tables().attributes};
    const bool isWide = consent::PageEdit::canWrite(base, id, Axis::Width);
    const bool isHigh = consent::PageEdit::canWrite(base, id, Axis::Height);
    const QRectF rect = viewRect(element->rect);
    const QPointF middle = rect.center();
    const double half = HandleSize / 2.0;
    const std::array<QPointF, 8> points{rect.topLeft(),     QPointF(middle.x(), rect.top()),
                                        rect.topRight(),    QPointF(rect.right(), middle.y()),
                                        rect.bottomRight(), QPointF(middle.x(), rect.bottom()),
                                        rect.bottomLeft(),  QPointF(rect.left(), middle.y())};
    QList<Handle> handles;
    for (int index = 0; index < 8; ++index) {
        const QPointF &point = points.at(static_cast<size_t>(index));
        const bool isCorner = index % 2 == 0;
        const bool isUpright = index % 4 == 1; // the middles of top and bottom
        const bool isWritable = isCorner ? isWide && isHigh : (isUpright ? isHigh : isWide);
        handles << Handle{QRectF(point.x() - half, point.y() - half, HandleSize, HandleSize), index,
                          isWritable};
    }
    return handles;
}

void CanvasOverlay::paint(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasRefusal = std::ranges::any_of(m_session.findings(), [](const PageFinding &found) {
        return found.verdict == consent::Verdict::Refuses;
    });
    if (m_showsProtected || hasRefusal)
        paintProtected(painter);
    paintOverlaps(painter);
    paintSelection(painter);
    painter.restore();
}

void CanvasOverlay::paintProtected(QPainter &painter) const
{
    for (const char *id : {"numberMask", "loginLabel", "privacyText"}) {
        const Element *element = m_session.layout().find(QLatin1StringView(id));
        if (!element)
            continue;
        const QRectF zone = viewRect(element->rect).adjusted(-1.5, -1.5, 1.5, 1.5);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(cosmetic(m_theme.overlap, 1, Qt::DashLine));
        painter.drawRect(zone);
        const QRectF sign(zone.left() - 7, zone.top() - 7, 14, 14);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.surface);
        painter.drawEllipse(sign);
        paintIcon(&painter, sign.adjusted(1.5, 1.5, -1.5, -1.5), QStringLiteral("shield"),
                  m_theme.overlap);
    }
}

void CanvasOverlay::paintOverlaps(QPainter &painter) const
{
    const PageFinding *worst = nullptr;
    for (const PageFinding &found : m_session.findings()) {
        if (found.area.isEmpty())
            continue;
        consent::PagePainter::paintOverlap(painter, viewRect(found.area),
                                           overlapColour(found.verdict));
        if (!worst || found.verdict > worst->verdict)
            worst = &found;
    }
    if (worst)
        paintCallout(painter, viewRect(worst->area), *worst);
}

void CanvasOverlay::paintCallout(QPainter &painter, const QRectF &area,
                                 const PageFinding &found) const
{
    const QColor colour = overlapColour(found.verdict);
    const QString head =
        Words::tr("Overlap %1 %2").arg(consent::formatDp(found.overlapHeightDp()), unit());
    const QString detail = Words::tr("%1 px · %2 %3 wide")
                               .arg(found.area.height())
                               .arg(consent::formatDp(found.overlapWidthDp()), unit());
    const QFont headFont = uiFont(TextSize::Normal, QFont::DemiBold);
    const QFont detailFont = uiFont(TextSize::Small);
    const double width = 20 + std::max(QFontMetricsF(headFont).horizontalAdvance(head),
                                       QFontMetricsF(detailFont).horizontalAdvance(detail));
    const QRectF screen = viewRect(QRect(QPoint(), m_session.layout().screen));
    QRectF box(screen.right() + 26, area.center().y() - 21, width, 42);
    if (box.intersects(m_keptFree))
        box.moveTop(m_keptFree.bottom() + 4);
    painter.setPen(cosmetic(colour, 1));
    painter.drawLine(QPointF(area.right(), area.center().y()),
                     QPointF(box.left(), box.center().y()));
    painter.setBrush(m_theme.raised);
    painter.setPen(cosmetic(colour, 1.2));
    painter.drawRoundedRect(box, 6, 6);
    painter.setFont(headFont);
    painter.setPen(colour);
    painter.drawText(box.adjusted(10, 5, -6, -20), Qt::AlignLeft | Qt::AlignVCenter, head);
    painter.setFont(detailFont);
    painter.setPen(m_theme.muted);
    painter.drawText(box.adjusted(10, 21, -6, -4), Qt::AlignLeft | Qt::AlignVCenter, detail);
}

void CanvasOverlay::paintSelection(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(cosmetic(m_theme.accent, 1.5));
    for (const QString &id : m_session.selectedElements()) {
        if (const Element *element = m_session.layout().find(id))
            painter.drawRect(viewRect(element->rect));
    }
    paintHandles(painter);
    const Element *element = m_session.layout().find(m_session.selectedElement());
    if (element && m_session.selectedElements().size() == 1)
        paintDimension(painter, *element);
}

void CanvasOverlay::paintHandles(QPainter &painter) const
{
    const QList<Handle> shown = handles();
    for (const Handle &handle : shown) {
        painter.setBrush(handle.isWritable ? QBrush(m_theme.surface) : QBrush(Qt::NoBrush));
        painter.setPen(cosmetic(handle.isWritable ? m_theme.accent : m_theme.borderStrong,
                                handle.isWritable ? 1.5 : 1));
        painter.drawRoundedRect(handle.box, 1.5, 1.5);
    }
}

void CanvasOverlay::paintDimension(QPainter &painter, const Element &element) const
{
    if (element.yAttribute.isEmpty() || element.yValue < 0)
        return;
    const consent::PageLayout &layout = m_session.layout();
    const Element *body = layout.find(QStringLiteral("body"));
    const bool isFromEnd = element.yAttribute.endsWith(QLatin1StringView("_B"));
    if (!body)
        return;
    const QRectF rect = viewRect(element.rect);
    const QRectF bodyRect = viewRect(body->rect);
    const double from = isFromEnd ? rect.bottom() : bodyRect.top();
    const double to = isFromEnd ? bodyRect.bottom() : rect.top();
    const double x = viewRect(QRect(QPoint(), layout.screen)).left() - 22;
    painter.setPen(cosmetic(m_theme.accent, 1));
    painter.drawLine(QPointF(x, from), QPointF(x, to));
    for (const double y : {from, to}) {
        painter.drawLine(QPointF(x - 4, y), QPointF(x + 4, y));
        painter.setPen(cosmetic(m_theme.accent, 1, Qt::DotLine));
        painter.drawLine(QPointF(x + 4, y), QPointF(rect.left(), y));
        painter.setPen(cosmetic(m_theme.accent, 1));
    }
    const double middle = (from + to) / 2;
    painter.setFont(uiFont(TextSize::Small, QFont::DemiBold));
    painter.drawText(QRectF(x - 170, middle - 18, 164, 18), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("%1 %2").arg(element.yValue).arg(unit()));
    painter.setFont(codeFont(TextSize::Tiny));
    painter.drawText(QRectF(x - 170, middle, 164, 16), Qt::AlignRight | Qt::AlignVCenter,
                     element.yAttribute);
}

void CanvasOverlay::paintCaption(QPainter &painter, const QRectF &phone,
                                 const consent::Device &device, int right) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF mark(phone.left(), phone.top() - 25, 14, 14);
    VerdictMark::paint(&painter, mark, markOf(m_session.matrix().verdictOf(device.id)), m_theme);
    const QFont bold = uiFont(TextSize::Normal, QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(m_theme.text);
    const QRectF line(mark.right() + 7, phone.top() - 28, 420, 20);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, device.name());
    const double shift = QFontMetricsF(bold).horizontalAdvance(device.name()) + 8;
    const QString height =
        device.height() ? QString::number(qRound(*device.height())) : Words::tr("unknown");
    painter.setFont(uiFont(TextSize::Small));
    painter.setPen(m_theme.muted);
    const QString unit = unitOf(device.platform);
    const QString size =
        QStringLiteral("%1×%2 %3").arg(QString::number(qRound(device.width())), height, unit);
    const QString full =
        Words::tr("%1 · %2 px per %3").arg(size, QString::number(device.density), unit);
    const QRectF rest = line.adjusted(shift, 0, 0, 0);
    const bool fits = rest.left() + QFontMetricsF(painter.font()).horizontalAdvance(full) < right;
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, fits ? full : size);
    painter.restore();
}

QRectF CanvasOverlay::comparisonArea(const QRectF &phone)
{
    return {phone.left(), phone.bottom() + 6, std::max(phone.width(), 200.0), 36};
}

void CanvasOverlay::paintComparison(QPainter &painter, const QRectF &phone,
                                    const consent::PageLayout &layout, double scale) const
{
    QRectF line = comparisonArea(phone);
    line.setHeight(18);
    painter.save();
    painter.setFont(uiFont(TextSize::Small));
    painter.setPen(m_theme.muted);
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        Words::tr("For comparison, drawn at %1 %").arg(qRound(scale * m_transform.m11() * 100)));
    painter.setPen(m_theme.ok);
    painter.drawText(line.translated(0, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     buttonGapText(layout));
    painter.restore();
}

} // namespace numauth::ui
