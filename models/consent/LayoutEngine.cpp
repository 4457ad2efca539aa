#include "models/consent/LayoutEngine.h"

#include "models/consent/AndroidLayout.h"
#include "models/consent/IosLayout.h"
#include "models/consent/RuleFinding.h"

namespace numauth::consent {

namespace {

PageLayout notLaidOut(const Device &device, const CellState &state, const ConsentTables &tables)
{
    PageLayout layout;
    layout.deviceId = device.id;
    layout.state = state;
    layout.density = device.density;
    layout.screen = QSize(device.widthPx, device.heightPx.value_or(device.widthPx * 2));
    layout.window = QRect(QPoint(), layout.screen);
    layout.findings << makeFinding(tables.rules, QStringLiteral("consent.other-platform"),
                                   {LocalText::same(device.name())});
    return layout;
}

} // namespace

PageLayout layOut(const PreparedPage &page, const Device &device, const CellState &state)
{
    if (page.page.platform != device.platform)
        return notLaidOut(device, state, page.tables);
    return device.platform == Platform::Android ? layOutAndroid(page, device, state)
                                                : layOutIos(page, device, state);
}

PageLayout layOut(const ConsentPage &page, const Device &device, const CellState &state,
                  const ConsentTables &tables)
{
    return layOut(PreparedPage(page, tables), device, state);
}

} // namespace numauth::consent
