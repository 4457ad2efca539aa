#include "models/package/ProtobufXml.h"

#include "models/package/ProtobufReader.h"

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
namespace Item {
constexpr std::uint32_t reference = 1;
constexpr std::uint32_t string = 2;
constexpr std::uint32_t primitive = 7;
} // namespace Item
namespace Reference {
constexpr std::uint32_t id = 2;
} // namespace Reference
namespace Primitive {
constexpr std::uint32_t decimal = 6;
constexpr std::uint32_t hexadecimal = 7;
constexpr std::uint32_t boolean = 8;
} // namespace Primitive

ResourceValue primitiveValue(QByteArrayView bytes)
{
    ResourceValue value;
    for (ProtobufReader fields(bytes); !fields.isAtEnd();) {
        const auto field = fields.next();
        if (!field)
            break;
        value.data = static_cast<std::uint32_t>(field->value);
        if (field->number == Primitive::decimal)
            value.type = ResourceValue::decimal;
        else if (field->number == Primitive::hexadecimal)
            value.type = ResourceValue::hexadecimal;
        else if (field->number == Primitive::boolean)
            value.type = ResourceValue::boolean;
    }
    return value;
}

ResourceValue itemValue(QByteArrayView bytes)
{
    ResourceValue value;
    for (ProtobufReader fields(bytes); !fields.isAtEnd();) {
        const auto field = fields.next();
        if (!field)
            break;
        ProtobufReader inner(field->bytes);
        if (field->number == Item::primitive) {
            value = primitiveValue(field->bytes);
        } else if (field->number == Item::string) {
            const auto text = inner.next();
            value.type = ResourceValue::text;
            value.string = text ? QString::fromUtf8(text->bytes) : QString();
        } else if (field->number == Item::reference) {
            while (!inner.isAtEnd()) {
                const auto part = inner.next();
                if (part && part->number == Reference::id) {
                    value.type = ResourceValue::reference;
                    value.data = static_cast<std::uint32_t>(part->value);
                }
            }
        }
    }
    return value;
}

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
                compiled = itemValue(field->bytes);
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
