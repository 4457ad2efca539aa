#pragma once

#include "models/consent/LayoutEngine.h"

#include <QJsonArray>
#include <QMap>
#include <QPoint>
#include <QRect>
#include <QString>

namespace numauth::consent {

/// The built-in view that a drag of \p elementId moves: a label moves its button, a text its row.
QString movedElement(const QString &elementId);

/// The attribute that a drag of \p elementId along \p axis writes; null where the SDK has none. On
/// iOS that is the frame block, unless the page uses the older offset and no block.
const Attribute *draggedAttribute(const ConsentPage &page, const PageLayout &layout,
                                  const AttributeTable &table, const QString &elementId,
                                  DragInfo::Axis axis);

/// The attributes, with new values, that give \p elementId the rectangle \p wanted (screen px):
/// whole dp on Android, hundredths of a pt on iOS. Sides that stay write nothing, and the anchor in
/// use stays in use: where only `…OffsetY_B` is set, that one is written. Empty where the SDK has
/// no attribute for it or the value is code that cannot be edited.
QMap<QString, QJsonArray> placeElement(const ConsentPage &page, const PageLayout &layout,
                                       const AttributeTable &table, const QString &elementId,
                                       const QRect &wanted);

} // namespace numauth::consent
