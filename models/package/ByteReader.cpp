#include "models/package/ByteReader.h"

namespace numauth::package {

QByteArrayView ByteReader::bytes(std::uint64_t count)
{
    if (m_hasFailed || count > static_cast<std::uint64_t>(remaining())) {
        fail();
        return {};
    }
    const QByteArrayView slice = m_bytes.sliced(m_position, static_cast<qsizetype>(count));
    m_position += static_cast<qsizetype>(count);
    return slice;
}

void ByteReader::seek(std::uint64_t offset)
{
    if (offset > static_cast<std::uint64_t>(m_bytes.size()))
        fail();
    else if (!m_hasFailed)
        m_position = static_cast<qsizetype>(offset);
}

std::uint64_t ByteReader::number(int width)
{
    const QByteArrayView slice = bytes(static_cast<std::uint64_t>(width));
    std::uint64_t value = 0;
    for (qsizetype index = 0; index < slice.size(); ++index) {
        const qsizetype place = m_order == ByteOrder::BigEndian ? index : slice.size() - 1 - index;
        value = (value << 8) | static_cast<unsigned char>(slice[place]);
    }
    return value;
}

void ByteReader::fail()
{
    m_hasFailed = true;
    m_position = m_bytes.size();
}

std::uint32_t u32At(QByteArrayView bytes, qsizetype offset)
{
    ByteReader reader(bytes);
    reader.seek(static_cast<std::uint64_t>(offset));
    return reader.u32();
}

std::uint16_t u16At(QByteArrayView bytes, qsizetype offset)
{
    ByteReader reader(bytes);
    reader.seek(static_cast<std::uint64_t>(offset));
    return reader.u16();
}

} // namespace numauth::package
