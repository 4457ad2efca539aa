#include "models/consent/fix/FixAlternatives.h"

#include "models/consent/ElementMove.h"
#include "models/consent/LayoutEngine.h"
#include "models/consent/Suppressions.h"
#include "models/consent/edit/PageEdit.h"
#include "models/consent/fix/AutoFix.h"
#include "models/consent/fix/CellChange.h"
#include "models/consent/fix/FixMoves.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace numauth::consent {

namespace {

bool isPlace(const Attribute *attribute)
{
    return attribute && (attribute->drag.axis == DragInfo::Axis::Y ||
                         attribute->arguments.value(0) == ArgumentKind::Frame);
}

/// Sum of how far the numbers go: of two proposals with as many attributes the smaller one.
double distanceOf(const FixProposal &proposal)
{
    double sum = 0;
    for (const AttributeChange &change : proposal.changes) {
        if (change.from && change.to)
            sum += std::abs(change.to->at(0).toDouble() - change.from->at(0).toDouble());
    }
    return sum;
}

class AlternativeSearch
{
public:
    AlternativeSearch(const ConsentPage &page, const MatrixSelection &selection,
                      const ConsentTables &tables, const QDate &today)
        : m_page(page), m_selection(selection), m_tables(tables), m_today(today),
          m_before(check(page))
    {
    }

    /// The changes from the page of now to \p changed, with the cells that they clear; nothing when
    /// a cell is worse by them.
    std::optional<FixProposal> proven(const ConsentPage &changed) const
    {
        FixProposal proposal;
        QSet<QString> ids(m_page.attributes.keyBegin(), m_page.attributes.keyEnd());
        ids.unite(QSet<QString>(changed.attributes.keyBegin(), changed.attributes.keyEnd()));
        for (const QString &id : std::as_const(ids)) {
            const auto from = valueOf(m_page, id);
            const auto to = valueOf(changed, id);
            if (from != to)
                proposal.changes << AttributeChange{id, from, to};
        }
        std::ranges::sort(proposal.changes, {}, &AttributeChange::attribute);
        const MatrixResult after = check(changed);
        proposal.remaining = countBad(after);
        proposal.cleared = countCleared(m_before, after);
        if (!std::ranges::equal(m_before.cells, after.cells, isNoWorse))
            return std::nullopt;
        return proposal;
    }

    /// What clears the page while \p kept stays as it is in \p start.
    std::optional<FixProposal> keeping(const ConsentPage &start, const QString &kept) const
    {
        const MatrixResult base = check(start);
        const PageCheck checked = [this](const ConsentPage &changed) { return check(changed); };
        FixWishes wishes(start);
        const FixMoves moves =
            findMoves({start, base, m_selection, m_tables, checked, {}, kept}, wishes);
        if (!moves.changes)
            return std::nullopt;
        FixProposal moved;
        moved.changes = *moves.changes;
        return proven(moved.appliedTo(start));
    }

    /// The view that \p attribute places counted from the other end, and moved from there.
    std::optional<FixProposal> fromTheOtherEnd(const ConsentPage &start,
                                               const Attribute &attribute) const
    {
        const auto worst = std::ranges::max_element(m_before.cells, {}, &MatrixCell::verdict);
        if (worst == m_before.cells.end())
            return std::nullopt;
        const auto device = std::ranges::find(m_selection.devices, worst->deviceId, &Device::id);
        if (device == m_selection.devices.end())
            return std::nullopt;
        const PageLayout layout = layOut(start, *device, worst->state, m_tables);
        const EditBase base{start, layout, m_tables.attributes};
        if (!PageEdit::canSwapAnchor(base, attribute.element))
            return std::nullopt;
        const ConsentPage swapped = PageEdit::swapAnchor(base, attribute.element).page;
        return proven(proposeFix(swapped, m_selection, m_tables, m_today).appliedTo(swapped));
    }

private:
    static std::optional<QJsonArray> valueOf(const ConsentPage &page, const QString &id)
    {
        const auto found = page.attributes.constFind(id);
        return found == page.attributes.constEnd() ? std::nullopt : std::optional(*found);
    }

    MatrixResult check(const ConsentPage &page) const
    {
        return checkSuppressed(page, m_selection, m_tables, m_today).result;
    }

    const ConsentPage &m_page;
    const MatrixSelection &m_selection;
    const ConsentTables &m_tables;
    const QDate m_today;
    const MatrixResult m_before;
};

} // namespace

QList<FixProposal> fixAlternatives(const ConsentPage &page, const MatrixSelection &selection,
                                   const ConsentTables &tables, const FixProposal &first,
                                   const std::function<bool()> &isCancelled, const QDate &today)
{
    const AlternativeSearch search(page, selection, tables, today);
    // What is no place stays as the first proposal has it.
    FixProposal others;
    QList<const Attribute *> places;
    for (const AttributeChange &change : first.changes) {
        const Attribute *attribute = tables.attributes.find(page.platform, change.attribute);
        if (isPlace(attribute))
            places << attribute;
        else
            others.changes << change;
    }
    const ConsentPage start = others.appliedTo(page);
    QList<FixProposal> found;
    const auto take = [&](const std::optional<FixProposal> &proposal) {
        const bool isNew =
            proposal && !proposal->changes.isEmpty() && proposal->changes != first.changes &&
            std::ranges::find(found, proposal->changes, &FixProposal::changes) == found.end();
        if (isNew && proposal->remaining <= first.remaining && proposal->cleared >= first.cleared)
            found << *proposal;
    };
    for (const Attribute *attribute : std::as_const(places)) {
        if (!isCancelled())
            take(search.keeping(start, attribute->id));
        if (!isCancelled())
            take(search.fromTheOtherEnd(start, *attribute));
    }
    std::ranges::stable_sort(found, {}, [](const FixProposal &proposal) {
        return std::pair(proposal.changes.size(), distanceOf(proposal));
    });
    return found;
}

std::optional<FixProposal> withMargin(const ConsentPage &page, const FixProposal &proposal,
                                      const MatrixSelection &selection, const ConsentTables &tables,
                                      double marginDp, const QDate &today)
{
    ConsentPage changed = proposal.appliedTo(page);
    bool isAnyCarried = false;
    for (const AttributeChange &change : proposal.changes) {
        const Attribute *attribute = tables.attributes.find(page.platform, change.attribute);
        const bool isNumber = attribute && attribute->drag.axis == DragInfo::Axis::Y &&
                              change.from && change.to && change.to->at(0).isDouble();
        if (!isNumber)
            continue;
        const double from = change.from->at(0).toDouble();
        const double to = change.to->at(0).toDouble();
        changed.attributes.insert(change.attribute,
                                  QJsonArray{to + (to > from ? marginDp : -marginDp)});
        isAnyCarried = true;
    }
    if (!isAnyCarried)
        return std::nullopt;
    const auto carried = AlternativeSearch(page, selection, tables, today).proven(changed);
    const bool isAsGood =
        carried && carried->remaining <= proposal.remaining && carried->cleared >= proposal.cleared;
    return isAsGood ? carried : std::nullopt;
}

} // namespace numauth::consent
