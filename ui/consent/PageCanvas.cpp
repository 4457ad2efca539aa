#include "ui/consent/PageCanvas.h"

#include "models/consent/ElementMove.h"
#include "models/consent/PagePainter.h"
#include "models/consent/RuleFinding.h"
#include "ui/consent/CanvasOverlay.h"
#include "ui/widgets/Fonts.h"

#include <QGraphicsScene>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace numauth::ui {

using consent::Element;

namespace {

constexpr double leastZoom = 0.05;
constexpr double greatestZoom = 32;
constexpr double desk = 400;       ///< dp around the phones that can be scrolled to
constexpr double pinnedGap = 150;  ///< dp between the phones: room for the callout
constexpr int captionRoom = 44;    ///< px above the phones when they fit: ruler and caption
constexpr int footRoom = 16;       ///< px below them
constexpr int dimensionRoom = 150; ///< px at their left: ruler and dimension lines
constexpr int edgeRoom = 28;       ///< px at their right
constexpr int nudgeMergeKey = 1000000;

} // namespace

PageCanvas::PageCanvas(PageSession &session, QWidget *parent)
    : QGraphicsView(parent), m_session(session), m_phone(new PhoneItem(session)),
      m_pinned(new PhoneItem(session)), m_horizontalRuler(new RulerItem(Qt::Horizontal)),
      m_verticalRuler(new RulerItem(Qt::Vertical))
{
    setObjectName(QStringLiteral("consent.canvas"));
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(FullViewportUpdate);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    scene()->addItem(m_phone);
    scene()->addItem(m_pinned);
    scene()->addItem(m_horizontalRuler);
    scene()->addItem(m_verticalRuler);
    for (RulerItem *ruler : {m_horizontalRuler, m_verticalRuler}) {
        ruler->setZValue(1000);
        ruler->setAcceptedMouseButtons(Qt::NoButton);
    }
    connect(&session, &PageSession::updated, this, &PageCanvas::showPage);
    connect(&session, &PageSession::selectionChanged, this, [this] {
        placeRulers();
        viewport()->update();
    });
    showPage();
}

void PageCanvas::showPage()
{
    m_phone->setLayout(m_session.layout(), m_session.device());
    m_phone->setVisible(m_session.document() != nullptr);
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

void PageCanvas::placeRulers()
{
    const QPointF corner = mapToScene(QPoint(0, 0));
    const QPointF origin = QPointF(mapFromScene(QPointF(0, 0)));
    m_horizontalRuler->setPos(corner);
    m_verticalRuler->setPos(corner);
    m_horizontalRuler->setLength(viewport()->width());
    m_verticalRuler->setLength(viewport()->height());
    m_horizontalRuler->setScale(origin.x(), zoom());
    m_verticalRuler->setScale(origin.y(), zoom());
    const Element *element = m_session.layout().find(m_session.selectedElement());
    if (!element) {
        m_horizontalRuler->setExtent(std::nullopt);
        m_verticalRuler->setExtent(std::nullopt);
        return;
    }
    const consent::PageLayout &layout = m_session.layout();
    const QRect &rect = element->rect;
    m_horizontalRuler->setExtent(
        RulerItem::Extent{layout.toDp(rect.left()), layout.toDp(rect.right() + 1)});
    m_verticalRuler->setExtent(
        RulerItem::Extent{layout.toDp(rect.top()), layout.toDp(rect.bottom() + 1)});
}

void PageCanvas::setZoom(double zoom, const QPoint &anchor)
{
    const double wanted = std::clamp(zoom, leastZoom, greatestZoom);
    const QPointF before = mapToScene(anchor);
    setTransform(QTransform::fromScale(wanted, wanted));
    const QPointF shift = QPointF(mapFromScene(before)) - QPointF(anchor);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(shift.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(shift.y()));
    placeRulers();
    viewport()->update();
    emit zoomChanged();
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
    const Element *element = m_session.layout().find(m_session.selectedElement());
    if (!element)
        return;
    m_followsFit = false;
    const consent::PageLayout &layout = m_session.layout();
    const QRectF rect(layout.toDp(element->rect.x()), layout.toDp(element->rect.y()),
                      layout.toDp(element->rect.width()), layout.toDp(element->rect.height()));
    const double scale = std::min(viewport()->width() / (rect.width() + 80),
                                  viewport()->height() / (rect.height() + 80));
    setTransform(QTransform::fromScale(std::min(scale, 8.0), std::min(scale, 8.0)));
    centerOn(rect.center());
    placeRulers();
    emit zoomChanged();
}

void PageCanvas::setShowsProtected(bool shows)
{
    m_showsProtected = shows;
    viewport()->update();
}

QPoint PageCanvas::viewportPoint(const QString &elementId) const
{
    const Element *element = m_session.layout().find(elementId);
    if (!element)
        return {};
    const QPointF middle = QRectF(element->rect).center() / m_session.layout().density;
    return mapFromScene(middle);
}

QPoint PageCanvas::toScreenPx(const QPointF &dp) const
{
    return (dp * m_session.layout().density).toPoint();
}

QString PageCanvas::elementAt(const QPoint &position, const QString &below) const
{
    const QPoint px = toScreenPx(mapToScene(position));
    const auto &elements = m_session.layout().elements;
    bool isBelow = below.isEmpty();
    for (auto element = elements.crbegin(); element != elements.crend(); ++element) {
        if (consent::isContainerElement(element->id) || !element->visibleRect.contains(px))
            continue;
        const QString id = consent::movedElement(element->id);
        if (isBelow && id != below)
            return id;
        isBelow = isBelow || id == below;
    }
    return {};
}

void PageCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton) {
        m_pointer = event->pos();
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const bool takesNext = event->modifiers().testFlag(Qt::AltModifier);
    m_session.select(elementAt(event->pos(), takesNext ? m_session.selectedElement() : QString()));
    const Element *element = m_session.layout().find(m_session.selectedElement());
    if (element)
        m_drag = Drag{event->pos(), element->rect.topLeft(), ++m_lastMergeKey, {}};
}

void PageCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::MiddleButton)) {
        const QPoint shift = event->pos() - m_pointer;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - shift.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - shift.y());
        m_followsFit = false;
    }
    m_pointer = event->pos();
    if (m_drag && event->buttons().testFlag(Qt::LeftButton)) {
        const QPointF shift = mapToScene(event->pos()) - mapToScene(m_drag->start);
        if ((event->pos() - m_drag->start).manhattanLength() > 2 || !m_drag->text.isEmpty()) {
            const QString text = m_session.moveSelected(m_drag->elementTopLeft + toScreenPx(shift),
                                                        m_drag->mergeKey);
            if (!text.isEmpty())
                m_drag->text = text;
        }
        viewport()->update();
    } else {
        const bool isMovable = !elementAt(event->pos()).isEmpty();
        viewport()->setCursor(isMovable ? Qt::SizeAllCursor : Qt::ArrowCursor);
    }
}

void PageCanvas::mouseReleaseEvent(QMouseEvent *)
{
    m_drag.reset();
    viewport()->update();
}

void PageCanvas::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    m_followsFit = false;
    setZoom(zoom() * std::pow(1.0015, event->angleDelta().y()), event->position().toPoint());
}

void PageCanvas::nudge(const QPoint &dp)
{
    const Element *element =
        m_session.layout().find(consent::movedElement(m_session.selectedElement()));
    if (!element)
        return;
    const double density = m_session.layout().density;
    const QPoint shift(qRound(dp.x() * density), qRound(dp.y() * density));
    m_session.moveSelected(element->rect.topLeft() + shift, nudgeMergeKey + m_lastMergeKey);
}

void PageCanvas::keyPressEvent(QKeyEvent *event)
{
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? 8 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        nudge({-step, 0});
        break;
    case Qt::Key_Right:
        nudge({step, 0});
        break;
    case Qt::Key_Up:
        nudge({0, -step});
        break;
    case Qt::Key_Down:
        nudge({0, step});
        break;
    case Qt::Key_Escape:
        m_session.select(QString());
        break;
    case Qt::Key_Z:
        setShowsProtected(!m_showsProtected);
        break;
    case Qt::Key_Space:
        setDragMode(ScrollHandDrag);
        break;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void PageCanvas::keyReleaseEvent(QKeyEvent *event)
{
    // A run of arrow keys is one undo step; letting go ends it.
    const bool isArrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    if (isArrow && !event->isAutoRepeat())
        ++m_lastMergeKey;
    if (event->key() == Qt::Key_Space)
        setDragMode(NoDrag);
    QGraphicsView::keyReleaseEvent(event);
}

void PageCanvas::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_followsFit)
        zoomToFit();
    placeRulers();
}

void PageCanvas::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    placeRulers();
}

void PageCanvas::drawBackground(QPainter *painter, const QRectF &)
{
    const Theme &theme = Theme::of(this);
    painter->save();
    painter->resetTransform();
    painter->fillRect(viewport()->rect(), theme.desk);
    painter->setPen(QPen(theme.border, 1.6, Qt::SolidLine, Qt::RoundCap));
    for (int x = 8; x < viewport()->width(); x += 16) {
        for (int y = 8; y < viewport()->height(); y += 16)
            painter->drawPoint(x, y);
    }
    painter->restore();
}

void PageCanvas::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_session.document())
        return;
    painter->save();
    painter->resetTransform();
    CanvasOverlay overlay(m_session, Theme::of(this), viewportTransform());
    overlay.setShowsProtected(m_showsProtected || (m_drag && !m_drag->text.isEmpty()));
    overlay.paint(*painter);
    overlay.paintCaption(*painter, viewportTransform().mapRect(m_phone->boundingRect()),
                         m_session.device(), viewport()->width());
    if (m_pinned->isVisible())
        overlay.paintCaption(*painter, viewportTransform().mapRect(m_pinned->sceneBoundingRect()),
                             *m_session.pinnedDevice(), viewport()->width());
    if (m_drag)
        overlay.paintPill(*painter, m_pointer, m_drag->text);
    painter->restore();
}

} // namespace numauth::ui
