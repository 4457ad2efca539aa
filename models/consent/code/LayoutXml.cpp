#include "models/consent/code/LayoutXml.h"

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

namespace numauth::consent {

namespace {

constexpr qsizetype mostBytes = 1'000'000;
constexpr qsizetype mostViews = 2000;
constexpr int mostDepth = 100;
constexpr double largestDp = 100'000;
const QString androidSpace = QStringLiteral("http://schemas.android.com/apk/res/android");

/// How a container places its children.
enum class Arrangement { Stack, Column, Row };

struct Parent
{
    Arrangement arrangement = Arrangement::Stack;
    double x = 0, y = 0; ///< where children begin, dp
    /// Where the next child of a column or a row begins; nothing once that is not known.
    std::optional<double> next = 0;
};

/// A size of the file: a number of dp, the parent's, or the view's own.
struct Size
{
    enum class Kind { Fixed, Parent, Own, Unknown };
    Kind kind = Kind::Unknown;
    double dp = 0;
};

QString attribute(const QXmlStreamAttributes &attributes, const char *name)
{
    return attributes.value(androidSpace, QLatin1StringView(name)).toString();
}

/// `12dp`, `12dip`, `12sp`; nothing for px and for references to resources.
std::optional<double> dpOf(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(-?\\d{1,9}(?:\\.\\d{1,6})?)(?:dp|dip|sp)$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return std::clamp(match.captured(1).toDouble(), -largestDp, largestDp);
}

Size sizeOf(const QString &text)
{
    if (text == QLatin1StringView("match_parent") || text == QLatin1StringView("fill_parent"))
        return {Size::Kind::Parent, 0};
    if (text == QLatin1StringView("wrap_content"))
        return {Size::Kind::Own, 0};
    const auto dp = dpOf(text);
    return dp && *dp >= 0 ? Size{Size::Kind::Fixed, *dp} : Size{};
}

double marginOf(const QXmlStreamAttributes &attributes, const char *side, const char *other)
{
    for (const char *name : {side, other, "layout_margin"}) {
        if (const auto dp = dpOf(attribute(attributes, name)))
            return *dp;
    }
    return 0;
}

CustomView::Kind kindOf(const QString &tag)
{
    if (tag.contains(QLatin1StringView("Button")))
        return CustomView::Kind::Button;
    if (tag.contains(QLatin1StringView("Text")))
        return CustomView::Kind::Text;
    return tag.contains(QLatin1StringView("Image")) ? CustomView::Kind::Image
                                                    : CustomView::Kind::Block;
}

Arrangement arrangementOf(const QString &tag, const QXmlStreamAttributes &attributes)
{
    if (!tag.endsWith(QLatin1StringView("LinearLayout")))
        return Arrangement::Stack;
    return attribute(attributes, "orientation") == QLatin1StringView("vertical")
               ? Arrangement::Column
               : Arrangement::Row;
}

/// The first attribute that makes the place depend on the phone or on another view.
QString openPlace(const QXmlStreamAttributes &attributes)
{
    static const QStringList open{QStringLiteral("layout_alignParentBottom"),
                                  QStringLiteral("layout_alignParentRight"),
                                  QStringLiteral("layout_alignParentEnd"),
                                  QStringLiteral("layout_centerInParent"),
                                  QStringLiteral("layout_centerHorizontal"),
                                  QStringLiteral("layout_centerVertical"),
                                  QStringLiteral("layout_below"),
                                  QStringLiteral("layout_above"),
                                  QStringLiteral("layout_toRightOf"),
                                  QStringLiteral("layout_toEndOf"),
                                  QStringLiteral("layout_toLeftOf"),
                                  QStringLiteral("layout_toStartOf"),
                                  QStringLiteral("layout_weight"),
                                  QStringLiteral("layout_gravity")};
    static const QStringList known{QStringLiteral("false"),    QStringLiteral("top"),
                                   QStringLiteral("left"),     QStringLiteral("start"),
                                   QStringLiteral("top|left"), QStringLiteral("top|start"),
                                   QStringLiteral("0")};
    for (const QXmlStreamAttribute &given : attributes) {
        const QString name = given.name().toString();
        const bool isConstraint = name.startsWith(QLatin1StringView("layout_constraint"));
        if (isConstraint || (open.contains(name) && !known.contains(given.value().toString())))
            return name;
    }
    return {};
}

class Reading
{
public:
    Reading(const QByteArray &bytes, const QString &fileName) : m_xml(bytes), m_fileName(fileName)
    {
    }

    Result<LayoutXml> run()
    {
        while (!m_xml.atEnd()) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                return failure(LayoutXml::tr("a layout has no document type"));
            if (token == QXmlStreamReader::StartElement && !begin())
                return failure(LayoutXml::tr("it has too many views or nests too deeply"));
            if (token == QXmlStreamReader::EndElement)
                end();
        }
        if (m_xml.hasError())
            return failure(m_xml.errorString());
        if (m_read.views.isEmpty() && m_read.notUnderstood.isEmpty())
            return failure(LayoutXml::tr("it has no views"));
        return std::move(m_read);
    }

private:
    Error failure(const QString &reason) const
    {
        return Error{Error::Code::Malformed, LayoutXml::tr("%1, line %2, is no Android layout: %3.")
                                                 .arg(m_fileName)
                                                 .arg(m_xml.lineNumber())
                                                 .arg(reason)};
    }

    bool begin()
    {
        if (m_parents.size() >= mostDepth || m_read.views.size() >= mostViews)
            return false;
        const QString tag = m_xml.name().toString();
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QString open = openPlace(attributes);
        const bool isMerge = tag == QLatin1StringView("merge");
        Parent inside{arrangementOf(tag, attributes), 0, 0, 0};
        if (isMerge || tag == QLatin1StringView("requestFocus")) {
            m_parents << inside;
            return true;
        }
        const std::optional<CustomView> view = place(tag, attributes);
        if (view && open.isEmpty()) {
            inside.x =
                view->x + dpOf(attribute(attributes, "paddingLeft")).value_or(padding(attributes));
            inside.y =
                view->y + dpOf(attribute(attributes, "paddingTop")).value_or(padding(attributes));
            inside.next = 0;
            m_read.views << *view;
        } else {
            note(tag, open.isEmpty()
                          ? LayoutXml::tr("its place depends on the views before it")
                          : LayoutXml::tr("%1 places it by the phone or by other views").arg(open));
            m_unknownFrom = std::min(m_unknownFrom, static_cast<int>(m_parents.size()));
        }
        m_parents << inside;
        return true;
    }

    static double padding(const QXmlStreamAttributes &attributes)
    {
        return dpOf(attribute(attributes, "padding")).value_or(0);
    }

    void end()
    {
        m_parents.removeLast();
        // What stands in a view without a place has none either.
        if (m_parents.size() <= m_unknownFrom)
            m_unknownFrom = mostDepth + 1;
    }

    /// The view as a box; nothing where it has no place of its own.
    std::optional<CustomView> place(const QString &tag, const QXmlStreamAttributes &attributes)
    {
        Parent none;
        Parent &parent = m_parents.isEmpty() ? none : m_parents.last();
        const Size width = sizeOf(attribute(attributes, "layout_width"));
        const Size height = sizeOf(attribute(attributes, "layout_height"));
        const double left = marginOf(attributes, "layout_marginLeft", "layout_marginStart");
        const double right = marginOf(attributes, "layout_marginRight", "layout_marginEnd");
        const double top = marginOf(attributes, "layout_marginTop", "layout_marginVertical");
        const double bottom = marginOf(attributes, "layout_marginBottom", "layout_marginVertical");
        if (m_unknownFrom <= m_parents.size() || !parent.next)
            return std::nullopt;
        CustomView view = looked(tag, attributes);
        view.x = parent.x + left;
        view.y = parent.y + top;
        view.width = width.kind == Size::Kind::Fixed ? width.dp : 0;
        view.height = height.kind == Size::Kind::Fixed ? height.dp : 0;
        if (parent.arrangement == Arrangement::Column)
            advance(parent, view.y, height, top + bottom);
        else if (parent.arrangement == Arrangement::Row)
            advance(parent, view.x, width, left + right);
        return view;
    }

    static void advance(Parent &parent, double &start, const Size &size, double margins)
    {
        start += *parent.next;
        if (size.kind == Size::Kind::Fixed)
            parent.next = *parent.next + size.dp + margins;
        else
            parent.next.reset();
    }

    CustomView looked(const QString &tag, const QXmlStreamAttributes &attributes)
    {
        CustomView view;
        view.name = nameOf(tag, attributes);
        view.layer = CustomView::Layer::Xml;
        view.kind = kindOf(tag);
        const QString text = attribute(attributes, "text");
        if (!text.startsWith(QLatin1Char('@')))
            view.text = text;
        view.textSize = dpOf(attribute(attributes, "textSize")).value_or(view.textSize);
        view.textColor =
            Argb::parseAndroid(attribute(attributes, "textColor")).value_or(view.textColor);
        const QString ground = attribute(attributes, "background");
        view.background = Argb::parseAndroid(ground).value_or(view.background);
        static const QRegularExpression resource(QStringLiteral("^@(?:drawable|mipmap)/(\\w+)$"));
        view.image = resource.match(attribute(attributes, "src")).captured(1);
        if (view.image.isEmpty())
            view.image = resource.match(ground).captured(1);
        return view;
    }

    QString nameOf(const QString &tag, const QXmlStreamAttributes &attributes)
    {
        const QString id = attribute(attributes, "id").section(QLatin1Char('/'), -1);
        const QString base = id.isEmpty() ? tag.section(QLatin1Char('.'), -1) : id;
        int &count = m_names[base];
        ++count;
        return count == 1 && !id.isEmpty() ? base : QStringLiteral("%1_%2").arg(base).arg(count);
    }

    void note(const QString &tag, const QString &reason)
    {
        if (m_read.notUnderstood.size() < mostViews)
            m_read.notUnderstood << NotUnderstood{static_cast<int>(m_xml.lineNumber()), tag,
                                                  LocalText::same(reason)};
    }

    QXmlStreamReader m_xml;
    QString m_fileName;
    LayoutXml m_read;
    QList<Parent> m_parents;
    int m_unknownFrom = mostDepth + 1; ///< depth of a view without a place
    QHash<QString, int> m_names;
};

} // namespace

Result<LayoutXml> LayoutXml::read(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > mostBytes)
        return Error{Error::Code::Unsupported,
                     tr("%1 is larger than 1 MB; a layout file is not.").arg(fileName)};
    return Reading(bytes, fileName).run();
}

} // namespace numauth::consent
