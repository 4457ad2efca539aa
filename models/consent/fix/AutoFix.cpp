#include "models/consent/fix/AutoFix.h"

#include "models/consent/Suppressions.h"
#include "models/consent/fix/FixConflicts.h"
#include "models/consent/fix/FixSearch.h"
#include "models/consent/fix/NumberFix.h"
#include "models/consent/fix/ValueFix.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace numauth::consent {

namespace {

/// Each round adds a demand, and there are fewer pairs of views than this.
constexpr int mostRounds = 64;
/// One number is changed a round.
constexpr int mostNumbers = 16;

bool isBad(Verdict verdict)
{
    return verdict >= Verdict::NonCompliant;
}

int countBad(const MatrixResult &result)
{
    return result.count(Verdict::Refuses) + result.count(Verdict::NonCompliant);
}

/// The reports of release builds only repeat what the refusals say.
bool isEcho(const Finding &finding)
{
    return finding.ruleId == QLatin1StringView("consent.release-reports");
}

/// A pair of views that a rule compares, or one view that is cut off: what places can mend.
struct Wish
{
    QString ruleId;
    QString a, b; ///< \p b empty: \p a must be whole
    bool isStrict = false;

    friend bool operator==(const Wish &, const Wish &) = default;
};

bool isCutRule(const QString &rule)
{
    return rule == QLatin1StringView("consent.clipped") ||
           rule == QLatin1StringView("consent.empty") ||
           rule == QLatin1StringView("consent.ios-outside");
}

/// The tests of the SDK name the view itself; the other rules name the text for its row.
QString comparedElement(const QString &rule, const QString &id, Platform platform)
{
    const bool isOwn = platform == Platform::Ios || rule == QLatin1StringView("consent.overlap") ||
                       isCutRule(rule);
    return !isOwn && id == QLatin1StringView("numberMask") ? QStringLiteral("numberRow") : id;
}

class Fixer
{
public:
    Fixer(const ConsentPage &page, const MatrixSelection &selection, const ConsentTables &tables,
          const QDate &today)
        : m_page(page), m_selection(selection), m_tables(tables), m_today(today)
    {
    }

    FixProposal run()
    {
        const MatrixResult before = check(m_page);
        if (countBad(before) == 0)
            return {};
        m_base = before;
        const ConsentPage valued = mendNumbers(mendValues(m_page));
        noteAdvice();
        MatrixResult after = m_base;
        FixProposal proposal;
        proposal.changes = moves(valued, after, proposal.conflicts);
        proposal.changes = differences(proposal.appliedTo(valued));
        finish(proposal, before, after);
        return proposal;
    }

private:
    /// What the page's file accepts needs no fix.
    MatrixResult check(const ConsentPage &page) const
    {
        return suppress(checkMatrix(page, m_selection, m_tables), page, m_today, m_tables).result;
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

    FixSpace makeSpace(const ConsentPage &page) const
    {
        QList<PageLayout> layouts;
        for (const MatrixCell &cell : m_base.cells) {
            const auto device = std::ranges::find(m_selection.devices, cell.deviceId, &Device::id);
            if (device != m_selection.devices.end())
                layouts << layOut(page, *device, cell.state, m_tables);
        }
        return FixSpace(page, std::move(layouts), m_tables);
    }

    void noteAdvice()
    {
        for (const GroupedFinding &group : m_base.findings) {
            const QJsonObject &facts = group.worst.finding.facts;
            if (facts.contains(QStringLiteral("suggested")))
                m_advised.insert(facts.value(QStringLiteral("attribute")).toString());
        }
    }

    /// Demands grow with every check until a plan passes; each one is necessary, so the smallest
    /// plan that meets them is the smallest of all.
    QList<AttributeChange> moves(const ConsentPage &page, MatrixResult &after,
                                 QList<FixConflict> &conflicts)
    {
        FixSpace space = makeSpace(page);
        collect(after, space);
        addCustomViewWishes(space);
        QList<AttributeChange> changes;
        for (int round = 0; round < mostRounds && !m_wishes.isEmpty(); ++round) {
            const auto [demands, limits] = problem(space);
            FixSearch search(space.views(), demands, limits);
            const auto plan = search.smallest(m_advised);
            if (!plan) {
                conflicts << explainConflict(
                    space, [this](FixSpace &part) { return problem(part); }, m_tables);
                after = m_base;
                return {};
            }
            changes = changesOf(page, space, *plan);
            FixProposal candidate;
            candidate.changes = changes;
            after = check(candidate.appliedTo(page));
            if (!collect(after, space))
                break;
        }
        return changes;
    }

    /// Adds what \p result asks for beyond the wishes so far; false when that is nothing.
    bool collect(const MatrixResult &result, FixSpace &space)
    {
        bool isNew = false;
        for (qsizetype index = 0; index < result.cells.size(); ++index) {
            for (const PageFinding &found : result.cells.at(index).findings) {
                const bool isDoubt = found.verdict == Verdict::CannotTell;
                if (isDoubt && isKnown(m_base.cells.at(index), found))
                    continue;
                if (isDoubt || isBad(found.verdict))
                    isNew = addWish(found.finding, isDoubt, space) || isNew;
            }
        }
        return isNew;
    }

    static bool isKnown(const MatrixCell &cell, const PageFinding &found)
    {
        return std::ranges::any_of(cell.findings, [&found](const PageFinding &known) {
            return known.finding.identity() == found.finding.identity();
        });
    }

    bool addWish(const Finding &finding, bool isStrict, FixSpace &space)
    {
        const bool isPair = !finding.other.isEmpty();
        if (!isPair && !isCutRule(finding.ruleId))
            return false;
        const Wish wish{isStrict ? QString() : finding.ruleId,
                        comparedElement(finding.ruleId, finding.subject, m_page.platform),
                        comparedElement(finding.ruleId, finding.other, m_page.platform), isStrict};
        const int a = space.viewOf(wish.a);
        const int b = isPair ? space.viewOf(wish.b) : a;
        const bool canMove = a >= 0 && b >= 0 && (!isPair || a != b) &&
                             (space.views().at(a).canMove() || space.views().at(b).canMove());
        const bool isNew =
            canMove && !std::ranges::any_of(m_wishes, [&wish](const Wish &known) {
                return known.a == wish.a && known.b == wish.b && known.isStrict == wish.isStrict;
            });
        if (isNew)
            m_wishes << wish;
        return isNew;
    }

    /// No rule forbids a logo on a custom view, but no fix shall put it there.
    void addCustomViewWishes(FixSpace &space)
    {
        if (m_wishes.isEmpty())
            return;
        const QList<FixView> movers = space.views();
        for (const CustomView &view : m_page.customViews) {
            const QString id = QStringLiteral("custom:") + view.name;
            for (const FixView &mover : movers) {
                if (mover.canMove() && !touchesAnywhere(space, mover.id, id))
                    m_wishes << Wish{QString(), mover.id, id, false};
            }
        }
    }

    static bool touchesAnywhere(FixSpace &space, const QString &mover, const QString &custom)
    {
        const int view = space.viewOf(custom);
        return view < 0 || space.views().at(view).canMove() ||
               std::ranges::any_of(space.layouts(), [&](const PageLayout &layout) {
                   const Element *first = layout.find(mover);
                   const Element *second = layout.find(custom);
                   return first && second && first->rect.intersects(second->rect);
               });
    }

    std::pair<std::vector<FixDemand>, std::vector<FixLimit>> problem(FixSpace &space) const
    {
        std::vector<FixDemand> demands;
        std::vector<FixLimit> limits;
        for (const Wish &wish : m_wishes) {
            const int a = space.viewOf(wish.a);
            if (a < 0 || (!wish.b.isEmpty() && space.viewOf(wish.b) < 0))
                continue;
            if (wish.b.isEmpty()) {
                const auto [first, last] = space.uncutPlaces(wish.a);
                limits.push_back({wish.ruleId, wish.a, a, first, last});
                continue;
            }
            const int b = space.viewOf(wish.b);
            demands.push_back({wish.ruleId, wish.a, wish.b, wish.isStrict, a, b,
                               space.pair(wish.a, wish.b, wish.isStrict)});
        }
        for (int view = 0; view < space.views().size(); ++view) {
            if (!space.views().at(view).canMove())
                continue;
            const auto [first, last] = space.keptPlaces(view);
            limits.push_back({QString(), space.views().at(view).id, view, first, last});
        }
        return {std::move(demands), std::move(limits)};
    }

    static QList<AttributeChange> changesOf(const ConsentPage &page, const FixSpace &space,
                                            const FixPlan &plan)
    {
        QList<AttributeChange> changes;
        for (qsizetype index = 0; index < space.views().size(); ++index) {
            const FixView &view = space.views().at(index);
            const int place = plan.at(static_cast<size_t>(index));
            if (place == view.current)
                continue;
            AttributeChange change;
            change.attribute = view.attribute;
            if (!view.isUnset)
                change.from = page.attributes.value(view.attribute);
            change.to = view.argumentsAt(place, page.attributes.value(view.attribute));
            changes << change;
        }
        return changes;
    }

    void finish(FixProposal &proposal, const MatrixResult &before, const MatrixResult &after) const
    {
        std::ranges::sort(proposal.changes, {}, &AttributeChange::attribute);
        proposal.remaining = countBad(after);
        for (qsizetype index = 0; index < after.cells.size(); ++index)
            proposal.cleared +=
                isBad(before.cells.at(index).verdict) && !isBad(after.cells.at(index).verdict);
        for (const GroupedFinding &group : after.findings) {
            const bool isTold =
                std::ranges::any_of(m_wishes,
                                    [&group](const Wish &wish) {
                                        return wish.ruleId == group.worst.finding.ruleId;
                                    }) &&
                !proposal.conflicts.isEmpty();
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
    QList<Wish> m_wishes;
};

} // namespace

FixProposal proposeFix(const ConsentPage &page, const MatrixSelection &selection,
                       const ConsentTables &tables, const QDate &today)
{
    return Fixer(page, selection, tables, today).run();
}

} // namespace numauth::consent
