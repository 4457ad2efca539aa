#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>

namespace numauth::consent {

/// What a dragged view comes to rest at, the most binding first.
enum class SnapKind { LegalEdge, Guide, PageEdge, SafeArea, Element, Centre, EqualGap, Grid };

/// A line that edges or centres of a dragged view may come to rest at.
struct SnapLine
{
    Qt::Orientation orientation = Qt::Vertical; ///< of the line: a vertical one holds an x
    double at = 0;                              ///< dp
    SnapKind kind = SnapKind::Element;
    /// Which parts of the view may rest on it. Legal edges hold one side only.
    bool takesStart = true, takesCentre = true, takesEnd = true;
};

/// Everything around a dragged view that it may come to rest at.
struct SnapField
{
    QList<SnapLine> lines;
    QList<QRectF> others; ///< for equal gaps, dp
    double grid = 0;      ///< dp between grid lines; 0: none
};

/// A place that was taken.
struct SnapHit
{
    Qt::Orientation orientation = Qt::Vertical;
    double at = 0;
    SnapKind kind = SnapKind::Element;
    /// EqualGap: the equal distances, as segments along the other axis.
    QList<QRectF> gaps;
    double gap = 0;

    friend bool operator==(const SnapHit &, const SnapHit &) = default;
};

/// How a view is shifted to rest at what is near, and what that was. At most one place an axis;
/// the nearest wins, and of equally near ones the most binding.
struct Snapped
{
    QPointF shift;
    QList<SnapHit> hits;
};

/// Lines of a rectangle: its four edges and, as Centre, its two middles.
QList<SnapLine> linesOf(const QRectF &rect, SnapKind edges);

/// Looks no further than \p tolerance dp. Pure.
Snapped snap(const QRectF &moving, const SnapField &field, double tolerance);

} // namespace numauth::consent
