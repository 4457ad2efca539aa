#include "models/consent/edit/ProtectedZones.h"

#include "models/consent/PreparedPage.h"

#include <algorithm>

namespace numauth::consent {

namespace {

void widen(ProtectedZone &zone, const Element &element, const PageLayout &layout)
{
    if (element.positionEvidence == Evidence::Unknown) {
        ++zone.unknown;
        return;
    }
    const double top = layout.toDp(element.rect.top() - layout.contentTop);
    const double bottom = layout.toDp(element.rect.bottom() + 1 - layout.contentTop);
    const bool isFirst = zone.devices == 0;
    if (isFirst || top < zone.top) {
        zone.top = top;
        zone.topDeviceId = layout.deviceId;
    }
    zone.bottom = isFirst ? bottom : std::max(zone.bottom, bottom);
    ++zone.devices;
}

} // namespace

QList<ProtectedZone> protectedZones(const ConsentPage &page, const QList<Device> &devices,
                                    const CellState &state, const ConsentTables &tables)
{
    const PreparedPage prepared(page, tables);
    QList<ProtectedZone> zones;
    for (const Device &device : devices) {
        const PageLayout layout = layOut(prepared, device, state);
        for (const Element &element : layout.elements) {
            if (!isProtectedElement(element.id) || element.rect.isEmpty())
                continue;
            auto zone = std::ranges::find(zones, element.id, &ProtectedZone::elementId);
            if (zone == zones.end()) {
                zones << ProtectedZone{element.id, 0, 0, {}, 0, 0};
                zone = zones.end() - 1;
            }
            widen(*zone, element, layout);
        }
    }
    zones.removeIf([](const ProtectedZone &zone) { return zone.devices == 0; });
    return zones;
}

} // namespace numauth::consent
