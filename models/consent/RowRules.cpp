#include "models/consent/Contact.h"
#include "models/consent/OverlapRules.h"
#include "models/consent/PairFinding.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace numauth::consent {

namespace {

constexpr std::array rowIds{"numberRow", "loginButton", "switchAccount", "privacy"};
constexpr std::array decorationIds{"logo", "slogan"};

/// The row that a tested text stands for.
QString rowOf(const QString &elementId)
{
    if (elementId == QLatin1StringView("loginLabel"))
        return QStringLiteral("loginButton");
    if (elementId == QLatin1StringView("privacyText"))
        return QStringLiteral("privacy");
    if (elementId == QLatin1StringView("numberRow"))
        return QStringLiteral("numberMask");
    return elementId;
}

bool isCustom(const Element &element)
{
    return element.id.startsWith(QLatin1StringView("custom:"));
}

class RowCheck
{
    /// All rows and decorations.
    using Views = QVarLengthArray<const Element *, rowIds.size() + decorationIds.size()>;

public:
    RowCheck(const PageLayout &layout, const QList<PageFinding> &protectedFindings,
             const ConsentTables &tables)
        : m_layout(layout), m_protected(protectedFindings), m_tables(tables),
          m_body(layout.find(QLatin1StringView("body")))
    {
        for (const char *id : rowIds) {
            if (const Element *row = layout.find(QLatin1StringView(id)))
                m_rows.append(row);
        }
    }

    QList<PageFinding> run()
    {
        for (qsizetype first = 0; first < m_rows.size(); ++first) {
            for (qsizetype second = first + 1; second < m_rows.size(); ++second)
                checkPair(QStringLiteral("consent.overlap-row"), *m_rows.at(first),
                          *m_rows.at(second));
        }
        for (const Element &element : m_layout.elements) {
            if (isCustom(element) && !isBackground(element))
                checkCustom(element);
        }
        checkDecorations();
        return std::move(m_findings);
    }

private:
    bool isBackground(const Element &view) const
    {
        return m_body && view.rect.contains(m_body->rect);
    }

    bool isInside(const Element &view, const Element &row) const
    {
        for (int index = view.parent; index >= 0; index = m_layout.elements.at(index).parent) {
            if (&m_layout.elements.at(index) == &row)
                return true;
        }
        return false;
    }

    void checkCustom(const Element &view)
    {
        for (const Element *row : std::as_const(m_rows)) {
            const Element *number =
                isInside(view, *row) ? m_layout.find(QLatin1StringView("numberMask")) : row;
            if (!number)
                continue;
            // Registered views lie below the SDK's own; what is later in the tree was added later.
            if (&view < number)
                checkPair(QStringLiteral("consent.custom-covered"), view, *number);
            else
                checkPair(QStringLiteral("consent.overlap-row"), *number, view);
        }
    }

    void checkPair(const QString &rule, const Element &covered, const Element &coverer)
    {
        // Most pairs lie apart, which is told faster than whether they were told already.
        const Certainty certainty = touches(m_layout, covered, coverer);
        if (certainty == Certainty::No || isTold(covered, coverer))
            return;
        PageFinding found =
            certainty == Certainty::Yes
                ? overlapFinding(rule, Verdict::NonCompliant, covered, coverer, m_layout, m_tables)
                : openFinding(covered, coverer, *openOne(covered, coverer), m_layout, m_tables);
        found.finding.subject = rowOf(found.finding.subject);
        found.finding.other = rowOf(found.finding.other);
        m_findings << found;
    }

    bool isTold(const Element &first, const Element &second) const
    {
        const QString one = rowOf(first.id);
        const QString two = rowOf(second.id);
        return std::ranges::any_of(m_protected, [&](const PageFinding &found) {
            const QString subject = rowOf(found.finding.subject);
            const QString other = rowOf(found.finding.other);
            return (subject == one && other == two) || (subject == two && other == one);
        });
    }

    void checkDecorations()
    {
        Views below = m_rows;
        for (const char *id : decorationIds) {
            const Element *decoration = m_layout.find(QLatin1StringView(id));
            if (!decoration)
                continue;
            for (const Element *row : std::as_const(below)) {
                if (touches(m_layout, *decoration, *row) != Certainty::Yes)
                    continue;
                PageFinding found =
                    overlapFinding(QStringLiteral("consent.logo-overlap"), Verdict::NonCompliant,
                                   *decoration, *row, m_layout, m_tables);
                found.finding.other = rowOf(found.finding.other);
                m_findings << found;
            }
            below.append(decoration);
        }
    }

    const PageLayout &m_layout;
    const QList<PageFinding> &m_protected;
    const ConsentTables &m_tables;
    const Element *m_body;
    Views m_rows;
    QList<PageFinding> m_findings;
};

} // namespace

QList<PageFinding> checkRowOverlaps(const PageLayout &layout,
                                    const QList<PageFinding> &protectedFindings,
                                    const ConsentTables &tables)
{
    return RowCheck(layout, protectedFindings, tables).run();
}

} // namespace numauth::consent
