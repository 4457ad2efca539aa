#include "models/consent/mapping/ViewMapping.h"

#include <algorithm>

namespace numauth::consent {

namespace {

using Kind = MappingLoss::Kind;

/// dp by which Android's body starts below the page: its title bar.
constexpr double titleBand = 50;

LocalText noSuchLayer()
{
    return {QStringLiteral("iOS 的自定义控件只能放在页面内容里"),
            QStringLiteral("on iOS the app's views stand in the content of the page only")};
}

LocalText otherOrder(Platform target)
{
    return target == Platform::Ios
               ? LocalText{QStringLiteral("iOS 上它盖在 SDK 的控件之上"),
                           QStringLiteral("on iOS it lies above the controls of the SDK")}
               : LocalText{QStringLiteral("Android 上它在 SDK 的控件之下"),
                           QStringLiteral("on Android it lies below the controls of the SDK")};
}

} // namespace

void mapViews(const ConsentPage &page, MappedPage &mapped)
{
    const Platform target = mapped.page.platform;
    for (CustomView view : page.customViews) {
        const QString subject = QStringLiteral("custom:") + view.name;
        const bool isOverPage =
            view.layer == CustomView::Layer::Xml && target == Platform::Ios && view.y >= titleBand;
        if (isOverPage) {
            view.layer = CustomView::Layer::Body;
            view.y -= titleBand;
        }
        if (view.layer != CustomView::Layer::Body && target == Platform::Ios) {
            mapped.losses << MappingLoss{Kind::LeftOut, subject, {}, noSuchLayer()};
            continue;
        }
        view.layer = CustomView::Layer::Body;
        mapped.page.customViews << view;
        mapped.carried << MappedValue{{subject}, subject, {}};
        // A view from an XML layer was above them before.
        if (!isOverPage)
            mapped.losses << MappingLoss{Kind::Changed, subject, {}, otherOrder(target)};
    }
    // What Android registers later lies below, what iOS adds later lies above.
    std::ranges::reverse(mapped.page.customViews);
}

} // namespace numauth::consent
