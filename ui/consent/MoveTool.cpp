#include "ui/consent/MoveTool.h"

#include "models/consent/RuleFinding.h"
#include "models/consent/edit/SnapTargets.h"
#include "ui/consent/CanvasPainting.h"
#include "ui/consent/PageCanvas.h"

#include <QCoreApplication>

#include <cmath>

namespace numauth::ui {

namespace {

/// px that a press may wander before it is a drag.
constexpr int slack = 2;
constexpr double snapPixels = 6;

} // namespace

MoveTool::MoveTool(PageCanvas &canvas, const QPoint &start)
    : CanvasTool(canvas), m_start(start), m_pointer(start)
{
    ElementEditor &editor = canvas.editor();
    editor.begin();
    consent::SnapRequest request;
    request.movedIds = editor.movedIds();
    request.hiddenIds = canvas.session().elementStates().hidden();
    request.moving = editor.movedBox();
    request.grid = canvas.look().showsGrid ? CanvasLook::GridDp : 0;
    if (canvas.look().showsGuides)
        request.guides = consent::guidesOf(canvas.session().page().guides);
    m_field = snapFieldOf(canvas.session().layout(), request);
}

QPointF MoveTool::snapped(const QPointF &shift, Qt::KeyboardModifiers modifiers)
{
    m_hits.clear();
    QPointF kept = shift;
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        const bool isAcross = std::abs(shift.x()) > std::abs(shift.y());
        kept = isAcross ? QPointF(shift.x(), 0) : QPointF(0, shift.y());
    }
    const QRectF box = m_canvas.editor().movedBox();
    if (!m_canvas.look().snaps || modifiers.testFlag(Qt::AltModifier) || box.isEmpty())
        return kept;
    const consent::Snapped found =
        consent::snap(box.translated(kept), m_field, snapPixels / m_canvas.zoom());
    m_hits = found.hits;
    return kept + found.shift;
}

void MoveTool::move(const QPoint &position, Qt::KeyboardModifiers modifiers)
{
    m_pointer = position;
    m_isMoving = m_isMoving || (position - m_start).manhattanLength() > slack;
    if (!m_isMoving)
        return;
    const QPointF shift = m_canvas.mapToScene(position) - m_canvas.mapToScene(m_start);
    const QString text = m_canvas.editor().moveBy(snapped(shift, modifiers));
    if (!text.isEmpty())
        m_text = text + room();
    m_canvas.viewport()->update();
}

/// How far a moved login button is from the agreement, or the agreement from the button: the
/// distance that the SDK's test is about.
QString MoveTool::room() const
{
    const QStringList &moved = m_canvas.editor().movedIds();
    const QString agreement = QStringLiteral("privacy");
    const QString other = moved.contains(agreement) ? QStringLiteral("loginButton") : agreement;
    const consent::PageLayout &layout = m_canvas.session().layout();
    const consent::Element *from = layout.find(moved.value(0));
    const consent::Element *to = layout.find(other);
    if (moved.size() != 1 || !from || !to || from->rect.intersects(to->rect))
        return {};
    const bool isAbove = from->rect.top() < to->rect.top();
    const int gap = isAbove ? to->rect.top() - from->rect.bottom() - 1
                            : from->rect.top() - to->rect.bottom() - 1;
    if (gap < 0)
        return {};
    return QStringLiteral(" · ") +
           QCoreApplication::translate("numauth::ui::MoveTool", "%1 dp to the %2")
               .arg(consent::formatDp(layout.toDp(gap)), consent::elementLabel(other).text());
}

void MoveTool::release(const QPoint &position, Qt::KeyboardModifiers modifiers)
{
    // A click without a drag takes one view out of several.
    if (!m_isMoving && m_canvas.session().selectedElements().size() > 1 &&
        !modifiers.testFlag(Qt::ShiftModifier) && !modifiers.testFlag(Qt::ControlModifier))
        m_canvas.session().select(m_canvas.elementAt(position));
}

void MoveTool::cancel()
{
    m_canvas.editor().cancel();
}

void MoveTool::paint(QPainter &painter, const Theme &theme) const
{
    if (!m_isMoving)
        return;
    const CanvasPainting painting(painter, theme, m_canvas.viewportTransform());
    for (const consent::SnapHit &hit : m_hits)
        painting.snapLine(hit, QRectF(m_canvas.viewport()->rect()));
    painting.pill(m_pointer, m_text);
}

} // namespace numauth::ui
