#include "models/consent/mapping/FrameWriting.h"

#include "models/consent/edit/ShiftedExpression.h"

#include <QLocale>

namespace numauth::consent {

namespace {

constexpr int gravityLeft = 3;
constexpr int gravityRight = 5;

QString pt(double number)
{
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

QJsonValue shifted(const QString &expression, double by)
{
    return by == 0 ? expression : shiftedExpression(expression, by);
}

/// The width that is set, as the expression needs it, and as the block holds it.
struct Width
{
    QString text;
    QJsonValue value = QJsonValue::Undefined;
};

Width widthOf(const FramePart &part, const NumberOf &set)
{
    const double width = set(part.width).value_or(-1);
    if (width > 0)
        return {pt(width), width};
    const auto margin = set(part.margin);
    if (!margin)
        return {QStringLiteral("frame.size.width"), QJsonValue::Undefined};
    const QJsonValue value = shifted(QStringLiteral("superViewSize.width"), -2 * *margin);
    return {QStringLiteral("(%1)").arg(value.toString()), value};
}

QJsonValue leftOf(const FramePart &part, const NumberOf &set, const Width &width,
                  double usualMargin)
{
    const auto margin = set(part.margin);
    const double side = part.margin.isEmpty() ? 0 : margin.value_or(usualMargin);
    const double offset = set(part.offsetX).value_or(0);
    const int gravity = static_cast<int>(set(part.gravity).value_or(1));
    const bool isWhole = margin && set(part.width).value_or(-1) <= 0; // as wide as the margins let
    if (gravity == gravityLeft)
        return side + offset;
    if (isWhole)
        return gravity == gravityRight ? *margin - offset : *margin + offset;
    if (gravity == gravityRight)
        return shifted(QStringLiteral("superViewSize.width - %1").arg(width.text),
                       -(side + offset));
    if (!width.value.isUndefined())
        return shifted(QStringLiteral("(superViewSize.width - %1) / 2").arg(width.text), offset);
    return offset == 0 ? QJsonValue(QJsonValue::Undefined)
                       : shifted(QStringLiteral("frame.origin.x"), offset);
}

QJsonValue topOf(const FramePart &part, const NumberOf &set)
{
    const double fromTop = set(part.top).value_or(-1);
    if (fromTop >= 0)
        return fromTop;
    const double fromBottom = set(part.bottom).value_or(-1);
    if (fromBottom < 0)
        return QJsonValue::Undefined;
    const double height = set(part.height).value_or(-1);
    const QString base = QStringLiteral("superViewSize.height");
    return height > 0 ? shifted(base, -(fromBottom + height))
                      : shifted(base + QStringLiteral(" - frame.size.height"), -fromBottom);
}

void insert(QJsonObject &block, const char *member, const QJsonValue &value)
{
    if (!value.isUndefined())
        block.insert(QLatin1StringView(member), value);
}

} // namespace

QJsonObject frameOf(const FramePart &part, const NumberOf &set, double usualMargin)
{
    QJsonObject block;
    const Width width = widthOf(part, set);
    const double height = set(part.height).value_or(-1);
    insert(block, "x", leftOf(part, set, width, usualMargin));
    insert(block, "y", topOf(part, set));
    insert(block, "width", width.value);
    if (height > 0)
        insert(block, "height", height);
    return block;
}

QJsonObject frameOf(const BoxPart &part, const NumberOf &set, bool isAtBottom, const QString &outer)
{
    const double width = set(part.width).value_or(-1);
    const double height = set(part.height).value_or(-1);
    if (height <= 0 || (width <= 0 && !isAtBottom))
        return {};
    const double offsetX = set(part.offsetX).value_or(0);
    const double offsetY = set(part.offsetY).value_or(0);
    QJsonObject block;
    if (width > 0) {
        insert(block, "x",
               shifted(QStringLiteral("(%1.width - %2) / 2").arg(outer, pt(width)), offsetX));
        insert(block, "width", width);
    } else {
        insert(block, "x", 0);
        insert(block, "width", outer + QStringLiteral(".width"));
    }
    insert(block, "y",
           isAtBottom
               ? shifted(outer + QStringLiteral(".height"), -height)
               : shifted(QStringLiteral("(%1.height - %2) / 2").arg(outer, pt(height)), offsetY));
    insert(block, "height", height);
    return block;
}

} // namespace numauth::consent
