#include "models/package/PropertyList.h"

#include "models/package/BinaryPropertyList.h"

#include <QDateTime>
#include <QXmlStreamReader>

#include <optional>

namespace numauth::package {

namespace {

bool startsLikeXml(QByteArrayView bytes)
{
    const QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 64)).trimmed();
    const bool isUtf16 = head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff") ||
                         head.startsWith(QByteArrayView("<\0", 2)) ||
                         head.startsWith(QByteArrayView("\0<", 2));
    return head.startsWith('<') || head.startsWith("\xef\xbb\xbf") || isUtf16;
}

/// Builds the value of one `<plist>`; nothing once something is not as it should be.
class XmlValues
{
public:
    explicit XmlValues(QXmlStreamReader &xml) : m_xml(xml) {}

    std::optional<QVariant> value(int depth)
    {
        if (depth > PropertyList::depthLimit || m_valuesLeft-- <= 0)
            return std::nullopt;
        const QString name = m_xml.name().toString();
        if (name == QLatin1StringView("dict"))
            return map(depth);
        if (name == QLatin1StringView("array"))
            return list(depth);
        return scalar(name);
    }

private:
    std::optional<QVariant> map(int depth)
    {
        QVariantMap values;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() != QLatin1StringView("key"))
                return std::nullopt;
            const QString key = m_xml.readElementText();
            const auto element =
                m_xml.readNextStartElement() ? value(depth + 1) : std::optional<QVariant>();
            if (!element)
                return std::nullopt;
            values.insert(key, *element);
        }
        return QVariant(values);
    }

    std::optional<QVariant> list(int depth)
    {
        QVariantList values;
        while (m_xml.readNextStartElement()) {
            const auto element = value(depth + 1);
            if (!element)
                return std::nullopt;
            values << *element;
        }
        return QVariant(values);
    }

    std::optional<QVariant> scalar(const QString &name)
    {
        const QString text = m_xml.readElementText();
        if (name == QLatin1StringView("string"))
            return QVariant(text);
        if (name == QLatin1StringView("true") || name == QLatin1StringView("false"))
            return QVariant(name == QLatin1StringView("true"));
        if (name == QLatin1StringView("integer"))
            return QVariant(text.trimmed().toLongLong(nullptr, 0));
        if (name == QLatin1StringView("real"))
            return QVariant(text.trimmed().toDouble());
        if (name == QLatin1StringView("date"))
            return QVariant(QDateTime::fromString(text.trimmed(), Qt::ISODate));
        if (name == QLatin1StringView("data"))
            return QVariant(QByteArray::fromBase64(text.toLatin1()));
        return std::nullopt;
    }

    QXmlStreamReader &m_xml;
    int m_valuesLeft = PropertyList::valueLimit;
};

} // namespace

Result<QVariant> PropertyList::read(QByteArrayView bytes)
{
    if (BinaryPropertyList::recognises(bytes))
        return BinaryPropertyList::read(bytes);
    if (startsLikeXml(bytes))
        return readXml(bytes);
    const QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 256)).trimmed();
    if (head.startsWith('{') || head.startsWith("//") || head.startsWith("/*"))
        return Error{Error::Code::Unsupported,
                     tr("The property list is in the old text form; convert it with plutil "
                        "-convert xml1.")};
    return Error{Error::Code::Malformed, tr("This is no property list.")};
}

Result<QVariant> PropertyList::readXml(QByteArrayView bytes)
{
    QXmlStreamReader xml(bytes.toByteArray());
    xml.setEntityExpansionLimit(0);
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::StartElement) {
        if (xml.isDTD() && (!xml.entityDeclarations().isEmpty() || xml.text().contains(u'[')))
            return Error{Error::Code::Malformed,
                         tr("The property list declares entities, which no app does; it was not "
                            "read.")};
    }
    std::optional<QVariant> top;
    if (xml.isStartElement() && xml.name() == QLatin1StringView("plist") &&
        xml.readNextStartElement())
        top = XmlValues(xml).value(0);
    if (!top || xml.hasError())
        return Error{Error::Code::Malformed,
                     tr("The XML property list is damaged at line %1.").arg(xml.lineNumber()),
                     xml.errorString()};
    return *std::move(top);
}

Result<QVariantMap> PropertyList::readMap(QByteArrayView bytes)
{
    Result<QVariant> top = read(bytes);
    if (!top)
        return std::move(top).error();
    if (top->typeId() != QMetaType::QVariantMap)
        return Error{Error::Code::Malformed, tr("The property list has no dictionary at its top.")};
    return top->toMap();
}

} // namespace numauth::package
