#include "models/consent/fix/ValueFix.h"

#include "models/consent/code/Literal.h"

#include <algorithm>
#include <array>

namespace numauth::consent {

namespace {

/// Rules that a switch breaks by being on.
constexpr std::array switchRules{"consent.preticked", "consent.checkbox-hidden",
                                 "consent.brand-hidden"};

std::optional<QJsonValue> mendedValue(const Finding &finding, const QJsonValue &value)
{
    const bool isSwitch = std::ranges::any_of(switchRules, [&finding](const char *rule) {
        return finding.ruleId == QLatin1StringView(rule);
    });
    if (isSwitch)
        return QJsonValue(false);
    if (finding.ruleId != QLatin1StringView("consent.transparent-text"))
        return std::nullopt;
    std::optional<Argb> color = Argb::parseAndroid(value.toString());
    if (value.isDouble())
        color = Argb{static_cast<std::uint32_t>(static_cast<qint64>(value.toDouble()))};
    if (!color)
        return std::nullopt;
    return QJsonValue(Argb{color->value | 0xff000000u}.toAndroid());
}

} // namespace

QList<AttributeChange> valueChanges(const ConsentPage &page, const MatrixResult &result)
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
        const auto mended = mendedValue(finding, set->first());
        if (!mended)
            continue;
        QJsonArray arguments = *set;
        arguments.replace(0, *mended);
        changes << AttributeChange{id, *set, arguments};
    }
    return changes;
}

} // namespace numauth::consent
