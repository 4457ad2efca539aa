#include "models/package/ProtobufXml.h"

#include "models/package/ProtobufReader.h"
#include "models/package/ProtobufResources.h"

namespace numauth::package {

namespace {

constexpr int depthLimit = 64;
constexpr qsizetype elementLimit = 100'000;

// Field numbers of aapt.pb, from Resources.proto.
namespace XmlNode {
constexpr std::uint32_t element = 1;
constexpr std::uint32_t text = 2;
} // namespace XmlNode
namespace XmlElement {
constexpr std::uint32_t name = 3;
constexpr std::uint32_t attribute = 4;
constexpr std::uint32_t child = 5;
} // namespace XmlElement
namespace XmlAttribute {
constexpr std::uint32_t namespaceUri = 1;
constexpr std::uint32_t name = 2;
constexpr std::uint32_t value = 3;
constexpr std::uint32_t resourceId = 5;
constexpr std::uint32_t compiledItem = 6;
} // namespace XmlAttribute
class Reader
{
public:
    bool node(QByteArrayView bytes, qsizetype parent, int depth)
    {
        if (depth > depthLimit)
            return false;
        ProtobufReader fields(bytes);
        while (!fields.isAtEnd()) {
            const auto field = fields.next();
            if (!field)
                return false;
            if (field->number == XmlNode::text && parent >= 0)
                m_elements[parent].text += QString::fromUtf8(field->bytes);
            if (field->number == XmlNode::element && !element(field->bytes, parent, depth))
                return false;
        }
        return !fields.hasFailed();
    }

    QList<BinaryXmlElement> takeElements() { return std::move(m_elements); }

private:
    bool element(QByteArrayView bytes, qsizetype parent, int depth)
    {
        const qsizetype index = m_elements.size();
        if (index >= elementLimit)
            return false;
        m_elements << BinaryXmlElement();
        m_elements[index].parent = parent;
        ProtobufReader fields(bytes);
        while (!fields.isAtEnd()) {
            const auto field = fields.next();
            if (!field)
                return false;
            if (field->number == XmlElement::name)
                m_elements[index].name = QString::fromUtf8(field->bytes);
            else if (field->number == XmlElement::attribute)
                m_elements[index].attributes << attribute(field->bytes);
            else if (field->number == XmlElement::child && !node(field->bytes, index, depth + 1))
                return false;
        }
        return !m_elements.at(index).name.isEmpty();
    }

    /// The written text counts, the compiled value where there is none.
    static BinaryXmlAttribute attribute(QByteArrayView bytes)
    {
        BinaryXmlAttribute attribute;
        ResourceValue compiled;
        for (ProtobufReader fields(bytes); !fields.isAtEnd();) {
            const auto field = fields.next();
            if (!field)
                break;
            if (field->number == XmlAttribute::namespaceUri)
                attribute.namespaceUri = QString::fromUtf8(field->bytes);
            else if (field->number == XmlAttribute::name)
                attribute.name = QString::fromUtf8(field->bytes);
            else if (field->number == XmlAttribute::value)
                attribute.value.string = QString::fromUtf8(field->bytes);
            else if (field->number == XmlAttribute::resourceId)
                attribute.id = static_cast<std::uint32_t>(field->value);
            else if (field->number == XmlAttribute::compiledItem)
                compiled = protobufItem(field->bytes);
        }
        attribute.value.type = ResourceValue::text;
        const bool isWritten = !attribute.value.string.isEmpty();
        if (compiled.type != 0 && (!isWritten || compiled.isReference()))
            attribute.value = compiled;
        return attribute;
    }

    QList<BinaryXmlElement> m_elements;
};

} // namespace

Result<QList<BinaryXmlElement>> ProtobufXml::read(QByteArrayView bytes, const QString &name)
{
    Reader reader;
    const bool isWhole = reader.node(bytes, -1, 0);
    QList<BinaryXmlElement> elements = reader.takeElements();
    if (!isWhole || elements.isEmpty())
        return Error{Error::Code::Malformed,
                     tr("%1 is damaged: its protobuf data does not fit.").arg(name)};
    return elements;
}

} // namespace numauth::package
