#include "models/consent/PageMatrix.h"

#include "models/consent/AttributeRules.h"
#include "models/consent/IosFrame.h"
#include "models/consent/PreparedPage.h"

#include <QHash>
#include <QtConcurrentMap>

#include <algorithm>

namespace numauth::consent {

namespace {

struct Task
{
    const Device *device = nullptr;
    CellState state;
};

int areaOf(const PageFinding &found)
{
    return found.area.width() * found.area.height();
}

/// Larger is worse: verdict, then height in dp, then area.
bool isWorse(const PageFinding &left, const PageFinding &right)
{
    if (left.verdict != right.verdict)
        return left.verdict > right.verdict;
    if (left.overlapHeightDp() != right.overlapHeightDp())
        return left.overlapHeightDp() > right.overlapHeightDp();
    return areaOf(left) > areaOf(right);
}

/// What is wrong with the page whatever the device: stands once, for all of them.
void addPageFindings(MatrixResult &result, const QList<PageFinding> &findings,
                     const MatrixSelection &selection)
{
    QStringList ids;
    for (const Device &device : selection.devices)
        ids << device.id;
    Verdict worst = Verdict::Ok;
    for (const PageFinding &found : findings) {
        result.findings << GroupedFinding{found, ids, static_cast<int>(result.cells.size())};
        worst = std::max(
            {worst, found.verdict, leavesVerdictOpen(found) ? Verdict::CannotTell : Verdict::Ok});
    }
    for (MatrixCell &cell : result.cells)
        cell.verdict = std::max(cell.verdict, worst);
}

QList<Task> tasksOf(const MatrixSelection &selection)
{
    QList<Task> tasks;
    qsizetype number = 0;
    for (const Device &device : selection.devices) {
        for (const CellState &state : selection.states) {
            if (number++ % selection.shards == selection.shard - 1)
                tasks << Task{&device, state};
        }
    }
    return tasks;
}

} // namespace

Orientation ownOrientation(const ConsentPage &page, const ConsentTables &tables)
{
    const PageValues values(page, tables.attributes);
    if (page.platform == Platform::Ios)
        return supports(values, Orientation::Portrait) ? Orientation::Portrait
                                                       : Orientation::Landscape;
    const auto wanted = values.number(QStringLiteral("setScreenOrientation"));
    const bool isLandscape = wanted == 0 || wanted == 6 || wanted == 8 || wanted == 11;
    return isLandscape ? Orientation::Landscape : Orientation::Portrait;
}

MatrixSelection MatrixSelection::defaults(Platform platform, const ConsentTables &tables)
{
    MatrixSelection selection;
    selection.devices = tables.devices.devicesOf(platform);
    const QList<SdkVersion> versions = tables.attributes.versions(platform);
    for (Carrier carrier : allCarriers) {
        CellState state;
        state.carrier = carrier;
        state.sdk = versions.isEmpty() ? SdkVersion{} : versions.last();
        selection.states << state;
    }
    return selection;
}

MatrixSelection MatrixSelection::defaults(const ConsentPage &page, const ConsentTables &tables)
{
    MatrixSelection selection = defaults(page.platform, tables);
    for (CellState &state : selection.states)
        state.orientation = ownOrientation(page, tables);
    return selection;
}

int MatrixResult::count(Verdict verdict) const
{
    return static_cast<int>(std::ranges::count(cells, verdict, &MatrixCell::verdict));
}

Verdict MatrixResult::verdictOf(const QString &deviceId) const
{
    Verdict worst = Verdict::Ok;
    for (const MatrixCell &cell : cells) {
        if (cell.deviceId == deviceId)
            worst = std::max(worst, cell.verdict);
    }
    return worst;
}

Verdict MatrixResult::worst() const
{
    Verdict worst = Verdict::Ok;
    for (const MatrixCell &cell : cells)
        worst = std::max(worst, cell.verdict);
    return worst;
}

MatrixResult checkMatrix(const ConsentPage &page, const MatrixSelection &selection,
                         const ConsentTables &tables)
{
    const QList<Task> tasks = tasksOf(selection);
    const PreparedPage prepared(page, tables);
    const auto check = [&prepared](const Task &task) {
        const PageLayout layout = layOut(prepared, *task.device, task.state);
        MatrixCell cell{task.device->id, task.state, Verdict::Ok, checkLayout(prepared, layout)};
        cell.verdict = worstVerdict(cell.findings);
        return cell;
    };
    MatrixResult result;
    result.cells = QtConcurrent::blockingMapped<QList<MatrixCell>>(tasks, check);
    result.findings = groupFindings(result.cells);
    const SdkVersion sdk = selection.states.isEmpty() ? SdkVersion{} : selection.states.first().sdk;
    addPageFindings(result, checkAttributes(page, sdk, tables), selection);
    return result;
}

QList<GroupedFinding> groupFindings(const QList<MatrixCell> &cells)
{
    QList<GroupedFinding> groups;
    QHash<QString, qsizetype> byIdentity;
    for (const MatrixCell &cell : cells) {
        for (const PageFinding &found : cell.findings) {
            const QString identity = found.finding.identity();
            const auto known = byIdentity.constFind(identity);
            if (known == byIdentity.constEnd()) {
                byIdentity.insert(identity, groups.size());
                groups << GroupedFinding{found, {cell.deviceId}, 1};
                continue;
            }
            GroupedFinding &group = groups[known.value()];
            ++group.cells;
            if (!group.deviceIds.contains(cell.deviceId))
                group.deviceIds << cell.deviceId;
            if (isWorse(found, group.worst))
                group.worst = found;
        }
    }
    std::ranges::stable_sort(groups, [](const GroupedFinding &left, const GroupedFinding &right) {
        if (left.worst.verdict != right.worst.verdict)
            return left.worst.verdict > right.worst.verdict;
        return left.deviceIds.size() > right.deviceIds.size();
    });
    return groups;
}

} // namespace numauth::consent
