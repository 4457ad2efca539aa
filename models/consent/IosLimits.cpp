#include "models/consent/IosLimits.h"

#include "models/consent/RuleFinding.h"

namespace numauth::consent {

namespace {

/// Forgives what rounding does to a frame that just fits.
constexpr double slack = 0.5;
constexpr double leastAlertHeight = 50;
constexpr double leastTitleWidth = 100;
constexpr double leastTitleHeight = 15;
constexpr SdkVersion lowerLoginButton{{2, 11, 1, 0}};

LocalText filled(const LocalText &sentence, double first, double second)
{
    return sentence.arg(QStringList{formatDp(first), formatDp(second)});
}

LocalText tooLow(double height, double least)
{
    return filled({QStringLiteral("高 %1 pt，低于 %2 pt"),
                   QStringLiteral("%1 pt is less than the least height of %2 pt")},
                  height, least);
}

LocalText tooNarrow(double width, double least)
{
    return filled({QStringLiteral("宽 %1 pt，窄于 %2 pt"),
                   QStringLiteral("%1 pt is less than the least width of %2 pt")},
                  width, least);
}

} // namespace

LocalText outsideParent(const QRectF &rect, const QSizeF &parent)
{
    const QRectF allowed = QRectF(QPointF(), parent).adjusted(-slack, -slack, slack, slack);
    const bool isInside = rect.left() >= allowed.left() && rect.top() >= allowed.top() &&
                          rect.right() <= allowed.right() && rect.bottom() <= allowed.bottom();
    if (isInside)
        return {};
    return {QStringLiteral("超出了父视图"), QStringLiteral("it leaves its parent view")};
}

LocalText loginLimit(const QRectF &rect, const QSizeF &parent, const SdkVersion &sdk)
{
    const double least = !sdk.isUnknown && sdk < lowerLoginButton ? 40 : 20;
    if (rect.height() < least)
        return tooLow(rect.height(), least);
    if (rect.width() < parent.width() / 2 - slack)
        return tooNarrow(rect.width(), parent.width() / 2);
    return outsideParent(rect, parent);
}

LocalText agreementLimit(const QRectF &rect, const QSizeF &parent, double boxSide)
{
    if (rect.x() < 0 || rect.y() < 0)
        return {QStringLiteral("x、y 不能为负"), QStringLiteral("x and y must not be negative")};
    if (rect.width() < boxSide)
        return tooNarrow(rect.width(), boxSide);
    if (rect.width() > parent.width() + slack || rect.height() > parent.height() + slack)
        return {QStringLiteral("比父视图还大"),
                QStringLiteral("it is larger than its parent view")};
    return {};
}

LocalText alertLimit(const QRectF &rect, const QSizeF &parent)
{
    if (rect.height() < leastAlertHeight)
        return tooLow(rect.height(), leastAlertHeight);
    if (rect.width() <= 0)
        return tooNarrow(rect.width(), 1);
    return outsideParent(rect, parent);
}

LocalText alertTitleLimit(const QRectF &rect, const QSizeF &parent)
{
    if (rect.height() < leastTitleHeight)
        return tooLow(rect.height(), leastTitleHeight);
    if (rect.width() < leastTitleWidth)
        return tooNarrow(rect.width(), leastTitleWidth);
    return outsideParent(rect, parent);
}

} // namespace numauth::consent
