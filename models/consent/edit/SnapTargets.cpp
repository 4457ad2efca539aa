#include "models/consent/edit/SnapTargets.h"

#include "models/consent/RuleTable.h"

#include <cmath>

namespace numauth::consent {

namespace {

/// Protected by the SDK's own test.
bool isZone(const Element &element)
{
    return isProtectedElement(element.id) && !element.rect.isEmpty();
}

void addSafeArea(SnapField &field, const PageLayout &layout)
{
    const Element *status = layout.find(QStringLiteral("statusBar"));
    const Element *bottom = layout.find(QStringLiteral("systemNavigationBar"));
    if (status && status->isVisible && !status->rect.isEmpty())
        field.lines << SnapLine{
            Qt::Horizontal, rectDp(layout, *status).bottom(), SnapKind::SafeArea, true, false,
            false};
    if (bottom && bottom->isVisible && !bottom->rect.isEmpty())
        field.lines << SnapLine{
            Qt::Horizontal, rectDp(layout, *bottom).top(), SnapKind::SafeArea, false, false, true};
}

/// The last place above and the first below \p zone that a view can take without touching it.
void addLegalEdges(SnapField &field, const PageLayout &layout, const QRectF &zone,
                   const QRectF &moving)
{
    const double origin = layout.toDp(layout.contentTop);
    const double step = layout.isIos() ? 1 / layout.density : 1;
    const double above = std::floor((zone.top() - moving.height() - origin) / step) * step + origin;
    const double below = std::ceil((zone.bottom() - origin) / step) * step + origin;
    field.lines << SnapLine{Qt::Horizontal,
                            above + moving.height(),
                            SnapKind::LegalEdge,
                            false,
                            false,
                            true}
                << SnapLine{Qt::Horizontal, below, SnapKind::LegalEdge, true, false, false};
}

} // namespace

QRectF rectDp(const PageLayout &layout, const Element &element)
{
    const double scale = 1 / layout.density;
    return {element.rect.x() * scale, element.rect.y() * scale, element.rect.width() * scale,
            element.rect.height() * scale};
}

bool isWithin(const PageLayout &layout, const Element &element, const QStringList &ids)
{
    for (const Element *at = &element; at;
         at = at->parent >= 0 ? &layout.elements.at(at->parent) : nullptr) {
        if (ids.contains(at->id))
            return true;
    }
    return false;
}

SnapField snapFieldOf(const PageLayout &layout, const SnapRequest &request)
{
    SnapField field;
    field.grid = request.grid;
    for (const Guide &guide : request.guides)
        field.lines << SnapLine{guide.orientation, guide.at, SnapKind::Guide};
    const QRectF screen(0, 0, layout.toDp(layout.screen.width()),
                        layout.toDp(layout.screen.height()));
    const QRectF window(layout.toDp(layout.window.x()), layout.toDp(layout.window.y()),
                        layout.toDp(layout.window.width()), layout.toDp(layout.window.height()));
    field.lines << linesOf(window.isEmpty() ? screen : window, SnapKind::PageEdge);
    addSafeArea(field, layout);
    for (const Element &element : layout.elements) {
        const bool isTarget = element.isVisible && !element.visibleRect.isEmpty() &&
                              !isContainerElement(element.id) &&
                              !request.hiddenIds.contains(element.id) &&
                              !isWithin(layout, element, request.movedIds);
        if (!isTarget)
            continue;
        const QRectF rect = rectDp(layout, element);
        field.lines << linesOf(rect, SnapKind::Element);
        field.others << rect;
        if (isZone(element))
            addLegalEdges(field, layout, rect, request.moving);
    }
    return field;
}

} // namespace numauth::consent
