#include "models/consent/LayoutEngine.h"

#include "models/consent/AndroidLayout.h"
#include "models/consent/IosLayout.h"
#include "models/consent/RuleFinding.h"

namespace numauth::consent {

namespace {

/// A page of which only the device is known: \p rule says why.
PageLayout notKnown(const Device &device, const CellState &state, const ConsentTables &tables,
                    const char *rule)
{
    PageLayout layout;
    layout.deviceId = device.id;
    layout.state = state;
    layout.density = device.density;
    layout.screen = QSize(device.widthPx, device.heightPx.value_or(device.widthPx * 2));
    layout.window = QRect(QPoint(), layout.screen);
    layout.findings << makeFinding(tables.rules, QLatin1StringView(rule),
                                   {LocalText::same(device.name())});
    return layout;
}

PageLayout layOut(const PreparedPage &page, const Device &device, const CellState &state,
                  bool isBrief)
{
    if (page.page.platform != device.platform)
        return notKnown(device, state, page.tables, "consent.other-platform");
    if (state.isAgreementShown && device.platform == Platform::Ios)
        return notKnown(device, state, page.tables, "consent.ios-agreement");
    return device.platform == Platform::Android ? layOutAndroid(page, device, state, isBrief)
                                                : layOutIos(page, device, state, isBrief);
}

} // namespace

PageLayout layOut(const PreparedPage &page, const Device &device, const CellState &state)
{
    return layOut(page, device, state, false);
}

PageLayout layOutBriefly(const PreparedPage &page, const Device &device, const CellState &state)
{
    PageLayout layout = layOut(page, device, state, true);
    layout.isBrief = true;
    return layout;
}

PageLayout layOut(const ConsentPage &page, const Device &device, const CellState &state,
                  const ConsentTables &tables)
{
    return layOut(PreparedPage(page, tables), device, state);
}

} // namespace numauth::consent
