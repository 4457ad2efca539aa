#include "models/consent/Contact.h"
#include "models/consent/OverlapRules.h"
#include "models/consent/PairFinding.h"
#include "models/consent/RuleFinding.h"

#include <algorithm>
#include <array>

namespace numauth::consent {

namespace {

constexpr std::array protectedIds{"numberMask", "loginLabel", "privacyText"};

/// Debug builds refuse, and so did every build up to 2.10.0; later release builds only report it.
Verdict refusalIn(const CellState &state)
{
    const bool isOld = state.sdk < SdkVersion{{2, 10, 1, 0}};
    return isOld || state.build == Build::Debug ? Verdict::Refuses : Verdict::NonCompliant;
}

QString colorAttribute(const QString &elementId)
{
    if (elementId == QLatin1StringView("numberMask"))
        return QStringLiteral("setNumberColor");
    return elementId == QLatin1StringView("loginLabel") ? QStringLiteral("setLogBtnTextColor")
                                                        : QStringLiteral("setAppPrivacyColor");
}

/// The system draws no view behind a fully transparent bar, and the second pop-up is a window of
/// its own; all else is in the tree, seen or not.
bool isInTree(const Element &element)
{
    if (element.parent < 0 &&
        (element.id == QLatin1StringView("alert") || element.id == QLatin1StringView("mask")))
        return false;
    const bool isBar = element.id == QLatin1StringView("statusBar") ||
                       element.id == QLatin1StringView("systemNavigationBar");
    return !isBar || (element.isVisible && element.background.alpha() != 0);
}

class ProtectedCheck
{
public:
    ProtectedCheck(const PageLayout &layout, const ConsentTables &tables)
        : m_layout(layout), m_tables(tables), m_refusal(refusalIn(layout.state))
    {
    }

    QList<PageFinding> run()
    {
        for (const char *id : protectedIds) {
            if (const Element *element = m_layout.find(QLatin1StringView(id)))
                check(*element);
        }
        return std::move(m_findings);
    }

private:
    void check(const Element &element)
    {
        const qsizetype before = m_findings.size();
        checkAncestors(element);
        checkVisible(element);
        checkColor(element);
        if (!element.visibleRect.isEmpty())
            checkLaterSiblings(element);
        if (m_refusal != Verdict::Refuses)
            addReport(element, before);
    }

    void checkAncestors(const Element &element)
    {
        for (int index = element.parent; index >= 0; index = m_layout.elements.at(index).parent) {
            const Element &ancestor = m_layout.elements.at(index);
            if (!ancestor.isVisible)
                add(QStringLiteral("consent.hidden-ancestor"),
                    {elementLabel(element.id), elementLabel(ancestor.id)}, element);
        }
    }

    void checkVisible(const Element &element)
    {
        switch (isCut(m_layout, element)) {
        case Certainty::Yes:
            break;
        case Certainty::Perhaps:
            m_findings << openFinding(element, clipOf(element), element, m_layout, m_tables);
            return;
        case Certainty::No:
            if (element.rect.isEmpty() && element.sizeEvidence != Evidence::Unknown)
                add(QStringLiteral("consent.empty"), {elementLabel(element.id)}, element);
            return;
        }
        if (element.visibleRect.isEmpty()) {
            add(QStringLiteral("consent.empty"), {elementLabel(element.id)}, element);
            return;
        }
        const int cut = std::max(element.rect.height() - element.visibleRect.height(),
                                 element.rect.width() - element.visibleRect.width());
        const Advice advice = uncuttingAdvice(element, m_layout);
        PageFinding &found =
            add(QStringLiteral("consent.clipped"),
                {elementLabel(element.id), shownDp(m_layout.toDp(cut)), shownPx(cut), advice.text},
                element);
        found.area = element.rect;
        found.partingDp = m_layout.toDp(cut);
        found.finding.evidence = worse(found.finding.evidence, evidenceOf(element));
        addFacts(found.finding, element.rect, m_layout.density, advice, element);
    }

    /// What would cut it: the page, whose edges are those of the screen or of the pop-up.
    const Element &clipOf(const Element &element) const
    {
        int index = element.parent;
        while (index >= 0 && m_layout.elements.at(index).parent >= 0)
            index = m_layout.elements.at(index).parent;
        return index >= 0 ? m_layout.elements.at(index) : element;
    }

    void checkColor(const Element &element)
    {
        if (element.textColor.alpha() != 0)
            return;
        const QString attribute = colorAttribute(element.id);
        add(QStringLiteral("consent.transparent-text"),
            {elementLabel(element.id), LocalText::same(attribute),
             LocalText::same(element.textColor.toAndroid())},
            element)
            .finding.facts.insert(QStringLiteral("attribute"), attribute);
    }

    /// Walks up from \p element; at every level each sibling later in child order counts.
    void checkLaterSiblings(const Element &element)
    {
        const auto &elements = m_layout.elements;
        qsizetype current = &element - elements.constData();
        while (current >= 0) {
            for (qsizetype index = current + 1; index < elements.size(); ++index) {
                const Element &sibling = elements.at(index);
                if (sibling.parent == elements.at(current).parent)
                    checkPair(element, sibling);
            }
            current = elements.at(current).parent;
        }
    }

    void checkPair(const Element &covered, const Element &sibling)
    {
        // Most siblings lie apart, which is told faster than whether they count.
        const Certainty certainty = touches(m_layout, covered, sibling);
        if (certainty == Certainty::No || !isInTree(sibling))
            return;
        switch (certainty) {
        case Certainty::No:
            break;
        case Certainty::Perhaps:
            m_findings << openFinding(covered, sibling, *openOne(covered, sibling), m_layout,
                                      m_tables);
            break;
        case Certainty::Yes:
            PageFinding found = overlapFinding(QStringLiteral("consent.overlap"), m_refusal,
                                               covered, sibling, m_layout, m_tables);
            // The order of the SDK's own children is not public: who covers whom is inferred.
            found.finding.evidence = worse(found.finding.evidence, Evidence::Inferred);
            found.finding.severity = severityOfRefusal();
            m_findings << found;
        }
    }

    Severity severityOfRefusal() const
    {
        return m_refusal == Verdict::Refuses ? Severity::Error : Severity::Warning;
    }

    PageFinding &add(const QString &id, const QList<LocalText> &arguments, const Element &subject)
    {
        Finding finding = makeFinding(m_tables.rules, id, arguments);
        finding.subject = subject.id;
        finding.severity = severityOfRefusal();
        m_findings << PageFinding{finding, m_refusal, QRect(), m_layout.density};
        return m_findings.last();
    }

    /// A release build goes on with the login, but tells the vendor: said once for each text.
    void addReport(const Element &element, qsizetype before)
    {
        const bool fails = std::any_of(
            m_findings.cbegin() + before, m_findings.cend(),
            [](const PageFinding &found) { return found.verdict != Verdict::CannotTell; });
        if (!fails)
            return;
        Finding finding = makeFinding(m_tables.rules, QStringLiteral("consent.release-reports"),
                                      {elementLabel(element.id)});
        finding.subject = element.id;
        m_findings << PageFinding{finding, Verdict::NonCompliant, QRect(), m_layout.density};
    }

    const PageLayout &m_layout;
    const ConsentTables &m_tables;
    const Verdict m_refusal;
    QList<PageFinding> m_findings;
};

} // namespace

QList<PageFinding> checkProtectedElements(const PageLayout &layout, const ConsentTables &tables)
{
    return ProtectedCheck(layout, tables).run();
}

} // namespace numauth::consent
