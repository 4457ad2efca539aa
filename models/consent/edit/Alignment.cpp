#include "models/consent/edit/Alignment.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace numauth::consent {

namespace {

constexpr double leastDistance = 0.005;

QPoint shiftTo(const QRect &rect, AlignEdge edge, const QRect &box)
{
    switch (edge) {
    case AlignEdge::Left:
        return {box.left() - rect.left(), 0};
    case AlignEdge::HorizontalCentre:
        return {box.left() - rect.left() + (box.width() - rect.width()) / 2, 0};
    case AlignEdge::Right:
        return {box.right() - rect.right(), 0};
    case AlignEdge::Top:
        return {0, box.top() - rect.top()};
    case AlignEdge::VerticalCentre:
        return {0, box.top() - rect.top() + (box.height() - rect.height()) / 2};
    case AlignEdge::Bottom:
        break;
    }
    return {0, box.bottom() - rect.bottom()};
}

void add(QList<Distance> &distances, const QPointF &from, const QPointF &to)
{
    const QLineF line(from, to);
    if (line.length() > leastDistance)
        distances << Distance{line, line.length()};
}

/// The middle of what two extents share, or of the first one where they share nothing.
double sharedMiddle(double start, double end, double otherStart, double otherEnd)
{
    const double from = std::max(start, otherStart);
    const double to = std::min(end, otherEnd);
    return from < to ? (from + to) / 2 : (start + end) / 2;
}

} // namespace

QList<QPoint> alignedShifts(const QList<QRect> &rects, AlignEdge edge, const QRect &page)
{
    const QRect box = rects.size() == 1
                          ? page
                          : std::accumulate(rects.begin(), rects.end(), QRect(),
                                            [](const QRect &a, const QRect &b) { return a | b; });
    QList<QPoint> shifts;
    for (const QRect &rect : rects)
        shifts << shiftTo(rect, edge, box);
    return shifts;
}

QList<QPoint> distributedShifts(const QList<QRect> &rects, Qt::Orientation axis)
{
    const auto start = [axis](const QRect &rect) {
        return axis == Qt::Horizontal ? rect.left() : rect.top();
    };
    const auto length = [axis](const QRect &rect) {
        return axis == Qt::Horizontal ? rect.width() : rect.height();
    };
    QList<QPoint> shifts(rects.size());
    if (rects.size() < 3)
        return shifts;
    QList<qsizetype> order(rects.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](qsizetype index) { return start(rects.at(index)); });
    const QRect &first = rects.at(order.first());
    const QRect &last = rects.at(order.last());
    double taken = 0;
    for (const QRect &rect : rects)
        taken += length(rect);
    const double whole = start(last) + length(last) - start(first);
    const double gap = (whole - taken) / static_cast<double>(rects.size() - 1);
    double at = start(first);
    for (const qsizetype index : std::as_const(order)) {
        const int shift = static_cast<int>(std::lround(at)) - start(rects.at(index));
        shifts[index] = axis == Qt::Horizontal ? QPoint(shift, 0) : QPoint(0, shift);
        at += length(rects.at(index)) + gap;
    }
    return shifts;
}

QList<Distance> distancesBetween(const QRectF &from, const QRectF &to)
{
    QList<Distance> distances;
    const double x = sharedMiddle(from.left(), from.right(), to.left(), to.right());
    const double y = sharedMiddle(from.top(), from.bottom(), to.top(), to.bottom());
    if (from.right() <= to.left())
        add(distances, {from.right(), y}, {to.left(), y});
    else if (to.right() <= from.left())
        add(distances, {from.left(), y}, {to.right(), y});
    if (from.bottom() <= to.top())
        add(distances, {x, from.bottom()}, {x, to.top()});
    else if (to.bottom() <= from.top())
        add(distances, {x, from.top()}, {x, to.bottom()});
    if (!distances.isEmpty())
        return distances;
    const QPointF middle(x, y);
    add(distances, {from.left(), middle.y()}, {to.left(), middle.y()});
    add(distances, {from.right(), middle.y()}, {to.right(), middle.y()});
    add(distances, {middle.x(), from.top()}, {middle.x(), to.top()});
    add(distances, {middle.x(), from.bottom()}, {middle.x(), to.bottom()});
    return distances;
}

} // namespace numauth::consent
