#include "models/consent/DeviceFile.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "models/base/Storage.h"
#include "models/consent/LayoutEngine.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace numauth::consent {

namespace {

constexpr int leastSide = 120; ///< px; a watch
constexpr int greatestSide = 10'000;
constexpr double leastDensity = 0.5;
constexpr double greatestDensity = 8;
constexpr double greatestBar = 200; ///< dp or pt

double bar(JsonReader &reader, const char *key, double fallback)
{
    return reader.number(QLatin1StringView(key), fallback);
}

Device readDevice(JsonReader &reader)
{
    Device device;
    device.id = reader.text(QStringLiteral("id"));
    const QStringList platforms{platformId(Platform::Android), platformId(Platform::Ios)};
    device.platform = static_cast<Platform>(reader.oneOf(QStringLiteral("platform"), platforms));
    const bool isIos = device.platform == Platform::Ios;
    device.model = reader.text(QStringLiteral("name"));
    device.kind = reader.text(QStringLiteral("kind"), QStringLiteral("phone"));
    device.year = reader.integer(QStringLiteral("year"), 0);
    device.widthPx = reader.integer(QStringLiteral("widthPx"));
    device.heightPx = reader.integer(QStringLiteral("heightPx"));
    device.density = reader.number(QStringLiteral("density"));
    device.statusBar = bar(reader, "statusBar", isIos ? 20 : 24);
    device.titleBar = bar(reader, "titleBar", isIos ? 44 : 0);
    device.navigationBarGesture = bar(reader, "navigationBarGesture", isIos ? 0 : 24);
    device.navigationBarButtons = bar(reader, "navigationBarButtons", isIos ? 0 : 48);
    device.safeTop = bar(reader, "safeTop", isIos ? device.statusBar : 0);
    device.safeBottom = bar(reader, "safeBottom", 0);
    device.landscape.titleBar = bar(reader, "titleBarLandscape", isIos ? 32 : 0);
    device.landscape.safeLeft = device.landscape.safeRight = bar(reader, "landscapeSafeSides", 0);
    device.cutout = reader.text(QStringLiteral("cutout"), QStringLiteral("none"));
    device.evidence = Evidence::Observed;
    device.source = reader.text(QStringLiteral("source"), QStringLiteral("devices.json"));
    return device;
}

QJsonObject writeDevice(const Device &device)
{
    QJsonObject json{{QStringLiteral("id"), device.id},
                     {QStringLiteral("platform"), platformId(device.platform)},
                     {QStringLiteral("name"), device.model},
                     {QStringLiteral("kind"), device.kind},
                     {QStringLiteral("year"), device.year},
                     {QStringLiteral("widthPx"), device.widthPx},
                     {QStringLiteral("heightPx"), device.heightPx.value_or(0)},
                     {QStringLiteral("density"), device.density},
                     {QStringLiteral("statusBar"), device.statusBar},
                     {QStringLiteral("cutout"), device.cutout},
                     {QStringLiteral("source"), device.source}};
    if (device.platform == Platform::Android) {
        json.insert(QStringLiteral("navigationBarGesture"), device.navigationBarGesture);
        json.insert(QStringLiteral("navigationBarButtons"), device.navigationBarButtons);
        return json;
    }
    json.insert(QStringLiteral("titleBar"), device.titleBar);
    json.insert(QStringLiteral("titleBarLandscape"), device.landscape.titleBar);
    json.insert(QStringLiteral("safeTop"), device.safeTop);
    json.insert(QStringLiteral("safeBottom"), device.safeBottom);
    json.insert(QStringLiteral("landscapeSafeSides"), device.landscape.safeLeft);
    return json;
}

void readShares(JsonReader &reader, QMap<QString, double> &shares)
{
    const QJsonObject members = reader.object(QStringLiteral("shares"), QJsonObject());
    JsonReader values(members, reader.place());
    for (const QString &id : members.keys()) {
        const double share = values.number(id);
        if (values.hasFailed() || !(share >= 0 && share <= 100))
            reader.fail(QStringLiteral("shares"),
                        DeviceFile::tr("%1 must be a share from 0 to 100 percent").arg(id));
        shares.insert(id, share);
    }
}

void readDevices(JsonReader &reader, QList<Device> &devices)
{
    QStringList ids;
    reader.forEach(QStringLiteral("devices"), [&](JsonReader &row) {
        const Device device = readDevice(row);
        row.refuseUnreadKeys();
        if (row.hasFailed())
            return;
        const QString refusal = DeviceFile::refusal(device);
        if (!refusal.isEmpty())
            row.fail(QStringLiteral("device"), refusal);
        else if (device.id.isEmpty() || ids.contains(device.id))
            row.fail(QStringLiteral("id"), DeviceFile::tr("must be there and differ from others"));
        else if (devices.size() >= DeviceFile::MostDevices)
            row.fail(QStringLiteral("id"), DeviceFile::tr("is one device too many"));
        ids << device.id;
        devices << device;
    });
}

void readSets(JsonReader &reader, QList<DeviceSet> &sets)
{
    if (!reader.has(QStringLiteral("sets")))
        return;
    reader.forEach(QStringLiteral("sets"), [&sets](JsonReader &row) {
        DeviceSet set{row.text(QStringLiteral("name")), row.texts(QStringLiteral("devices"))};
        row.refuseUnreadKeys();
        const bool isTaken = std::ranges::find(sets, set.name, &DeviceSet::name) != sets.end();
        if (!row.hasFailed() && (set.name.trimmed().isEmpty() || isTaken))
            row.fail(QStringLiteral("name"),
                     DeviceFile::tr("must be there and differ from others"));
        sets << set;
    });
}

} // namespace

bool operator==(const DeviceFile &left, const DeviceFile &right)
{
    // What is written is all that a person can change.
    return left.write() == right.write();
}

QString DeviceFile::refusal(const Device &device)
{
    const auto isSide = [](int side) { return side >= leastSide && side <= greatestSide; };
    if (!(device.density >= leastDensity && device.density <= greatestDensity))
        return tr("The density of %1 is %2; phones have %3 to %4 pixels per dp.")
            .arg(device.model)
            .arg(device.density)
            .arg(leastDensity)
            .arg(greatestDensity);
    if (!isSide(device.widthPx) || !isSide(device.heightPx.value_or(0)))
        return tr("The screen of %1 is %2 × %3 px; a side has %4 to %5.")
            .arg(device.model)
            .arg(device.widthPx)
            .arg(device.heightPx.value_or(0))
            .arg(leastSide)
            .arg(greatestSide);
    for (double height : {device.statusBar, device.titleBar, device.navigationBarGesture,
                          device.navigationBarButtons, device.safeTop, device.safeBottom,
                          device.landscape.titleBar, device.landscape.safeLeft}) {
        if (!(height >= 0 && height <= greatestBar))
            return tr("A bar of %1 is %2 high; bars have 0 to %3.")
                .arg(device.model)
                .arg(height)
                .arg(greatestBar);
    }
    return device.model.trimmed().isEmpty() ? tr("The device has no name.") : QString();
}

Result<DeviceFile> DeviceFile::read(const QByteArray &bytes, const QString &fileName)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, fileName);
    if (!object)
        return object.error();
    JsonReader reader(*object, fileName);
    const int version = reader.integer(QStringLiteral("formatVersion"));
    if (auto error = Storage::newerFormat(version, formatVersion, fileName))
        return *std::move(error);
    DeviceFile file;
    readDevices(reader, file.devices);
    readSets(reader, file.sets);
    readShares(reader, file.shares);
    reader.refuseUnreadKeys();
    if (reader.hasFailed())
        return reader.error();
    return file;
}

QString DeviceFile::pathIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("devices.json"));
}

Result<DeviceFile> DeviceFile::ofWorkspace(const QString &folder)
{
    const QString path = pathIn(folder);
    if (folder.isEmpty() || !QFileInfo::exists(path))
        return DeviceFile();
    const Result<QByteArray> bytes = AtomicFile::read(path, 4 << 20);
    return bytes ? read(*bytes, path) : bytes.error();
}

QByteArray DeviceFile::write() const
{
    QJsonArray rows;
    for (const Device &device : devices)
        rows << writeDevice(device);
    QJsonArray groups;
    for (const DeviceSet &set : sets)
        groups << QJsonObject{{QStringLiteral("name"), set.name},
                              {QStringLiteral("devices"), QJsonArray::fromStringList(set.devices)}};
    QJsonObject percents;
    for (auto share = shares.constBegin(); share != shares.constEnd(); ++share)
        percents.insert(share.key(), share.value());
    return QJsonDocument(QJsonObject{{QStringLiteral("formatVersion"), formatVersion},
                                     {QStringLiteral("devices"), rows},
                                     {QStringLiteral("sets"), groups},
                                     {QStringLiteral("shares"), percents}})
        .toJson();
}

QString DeviceFile::idFor(const QString &name, const QStringList &taken)
{
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString slug = name.toLower().replace(other, QStringLiteral("-"));
    while (slug.endsWith(u'-'))
        slug.chop(1);
    const QString start = QStringLiteral("own-") + slug;
    QString id = start;
    for (int number = 2; taken.contains(id); ++number)
        id = QStringLiteral("%1-%2").arg(start).arg(number);
    return id;
}

ConsentTables DeviceFile::addedTo(const ConsentTables &tables) const
{
    QList<Device> all = tables.devices.devices();
    for (const Device &own : devices) {
        const auto known = std::ranges::find(all, own.id, &Device::id);
        if (known == all.end())
            all << own;
        else
            *known = own;
    }
    ConsentTables added = tables;
    added.devices = DeviceTable(all);
    return added;
}

const DeviceSet *DeviceFile::set(const QString &name) const
{
    const auto found = std::ranges::find(sets, name, &DeviceSet::name);
    return found == sets.cend() ? nullptr : &*found;
}

Result<PastedScreen> readScreen(const QString &text, Platform platform)
{
    static const QRegularExpression size(
        QStringLiteral("(Override size:|Physical size:)?\\s*(\\d{2,6})\\s*[x×*]\\s*(\\d{2,6})"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dpi(
        QStringLiteral("(Override|Physical) density:\\s*(\\d{1,6})"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scale(QStringLiteral("@\\s*(\\d(?:\\.\\d+)?)\\s*x?"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto fail = [](const QString &message) { return Error{Error::Code::Malformed, message}; };
    const QString start = text.left(4096);
    PastedScreen screen;
    for (auto matches = size.globalMatch(start); matches.hasNext();) {
        const auto match = matches.next();
        const bool isOverride = match.captured(1).startsWith(u'O', Qt::CaseInsensitive);
        if (screen.widthPx == 0 || isOverride) {
            screen.widthPx = match.captured(2).toInt();
            screen.heightPx = match.captured(3).toInt();
        }
    }
    if (screen.widthPx == 0)
        return fail(DeviceFile::tr("There is no size in this text: paste what adb shell wm size "
                                   "prints, or 393 x 852 @3x."));
    if (const auto match = scale.match(start); match.hasMatch())
        screen.density = match.captured(1).toDouble();
    for (auto matches = dpi.globalMatch(start); matches.hasNext();) {
        const auto match = matches.next();
        const bool isOverride = match.captured(1).startsWith(u'O', Qt::CaseInsensitive);
        if (screen.density == 0 || isOverride)
            screen.density = match.captured(2).toDouble() / 160;
    }
    if (screen.density == 0)
        return fail(platform == Platform::Android
                        ? DeviceFile::tr("There is no density in this text: add the line that adb "
                                         "shell wm density prints.")
                        : DeviceFile::tr("There is no scale in this text: write it behind the size "
                                         "as @2x or @3x."));
    if (platform == Platform::Ios) {
        screen.widthPx = qRound(screen.widthPx * screen.density);
        screen.heightPx = qRound(screen.heightPx * screen.density);
    }
    Device probe;
    probe.model = DeviceFile::tr("this text");
    probe.widthPx = screen.widthPx;
    probe.heightPx = screen.heightPx;
    probe.density = screen.density;
    if (const QString refusal = DeviceFile::refusal(probe); !refusal.isEmpty())
        return fail(refusal);
    return screen;
}

} // namespace numauth::consent
