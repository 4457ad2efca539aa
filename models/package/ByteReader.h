#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace numauth::package {

enum class ByteOrder { LittleEndian, BigEndian };

/// Reads numbers and slices from bytes that may lie. The first read beyond the end
/// makes the reader fail for good: every later number is 0 and every later slice empty.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes, ByteOrder order = ByteOrder::LittleEndian)
        : m_bytes(bytes), m_order(order)
    {
    }

    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    QByteArrayView bytes(std::uint64_t count);
    /// A u32 length and that many bytes.
    QByteArrayView prefixed() { return bytes(u32()); }
    void skip(std::uint64_t count) { bytes(count); }
    /// Moves to \p offset from the start.
    void seek(std::uint64_t offset);

    qsizetype position() const { return m_position; }
    qsizetype remaining() const { return m_bytes.size() - m_position; }
    bool isAtEnd() const { return remaining() == 0; }
    bool hasFailed() const { return m_hasFailed; }

private:
    std::uint64_t number(int width);
    void fail();

    QByteArrayView m_bytes;
    ByteOrder m_order;
    qsizetype m_position = 0;
    bool m_hasFailed = false;
};

/// The number at \p offset, 0 when it does not fit.
std::uint32_t u32At(QByteArrayView bytes, qsizetype offset);
std::uint16_t u16At(QByteArrayView bytes, qsizetype offset);

} // namespace numauth::package
