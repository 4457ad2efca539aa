#include "models/consent/fix/FixMoves.h"

#include "models/consent/PreparedPage.h"
#include "models/consent/fix/FixSearch.h"

#include <algorithm>

namespace numauth::consent {

namespace {

/// Each round adds a demand, and there are fewer pairs of views than this.
constexpr int mostRounds = 64;

FixSpace spaceOf(const MoveTask &task)
{
    const PreparedPage prepared(task.page, task.tables);
    QList<PageLayout> layouts;
    for (const MatrixCell &cell : task.base.cells) {
        const auto device = std::ranges::find(task.selection.devices, cell.deviceId, &Device::id);
        if (device != task.selection.devices.end())
            layouts << layOut(prepared, *device, cell.state);
    }
    return FixSpace(task.page, std::move(layouts), task.tables);
}

QList<FixView> viewsOf(const MoveTask &task, const FixSpace &space)
{
    QList<FixView> views = space.views();
    for (FixView &view : views) {
        if (!task.kept.isEmpty() && view.attribute == task.kept)
            view.attribute.clear();
    }
    return views;
}

QList<AttributeChange> changesOf(const ConsentPage &page, const QList<FixView> &views,
                                 const FixPlan &plan)
{
    QList<AttributeChange> changes;
    for (qsizetype index = 0; index < views.size(); ++index) {
        const FixView &view = views.at(index);
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

} // namespace

FixMoves findMoves(const MoveTask &task, FixWishes &wishes)
{
    FixMoves moves{spaceOf(task), task.base, QList<AttributeChange>()};
    wishes.collect(task.base, task.base, moves.space);
    wishes.keepOffCustomViews(moves.space);
    for (int round = 0; round < mostRounds && !wishes.isEmpty(); ++round) {
        const auto [demands, limits] = wishes.problem(moves.space);
        const QList<FixView> views = viewsOf(task, moves.space);
        const auto plan = FixSearch(views, demands, limits).smallest(task.advised);
        if (!plan) {
            moves.after = task.base;
            moves.changes.reset();
            return moves;
        }
        FixProposal candidate;
        candidate.changes = changesOf(task.page, views, *plan);
        moves.changes = candidate.changes;
        moves.after = task.check(candidate.appliedTo(task.page));
        if (!wishes.collect(moves.after, task.base, moves.space))
            break;
    }
    return moves;
}

} // namespace numauth::consent
