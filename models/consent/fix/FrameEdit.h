#pragma once

#include <QJsonArray>

#include <optional>

namespace numauth::consent {

/// A number of the rectangle that a frame block returns.
enum class FrameMember { X, Y, Width, Height };

/// The frame block \p arguments with \p pt more in one member, in the form that it has: a number
/// stays a number, an expression gets a summand, the source of a block is edited where it makes the
/// rectangle. Nothing when the block is not understood or no such edit does exactly that.
std::optional<QJsonArray> frameChangedBy(const QJsonArray &arguments, FrameMember member,
                                         double pt);

} // namespace numauth::consent
