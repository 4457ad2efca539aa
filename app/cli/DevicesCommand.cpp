#include "app/cli/DevicesCommand.h"

#include "app/cli/Columns.h"
#include "models/consent/DeviceTable.h"

#include <QJsonArray>

namespace numauth::cli {

namespace {

using namespace numauth::consent;

QJsonObject insetsOf(const Device &device)
{
    QJsonObject insets{{QStringLiteral("statusBar"), device.statusBar}};
    if (device.platform == Platform::Android) {
        insets.insert(QStringLiteral("navigationBarGesture"), device.navigationBarGesture);
        insets.insert(QStringLiteral("navigationBarButtons"), device.navigationBarButtons);
        return insets;
    }
    insets.insert(QStringLiteral("top"), device.safeTop);
    insets.insert(QStringLiteral("bottom"), device.safeBottom);
    insets.insert(QStringLiteral("left"), device.safeLeft);
    insets.insert(QStringLiteral("right"), device.safeRight);
    return insets;
}

QJsonObject toJson(const Device &device)
{
    const auto numberOrNull = [](auto number) {
        return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
    };
    return {{QStringLiteral("id"), device.id},
            {QStringLiteral("platform"), platformId(device.platform)},
            {QStringLiteral("name"), device.name()},
            {QStringLiteral("kind"), device.kind},
            {QStringLiteral("year"), device.year},
            {QStringLiteral("width"), device.width()},
            {QStringLiteral("height"), numberOrNull(device.height())},
            {QStringLiteral("unit"), unitOf(device.platform)},
            {QStringLiteral("widthPx"), device.widthPx},
            {QStringLiteral("heightPx"), numberOrNull(device.heightPx)},
            {QStringLiteral("density"), device.density},
            {QStringLiteral("insets"), insetsOf(device)},
            {QStringLiteral("cutout"), device.cutout},
            {QStringLiteral("evidence"), evidenceName(device.evidence)},
            {QStringLiteral("source"), device.source}};
}

QString sizeText(const Device &device)
{
    const std::optional<double> height = device.height();
    return QStringLiteral("%1 x %2 %3")
        .arg(device.width(), 0, 'f', 1)
        .arg(height ? QString::number(*height, 'f', 1) : QStringLiteral("?"),
             unitOf(device.platform));
}

QStringList toRow(const Device &device, Language language)
{
    return {device.id, device.name(), sizeText(device),
            QLatin1Char('@') + QString::number(device.density),
            evidenceLabel(device.evidence).in(language)};
}

} // namespace

QString DevicesCommand::summary() const
{
    return tr("the devices that pages are checked on");
}

void DevicesCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("search"), &m_search,
                      tr("only devices with this in their name"), false);
    parser.choice(QStringLiteral("--platform"), &m_platform,
                  {platformId(Platform::Android), platformId(Platform::Ios)},
                  tr("only this platform"));
}

ExitCode DevicesCommand::run(Console &console)
{
    const Result<DeviceTable> table = DeviceTable::open();
    if (!table)
        return console.fail(table.error());
    QJsonArray devices;
    QList<QStringList> rows;
    for (const Device &device : table->devices()) {
        const bool isWanted = m_platform.isEmpty() || platformId(device.platform) == m_platform;
        if (!isWanted || !matches(m_search, {device.id, device.name()}))
            continue;
        devices << toJson(device);
        rows << toRow(device, console.language());
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("devices"), devices}});
    else
        printColumns(console, rows);
    if (rows.isEmpty())
        console.message(tr("No device has “%1” in its name.").arg(m_search));
    return ExitCode::Clean;
}

} // namespace numauth::cli
