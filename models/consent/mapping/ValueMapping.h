#pragma once

#include "models/consent/mapping/PageMapping.h"

namespace numauth::consent {

/// The arguments of one attribute on the other platform. Without a value \p reason says why; with
/// one it says what is not as it was, if anything.
struct ValueMapping
{
    std::optional<QJsonArray> value;
    LocalText reason;
};

/// \p arguments of \p from as \p to takes them. The two belong to different platforms.
ValueMapping mapValue(const Attribute &from, const QJsonArray &arguments, const Attribute &to,
                      const PlatformMap &map);

/// Words for what several parts of the mapping say.
LocalText onlyCode();
LocalText unlikeValue();
LocalText noCounterpart(Platform target);
LocalText roundedNumber(double value);

} // namespace numauth::consent
