#pragma once

#include "models/base/Finding.h"
#include "models/base/Result.h"
#include "models/consent/Cell.h"

#include <QList>
#include <QString>

#include <optional>

namespace numauth::consent {

/// What turns with the phone beside its sides, in pt. iOS only: Android keeps its bars.
struct Landscape
{
    double statusBar = 0;
    double titleBar = 0;
    double safeTop = 0, safeBottom = 0, safeLeft = 0, safeRight = 0;
};

/// One phone, tablet or foldable as the layout sees it. Portrait; landscape swaps the sides.
struct Device
{
    QString id; ///< maker-model slug, stable when the table grows
    Platform platform = Platform::Android;
    QString maker;
    QString model;
    QString kind; ///< phone-small, phone, phone-large, tablet, foldable …
    int year = 0;
    /// Android: device pixels. iOS: points × scale.
    int widthPx = 0;
    std::optional<int> heightPx; ///< unknown: what hangs from the bottom is cannot-tell
    double density = 1.0;        ///< px per dp (Android) or px per pt (iOS)
    double statusBar = 0;        ///< dp or pt
    double navigationBarGesture = 0;
    double navigationBarButtons = 0;
    double safeTop = 0, safeBottom = 0, safeLeft = 0, safeRight = 0; ///< pt, iOS
    Landscape landscape;
    double titleBar = 0; ///< pt, iOS: UIKit's bar; Android's is an SDK constant
    QString cutout;      ///< none, hole, notch, island …
    Evidence evidence = Evidence::Unknown;
    QString source;

    QString name() const { return maker.isEmpty() ? model : maker + QLatin1Char(' ') + model; }
    double width() const { return widthPx / density; }
    std::optional<double> height() const
    {
        return heightPx ? std::optional(*heightPx / density) : std::nullopt;
    }
};

/// The devices of `resources/consent/devices.json`, in the order of the table.
class DeviceTable
{
public:
    static Result<DeviceTable> open();
    explicit DeviceTable(QList<Device> devices);

    const QList<Device> &devices() const { return m_devices; }
    const QList<Device> &devicesOf(Platform platform) const
    {
        return platform == Platform::Android ? m_android : m_ios;
    }
    const Device *find(const QString &id) const;

private:
    QList<Device> m_devices;
    QList<Device> m_android;
    QList<Device> m_ios;
};

} // namespace numauth::consent
