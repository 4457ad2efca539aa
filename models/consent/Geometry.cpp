#include "models/consent/Geometry.h"

#include <algorithm>

namespace numauth::consent {

namespace {

std::optional<std::uint32_t> parseHex(const QString &digits)
{
    for (const QChar digit : digits) {
        const bool isHex =
            (digit >= QLatin1Char('0') && digit <= QLatin1Char('9')) ||
            (digit.toLower() >= QLatin1Char('a') && digit.toLower() <= QLatin1Char('f'));
        if (!isHex)
            return std::nullopt;
    }
    return digits.toUInt(nullptr, 16);
}

QString doubled(const QString &digits)
{
    QString text;
    for (const QChar digit : digits)
        text += QString(2, digit);
    return text;
}

} // namespace

QString Argb::toCss() const
{
    const std::uint32_t rgba = (value << 8) | (value >> 24);
    return QStringLiteral("#%1").arg(rgba, 8, 16, QLatin1Char('0')).toUpper();
}

QString Argb::toAndroid() const
{
    return QStringLiteral("#%1").arg(value, 8, 16, QLatin1Char('0')).toUpper();
}

std::optional<Argb> Argb::parseAndroid(const QString &text)
{
    if (!text.startsWith(QLatin1Char('#')))
        return std::nullopt;
    const QString digits = text.mid(1);
    const std::optional<std::uint32_t> number =
        parseHex(digits.size() == 3 ? doubled(digits) : digits);
    if (!number)
        return std::nullopt;
    switch (digits.size()) {
    case 3:
    case 6:
        return Argb{*number | 0xff000000u};
    case 8:
        return Argb{*number};
    default:
        return std::nullopt;
    }
}

int dpToPx(double dp, double density)
{
    return static_cast<int>(std::clamp(dp * density, -largestPx, largestPx) + 0.5);
}

} // namespace numauth::consent
