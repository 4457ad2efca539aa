#include "ui/consent/AttributeValue.h"

#include "models/consent/Geometry.h"
#include "models/consent/code/Literal.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace numauth::ui {

using consent::ArgumentKind;
using consent::Attribute;

namespace {

QJsonValue current(const Attribute &attribute, const consent::ConsentPage &page,
                   qsizetype argument = 0)
{
    const auto set = page.attributes.constFind(attribute.id);
    return set != page.attributes.constEnd() ? set.value().at(argument)
                                             : attribute.defaultValue.value(argument);
}

bool isOffset(const Attribute &attribute)
{
    return attribute.drag.axis != consent::DragInfo::Axis::None;
}

/// `24, –, 327, 48`: what a frame does not set stays with the SDK.
QString frameText(const QJsonObject &frame)
{
    QStringList edges;
    for (const char *member : {"x", "y", "width", "height"}) {
        const QJsonValue edge = frame.value(QLatin1StringView(member));
        edges << (edge.isUndefined() ? QStringLiteral("–")
                  : edge.isDouble()  ? QString::number(edge.toDouble())
                                     : edge.toString());
    }
    return edges.join(QStringLiteral(", "));
}

QString plainText(const QJsonValue &value)
{
    if (consent::isExpression(value))
        return value.toObject().value(QStringLiteral("expr")).toString().simplified();
    if (value.isObject())
        return frameText(value.toObject());
    if (value.isArray())
        return value.toVariant().toStringList().join(QStringLiteral(" "));
    if (value.isDouble())
        return QString::number(value.toDouble());
    return value.toVariant().toString();
}

Error refused(const QString &sentence)
{
    return {Error::Code::Malformed, sentence};
}

} // namespace

bool AttributeValue::needsForm(const Attribute &attribute)
{
    const ArgumentKind kind = attribute.arguments.value(0, ArgumentKind::Other);
    return attribute.arguments.size() > 1 || kind == ArgumentKind::TextList ||
           kind == ArgumentKind::Frame;
}

QString AttributeValue::shown(const Attribute &attribute, const consent::ConsentPage &page)
{
    const QJsonValue value = current(attribute, page);
    if (attribute.arguments.size() > 1) {
        QStringList parts;
        for (qsizetype argument = 0; argument < attribute.arguments.size(); ++argument) {
            const QString part = plainText(current(attribute, page, argument));
            if (!part.isEmpty() && !current(attribute, page, argument).isBool())
                parts << part;
        }
        return parts.isEmpty() ? tr("unset") : parts.join(QStringLiteral(" · "));
    }
    if (value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()))
        return tr("unset");
    if (value.isDouble() && value.toDouble() < 0 && isOffset(attribute))
        return attribute.drag.axis == consent::DragInfo::Axis::Width ? tr("automatic")
                                                                     : tr("unset");
    if (value.isBool())
        return value.toBool() ? tr("on") : tr("off");
    const auto named =
        std::ranges::find_if(attribute.values, [&value](const consent::EnumValue &entry) {
            return value.isDouble() ? entry.value == value.toInt()
                                    : entry.constant == value.toString();
        });
    return named != attribute.values.end() ? named->label.text() : plainText(value);
}

QString AttributeValue::editable(const Attribute &attribute, const consent::ConsentPage &page)
{
    const QJsonValue value = current(attribute, page);
    if (value.isDouble() && value.toDouble() < 0 && isOffset(attribute))
        return {};
    return value.isNull() || value.isUndefined() ? QString() : plainText(value);
}

Result<QJsonValue> AttributeValue::parse(const Attribute &attribute, const QString &text,
                                         qsizetype argument)
{
    const ArgumentKind kind = attribute.arguments.value(argument, ArgumentKind::Other);
    if (kind == ArgumentKind::Color) {
        const auto color = consent::Argb::parseAndroid(text.trimmed());
        if (!color)
            return refused(tr("A colour is written as #RRGGBB or #AARRGGBB."));
        return QJsonValue(color->toAndroid());
    }
    if (kind != ArgumentKind::Integer && kind != ArgumentKind::Number &&
        kind != ArgumentKind::Gravity)
        return QJsonValue(text);
    const QJsonValue value = consent::readLiteral(text, kind);
    if (!value.isDouble())
        return refused(tr("“%1” is no number.").arg(text));
    if (kind != ArgumentKind::Number && value.toDouble() != std::floor(value.toDouble()))
        return refused(tr("%1 takes whole numbers.").arg(attribute.id));
    if ((attribute.minimum && value.toDouble() < *attribute.minimum) ||
        (attribute.maximum && value.toDouble() > *attribute.maximum))
        return refused(tr("%1 is out of range.").arg(text));
    return value;
}

} // namespace numauth::ui
