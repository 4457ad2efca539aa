#include "models/consent/PageMatrix.h"

#include "models/consent/AttributeRules.h"
#include "models/consent/CellClass.h"
#include "models/consent/IosFrame.h"
#include "models/consent/PreparedPage.h"

#include <QHash>
#include <QSet>
#include <QtConcurrentMap>

#include <algorithm>

namespace numauth::consent {

namespace {

struct Task
{
    const Device *device = nullptr;
    CellState state;
    qsizetype stateIndex = 0; ///< of the selection
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
        result.findings << GroupedFinding{found, ids, static_cast<int>(result.cells.size()), true};
        worst = std::max(
            {worst, found.verdict, leavesVerdictOpen(found) ? Verdict::CannotTell : Verdict::Ok});
    }
    for (MatrixCell &cell : result.cells)
        cell.verdict = std::max(cell.verdict, worst);
}

/// What one class of cells has in common.
struct Checked
{
    QList<PageFinding> findings;
    Verdict verdict = Verdict::Ok;
};

/// Cells that must have the same layout and findings, because all that these read is the same.
struct CellClasses
{
    QList<qsizetype> firsts; ///< a task of each class
    QList<qsizetype> ofTask; ///< the class of each task
};

CellClasses classify(const QList<Task> &tasks, const QList<CellState> &states,
                     const PreparedPage &page)
{
    const CellClassifier classifier(page);
    QList<QByteArray> stateKeys;
    for (const CellState &state : states)
        stateKeys << classifier.keyOf(state);
    CellClasses classes;
    classes.ofTask.reserve(tasks.size());
    QHash<QByteArray, qsizetype> known;
    const Device *device = nullptr;
    QByteArray deviceKey;
    for (qsizetype index = 0; index < tasks.size(); ++index) {
        const Task &task = tasks.at(index);
        if (task.device != device) {
            device = task.device;
            deviceKey = classifier.keyOf(*device);
        }
        const QByteArray key = deviceKey + stateKeys.at(task.stateIndex);
        const auto found = known.constFind(key);
        if (found != known.cend()) {
            classes.ofTask << *found;
            continue;
        }
        known.insert(key, classes.firsts.size());
        classes.ofTask << classes.firsts.size();
        classes.firsts << index;
    }
    return classes;
}

QList<Task> tasksOf(const MatrixSelection &selection)
{
    QList<Task> tasks;
    qsizetype number = 0;
    for (const Device &device : selection.devices) {
        for (qsizetype index = 0; index < selection.states.size(); ++index) {
            if (number++ % selection.shards == selection.shard - 1)
                tasks << Task{&device, selection.states.at(index), index};
        }
    }
    return tasks;
}

/// Collects findings by identity.
class Grouping
{
public:
    /// Cell after cell.
    void add(const MatrixCell &cell)
    {
        ++m_cell;
        if (cell.findings.isEmpty())
            return;
        // Cells of one class share their list: its groups are looked up once.
        const auto known = m_ofList.constFind(cell.findings.constData());
        if (known != m_ofList.cend()) {
            for (const qsizetype index : *known)
                count(groups[index], cell.deviceId);
            return;
        }
        QList<qsizetype> &indexes = m_ofList[cell.findings.constData()];
        for (const PageFinding &found : cell.findings)
            indexes << add(found, cell.deviceId);
    }

    QList<GroupedFinding> groups;
    // Of each group:
    QList<qsizetype> worstCells;
    QList<qsizetype> farthestCells; ///< whose advice clears it on all the others too
    QList<double> partingsDp;       ///< in those

private:
    qsizetype add(const PageFinding &found, const QString &deviceId)
    {
        const QString identity = found.finding.identity();
        const auto known = m_byIdentity.constFind(identity);
        if (known == m_byIdentity.constEnd()) {
            m_byIdentity.insert(identity, groups.size());
            groups << GroupedFinding{found, {deviceId}, 1, false};
            worstCells << m_cell;
            farthestCells << m_cell;
            partingsDp << found.partingDp;
            return groups.size() - 1;
        }
        if (found.partingDp > partingsDp.at(known.value())) {
            farthestCells[known.value()] = m_cell;
            partingsDp[known.value()] = found.partingDp;
        }
        GroupedFinding &group = groups[known.value()];
        count(group, deviceId);
        if (isWorse(found, group.worst)) {
            group.worst = found;
            worstCells[known.value()] = m_cell;
        }
        return known.value();
    }

    static void count(GroupedFinding &group, const QString &deviceId)
    {
        ++group.cells;
        if (group.deviceIds.last() != deviceId && !group.deviceIds.contains(deviceId))
            group.deviceIds << deviceId;
    }

    qsizetype m_cell = -1;
    QHash<QString, qsizetype> m_byIdentity;
    QHash<const PageFinding *, QList<qsizetype>> m_ofList;
};

/// Differs for any two findings of one cell.
QString keyOf(const PageFinding &found)
{
    const QRect &area = found.area;
    return found.finding.identity() + QStringLiteral("|%1,%2,%3,%4")
                                          .arg(area.x())
                                          .arg(area.y())
                                          .arg(area.width())
                                          .arg(area.height());
}

/// The findings of single cells with their words, each cell told once.
class Teller
{
public:
    Teller(const QList<Task> &tasks, const PreparedPage &prepared)
        : m_tasks(tasks), m_prepared(prepared)
    {
    }

    /// What \p brief, found in \p cell, is in words; there may be several areas of one identity.
    PageFinding whole(qsizetype cell, const PageFinding &brief)
    {
        const QHash<QString, PageFinding> &told = findingsOf(cell);
        return told.value(keyOf(brief), told.value(brief.finding.identity(), brief));
    }

private:
    const QHash<QString, PageFinding> &findingsOf(qsizetype cell)
    {
        if (const auto known = m_told.constFind(cell); known != m_told.cend())
            return *known;
        const Task &task = m_tasks.at(cell);
        const PageLayout layout = layOut(m_prepared, *task.device, task.state);
        QHash<QString, PageFinding> told;
        for (const PageFinding &found : checkLayout(m_prepared, layout)) {
            told.insert(keyOf(found), found);
            told.insert(found.finding.identity(), found);
        }
        return *m_told.insert(cell, told);
    }

    const QList<Task> &m_tasks;
    const PreparedPage &m_prepared;
    QHash<qsizetype, QHash<QString, PageFinding>> m_told;
};

/// \p told with what \p farthest advises: that clears it there and on every other cell.
void adviseFor(PageFinding &told, const PageFinding &farthest)
{
    told.finding.advice = farthest.finding.advice;
    for (const char *fact : {"attribute", "value", "suggested"}) {
        const QString key = QLatin1StringView(fact);
        told.finding.facts.remove(key);
        if (farthest.finding.facts.contains(key))
            told.finding.facts.insert(key, farthest.finding.facts.value(key));
    }
}

/// Gives each group the words of the cell where it is worst.
void tell(Grouping &grouping, const QList<Task> &tasks, const PreparedPage &prepared)
{
    Teller teller(tasks, prepared);
    for (qsizetype index = 0; index < grouping.groups.size(); ++index) {
        PageFinding &worst = grouping.groups[index].worst;
        const qsizetype cell = grouping.worstCells.at(index);
        const qsizetype farthest = grouping.farthestCells.at(index);
        const PageFinding brief = worst;
        worst = teller.whole(cell, brief);
        PageFinding other = brief;
        other.area = QRect();
        if (farthest != cell)
            adviseFor(worst, teller.whole(farthest, other));
    }
}

/// By identity, each with the words of its worst cell; worst verdict first.
QList<GroupedFinding> groupFindings(const QList<MatrixCell> &cells, const QList<Task> &tasks,
                                    const PreparedPage &prepared)
{
    Grouping grouping;
    for (const MatrixCell &cell : cells)
        grouping.add(cell);
    tell(grouping, tasks, prepared);
    QList<GroupedFinding> groups = std::move(grouping.groups);
    std::ranges::stable_sort(groups, [](const GroupedFinding &left, const GroupedFinding &right) {
        if (left.worst.verdict != right.worst.verdict)
            return left.worst.verdict > right.worst.verdict;
        return left.deviceIds.size() > right.deviceIds.size();
    });
    return groups;
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
    const CellClasses classes = classify(tasks, selection.states, prepared);
    const auto check = [&](qsizetype first) {
        const Task &task = tasks.at(first);
        PageLayout layout = layOut(prepared, *task.device, task.state);
        layout.isBrief = true;
        QList<PageFinding> findings = checkLayout(prepared, layout);
        const Verdict verdict = worstVerdict(findings);
        return Checked{std::move(findings), verdict};
    };
    const auto checked = QtConcurrent::blockingMapped<QList<Checked>>(classes.firsts, check);
    MatrixResult result;
    result.cells.reserve(tasks.size());
    for (qsizetype index = 0; index < tasks.size(); ++index) {
        const Task &task = tasks.at(index);
        const Checked &outcome = checked.at(classes.ofTask.at(index));
        result.cells << MatrixCell{task.device->id, task.state, outcome.verdict, outcome.findings};
    }
    result.findings = groupFindings(result.cells, tasks, prepared);
    const SdkVersion sdk = selection.states.isEmpty() ? SdkVersion{} : selection.states.first().sdk;
    QList<PageFinding> pageFindings = checkAttributes(page, sdk, tables);
    dropRulesThatDoNotHold(pageFindings, tables.rules, sdk);
    addPageFindings(result, pageFindings, selection);
    return result;
}

QList<PageFinding> tellCell(const ConsentPage &page, const MatrixCell &cell,
                            const ConsentTables &tables)
{
    const Device *device = tables.devices.find(cell.deviceId);
    if (!device || cell.findings.isEmpty())
        return cell.findings;
    const PreparedPage prepared(page, tables);
    QSet<QString> known;
    for (const PageFinding &found : cell.findings)
        known.insert(keyOf(found));
    QList<PageFinding> all = checkLayout(prepared, layOut(prepared, *device, cell.state));
    all.removeIf([&known](const PageFinding &found) { return !known.contains(keyOf(found)); });
    return all;
}

} // namespace numauth::consent
