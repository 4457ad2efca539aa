#include "models/consent/AttributeRules.h"

#include "models/consent/FrameBlock.h"
#include "models/consent/OpenValues.h"
#include "models/consent/RuleFinding.h"
#include "models/consent/code/Literal.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace numauth::consent {

namespace {

QString shown(const QJsonValue &value)
{
    if (isExpression(value))
        return value.toObject().value(QStringLiteral("expr")).toString();
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

struct KindWords
{
    ArgumentKind kind;
    const char *zh;
    const char *en;
};

LocalText kindLabel(ArgumentKind kind)
{
    static constexpr std::array words{
        KindWords{ArgumentKind::Integer, "整数", "a whole number"},
        KindWords{ArgumentKind::Number, "数字", "a number"},
        KindWords{ArgumentKind::Boolean, "true 或 false", "true or false"},
        KindWords{ArgumentKind::Text, "文字", "a text"},
        KindWords{ArgumentKind::TextList, "一组文字", "a list of texts"},
        KindWords{ArgumentKind::Color, "颜色（#AARRGGBB）", "a colour (#AARRGGBB)"},
        KindWords{ArgumentKind::Gravity, "对齐方式（整数）", "a gravity (whole number)"},
    };
    for (const KindWords &entry : words) {
        if (entry.kind == kind)
            return {QString::fromUtf8(entry.zh), QString::fromLatin1(entry.en)};
    }
    return {QStringLiteral("其他类型的值"), QStringLiteral("a value of another kind")};
}

bool isOfKind(const QJsonValue &value, ArgumentKind kind)
{
    switch (kind) {
    case ArgumentKind::Integer:
    case ArgumentKind::Gravity:
        return value.isDouble() && value.toDouble() == std::floor(value.toDouble()) &&
               std::abs(value.toDouble()) <= std::numeric_limits<int>::max();
    case ArgumentKind::Number:
        return value.isDouble();
    case ArgumentKind::Boolean:
        return value.isBool();
    case ArgumentKind::Text:
        return value.isString() || value.isNull();
    case ArgumentKind::TextList:
        return value.isArray() || value.isString() || value.isNull();
    case ArgumentKind::Color:
        return value.isDouble() || Argb::parseAndroid(value.toString()).has_value();
    default:
        return true;
    }
}

/// Why the SDK takes no notice of a number; empty when it takes it.
LocalText whyIgnored(const Attribute &attribute, double number)
{
    const double usual = attribute.defaultValue.value(0).toDouble();
    const auto says = [](const char *zh, const char *en, double limit) {
        return LocalText{QString::fromUtf8(zh), QString::fromLatin1(en)}.arg(
            QStringList{formatDp(limit)});
    };
    if (number == usual)
        return {};
    if (attribute.minimum && number < *attribute.minimum)
        return says("小于 %1", "less than %1", *attribute.minimum);
    if (attribute.maximum && number > *attribute.maximum)
        return says("大于 %1", "more than %1", *attribute.maximum);
    if (attribute.platform != Platform::Android)
        return {};
    if (number <= 0 && attribute.id.contains(QLatin1StringView("Size")))
        return says("字号要大于 %1", "a text size is more than %1", 0);
    // −2 is Android's own word for a size that wraps its content.
    const bool isExtent = attribute.drag.axis == DragInfo::Axis::Width ||
                          attribute.drag.axis == DragInfo::Axis::Height;
    const bool hasUnset = usual == -1 || attribute.drag.isFromEnd;
    return hasUnset && number < (isExtent ? -2 : -1)
               ? says("小于 %1 视为未设置", "less than %1 counts as not set", 0)
               : LocalText();
}

class AttributeCheck
{
public:
    AttributeCheck(const ConsentPage &page, const SdkVersion &sdk, const ConsentTables &tables)
        : m_page(page), m_sdk(sdk), m_tables(tables)
    {
    }

    QList<PageFinding> run()
    {
        for (auto entry = m_page.attributes.constBegin(); entry != m_page.attributes.constEnd();
             ++entry) {
            const Attribute *attribute = m_tables.attributes.find(m_page.platform, entry.key());
            if (attribute)
                checkKnown(*attribute, entry.value());
            else
                add("consent.unknown-attribute", entry.key(), QStringLiteral("page"),
                    {LocalText::same(entry.key()), LocalText::same(nearest(entry.key()))});
        }
        for (const NotUnderstood &note : m_page.notUnderstood)
            add("consent.not-understood", QString(), QStringLiteral("page"),
                {LocalText::same(QString::number(note.line)), LocalText::same(note.text),
                 note.reason},
                QString::number(note.line), note.line);
        return std::move(m_findings);
    }

private:
    void checkKnown(const Attribute &attribute, const QJsonArray &arguments)
    {
        const LocalText name = LocalText::same(attribute.id);
        checkVersion(attribute);
        if (attribute.arguments.value(0) == ArgumentKind::Frame) {
            checkFrame(attribute, arguments);
            return;
        }
        for (qsizetype index = 0; index < arguments.size(); ++index) {
            const QJsonValue value = arguments.at(index);
            if (isExpression(value)) {
                addExpression(attribute, arguments, value);
                return;
            }
            const ArgumentKind kind = attribute.arguments.value(index, ArgumentKind::Other);
            if (!isOfKind(value, kind))
                add("consent.wrong-argument", attribute.id, attribute.element,
                    {name, kindLabel(kind), LocalText::same(shown(value))});
        }
        checkCount(attribute, arguments);
        checkRange(attribute, arguments.at(0));
        checkPair(attribute, arguments);
        if (isDecidedBy(attribute, arguments)) {
            add("consent.own-font", attribute.id, attribute.element, {name});
            m_findings.last().finding.facts.insert(QStringLiteral("decides"), true);
        }
    }

    void checkVersion(const Attribute &attribute)
    {
        if (!m_sdk.isUnknown && attribute.since > m_sdk)
            add("consent.newer-attribute", attribute.id, attribute.element,
                {LocalText::same(attribute.id), LocalText::same(attribute.since.toString()),
                 LocalText::same(m_sdk.toString())});
    }

    void checkFrame(const Attribute &attribute, const QJsonArray &arguments)
    {
        const FrameBlock block = FrameBlock::read(arguments);
        if (block.isSet() && !block.isUnderstood())
            add("consent.frame-not-understood", attribute.id, attribute.element,
                {LocalText::same(attribute.id), LocalText::same(block.problem())});
    }

    /// Lists may be written as one array or as their entries: only plain arguments are counted.
    void checkCount(const Attribute &attribute, const QJsonArray &arguments)
    {
        const auto isList = [](ArgumentKind kind) {
            return kind == ArgumentKind::TextList || kind == ArgumentKind::Other;
        };
        const qsizetype wanted = attribute.arguments.size();
        if (wanted == arguments.size() || wanted > 2 ||
            std::ranges::any_of(attribute.arguments, isList))
            return;
        const QString count = QString::number(wanted);
        add("consent.wrong-argument", attribute.id, attribute.element,
            {LocalText::same(attribute.id),
             LocalText{QStringLiteral("%1 个参数"), QStringLiteral("%1 argument(s)")}.arg(
                 QStringList{count}),
             LocalText{QStringLiteral("%1 个"), QStringLiteral("%1")}.arg(
                 QStringList{QString::number(arguments.size())})});
    }

    void checkRange(const Attribute &attribute, const QJsonValue &value)
    {
        const ArgumentKind kind = attribute.arguments.value(0);
        if (!value.isDouble() || (kind != ArgumentKind::Integer && kind != ArgumentKind::Number))
            return;
        const LocalText why = whyIgnored(attribute, value.toDouble());
        if (!why.isEmpty())
            add("consent.ignored-value", attribute.id, attribute.element,
                {LocalText::same(attribute.id), LocalText::same(shown(value)), why});
    }

    void addExpression(const Attribute &attribute, const QJsonArray &arguments,
                       const QJsonValue &value)
    {
        add("consent.expression", attribute.id, attribute.element,
            {LocalText::same(attribute.id), LocalText::same(shown(value))});
        m_findings.last().finding.facts.insert(QStringLiteral("decides"),
                                               isDecidedBy(attribute, arguments));
    }

    void checkPair(const Attribute &attribute, const QJsonArray &arguments)
    {
        const QString paired = attribute.pairedAttribute;
        if (attribute.drag.isFromEnd || paired.isEmpty() || !m_page.isSet(paired))
            return;
        const double own = arguments.at(0).toDouble(-1);
        const double other = m_page.attributes.value(paired).at(0).toDouble(-1);
        if (own >= 0 && other >= 0)
            add("consent.both-offsets", attribute.id, attribute.element,
                {elementLabel(attribute.element), LocalText::same(attribute.id),
                 LocalText::same(paired)});
    }

    void add(const char *rule, const QString &attribute, const QString &subject,
             const QList<LocalText> &arguments, const QString &other = {}, int line = 0)
    {
        Finding finding = makeFinding(m_tables.rules, QLatin1StringView(rule), arguments);
        const Rule *row = m_tables.rules.find(finding.ruleId);
        finding.subject = subject;
        finding.other = attribute.isEmpty() ? other : attribute;
        finding.place = Place{m_page.sourceFile,
                              line > 0 ? line : m_page.sourceLines.value(attribute, 0), subject};
        if (!attribute.isEmpty())
            finding.facts.insert(QStringLiteral("attribute"), attribute);
        m_findings << PageFinding{finding, row ? row->verdict : Verdict::CannotTell, QRect(), 1.0};
    }

    QString nearest(const QString &name) const
    {
        const QString mine = name.toCaseFolded();
        QString best;
        qsizetype bestShared = -1;
        for (const Attribute *attribute : m_tables.attributes.attributesOf(m_page.platform)) {
            qsizetype shared = 0;
            const QString theirs = attribute->id.toCaseFolded();
            while (shared < std::min(mine.size(), theirs.size()) &&
                   mine.at(shared) == theirs.at(shared))
                ++shared;
            if (shared > bestShared) {
                bestShared = shared;
                best = attribute->id;
            }
        }
        return best;
    }

    const ConsentPage &m_page;
    const SdkVersion m_sdk;
    const ConsentTables &m_tables;
    QList<PageFinding> m_findings;
};

} // namespace

QList<PageFinding> checkAttributes(const ConsentPage &page, const SdkVersion &sdk,
                                   const ConsentTables &tables)
{
    return AttributeCheck(page, sdk, tables).run();
}

bool leavesVerdictOpen(const PageFinding &found)
{
    return found.finding.facts.value(QStringLiteral("decides")).toBool();
}

} // namespace numauth::consent
