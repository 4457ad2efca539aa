#include "models/consent/fix/FixEffects.h"

#include "models/consent/ElementMove.h"
#include "models/consent/PreparedPage.h"
#include "models/consent/Suppressions.h"
#include "models/consent/fix/CellChange.h"

#include <algorithm>
#include <limits>

namespace numauth::consent {

namespace {

/// Gathers what differs between the layouts of a page before and after a change.
class EffectReader
{
public:
    explicit EffectReader(FixEffects &effects) : m_effects(effects) {}

    void read(const PageLayout &before, const PageLayout &after)
    {
        for (const Element &element : after.elements) {
            const Element *former = before.find(element.id);
            const bool isWhole = movedElement(element.id) == element.id;
            if (former && isWhole && !isContainerElement(element.id))
                compare(*former, element, after);
        }
        readGap(after);
    }

    void finish()
    {
        if (m_effects.leastGapDp > m_effects.mostGapDp)
            m_effects.leastGapDp = m_effects.mostGapDp = 0;
    }

private:
    void compare(const Element &before, const Element &after, const PageLayout &layout)
    {
        const double down = layout.toDp(after.rect.top() - before.rect.top());
        if (down != 0)
            note(after.id, down);
        const bool isReshaped =
            before.rect.left() != after.rect.left() || before.rect.size() != after.rect.size();
        if (isReshaped && !m_effects.reshaped.contains(after.id))
            m_effects.reshaped << after.id;
    }

    void note(const QString &id, double down)
    {
        const auto known = std::ranges::find(m_effects.moved, id, &MovedView::elementId);
        if (known == m_effects.moved.end()) {
            m_effects.moved << MovedView{id, down, down};
            return;
        }
        known->leastDp = std::min(known->leastDp, down);
        known->mostDp = std::max(known->mostDp, down);
    }

    void readGap(const PageLayout &layout)
    {
        const Element *button = layout.find(QStringLiteral("loginButton"));
        const Element *agreement = layout.find(QStringLiteral("privacy"));
        const bool isKnown = button && agreement && button->positionEvidence != Evidence::Unknown &&
                             agreement->positionEvidence != Evidence::Unknown;
        if (!isKnown || agreement->rect.top() <= button->rect.bottom())
            return;
        const double gap = layout.toDp(agreement->rect.top() - button->rect.bottom() - 1);
        m_effects.leastGapDp = std::min(m_effects.leastGapDp, gap);
        m_effects.mostGapDp = std::max(m_effects.mostGapDp, gap);
    }

    FixEffects &m_effects;
};

} // namespace

FixEffects fixEffects(const ConsentPage &page, const FixProposal &proposal,
                      const MatrixSelection &selection, const ConsentTables &tables,
                      const QDate &today)
{
    const ConsentPage changed = proposal.appliedTo(page);
    const MatrixResult before = checkSuppressed(page, selection, tables, today).result;
    const MatrixResult after = checkSuppressed(changed, selection, tables, today).result;
    FixEffects effects;
    effects.leastGapDp = std::numeric_limits<double>::max();
    for (qsizetype index = 0; index < after.cells.size(); ++index)
        effects.worse += after.cells.at(index).verdict > before.cells.at(index).verdict;
    for (const GroupedFinding &group : after.findings) {
        const bool isKnown =
            std::ranges::any_of(before.findings, [&group](const GroupedFinding &known) {
                return isSameFinding(known.worst.finding, group.worst.finding);
            });
        if (!isKnown)
            effects.added << group;
    }
    const PreparedPage preparedBefore(page, tables);
    const PreparedPage preparedAfter(changed, tables);
    EffectReader reader(effects);
    for (const Device &device : selection.devices) {
        for (const CellState &state : selection.states)
            reader.read(layOutBriefly(preparedBefore, device, state),
                        layOutBriefly(preparedAfter, device, state));
    }
    reader.finish();
    return effects;
}

} // namespace numauth::consent
