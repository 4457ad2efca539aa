#pragma once

#include "models/consent/LayoutEngine.h"

#include <QList>
#include <QString>

namespace numauth::consent {

/// Where a view that the SDK's test protects stands over many devices.
struct ProtectedZone
{
    QString elementId;
    /// dp from the top of the page's body: from the highest top to the lowest bottom. What hangs
    /// from the top and ends above `top` is clear of it on every device.
    double top = 0, bottom = 0;
    QString topDeviceId; ///< the device that has it highest
    int devices = 0;     ///< on how many devices its place is known
    int unknown = 0;     ///< on how many it is not; they are not in the band
};

/// The zones of \p page over \p devices in \p state, in the order of the page. Pure; any thread.
QList<ProtectedZone> protectedZones(const ConsentPage &page, const QList<Device> &devices,
                                    const CellState &state, const ConsentTables &tables);

} // namespace numauth::consent
