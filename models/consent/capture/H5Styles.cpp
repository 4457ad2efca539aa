#include "models/consent/capture/H5Styles.h"

#include "models/base/JsonReader.h"
#include "models/consent/RuleFinding.h"

#include <array>
#include <cmath>

namespace numauth::consent {

namespace {

/// One set of nodes: what is needed, and the link that may be missing.
struct NodeSet
{
    const char *pageType;
    std::array<const char *, 4> needed;
    const char *optional;
};

// Read from the public web SDK 2.1.15.
constexpr std::array nodeSets{
    NodeSet{"page", {".nav-title", ".nav-back-icon", nullptr, nullptr}, ".agreement a"},
    NodeSet{"dialog", {".dialog-title", ".close", nullptr, nullptr}, ".agreement a"},
    NodeSet{"second", {"#J_privacyAlertTitle", "#J_closeBtn", nullptr, nullptr}, nullptr},
    NodeSet{"preview",
            {"#J_privacyReviewTitle", "#J_privacyReviewCloseBtn", nullptr, nullptr},
            nullptr},
    NodeSet{"front", {nullptr, nullptr, nullptr, nullptr}, ".protocol-front-page-agreement a"},
};

constexpr std::array numbers{"width", "height", "opacity", "font-size"};

const NodeSet *setOf(const QString &pageType)
{
    for (const NodeSet &set : nodeSets) {
        if (pageType == QLatin1StringView(set.pageType))
            return &set;
    }
    return nullptr;
}

/// As JavaScript's parseFloat reads the beginning of a text; not a number for `auto`.
double leadingNumber(const QString &text)
{
    qsizetype end = 0;
    bool hasPoint = false;
    for (; end < text.size(); ++end) {
        const QChar character = text.at(end);
        const bool isSign =
            end == 0 && (character == QLatin1Char('-') || character == QLatin1Char('+'));
        const bool isPoint = !hasPoint && character == QLatin1Char('.');
        hasPoint = hasPoint || isPoint;
        if (!isSign && !isPoint && !character.isDigit())
            break;
    }
    bool isNumber = false;
    const double value = text.left(end).toDouble(&isNumber);
    return isNumber ? value : std::nan("");
}

/// `width: 0px` of the first style that fails; empty when none does.
QString failingStyle(const H5Node &node)
{
    for (const char *name : numbers) {
        const QString value = node.styles.value(QLatin1StringView(name)).trimmed();
        if (leadingNumber(value) <= 0)
            return QStringLiteral("%1: %2").arg(QLatin1StringView(name), value);
    }
    if (node.styles.value(QStringLiteral("visibility")) == QLatin1StringView("hidden"))
        return QStringLiteral("visibility: hidden");
    if (node.styles.value(QStringLiteral("display")) == QLatin1StringView("none"))
        return QStringLiteral("display: none");
    return {};
}

const H5Node *find(const H5Styles &styles, const char *selector)
{
    for (const H5Node &node : styles.nodes) {
        if (node.selector == QLatin1StringView(selector))
            return &node;
    }
    return nullptr;
}

class H5Check
{
public:
    H5Check(const H5Styles &styles, const RuleTable &rules) : m_styles(styles), m_rules(rules) {}

    QList<Finding> run()
    {
        const NodeSet *set = setOf(m_styles.pageType);
        if (!set)
            return {};
        for (const char *selector : set->needed) {
            if (selector)
                check(selector, true);
        }
        if (set->optional)
            check(set->optional, false);
        return std::move(m_findings);
    }

private:
    void check(const char *selector, bool isNeeded)
    {
        const H5Node *node = find(m_styles, selector);
        const QString name = QLatin1StringView(selector);
        if (!node)
            add("consent.h5-not-told", name, {LocalText::same(name)});
        else if (!node->isThere && isNeeded)
            add("consent.h5-removed", name, {LocalText::same(name)});
        else if (const QString style = node->isThere ? failingStyle(*node) : QString();
                 !style.isEmpty())
            add("consent.h5-style", name, {LocalText::same(name), LocalText::same(style)});
    }

    void add(const char *rule, const QString &subject, const QList<LocalText> &arguments)
    {
        Finding finding = makeFinding(m_rules, QLatin1StringView(rule), arguments);
        finding.subject = subject;
        finding.place.element = subject;
        m_findings << finding;
    }

    const H5Styles &m_styles;
    const RuleTable &m_rules;
    QList<Finding> m_findings;
};

} // namespace

bool H5Styles::isH5(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    return object.value(QStringLiteral("platform")).toString() == QLatin1StringView("h5");
}

Result<H5Styles> H5Styles::read(const QByteArray &bytes, const QString &fileName)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, fileName);
    if (!object)
        return object.error();
    JsonReader reader(*object, fileName);
    H5Styles styles;
    styles.pageType = reader.text(QStringLiteral("pageType"));
    if (!setOf(styles.pageType))
        reader.fail(QStringLiteral("pageType"),
                    tr("must be page, dialog, second, preview or front"));
    const QJsonObject nodes = reader.object(QStringLiteral("nodes"));
    for (auto node = nodes.constBegin(); node != nodes.constEnd(); ++node) {
        H5Node read{node.key(), node.value().isObject(), {}};
        const QJsonObject values = node.value().toObject();
        for (auto style = values.constBegin(); style != values.constEnd(); ++style)
            read.styles.insert(style.key(), style.value().toVariant().toString());
        styles.nodes << read;
    }
    if (reader.hasFailed())
        return reader.error();
    return styles;
}

QString h5Snippet()
{
    QStringList selectors;
    for (const NodeSet &set : nodeSets) {
        for (const char *selector : set.needed) {
            if (selector)
                selectors << QStringLiteral("'%1'").arg(QLatin1StringView(selector));
        }
        if (set.optional)
            selectors << QStringLiteral("'%1'").arg(QLatin1StringView(set.optional));
    }
    selectors.removeDuplicates();
    return QStringLiteral(
               "copy(JSON.stringify({platform:'h5',pageType:document.querySelector('#J_dialogType')"
               "?"
               "'dialog':'page',nodes:Object.fromEntries([%1].map(s=>{const n=document."
               "querySelector(s);if(!n)return[s,null];const c=getComputedStyle(n);return[s,"
               "Object.fromEntries(['width','height','opacity','font-size','visibility','display']"
               ".map(k=>[k,c.getPropertyValue(k)]))]}))}))")
        .arg(selectors.join(QLatin1Char(',')));
}

QList<Finding> checkH5(const H5Styles &styles, const RuleTable &rules)
{
    return H5Check(styles, rules).run();
}

} // namespace numauth::consent
