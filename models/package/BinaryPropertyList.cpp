#include "models/package/BinaryPropertyList.h"

#include "models/base/UtcZone.h"
#include "models/package/ByteReader.h"
#include "models/package/PropertyList.h"

#include <QDateTime>
#include <QStringDecoder>

#include <algorithm>
#include <bit>

namespace numauth::package {

namespace {

constexpr qsizetype trailerSize = 32;
/// Dates count seconds from 2001-01-01.
constexpr qint64 appleEpoch = 978307200;

bool isWidth(std::uint64_t width)
{
    return width == 1 || width == 2 || width == 4 || width == 8;
}

QVariant dateOf(double seconds)
{
    constexpr double longest = 1e12;
    if (!(seconds > -longest && seconds < longest))
        return QDateTime();
    return QDateTime::fromSecsSinceEpoch(appleEpoch + static_cast<qint64>(seconds), utcZone);
}

} // namespace

Result<QVariant> BinaryPropertyList::read(QByteArrayView bytes)
{
    BinaryPropertyList file(bytes);
    file.m_valuesLeft = PropertyList::valueLimit;
    std::optional<QVariant> top;
    if (file.readTrailer())
        top = file.value(file.m_top);
    if (!top)
        return Error{Error::Code::Malformed,
                     tr("The binary property list is damaged: it is cut off, refers to itself, or "
                        "points outside the file.")};
    return *std::move(top);
}

bool BinaryPropertyList::readTrailer()
{
    if (m_bytes.size() < trailerSize + 8)
        return false;
    ByteReader trailer(m_bytes.last(trailerSize), ByteOrder::BigEndian);
    trailer.skip(6);
    m_offsetSize = trailer.u8();
    m_referenceSize = trailer.u8();
    m_count = trailer.u64();
    m_top = trailer.u64();
    m_table = trailer.u64();
    const auto end = static_cast<std::uint64_t>(m_bytes.size() - trailerSize);
    return isWidth(m_offsetSize) && isWidth(m_referenceSize) && m_top < m_count && m_table <= end &&
           m_count <= (end - m_table) / m_offsetSize;
}

std::optional<std::uint64_t> BinaryPropertyList::number(std::uint64_t offset,
                                                        std::uint64_t width) const
{
    ByteReader reader(m_bytes, ByteOrder::BigEndian);
    reader.seek(offset);
    std::uint64_t value = 0;
    for (std::uint64_t index = 0; index < width; ++index)
        value = (value << 8) | reader.u8();
    return reader.hasFailed() ? std::nullopt : std::optional(value);
}

std::optional<std::uint64_t> BinaryPropertyList::offsetOf(std::uint64_t index) const
{
    if (index >= m_count)
        return std::nullopt;
    const auto offset = number(m_table + index * m_offsetSize, m_offsetSize);
    return offset && *offset < m_table ? offset : std::nullopt;
}

bool BinaryPropertyList::fits(std::uint64_t start, std::uint64_t count, std::uint64_t width) const
{
    return start <= m_table && count <= (m_table - start) / width;
}

std::optional<BinaryPropertyList::Object> BinaryPropertyList::header(std::uint64_t index) const
{
    const auto offset = offsetOf(index);
    const auto marker = offset ? number(*offset, 1) : std::nullopt;
    if (!marker)
        return std::nullopt;
    Object object{static_cast<int>(*marker >> 4), static_cast<int>(*marker & 0x0f), *marker & 0x0f,
                  *offset + 1};
    const bool isCounted = object.kind >= 0x4 && object.kind != 0x8;
    if (!isCounted || object.info != 0x0f)
        return object;
    const auto sizeMarker = number(object.start, 1);
    if (!sizeMarker || (*sizeMarker >> 4) != 0x1 || (*sizeMarker & 0x0f) > 3)
        return std::nullopt;
    const std::uint64_t width = 1ull << (*sizeMarker & 0x0f);
    const auto count = number(object.start + 1, width);
    if (!count)
        return std::nullopt;
    object.count = *count;
    object.start += 1 + width;
    return object;
}

std::optional<QVariant> BinaryPropertyList::value(std::uint64_t index)
{
    const std::optional<Object> object = header(index);
    const bool isOpen = std::ranges::find(m_open, index) != m_open.end();
    if (!object || isOpen || m_open.size() >= PropertyList::depthLimit || m_valuesLeft-- <= 0)
        return std::nullopt;
    const bool isList = object->kind == 0xa || object->kind == 0xc;
    if (!isList && object->kind != 0xd)
        return scalar(*object);
    m_open.push_back(index);
    std::optional<QVariant> result = isList ? list(*object) : map(*object);
    m_open.pop_back();
    return result;
}

std::optional<QVariant> BinaryPropertyList::scalar(const Object &object) const
{
    const std::uint64_t width = 1ull << object.info;
    switch (object.kind) {
    case 0x0:
        return object.info == 8 || object.info == 9 ? QVariant(object.info == 9) : QVariant();
    case 0x1: {
        // 16-byte integers hold what does not fit 63 bits; their low half is enough.
        const auto bits = width > 16 ? std::nullopt : number(object.start, width);
        return bits ? std::optional(QVariant(static_cast<qlonglong>(*bits))) : std::nullopt;
    }
    case 0x2:
    case 0x3: {
        const auto bits = width == 4 || width == 8 ? number(object.start, width) : std::nullopt;
        if (!bits)
            return std::nullopt;
        const double real = width == 4
                                ? double(std::bit_cast<float>(static_cast<std::uint32_t>(*bits)))
                                : std::bit_cast<double>(*bits);
        return object.kind == 0x3 ? dateOf(real) : QVariant(real);
    }
    case 0x4:
    case 0x5:
    case 0x6:
        break;
    case 0x8:
        return QVariant(static_cast<qlonglong>(
            number(object.start, std::uint64_t(object.info) + 1).value_or(0)));
    default:
        return std::nullopt;
    }
    const std::uint64_t unit = object.kind == 0x6 ? 2 : 1;
    if (!fits(object.start, object.count, unit))
        return std::nullopt;
    const QByteArrayView data = m_bytes.sliced(static_cast<qsizetype>(object.start),
                                               static_cast<qsizetype>(object.count * unit));
    if (object.kind == 0x4)
        return QVariant(data.toByteArray());
    if (object.kind == 0x5)
        return QVariant(QString::fromUtf8(data));
    return QVariant(QString(QStringDecoder(QStringDecoder::Utf16BE)(data)));
}

std::optional<QVariant> BinaryPropertyList::list(const Object &object)
{
    if (!fits(object.start, object.count, m_referenceSize))
        return std::nullopt;
    QVariantList values;
    for (std::uint64_t item = 0; item < object.count; ++item) {
        const auto reference = number(object.start + item * m_referenceSize, m_referenceSize);
        const auto element = reference ? value(*reference) : std::nullopt;
        if (!element)
            return std::nullopt;
        values << *element;
    }
    return QVariant(values);
}

std::optional<QVariant> BinaryPropertyList::map(const Object &object)
{
    if (!fits(object.start, object.count, m_referenceSize * 2))
        return std::nullopt;
    QVariantMap values;
    for (std::uint64_t item = 0; item < object.count; ++item) {
        const auto key = number(object.start + item * m_referenceSize, m_referenceSize);
        const auto reference =
            number(object.start + (object.count + item) * m_referenceSize, m_referenceSize);
        const auto name = key ? value(*key) : std::nullopt;
        const auto element = reference ? value(*reference) : std::nullopt;
        if (!name || !element || name->typeId() != QMetaType::QString)
            return std::nullopt;
        values.insert(name->toString(), *element);
    }
    return QVariant(values);
}

} // namespace numauth::package
