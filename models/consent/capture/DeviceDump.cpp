#include "models/consent/capture/DeviceDump.h"

#include "models/consent/capture/FrameList.h"

#include <QXmlStreamReader>

#include <array>

namespace numauth::consent {

namespace {

constexpr qsizetype mostNodes = 100'000;
constexpr qsizetype deepestNode = 500;
/// Beyond any screen, so that sums of edges still fit an int.
constexpr double largestEdge = 100'000;

/// `[12,34][56,78]`: left, top, right, bottom in px.
std::optional<QRectF> parseBounds(QStringView text)
{
    std::array<double, 4> edges{};
    size_t index = 0;
    for (qsizetype at = 0; at < text.size() && index < edges.size();) {
        qsizetype end = at;
        while (end < text.size() && (text.at(end).isDigit() || text.at(end) == QLatin1Char('-')))
            ++end;
        if (end == at) {
            ++at;
            continue;
        }
        bool isNumber = false;
        edges.at(index++) = text.mid(at, end - at).toDouble(&isNumber);
        if (!isNumber)
            return std::nullopt;
        at = end;
    }
    if (index != edges.size())
        return std::nullopt;
    return QRectF(QPointF(edges[0], edges[1]), QPointF(edges[2], edges[3]));
}

std::optional<QRectF> parseSides(const QXmlStreamAttributes &attributes)
{
    std::array<double, 4> sides{};
    constexpr std::array names{"x", "y", "width", "height"};
    for (size_t index = 0; index < names.size(); ++index) {
        bool isNumber = false;
        sides.at(index) = attributes.value(QLatin1StringView(names.at(index))).toDouble(&isNumber);
        if (!isNumber)
            return std::nullopt;
    }
    return QRectF(sides[0], sides[1], sides[2], sides[3]);
}

bool isPlausible(const QRectF &bounds)
{
    return std::abs(bounds.left()) <= largestEdge && std::abs(bounds.top()) <= largestEdge &&
           bounds.width() >= 0 && bounds.width() <= largestEdge && bounds.height() >= 0 &&
           bounds.height() <= largestEdge;
}

class XmlDump
{
public:
    XmlDump(const QByteArray &bytes, const QString &fileName) : m_xml(bytes), m_fileName(fileName)
    {
    }

    Result<DeviceDump> run()
    {
        if (Result<> root = readRoot(); !root)
            return std::move(root).error();
        while (!m_xml.atEnd() && m_depth > 0) {
            m_xml.readNext();
            if (m_xml.isEndElement())
                leave();
            else if (m_xml.isStartElement()) {
                if (Result<> node = readNode(); !node)
                    return std::move(node).error();
            }
        }
        // What follows the root is the tool's own message.
        if (m_xml.hasError() && m_depth > 0)
            return failure(DeviceDump::tr("the XML breaks off in line %1").arg(m_xml.lineNumber()));
        if (m_dump.nodes.isEmpty())
            return failure(DeviceDump::tr("there is no view in it"));
        for (const DumpNode &node : std::as_const(m_dump.nodes))
            m_dump.screen =
                m_dump.screen.expandedTo(QSizeF(node.bounds.right(), node.bounds.bottom()));
        return std::move(m_dump);
    }

private:
    Result<> readRoot()
    {
        if (!m_xml.readNextStartElement())
            return failure(DeviceDump::tr("it is no XML: %1").arg(m_xml.errorString()));
        const QStringView name = m_xml.name();
        const bool isIos = name == QLatin1StringView("AppiumAUT") ||
                           name.startsWith(QLatin1StringView("XCUIElementType"));
        if (!isIos && name != QLatin1StringView("hierarchy"))
            return failure(
                DeviceDump::tr("its root is <%1>; a dump of uiautomator begins with <hierarchy>, a "
                               "page source of iOS with <AppiumAUT>")
                    .arg(name.left(60).toString()));
        m_dump.platform = isIos ? Platform::Ios : Platform::Android;
        m_depth = 1;
        m_parents << -1;
        return isIos && name != QLatin1StringView("AppiumAUT") ? addNode() : Result<>();
    }

    Result<> readNode()
    {
        ++m_depth;
        m_parents << m_parents.last();
        if (m_depth > deepestNode)
            return failure(DeviceDump::tr("it is nested deeper than %1 views").arg(deepestNode));
        if (m_dump.nodes.size() >= mostNodes)
            return failure(DeviceDump::tr("it has more than %1 views").arg(mostNodes));
        return addNode();
    }

    void leave()
    {
        --m_depth;
        m_parents.removeLast();
    }

    Result<> addNode()
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const bool isIos = m_dump.platform == Platform::Ios;
        const auto bounds = isIos ? parseSides(attributes)
                                  : parseBounds(attributes.value(QLatin1StringView("bounds")));
        if (!bounds || !isPlausible(*bounds))
            return failure(DeviceDump::tr("the view in line %1 has no bounds that can be read")
                               .arg(m_xml.lineNumber()));
        DumpNode node = isIos ? iosNode(attributes) : androidNode(attributes);
        node.bounds = *bounds;
        node.parent = m_parents.last();
        m_parents.last() = static_cast<int>(m_dump.nodes.size());
        m_dump.nodes << node;
        return {};
    }

    DumpNode androidNode(const QXmlStreamAttributes &attributes) const
    {
        const auto value = [&](const char *name) {
            return attributes.value(QLatin1StringView(name)).toString();
        };
        DumpNode node;
        node.type = attributes.hasAttribute(QLatin1StringView("class")) ? value("class")
                                                                        : m_xml.name().toString();
        node.id = value("resource-id").section(QLatin1StringView(":id/"), -1);
        node.text = value("text");
        if (node.text.isEmpty())
            node.text = value("content-desc");
        node.isVisible = value("visible-to-user") != QLatin1StringView("false") &&
                         value("displayed") != QLatin1StringView("false");
        node.isChecked = value("checked") == QLatin1StringView("true");
        return node;
    }

    DumpNode iosNode(const QXmlStreamAttributes &attributes) const
    {
        const auto value = [&](const char *name) {
            return attributes.value(QLatin1StringView(name)).toString();
        };
        DumpNode node;
        node.type = m_xml.name().toString();
        node.id = value("name");
        node.text = value("label");
        if (node.text.isEmpty())
            node.text = value("value");
        node.isVisible = value("visible") != QLatin1StringView("false");
        node.isChecked = value("selected") == QLatin1StringView("true");
        return node;
    }

    Error failure(const QString &what) const
    {
        return {Error::Code::Malformed,
                DeviceDump::tr("%1 is no device dump: %2.").arg(m_fileName, what)};
    }

    QXmlStreamReader m_xml;
    QString m_fileName;
    DeviceDump m_dump;
    qsizetype m_depth = 0;
    /// For every open element the nearest node: of the last one the node itself.
    QList<int> m_parents;
};

} // namespace

QString DeviceDump::textOf(int node) const
{
    QString text = nodes.at(node).text;
    for (int index = node + 1; index < nodes.size() && isInside(index, node); ++index)
        text += nodes.at(index).text;
    return text;
}

bool DeviceDump::isInside(int node, int ancestor) const
{
    for (int index = nodes.at(node).parent; index >= ancestor; index = nodes.at(index).parent) {
        if (index == ancestor)
            return true;
    }
    return false;
}

Result<DeviceDump> DeviceDump::read(const QByteArray &bytes, const QString &fileName)
{
    // A byte order mark is no character of a JSON text.
    const qsizetype start = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const QByteArray text = bytes.mid(start).trimmed();
    if (text.startsWith('{'))
        return readFrameList(text, fileName);
    if (text.startsWith('<'))
        return XmlDump(text, fileName).run();
    return Error{Error::Code::Malformed,
                 tr("%1 is no device dump: it begins neither with < nor with {.").arg(fileName)};
}

} // namespace numauth::consent
