#include "models/consent/IosRules.h"

#include "models/consent/Contact.h"
#include "models/consent/PairFinding.h"
#include "models/consent/RuleFinding.h"

#include <array>

namespace numauth::consent {

namespace {

constexpr std::array requiredIds{"numberMask", "loginButton", "privacy"};
// The thresholds of alpha are the program's own choice.
constexpr double invisibleAlpha = 0.1;
constexpr double faintAlpha = 0.5;

class IosCheck
{
public:
    IosCheck(const PreparedPage &page, const PageLayout &layout)
        : m_page(page), m_layout(layout), m_tables(page.tables)
    {
        for (const char *id : requiredIds) {
            if (const Element *element = layout.find(QLatin1StringView(id)))
                m_required << element;
        }
    }

    QList<PageFinding> run()
    {
        checkRequiredPairs();
        checkSwitch();
        for (const Element &element : m_layout.elements) {
            if (element.id.startsWith(QLatin1StringView("custom:")))
                checkCustom(element);
        }
        for (const Element *element : std::as_const(m_required)) {
            checkInside(*element);
            checkAlpha(*element);
        }
        checkTickedBox();
        return std::move(m_findings);
    }

private:
    void checkRequiredPairs()
    {
        for (qsizetype first = 0; first < m_required.size(); ++first) {
            for (qsizetype second = first + 1; second < m_required.size(); ++second)
                checkPair("consent.ios-overlap", *m_required.at(first), *m_required.at(second));
        }
    }

    void checkSwitch()
    {
        const Element *button = m_layout.find(QLatin1StringView("switchAccount"));
        for (const Element *element : std::as_const(m_required)) {
            if (button && button->isVisible)
                checkPair("consent.overlap-row", *element, *button);
        }
    }

    /// A view over the whole page may lie below the controls: samples use it as a background.
    void checkCustom(const Element &view)
    {
        const Element *body = m_layout.find(QLatin1StringView("body"));
        const bool isBackground = body && view.rect.contains(body->rect);
        for (const Element *element : std::as_const(m_required)) {
            if (isBackground)
                addBackground(*element, view);
            else
                checkPair("consent.ios-covered", *element, view);
        }
    }

    void addBackground(const Element &covered, const Element &view)
    {
        Finding finding = makeFinding(m_tables.rules, QStringLiteral("consent.ios-background"),
                                      {elementLabel(view.id), elementLabel(covered.id)});
        finding.subject = covered.id;
        finding.other = view.id;
        m_findings << PageFinding{finding, Verdict::CannotTell, QRect(), m_layout.density};
    }

    void checkPair(const char *rule, const Element &covered, const Element &coverer)
    {
        switch (touches(m_layout, covered, coverer)) {
        case Certainty::No:
            return;
        case Certainty::Perhaps:
            m_findings << openFinding(covered, coverer, *openOne(covered, coverer), m_layout,
                                      m_tables);
            return;
        case Certainty::Yes:
            m_findings << overlapFinding(QLatin1StringView(rule), Verdict::NonCompliant, covered,
                                         coverer, m_layout, m_tables);
        }
    }

    void add(const char *rule, const Element &subject, const QList<LocalText> &arguments,
             const QString &attribute)
    {
        Finding finding = makeFinding(m_tables.rules, QLatin1StringView(rule), arguments);
        finding.subject = subject.id;
        if (!attribute.isEmpty())
            finding.facts.insert(QStringLiteral("attribute"), attribute);
        m_findings << PageFinding{finding, Verdict::NonCompliant, subject.rect, m_layout.density};
    }

    void checkInside(const Element &element)
    {
        switch (isCut(m_layout, element)) {
        case Certainty::No:
            return;
        case Certainty::Perhaps:
            m_findings << openFinding(element, m_layout.elements.at(element.parent), element,
                                      m_layout, m_tables);
            return;
        case Certainty::Yes:
            add("consent.ios-outside", element, {elementLabel(element.id)}, element.yAttribute);
        }
    }

    void checkAlpha(const Element &element)
    {
        const Element *page = m_layout.find(QLatin1StringView("page"));
        const Element *text = &element;
        if (element.id == QLatin1StringView("privacy"))
            text = m_layout.find(QLatin1StringView("privacyText"));
        const double ink = text && element.id != QLatin1StringView("loginButton")
                               ? text->textColor.alpha() / 255.0
                               : 1.0;
        const double ground = page ? page->alpha : 1.0;
        const double alpha = ink * ground;
        const LocalText percent = LocalText::same(QString::number(alpha * 100, 'f', 0));
        const QString attribute =
            ground < faintAlpha ? QStringLiteral("alertContentViewAlpha") : inkAttribute(element);
        if (alpha < invisibleAlpha)
            add("consent.ios-invisible", element, {elementLabel(element.id), percent}, attribute);
        else if (alpha < faintAlpha)
            add("consent.ios-faint", element, {elementLabel(element.id), percent}, attribute);
    }

    static QString inkAttribute(const Element &element)
    {
        return element.id == QLatin1StringView("numberMask") ? QStringLiteral("numberColor")
                                                             : QStringLiteral("privacyColors");
    }

    void checkTickedBox()
    {
        const PageValues &values = m_page.values;
        if (!values.boolean(QLatin1StringView("checkBoxIsHidden")) ||
            !values.boolean(QLatin1StringView("checkBoxIsChecked")))
            return;
        Finding finding =
            makeFinding(m_tables.rules, QStringLiteral("consent.ios-hidden-ticked"), {});
        finding.subject = QStringLiteral("checkbox");
        finding.facts.insert(QStringLiteral("attribute"), QStringLiteral("checkBoxIsHidden"));
        m_findings << PageFinding{finding, Verdict::NonCompliant, QRect(), m_layout.density};
    }

    const PreparedPage &m_page;
    const PageLayout &m_layout;
    const ConsentTables &m_tables;
    QList<const Element *> m_required;
    QList<PageFinding> m_findings;
};

} // namespace

QList<PageFinding> checkIosPage(const PreparedPage &page, const PageLayout &layout)
{
    return IosCheck(page, layout).run();
}

} // namespace numauth::consent
