#include "models/consent/IosAgreement.h"

#include "models/consent/AgreementText.h"

#include <algorithm>

namespace numauth::consent {

namespace {

constexpr double usualBox = 18;
constexpr double boxGap = 5;
// The trace leaves 15 to 19 above the home indicator; the design sheet 22 in a pop-up.
constexpr double leastBottom = 15;
constexpr double mostBottom = 19;
constexpr double popupBottom = 22;
constexpr SdkVersion smallerText{{2, 14, 18, 0}};

} // namespace

double IosAgreement::boxSide() const
{
    if (isOn("checkBoxIsHidden"))
        return 0;
    const double side = number("checkBoxWH", usualBox);
    return side > 0 ? side : usualBox;
}

QString IosAgreement::carrierName() const
{
    return m_tables.carrierTexts.agreementName(m_state.carrier, m_prepared.newestAndroid);
}

IosText IosAgreement::wrapped(const QString &name, double width)
{
    const bool isOld = !m_state.sdk.isUnknown && m_state.sdk < smallerText;
    const IosFont font{"privacyFont", 12, 14, isOld ? 12.0 : 10.0};
    const double taken = boxSide() > 0 ? boxSide() + boxGap : 0;
    return measure(composeIosAgreement(m_values, name), font, QStringLiteral("privacy"),
                   width - taken, std::max(0.0, number("privacyLineSpaceDp")));
}

QSizeF IosAgreement::fitted(const QSizeF &text) const
{
    const double side = boxSide();
    return {text.width() + (side > 0 ? side + boxGap : 0), std::max(text.height(), side)};
}

IosDefault IosAgreement::usualPlace(const QSizeF &size) const
{
    const double left = std::max(0.0, number("privacyLRPadding", sideMargin));
    const double fromScreen = number("privacyBottomOffetY", -1);
    if (fromScreen > 0) {
        const double bottom = m_frame.screen.height() - fromScreen - m_frame.content.top();
        return IosDefault::at({QPointF(left, bottom - size.height()), size});
    }
    const double least = m_frame.isPopup ? popupBottom : m_frame.bottomInset + leastBottom;
    const double most = m_frame.isPopup ? popupBottom : m_frame.bottomInset + mostBottom;
    const double foot = m_frame.content.height() - size.height();
    return {QRectF(QPointF(left, foot - (least + most) / 2), size), foot - most, foot - least};
}

void IosAgreement::addAgreement(int body)
{
    const double padding = std::max(0.0, number("privacyLRPadding", sideMargin));
    const double usualWidth = std::max(0.0, m_frame.content.width() - 2 * padding);
    double width = usualWidth;
    IosText text = wrapped(carrierName(), width);
    const double side = boxSide();
    const bool isLeft = number("privacyAlignment") == 0;
    const auto effect = [&](const QRectF &given, const QRectF &) {
        width = given.width();
        text = wrapped(carrierName(), width);
        // A text that is not aligned to the left keeps the width that it was wrapped to.
        QSizeF size = fitted(text.box);
        if (!isLeft)
            size.setWidth(width);
        return QRectF(given.topLeft(), size);
    };
    bool isIgnored = false;
    const auto limit = [&](const QRectF &rect, const QSizeF &parent) {
        const QRectF asked(rect.topLeft(), QSizeF(width, rect.height()));
        const LocalText reason = agreementLimit(asked, parent, side);
        isIgnored = !reason.isEmpty();
        return reason;
    };
    Element row = element(QStringLiteral("privacy"), body);
    row.sizeEvidence = Evidence::Inferred;
    place(row, usualPlace(fitted(text.box)),
          {"privacyFrameBlock", limit, effect, "privacyBottomOffetY"});
    if (isIgnored) {
        width = usualWidth;
        text = wrapped(carrierName(), width);
    }
    spread(row, text, width);
    const int index = add(row);
    if (side > 0)
        addBox(index, text);
    addWords(index, text);
}

void IosAgreement::spread(Element &row, IosText text, double width)
{
    const QString &longest = m_tables.carrierTexts.of(m_state.carrier).longestAgreementName;
    const IosText other = wrapped(longest, width);
    if (other.box.height() > text.box.height())
        text.largest = text.largest.expandedTo(other.box);
    if (text.largest.isEmpty())
        return;
    text.largest = fitted(text.largest);
    spreadText(row, text);
    // It grows upwards from the bottom by itself, downwards from where a block puts it.
    if (row.yAttribute.isEmpty())
        row.largest.moveBottom(row.rect.bottom());
    else
        row.largest.moveTop(row.rect.top());
    row.largest.moveLeft(row.rect.left());
}

void IosAgreement::addBox(int row, const IosText &text)
{
    const Element &agreement = m_layout.elements.at(row);
    const double side = boxSide();
    const auto lines = static_cast<double>(std::max<qsizetype>(text.lines.size(), 1));
    const double height =
        isOn("checkBoxVerticalCenter") ? fitted(text.box).height() : text.box.height() / lines;
    Element box = element(QStringLiteral("checkbox"), row);
    box.rect = toPx(QRectF(0, std::max(0.0, (height - side) / 2), side, side));
    box.rect.translate(agreement.rect.topLeft());
    followParent(box, agreement);
    add(box);
}

void IosAgreement::addWords(int row, const IosText &text)
{
    const Element &agreement = m_layout.elements.at(row);
    const double side = boxSide();
    Element words = element(QStringLiteral("privacyText"), row);
    setText(words, text, color("privacyColors", Argb{0xff999999u}));
    words.rect = toPx(QRectF(QPointF(side > 0 ? side + boxGap : 0, 0), text.box));
    words.rect.translate(agreement.rect.topLeft());
    followParent(words, agreement);
    add(words);
}

} // namespace numauth::consent
