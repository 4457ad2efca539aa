#include "models/package/ResourceConfiguration.h"

#include "models/package/ByteReader.h"

#include <QStringList>

namespace numauth::package {

namespace {

/// Two letters, or three packed into 15 bits when bit 7 of the first byte is set.
QString unpackedLetters(QByteArrayView bytes, char base)
{
    const auto first = static_cast<unsigned char>(bytes[0]);
    const auto second = static_cast<unsigned char>(bytes[1]);
    if (first == 0)
        return {};
    if (!(first & 0x80))
        return QString::fromLatin1(bytes);
    const char letters[3] = {
        static_cast<char>(base + (second & 0x1f)),
        static_cast<char>(base + ((second & 0xe0) >> 5) + ((first & 0x03) << 3)),
        static_cast<char>(base + ((first & 0x7c) >> 2))};
    return QString::fromLatin1(letters, 3);
}

QString densityName(std::uint16_t density)
{
    switch (density) {
    case 120:
        return QStringLiteral("ldpi");
    case 160:
        return QStringLiteral("mdpi");
    case 213:
        return QStringLiteral("tvdpi");
    case 240:
        return QStringLiteral("hdpi");
    case 320:
        return QStringLiteral("xhdpi");
    case 480:
        return QStringLiteral("xxhdpi");
    case 640:
        return QStringLiteral("xxxhdpi");
    case 0xfffe:
        return QStringLiteral("anydpi");
    case 0xffff:
        return QStringLiteral("nodpi");
    default:
        return QStringLiteral("%1dpi").arg(density);
    }
}

} // namespace

ResolvedValue readConfiguration(QByteArrayView bytes)
{
    // Older tables have shorter configurations; what is missing is zero.
    QByteArray padded = bytes.first(std::min<qsizetype>(bytes.size(), 64)).toByteArray();
    const auto size = static_cast<qsizetype>(std::min<std::uint32_t>(u32At(padded, 0), 64));
    padded.truncate(size);
    padded.append(64 - padded.size(), '\0');
    const QByteArrayView fields(padded);

    QStringList words;
    if (const std::uint16_t country = u16At(fields, 4))
        words << QStringLiteral("mcc%1").arg(country);
    if (const std::uint16_t network = u16At(fields, 6))
        words << QStringLiteral("mnc%1").arg(network);
    if (const QString language = unpackedLetters(fields.sliced(8, 2), 'a'); !language.isEmpty())
        words << language;
    if (const QString region = unpackedLetters(fields.sliced(10, 2), '0'); !region.isEmpty())
        words << QStringLiteral("r") + region;
    if (const std::uint16_t width = u16At(fields, 30))
        words << QStringLiteral("sw%1dp").arg(width);
    if (fields[12] == 1)
        words << QStringLiteral("port");
    if (fields[12] == 2)
        words << QStringLiteral("land");
    if ((fields[29] & 0x30) == 0x20)
        words << QStringLiteral("night");
    if ((fields[29] & 0x30) == 0x10)
        words << QStringLiteral("notnight");
    if (const std::uint16_t density = u16At(fields, 14))
        words << densityName(density);
    ResolvedValue value;
    value.isDeviceDependent = !words.isEmpty();
    value.sdkVersion = u16At(fields, 24);
    if (value.sdkVersion > 0)
        words << QStringLiteral("v%1").arg(value.sdkVersion);
    value.configuration = words.join(QLatin1Char('-'));
    return value;
}

} // namespace numauth::package
