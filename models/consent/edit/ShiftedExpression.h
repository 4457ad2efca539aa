#pragma once

#include <QString>

namespace numauth::consent {

/// \p expression of a frame block, changed by \p change: `superViewSize.width - 24` by 5 becomes
/// `superViewSize.width - 19`. What it was stays recognisable; a later change is folded in.
QString shiftedExpression(const QString &expression, double change);

} // namespace numauth::consent
