#include "app/cli/CellOptions.h"

#include "app/cli/WorkspaceFolder.h"
#include "models/base/AtomicFile.h"
#include "models/consent/DeviceFile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace numauth::cli {

using namespace consent;

namespace {

Error usage(const QString &message)
{
    return {Error::Code::Usage, message};
}

bool isFileName(const QString &word)
{
    return word.endsWith(QLatin1StringView(".json"), Qt::CaseInsensitive);
}

Result<DeviceFile> readFile(const QString &path)
{
    const Result<QByteArray> bytes = AtomicFile::read(path, 4 << 20);
    return bytes ? DeviceFile::read(*bytes, path) : bytes.error();
}

template<class Value>
QList<Value> both(const QString &word, const char *only, Value first, Value second)
{
    if (word == QLatin1StringView("both"))
        return {first, second};
    return {word == QLatin1StringView(only) ? first : second};
}

} // namespace

void CellOptions::declareAgreement(OptionParser &parser)
{
    parser.flag(QStringLiteral("--agreement"), &m_isAgreementShown,
                tr("the SDK's web page of the agreement instead of the consent page"));
}

void CellOptions::declareCommon(OptionParser &parser)
{
    parser.option(QStringLiteral("--sdk"), &m_sdk,
                  tr("version of the SDK, or “unknown”; default: the workspace's, else the "
                     "newest"));
    parser.choice(QStringLiteral("--build"), &m_build,
                  {QStringLiteral("debug"), QStringLiteral("release")},
                  tr("kind of the host app's build"));
    parser.option(QStringLiteral("--rules"), &m_rules,
                  tr("date of the rule set; default: the newest"));
    parser.flag(QStringLiteral("--ticked"), &m_isTicked, tr("with the agreement ticked"));
    parser.flag(
        QStringLiteral("--alert"), &m_isAlertShown,
        tr("with the second pop-up only, where the page has one; check and fix look at both"));
}

void CellOptions::declareMany(OptionParser &parser)
{
    parser.options(QStringLiteral("--devices"), &m_devices,
                   tr("“all”, device ids (numauth devices), set:NAME of the workspace, or a "
                      "device file"));
    declareLists(parser);
}

void CellOptions::declareOneOrMany(OptionParser &parser)
{
    m_devices.clear();
    m_carrier.clear();
    parser.options(QStringLiteral("--device,--devices"), &m_devices,
                   tr("“all”, device ids (numauth devices), set:NAME of the workspace, or a "
                      "device file"));
    declareLists(parser);
}

void CellOptions::defaultToMany()
{
    if (m_devices.isEmpty())
        m_devices << QStringLiteral("all");
    if (m_carrier.isEmpty())
        m_carrier = QStringLiteral("all");
}

void CellOptions::declareLists(OptionParser &parser)
{
    parser.choice(QStringLiteral("--carrier"), &m_carrier,
                  {QStringLiteral("all"), QStringLiteral("cmcc"), QStringLiteral("cucc"),
                   QStringLiteral("ctcc")},
                  tr("carrier whose texts the page shows"));
    parser.choice(QStringLiteral("--orientation"), &m_orientation,
                  {QStringLiteral("portrait"), QStringLiteral("landscape"), QStringLiteral("both")},
                  tr("how the phone is held; default: as the page wants it, else portrait"));
    parser.option(QStringLiteral("--font-scale"), &m_fontScale,
                  tr("font scales of the system, 0.5 to 3.0, as 1.0,1.3"));
    parser.choice(QStringLiteral("--dark"), &m_dark,
                  {QStringLiteral("off"), QStringLiteral("on"), QStringLiteral("both")},
                  tr("dark mode of the system"));
    parser.option(QStringLiteral("--shard"), &m_shard, tr("part I of N of the cells, as 3/8"));
    declareCommon(parser);
}

void CellOptions::declareOne(OptionParser &parser)
{
    m_carrier = QStringLiteral("cmcc");
    m_devices.clear();
    parser.options(QStringLiteral("--device"), &m_devices, tr("device id (numauth devices)"),
                   false);
    parser.choice(QStringLiteral("--carrier"), &m_carrier,
                  {QStringLiteral("cmcc"), QStringLiteral("cucc"), QStringLiteral("ctcc")},
                  tr("carrier whose texts the page shows"));
    parser.choice(QStringLiteral("--orientation"), &m_orientation,
                  {QStringLiteral("portrait"), QStringLiteral("landscape")},
                  tr("how the phone is held; default: as the page wants it, else portrait"));
    parser.option(QStringLiteral("--font-scale"), &m_fontScale,
                  tr("font scale of the system, 0.5 to 3.0"));
    parser.choice(QStringLiteral("--dark"), &m_dark, {QStringLiteral("off"), QStringLiteral("on")},
                  tr("dark mode of the system"));
    declareCommon(parser);
}

Result<MatrixSelection>
CellOptions::resolve(const ConsentPage &page, const ConsentTables &tables,
                     const std::optional<workspace::Workspace> &workspace) const
{
    if (Result<> rules = checkRules(tables); !rules)
        return std::move(rules).error();
    MatrixSelection selection;
    Result<QList<Device>> devices = resolveDevices(page.platform, tables, workspace);
    if (!devices)
        return std::move(devices).error();
    selection.devices = *devices;
    const Result<SdkVersion> sdk = resolveSdk(page.platform, tables, workspace);
    if (!sdk)
        return sdk.error();
    Result<QList<CellState>> states = resolveStates(page, tables, *sdk);
    if (!states)
        return std::move(states).error();
    selection.states = *states;
    if (Result<> shard = resolveShard(selection); !shard)
        return std::move(shard).error();
    return selection;
}

Result<MatrixSelection>
CellOptions::resolveWithPopUp(const ConsentPage &page, const ConsentTables &tables,
                              const std::optional<workspace::Workspace> &workspace) const
{
    Result<MatrixSelection> selection = resolve(page, tables, workspace);
    if (selection)
        selection->addPopUp(page, tables);
    return selection;
}

Result<CellState>
CellOptions::resolveState(const ConsentPage &page, const ConsentTables &tables,
                          const std::optional<workspace::Workspace> &workspace) const
{
    if (Result<> rules = checkRules(tables); !rules)
        return std::move(rules).error();
    const Result<SdkVersion> sdk = resolveSdk(page.platform, tables, workspace);
    if (!sdk)
        return sdk.error();
    const Result<QList<CellState>> states = resolveStates(page, tables, *sdk);
    if (!states)
        return states.error();
    return states->first();
}

Result<ConsentTables>
CellOptions::tablesFor(const ConsentTables &tables,
                       const std::optional<workspace::Workspace> &workspace) const
{
    Result<ConsentTables> known = calibrated(tables, workspace);
    if (!known)
        return known;
    if (workspace) {
        const Result<DeviceFile> own = DeviceFile::ofWorkspace(workspace->folder);
        if (!own)
            return own.error();
        known = own->addedTo(*known);
    }
    for (const QString &name : m_devices) {
        if (!isFileName(name))
            continue;
        const Result<DeviceFile> file = readFile(name);
        if (!file)
            return file.error();
        known = file->addedTo(*known);
    }
    if (!m_rules.isEmpty()) {
        if (Result<> rules = checkRules(tables); !rules)
            return std::move(rules).error();
        known->rules = *tables.rules.ofPreset(m_rules);
    }
    return known;
}

Result<QList<Device>>
CellOptions::resolveDevices(Platform platform, const ConsentTables &tables,
                            const std::optional<workspace::Workspace> &workspace) const
{
    if (m_devices == QStringList{QStringLiteral("all")})
        return tables.devices.devicesOf(platform);
    if (m_devices.isEmpty())
        return usage(tr("Name a device with --device; `numauth devices` lists them."));
    QList<Device> devices;
    for (const QString &name : m_devices) {
        const Result<QStringList> ids = idsOf(name, workspace);
        if (!ids)
            return ids.error();
        const bool isList = ids->size() != 1 || ids->first() != name;
        for (const QString &id : *ids) {
            const Device *device = tables.devices.find(id);
            if (!device && QFileInfo(id).isDir())
                return usage(tr("%1 is a folder; --devices takes a device file or device ids.")
                                 .arg(QDir::toNativeSeparators(id)));
            if (!device)
                return usage(tr("There is no device “%1”; `numauth devices` lists them.").arg(id));
            // A list may hold phones of both platforms.
            if (!isList || device->platform == platform)
                devices << *device;
        }
    }
    if (devices.isEmpty())
        return usage(tr("%1 has no device of this platform.").arg(m_devices.join(u',')));
    return devices;
}

/// What one word of `--devices` stands for: a set of the workspace, a file, or a device.
Result<QStringList> CellOptions::idsOf(const QString &name,
                                       const std::optional<workspace::Workspace> &workspace)
{
    const QString prefix = QStringLiteral("set:");
    if (name.startsWith(prefix)) {
        const auto file = DeviceFile::ofWorkspace(workspace ? workspace->folder : QString());
        if (!file)
            return file.error();
        const DeviceSet *set = file->set(name.mid(prefix.size()));
        if (!set)
            return usage(tr("The workspace has no device set “%1”.").arg(name.mid(prefix.size())));
        return set->devices;
    }
    if (!isFileName(name))
        return QStringList{name};
    const Result<DeviceFile> file = readFile(name);
    if (!file)
        return file.error();
    QStringList ids;
    for (const Device &device : file->devices)
        ids << device.id;
    return ids;
}

Result<QList<double>> CellOptions::resolveScales() const
{
    QList<double> scales;
    for (const QString &word : m_fontScale.split(QLatin1Char(','))) {
        bool isNumber = false;
        const double scale = word.toDouble(&isNumber);
        if (!isNumber || scale < 0.5 || scale > 3.0)
            return usage(tr("“%1” is no font scale; give numbers from 0.5 to 3.0.").arg(word));
        scales << scale;
    }
    return scales;
}

Result<SdkVersion>
CellOptions::resolveSdk(Platform platform, const ConsentTables &tables,
                        const std::optional<workspace::Workspace> &workspace) const
{
    if (m_sdk.isEmpty() && workspace && workspace->sdk.contains(platform))
        return workspace->sdk.value(platform);
    const QList<SdkVersion> versions = tables.attributes.versions(platform);
    if (m_sdk.isEmpty())
        return versions.isEmpty() ? SdkVersion{} : versions.last();
    const std::optional<SdkVersion> version = SdkVersion::parse(m_sdk);
    if (!version)
        return usage(tr("“%1” is no SDK version; write it as 2.14.23, or “unknown”.").arg(m_sdk));
    return *version;
}

Result<QList<CellState>> CellOptions::resolveStates(const ConsentPage &page,
                                                    const ConsentTables &tables,
                                                    const SdkVersion &sdk) const
{
    const Result<QList<double>> scales = resolveScales();
    if (!scales)
        return scales.error();
    const QList<Orientation> orientations =
        m_orientation.isEmpty()
            ? QList<Orientation>{ownOrientation(page, tables)}
            : both(m_orientation, "portrait", Orientation::Portrait, Orientation::Landscape);
    QList<CellState> states;
    for (Carrier carrier : allCarriers) {
        const bool isNamed = m_carrier == QLatin1StringView("all") ||
                             carrierFromId(m_carrier).value_or(allCarriers.front()) == carrier;
        if (!isNamed)
            continue;
        for (Orientation orientation : orientations) {
            for (double scale : *scales) {
                for (bool isDark : both(m_dark, "off", false, true))
                    states << CellState{
                        carrier,
                        orientation,
                        scale,
                        isDark,
                        m_isTicked,
                        m_build == QLatin1StringView("debug") ? Build::Debug : Build::Release,
                        sdk,
                        m_isAlertShown,
                        m_isAgreementShown};
            }
        }
    }
    return states;
}

Result<> CellOptions::checkRules(const ConsentTables &tables) const
{
    const QStringList presets = tables.rules.presets();
    if (m_rules.isEmpty() || presets.contains(m_rules))
        return {};
    return usage(tr("There is no rule set “%1”; this version has %2.")
                     .arg(m_rules, presets.join(QStringLiteral(", "))));
}

Result<> CellOptions::resolveShard(MatrixSelection &selection) const
{
    const QStringList parts = m_shard.split(QLatin1Char('/'));
    bool isPart = false;
    bool isCount = false;
    selection.shard = parts.value(0).toInt(&isPart);
    selection.shards = parts.value(1).toInt(&isCount);
    if (parts.size() != 2 || !isPart || !isCount || selection.shard < 1 ||
        selection.shard > selection.shards)
        return usage(tr("“%1” is no shard; write part and number of parts as 3/8.").arg(m_shard));
    return {};
}

} // namespace numauth::cli
