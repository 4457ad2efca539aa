#pragma once

#include "models/base/Result.h"
#include "models/consent/ConsentPage.h"
#include "models/consent/PageLayout.h"

#include <QCoreApplication>
#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace numauth::consent {

/// What one device showed of the places that the SDK's documents leave open, for one version of the
/// SDK. The layout uses it instead of its guesses and marks what rests on it as device-tested.
struct Calibration
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::Calibration)

public:
    static constexpr int formatVersion = 1;

    QString name;
    Platform platform = Platform::Android;
    SdkVersion sdk;
    /// The device it was measured on, in words or as an id.
    QString device;
    QDate recordedOn;
    /// Element id → dp (pt) from the start of the body to its top, where the page places it
    /// nowhere.
    QMap<QString, double> defaultTops;
    /// Whether the body follows the title bar down under transparent bars (Android).
    std::optional<bool> bodyFollows;

    std::optional<double> topOf(const QString &elementId) const;
    bool isEmpty() const { return defaultTops.isEmpty() && !bodyFollows; }

    static Result<Calibration> read(const QByteArray &bytes, const QString &fileName);
    QByteArray write() const;

    friend bool operator==(const Calibration &, const Calibration &) = default;
};

/// What \p measured tells of the places that \p computed, the layout of the same page on the same
/// device, had to leave open. An error when it left none open, or when nothing says where the body
/// starts.
Result<Calibration> calibrate(const PageLayout &measured, const PageLayout &computed);

/// The calibrations of a workspace: `calibrations/*.json` under \p folder, by file name. Empty when
/// there is no such folder; a file that cannot be read is an error.
Result<QList<Calibration>> readCalibrations(const QString &folder);

/// Where a workspace keeps the calibration \p name.
QString calibrationPath(const QString &folder, const QString &name);
/// Writes \p calibration under its name, over one of the same name.
Result<> writeCalibration(const QString &folder, const Calibration &calibration);

/// The one of \p calibrations for this platform and exactly this version; the latest when there are
/// several.
const Calibration *calibrationFor(const QList<Calibration> &calibrations, Platform platform,
                                  const SdkVersion &sdk);

} // namespace numauth::consent
