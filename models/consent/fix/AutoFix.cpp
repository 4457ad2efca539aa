#include "models/consent/fix/AutoFix.h"

#include "models/consent/ElementMove.h"
#include "models/consent/Suppressions.h"
#include "models/consent/fix/CellChange.h"
#include "models/consent/fix/FixConflicts.h"
#include "models/consent/fix/FixMoves.h"
#include "models/consent/fix/FixWishes.h"
#include "models/consent/fix/NumberFix.h"
#include "models/consent/fix/ValueFix.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace numauth::consent {

namespace {

/// One number is changed a round.
constexpr int mostNumbers = 16;

/// The reports of release builds only repeat what the refusals say.
bool isEcho(const Finding &finding)
{
    return finding.ruleId == QLatin1StringView("consent.release-reports");
}

class Fixer
{
public:
    Fixer(const ConsentPage &page, const MatrixSelection &selection, const ConsentTables &tables,
          const QDate &today)
        : m_page(page), m_selection(selection), m_tables(tables), m_today(today), m_wishes(page)
    {
    }

    FixProposal run()
    {
        const MatrixResult before = check(m_page);
        if (countBad(before) == 0)
            return {};
        m_base = before;
        ConsentPage valued = mendNumbers(mendValues(m_page));
        noteAdvice();
        MatrixResult after = m_base;
        FixProposal proposal;
        proposal.changes = moves(valued, after, proposal.conflicts);
        for (int round = 0; round < mostNumbers && !proposal.conflicts.isEmpty(); ++round) {
            const auto aside = sidewaysOf(valued, proposal.conflicts.first());
            if (!aside)
                break;
            valued.attributes.insert(aside->attribute, *aside->to);
            after = m_base = check(valued);
            m_wishes.clear();
            proposal.conflicts.clear();
            proposal.changes = moves(valued, after, proposal.conflicts);
        }
        proposal.changes = differences(proposal.appliedTo(valued));
        finish(proposal, before, after);
        return proposal;
    }

private:
    /// What the page's file accepts needs no fix.
    MatrixResult check(const ConsentPage &page) const
    {
        return checkSuppressed(page, m_selection, m_tables, m_today).result;
    }

    /// What mends a finding without a question of how much.
    ConsentPage mendValues(const ConsentPage &page)
    {
        FixProposal proposal;
        proposal.changes = valueChanges(page, m_base, m_tables.attributes);
        if (proposal.changes.isEmpty())
            return page;
        const ConsentPage changed = proposal.appliedTo(page);
        m_base = check(changed);
        return changed;
    }

    /// Numbers other than places, one after another, until none of them mends anything.
    ConsentPage mendNumbers(ConsentPage page)
    {
        const PageCheck checked = [this](const ConsentPage &changed) { return check(changed); };
        for (int round = 0; round < mostNumbers; ++round) {
            std::optional<AttributeChange> change;
            for (const GroupedFinding &group : std::as_const(m_base.findings)) {
                if (!change && isBad(group.worst.verdict) && !isEcho(group.worst.finding))
                    change = numberChange(page, group, m_base, m_selection, m_tables, checked);
            }
            if (!change)
                break;
            page.attributes.insert(change->attribute, *change->to);
            m_base = check(page);
        }
        return page;
    }

    /// What no places from top to bottom can part: the number that parts two of the views sideways,
    /// or makes one of them smaller.
    std::optional<AttributeChange> sidewaysOf(const ConsentPage &page,
                                              const FixConflict &conflict) const
    {
        QStringList views;
        for (const QString &id : conflict.elements)
            views << movedElement(id);
        const PageCheck checked = [this](const ConsentPage &changed) { return check(changed); };
        for (const GroupedFinding &group : m_base.findings) {
            const Finding &finding = group.worst.finding;
            const bool isMeant = isBad(group.worst.verdict) &&
                                 views.contains(movedElement(finding.subject)) &&
                                 views.contains(movedElement(finding.other));
            const auto change =
                isMeant ? sidewaysChange(page, group, m_base, m_selection, m_tables, checked)
                        : std::nullopt;
            if (change)
                return change;
        }
        return std::nullopt;
    }

    QList<AttributeChange> differences(const ConsentPage &page) const
    {
        QList<AttributeChange> changes;
        for (auto entry = page.attributes.begin(); entry != page.attributes.end(); ++entry) {
            const auto before = m_page.attributes.constFind(entry.key());
            const bool isNew = before == m_page.attributes.constEnd();
            if (isNew || *before != *entry)
                changes << AttributeChange{entry.key(),
                                           isNew ? std::nullopt : std::optional(*before), *entry};
        }
        return changes;
    }

    void noteAdvice()
    {
        for (const GroupedFinding &group : m_base.findings) {
            const QJsonObject &facts = group.worst.finding.facts;
            if (facts.contains(QStringLiteral("suggested")))
                m_advised.insert(facts.value(QStringLiteral("attribute")).toString());
        }
    }

    QList<AttributeChange> moves(const ConsentPage &page, MatrixResult &after,
                                 QList<FixConflict> &conflicts)
    {
        const PageCheck checked = [this](const ConsentPage &changed) { return check(changed); };
        FixMoves moves =
            findMoves({page, m_base, m_selection, m_tables, checked, m_advised, {}}, m_wishes);
        after = moves.after;
        if (!moves.changes)
            conflicts << explainConflict(
                moves.space, [this](FixSpace &part) { return m_wishes.problem(part); }, m_tables);
        return moves.changes.value_or(QList<AttributeChange>());
    }

    void finish(FixProposal &proposal, const MatrixResult &before, const MatrixResult &after) const
    {
        std::ranges::sort(proposal.changes, {}, &AttributeChange::attribute);
        proposal.remaining = countBad(after);
        proposal.cleared = countCleared(before, after);
        for (const GroupedFinding &group : after.findings) {
            const bool isTold =
                !proposal.conflicts.isEmpty() && m_wishes.areOfRule(group.worst.finding.ruleId);
            if (isBad(group.worst.verdict) && !isTold && !isEcho(group.worst.finding))
                proposal.conflicts << conflictOf(group);
        }
    }

    const ConsentPage &m_page;
    const MatrixSelection &m_selection;
    const ConsentTables &m_tables;
    const QDate m_today;
    MatrixResult m_base;
    QSet<QString> m_advised;
    FixWishes m_wishes;
};

} // namespace

FixProposal proposeFix(const ConsentPage &page, const MatrixSelection &selection,
                       const ConsentTables &tables, const QDate &today)
{
    return Fixer(page, selection, tables, today).run();
}

} // namespace numauth::consent
