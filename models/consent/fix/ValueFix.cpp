#include "models/consent/fix/ValueFix.h"

#include "models/consent/ComplianceRules.h"
#include "models/consent/code/Literal.h"

#include <algorithm>
#include <array>

namespace numauth::consent {

namespace {

/// What mends a finding whose cure is not a matter of how much.
enum class Cure { Off, Opaque, Darker, Worded };

struct Row
{
    const char *rule;
    Cure cure;
};

constexpr std::array rows{
    Row{"consent.preticked", Cure::Off},           Row{"consent.checkbox-hidden", Cure::Off},
    Row{"consent.brand-hidden", Cure::Off},        Row{"consent.ios-hidden-ticked", Cure::Off},
    Row{"consent.transparent-text", Cure::Opaque}, Row{"consent.ios-invisible", Cure::Opaque},
    Row{"consent.ios-faint", Cure::Opaque},        Row{"consent.low-contrast", Cure::Darker},
    Row{"consent.label-wording", Cure::Worded},
};

std::optional<Argb> colourOf(const QJsonValue &value)
{
    if (value.isDouble())
        return Argb{static_cast<std::uint32_t>(static_cast<qint64>(value.toDouble()))};
    return Argb::parseAndroid(value.toString());
}

/// The lightest shade of \p colour that the rule lets stand on white: the same hue, scaled down.
Argb darkened(Argb colour)
{
    const auto scaled = [colour](int share) {
        const auto part = [share](int value) {
            return static_cast<std::uint32_t>(value * share / 255);
        };
        return Argb{(colour.value & 0xff000000u) | part(colour.red()) << 16 |
                    part(colour.green()) << 8 | part(colour.blue())};
    };
    int share = 255;
    while (share > 0 && contrast(scaled(share), Argb{0xffffffffu}) < leastContrast)
        --share;
    return scaled(share);
}

std::optional<QJsonValue> curedValue(Cure cure, const QJsonValue &value, const Attribute &attribute)
{
    const std::optional<Argb> colour = colourOf(value);
    switch (cure) {
    case Cure::Off:
        return QJsonValue(false);
    case Cure::Opaque:
        return colour ? std::optional(QJsonValue(Argb{colour->value | 0xff000000u}.toAndroid()))
                      : std::nullopt;
    case Cure::Darker:
        return colour ? std::optional(QJsonValue(darkened(*colour).toAndroid())) : std::nullopt;
    case Cure::Worded:
        // The SDK's own words: those of the app are for a person to find.
        return attribute.defaultValue.value(0).isString()
                   ? std::optional(attribute.defaultValue.first())
                   : std::nullopt;
    }
    return std::nullopt;
}

std::optional<QJsonValue> curedValue(const Finding &finding, const QJsonValue &value,
                                     const Attribute &attribute)
{
    const auto row = std::ranges::find_if(rows, [&finding](const Row &known) {
        return finding.ruleId == QLatin1StringView(known.rule);
    });
    return row == rows.end() ? std::nullopt : curedValue(row->cure, value, attribute);
}

} // namespace

QList<AttributeChange> valueChanges(const ConsentPage &page, const MatrixResult &result,
                                    const AttributeTable &table)
{
    QList<AttributeChange> changes;
    for (const GroupedFinding &group : result.findings) {
        const Finding &finding = group.worst.finding;
        const QString id = finding.facts.value(QStringLiteral("attribute")).toString();
        const auto set = page.attributes.constFind(id);
        if (set == page.attributes.constEnd() || set->isEmpty() || isExpression(set->first()) ||
            std::ranges::any_of(changes,
                                [&id](const auto &known) { return known.attribute == id; }))
            continue;
        const Attribute *attribute = table.find(page.platform, id);
        const auto mended =
            attribute ? curedValue(finding, set->first(), *attribute) : std::nullopt;
        if (!mended || *mended == set->first())
            continue;
        QJsonArray arguments = *set;
        arguments.replace(0, *mended);
        changes << AttributeChange{id, *set, arguments};
    }
    return changes;
}

} // namespace numauth::consent
