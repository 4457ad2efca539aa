#include "models/base/JsonReader.h"
#include "models/base/Storage.h"
#include "models/consent/Baseline.h"

namespace numauth::consent {

namespace {

constexpr qsizetype mostCells = 200'000;

QRect readRect(const QJsonValue &value, JsonReader &reader, const QString &id)
{
    const QJsonArray sides = value.toArray();
    bool isRect = sides.size() == 4;
    for (const QJsonValue &side : sides)
        isRect = isRect && side.isDouble() && std::abs(side.toDouble()) <= largestPx;
    if (!isRect) {
        reader.fail(QStringLiteral("elements"),
                    Baseline::tr("%1 must be [x, y, width, height] in pixels").arg(id));
        return {};
    }
    return {sides.at(0).toInt(), sides.at(1).toInt(), sides.at(2).toInt(), sides.at(3).toInt()};
}

CellState readState(JsonReader &reader, const SdkVersion &sdk)
{
    CellState state;
    state.sdk = sdk;
    const auto carrier = carrierFromId(reader.text(QStringLiteral("carrier")));
    if (!carrier)
        reader.fail(QStringLiteral("carrier"), Baseline::tr("must be cmcc, cucc or ctcc"));
    state.carrier = carrier.value_or(Carrier::ChinaMobile);
    state.orientation = reader.boolean(QStringLiteral("landscape"), false) ? Orientation::Landscape
                                                                           : Orientation::Portrait;
    state.fontScale = reader.number(QStringLiteral("fontScale"), 1.0);
    if (!(state.fontScale >= 0.5 && state.fontScale <= 3.0))
        reader.fail(QStringLiteral("fontScale"), Baseline::tr("must lie between 0.5 and 3"));
    state.isDark = reader.boolean(QStringLiteral("dark"), false);
    state.isTicked = reader.boolean(QStringLiteral("ticked"), false);
    state.isAlertShown = reader.boolean(QStringLiteral("alert"), false);
    return state;
}

BaselineCell readCell(JsonReader &reader, const SdkVersion &sdk)
{
    BaselineCell cell;
    cell.deviceId = reader.text(QStringLiteral("device"));
    cell.state = readState(reader, sdk);
    cell.picture =
        QByteArray::fromHex(reader.text(QStringLiteral("picture"), QString()).toLatin1());
    const QJsonObject elements = reader.object(QStringLiteral("elements"));
    for (auto element = elements.constBegin(); element != elements.constEnd(); ++element)
        cell.elements.insert(element.key(), readRect(element.value(), reader, element.key()));
    return cell;
}

QJsonObject toJson(const BaselineCell &cell)
{
    QJsonObject json{{QStringLiteral("device"), cell.deviceId},
                     {QStringLiteral("carrier"), carrierId(cell.state.carrier)}};
    const auto insertIf = [&json](bool isSet, const char *key, const QJsonValue &value) {
        if (isSet)
            json.insert(QLatin1StringView(key), value);
    };
    insertIf(cell.state.orientation == Orientation::Landscape, "landscape", true);
    insertIf(cell.state.fontScale != 1.0, "fontScale", cell.state.fontScale);
    insertIf(cell.state.isDark, "dark", true);
    insertIf(cell.state.isTicked, "ticked", true);
    insertIf(cell.state.isAlertShown, "alert", true);
    insertIf(!cell.picture.isEmpty(), "picture", QString::fromLatin1(cell.picture.toHex()));
    QJsonObject elements;
    for (auto element = cell.elements.cbegin(); element != cell.elements.cend(); ++element)
        elements.insert(element.key(), QJsonArray{element->x(), element->y(), element->width(),
                                                  element->height()});
    json.insert(QStringLiteral("elements"), elements);
    return json;
}

} // namespace

Result<Baseline> Baseline::read(const QByteArray &bytes, const QString &fileName)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, fileName);
    if (!object)
        return object.error();
    JsonReader reader(*object, fileName);
    if (auto error = Storage::newerFormat(reader.integer(QStringLiteral("formatVersion")),
                                          formatVersion, fileName))
        return *std::move(error);
    Baseline baseline;
    baseline.page = reader.text(QStringLiteral("page"));
    const auto platform = platformFromId(reader.text(QStringLiteral("platform")));
    if (!platform)
        reader.fail(QStringLiteral("platform"), tr("must be android or ios"));
    const auto sdk = SdkVersion::parse(reader.text(QStringLiteral("sdk")));
    if (!sdk)
        reader.fail(QStringLiteral("sdk"), tr("must be a version as 2.14.23, or unknown"));
    baseline.recordedOn = QDate::fromString(reader.text(QStringLiteral("recordedOn")), Qt::ISODate);
    baseline.fonts = reader.text(QStringLiteral("fonts"), QString());
    if (reader.array(QStringLiteral("cells")).size() > mostCells)
        reader.fail(QStringLiteral("cells"), tr("more than %1 cells").arg(mostCells));
    reader.forEach(QStringLiteral("cells"), [&](JsonReader &cell) {
        baseline.cells << readCell(cell, sdk.value_or(SdkVersion{}));
    });
    if (reader.hasFailed())
        return reader.error();
    baseline.platform = *platform;
    baseline.sdk = *sdk;
    return baseline;
}

QByteArray Baseline::write() const
{
    QJsonObject head{{QStringLiteral("formatVersion"), formatVersion},
                     {QStringLiteral("page"), page},
                     {QStringLiteral("platform"), platformId(platform)},
                     {QStringLiteral("sdk"), sdk.toString()},
                     {QStringLiteral("recordedOn"), recordedOn.toString(Qt::ISODate)}};
    if (!fonts.isEmpty())
        head.insert(QStringLiteral("fonts"), fonts);
    QByteArray text = QJsonDocument(head).toJson().trimmed();
    text.chop(1);
    text = text.trimmed() + ",\n    \"cells\": [\n";
    QByteArrayList lines;
    for (const BaselineCell &cell : cells)
        lines << "        " + QJsonDocument(toJson(cell)).toJson(QJsonDocument::Compact);
    return text + lines.join(",\n") + "\n    ]\n}\n";
}

} // namespace numauth::consent
