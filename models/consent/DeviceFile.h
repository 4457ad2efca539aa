#pragma once

#include "models/consent/DeviceTable.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

namespace numauth::consent {

struct ConsentTables;

/// Some devices under a name, to be checked together.
struct DeviceSet
{
    QString name;
    QStringList devices; ///< ids

    friend bool operator==(const DeviceSet &, const DeviceSet &) = default;
};

/// The devices, sets and market shares of a user: `devices.json` of a workspace, and what
/// `--devices FILE` reads. A value.
class DeviceFile
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::DeviceFile)

public:
    static constexpr int formatVersion = 1;
    static constexpr int MostDevices = 2000;

    /// \p fileName is how errors call it. A size, a density or a bar that no phone has, an id that
    /// stands twice or an unknown member is an Error naming row and member.
    static Result<DeviceFile> read(const QByteArray &bytes, const QString &fileName);
    /// `<folder>/devices.json`; empty when there is none.
    static Result<DeviceFile> ofWorkspace(const QString &folder);
    static QString pathIn(const QString &folder);
    QByteArray write() const;

    /// What is wrong with \p device as a phone, in one sentence; empty when nothing is.
    static QString refusal(const Device &device);
    /// `own-<name as a slug>`, other than all \p taken.
    static QString idFor(const QString &name, const QStringList &taken);

    /// \p tables with the own devices behind the others; one with the id of a known device replaces
    /// it.
    ConsentTables addedTo(const ConsentTables &tables) const;
    const DeviceSet *set(const QString &name) const;
    bool isEmpty() const { return devices.isEmpty() && sets.isEmpty() && shares.isEmpty(); }

    QList<Device> devices;
    QList<DeviceSet> sets;
    /// Device id → share of the market in percent, 0–100.
    QMap<QString, double> shares;

    friend bool operator==(const DeviceFile &left, const DeviceFile &right);
};

/// A screen as a phone tells it.
struct PastedScreen
{
    int widthPx = 0;
    int heightPx = 0;
    double density = 0;
};

/// Reads the output of `adb shell wm size` and `wm density` (an override counts before the
/// physical value), or a size in points with a scale as Apple lists it (`393 x 852 @3x`). An Error
/// says which of the two lines is missing or out of bounds.
Result<PastedScreen> readScreen(const QString &text, Platform platform);

} // namespace numauth::consent
