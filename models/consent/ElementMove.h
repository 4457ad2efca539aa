#pragma once

#include "models/consent/LayoutEngine.h"

#include <QJsonArray>
#include <QMap>
#include <QPoint>
#include <QString>

namespace numauth::consent {

/// The built-in view that a drag of \p elementId moves: a label moves its button, a text its row.
QString movedElement(const QString &elementId);

/// The attributes, with new values in whole dp, that put the top left corner of \p elementId at
/// \p topLeft (screen px). The anchor in use stays in use: where only `…OffsetY_B` is set, that one
/// is written. Empty where the SDK has no attribute for it or the value is an expression.
QMap<QString, QJsonArray> moveElement(const ConsentPage &page, const PageLayout &layout,
                                      const AttributeTable &table, const QString &elementId,
                                      const QPoint &topLeft);

} // namespace numauth::consent
