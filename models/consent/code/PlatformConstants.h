#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace numauth::consent {

/// `Color.RED` → 0xFFFF0000 (android.graphics.Color). The path may be qualified further.
std::optional<std::uint32_t> platformColor(const QString &path);

/// `Gravity.CENTER` → 17, `ActivityInfo.SCREEN_ORIENTATION_PORTRAIT` → 1 … (Android SDK reference).
std::optional<int> platformConstant(const QString &path);

} // namespace numauth::consent
