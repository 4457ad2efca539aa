#include "ui/consent/DeviceLibrary.h"

#include <QUndoCommand>

#include <algorithm>

namespace numauth::ui {

using namespace consent;

class LibraryCommand : public QUndoCommand
{
public:
    LibraryCommand(DeviceLibrary &library, DeviceFile before, DeviceFile after, const QString &text)
        : QUndoCommand(text), m_library(library), m_before(std::move(before)),
          m_after(std::move(after))
    {
    }

    void undo() override { m_library.apply(m_before); }
    void redo() override { m_library.apply(m_after); }

private:
    DeviceLibrary &m_library;
    DeviceFile m_before;
    DeviceFile m_after;
};

DeviceLibrary::DeviceLibrary(DeviceTable known, DeviceFile file, QObject *parent)
    : QObject(parent), m_known(std::move(known)), m_file(std::move(file))
{
}

void DeviceLibrary::change(const DeviceFile &file, const QString &text)
{
    if (!(file == m_file))
        m_undo.push(new LibraryCommand(*this, m_file, file, text));
}

void DeviceLibrary::apply(const DeviceFile &file)
{
    m_file = file;
    emit changed();
}

QList<Device> DeviceLibrary::devices() const
{
    QList<Device> all = m_file.devices;
    for (const Device &device : m_known.devices()) {
        if (!isOwn(device.id))
            all << device;
    }
    return all;
}

bool DeviceLibrary::isOwn(const QString &id) const
{
    return own(id) != nullptr;
}

const Device *DeviceLibrary::own(const QString &id) const
{
    const auto found = std::ranges::find(m_file.devices, id, &Device::id);
    return found == m_file.devices.cend() ? nullptr : &*found;
}

QString DeviceLibrary::addDevice(Platform platform, const QString &name)
{
    QStringList taken;
    for (const Device &device : devices())
        taken << device.id;
    const bool isIos = platform == Platform::Ios;
    Device device;
    device.id = DeviceFile::idFor(name, taken);
    device.platform = platform;
    device.model = name;
    device.kind = QStringLiteral("phone");
    device.widthPx = isIos ? 1179 : 1080;
    device.heightPx = isIos ? 2556 : 2400;
    device.density = 3;
    device.statusBar = isIos ? 54 : 24;
    device.titleBar = isIos ? 44 : 0;
    device.safeTop = isIos ? 59 : 0;
    device.safeBottom = isIos ? 34 : 0;
    device.navigationBarGesture = isIos ? 0 : 24;
    device.navigationBarButtons = isIos ? 0 : 48;
    device.landscape.titleBar = isIos ? 32 : 0;
    device.landscape.safeLeft = device.landscape.safeRight = isIos ? 59 : 0;
    device.cutout = QStringLiteral("none");
    device.source = QStringLiteral("devices.json");
    DeviceFile file = m_file;
    file.devices << device;
    change(file, tr("Add %1").arg(name));
    return device.id;
}

void DeviceLibrary::removeDevice(const QString &id)
{
    const Device *device = own(id);
    if (!device)
        return;
    const QString text = tr("Remove %1").arg(device->model);
    DeviceFile file = m_file;
    file.devices.removeIf([&id](const Device &other) { return other.id == id; });
    file.shares.remove(id);
    for (DeviceSet &set : file.sets)
        set.devices.removeAll(id);
    change(file, text);
}

QString DeviceLibrary::setDevice(const Device &device)
{
    const QString refusal = DeviceFile::refusal(device);
    if (!refusal.isEmpty())
        return refusal;
    DeviceFile file = m_file;
    const auto found = std::ranges::find(file.devices, device.id, &Device::id);
    if (found == file.devices.end())
        return tr("Only own devices can be changed; duplicate this one first.");
    *found = device;
    change(file, tr("Change %1").arg(device.model));
    return {};
}

QString DeviceLibrary::setScreen(const QString &id, const QString &pasted)
{
    const Device *device = own(id);
    if (!device)
        return tr("Only own devices can be changed; duplicate this one first.");
    const Result<PastedScreen> screen = readScreen(pasted, device->platform);
    if (!screen)
        return screen.error().message;
    Device changed = *device;
    changed.widthPx = screen->widthPx;
    changed.heightPx = screen->heightPx;
    changed.density = screen->density;
    return setDevice(changed);
}

QString DeviceLibrary::setShare(const QString &id, std::optional<double> percent)
{
    if (percent && !(*percent >= 0 && *percent <= 100))
        return tr("A share of the market is 0 to 100 percent.");
    DeviceFile file = m_file;
    if (percent)
        file.shares.insert(id, *percent);
    else
        file.shares.remove(id);
    change(file, tr("Change the share of %1").arg(id));
    return {};
}

QString DeviceLibrary::addSet(const QString &name)
{
    if (name.trimmed().isEmpty())
        return tr("Give the set a name.");
    if (m_file.set(name.trimmed()))
        return tr("There is a set “%1” already.").arg(name.trimmed());
    DeviceFile file = m_file;
    file.sets << DeviceSet{name.trimmed(), {}};
    change(file, tr("Add the set %1").arg(name.trimmed()));
    return {};
}

void DeviceLibrary::removeSet(const QString &name)
{
    DeviceFile file = m_file;
    file.sets.removeIf([&name](const DeviceSet &set) { return set.name == name; });
    change(file, tr("Remove the set %1").arg(name));
}

void DeviceLibrary::setIsInSet(const QString &name, const QString &id, bool isIn)
{
    DeviceFile file = m_file;
    for (DeviceSet &set : file.sets) {
        if (set.name != name)
            continue;
        set.devices.removeAll(id);
        if (isIn)
            set.devices << id;
    }
    change(file, tr("Change the set %1").arg(name));
}

} // namespace numauth::ui
