#include "models/consent/OverlapRules.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace numauth::consent {

namespace {

constexpr std::array protectedIds{"numberMask", "loginLabel", "privacyText"};
constexpr std::array rowIds{"numberMask", "loginButton", "switchAccount", "privacy"};

LocalText number(double value)
{
    return LocalText::same(formatDp(value));
}
LocalText number(int value)
{
    return LocalText::same(QString::number(value));
}

/// Debug builds refuse, and so did every build up to 2.10.0; later release builds only report it.
Verdict refusalIn(const CellState &state)
{
    const bool isOld = state.sdk < SdkVersion{{2, 10, 1, 0}};
    return isOld || state.build == Build::Debug ? Verdict::Refuses : Verdict::NonCompliant;
}

Evidence worse(Evidence left, Evidence right)
{
    return std::max(left, right);
}

bool isUnknown(const Element &element)
{
    return element.positionEvidence == Evidence::Unknown ||
           element.sizeEvidence == Evidence::Unknown;
}

bool hangsFromBottom(const Element &element)
{
    return element.yAttribute.endsWith(QLatin1StringView("_B"));
}

/// The one of the two to move up, and by how much: the one placed from the top when the other hangs
/// from the bottom, else the one that is higher now.
struct Move
{
    const Element *element;
    int px;
};

Move moveUp(const Element &first, const Element &second)
{
    const bool isMixed = hangsFromBottom(first) != hangsFromBottom(second);
    const bool takesFirst =
        isMixed ? hangsFromBottom(second) : first.rect.top() <= second.rect.top();
    const Element &mover = takesFirst ? first : second;
    const Element &other = takesFirst ? second : first;
    return {&mover, mover.rect.bottom() + 1 - other.rect.top()};
}

/// `setLogBtnOffsetY 412 → 351 或更小`: what would clear the overlap.
LocalText clearingAdvice(const Element &first, const Element &second, const PageLayout &layout)
{
    const auto [mover, px] = moveUp(first, second);
    const double dp = std::ceil(px / layout.density);
    const double target = mover->yValue + (hangsFromBottom(*mover) ? dp : -dp);
    if (mover->yAttribute.isEmpty() || mover->yValue < 0 || target < 0)
        return LocalText{QStringLiteral("把%1和%2错开 %3 dp 以上"),
                         QStringLiteral("Move the %1 and the %2 apart by %3 dp or more")}
            .arg(QList<LocalText>{elementLabel(first.id), elementLabel(second.id), number(dp)});
    const LocalText sentence = hangsFromBottom(*mover)
                                   ? LocalText{QStringLiteral("%1 由 %2 改为 %3 或更大"),
                                               QStringLiteral("Change %1 from %2 to %3 or more")}
                                   : LocalText{QStringLiteral("%1 由 %2 改为 %3 或更小"),
                                               QStringLiteral("Change %1 from %2 to %3 or less")};
    return sentence.arg(QList<LocalText>{LocalText::same(mover->yAttribute), number(mover->yValue),
                                         number(target)});
}

void addFacts(Finding &finding, const QRect &area, const Element &placed, double density)
{
    finding.facts.insert(QStringLiteral("overlapDp"),
                         QJsonObject{{QStringLiteral("width"), area.width() / density},
                                     {QStringLiteral("height"), area.height() / density}});
    finding.facts.insert(QStringLiteral("overlapPx"),
                         QJsonObject{{QStringLiteral("width"), area.width()},
                                     {QStringLiteral("height"), area.height()}});
    if (!placed.yAttribute.isEmpty())
        finding.facts.insert(QStringLiteral("attribute"), placed.yAttribute);
}

class ProtectedCheck
{
public:
    ProtectedCheck(const PageLayout &layout, const ConsentTables &tables)
        : m_layout(layout), m_tables(tables)
    {
    }

    QList<PageFinding> run()
    {
        for (const char *id : protectedIds) {
            const Element *element = m_layout.find(QLatin1StringView(id));
            if (element)
                check(*element);
        }
        return std::move(m_findings);
    }

private:
    void check(const Element &element)
    {
        checkVisible(element);
        checkColour(element);
        if (!element.visibleRect.isEmpty())
            checkLaterSiblings(element);
    }

    void checkVisible(const Element &element)
    {
        const LocalText label = elementLabel(element.id);
        if (element.visibleRect.isEmpty() || element.rect.isEmpty()) {
            add(QStringLiteral("consent.empty"), {label}, element, nullptr, element.rect);
            return;
        }
        const int cut = std::max(element.rect.height() - element.visibleRect.height(),
                                 element.rect.width() - element.visibleRect.width());
        if (cut > 0)
            add(QStringLiteral("consent.clipped"),
                {label, number(m_layout.toDp(cut)), number(cut), clipAdvice(element, cut)}, element,
                nullptr, element.rect);
    }

    LocalText clipAdvice(const Element &element, int cut) const
    {
        const QString dp = QString::number(static_cast<int>(std::ceil(m_layout.toDp(cut))));
        return LocalText{QStringLiteral("让%1至少往里移 %2 dp（%3）"),
                         QStringLiteral("Move the %1 inwards by at least %2 dp (%3)")}
            .arg(QList<LocalText>{elementLabel(element.id), LocalText::same(dp),
                                  LocalText::same(element.yAttribute)});
    }

    void checkColour(const Element &element)
    {
        if (element.textColor.alpha() != 0)
            return;
        const QString attribute = QLatin1StringView(
            element.id == QLatin1StringView("numberMask")   ? "setNumberColor"
            : element.id == QLatin1StringView("loginLabel") ? "setLogBtnTextColor"
                                                            : "setAppPrivacyColor");
        add(QStringLiteral("consent.transparent-text"),
            {elementLabel(element.id), LocalText::same(attribute),
             LocalText::same(element.textColor.toAndroid())},
            element, nullptr, QRect());
        m_findings.last().finding.facts.insert(QStringLiteral("attribute"), attribute);
    }

    /// Walks up from \p element; at every level each sibling later in child order counts.
    void checkLaterSiblings(const Element &element)
    {
        const auto &elements = m_layout.elements;
        qsizetype current = &element - elements.constData();
        while (current >= 0) {
            for (qsizetype index = current + 1; index < elements.size(); ++index) {
                const Element &sibling = elements.at(index);
                if (sibling.parent == elements.at(current).parent && isInTree(sibling))
                    checkPair(element, sibling);
            }
            current = elements.at(current).parent;
        }
    }

    /// The system draws no view behind a fully transparent bar.
    static bool isInTree(const Element &element)
    {
        const bool isBar = element.parent < 0 && element.id != QLatin1StringView("page");
        return !isBar || (element.isVisible && element.background.alpha() != 0);
    }

    void checkPair(const Element &covered, const Element &sibling)
    {
        const QRect area = covered.visibleRect.intersected(sibling.visibleRect);
        const bool isOpen = isUnknown(covered) || isUnknown(sibling);
        if (isOpen) {
            if (PageLayout::reach(covered).intersects(PageLayout::reach(sibling)))
                addOpen(covered, sibling);
            return;
        }
        if (area.isEmpty())
            return;
        const int px = area.height();
        add(QStringLiteral("consent.overlap"),
            {elementLabel(sibling.id), elementLabel(covered.id), number(m_layout.toDp(px)),
             number(px), clearingAdvice(covered, sibling, m_layout)},
            covered, &sibling, area);
    }

    void addOpen(const Element &covered, const Element &sibling)
    {
        const Element &open = isUnknown(covered) ? covered : sibling;
        const Element &other = &open == &covered ? sibling : covered;
        const bool isHeight = open.yAttribute.endsWith(QLatin1StringView("_B"));
        const QString id = isHeight ? QStringLiteral("consent.unknown-height")
                                    : QStringLiteral("consent.unknown-position");
        Finding finding = makeFinding(m_tables.rules, id,
                                      {elementLabel(open.id), elementLabel(other.id),
                                       LocalText::same(offsetAttribute(open.id))});
        finding.subject = covered.id;
        finding.other = sibling.id;
        finding.evidence = Evidence::Unknown;
        m_findings << PageFinding{finding, Verdict::CannotTell, QRect(), m_layout.density};
    }

    static QString offsetAttribute(const QString &id)
    {
        if (id == QLatin1StringView("switchAccount"))
            return QStringLiteral("setSwitchOffsetY");
        if (id.startsWith(QLatin1StringView("number")))
            return QStringLiteral("setNumFieldOffsetY");
        return id.startsWith(QLatin1StringView("login")) ? QStringLiteral("setLogBtnOffsetY")
                                                         : QStringLiteral("setPrivacyOffsetY");
    }

    void add(const QString &id, const QList<LocalText> &arguments, const Element &subject,
             const Element *other, const QRect &area)
    {
        Finding finding = makeFinding(m_tables.rules, id, arguments);
        const Verdict verdict = refusalIn(m_layout.state);
        finding.subject = subject.id;
        finding.other = other ? other->id : QString();
        finding.severity = verdict == Verdict::Refuses ? Severity::Error : Severity::Warning;
        // The order of the SDK's own children is not public: who covers whom is inferred.
        const Evidence place = worse(subject.positionEvidence, subject.sizeEvidence);
        finding.evidence = other ? worse(worse(finding.evidence, Evidence::Inferred),
                                         worse(place, other->positionEvidence))
                                 : worse(finding.evidence, place);
        addFacts(finding, area, subject, m_layout.density);
        m_findings << PageFinding{finding, verdict, area, m_layout.density};
    }

    const PageLayout &m_layout;
    const ConsentTables &m_tables;
    QList<PageFinding> m_findings;
};

bool isRefusedPair(const QList<PageFinding> &refused, const Element &first, const Element &second)
{
    const auto stands = [](const Element &row, const QString &id) {
        return row.id == id ||
               (row.id == QLatin1StringView("loginButton") &&
                id == QLatin1StringView("loginLabel")) ||
               (row.id == QLatin1StringView("privacy") && id == QLatin1StringView("privacyText"));
    };
    return std::ranges::any_of(refused, [&](const PageFinding &found) {
        const Finding &finding = found.finding;
        return !finding.other.isEmpty() &&
               ((stands(first, finding.subject) && stands(second, finding.other)) ||
                (stands(second, finding.subject) && stands(first, finding.other)));
    });
}

PageFinding rowFinding(const QString &id, const Element &covered, const Element &coverer,
                       const QRect &area, const PageLayout &layout, const ConsentTables &tables)
{
    Finding finding = makeFinding(tables.rules, id,
                                  {elementLabel(coverer.id), elementLabel(covered.id),
                                   number(layout.toDp(area.height())), number(area.height()),
                                   clearingAdvice(covered, coverer, layout)});
    finding.subject = covered.id;
    finding.other = coverer.id;
    finding.evidence =
        worse(finding.evidence, worse(covered.positionEvidence, coverer.positionEvidence));
    addFacts(finding, area, covered, layout.density);
    return {finding, Verdict::NonCompliant, area, layout.density};
}

} // namespace

QList<PageFinding> checkProtectedElements(const PageLayout &layout, const ConsentTables &tables)
{
    return ProtectedCheck(layout, tables).run();
}

QList<PageFinding> checkRowOverlaps(const PageLayout &layout, const ConsentTables &tables)
{
    const QList<PageFinding> refused = checkProtectedElements(layout, tables);
    QList<const Element *> rows;
    for (const char *id : rowIds) {
        if (const Element *row = layout.find(QLatin1StringView(id)))
            rows << row;
    }
    QList<PageFinding> findings;
    const auto consider = [&](const QString &rule, const Element &covered, const Element &coverer) {
        const QRect area = covered.visibleRect.intersected(coverer.visibleRect);
        const bool isCertain = !isUnknown(covered) && !isUnknown(coverer);
        if (isCertain && !area.isEmpty() && !isRefusedPair(refused, covered, coverer))
            findings << rowFinding(rule, covered, coverer, area, layout, tables);
    };
    for (qsizetype first = 0; first < rows.size(); ++first) {
        for (qsizetype second = first + 1; second < rows.size(); ++second)
            consider(QStringLiteral("consent.overlap-row"), *rows.at(first), *rows.at(second));
    }
    for (const Element &view : layout.elements) {
        if (!view.id.startsWith(QLatin1StringView("custom:")))
            continue;
        for (const Element *row : std::as_const(rows)) {
            const bool isInside = view.parent == row->parent || view.parent < row->parent;
            if (isInside && row->id != QLatin1StringView("switchAccount"))
                consider(QStringLiteral("consent.custom-covered"), view, *row);
        }
    }
    return findings;
}

} // namespace numauth::consent
