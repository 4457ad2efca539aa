#include "models/package/DerReader.h"

namespace numauth::package {

namespace {

constexpr int depthLimit = 32;

struct Header
{
    std::uint8_t tag = 0;
    qsizetype size = 0;
    qsizetype contentSize = 0;
    bool isIndefinite = false;
};

std::uint8_t byteAt(QByteArrayView bytes, qsizetype index)
{
    return static_cast<std::uint8_t>(bytes[index]);
}

std::optional<Header> readHeader(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    Header header;
    header.tag = byteAt(bytes, 0);
    // No structure read here uses tag numbers above 30.
    if ((header.tag & 0x1f) == 0x1f)
        return std::nullopt;
    const std::uint8_t first = byteAt(bytes, 1);
    header.size = 2;
    if (first < 0x80) {
        header.contentSize = first;
    } else if (first == 0x80) {
        header.isIndefinite = true;
        return (header.tag & 0x20) ? std::optional(header) : std::nullopt;
    } else {
        const int count = first & 0x7f;
        if (count > 4 || bytes.size() < 2 + count)
            return std::nullopt;
        for (int index = 0; index < count; ++index)
            header.contentSize = (header.contentSize << 8) | byteAt(bytes, 2 + index);
        header.size += count;
    }
    if (header.contentSize > bytes.size() - header.size)
        return std::nullopt;
    return header;
}

std::optional<DerElement> readElement(QByteArrayView bytes, int depth)
{
    const std::optional<Header> header = readHeader(bytes);
    if (!header || depth > depthLimit)
        return std::nullopt;
    if (!header->isIndefinite)
        return DerElement{header->tag, bytes.sliced(header->size, header->contentSize),
                          bytes.first(header->size + header->contentSize)};
    QByteArrayView rest = bytes.sliced(header->size);
    for (;;) {
        if (rest.size() < 2)
            return std::nullopt;
        if (rest[0] == 0 && rest[1] == 0)
            break;
        const std::optional<DerElement> child = readElement(rest, depth + 1);
        if (!child)
            return std::nullopt;
        rest = rest.sliced(child->whole.size());
    }
    const qsizetype contentSize = bytes.size() - rest.size() - header->size;
    return DerElement{header->tag, bytes.sliced(header->size, contentSize),
                      bytes.first(header->size + contentSize + 2)};
}

} // namespace

std::uint8_t DerReader::peek() const
{
    return m_bytes.isEmpty() ? std::uint8_t(0) : byteAt(m_bytes, 0);
}

std::optional<DerElement> DerReader::next()
{
    const std::optional<DerElement> element = readElement(m_bytes, 0);
    m_bytes = element ? m_bytes.sliced(element->whole.size()) : QByteArrayView();
    return element;
}

std::optional<DerElement> DerReader::next(std::uint8_t tag)
{
    return peek() == tag ? next() : std::nullopt;
}

QByteArray oidText(QByteArrayView content)
{
    QByteArray text;
    std::uint64_t value = 0;
    for (qsizetype index = 0; index < content.size(); ++index) {
        const std::uint8_t byte = byteAt(content, index);
        if (value >> 56)
            return {};
        value = (value << 7) | (byte & 0x7f);
        if (byte & 0x80)
            continue;
        if (text.isEmpty()) {
            const std::uint64_t first = value < 80 ? value / 40 : 2;
            text = QByteArray::number(first) + '.' + QByteArray::number(value - first * 40);
        } else {
            text += '.' + QByteArray::number(value);
        }
        value = 0;
    }
    return text;
}

QByteArray derEncoded(std::uint8_t tag, const QByteArray &content)
{
    QByteArray length;
    for (qsizetype rest = content.size(); rest > 0; rest >>= 8)
        length.prepend(static_cast<char>(rest & 0xff));
    QByteArray encoded(1, static_cast<char>(tag));
    if (content.size() < 0x80)
        encoded += static_cast<char>(content.size());
    else
        encoded += static_cast<char>(0x80 | length.size()) + length;
    return encoded + content;
}

} // namespace numauth::package
