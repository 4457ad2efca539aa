#pragma once

#include "models/consent/mapping/PlatformMap.h"

#include <QJsonObject>

#include <functional>

namespace numauth::consent {

/// What a page sets as a number, by the name on Android; nothing for the rest.
using NumberOf = std::function<std::optional<double>(const QString &)>;

/// The frame block that places a control as its offsets on Android do: numbers and expressions in
/// superViewSize and frame for what is set, nothing for what is not. \p usualMargin is the margin
/// that Android takes by itself.
QJsonObject frameOf(const FramePart &part, const NumberOf &set, double usualMargin);

/// The frame block of a pop-up of this size; empty for a page that is none. \p outer is the name of
/// the size that it lies in, `screenSize` or `superViewSize`.
QJsonObject frameOf(const BoxPart &part, const NumberOf &set, bool isAtBottom,
                    const QString &outer);

} // namespace numauth::consent
