#include "tests/support/JsonSchema.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace numauth::tests {

namespace {

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type == QLatin1StringView("integer"))
        return value.isDouble() && value.toDouble() == std::floor(value.toDouble());
    if (type == QLatin1StringView("number"))
        return value.isDouble();
    if (type == QLatin1StringView("boolean"))
        return value.isBool();
    if (type == QLatin1StringView("string"))
        return value.isString();
    if (type == QLatin1StringView("array"))
        return value.isArray();
    return type == QLatin1StringView("object") ? value.isObject() : value.isNull();
}

QString checkScalar(const QJsonObject &schema, const QJsonValue &value)
{
    const QJsonValue choices = schema.value(QStringLiteral("enum"));
    if (choices.isArray() && !choices.toArray().contains(value))
        return QStringLiteral("is none of the values allowed");
    const QString pattern = schema.value(QStringLiteral("pattern")).toString();
    if (value.isString() && !value.toString().contains(QRegularExpression(pattern)))
        return QStringLiteral("does not match ") + pattern;
    const QJsonValue least = schema.value(QStringLiteral("minimum"));
    const QJsonValue most = schema.value(QStringLiteral("maximum"));
    const double number = value.toDouble();
    if (value.isDouble() && ((least.isDouble() && number < least.toDouble()) ||
                             (most.isDouble() && number > most.toDouble())))
        return QStringLiteral("is out of range");
    return {};
}

} // namespace

QString JsonSchema::check(const QJsonObject &schema, const QJsonValue &value,
                          const QString &path) const
{
    if (const QString reference = schema.value(QStringLiteral("$ref")).toString();
        !reference.isEmpty()) {
        const QJsonObject definitions = m_root.value(QStringLiteral("definitions")).toObject();
        const QString name = reference.section(u'/', -1);
        if (!definitions.contains(name))
            return QStringLiteral("the schema has no ") + reference;
        return check(definitions.value(name).toObject(), value, path);
    }
    const QString type = schema.value(QStringLiteral("type")).toString();
    if (!type.isEmpty() && !isOfType(value, type))
        return path + QStringLiteral(": is no ") + type;
    if (const QString problem = checkScalar(schema, value); !problem.isEmpty())
        return path + QStringLiteral(": ") + problem;
    if (const QString problem = checkChoices(schema, value, path); !problem.isEmpty())
        return problem;
    if (value.isObject())
        return checkObject(schema, value.toObject(), path);
    return value.isArray() ? checkArray(schema, value.toArray(), path) : QString();
}

QString JsonSchema::checkObject(const QJsonObject &schema, const QJsonObject &object,
                                const QString &path) const
{
    for (const QJsonValue &name : schema.value(QStringLiteral("required")).toArray()) {
        if (!object.contains(name.toString()))
            return path + QStringLiteral(": is missing ") + name.toString();
    }
    const QJsonObject known = schema.value(QStringLiteral("properties")).toObject();
    const QJsonValue others = schema.value(QStringLiteral("additionalProperties"));
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const QString place = path + u'/' + member.key();
        const bool isKnown = known.contains(member.key());
        if (!isKnown && others.isBool() && !others.toBool())
            return place + QStringLiteral(": is not allowed");
        const QJsonObject rule = isKnown ? known.value(member.key()).toObject() : others.toObject();
        if (const QString problem = check(rule, member.value(), place); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString JsonSchema::checkArray(const QJsonObject &schema, const QJsonArray &array,
                               const QString &path) const
{
    if (array.size() < schema.value(QStringLiteral("minItems")).toInt())
        return path + QStringLiteral(": has too few entries");
    const bool mustDiffer = schema.value(QStringLiteral("uniqueItems")).toBool();
    for (qsizetype index = 0; index < array.size(); ++index) {
        const QString place = QStringLiteral("%1/%2").arg(path).arg(index);
        for (qsizetype other = 0; mustDiffer && other < index; ++other) {
            if (array.at(other) == array.at(index))
                return place + QStringLiteral(": stands twice");
        }
        const QString problem =
            check(schema.value(QStringLiteral("items")).toObject(), array.at(index), place);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString JsonSchema::checkChoices(const QJsonObject &schema, const QJsonValue &value,
                                 const QString &path) const
{
    for (const char *keyword : {"anyOf", "oneOf"}) {
        const QJsonArray choices = schema.value(QLatin1StringView(keyword)).toArray();
        int fitting = 0;
        for (const QJsonValue &choice : choices)
            fitting += check(choice.toObject(), value, path).isEmpty() ? 1 : 0;
        const bool isOne = QLatin1StringView(keyword) == QLatin1StringView("oneOf");
        if (!choices.isEmpty() && (isOne ? fitting != 1 : fitting == 0))
            return path + QStringLiteral(": fits %1 of ").arg(fitting) + QLatin1StringView(keyword);
    }
    return {};
}

} // namespace numauth::tests
