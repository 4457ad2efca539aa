#pragma once

#include <QRect>
#include <QString>

#include <cstdint>
#include <optional>

namespace numauth::consent {

/// A colour as the SDK's ints hold it: 0xAARRGGBB. Alpha 0 is what the colour test refuses.
struct Argb
{
    std::uint32_t value = 0xff000000u;

    int alpha() const { return static_cast<int>(value >> 24); }
    int red() const { return static_cast<int>((value >> 16) & 0xffu); }
    int green() const { return static_cast<int>((value >> 8) & 0xffu); }
    int blue() const { return static_cast<int>(value & 0xffu); }
    /// `#RRGGBBAA`, the form of the command line.
    QString toCss() const;
    /// `#AARRGGBB`, the form of the page file and of Android.
    QString toAndroid() const;
    /// Reads `#RGB`, `#RRGGBB`, `#AARRGGBB`.
    static std::optional<Argb> parseAndroid(const QString &text);

    friend bool operator==(const Argb &, const Argb &) = default;
};

/// Beyond any screen; sums of a few such lengths still fit an int.
inline constexpr double largestPx = 10'000'000;

/// Whole device pixels on Android (as the SDK computes them): `(int)(dp * density + 0.5)`, held
/// within ±largestPx.
int dpToPx(double dp, double density);

} // namespace numauth::consent
