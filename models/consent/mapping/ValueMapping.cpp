#include "models/consent/mapping/ValueMapping.h"

#include "models/consent/RuleFinding.h"
#include "models/consent/code/Literal.h"

#include <algorithm>
#include <cmath>

namespace numauth::consent {

namespace {

bool isCount(ArgumentKind kind)
{
    return kind == ArgumentKind::Integer || kind == ArgumentKind::Number ||
           kind == ArgumentKind::Font;
}

bool isAlike(ArgumentKind from, ArgumentKind to, const QJsonValue &value)
{
    if (isCount(from) && isCount(to))
        return value.isDouble();
    const bool isOpen = from == ArgumentKind::Other || from == ArgumentKind::Enum ||
                        from == ArgumentKind::Gravity || from == ArgumentKind::Frame;
    return from == to && !isOpen;
}

LocalText outside(const Attribute &to)
{
    const auto bound = [](const std::optional<double> &number) {
        return number ? formatDp(*number) : QStringLiteral("…");
    };
    return LocalText{QStringLiteral("%1 只接受 %2 至 %3"), QStringLiteral("%1 takes only %2 to %3")}
        .arg(QStringList{to.id, bound(to.minimum), bound(to.maximum)});
}

ValueMapping byPairs(const QList<PlatformMap::ValuePair> &pairs, const QJsonArray &arguments,
                     bool isToIos)
{
    const QJsonValue value = arguments.isEmpty() ? QJsonValue() : arguments.first();
    for (const auto &[android, ios] : pairs) {
        if ((isToIos ? android : ios) == value)
            return {QJsonArray{isToIos ? ios : android}, {}};
    }
    return {std::nullopt, unlikeValue()};
}

QJsonArray reordered(const QJsonArray &arguments, const QList<int> &order, bool isToIos)
{
    QJsonArray result = arguments;
    for (int index = 0; index < order.size(); ++index) {
        const int other = order.at(index);
        const int from = isToIos ? other : index;
        const int to = isToIos ? index : other;
        if (from < arguments.size() && to < result.size())
            result[to] = arguments.at(from);
    }
    return result;
}

/// As many arguments as \p to has: the last one is repeated, or what is too much goes.
ValueMapping fitted(QJsonArray arguments, const Attribute &to)
{
    LocalText reason;
    while (!arguments.isEmpty() && arguments.size() < to.arguments.size())
        arguments << arguments.last();
    while (arguments.size() > to.arguments.size()) {
        if (arguments.last() != arguments.first())
            reason = {QStringLiteral("另一平台只有一个值，取第一个"),
                      QStringLiteral("the other platform has one value: the first is taken")};
        arguments.removeLast();
    }
    return {arguments, reason};
}

QJsonValue roundedFor(ArgumentKind kind, const QJsonValue &value, LocalText &reason)
{
    if (kind != ArgumentKind::Integer || !value.isDouble())
        return value;
    const double whole = std::round(value.toDouble());
    if (std::abs(whole - value.toDouble()) > 0.01)
        reason = roundedNumber(value.toDouble());
    return whole;
}

bool isWithin(const Attribute &to, const QJsonValue &value)
{
    return !value.isDouble() || (value.toDouble() >= to.minimum.value_or(value.toDouble()) &&
                                 value.toDouble() <= to.maximum.value_or(value.toDouble()));
}

} // namespace

LocalText onlyCode()
{
    return {QStringLiteral("值是代码，只有 App 知道"),
            QStringLiteral("its value is code that only the app knows")};
}

LocalText unlikeValue()
{
    return {QStringLiteral("另一平台没有相同含义的值"),
            QStringLiteral("the other platform has no value of this meaning")};
}

LocalText noCounterpart(Platform target)
{
    return target == Platform::Ios
               ? LocalText{QStringLiteral("iOS 的 SDK 没有对应的属性"),
                           QStringLiteral("the SDK of iOS has no such property")}
               : LocalText{QStringLiteral("Android 的 SDK 没有对应的属性"),
                           QStringLiteral("the SDK of Android has no such attribute")};
}

LocalText roundedNumber(double value)
{
    return LocalText{QStringLiteral("Android 只收整数：%1 取整"),
                     QStringLiteral("Android takes whole numbers: %1 is rounded")}
        .arg(QStringList{formatDp(value)});
}

ValueMapping mapValue(const Attribute &from, const QJsonArray &arguments, const Attribute &to,
                      const PlatformMap &map)
{
    if (std::ranges::any_of(arguments, [](const QJsonValue &value) { return isExpression(value); }))
        return {std::nullopt, onlyCode()};
    const bool isToIos = to.platform == Platform::Ios;
    const QString android = isToIos ? from.id : to.id;
    if (map.values.contains(android))
        return byPairs(map.values.value(android), arguments, isToIos);
    ValueMapping mapped = fitted(reordered(arguments, map.orders.value(android), isToIos), to);
    for (int index = 0; index < mapped.value->size(); ++index) {
        const QJsonValue value = mapped.value->at(index);
        const ArgumentKind kind = to.arguments.value(index);
        if (value.isNull())
            continue;
        if (!isAlike(from.arguments.value(std::min<qsizetype>(index, from.arguments.size() - 1)),
                     kind, value))
            return {std::nullopt, unlikeValue()};
        if (!isWithin(to, value))
            return {std::nullopt, outside(to)};
        (*mapped.value)[index] = roundedFor(kind, value, mapped.reason);
    }
    return mapped;
}

} // namespace numauth::consent
