#pragma once

#include "tests/models/consent/PageFixture.h"

namespace numauth::consent {

/// 375 × 812 pt at 3, notch, status bar 44, home indicator 34: the screen of the design sheet.
inline Device sheetPhone()
{
    Device device;
    device.id = QStringLiteral("sheet");
    device.platform = Platform::Ios;
    device.kind = QStringLiteral("phone");
    device.year = 2019;
    device.widthPx = 1125;
    device.heightPx = 2436;
    device.density = 3.0;
    device.statusBar = 44;
    device.titleBar = 44;
    device.safeTop = 44;
    device.safeBottom = 34;
    device.landscape.titleBar = 32;
    device.landscape.safeBottom = 21;
    device.landscape.safeLeft = device.landscape.safeRight = 44;
    device.cutout = QStringLiteral("notch");
    return device;
}

/// A phone of \p width × \p height pt with the bars of sheetPhone().
inline Device iosPhone(int width, int height)
{
    Device device = sheetPhone();
    device.widthPx = width * 3;
    device.heightPx = height * 3;
    return device;
}

inline CellState iosState(const char *sdk = "2.14.18")
{
    CellState state;
    state.sdk = *SdkVersion::parse(QLatin1StringView(sdk));
    return state;
}

inline ConsentPage iosPage(std::initializer_list<std::pair<const char *, QJsonValue>> values = {})
{
    ConsentPage page = pageWith(values);
    page.platform = Platform::Ios;
    return page;
}

/// Four numbers or expressions of a frame; the names of the documentation.
inline QJsonValue frame(const QJsonValue &x, const QJsonValue &y, const QJsonValue &width,
                        const QJsonValue &height)
{
    return QJsonObject{{QStringLiteral("x"), x},
                       {QStringLiteral("y"), y},
                       {QStringLiteral("width"), width},
                       {QStringLiteral("height"), height}};
}

/// A page in which every control has a place and a font of its own.
inline ConsentPage placedIosPage()
{
    return iosPage({{"logoFrameBlock", frame(138, 30, 98, 98)},
                    {"sloganFrameBlock", frame(20, 150, 335, 20)},
                    {"numberFrameBlock", frame(100, 200, 0, 0)},
                    {"numberFont", 24},
                    {"loginBtnFrameBlock", frame(18, 280, 339, 50)},
                    {"changeBtnFrameBlock", frame(100, 350, 175, 30)},
                    {"privacyFrameBlock", frame(18, 600, 339, 50)},
                    {"privacyFont", 12}});
}

/// The rectangle of \p id in pt of the content view.
inline QRectF inContent(const PageLayout &layout, const char *id)
{
    const Element *element = layout.find(QLatin1StringView(id));
    const Element *body = layout.find(QStringLiteral("body"));
    if (!element || !body)
        return {};
    const QPointF shift(body->rect.topLeft());
    const double scale = layout.density;
    return {(element->rect.x() - shift.x()) / scale, (element->rect.y() - shift.y()) / scale,
            element->rect.width() / scale, element->rect.height() / scale};
}

inline PageLayout layOutOn(const ConsentPage &page, const Device &device = sheetPhone(),
                           const CellState &state = iosState())
{
    return layOut(page, device, state, productTables());
}

} // namespace numauth::consent
