#include "models/consent/IosAlert.h"

#include "models/consent/AgreementText.h"

#include <algorithm>

namespace numauth::consent {

namespace {

// The header's own figures.
constexpr double windowMargin = 40;
constexpr double windowHeight = 200;
constexpr double leastTitle = 15;
constexpr double buttonHeight = 50;
constexpr double closeSide = 44;
constexpr double closeMargin = 15;
constexpr SdkVersion alsoOverPopups{{2, 12, 14, 0}};
constexpr SdkVersion smallerText{{2, 14, 18, 0}};

IosFont alertFont(const char *attribute, const SdkVersion &sdk)
{
    const double least = !sdk.isUnknown && sdk < smallerText ? 12 : 10;
    return {attribute, least, least, least};
}

} // namespace

bool IosAlert::hasAlert() const
{
    const bool isTooOld = !m_state.sdk.isUnknown && m_state.sdk < alsoOverPopups;
    return m_state.isAlertShown && isOn("privacyAlertIsNeedShow") && !(m_frame.isPopup && isTooOld);
}

QRectF IosAlert::onPage(const Element &element) const
{
    const double scale = m_device.density;
    return {element.rect.x() / scale, element.rect.y() / scale, element.rect.width() / scale,
            element.rect.height() / scale};
}

void IosAlert::addAlert()
{
    if (!hasAlert())
        return;
    addMask();
    Element window = element(QStringLiteral("alert"), -1);
    window.background = color("privacyAlertBackgroundColor", Argb{0xffffffffu});
    window.alpha = std::clamp(number("privacyAlertAlpha", 1), 0.3, 1.0);
    QRectF usual(0, 0, m_frame.screen.width() - 2 * windowMargin, windowHeight);
    const QRectF screen(QPointF(), m_frame.screen);
    usual.moveCenter(screen.center() - m_frame.content.topLeft());
    placeIn(window, m_frame.content, usual, {"privacyAlertFrameBlock", alertLimit});
    const QRectF box = onPage(window);
    const int index = add(window);
    addTitle(index, box);
    addText(index, box);
    addButton(index, box);
    if (isOn("privacyAlertCloseButtonIsNeedShow"))
        addClose(index, box);
}

void IosAlert::addMask()
{
    if (!isOn("privacyAlertMaskIsNeedShow"))
        return;
    Element mask = element(QStringLiteral("mask"), -1);
    mask.rect = QRect(QPoint(), m_layout.screen);
    mask.background = color("privacyAlertMaskColor", Argb{0xff000000u});
    mask.alpha = std::clamp(number("privacyAlertMaskAlpha", 0.5), 0.3, 1.0);
    add(mask);
}

void IosAlert::addTitle(int window, const QRectF &box)
{
    Element title = element(QStringLiteral("alertTitle"), window);
    const IosText text =
        measure(words("privacyAlertTitleContent"), alertFont("privacyAlertTitleFont", m_state.sdk),
                title.id, box.width());
    setText(title, text, color("privacyAlertTitleColor", Argb{0xff000000u}));
    const QRectF usual(0, 0, box.width(), std::max(leastTitle, text.box.height()));
    placeIn(title, box, usual, {"privacyAlertTitleFrameBlock", alertTitleLimit});
    m_titleBottom = onPage(title).bottom() - box.top();
    add(title);
}

void IosAlert::addText(int window, const QRectF &box)
{
    Element content = element(QStringLiteral("alertText"), window);
    const QString agreement = composeIosAlertAgreement(m_values, carrierName());
    const IosFont font = alertFont("privacyAlertContentFont", m_state.sdk);
    const double spacing = std::max(0.0, number("privacyAlertLineSpaceDp"));
    IosText text = measure(agreement, font, content.id, box.width(), spacing);
    const auto effect = [&](const QRectF &given, const QRectF &) {
        text = measure(agreement, font, content.id, given.width(), spacing);
        return QRectF(given.topLeft(), text.box);
    };
    placeIn(content, box, QRectF(QPointF(0, m_titleBottom), text.box),
            {"privacyAlertPrivacyContentFrameBlock", outsideParent, effect});
    setText(content, text, color("privacyAlertContentColors", Argb{0xff999999u}));
    content.positionEvidence = std::max(content.positionEvidence, Evidence::Inferred);
    add(content);
}

void IosAlert::addButton(int window, const QRectF &box)
{
    Element button = element(QStringLiteral("alertButton"), window);
    const IosText text = measure(words("privacyAlertBtnContent"),
                                 {"privacyAlertButtonFont", 18, 18, 10}, button.id, box.width());
    setText(button, text, color("privacyAlertButtonTextColors"));
    // The header gives no height in the window; the samples stand it at the bottom.
    const QRectF usual(box.width() / 4, box.height() - buttonHeight, box.width() / 2, buttonHeight);
    placeIn(button, box, usual, {"privacyAlertButtonFrameBlock"});
    if (button.yAttribute.isEmpty()) {
        button.positionEvidence = Evidence::Unknown;
        button.doubt = Doubt::DefaultPlace;
        button.earliestTop = std::min(toPx(box).top(), button.rect.top());
        button.latestTop = button.rect.top();
    }
    add(button);
}

void IosAlert::addClose(int window, const QRectF &box)
{
    Element close = element(QStringLiteral("alertClose"), window);
    placeIn(close, box, QRectF(box.width() - closeMargin - closeSide, 0, closeSide, closeSide),
            {"privacyAlertCloseFrameBlock"});
    add(close);
}

} // namespace numauth::consent
