#include "app/cli/AttributesCommand.h"

#include "app/cli/Columns.h"
#include "models/consent/AttributeTable.h"

#include <QJsonArray>

namespace numauth::cli {

namespace {

using namespace numauth::consent;

QJsonValue numberOrNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonArray argumentsOf(const Attribute &attribute)
{
    QJsonArray kinds;
    for (const ArgumentKind kind : attribute.arguments)
        kinds << argumentKindName(kind);
    return kinds;
}

QJsonValue defaultOf(const Attribute &attribute)
{
    if (attribute.defaultValue.isEmpty())
        return QJsonValue::Null;
    QJsonArray values;
    for (const QJsonValue &value : attribute.defaultValue)
        values << value;
    return values;
}

QJsonArray valuesOf(const Attribute &attribute, Language language)
{
    QJsonArray values;
    for (const EnumValue &value : attribute.values)
        values << QJsonObject{{QStringLiteral("value"), value.value},
                              {QStringLiteral("constant"), value.constant},
                              {QStringLiteral("label"), value.label.in(language)}};
    return values;
}

QJsonObject toJson(const Attribute &attribute, Language language)
{
    return {{QStringLiteral("id"), attribute.id},
            {QStringLiteral("platform"), platformId(attribute.platform)},
            {QStringLiteral("element"), attribute.element},
            {QStringLiteral("group"), attribute.group},
            {QStringLiteral("label"), attribute.label.in(language)},
            {QStringLiteral("meaning"), attribute.meaning.in(language)},
            {QStringLiteral("layoutEffect"), attribute.layoutEffect.in(language)},
            {QStringLiteral("arguments"), argumentsOf(attribute)},
            {QStringLiteral("unit"), attribute.unit},
            {QStringLiteral("default"), defaultOf(attribute)},
            {QStringLiteral("minimum"), numberOrNull(attribute.minimum)},
            {QStringLiteral("maximum"), numberOrNull(attribute.maximum)},
            {QStringLiteral("values"), valuesOf(attribute, language)},
            {QStringLiteral("since"), attribute.since.toString()},
            {QStringLiteral("pairedAttribute"), attribute.pairedAttribute},
            {QStringLiteral("counterpart"), attribute.counterpart},
            {QStringLiteral("evidence"), evidenceName(attribute.evidence)},
            {QStringLiteral("note"), attribute.note.in(language)}};
}

QStringList toRow(const Attribute &attribute, Language language)
{
    return {attribute.id, attribute.element, attribute.unit, attribute.since.toString(),
            attribute.label.in(language)};
}

QStringList searchedFields(const Attribute &attribute)
{
    return {attribute.id,       attribute.counterpart, attribute.label.zh,
            attribute.label.en, attribute.meaning.zh,  attribute.meaning.en};
}

} // namespace

QString AttributesCommand::summary() const
{
    return tr("the attributes of the consent page on Android and iOS");
}

void AttributesCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("search"), &m_search,
                      tr("only attributes with this in their name or meaning"), false);
    parser.choice(QStringLiteral("--platform"), &m_platform,
                  {platformId(Platform::Android), platformId(Platform::Ios)},
                  tr("only this platform"));
    parser.option(QStringLiteral("--element"), &m_element, tr("only attributes of this element"));
}

ExitCode AttributesCommand::run(Console &console)
{
    const Result<AttributeTable> table = AttributeTable::open();
    if (!table)
        return console.fail(table.error());
    QJsonArray attributes;
    QList<QStringList> rows;
    for (const Platform platform : {Platform::Android, Platform::Ios}) {
        if (!m_platform.isEmpty() && platformId(platform) != m_platform)
            continue;
        for (const Attribute *attribute : table->attributesOf(platform, m_element)) {
            if (!matches(m_search, searchedFields(*attribute)))
                continue;
            attributes << toJson(*attribute, console.language());
            rows << toRow(*attribute, console.language());
        }
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("attributes"), attributes}});
    else
        printColumns(console, rows);
    if (rows.isEmpty())
        console.message(tr("No attribute matches."));
    return ExitCode::Clean;
}

} // namespace numauth::cli
