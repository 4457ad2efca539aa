#include "models/package/StringPool.h"

#include "models/package/ByteReader.h"

#include <QByteArray>

#include <algorithm>

namespace numauth::package {

namespace {

constexpr std::uint32_t utf8Flag = 0x100;
constexpr qsizetype poolHeaderSize = 28;

/// One or two bytes; bit 7 of the first says that there are two.
std::uint32_t shortLength(ByteReader &reader)
{
    const std::uint8_t first = reader.u8();
    return first & 0x80 ? ((first & 0x7fu) << 8) | reader.u8() : first;
}

} // namespace

std::optional<ResourceChunk> ResourceChunk::read(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    ResourceChunk chunk;
    chunk.type = reader.u16();
    chunk.headerSize = reader.u16();
    const std::uint32_t size = reader.u32();
    if (reader.hasFailed() || chunk.headerSize < 8 || size < chunk.headerSize ||
        size > static_cast<std::uint64_t>(bytes.size()))
        return std::nullopt;
    chunk.bytes = bytes.first(static_cast<qsizetype>(size));
    return chunk;
}

std::optional<StringPool> StringPool::read(const ResourceChunk &chunk, Rules rules)
{
    if (chunk.type != chunkType || chunk.headerSize < poolHeaderSize)
        return std::nullopt;
    StringPool pool;
    ByteReader header(chunk.bytes.sliced(8));
    pool.m_count = header.u32();
    const std::uint32_t styleCount = header.u32();
    pool.m_isUtf8 = header.u32() & utf8Flag;
    const std::uint32_t stringsStart = header.u32();
    const std::uint32_t stylesStart = header.u32();
    if (pool.m_count == 0)
        return pool;
    const auto size = static_cast<std::uint64_t>(chunk.bytes.size());
    if (rules == Rules::OfSigners)
        pool.m_count = static_cast<std::uint32_t>(
            std::min<std::uint64_t>(pool.m_count, (size - chunk.headerSize) / 4));
    const std::uint64_t end = styleCount > 0 ? stylesStart : size;
    if (chunk.headerSize + 4ull * pool.m_count > size || stringsStart >= end || end > size)
        return std::nullopt;
    pool.m_offsets =
        chunk.bytes.sliced(chunk.headerSize, static_cast<qsizetype>(4ull * pool.m_count));
    pool.m_strings = chunk.bytes.sliced(stringsStart, static_cast<qsizetype>(end - stringsStart));
    const qsizetype unit = pool.m_isUtf8 ? 1 : 2;
    pool.m_strings.truncate(pool.m_strings.size() / unit * unit);
    const bool isTerminated = pool.m_strings.size() >= unit && pool.m_strings.back() == 0 &&
                              pool.m_strings[pool.m_strings.size() - unit] == 0;
    return isTerminated ? std::optional(pool) : std::nullopt;
}

QString StringPool::at(std::uint32_t index) const
{
    if (index >= m_count)
        return {};
    const auto known = m_decoded.constFind(index);
    if (known != m_decoded.constEnd())
        return *known;
    if (m_budget <= 0)
        return {};
    const QString text = decoded(index);
    // Every kept string costs something beside its characters.
    m_budget -= 64 + 2 * text.size();
    m_decoded.insert(index, text);
    return text;
}

QString StringPool::decoded(std::uint32_t index) const
{
    const std::uint32_t offset = u32At(m_offsets, static_cast<qsizetype>(4ull * index));
    if (offset >= static_cast<std::uint64_t>(m_strings.size()))
        return {};
    return m_isUtf8 ? utf8At(offset) : utf16At(offset);
}

QString StringPool::utf8At(qsizetype offset) const
{
    ByteReader reader(m_strings.sliced(offset));
    shortLength(reader);
    const QByteArrayView text = reader.bytes(shortLength(reader));
    return reader.u8() == 0 && !reader.hasFailed() ? QString::fromUtf8(text) : QString();
}

QString StringPool::utf16At(qsizetype offset) const
{
    ByteReader reader(m_strings.sliced(offset));
    std::uint32_t length = reader.u16();
    if (length & 0x8000)
        length = ((length & 0x7fff) << 16) | reader.u16();
    const QByteArrayView text = reader.bytes(2ull * length);
    if (reader.u16() != 0 || reader.hasFailed())
        return {};
    QString result(static_cast<qsizetype>(length), Qt::Uninitialized);
    for (qsizetype index = 0; index < result.size(); ++index)
        result[index] = QChar(u16At(text, 2 * index));
    return result;
}

} // namespace numauth::package
