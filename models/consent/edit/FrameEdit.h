#pragma once

#include <QJsonArray>
#include <QRectF>

#include <optional>

namespace numauth::consent {

/// By how many pt the edges of a frame change.
struct FrameChange
{
    double x = 0, y = 0, width = 0, height = 0;
};

/// The arguments of a frame block changed by \p change, in the form that they have: a number stays
/// a number, an expression gets a summand, source code is edited where it makes the rectangle. An
/// edge that nothing sets becomes an expression over what the SDK gives, or, with \p shown, which
/// is the rectangle of the device at hand, a number from top to bottom. Nothing when the block is
/// not understood or no such edit does exactly that on screens of any size.
std::optional<QJsonArray> changedFrame(const QJsonArray &arguments, const FrameChange &change,
                                       const std::optional<QRectF> &shown = std::nullopt);

} // namespace numauth::consent
