#include "models/package/ProtobufReader.h"

namespace numauth::package {

namespace {

enum WireType : std::uint32_t { Varint = 0, Fixed64 = 1, Delimited = 2, Fixed32 = 5 };

constexpr int longestVarint = 10;

std::uint64_t littleEndian(QByteArrayView bytes)
{
    std::uint64_t value = 0;
    for (qsizetype index = bytes.size(); index > 0; --index)
        value = (value << 8) | static_cast<unsigned char>(bytes[index - 1]);
    return value;
}

} // namespace

std::optional<std::uint64_t> ProtobufReader::varint()
{
    std::uint64_t value = 0;
    for (int index = 0; index < longestVarint && index < m_bytes.size(); ++index) {
        const auto byte = static_cast<unsigned char>(m_bytes[index]);
        value |= std::uint64_t(byte & 0x7f) << (7 * index);
        if (!(byte & 0x80)) {
            m_bytes = m_bytes.sliced(index + 1);
            return value;
        }
    }
    return std::nullopt;
}

std::optional<QByteArrayView> ProtobufReader::take(std::uint64_t count)
{
    if (count > static_cast<std::uint64_t>(m_bytes.size()))
        return std::nullopt;
    const QByteArrayView slice = m_bytes.first(static_cast<qsizetype>(count));
    m_bytes = m_bytes.sliced(static_cast<qsizetype>(count));
    return slice;
}

std::optional<ProtobufField> ProtobufReader::next()
{
    const auto fail = [this]() -> std::optional<ProtobufField> {
        m_hasFailed = true;
        m_bytes = {};
        return std::nullopt;
    };
    const auto key = varint();
    if (!key || (*key >> 3) == 0 || (*key >> 3) > UINT32_MAX)
        return fail();
    ProtobufField field;
    field.number = static_cast<std::uint32_t>(*key >> 3);
    std::optional<QByteArrayView> bytes;
    switch (*key & 7) {
    case Varint: {
        const auto value = varint();
        if (!value)
            return fail();
        field.value = *value;
        return field;
    }
    case Fixed64:
        bytes = take(8);
        break;
    case Fixed32:
        bytes = take(4);
        break;
    case Delimited: {
        const auto size = varint();
        bytes = size ? take(*size) : std::nullopt;
        field.isDelimited = true;
        break;
    }
    default:
        return fail();
    }
    if (!bytes)
        return fail();
    field.bytes = *bytes;
    if (!field.isDelimited)
        field.value = littleEndian(*bytes);
    return field;
}

} // namespace numauth::package
