#include "models/consent/ElementMove.h"
#include "ui/consent/CanvasOverlay.h"
#include "ui/consent/GuideTool.h"
#include "ui/consent/InPlaceText.h"
#include "ui/consent/MoveTool.h"
#include "ui/consent/PageCanvas.h"
#include "ui/consent/ResizeTool.h"

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace numauth::ui {

namespace {

constexpr int guideReach = 3;   ///< px
constexpr int handleReach = 6;  ///< px around the middle of a handle
constexpr double seamReach = 5; ///< px

bool isAdding(const QInputEvent &event)
{
    return event.modifiers().testFlag(Qt::ShiftModifier) ||
           event.modifiers().testFlag(Qt::ControlModifier);
}

/// Moves the seam between page and picture.
class SeamTool : public CanvasTool
{
public:
    explicit SeamTool(PageCanvas &canvas) : CanvasTool(canvas) {}

    void move(const QPoint &position, Qt::KeyboardModifiers) override
    {
        const double width =
            m_canvas.session().layout().toDp(m_canvas.session().layout().screen.width());
        if (width > 0)
            m_canvas.onionSkin().setSeam(m_canvas.mapToScene(position).x() / width);
    }
};

} // namespace

const consent::Guide *PageCanvas::guideAt(const QPoint &position)
{
    if (!m_look.showsGuides || m_look.locksGuides)
        return nullptr;
    const auto found = std::ranges::find_if(m_guides, [&](const consent::Guide &guide) {
        const QPoint at = mapFromScene(QPointF(guide.at, guide.at));
        const int distance =
            guide.orientation == Qt::Vertical ? position.x() - at.x() : position.y() - at.y();
        return std::abs(distance) <= guideReach;
    });
    return found == m_guides.end() ? nullptr : &*found;
}

std::optional<int> PageCanvas::handleAt(const QPoint &position) const
{
    const CanvasOverlay overlay(m_session, Theme::of(this), viewportTransform());
    const QList<CanvasOverlay::Handle> handles = overlay.handles();
    for (const CanvasOverlay::Handle &handle : handles) {
        const QPointF distance = handle.box.center() - QPointF(position);
        if (handle.isWritable && std::abs(distance.x()) <= handleReach &&
            std::abs(distance.y()) <= handleReach)
            return handle.index;
    }
    return std::nullopt;
}

std::unique_ptr<CanvasTool> PageCanvas::rulerTool(const QPoint &position)
{
    const bool isTop = position.y() < RulerItem::Thickness;
    const bool isLeft = position.x() < RulerItem::Thickness;
    if (!m_look.showsRulers || (!isTop && !isLeft))
        return nullptr;
    if (isTop && isLeft) {
        CanvasLook look = m_look;
        look.unit = static_cast<RulerUnit>((static_cast<int>(look.unit) + 1) % 3);
        setLook(look);
        return nullptr;
    }
    if (m_look.locksGuides)
        return nullptr;
    // Out of the ruler at the top comes a line that lies.
    return std::make_unique<GuideTool>(
        *this, consent::Guide{isTop ? Qt::Horizontal : Qt::Vertical, 0, -1});
}

/// A click on the phone beside the main one makes the two change places.
bool PageCanvas::takePinned(const QPoint &position)
{
    const bool isHit =
        m_pinned->isVisible() && m_pinned->sceneBoundingRect().contains(mapToScene(position));
    if (!isHit)
        return false;
    const QString pinned = m_session.pinnedDevice()->id;
    const QString main = m_session.device().id;
    m_session.setPinnedDevice(main);
    m_session.setDevice(pinned);
    return true;
}

void PageCanvas::pick(const QString &id, const QMouseEvent &event)
{
    const QStringList &selected = m_session.selectedElements();
    if (isAdding(event))
        m_session.toggleSelected(id);
    else if (!selected.contains(id))
        m_session.select(id);
}

std::unique_ptr<CanvasTool> PageCanvas::toolAt(const QMouseEvent &event)
{
    const QPoint at = event.pos();
    if (event.button() == Qt::MiddleButton || m_isPanning)
        return std::make_unique<PanTool>(*this, at);
    if (event.button() != Qt::LeftButton || !m_session.document())
        return nullptr;
    const bool isOnRuler =
        m_look.showsRulers && (at.x() < RulerItem::Thickness || at.y() < RulerItem::Thickness);
    if (isOnRuler)
        return rulerTool(at);
    if (m_onion.seamX() &&
        std::abs(viewportTransform().map(QPointF(*m_onion.seamX(), 0)).x() - at.x()) <= seamReach)
        return std::make_unique<SeamTool>(*this);
    if (const auto handle = handleAt(at))
        return std::make_unique<ResizeTool>(*this, at, ResizeHandle::at(*handle));
    if (const consent::Guide *guide = guideAt(at))
        return std::make_unique<GuideTool>(*this, *guide);
    const bool takesNext = event.modifiers().testFlag(Qt::AltModifier);
    const QString id = elementAt(at, takesNext ? m_session.selectedElement() : QString());
    if (id.isEmpty() && takePinned(at))
        return nullptr;
    if (id.isEmpty())
        return std::make_unique<RubberBandTool>(*this, at, isAdding(event));
    pick(id, event);
    if (!m_session.selectedElements().contains(id))
        return nullptr;
    return std::make_unique<MoveTool>(*this, at);
}

void PageCanvas::mousePressEvent(QMouseEvent *event)
{
    if (m_tool)
        return;
    m_editor.endRun();
    setHovered(QString(), false);
    m_tool = toolAt(*event);
    m_session.setUnderHand(m_tool != nullptr);
}

void PageCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_tool) {
        m_tool->move(event->pos(), event->modifiers());
        viewport()->update();
        return;
    }
    showCursor(event->pos());
    setHovered(elementAt(event->pos()), event->modifiers().testFlag(Qt::AltModifier));
}

void PageCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_tool)
        return;
    m_tool->release(event->pos(), event->modifiers());
    finishTool();
}

void PageCanvas::finishTool()
{
    m_tool.reset();
    m_session.setUnderHand(false);
    viewport()->update();
}

void PageCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_session.document())
        return;
    if (const consent::Guide *guide = guideAt(event->pos()))
        return editGuide(*this, *guide);
    const QString id = elementAt(event->pos());
    if (id.isEmpty())
        return zoomToFit();
    m_session.select(id);
    if (!InPlaceText::open(*this, id))
        emit editRequested(id);
}

void PageCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const QString id = elementAt(event->pos());
    if (event->reason() == QContextMenuEvent::Mouse && !id.isEmpty() &&
        !m_session.selectedElements().contains(id))
        m_session.select(id);
    emit contextMenuRequested(event->globalPos());
}

void PageCanvas::showCursor(const QPoint &position)
{
    Qt::CursorShape shape = Qt::ArrowCursor;
    const bool isOnRuler = m_look.showsRulers && (position.x() < RulerItem::Thickness ||
                                                  position.y() < RulerItem::Thickness);
    if (m_isPanning)
        shape = Qt::OpenHandCursor;
    else if (isOnRuler)
        shape = position.y() < RulerItem::Thickness ? Qt::SplitVCursor : Qt::SplitHCursor;
    else if (const auto handle = handleAt(position))
        shape = ResizeHandle::at(*handle).cursor();
    else if (const consent::Guide *guide = guideAt(position))
        shape = guide->orientation == Qt::Vertical ? Qt::SplitHCursor : Qt::SplitVCursor;
    else if (!elementAt(position).isEmpty())
        shape = Qt::SizeAllCursor;
    viewport()->setCursor(shape);
}

void PageCanvas::setHovered(const QString &id, bool measures)
{
    if (id == m_hovered && measures == m_measures)
        return;
    const bool isSeen = measures || m_measures;
    m_hovered = id;
    m_measures = measures;
    if (isSeen)
        viewport()->update();
}

void PageCanvas::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        m_followsFit = false;
        return;
    }
    setZoom(zoom() * std::pow(1.0015, event->angleDelta().y()), event->position().toPoint());
    event->accept();
}

bool PageCanvas::handlePinch(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture)
            return false;
        setZoom(zoom() * (1 + gesture->value()), gesture->position().toPoint());
        return true;
    }
    if (event->type() != QEvent::Gesture)
        return false;
    auto *gestures = static_cast<QGestureEvent *>(event);
    auto *pinch = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    const QPoint centre = viewport()->mapFromGlobal(pinch->centerPoint().toPoint());
    setZoom(zoom() * pinch->scaleFactor(), centre);
    return true;
}

bool PageCanvas::viewportEvent(QEvent *event)
{
    return handlePinch(event) || QGraphicsView::viewportEvent(event);
}

bool PageCanvas::handleArrow(const QKeyEvent &event)
{
    QPointF step;
    switch (event.key()) {
    case Qt::Key_Left:
        step = {-1, 0};
        break;
    case Qt::Key_Right:
        step = {1, 0};
        break;
    case Qt::Key_Up:
        step = {0, -1};
        break;
    case Qt::Key_Down:
        step = {0, 1};
        break;
    default:
        return false;
    }
    if (event.modifiers().testFlag(Qt::ShiftModifier))
        step *= 8;
    else if (event.modifiers().testFlag(Qt::ControlModifier))
        step /= m_session.layout().density;
    m_editor.nudge(step);
    return true;
}

void PageCanvas::keyPressEvent(QKeyEvent *event)
{
    if (handleArrow(*event))
        return;
    CanvasLook look = m_look;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_tool) {
            m_tool->cancel();
            finishTool();
        } else {
            m_session.select(QString());
        }
        break;
    case Qt::Key_Z:
        look.zones = static_cast<ZonesView>((static_cast<int>(look.zones) + 1) % 3);
        setLook(look);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_editor.removeSelected();
        break;
    case Qt::Key_Space:
        m_isPanning = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        break;
    case Qt::Key_Alt:
        setHovered(m_hovered, true);
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
        m_editor.endRun();
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isPanning = false;
        viewport()->setCursor(Qt::ArrowCursor);
    }
    if (event->key() == Qt::Key_Alt)
        setHovered(m_hovered, false);
    QGraphicsView::keyReleaseEvent(event);
}

void PageCanvas::focusOutEvent(QFocusEvent *event)
{
    m_isPanning = false;
    m_editor.endRun();
    setHovered(QString(), false);
    QGraphicsView::focusOutEvent(event);
}

/// Tab goes through the views of the page, then on to the next widget.
bool PageCanvas::focusNextPrevChild(bool isNext)
{
    const QStringList order = readingOrder();
    const qsizetype at = order.indexOf(consent::movedElement(m_session.selectedElement()));
    const qsizetype first = isNext ? 0 : order.size() - 1;
    const qsizetype to = at < 0 ? first : at + (isNext ? 1 : -1);
    if (to < 0 || to >= order.size())
        return QGraphicsView::focusNextPrevChild(isNext);
    m_session.select(order.at(to));
    return true;
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

} // namespace numauth::ui
