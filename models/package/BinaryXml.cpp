#include "models/package/BinaryXml.h"

#include "models/package/ByteReader.h"

#include <algorithm>

namespace numauth::package {

namespace {

constexpr std::uint16_t resourceMapType = 0x0180;
constexpr std::uint16_t startElementType = 0x0102;
constexpr std::uint16_t endElementType = 0x0103;
constexpr std::uint16_t textType = 0x0104;
constexpr qsizetype nodeHeaderSize = 16;
constexpr qsizetype attributeSizeLeast = 20;
constexpr qsizetype elementLimit = 200000;
constexpr qsizetype textLimit = 4096;

} // namespace

const BinaryXmlAttribute *BinaryXmlElement::attribute(std::uint32_t id) const
{
    const auto found =
        std::ranges::find_if(attributes, [id](const auto &each) { return each.id == id; });
    return found == attributes.end() ? nullptr : &*found;
}

const BinaryXmlAttribute *BinaryXmlElement::plainAttribute(QLatin1StringView wanted) const
{
    const auto found = std::ranges::find_if(attributes, [wanted](const auto &each) {
        return each.namespaceUri.isEmpty() && each.name == wanted;
    });
    return found == attributes.end() ? nullptr : &*found;
}

Result<BinaryXml> BinaryXml::read(QByteArrayView bytes, const QString &name,
                                  StringPool::Rules rules)
{
    const auto malformed = [&name](const QString &why) {
        return Error{Error::Code::Malformed,
                     tr("“%1” is not a compiled XML file: %2").arg(name, why)};
    };
    const auto root = ResourceChunk::read(bytes);
    if (!root)
        return malformed(tr("its header gives sizes that do not fit the file."));
    BinaryXml xml;
    for (QByteArrayView rest = root->body(); rest.size() >= 8;) {
        const auto chunk = ResourceChunk::read(rest);
        if (!chunk || !xml.readChunk(*chunk, rules))
            return malformed(
                tr("the part at byte %1 is broken.").arg(root->bytes.size() - rest.size()));
        rest = rest.sliced(chunk->bytes.size());
    }
    if (xml.m_elements.isEmpty())
        return malformed(tr("it has no element."));
    return xml;
}

bool BinaryXml::readChunk(const ResourceChunk &chunk, StringPool::Rules rules)
{
    switch (chunk.type) {
    case StringPool::chunkType: {
        const auto pool = StringPool::read(chunk, rules);
        // Only the first pool counts.
        if (pool && !m_hasPool)
            m_pool = *pool;
        m_hasPool = true;
        return pool.has_value();
    }
    case resourceMapType:
        m_resourceMap = chunk.body();
        return true;
    case startElementType:
        return startElement(chunk);
    case endElementType:
        if (!m_open.isEmpty())
            m_open.removeLast();
        return true;
    case textType:
        addText(m_pool.at(u32At(chunk.body(), 0)));
        return true;
    default:
        return true;
    }
}

void BinaryXml::addText(const QString &text)
{
    if (m_open.isEmpty())
        return;
    QString &kept = m_elements[m_open.last()].text;
    kept += text.left(textLimit - kept.size());
}

bool BinaryXml::startElement(const ResourceChunk &chunk)
{
    if (chunk.headerSize < nodeHeaderSize || m_elements.size() >= elementLimit)
        return false;
    ByteReader body(chunk.body());
    body.skip(4);
    BinaryXmlElement element;
    element.name = m_pool.at(body.u32());
    const std::uint16_t start = body.u16();
    const std::uint16_t size = body.u16();
    const std::uint16_t count = body.u16();
    if (body.hasFailed() || (count > 0 && size < attributeSizeLeast))
        return false;
    body.seek(start);
    for (int index = 0; index < count; ++index) {
        const QByteArrayView attribute = body.bytes(size);
        if (body.hasFailed())
            return false;
        element.attributes << readAttribute(attribute);
    }
    element.parent = m_open.isEmpty() ? -1 : m_open.last();
    m_open << m_elements.size();
    m_elements << element;
    return true;
}

BinaryXmlAttribute BinaryXml::readAttribute(QByteArrayView bytes) const
{
    ByteReader reader(bytes);
    BinaryXmlAttribute attribute;
    attribute.namespaceUri = m_pool.at(reader.u32());
    const std::uint32_t name = reader.u32();
    attribute.name = m_pool.at(name);
    attribute.id = u32At(m_resourceMap, static_cast<qsizetype>(4ull * name));
    reader.skip(4 + 3);
    attribute.value.type = reader.u8();
    attribute.value.data = reader.u32();
    if (attribute.value.type == ResourceValue::text)
        attribute.value.string = m_pool.at(attribute.value.data);
    return attribute;
}

} // namespace numauth::package
