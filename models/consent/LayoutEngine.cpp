#include "models/consent/LayoutEngine.h"

#include "models/consent/AndroidLayout.h"
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
    const LocalText what{QStringLiteral("iOS 页面"), QStringLiteral("iOS pages")};
    layout.findings << makeFinding(tables.rules, QStringLiteral("consent.not-laid-out"), {what});
    return layout;
}

} // namespace

PageLayout layOut(const PreparedPage &page, const Device &device, const CellState &state)
{
    if (page.page.platform == Platform::Android && device.platform == Platform::Android)
        return layOutAndroid(page, device, state);
    return notLaidOut(device, state, page.tables);
}

PageLayout layOut(const ConsentPage &page, const Device &device, const CellState &state,
                  const ConsentTables &tables)
{
    return layOut(PreparedPage(page, tables), device, state);
}

} // namespace numauth::consent
