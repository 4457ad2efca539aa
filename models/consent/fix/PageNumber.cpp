#include "models/consent/fix/PageNumber.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace numauth::consent {

namespace {

struct Member
{
    const char *name;
    double FrameChange::*change;
};

constexpr std::array members{Member{"y", &FrameChange::y}, Member{"x", &FrameChange::x},
                             Member{"width", &FrameChange::width},
                             Member{"height", &FrameChange::height}};

bool isLength(const Attribute &attribute)
{
    constexpr std::array units{"dp", "sp", "pt", "px"};
    constexpr std::array groups{"position", "size", "text"};
    const auto isOneOf = [](const auto &names, const QString &name) {
        return std::ranges::any_of(
            names, [&name](const char *known) { return name == QLatin1StringView(known); });
    };
    return isOneOf(units, attribute.unit) && isOneOf(groups, attribute.group);
}

std::optional<PageNumber> argumentOf(const QJsonArray &arguments, const Attribute &attribute)
{
    if (!isLength(attribute) || !arguments.at(0).isDouble())
        return std::nullopt;
    return PageNumber{attribute.id, &attribute, nullptr, arguments.at(0).toDouble()};
}

/// The member's own number; nothing where an expression or the SDK gives it.
std::optional<double> plainNumber(const QJsonArray &arguments, const char *name)
{
    const QJsonValue value = arguments.at(0).toObject().value(QLatin1StringView(name));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<PageNumber> memberOf(const QJsonArray &arguments, const Attribute &attribute,
                                   const QString &name)
{
    const auto member = std::ranges::find_if(members, [&name](const Member &known) {
        return name.isEmpty() || name == QLatin1StringView(known.name);
    });
    if (member == members.end())
        return std::nullopt;
    const std::optional<double> plain = plainNumber(arguments, member->name);
    PageNumber number{attribute.id + QLatin1Char('.') + QLatin1StringView(member->name), &attribute,
                      member->change, plain.value_or(0), !plain};
    if (!number.at(arguments, number.now + 1))
        number.whyFixed = {QStringLiteral("无法给出范围：代码得出的结果不随其中一个数等量变化"),
                           QStringLiteral("no range can be told: what the code returns does not "
                                          "change by what one of its numbers changes by")};
    return number;
}

} // namespace

std::optional<PageNumber> PageNumber::find(const ConsentPage &page, const QString &id,
                                           const AttributeTable &table)
{
    const QString name = id.section(QLatin1Char('.'), 0, 0);
    const Attribute *attribute = table.find(page.platform, name);
    const QJsonArray arguments = page.attributes.value(name);
    if (!attribute || arguments.isEmpty())
        return std::nullopt;
    return attribute->arguments.value(0) == ArgumentKind::Frame
               ? memberOf(arguments, *attribute, id.section(QLatin1Char('.'), 1))
               : argumentOf(arguments, *attribute);
}

std::optional<QJsonArray> PageNumber::at(const QJsonArray &arguments, double value) const
{
    if (!member) {
        QJsonArray changed = arguments;
        changed.replace(0, value);
        return changed;
    }
    FrameChange change;
    change.*member = value - now;
    return changedFrame(arguments, change);
}

bool PageNumber::isVertical() const
{
    return member ? member == &FrameChange::y : attribute->drag.axis == DragInfo::Axis::Y;
}

bool PageNumber::isHorizontal() const
{
    return member ? member == &FrameChange::x : attribute->drag.axis == DragInfo::Axis::X;
}

} // namespace numauth::consent
