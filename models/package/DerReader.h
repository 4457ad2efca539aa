#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <optional>

namespace numauth::package {

/// One ASN.1 element; the views lie in the bytes that were read.
struct DerElement
{
    /// The identifier byte with class and constructed bit, as in 0x30 for SEQUENCE.
    std::uint8_t tag = 0;
    QByteArrayView content;
    /// Header, content and end mark: the raw slice.
    QByteArrayView whole;

    bool isConstructed() const { return tag & 0x20; }
};

/// Walks ASN.1 in BER or DER, indefinite lengths included, without copying and without recursion
/// deeper than 32 levels. Every getter gives nothing once something did not fit.
class DerReader
{
public:
    static constexpr std::uint8_t integerTag = 0x02;
    static constexpr std::uint8_t bitStringTag = 0x03;
    static constexpr std::uint8_t octetStringTag = 0x04;
    static constexpr std::uint8_t oidTag = 0x06;
    static constexpr std::uint8_t sequenceTag = 0x30;
    static constexpr std::uint8_t setTag = 0x31;

    explicit DerReader(QByteArrayView bytes) : m_bytes(bytes) {}

    bool isAtEnd() const { return m_bytes.isEmpty(); }
    /// The tag of the next element, 0 at the end.
    std::uint8_t peek() const;
    std::optional<DerElement> next();
    /// The next element if it has this tag.
    std::optional<DerElement> next(std::uint8_t tag);

private:
    QByteArrayView m_bytes;
};

/// `1.2.840.113549.1.7.2` for the content of an OBJECT IDENTIFIER; empty when malformed.
QByteArray oidText(QByteArrayView content);

/// An element around \p content with a definite length.
QByteArray derEncoded(std::uint8_t tag, const QByteArray &content);

} // namespace numauth::package
