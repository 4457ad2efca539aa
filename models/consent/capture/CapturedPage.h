#pragma once

#include "models/consent/PageRules.h"
#include "models/consent/capture/DeviceDump.h"

#include <QCoreApplication>

namespace numauth::consent {

/// A consent page as it stood on a device, in the terms of the engine.
struct CapturedPage
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::CapturedPage)

public:
    /// Rectangles as measured (device-tested). Views of the app are `custom:<id or class>`; colours
    /// are none of a dump's facts and stand as opaque.
    PageLayout layout;
    /// What the rules could not look at, in one sentence each: never a silent pass.
    QList<LocalText> notChecked;

    /// Finds the SDK's views in \p dump: by resource id on Android, by kind and words on iOS, by
    /// the ids of the command line's contract in a list of frames. \p density is px per dp; iOS
    /// counts in pt. An error when neither number, login button nor agreement is there.
    static Result<CapturedPage> recognise(const DeviceDump &dump, double density,
                                          const CellState &state);
};

/// px per dp of a dump that does not say it: the title bar is 50 dp high. Nothing when there is no
/// title bar.
std::optional<double> densityFromTitleBar(const DeviceDump &dump);

/// The rules of overlap and visibility over the measured bounds. What is missing from the dump is
/// a finding (cannot tell).
QList<PageFinding> checkCaptured(const CapturedPage &page, const ConsentTables &tables);

/// How far a measured view stands from where the engine lays it out, in dp (pt): measured minus
/// computed.
struct Deviation
{
    QString elementId;
    double left = 0, top = 0, width = 0, height = 0;
    /// How sure the computed place is.
    Evidence evidence = Evidence::Unknown;

    double largest() const;
};

/// Of every view that both have, in the order of \p computed.
QList<Deviation> deviations(const PageLayout &measured, const PageLayout &computed);

} // namespace numauth::consent
