#pragma once

#include "models/consent/PageLayout.h"
#include "models/consent/edit/Guides.h"
#include "models/consent/edit/Snapping.h"

#include <QStringList>

namespace numauth::consent {

/// What a drag is about to move, and what of the canvas counts for it.
struct SnapRequest
{
    QStringList movedIds;  ///< they and what stands in them are no targets
    QStringList hiddenIds; ///< not seen on the canvas, so no targets either
    QRectF moving;         ///< dp, as it stands at the start
    QList<Guide> guides;
    double grid = 0; ///< dp, 0: none
};

/// Rectangle of \p element in dp.
QRectF rectDp(const PageLayout &layout, const Element &element);

/// Whether \p elementId is one of \p ids or stands in one of them.
bool isWithin(const PageLayout &layout, const Element &element, const QStringList &ids);

/// What a drag on \p layout may come to rest at: guides, page and safe area, edges and middles of
/// the other views, and the last legal places above and below what the SDK's test protects. Those
/// are kept to the whole dp of Android, on the legal side.
SnapField snapFieldOf(const PageLayout &layout, const SnapRequest &request);

} // namespace numauth::consent
