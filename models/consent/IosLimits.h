#pragma once

#include "models/base/LocalText.h"
#include "models/consent/Cell.h"

#include <QRectF>
#include <QSizeF>

namespace numauth::consent {

// Why the SDK takes no notice of a control's rectangle in a parent of that size; empty when it
// does. As its header states them, in pt.

/// Inside the content view.
LocalText outsideParent(const QRectF &rect, const QSizeF &parent);
/// The login button: inside, at least 20 high (40 before 2.11.1) and half as wide as its parent.
LocalText loginLimit(const QRectF &rect, const QSizeF &parent, const SdkVersion &sdk);
/// The agreement: not left of or above its parent, no larger, no narrower than the tick box.
LocalText agreementLimit(const QRectF &rect, const QSizeF &parent, double boxSide);
/// The second pop-up: inside, at least 50 high.
LocalText alertLimit(const QRectF &rect, const QSizeF &parent);
/// Its title: inside, at least 100 by 15.
LocalText alertTitleLimit(const QRectF &rect, const QSizeF &parent);

} // namespace numauth::consent
