#include "models/diagnosis/app/XmlTree.h"

#include "models/diagnosis/app/SourceText.h"
#include "models/package/AndroidManifest.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

using package::BinaryXmlAttribute;
using package::BinaryXmlElement;
using package::ManifestValues;
using package::ResourceTable;

constexpr qsizetype elementLimit = 100'000;
constexpr qsizetype depthLimit = 256;
constexpr qsizetype textLimit = 4096;
constexpr QLatin1StringView androidUri("http://schemas.android.com/apk/res/android");
constexpr QLatin1StringView toolsUri("http://schemas.android.com/tools");
constexpr std::uint32_t themeId = 0x01010000;

/// Names of the framework's attributes, since compiled files may blank or falsify them.
const QHash<std::uint32_t, QString> &namesById()
{
    static const QHash<std::uint32_t, QString> names{
        {themeId, QStringLiteral("android:theme")},
        {0x01010001, QStringLiteral("android:label")},
        {0x01010003, QStringLiteral("android:name")},
        {0x0101000f, QStringLiteral("android:debuggable")},
        {0x01010010, QStringLiteral("android:exported")},
        {0x0101001d, QStringLiteral("android:launchMode")},
        {0x0101001e, QStringLiteral("android:screenOrientation")},
        {0x0101001f, QStringLiteral("android:configChanges")},
        {0x0101020c, QStringLiteral("android:minSdkVersion")},
        {0x0101021b, QStringLiteral("android:versionCode")},
        {0x0101021c, QStringLiteral("android:versionName")},
        {0x01010270, QStringLiteral("android:targetSdkVersion")},
        {0x01010271, QStringLiteral("android:maxSdkVersion")},
        {0x010104ec, QStringLiteral("android:usesCleartextTraffic")},
        {0x01010527, QStringLiteral("android:networkSecurityConfig")},
        {0x01010572, QStringLiteral("android:compileSdkVersion")}};
    return names;
}

QString prefixOf(QStringView uri)
{
    if (uri == androidUri)
        return QStringLiteral("android:");
    return uri == toolsUri ? QStringLiteral("tools:") : QString();
}

QString compiledName(const BinaryXmlAttribute &attribute)
{
    const QString known = namesById().value(attribute.id);
    return known.isEmpty() ? prefixOf(attribute.namespaceUri) + attribute.name : known;
}

QString compiledValue(const BinaryXmlAttribute &attribute, ManifestValues &values,
                      const ResourceTable *table)
{
    if (attribute.id == themeId && attribute.value.isReference()) {
        const QString name = table ? table->name(attribute.value.data) : QString();
        if (!name.isEmpty())
            return QStringLiteral("@style/") + name;
        return QStringLiteral("@0x%1").arg(attribute.value.data, 8, 16, QLatin1Char('0'));
    }
    return values.text(&attribute);
}

/// Reads one text file.
class TextReader
{
public:
    explicit TextReader(const QString &text) : m_text(text), m_lines(text), m_xml(text) {}

    bool read();
    QList<XmlElement> takeElements() { return std::move(m_elements); }
    QString error() const { return m_xml.errorString(); }
    qint64 errorLine() const { return m_xml.lineNumber(); }

private:
    void start();
    void readAttributes(qsizetype offset, XmlElement &element);

    const QString &m_text;
    LineIndex m_lines;
    QXmlStreamReader m_xml;
    QList<XmlElement> m_elements;
    QList<qsizetype> m_open;
};

bool TextReader::read()
{
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return false;
        if (token == QXmlStreamReader::EndElement && !m_open.isEmpty())
            m_open.removeLast();
        if (token == QXmlStreamReader::Characters && !m_open.isEmpty()) {
            QString &text = m_elements[m_open.last()].text;
            text += m_xml.text().left(textLimit - text.size());
        }
        if (token == QXmlStreamReader::StartElement) {
            if (m_elements.size() >= elementLimit || m_open.size() >= depthLimit)
                return false;
            start();
        }
    }
    return !m_xml.hasError() && !m_elements.isEmpty();
}

void TextReader::start()
{
    XmlElement element;
    element.name = m_xml.name().toString();
    element.parent = m_open.isEmpty() ? -1 : m_open.last();
    // The reader stands behind the tag, in which no other `<` can be.
    const auto end = std::min(static_cast<qsizetype>(m_xml.characterOffset()), m_text.size());
    const qsizetype tag =
        std::max<qsizetype>(0, end > 0 ? m_text.lastIndexOf(QLatin1Char('<'), end - 1) : 0);
    element.line = m_lines.lineAt(tag);
    readAttributes(tag, element);
    m_open << m_elements.size();
    m_elements << element;
}

void TextReader::readAttributes(qsizetype offset, XmlElement &element)
{
    qsizetype from = offset;
    const qsizetype end = static_cast<qsizetype>(m_xml.characterOffset());
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        const QString name = prefixOf(attribute.namespaceUri()) + attribute.name().toString();
        element.attributes.insert(name, attribute.value().toString());
        const qsizetype at = m_text.indexOf(attribute.qualifiedName(), from);
        if (at >= 0 && at < end) {
            element.attributeLines.insert(name, m_lines.lineAt(at));
            from = at + 1;
        }
    }
}

} // namespace

Result<QList<XmlElement>> XmlTree::readText(const QByteArray &bytes, const QString &name)
{
    const QString text = decodeText(bytes);
    TextReader reader(text);
    if (!reader.read())
        return Error{Error::Code::Malformed,
                     tr("%1 is no well-formed XML (line %2).").arg(name).arg(reader.errorLine()),
                     reader.error()};
    return reader.takeElements();
}

QList<XmlElement> XmlTree::fromCompiled(const QList<BinaryXmlElement> &elements,
                                        const ResourceTable *table)
{
    ManifestValues values(table);
    QList<XmlElement> tree;
    tree.reserve(elements.size());
    for (const BinaryXmlElement &compiled : elements) {
        XmlElement element;
        element.name = compiled.name;
        element.parent = compiled.parent;
        element.text = compiled.text;
        for (const BinaryXmlAttribute &attribute : compiled.attributes) {
            const QString name = compiledName(attribute);
            if (!name.isEmpty() && !element.attributes.contains(name))
                element.attributes.insert(name, compiledValue(attribute, values, table));
        }
        tree << element;
    }
    return tree;
}

} // namespace numauth::diagnosis::app
