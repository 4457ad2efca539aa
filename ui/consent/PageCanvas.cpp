#include "ui/consent/PageCanvas.h"

#include "models/consent/ElementMove.h"
#include "models/consent/edit/SnapTargets.h"
#include "ui/consent/CanvasAccessible.h"

#include <QAccessible>
#include <QGraphicsScene>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace numauth::ui {

using consent::Element;

namespace {

constexpr double leastZoom = 0.05;
constexpr double greatestZoom = 32;
constexpr double greatestFocusZoom = 8; ///< for a selection
constexpr double desk = 400;            ///< dp around the phones that can be scrolled to
constexpr double pinnedGap = 150;       ///< dp between the phones: room for the callout
constexpr int captionRoom = 44;         ///< px above the phones when they fit: ruler and caption
constexpr int footRoom = 16;            ///< px below them
constexpr int dimensionRoom = 150;      ///< px at their left: ruler and dimension lines
constexpr int edgeRoom = 28;            ///< px at their right

} // namespace

PageCanvas::PageCanvas(PageSession &session, QWidget *parent)
    : QGraphicsView(parent), m_session(session), m_editor(session), m_onion(session),
      m_phone(new PhoneItem(session)), m_pinned(new PhoneItem(session)),
      m_horizontalRuler(new RulerItem(Qt::Horizontal)), m_verticalRuler(new RulerItem(Qt::Vertical))
{
    installCanvasAccessibility();
    setObjectName(QStringLiteral("consent.canvas"));
    setScene(new QGraphicsScene(this));
    // Four items: looking them up in a tree would cost more than asking each.
    scene()->setItemIndexMethod(QGraphicsScene::NoIndex);
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(FullViewportUpdate);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    setFocusPolicy(Qt::StrongFocus);
    for (QGraphicsItem *item :
         {static_cast<QGraphicsItem *>(m_phone), static_cast<QGraphicsItem *>(m_pinned),
          static_cast<QGraphicsItem *>(m_horizontalRuler),
          static_cast<QGraphicsItem *>(m_verticalRuler)})
        scene()->addItem(item);
    for (RulerItem *ruler : {m_horizontalRuler, m_verticalRuler}) {
        ruler->setZValue(1000);
        ruler->setAcceptedMouseButtons(Qt::NoButton);
    }
    const auto repaint = [this] { viewport()->update(); };
    connect(&session, &PageSession::updated, this, &PageCanvas::showPage);
    connect(&session.elementStates(), &ElementStates::changed, this, &PageCanvas::showPage);
    connect(&session, &PageSession::selectionChanged, this, [this] {
        placeRulers();
        viewport()->update();
        // Whoever reads the screen follows the choice.
        QAccessibleEvent focused(this, QAccessible::Focus);
        if (hasFocus() && QAccessible::isActive())
            QAccessible::updateAccessibility(&focused);
    });
    connect(&m_onion, &OnionSkin::changed, this, repaint);
    showPage();
}

PageCanvas::~PageCanvas() = default;

void PageCanvas::showPage()
{
    m_phone->setLayout(m_session.layout(), m_session.device());
    m_phone->setVisible(m_session.document() != nullptr);
    m_guides = consent::guidesOf(m_session.page().guides);
    m_zones = m_look.zones == ZonesView::AllDevices
                  ? protectedZones(m_session.page(), m_session.devices(), m_session.state(),
                                   m_session.tables())
                  : QList<consent::ProtectedZone>();
    placePinned();
    const QRectF phones = m_phone->boundingRect().united(m_pinned->sceneBoundingRect());
    scene()->setSceneRect(phones.adjusted(-desk, -desk, desk, desk));
    if (m_shownDevice != m_session.device().id) {
        m_shownDevice = m_session.device().id;
        if (m_followsFit)
            zoomToFit();
    }
    placeRulers();
    viewport()->update();
}

void PageCanvas::placePinned()
{
    const consent::Device *device = m_session.pinnedDevice();
    const bool isShown = device && m_session.document() && device->id != m_session.device().id;
    m_pinned->setVisible(isShown);
    if (!isShown)
        return;
    m_pinned->setLayout(layOut(m_session.page(), *device, m_session.state(), m_session.tables()),
                        *device);
    // The same height on screen as the main phone, at most three quarters of it.
    const double scale = 0.72 * m_phone->screenRect().height() / m_pinned->screenRect().height();
    m_pinned->setScale(scale);
    m_pinned->setPos(m_phone->screenRect().right() + pinnedGap, 0);
}

double PageCanvas::unitsPerDp() const
{
    switch (m_look.unit) {
    case RulerUnit::Px:
        return m_session.layout().density;
    case RulerUnit::Percent:
        return 100 / std::max(1.0, m_phone->screenRect().width());
    case RulerUnit::Dp:
        break;
    }
    return 1;
}

void PageCanvas::placeRulers()
{
    const QPointF corner = mapToScene(QPoint(0, 0));
    const QPointF origin = QPointF(mapFromScene(QPointF(0, 0)));
    const double units = unitsPerDp();
    const consent::PageLayout &layout = m_session.layout();
    QRectF extent;
    for (const QString &id : m_session.selectedElements()) {
        if (const Element *element = layout.find(id))
            extent |= rectDp(layout, *element);
    }
    for (RulerItem *ruler : {m_horizontalRuler, m_verticalRuler}) {
        const bool isHorizontal = ruler == m_horizontalRuler;
        ruler->setVisible(m_look.showsRulers);
        ruler->setPos(corner);
        ruler->setLength(isHorizontal ? viewport()->width() : viewport()->height());
        ruler->setScale(isHorizontal ? origin.x() : origin.y(), zoom() / units);
        const RulerItem::Extent shown =
            isHorizontal ? RulerItem::Extent{extent.left() * units, extent.right() * units}
                         : RulerItem::Extent{extent.top() * units, extent.bottom() * units};
        ruler->setExtent(extent.isEmpty() ? std::nullopt : std::optional(shown));
    }
}

void PageCanvas::setLook(const CanvasLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    showPage();
    emit lookChanged();
}

void PageCanvas::setShowsProtected(bool shows)
{
    CanvasLook look = m_look;
    look.zones = shows ? ZonesView::Device : ZonesView::Off;
    setLook(look);
}

void PageCanvas::setZoom(double zoom, const QPoint &anchor)
{
    m_followsFit = false;
    const double wanted = std::clamp(zoom, leastZoom, greatestZoom);
    const QPointF before = mapToScene(anchor);
    setTransform(QTransform::fromScale(wanted, wanted));
    panBy(anchor - mapFromScene(before));
    emit zoomChanged();
}

void PageCanvas::panBy(const QPoint &px)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - px.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - px.y());
    m_followsFit = false;
    placeRulers();
    viewport()->update();
}

void PageCanvas::zoomToFit()
{
    m_followsFit = true;
    const QRectF phones = m_pinned->isVisible()
                              ? m_phone->boundingRect().united(m_pinned->sceneBoundingRect())
                              : m_phone->boundingRect();
    const double height = std::max(50, viewport()->height() - captionRoom - footRoom);
    const double width = std::max(50, viewport()->width() - dimensionRoom - edgeRoom);
    const double scale = std::min(height / phones.height(), width / phones.width());
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(phones.center() - QPointF((dimensionRoom - edgeRoom) / 2.0 / scale,
                                       (captionRoom - footRoom) / 2.0 / scale));
    placeRulers();
    emit zoomChanged();
}

void PageCanvas::zoomToSelection()
{
    const consent::PageLayout &layout = m_session.layout();
    QRectF rect;
    for (const QString &id : m_session.selectedElements()) {
        if (const Element *element = layout.find(id))
            rect |= rectDp(layout, *element);
    }
    if (rect.isEmpty())
        return;
    m_followsFit = false;
    const double scale = std::min({viewport()->width() / (rect.width() + 80),
                                   viewport()->height() / (rect.height() + 80), greatestFocusZoom});
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(rect.center());
    placeRulers();
    emit zoomChanged();
}

QRectF PageCanvas::viewportRect(const QRect &screenPx) const
{
    const double scale = 1 / m_session.layout().density;
    return viewportTransform().mapRect(QRectF(screenPx.x() * scale, screenPx.y() * scale,
                                              screenPx.width() * scale, screenPx.height() * scale));
}

QPoint PageCanvas::viewportPoint(const QString &elementId) const
{
    const Element *element = m_session.layout().find(elementId);
    return element ? viewportRect(element->rect).center().toPoint() : QPoint();
}

QString PageCanvas::elementAt(const QPoint &position, const QString &below) const
{
    const QPoint px = (mapToScene(position) * m_session.layout().density).toPoint();
    const ElementStates &states = m_session.elementStates();
    const auto &elements = m_session.layout().elements;
    bool isBelow = below.isEmpty();
    for (auto element = elements.crbegin(); element != elements.crend(); ++element) {
        const QString id = consent::movedElement(element->id);
        if (consent::isContainerElement(element->id) || !element->visibleRect.contains(px) ||
            states.isLocked(id) || states.isHidden(id) || states.isHidden(element->id))
            continue;
        if (isBelow && id != below)
            return id;
        isBelow = isBelow || id == below;
    }
    return {};
}

QStringList PageCanvas::elementsIn(const QRect &area) const
{
    const ElementStates &states = m_session.elementStates();
    QStringList ids;
    for (const Element &element : m_session.layout().elements) {
        const QString id = consent::movedElement(element.id);
        const bool isPickable = !consent::isContainerElement(element.id) && element.isVisible &&
                                !states.isLocked(id) && !states.isHidden(id) && !ids.contains(id);
        if (isPickable && viewportRect(element.visibleRect).intersects(QRectF(area)))
            ids << id;
    }
    return ids;
}

QStringList PageCanvas::readingOrder() const
{
    QList<const Element *> elements;
    const ElementStates &states = m_session.elementStates();
    for (const Element &element : m_session.layout().elements) {
        const bool isPickable = !consent::isContainerElement(element.id) && element.isVisible &&
                                !element.visibleRect.isEmpty() &&
                                consent::movedElement(element.id) == element.id &&
                                !states.isLocked(element.id) && !states.isHidden(element.id);
        if (isPickable)
            elements << &element;
    }
    std::ranges::stable_sort(elements, {}, [](const Element *element) {
        return std::pair(element->rect.top(), element->rect.left());
    });
    QStringList ids;
    for (const Element *element : std::as_const(elements))
        ids << element->id;
    return ids;
}

void PageCanvas::selectAllElements()
{
    QStringList ids;
    const QStringList order = readingOrder();
    for (const QString &id : order) {
        const Element *element = m_session.layout().find(id);
        // Bars of the page are no part of what one moves together.
        if (element && id != QLatin1StringView("navigationBar"))
            ids << id;
    }
    m_session.selectAll(ids);
}

void PageCanvas::setDraggedGuide(const consent::Guide &guide, bool isOff)
{
    m_draggedGuide = guide;
    m_isGuideOff = isOff;
    viewport()->update();
}

void PageCanvas::clearDraggedGuide()
{
    m_draggedGuide.reset();
    viewport()->update();
}

} // namespace numauth::ui
