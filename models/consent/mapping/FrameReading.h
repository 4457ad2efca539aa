#pragma once

#include "models/base/LocalText.h"
#include "models/consent/FrameBlock.h"
#include "models/consent/mapping/PlatformMap.h"

#include <QMap>

namespace numauth::consent {

/// Attributes of Android that place a control as a frame block of iOS does, and what they cannot
/// say.
struct ReadFrame
{
    QMap<QString, QJsonValue> values;
    QList<LocalText> changes;
};

/// \p usualMargin is the margin that Android takes by itself. Nothing when the block is code that
/// is not understood.
std::optional<ReadFrame> offsetsOf(const FramePart &part, const FrameBlock &block,
                                   double usualMargin);
std::optional<ReadFrame> offsetsOf(const BoxPart &part, const FrameBlock &block);

} // namespace numauth::consent
