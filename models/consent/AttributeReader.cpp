#include "models/consent/AttributeReader.h"

#include "models/consent/TableReading.h"

namespace numauth::consent {

namespace {

const QStringList &argumentKindNames()
{
    static const QStringList names{
        QStringLiteral("integer"), QStringLiteral("number"),   QStringLiteral("boolean"),
        QStringLiteral("text"),    QStringLiteral("textList"), QStringLiteral("color"),
        QStringLiteral("image"),   QStringLiteral("gravity"),  QStringLiteral("enum"),
        QStringLiteral("font"),    QStringLiteral("frame"),    QStringLiteral("other")};
    return names;
}

QList<ArgumentKind> readArguments(JsonReader &reader)
{
    const QString key = QStringLiteral("arguments");
    QList<ArgumentKind> kinds;
    for (const QString &name : reader.texts(key))
        kinds << static_cast<ArgumentKind>(
            TableReading::indexOf(reader, key, argumentKindNames(), name));
    return kinds;
}

QList<QJsonValue> readDefault(JsonReader &reader)
{
    QList<QJsonValue> values;
    for (const QJsonValue &value : reader.array(QStringLiteral("defaultValue")))
        values << value;
    return values;
}

QList<EnumValue> readValues(JsonReader &reader)
{
    QList<EnumValue> values;
    if (!reader.has(QStringLiteral("values")))
        return values;
    reader.forEach(QStringLiteral("values"), [&values](JsonReader &entry) {
        EnumValue value;
        value.value = entry.integer(QStringLiteral("value"));
        value.constant = entry.text(QStringLiteral("constant"));
        value.label = entry.localText(QStringLiteral("label"));
        values << value;
        entry.refuseUnreadKeys();
    });
    return values;
}

DragInfo readDrag(JsonReader &reader)
{
    DragInfo drag;
    const QJsonObject object = reader.object(QStringLiteral("drag"), {});
    if (object.isEmpty())
        return drag;
    JsonReader entry(object, reader.place());
    const QStringList axes{QStringLiteral("none"), QStringLiteral("x"), QStringLiteral("y"),
                           QStringLiteral("width"), QStringLiteral("height")};
    drag.axis = static_cast<DragInfo::Axis>(entry.oneOf(QStringLiteral("axis"), axes));
    drag.isFromEnd = entry.boolean(QStringLiteral("fromEnd"));
    entry.refuseUnreadKeys();
    if (entry.hasFailed())
        reader.fail(QStringLiteral("drag"), entry.error().message);
    return drag;
}

} // namespace

QString argumentKindName(ArgumentKind kind)
{
    return argumentKindNames().at(static_cast<qsizetype>(kind));
}

Attribute readAttribute(JsonReader &reader, Platform platform)
{
    Attribute attribute;
    attribute.platform = platform;
    attribute.id = reader.text(QStringLiteral("id"));
    attribute.element = reader.text(QStringLiteral("element"));
    attribute.group = reader.text(QStringLiteral("group"));
    attribute.label = reader.localText(QStringLiteral("label"));
    attribute.meaning = reader.localText(QStringLiteral("meaning"));
    attribute.layoutEffect = TableReading::optionalText(reader, QStringLiteral("layoutEffect"));
    attribute.arguments = readArguments(reader);
    attribute.unit = reader.text(QStringLiteral("unit"));
    attribute.defaultValue = readDefault(reader);
    attribute.minimum = reader.optionalNumber(QStringLiteral("minimum"));
    attribute.maximum = reader.optionalNumber(QStringLiteral("maximum"));
    attribute.values = readValues(reader);
    attribute.since = TableReading::version(reader, QStringLiteral("since"));
    attribute.drag = readDrag(reader);
    attribute.pairedAttribute = reader.text(QStringLiteral("pairedAttribute"), QString());
    attribute.counterpart = reader.text(QStringLiteral("counterpart"), QString());
    attribute.evidence = reader.evidence(QStringLiteral("evidence"));
    attribute.note = TableReading::optionalText(reader, QStringLiteral("note"));
    return attribute;
}

} // namespace numauth::consent
