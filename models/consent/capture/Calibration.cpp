#include "models/consent/capture/Calibration.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "models/base/Storage.h"

#include <QDir>
#include <QFileInfo>

#include <cmath>

namespace numauth::consent {

namespace {

constexpr double farthestTop = 10'000;

double rounded(double dp)
{
    return std::round(dp * 100) / 100;
}

/// How far the measured page stands below the computed one, in px: by a view whose place the page
/// itself gives.
std::optional<int> bodyShift(const PageLayout &measured, const PageLayout &computed)
{
    for (const Element &element : computed.elements) {
        const Element *seen = measured.find(element.id);
        const bool isGiven =
            element.yValue >= 0 && !element.otherTop &&
            !element.yAttribute.endsWith(QLatin1StringView("_B")) &&
            (element.doubt == Doubt::None || element.doubt == Doubt::TransparentBars);
        if (seen && isGiven && element.parent >= 0)
            return seen->rect.top() - element.rect.top();
    }
    const Element *body = measured.find(QStringLiteral("body"));
    return body ? std::optional(body->rect.top() - computed.contentTop) : std::nullopt;
}

bool isUnderTransparentBars(const PageLayout &layout)
{
    return std::ranges::any_of(layout.elements, [](const Element &element) {
        return element.doubt == Doubt::TransparentBars;
    });
}

QMap<QString, double> readTops(JsonReader &reader)
{
    QMap<QString, double> tops;
    const QJsonObject members = reader.object(QStringLiteral("defaultTops"), QJsonObject());
    JsonReader values(members, reader.place());
    for (const QString &id : members.keys()) {
        const double top = values.number(id);
        if (values.hasFailed() || !(std::abs(top) <= farthestTop))
            reader.fail(QStringLiteral("defaultTops"),
                        Calibration::tr("%1 must be a number within ±%2").arg(id).arg(farthestTop));
        tops.insert(id, top);
    }
    return tops;
}

} // namespace

std::optional<double> Calibration::topOf(const QString &elementId) const
{
    const auto known = defaultTops.constFind(elementId);
    return known == defaultTops.cend() ? std::nullopt : std::optional(*known);
}

Result<Calibration> Calibration::read(const QByteArray &bytes, const QString &fileName)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, fileName);
    if (!object)
        return object.error();
    JsonReader reader(*object, fileName);
    if (auto error = Storage::newerFormat(reader.integer(QStringLiteral("formatVersion")),
                                          formatVersion, fileName))
        return *std::move(error);
    Calibration calibration;
    calibration.name = reader.text(QStringLiteral("name"));
    const auto platform = platformFromId(reader.text(QStringLiteral("platform")));
    if (!platform)
        reader.fail(QStringLiteral("platform"), tr("must be android or ios"));
    const auto sdk = SdkVersion::parse(reader.text(QStringLiteral("sdk")));
    if (!sdk || sdk->isUnknown)
        reader.fail(QStringLiteral("sdk"), tr("must be a version as 2.14.23"));
    calibration.device = reader.text(QStringLiteral("device"), QString());
    calibration.recordedOn =
        QDate::fromString(reader.text(QStringLiteral("recordedOn")), Qt::ISODate);
    if (!calibration.recordedOn.isValid())
        reader.fail(QStringLiteral("recordedOn"), tr("must be a day as 2026-01-31"));
    calibration.defaultTops = readTops(reader);
    if (reader.has(QStringLiteral("bodyFollows")))
        calibration.bodyFollows = reader.boolean(QStringLiteral("bodyFollows"));
    if (reader.hasFailed())
        return reader.error();
    calibration.platform = *platform;
    calibration.sdk = *sdk;
    return calibration;
}

QByteArray Calibration::write() const
{
    QJsonObject tops;
    for (auto top = defaultTops.constBegin(); top != defaultTops.constEnd(); ++top)
        tops.insert(top.key(), top.value());
    QJsonObject object{{QStringLiteral("formatVersion"), formatVersion},
                       {QStringLiteral("name"), name},
                       {QStringLiteral("platform"), platformId(platform)},
                       {QStringLiteral("sdk"), sdk.toString()},
                       {QStringLiteral("device"), device},
                       {QStringLiteral("recordedOn"), recordedOn.toString(Qt::ISODate)},
                       {QStringLiteral("defaultTops"), tops}};
    if (bodyFollows)
        object.insert(QStringLiteral("bodyFollows"), *bodyFollows);
    return QJsonDocument(object).toJson();
}

Result<Calibration> calibrate(const PageLayout &measured, const PageLayout &computed)
{
    const std::optional<int> shift = bodyShift(measured, computed);
    if (!shift)
        return Error{
            Error::Code::Malformed,
            Calibration::tr("Nothing in the dump says where the page's body starts: give one "
                            "view of the page an offset from the top and capture it again.")};
    Calibration calibration;
    calibration.platform = computed.platform;
    calibration.sdk = computed.state.sdk;
    calibration.device = computed.deviceId;
    const int bodyTop = computed.contentTop + *shift;
    for (const Element &element : computed.elements) {
        const Element *seen = measured.find(element.id);
        const bool isRow = element.parent >= 0 &&
                           computed.elements.at(element.parent).id == QLatin1StringView("body");
        const bool isOpen =
            element.yAttribute.isEmpty() && element.yValue < 0 &&
            (element.doubt == Doubt::DefaultPlace || element.doubt == Doubt::TransparentBars);
        if (seen && isOpen && (isRow || element.id == QLatin1StringView("numberMask")))
            calibration.defaultTops.insert(
                element.id, rounded((seen->rect.top() - bodyTop) / measured.density));
    }
    if (isUnderTransparentBars(computed))
        calibration.bodyFollows = *shift != 0;
    if (calibration.isEmpty())
        return Error{
            Error::Code::Usage,
            Calibration::tr("There is nothing to record: the page itself places every view "
                            "that the dump has.")};
    return calibration;
}

Result<QList<Calibration>> readCalibrations(const QString &folder)
{
    const QDir files(folder + QStringLiteral("/calibrations"));
    QList<Calibration> calibrations;
    for (const QString &name :
         files.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const Result<QByteArray> bytes = AtomicFile::read(files.filePath(name), 1024 * 1024);
        if (!bytes)
            return bytes.error();
        Result<Calibration> calibration =
            Calibration::read(*bytes, QDir::toNativeSeparators(files.filePath(name)));
        if (!calibration)
            return std::move(calibration).error();
        calibrations << *calibration;
    }
    return calibrations;
}

QString calibrationPath(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(QStringLiteral("calibrations/%1.json").arg(name));
}

Result<> writeCalibration(const QString &folder, const Calibration &calibration)
{
    const QString path = calibrationPath(folder, calibration.name);
    if (Result<> made = Storage::makeFolder(QFileInfo(path).path()); !made)
        return made;
    return AtomicFile::write(path, calibration.write());
}

const Calibration *calibrationFor(const QList<Calibration> &calibrations, Platform platform,
                                  const SdkVersion &sdk)
{
    const Calibration *best = nullptr;
    for (const Calibration &calibration : calibrations) {
        if (calibration.platform != platform || sdk.isUnknown || calibration.sdk != sdk)
            continue;
        if (!best || best->recordedOn <= calibration.recordedOn)
            best = &calibration;
    }
    return best;
}

} // namespace numauth::consent
