#pragma once

#include "models/consent/LayoutEngine.h"

#include <QImage>
#include <QPointF>
#include <QRectF>

#include <optional>

namespace numauth::consent {

/// Where a picture shows a view, against where the layout has it.
struct ElementDeviation
{
    QString elementId;
    /// dp from the layout's place to the picture's, to half a dp. Nothing where the picture shows
    /// nothing like it within reach, or the view has no drawing of its own to look for.
    std::optional<QPointF> shift;
    double likeness = 0; ///< −1 … 1 of the best place; 0.65 is the least that counts
};

/// The greatest distance that a view is looked for: dp down and up, and to either side.
inline constexpr int matchReachY = 48;
inline constexpr int matchReachX = 24;

/// Looks for the views of \p layout in \p picture, which lies at \p place (dp) over the screen, by
/// the likeness of their drawing. A picture with other fonts and colours is still found by its
/// outlines; what is not found says so. Takes up to a second; GUI application needed, any thread.
QList<ElementDeviation> matchPicture(const QImage &picture, const QRectF &place,
                                     const PageLayout &layout, const ConsentPage &page,
                                     const Device &device, const ConsentTables &tables);

} // namespace numauth::consent
