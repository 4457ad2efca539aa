#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace numauth::package {

/// One field of a protobuf message; the view lies in the message.
struct ProtobufField
{
    std::uint32_t number = 0;
    /// Varint and fixed-width values.
    std::uint64_t value = 0;
    /// Length-delimited values.
    QByteArrayView bytes;
    bool isDelimited = false;
};

/// Walks the fields of a protobuf message without knowing its schema. The first thing that does
/// not fit makes the reader fail for good.
class ProtobufReader
{
public:
    explicit ProtobufReader(QByteArrayView bytes) : m_bytes(bytes) {}

    bool isAtEnd() const { return m_bytes.isEmpty(); }
    bool hasFailed() const { return m_hasFailed; }
    std::optional<ProtobufField> next();

private:
    std::optional<std::uint64_t> varint();
    std::optional<QByteArrayView> take(std::uint64_t count);

    QByteArrayView m_bytes;
    bool m_hasFailed = false;
};

} // namespace numauth::package
