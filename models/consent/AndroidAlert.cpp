#include "models/consent/AndroidAlert.h"

#include "models/consent/AgreementText.h"
#include "models/consent/RuleFinding.h"

#include <algorithm>

namespace numauth::consent {

namespace {

constexpr SdkVersion firstVersion{{2, 12, 9, 0}};
constexpr SdkVersion alsoOverPopups{{2, 12, 14, 0}};
constexpr SdkVersion withoutLineLimit{{2, 14, 7, 0}};
constexpr SdkVersion smallerButtonText{{2, 12, 15, 0}};
constexpr qsizetype lineLimit = 5;
constexpr double leastWidth = 160;
constexpr double leastHeight = 90;
constexpr double titleHeight = 50;
constexpr double leastButton = 100;
/// Raw px between lines, as the SDK adds them unless the page sets its own.
constexpr int usualSpacing = 8;
constexpr int gravityLeft = 3;
constexpr int gravityRight = 5;
constexpr int gravityTop = 48;
constexpr int gravityBottom = 80;
/// RelativeLayout.CENTER_IN_PARENT.
constexpr int ruleCentre = 13;

} // namespace

bool AndroidAlert::isBefore(const SdkVersion &version) const
{
    return !m_state.sdk.isUnknown && m_state.sdk < version;
}

bool AndroidAlert::hasAlert() const
{
    return m_state.isAlertShown && isOn("setPrivacyAlertIsNeedShow") && !isBefore(firstVersion) &&
           !(m_frame.isPopup && isBefore(alsoOverPopups));
}

int AndroidAlert::lengthOf(const char *id, double least) const
{
    return px(std::max(number(id, least), least));
}

void AndroidAlert::addAlert()
{
    if (!hasAlert())
        return;
    addMask();
    const QRect box = boxRect();
    Element window;
    window.id = QStringLiteral("alert");
    window.rect = box;
    window.background = color("setPrivacyAlertBackgroundColor");
    window.alpha = std::clamp(number("setPrivacyAlertAlpha", 1), 0.3, 1.0);
    window.widthAttribute = QStringLiteral("setPrivacyAlertWidth");
    window.heightAttribute = QStringLiteral("setPrivacyAlertHeight");
    window.positionEvidence = Evidence::Inferred;
    const int index = add(window);
    const QRect row(box.topLeft(), QSize(box.width(), px(titleHeight)));
    addTitle(index, row);
    if (isOn("setPrivacyAlertCloseBtnShow"))
        addClose(index, row);
    const int end = addText(index, box, row.bottom() + 1);
    addButton(index, QRect(QPoint(box.left(), end), box.bottomRight()));
}

void AndroidAlert::addMask()
{
    if (!isOn("setPrivacyAlertMaskIsNeedShow"))
        return;
    Element mask;
    mask.id = QStringLiteral("mask");
    mask.rect = QRect(QPoint(), m_frame.screen);
    mask.background = color("setPrivacyAlertMaskColor");
    mask.alpha = std::clamp(number("setPrivacyAlertMaskAlpha", 0.3), 0.0, 1.0);
    add(mask);
}

/// RelativeLayout centres without regard to margins; a box on a side starts at the top.
QRect AndroidAlert::boxRect() const
{
    const QRect screen(QPoint(), m_frame.screen);
    QRect box(QPoint(), QSize(lengthOf("setPrivacyAlertWidth", leastWidth),
                              lengthOf("setPrivacyAlertHeight", leastHeight)));
    const int gravity = static_cast<int>(number("setPrivacyAlertAlignment", 17));
    const QPoint offset(pxOf("setPrivacyAlertOffsetX"), pxOf("setPrivacyAlertOffsetY"));
    if (gravity == gravityRight)
        box.moveTopRight(QPoint(screen.right(), offset.y()));
    else if (gravity == gravityLeft || gravity == gravityTop || gravity == gravityBottom)
        box.moveTopLeft(offset);
    else
        box.moveTopLeft(
            QPoint((screen.width() - box.width()) / 2, (screen.height() - box.height()) / 2));
    return box;
}

void AndroidAlert::addTitle(int window, const QRect &row)
{
    const double size = number("setPrivacyAlertTitleTextSize", 18) * m_device.density;
    const TextBlock block =
        measure(m_values.text(QLatin1StringView("setPrivacyAlertTitleContent")), size, row.width());
    Element title =
        text(QStringLiteral("alertTitle"), window, block, color("setPrivacyAlertTitleColor"));
    title.background = color("setPrivacyAlertTitleBackgroundColor");
    title.rect.moveCenter(row.center());
    if (number("setPrivacyAlertTitleAlignment", 17) == gravityLeft) {
        title.rect.moveLeft(row.left());
        title.rect.translate(pxOf("setPrivacyAlertTitleOffsetX"),
                             pxOf("setPrivacyAlertTitleOffsetY"));
    }
    add(title);
}

void AndroidAlert::addClose(int window, const QRect &row)
{
    Element close;
    close.id = QStringLiteral("alertClose");
    close.parent = window;
    close.rect.setSize(
        QSize(pxOf("setPrivacyAlertCloseImgWidth", 30), pxOf("setPrivacyAlertCloseImgHeight", 30)));
    close.rect.moveCenter(row.center());
    close.rect.moveRight(row.right() - px(12));
    add(close);
}

int AndroidAlert::margin(const char *own, const char *shared) const
{
    const double value = number(own, -1);
    return value >= 0 ? px(value) : pxOf(shared);
}

int AndroidAlert::addText(int window, const QRect &box, int top)
{
    const int left =
        margin("setPrivacyAlertContentMarginLeft", "setPrivacyAlertContentHorizontalMargin");
    const int right =
        margin("setPrivacyAlertContentMarginRight", "setPrivacyAlertContentHorizontalMargin");
    const int above =
        margin("setPrivacyAlertContentMarginTop", "setPrivacyAlertContentVerticalMargin");
    const int below =
        margin("setPrivacyAlertContentMarginBottom", "setPrivacyAlertContentVerticalMargin");
    const double size = number("setPrivacyAlertContentTextSize", 16) * m_device.density;
    const double own = number("privacyAlertProtocolLineSpaceDp", -1);
    const int spacing = own > 0 ? static_cast<int>(own) : usualSpacing;
    TextBlock block = measure(composeAlertAgreement(m_values, m_state, m_tables.carrierTexts), size,
                              box.width() - left - right, spacing);
    if (isBefore(withoutLineLimit) && block.lines.size() > lineLimit) {
        m_layout.notes << makeFinding(m_tables.rules, QStringLiteral("consent.alert-lines"),
                                      {LocalText::same(QString::number(block.lines.size())),
                                       LocalText::same(QString::number(lineLimit))});
        m_layout.notes.last().subject = QStringLiteral("alertText");
        block.lines.resize(lineLimit);
    }
    const auto lines = static_cast<int>(block.lines.size());
    block.height = lines * m_tables.androidText->lineHeight(size, false) + (lines - 1) * spacing;
    const Argb base = color("setPrivacyAlertContentBaseColor");
    Element words = text(QStringLiteral("alertText"), window, block,
                         base.alpha() != 0 ? base : color("setAppPrivacyColor"));
    words.rect.moveTopLeft(QPoint(box.left() + left, top + above));
    add(words);
    return words.rect.bottom() + 1 + below;
}

void AndroidAlert::addButton(int window, const QRect &area)
{
    const double usual = isBefore(smallerButtonText) ? 18 : 14;
    const double size = number("setPrivacyAlertBtnTextSize", usual) * m_device.density;
    const TextBlock block =
        measure(m_values.text(QLatin1StringView("setPrivacyAlertBtnContent")), size, area.width());
    Element button =
        text(QStringLiteral("alertButton"), window, block, color("setPrivacyAlertBtnTextColor"));
    button.background = Argb{0xffffa500u};
    button.rect.setSize(QSize(lengthOf("setPrivacyAlertBtnWidth", leastButton),
                              pxOf("setPrivacyAlertBtnHeigth", 60)));
    button.widthAttribute = QStringLiteral("setPrivacyAlertBtnWidth");
    button.heightAttribute = QStringLiteral("setPrivacyAlertBtnHeigth");
    const double x = number("setPrivacyAlertBtnOffsetX", -1);
    const double y = number("setPrivacyAlertBtnOffsetY", -1);
    if (x >= 0 && y >= 0) {
        button.rect.moveTopLeft(area.topLeft() + QPoint(px(x), px(y)));
    } else {
        button.rect.moveTopLeft(
            QPoint(area.left() + (area.width() - button.rect.width()) / 2,
                   area.top() + std::max(0, (area.height() - button.rect.height()) / 2)));
        const auto rule = m_values.value(QLatin1StringView("setPrivacyAlertBtnGrivaty"));
        if (rule.isDouble() && rule.toInt() != ruleCentre)
            button.positionEvidence = Evidence::Unknown;
    }
    add(button);
}

} // namespace numauth::consent
