#include "models/consent/AndroidFrame.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace numauth::consent {

namespace {

constexpr double titleBand = 50; ///< dp
/// SYSTEM_UI_FLAG_LAYOUT_FULLSCREEN: the page root starts at the top of the screen.
constexpr int layoutFullscreenFlag = 1024;
/// Android 10 brought gesture navigation; older phones show three buttons.
constexpr int firstGestureYear = 2019;
/// Stands in for an unknown height; what depends on it is marked Unknown.
constexpr double assumedAspect = 20.0 / 9.0;

QSize screenOf(const Device &device, Orientation orientation)
{
    const int height = device.heightPx.value_or(static_cast<int>(device.widthPx * assumedAspect));
    const QSize portrait(device.widthPx, height);
    return orientation == Orientation::Portrait ? portrait : portrait.transposed();
}

bool isPopupPage(const PageValues &values)
{
    const double width = values.number(QLatin1StringView("setDialogWidth")).value_or(-1);
    const double height = values.number(QLatin1StringView("setDialogHeight")).value_or(-1);
    return height > 0 && (width > 0 || values.boolean(QLatin1StringView("setDialogBottom")));
}

void placePopup(AndroidFrame &frame, const PageValues &values, double density)
{
    const auto px = [&](const char *id) {
        return dpToPx(values.number(QLatin1StringView(id)).value_or(0), density);
    };
    const int wanted = px("setDialogWidth");
    const int width = wanted > 0 ? std::min(wanted, frame.screen.width()) : frame.screen.width();
    const int height = std::min(px("setDialogHeight"), frame.screen.height());
    const int offsetX = px("setDialogOffsetX");
    const int offsetY = px("setDialogOffsetY");
    const int x = (frame.screen.width() - width) / 2 + offsetX;
    const bool isBottom = values.boolean(QLatin1StringView("setDialogBottom"));
    const int y = isBottom ? frame.root.bottom() + 1 - height
                           : (frame.screen.height() - height) / 2 + offsetY;
    frame.root = QRect(std::clamp(x, 0, frame.screen.width() - width),
                       std::clamp(y, 0, frame.screen.height() - height), width, height);
    frame.isPopup = true;
    if (offsetX == 0 && offsetY == 0)
        return;
    frame.rootEvidence = Evidence::Unknown;
    frame.insetEvidence = Evidence::Inferred;
}

bool isWide(const Device &device)
{
    return device.kind.contains(QLatin1StringView("tablet")) ||
           device.kind.contains(QLatin1StringView("inner"));
}

/// On a phone held sideways three buttons stand at the side; gestures keep their strip below.
QRect navigationBarOf(const Device &device, Orientation orientation, const QSize &screen)
{
    const bool hasGestures = device.year >= firstGestureYear;
    const int size = dpToPx(hasGestures ? device.navigationBarGesture : device.navigationBarButtons,
                            device.density);
    const bool isAtSide =
        orientation == Orientation::Landscape && !hasGestures && !isWide(device) && size > 0;
    return isAtSide ? QRect(screen.width() - size, 0, size, screen.height())
                    : QRect(0, screen.height() - size, screen.width(), size);
}

/// Held sideways, a page that does not ask for the short edges keeps clear of the cut-out, which is
/// about as deep as the status bar.
int cutoutInset(const Device &device, Orientation orientation)
{
    static const QStringList flat{QString(), QStringLiteral("none"), QStringLiteral("unknown"),
                                  QStringLiteral("under-display")};
    const bool isAtSide = orientation == Orientation::Landscape && !flat.contains(device.cutout);
    return isAtSide ? dpToPx(device.statusBar, device.density) : 0;
}

} // namespace

AndroidFrame frameOf(const PageValues &values, const Device &device, const CellState &state)
{
    AndroidFrame frame;
    const double density = device.density;
    frame.screen = screenOf(device, state.orientation);
    frame.bottomEvidence = device.heightPx || state.orientation == Orientation::Landscape
                               ? Evidence::Observed
                               : Evidence::Unknown;
    const int statusHeight = dpToPx(device.statusBar, density);
    const QRect bar = navigationBarOf(device, state.orientation, frame.screen);
    frame.systemNavigationBar = bar;
    if (state.orientation == Orientation::Landscape)
        frame.insetEvidence = Evidence::Inferred;

    const bool isHidden = values.boolean(QLatin1StringView("setStatusBarHidden"));
    if (!isHidden)
        frame.statusBar = QRect(0, 0, frame.screen.width(), statusHeight);
    const bool runsUnderBars =
        values.color(QLatin1StringView("setBottomNavColor")).value_or(Argb{}).alpha() == 0;
    const auto flag = values.number(QLatin1StringView("setStatusBarUIFlag")).value_or(-1);
    const bool startsAtTop = isHidden || runsUnderBars || flag == layoutFullscreenFlag;
    const int top = startsAtTop ? 0 : statusHeight;
    const bool isBarBelow = bar.left() == 0;
    const int left = cutoutInset(device, state.orientation);
    const int right = runsUnderBars || isBarBelow ? frame.screen.width() : bar.left();
    const int bottom = runsUnderBars || !isBarBelow ? frame.screen.height() : bar.top();
    frame.root = QRect(left, top, right - left, bottom - top);
    frame.titleShift = runsUnderBars && !isHidden ? statusHeight : 0;
    frame.topSlack = frame.titleShift;
    if (isPopupPage(values)) {
        frame.titleShift = frame.topSlack = 0;
        placePopup(frame, values, density);
    }
    frame.body = frame.root.adjusted(0, dpToPx(titleBand, density), 0, 0);
    return frame;
}

} // namespace numauth::consent
