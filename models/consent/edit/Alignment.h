#pragma once

#include <QLineF>
#include <QList>
#include <QPoint>
#include <QRect>
#include <QRectF>

namespace numauth::consent {

enum class AlignEdge { Left, HorizontalCentre, Right, Top, VerticalCentre, Bottom };

/// How far each of \p rects (px) has to go so that all share the edge: one alone goes to the edge
/// of \p page, several to that of the box around them.
QList<QPoint> alignedShifts(const QList<QRect> &rects, AlignEdge edge, const QRect &page);

/// How far each of \p rects has to go so that the gaps between neighbours along \p axis are equal
/// (to a pixel). The outermost stay; fewer than three stay as they are.
QList<QPoint> distributedShifts(const QList<QRect> &rects, Qt::Orientation axis);

/// A distance between two views, as a line across the gap.
struct Distance
{
    QLineF line;
    double length = 0;
};

/// The distances that matter between \p from and \p to: across the gap where they stand beside or
/// above each other, from edge to edge where one holds the other.
QList<Distance> distancesBetween(const QRectF &from, const QRectF &to);

} // namespace numauth::consent
