#include "models/consent/DeviceTable.h"

#include "models/base/TableFile.h"

#include <algorithm>
#include <utility>

namespace numauth::consent {

namespace {

Platform readPlatform(JsonReader &reader)
{
    const QStringList names{platformId(Platform::Android), platformId(Platform::Ios)};
    return static_cast<Platform>(reader.oneOf(QStringLiteral("platform"), names));
}

void readLandscape(JsonReader &reader, Landscape &landscape)
{
    landscape.statusBar = reader.number(QStringLiteral("statusBarLandscape"), 0);
    landscape.titleBar = reader.number(QStringLiteral("titleBarLandscape"), 0);
    landscape.safeTop = reader.number(QStringLiteral("landscapeSafeTop"), 0);
    landscape.safeBottom = reader.number(QStringLiteral("landscapeSafeBottom"), 0);
    landscape.safeLeft = reader.number(QStringLiteral("landscapeSafeLeft"), 0);
    landscape.safeRight = reader.number(QStringLiteral("landscapeSafeRight"), 0);
}

void readInsets(JsonReader &reader, Device &device)
{
    device.statusBar = reader.number(QStringLiteral("statusBar"));
    device.titleBar = reader.number(QStringLiteral("titleBar"), 0);
    device.navigationBarGesture = reader.number(QStringLiteral("navigationBarGesture"), 0);
    device.navigationBarButtons = reader.number(QStringLiteral("navigationBarButtons"), 0);
    device.safeTop = reader.number(QStringLiteral("safeTop"), 0);
    device.safeBottom = reader.number(QStringLiteral("safeBottom"), 0);
    device.safeLeft = reader.number(QStringLiteral("safeLeft"), 0);
    device.safeRight = reader.number(QStringLiteral("safeRight"), 0);
}

Device readDevice(JsonReader &reader)
{
    Device device;
    device.id = reader.text(QStringLiteral("id"));
    device.platform = readPlatform(reader);
    device.maker = reader.text(QStringLiteral("maker"));
    device.model = reader.text(QStringLiteral("model"));
    device.kind = reader.text(QStringLiteral("kind"));
    device.year = reader.integer(QStringLiteral("year"));
    device.widthPx = reader.integer(QStringLiteral("widthPx"));
    if (const std::optional<double> height = reader.optionalNumber(QStringLiteral("heightPx")))
        device.heightPx = static_cast<int>(*height);
    device.density = reader.number(QStringLiteral("density"));
    readInsets(reader, device);
    readLandscape(reader, device.landscape);
    device.cutout = reader.text(QStringLiteral("cutout"));
    device.evidence = reader.evidence(QStringLiteral("evidence"));
    device.source = reader.text(QStringLiteral("source"));
    return device;
}

} // namespace

Result<DeviceTable> DeviceTable::open()
{
    Result<TableFile> file = TableFile::open(QStringLiteral(":/numauth/consent/devices.json"));
    if (!file)
        return std::move(file).error();
    file->header().text(QStringLiteral("evidenceNote"));
    Result<QList<Device>> devices = file->rows<Device>(QStringLiteral("devices"), readDevice);
    if (!devices)
        return std::move(devices).error();
    if (Result<> finished = file->finish(); !finished)
        return std::move(finished).error();
    return DeviceTable(std::move(devices).value());
}

DeviceTable::DeviceTable(QList<Device> devices) : m_devices(std::move(devices))
{
    for (const Device &device : std::as_const(m_devices))
        (device.platform == Platform::Android ? m_android : m_ios) << device;
}

const Device *DeviceTable::find(const QString &id) const
{
    const auto device = std::ranges::find(m_devices, id, &Device::id);
    return device == m_devices.cend() ? nullptr : &*device;
}

} // namespace numauth::consent
