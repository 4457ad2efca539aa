#include "models/consent/PairFinding.h"

#include "models/consent/RuleFinding.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace numauth::consent {

namespace {

bool hangsFromBottom(const Element &element)
{
    return element.yAttribute.endsWith(QLatin1StringView("_B")) ||
           element.yAttribute == QLatin1StringView("privacyBottomOffetY");
}

/// Moving \p mover by \p dp, positive upwards; nothing when its place is no literal or would leave
/// the page.
std::optional<Advice> movingAdvice(const Element &mover, double dp)
{
    const double target = mover.yValue + (hangsFromBottom(mover) ? dp : -dp);
    if (mover.yAttribute.isEmpty() || mover.yValue < 0 || target < 0)
        return std::nullopt;
    const LocalText sentence = target > mover.yValue
                                   ? LocalText{QStringLiteral("%1 由 %2 改为 %3 或更大"),
                                               QStringLiteral("Change %1 from %2 to %3 or more")}
                                   : LocalText{QStringLiteral("%1 由 %2 改为 %3 或更小"),
                                               QStringLiteral("Change %1 from %2 to %3 or less")};
    return Advice{sentence.arg(QList<LocalText>{LocalText::same(mover.yAttribute),
                                                shownDp(mover.yValue), shownDp(target)}),
                  mover.yAttribute, mover.yValue, target};
}

/// The one of the two to move up: the one placed from the top when the other hangs from the bottom,
/// else the one that is higher now.
const Element &upperOf(const Element &first, const Element &second)
{
    if (hangsFromBottom(first) != hangsFromBottom(second))
        return hangsFromBottom(first) ? second : first;
    return first.rect.top() <= second.rect.top() ? first : second;
}

/// The attribute that would give an unplaced view a place.
QString placingAttribute(const QString &elementId, bool isIos)
{
    struct Placing
    {
        const char *element;
        const char *attribute;
        const char *frame;
    };
    static constexpr std::array rows{
        Placing{"logo", "setLogoOffsetY", "logoFrameBlock"},
        Placing{"slogan", "setSloganOffsetY", "sloganFrameBlock"},
        Placing{"numberMask", "setNumFieldOffsetY", "numberFrameBlock"},
        Placing{"numberRow", "setNumFieldOffsetY", "numberFrameBlock"},
        Placing{"switchAccount", "setSwitchOffsetY", "changeBtnFrameBlock"},
        Placing{"privacy", "setPrivacyOffsetY", "privacyFrameBlock"},
        Placing{"privacyText", "setPrivacyOffsetY", "privacyFrameBlock"},
    };
    for (const Placing &row : rows) {
        if (elementId == QLatin1StringView(row.element))
            return QLatin1StringView(isIos ? row.frame : row.attribute);
    }
    return QLatin1StringView(isIos ? "loginBtnFrameBlock" : "setLogBtnOffsetY");
}

QString fontAttribute(const QString &elementId)
{
    if (elementId == QLatin1StringView("numberMask"))
        return QStringLiteral("numberFont");
    return elementId.startsWith(QLatin1StringView("privacy")) ? QStringLiteral("privacyFont")
                                                              : QStringLiteral("UIFont");
}

QString doubtRule(const Element &open)
{
    if (!open.openAttribute.isEmpty())
        return QStringLiteral("consent.unknown-value");
    switch (open.doubt) {
    case Doubt::TwoOffsets:
        return QStringLiteral("consent.offsets-decide");
    case Doubt::TransparentBars:
        return QStringLiteral("consent.unknown-origin");
    case Doubt::ScreenHeight:
        return QStringLiteral("consent.unknown-height");
    case Doubt::HiddenBar:
        return QStringLiteral("consent.ios-unknown-origin");
    case Doubt::DefaultFont:
        return QStringLiteral("consent.ios-unknown-font");
    case Doubt::OwnSize:
        return QStringLiteral("consent.unknown-size");
    default:
        return QStringLiteral("consent.unknown-position");
    }
}

QList<LocalText> doubtArguments(const Element &open, const Element &other, const PageLayout &layout)
{
    const LocalText name = elementLabel(open.id);
    const LocalText otherName = elementLabel(other.id);
    if (!open.openAttribute.isEmpty())
        return {name, LocalText::same(open.openAttribute), otherName};
    switch (open.doubt) {
    case Doubt::TwoOffsets:
        return {name, LocalText::same(open.yAttribute),
                LocalText::same(open.yAttribute + QStringLiteral("_B")), otherName};
    case Doubt::DefaultFont:
        return {name, LocalText::same(fontAttribute(open.id)), otherName};
    case Doubt::TransparentBars:
    case Doubt::ScreenHeight:
    case Doubt::HiddenBar:
    case Doubt::OwnSize:
        return {name, otherName};
    default:
        return {name, otherName, LocalText::same(placingAttribute(open.id, layout.isIos()))};
    }
}

} // namespace

LocalText shownDp(double dp)
{
    return LocalText::same(formatDp(dp));
}
LocalText shownPx(int px)
{
    return LocalText::same(QString::number(px));
}

Evidence worse(Evidence left, Evidence right)
{
    return std::max(left, right);
}

Evidence evidenceOf(const Element &element)
{
    return worse(element.positionEvidence, element.sizeEvidence);
}

double partingDp(const Element &first, const Element &second, const PageLayout &layout)
{
    const Element &upper = upperOf(first, second);
    const Element &lower = &upper == &first ? second : first;
    const int px = upper.rect.bottom() + 1 - lower.rect.top();
    return std::ceil(px / layout.density);
}

Advice clearingAdvice(const Element &first, const Element &second, const PageLayout &layout)
{
    const Element &upper = upperOf(first, second);
    const double dp = partingDp(first, second, layout);
    if (const auto advice = movingAdvice(upper, dp))
        return *advice;
    const LocalText sentence{QStringLiteral("把%1和%2错开 %3 %4 以上"),
                             QStringLiteral("Move the %1 and the %2 apart by %3 %4 or more")};
    const LocalText unit = LocalText::same(unitOf(layout.platform));
    return {sentence.arg(QList<LocalText>{elementLabel(first.id), elementLabel(second.id),
                                          shownDp(dp), unit}),
            QString()};
}

Advice uncuttingAdvice(const Element &element, const PageLayout &layout)
{
    const int below = element.rect.bottom() - element.visibleRect.bottom();
    const int above = element.visibleRect.top() - element.rect.top();
    const double dp = std::ceil((below > 0 ? below : above) / layout.density);
    if (below > 0 || above > 0) {
        if (const auto advice = movingAdvice(element, below > 0 ? dp : -dp))
            return *advice;
    }
    const int aside = element.rect.width() - element.visibleRect.width();
    const double most = std::max(dp, std::ceil(aside / layout.density));
    const LocalText sentence{
        QStringLiteral("把%1往里移或缩小 %2 dp 以上"),
        QStringLiteral("Move the %1 inwards or make it smaller by %2 dp or more")};
    return {sentence.arg(QList<LocalText>{elementLabel(element.id), shownDp(most)}), QString()};
}

void addFacts(Finding &finding, const QRect &area, double density, const Advice &advice,
              const Element &placed)
{
    finding.facts.insert(QStringLiteral("overlapDp"),
                         QJsonObject{{QStringLiteral("width"), area.width() / density},
                                     {QStringLiteral("height"), area.height() / density}});
    finding.facts.insert(QStringLiteral("overlapPx"),
                         QJsonObject{{QStringLiteral("width"), area.width()},
                                     {QStringLiteral("height"), area.height()}});
    if (!advice.attribute.isEmpty()) {
        finding.facts.insert(QStringLiteral("attribute"), advice.attribute);
        finding.facts.insert(QStringLiteral("value"), advice.value);
        finding.facts.insert(QStringLiteral("suggested"), advice.suggested);
    } else if (!placed.yAttribute.isEmpty()) {
        finding.facts.insert(QStringLiteral("attribute"), placed.yAttribute);
    }
}

PageFinding overlapFinding(const QString &rule, Verdict verdict, const Element &covered,
                           const Element &coverer, const PageLayout &layout,
                           const ConsentTables &tables)
{
    const QRect area = covered.visibleRect.intersected(coverer.visibleRect);
    Finding finding;
    if (layout.isBrief) {
        finding = makeBriefFinding(tables.rules, rule);
    } else {
        const Advice advice = clearingAdvice(covered, coverer, layout);
        finding =
            makeFinding(tables.rules, rule,
                        {elementLabel(coverer.id), elementLabel(covered.id),
                         shownDp(layout.toDp(area.height())), shownPx(area.height()), advice.text});
        addFacts(finding, area, layout.density, advice, covered);
    }
    finding.subject = covered.id;
    finding.other = coverer.id;
    finding.evidence = worse(finding.evidence, worse(evidenceOf(covered), evidenceOf(coverer)));
    return {std::move(finding), verdict, area, layout.density, partingDp(covered, coverer, layout)};
}

PageFinding openFinding(const Element &first, const Element &second, const Element &open,
                        const PageLayout &layout, const ConsentTables &tables)
{
    const Element &other = &open == &first ? second : first;
    Finding finding = layout.isBrief ? makeBriefFinding(tables.rules, doubtRule(open))
                                     : makeFinding(tables.rules, doubtRule(open),
                                                   doubtArguments(open, other, layout));
    finding.subject = first.id;
    finding.other = second.id;
    finding.evidence = Evidence::Unknown;
    if (!layout.isBrief && !open.openAttribute.isEmpty())
        finding.facts.insert(QStringLiteral("attribute"), open.openAttribute);
    return {std::move(finding), Verdict::CannotTell, QRect(), layout.density};
}

} // namespace numauth::consent
