#include "models/consent/IosFrame.h"

namespace numauth::consent {

namespace {

// Constants of the vendor's demo: the bar that a pop-up has by itself.
constexpr double popupBarPortrait = 55;
constexpr double popupBarLandscape = 41;
constexpr int portraitMask = 2 | 4;
constexpr int landscapeMask = 8 | 16;
/// Up to 2.11.1 the header asks for a smaller or shifted rectangle, then for one no larger.
constexpr SdkVersion looserPopupTest{{2, 12, 1, 0}};

int orientationMask(const PageValues &values)
{
    const auto mask = values.number(QLatin1StringView("supportedInterfaceOrientations"));
    return static_cast<int>(mask.value_or(portraitMask));
}

bool isLandscape(const PageValues &values, Orientation held)
{
    if (supports(values, held))
        return held == Orientation::Landscape;
    return held == Orientation::Portrait;
}

bool isSmallerOrShifted(const QRectF &rect, const QSizeF &screen)
{
    return rect.x() > 0 || rect.y() > 0 || rect.width() < screen.width() ||
           rect.height() < screen.height();
}

void placeBars(IosFrame &frame, const PageValues &values, const Device &device)
{
    const bool isHidden = values.boolean(QLatin1StringView("prefersStatusBarHidden"));
    const double status = frame.isLandscape ? device.landscape.statusBar : device.statusBar;
    if (!isHidden && status > 0)
        frame.statusBar = QRectF(0, 0, frame.screen.width(), status);
    frame.bottomInset = frame.isLandscape ? device.landscape.safeBottom : device.safeBottom;
}

void placeFullScreen(IosFrame &frame, const PageValues &values, const Device &device)
{
    frame.window = QRectF(QPointF(), frame.screen);
    const bool hasNotch = device.cutout != QLatin1StringView("none");
    const double safeTop = frame.isLandscape ? device.landscape.safeTop : device.safeTop;
    // Without a notch the safe area is the status bar and goes with it.
    const double top = hasNotch ? safeTop : frame.statusBar.height();
    if (!hasNotch && frame.statusBar.isEmpty() && safeTop > 0)
        frame.evidence = Evidence::Inferred;
    if (values.boolean(QLatin1StringView("navIsHidden"))) {
        frame.content = frame.window;
        frame.lowerStart = top;
        return;
    }
    const double bar = frame.isLandscape ? device.landscape.titleBar : device.titleBar;
    frame.titleBar = QRectF(0, top, frame.screen.width(), bar);
    frame.content = frame.window.adjusted(0, top + bar, 0, 0);
}

void placePopup(IosFrame &frame, const PreparedPage &page)
{
    frame.isPopup = true;
    frame.content = frame.window;
    frame.bottomInset = 0;
    frame.evidence = Evidence::Observed;
    if (page.values.boolean(QLatin1StringView("alertBarIsHidden")))
        return;
    const double usual = frame.isLandscape ? popupBarLandscape : popupBarPortrait;
    QRectF bar(0, 0, frame.window.width(), usual);
    const QString attribute = QStringLiteral("alertTitleBarFrameBlock");
    const FrameBlock &block = page.frames.of(attribute);
    if (block.isSet()) {
        const auto given = block.evaluate({frame.screen, frame.window.size(), bar});
        if (given && given->height() >= 0)
            bar.setHeight(given->height()); // only the height counts
        else
            frame.openAttribute = attribute;
    } else {
        frame.evidence = Evidence::Inferred;
    }
    frame.titleBar = bar.translated(frame.window.topLeft());
    frame.content = frame.window.adjusted(0, bar.height(), 0, 0);
}

} // namespace

bool supports(const PageValues &values, Orientation orientation)
{
    const int mask = orientationMask(values);
    const int wanted = orientation == Orientation::Portrait ? portraitMask : landscapeMask;
    return (mask & wanted) != 0 || (mask & (portraitMask | landscapeMask)) == 0;
}

IosFrame iosFrameOf(const PreparedPage &page, const Device &device, const CellState &state)
{
    IosFrame frame;
    frame.isLandscape = isLandscape(page.values, state.orientation);
    frame.screen = QSizeF(device.width(), device.height().value_or(device.width() * 2));
    if (frame.isLandscape)
        frame.screen.transpose();
    placeBars(frame, page.values, device);
    frame.openAttribute = page.open.frame();
    const QString attribute = QStringLiteral("contentViewFrameBlock");
    const FrameBlock &block = page.frames.of(attribute);
    if (!block.isSet()) {
        placeFullScreen(frame, page.values, device);
        return frame;
    }
    const QRectF whole(QPointF(), frame.screen);
    const std::optional<QRectF> window = block.evaluate({frame.screen, frame.screen, whole});
    if (!window || window->isEmpty()) {
        placeFullScreen(frame, page.values, device);
        frame.openAttribute = attribute;
        return frame;
    }
    frame.isAmbiguous = !isSmallerOrShifted(*window, frame.screen);
    frame.window = *window;
    if (frame.isAmbiguous && !state.sdk.isUnknown && state.sdk < looserPopupTest)
        placeFullScreen(frame, page.values, device);
    else
        placePopup(frame, page);
    return frame;
}

} // namespace numauth::consent
