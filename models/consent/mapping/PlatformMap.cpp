#include "models/consent/mapping/PlatformMap.h"

#include "models/base/TableFile.h"

namespace numauth::consent {

namespace {

QStringList withoutEmpty(QStringList names)
{
    names.removeAll(QString());
    return names;
}

QString optional(JsonReader &reader, const char *key)
{
    return reader.text(QLatin1StringView(key), QString());
}

FramePart readFrame(JsonReader &reader)
{
    FramePart part;
    part.element = reader.text(QStringLiteral("id"));
    part.block = reader.text(QStringLiteral("block"));
    part.top = optional(reader, "top");
    part.bottom = optional(reader, "bottom");
    part.width = optional(reader, "width");
    part.height = optional(reader, "height");
    part.margin = optional(reader, "margin");
    part.offsetX = optional(reader, "offsetX");
    part.gravity = optional(reader, "gravity");
    part.hidden = optional(reader, "hidden");
    part.replaces = reader.texts(QStringLiteral("replaces"));
    return part;
}

BoxPart readBox(JsonReader &reader)
{
    BoxPart part;
    part.element = reader.text(QStringLiteral("id"));
    part.block = reader.text(QStringLiteral("block"));
    part.width = reader.text(QStringLiteral("width"));
    part.height = reader.text(QStringLiteral("height"));
    part.offsetX = optional(reader, "offsetX");
    part.offsetY = optional(reader, "offsetY");
    part.atBottom = optional(reader, "atBottom");
    return part;
}

JoinedPart readJoin(JsonReader &reader)
{
    return {reader.text(QStringLiteral("id")), reader.texts(QStringLiteral("parts")),
            reader.boolean(QStringLiteral("isSame"))};
}

using Entry = std::pair<QString, QString>;

Entry readSpelling(JsonReader &reader)
{
    return {reader.text(QStringLiteral("id")), reader.text(QStringLiteral("stands"))};
}

Entry readInPopup(JsonReader &reader)
{
    return {reader.text(QStringLiteral("id")), reader.text(QStringLiteral("ios"))};
}

std::pair<QString, LocalText> readReason(JsonReader &reader)
{
    return {reader.text(QStringLiteral("id")), reader.localText(QStringLiteral("reason"))};
}

std::pair<QString, QList<PlatformMap::ValuePair>> readValues(JsonReader &reader)
{
    QList<PlatformMap::ValuePair> pairs;
    for (const QJsonValue &pair : reader.array(QStringLiteral("pairs"))) {
        if (pair.toArray().size() != 2)
            reader.fail(QStringLiteral("pairs"), TableFile::tr("must hold pairs of values"));
        pairs << PlatformMap::ValuePair{pair.toArray().at(0), pair.toArray().at(1)};
    }
    return {reader.text(QStringLiteral("id")), pairs};
}

std::pair<QString, QList<int>> readOrder(JsonReader &reader)
{
    QList<int> order;
    for (const QJsonValue &index : reader.array(QStringLiteral("order")))
        order << index.toInt();
    return {reader.text(QStringLiteral("id")), order};
}

/// Reads the rows of \p key into \p target, a list or a hash.
template<class Row, class Target>
Result<> readInto(TableFile &file, const char *key, const std::function<Row(JsonReader &)> &read,
                  Target &target)
{
    Result<QList<Row>> rows = file.rows<Row>(QLatin1StringView(key), read);
    if (!rows)
        return std::move(rows).error();
    if constexpr (std::is_same_v<Target, QList<Row>>) {
        target = *rows;
    } else {
        for (const Row &row : std::as_const(*rows))
            target.insert(row.first, row.second);
    }
    return {};
}

} // namespace

QStringList FramePart::androidNames() const
{
    return withoutEmpty({top, bottom, width, height, margin, offsetX, gravity});
}

QStringList BoxPart::androidNames() const
{
    return withoutEmpty({width, height, offsetX, offsetY, atBottom});
}

Result<PlatformMap> PlatformMap::open()
{
    Result<TableFile> file = TableFile::open(QStringLiteral(":/numauth/consent/platform_map.json"));
    if (!file)
        return std::move(file).error();
    PlatformMap map;
    const auto tables = {
        readInto<FramePart>(*file, "frames", readFrame, map.frames),
        readInto<BoxPart>(*file, "boxes", readBox, map.boxes),
        readInto<std::pair<QString, QList<ValuePair>>>(*file, "values", readValues, map.values),
        readInto<std::pair<QString, QList<int>>>(*file, "orders", readOrder, map.orders),
        readInto<JoinedPart>(*file, "joins", readJoin, map.joins),
        readInto<Entry>(*file, "spellings", readSpelling, map.spellings),
        readInto<Entry>(*file, "inPopup", readInPopup, map.inPopup),
        readInto<std::pair<QString, LocalText>>(*file, "others", readReason, map.reasons)};
    for (const Result<> &table : tables) {
        if (!table)
            return table.error();
    }
    if (Result<> finished = file->finish(); !finished)
        return std::move(finished).error();
    return map;
}

} // namespace numauth::consent
