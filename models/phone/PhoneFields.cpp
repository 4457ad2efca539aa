#include "models/phone/PhoneFields.h"

#include "models/base/TableFile.h"
#include "models/consent/Cell.h"

#include <algorithm>

namespace numauth::phone {

namespace {

LocalText optionalText(JsonReader &reader, const QString &key)
{
    return reader.has(key) ? reader.localText(key) : LocalText();
}

QList<FieldValue> readValues(JsonReader &reader)
{
    QList<FieldValue> values;
    const QString key = QStringLiteral("values");
    if (!reader.has(key))
        return values;
    reader.forEach(key, [&values](JsonReader &each) {
        values << FieldValue{each.text(QStringLiteral("id")),
                             each.localText(QStringLiteral("label")),
                             optionalText(each, QStringLiteral("change"))};
        each.refuseUnreadKeys();
    });
    return values;
}

QHash<QString, LocalText> readRefused(JsonReader &reader)
{
    QHash<QString, LocalText> refused;
    const QString key = QStringLiteral("refused");
    if (!reader.has(key))
        return refused;
    reader.forEach(key, [&refused](JsonReader &each) {
        refused.insert(each.text(QStringLiteral("id")), each.localText(QStringLiteral("why")));
        each.refuseUnreadKeys();
    });
    return refused;
}

std::optional<FieldNumber> readNumber(JsonReader &reader)
{
    const QJsonObject object = reader.object(QStringLiteral("number"), {});
    if (object.isEmpty() || object.contains(QStringLiteral("version")))
        return std::nullopt;
    JsonReader number(object, reader.place());
    FieldNumber range{
        number.integer(QStringLiteral("minimum")), number.integer(QStringLiteral("maximum")),
        number.text(QStringLiteral("unit")), number.localText(QStringLiteral("reset"))};
    number.refuseUnreadKeys();
    if (number.hasFailed())
        reader.fail(QStringLiteral("number"), number.error().message);
    return range;
}

} // namespace

const FieldValue *PhoneField::value(const QString &id) const
{
    const auto found = std::ranges::find(values, id, &FieldValue::id);
    return found == values.end() ? nullptr : &*found;
}

bool PhoneField::isSwitch() const
{
    return values.size() == 2 && values.first().id == QLatin1StringView("off") &&
           values.last().id == QLatin1StringView("on");
}

LocalText PhoneField::words(const QString &value) const
{
    if (const FieldValue *known = this->value(value))
        return known->label;
    return LocalText::same(number ? value + QLatin1Char(' ') + number->unit : value);
}

Result<PhoneFields> PhoneFields::open()
{
    return read(TableFile::open(QStringLiteral(":/numauth/phone/fields.json")));
}

Result<PhoneFields> PhoneFields::parse(const QByteArray &bytes, const QString &file)
{
    return read(TableFile::parse(bytes, file));
}

PhoneField PhoneFields::readField(JsonReader &reader)
{
    PhoneField field;
    field.id = reader.text(QStringLiteral("id"));
    field.group = reader.text(QStringLiteral("group"));
    field.option = reader.text(QStringLiteral("option"));
    field.label = reader.localText(QStringLiteral("label"));
    field.icon = reader.text(QStringLiteral("icon"), {});
    field.values = readValues(reader);
    field.number = readNumber(reader);
    field.defaultValue = reader.text(QStringLiteral("default"));
    field.cost = reader.integer(QStringLiteral("cost"), 0);
    field.refused = readRefused(reader);
    if (!field.values.isEmpty() && !field.value(field.defaultValue))
        reader.fail(QStringLiteral("default"), field.defaultValue);
    return field;
}

Result<PhoneFields> PhoneFields::read(Result<TableFile> file)
{
    if (!file)
        return std::move(file).error();
    const auto groups = file->rows<FieldGroup>(QStringLiteral("groups"), [](JsonReader &reader) {
        return FieldGroup{reader.text(QStringLiteral("id")),
                          reader.localText(QStringLiteral("label"))};
    });
    if (!groups)
        return groups.error();
    const auto fields = file->rows<PhoneField>(QStringLiteral("fields"), readField);
    if (!fields)
        return fields.error();
    if (const Result<> finished = file->finish(); !finished)
        return finished.error();
    PhoneFields table;
    table.m_groups = *groups;
    table.m_fields = *fields;
    return table;
}

const PhoneField *PhoneFields::find(const QString &id) const
{
    const auto found = std::ranges::find(m_fields, id, &PhoneField::id);
    return found == m_fields.end() ? nullptr : &*found;
}

QStringList PhoneFields::ids() const
{
    QStringList ids;
    for (const PhoneField &field : m_fields)
        ids << field.id;
    return ids;
}

Result<> PhoneFields::check(const PhoneField &field, const QString &value) const
{
    if (field.value(value))
        return {};
    if (field.refused.contains(value))
        return Error{
            Error::Code::Usage,
            tr("%1 cannot be “%2”: %3").arg(field.id, value, field.refused.value(value).text())};
    if (!field.values.isEmpty()) {
        QStringList known;
        for (const FieldValue &each : field.values)
            known << each.id;
        return Error{Error::Code::Usage,
                     tr("%1 cannot be “%2”; it is one of: %3.")
                         .arg(field.id, value, known.join(QStringLiteral(", ")))};
    }
    if (!field.number) {
        if (consent::SdkVersion::parse(value))
            return {};
        return Error{Error::Code::Usage,
                     tr("“%1” is no SDK version; write it as 2.14.23.").arg(value)};
    }
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (isNumber && number >= field.number->minimum && number <= field.number->maximum)
        return {};
    return Error{Error::Code::Usage,
                 tr("%1 cannot be “%2”; it is a whole number from %3 to %4 (%5).")
                     .arg(field.id, value)
                     .arg(field.number->minimum)
                     .arg(field.number->maximum)
                     .arg(field.number->unit)};
}

} // namespace numauth::phone
