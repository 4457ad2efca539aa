#include "models/consent/fix/FixSpace.h"

#include "models/consent/Contact.h"
#include "models/consent/edit/FrameEdit.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace numauth::consent {

namespace {

/// On iOS the number has no row.
constexpr std::array moverIds{"logo",        "slogan",        "numberRow", "numberMask",
                              "loginButton", "switchAccount", "privacy"};
/// No screen is longer; keeps the search bounded for any device file.
constexpr int mostDp = 4000;

/// The first place in [0, count) at which \p holds, which stays true from there on.
template<class Predicate>
int firstPlace(int count, const Predicate &holds)
{
    int low = 0;
    int high = count;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

QRect clipOf(const PageLayout &layout, const Element &element)
{
    return element.parent >= 0 ? layout.elements.at(element.parent).visibleRect
                               : QRect(QPoint(), layout.screen);
}

bool overlapsSideways(const QRect &first, const QRect &second, int screenWidth)
{
    const int left = std::max({first.left(), second.left(), 0});
    const int right = std::min({first.right(), second.right(), screenWidth - 1});
    return left <= right && !first.isEmpty() && !second.isEmpty();
}

const Attribute *draggedAttribute(const ConsentTables &tables, Platform platform,
                                  const QString &elementId)
{
    for (const Attribute *attribute : tables.attributes.attributesOf(platform, elementId)) {
        if (attribute->drag.axis == DragInfo::Axis::Y && !attribute->drag.isFromEnd)
            return attribute;
    }
    return nullptr;
}

/// The block that places a view of iOS; those of a pop-up's own views are other elements.
const Attribute *frameAttribute(const ConsentTables &tables, const QString &elementId)
{
    for (const Attribute *attribute : tables.attributes.attributesOf(Platform::Ios, elementId)) {
        if (attribute->arguments.value(0) == ArgumentKind::Frame)
            return attribute;
    }
    return nullptr;
}

} // namespace

double FixView::distance(int place) const
{
    return std::abs(values.at(place) - values.at(current));
}

int FixView::shiftPx(int place, double density) const
{
    const auto pxOf = [this, density](double value) {
        return form == Form::Number ? dpToPx(value, density)
                                    : static_cast<int>(std::lround(value * density));
    };
    const int px = pxOf(values.at(place)) - pxOf(values.at(current));
    return isFromEnd ? -px : px;
}

std::optional<QJsonArray> FixView::argumentsAt(int place, const QJsonArray &now) const
{
    const double value = values.at(place);
    switch (form) {
    case Form::Shift:
        return changedFrame(now, {0, value, 0, 0});
    case Form::NewFrame:
        return QJsonArray{QJsonObject{{QStringLiteral("y"), value}}};
    default:
        return QJsonArray{value};
    }
}

FixPair::FixPair(const FixView &a, const FixView &b, std::vector<FixPairCell> cells)
    : m_a(a), m_b(b), m_cells(std::move(cells))
{
    std::ranges::sort(m_cells, [](const FixPairCell &left, const FixPairCell &right) {
        return (left <=> right) == std::partial_ordering::less;
    });
    m_cells.erase(std::unique(m_cells.begin(), m_cells.end()), m_cells.end());
    for (const bool isAAbove : {false, true}) {
        const FixView &upper = isAAbove ? m_a : m_b;
        const FixView &lower = isAAbove ? m_b : m_a;
        m_below[isAAbove].assign(static_cast<size_t>(upper.values.size()), -1);
        m_above[isAAbove].assign(static_cast<size_t>(lower.values.size()), -2);
    }
}

bool FixPair::isClearIn(const FixPairCell &cell, bool isAAbove, int upperPlace,
                        int lowerPlace) const
{
    const int bottom = isAAbove ? cell.bottomA + m_a.shiftPx(upperPlace, cell.density)
                                : cell.bottomB + m_b.shiftPx(upperPlace, cell.density);
    const int top = isAAbove ? cell.topB + m_b.shiftPx(lowerPlace, cell.density)
                             : cell.topA + m_a.shiftPx(lowerPlace, cell.density);
    return bottom <= top;
}

bool FixPair::isClear(bool isAAbove, int upperPlace, int lowerPlace) const
{
    return std::ranges::all_of(m_cells, [&](const FixPairCell &cell) {
        return isClearIn(cell, isAAbove, upperPlace, lowerPlace);
    });
}

int FixPair::highestBelow(bool isAAbove, int upperPlace) const
{
    int &known = m_below[isAAbove][static_cast<size_t>(upperPlace)];
    if (known == -1) {
        const auto count = static_cast<int>((isAAbove ? m_b : m_a).values.size());
        known = 0;
        for (const FixPairCell &cell : m_cells)
            known = std::max(known, firstPlace(count, [&](int place) {
                                 return isClearIn(cell, isAAbove, upperPlace, place);
                             }));
    }
    return known;
}

int FixPair::lowestAbove(bool isAAbove, int lowerPlace) const
{
    int &known = m_above[isAAbove][static_cast<size_t>(lowerPlace)];
    if (known == -2) {
        const auto count = static_cast<int>((isAAbove ? m_a : m_b).values.size());
        known = count - 1;
        for (const FixPairCell &cell : m_cells)
            known = std::min(known, firstPlace(count, [&](int place) {
                                        return !isClearIn(cell, isAAbove, place, lowerPlace);
                                    }) - 1);
    }
    return known;
}

FixSpace::FixSpace(const ConsentPage &page, QList<PageLayout> layouts, const ConsentTables &tables)
    : m_layouts(std::move(layouts))
{
    for (const char *id : moverIds) {
        const bool isInRow = id == std::string_view("numberMask") && !m_views.isEmpty() &&
                             m_views.last().id == QLatin1StringView("numberRow");
        if (!isInRow)
            addMover(QLatin1StringView(id), page, tables);
    }
}

FixSpace::FixSpace(QList<FixView> views, QList<PageLayout> layouts)
    : m_views(std::move(views)), m_layouts(std::move(layouts))
{
}

void FixSpace::addMover(const QString &id, const ConsentPage &page, const ConsentTables &tables)
{
    const Element *element = nullptr;
    for (const PageLayout &layout : std::as_const(m_layouts)) {
        element = layout.find(id);
        if (element)
            break;
    }
    if (!element)
        return;
    FixView view;
    view.id = id;
    const Attribute *placing = tables.attributes.find(page.platform, element->yAttribute);
    if (placing && element->yValue >= 0) {
        view.attribute = placing->id;
        view.isFromEnd = placing->drag.isFromEnd;
        fillValues(view, element->yValue);
    } else if (page.platform == Platform::Ios) {
        addFrameMover(view, *element, page, tables);
    } else if (element->yAttribute.isEmpty() && element->positionEvidence != Evidence::Unknown) {
        const PageLayout &layout = m_layouts.first();
        const double top = layout.toDp(element->rect.top() - layout.contentTop);
        const Attribute *dragged = draggedAttribute(tables, page.platform, id);
        view.isUnset = dragged != nullptr;
        if (dragged) {
            view.attribute = dragged->id;
            fillValues(view, std::round(top));
        }
    }
    m_views << view;
}

void FixSpace::addFrameMover(FixView &view, const Element &element, const ConsentPage &page,
                             const ConsentTables &tables) const
{
    const Attribute *block = frameAttribute(tables, view.id);
    if (!block)
        return;
    const bool isIgnored = std::ranges::any_of(m_layouts, [block](const PageLayout &layout) {
        return std::ranges::any_of(
            layout.notes, [block](const Finding &note) { return note.other == block->id; });
    });
    if (page.isSet(block->id) && !isIgnored &&
        changedFrame(page.attributes.value(block->id), {0, 1, 0, 0})) {
        view.attribute = block->id;
        view.form = FixView::Form::Shift;
        fillShifts(view);
        return;
    }
    const auto topOf = [&view](const PageLayout &layout) {
        const Element *placed = layout.find(view.id);
        return placed ? placed->rect.top() / layout.density - layout.contentTop / layout.density
                      : 0.0;
    };
    const double top = topOf(m_layouts.first());
    const bool isSame = std::ranges::all_of(m_layouts, [&](const PageLayout &layout) {
        return !layout.find(view.id) || std::abs(topOf(layout) - top) < 0.01;
    });
    if (page.isSet(block->id) || element.positionEvidence == Evidence::Unknown || !isSame ||
        top < 0)
        return;
    view.attribute = block->id;
    view.form = FixView::Form::NewFrame;
    view.isUnset = true;
    fillValues(view, top);
}

double FixSpace::longestDp() const
{
    double longest = 0;
    for (const PageLayout &layout : m_layouts)
        longest = std::max(longest, layout.toDp(layout.screen.height()));
    return std::min<double>(std::ceil(longest), mostDp);
}

void FixSpace::fillShifts(FixView &view) const
{
    const int most = static_cast<int>(longestDp());
    view.values.clear();
    for (int pt = -most; pt <= most; ++pt)
        view.values << pt;
    view.current = most;
}

void FixSpace::fillValues(FixView &view, double value) const
{
    const int last = static_cast<int>(std::min<double>(std::max(value, longestDp()), mostDp));
    view.values.clear();
    for (int dp = 0; dp <= last; ++dp)
        view.values << dp;
    if (!view.values.contains(value)) {
        view.values << value;
        std::ranges::sort(view.values);
    }
    if (view.isFromEnd)
        std::ranges::reverse(view.values);
    view.current = static_cast<int>(view.values.indexOf(value));
}

int FixSpace::rootOf(const PageLayout &layout, const Element &element)
{
    auto index = static_cast<int>(&element - layout.elements.constData());
    while (layout.elements.at(index).parent >= 0 &&
           layout.elements.at(layout.elements.at(index).parent).id != QLatin1StringView("body"))
        index = layout.elements.at(index).parent;
    return index;
}

int FixSpace::viewOf(const QString &elementId)
{
    for (const PageLayout &layout : std::as_const(m_layouts)) {
        const Element *element = layout.find(elementId);
        if (!element)
            continue;
        const QString root = layout.elements.at(rootOf(layout, *element)).id;
        const QString name = root == QLatin1StringView("page") ? elementId : root;
        for (qsizetype index = 0; index < m_views.size(); ++index) {
            if (m_views.at(index).id == name)
                return static_cast<int>(index);
        }
        FixView obstacle;
        obstacle.id = name;
        m_views << obstacle;
        return static_cast<int>(m_views.size()) - 1;
    }
    return -1;
}

std::optional<std::pair<QRect, QRect>>
FixSpace::rectsToPart(const PageLayout &layout, const Element &a, const Element &b, bool isStrict)
{
    if (areCompared(a, b))
        return std::pair(a.rect, b.rect);
    if (!isStrict || touches(layout, a, b) != Certainty::No)
        return std::nullopt;
    return std::pair(PageLayout::reach(a), PageLayout::reach(b));
}

FixPair FixSpace::pair(const QString &a, const QString &b, bool isStrict)
{
    std::vector<FixPairCell> cells;
    for (const PageLayout &layout : std::as_const(m_layouts)) {
        const Element *first = layout.find(a);
        const Element *second = layout.find(b);
        if (!first || !second)
            continue;
        const auto rects = rectsToPart(layout, *first, *second, isStrict);
        if (!rects || !overlapsSideways(rects->first, rects->second, layout.screen.width()))
            continue;
        cells.push_back({layout.density, rects->first.top(), rects->first.bottom() + 1,
                         rects->second.top(), rects->second.bottom() + 1});
    }
    return FixPair(m_views.at(viewOf(a)), m_views.at(viewOf(b)), std::move(cells));
}

void FixSpace::limit(std::pair<int, int> &places, const FixView &view, const PageLayout &layout,
                     const Element &element) const
{
    const QRect clip = clipOf(layout, layout.elements.at(rootOf(layout, element)));
    const auto count = static_cast<int>(view.values.size());
    const auto shift = [&](int place) { return view.shiftPx(place, layout.density); };
    const int slack =
        element.latestTop > element.earliestTop && element.doubt == Doubt::TransparentBars
            ? element.latestTop - element.earliestTop
            : 0;
    places.first = std::max(places.first, firstPlace(count, [&](int place) {
                                return element.rect.top() + shift(place) >= clip.top();
                            }));
    places.second = std::min(
        places.second, firstPlace(count, [&](int place) {
                           return element.rect.bottom() + slack + shift(place) > clip.bottom();
                       }) - 1);
}

std::pair<int, int> FixSpace::uncutPlaces(const QString &elementId)
{
    const FixView view = m_views.at(viewOf(elementId));
    std::pair<int, int> places{0, static_cast<int>(view.values.size()) - 1};
    for (const PageLayout &layout : std::as_const(m_layouts)) {
        if (const Element *element = layout.find(elementId))
            limit(places, view, layout, *element);
    }
    return places;
}

std::pair<int, int> FixSpace::keptPlaces(int index) const
{
    const FixView &view = m_views.at(index);
    std::pair<int, int> places{0, static_cast<int>(view.values.size()) - 1};
    for (const PageLayout &layout : m_layouts) {
        const Element *element = layout.find(view.id);
        if (element && isCut(layout, *element) == Certainty::No)
            limit(places, view, layout, *element);
    }
    return {std::min(places.first, view.current), std::max(places.second, view.current)};
}

FixSpace FixSpace::onDevices(const QStringList &deviceIds) const
{
    QList<PageLayout> layouts;
    for (const PageLayout &layout : m_layouts) {
        if (deviceIds.contains(layout.deviceId))
            layouts << layout;
    }
    return FixSpace(m_views, layouts);
}

} // namespace numauth::consent
