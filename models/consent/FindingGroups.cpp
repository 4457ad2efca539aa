#include "models/consent/FindingGroups.h"

#include "models/consent/fix/CellChange.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace numauth::consent {

namespace {

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

/// Findings of one identity.
struct Group
{
    PageFinding worst;
    qsizetype worstClass = 0;
    qsizetype farthestClass = 0; ///< whose advice clears it on all the others too
    double partingDp = 0;        ///< in that one
    std::vector<bool> devices;   ///< where it holds
    int cells = 0;
};

/// Equal for texts that share their characters, as those of the rules and the elements do.
struct SharedTexts
{
    const void *ruleId = nullptr;
    const void *subject = nullptr;
    const void *other = nullptr;

    friend bool operator==(const SharedTexts &, const SharedTexts &) = default;
    friend size_t qHash(const SharedTexts &texts, size_t seed)
    {
        return qHashMulti(seed, texts.ruleId, texts.subject, texts.other);
    }
};

/// Collects findings by identity.
class Grouping
{
public:
    /// Class after class; the findings must outlive this.
    void add(const CheckedClass &checked)
    {
        QList<qsizetype> indexes;
        for (const PageFinding &found : checked.findings)
            indexes << add(found);
        m_ofClass << indexes;
    }

    void count(const ClassedCell &cell, qsizetype deviceCount)
    {
        for (const qsizetype index : m_ofClass.at(cell.checkedClass)) {
            Group &group = groups[static_cast<size_t>(index)];
            ++group.cells;
            group.devices.resize(static_cast<size_t>(deviceCount));
            group.devices[static_cast<size_t>(cell.device)] = true;
        }
    }

    std::vector<Group> groups; ///< in the order in which they came up

private:
    qsizetype add(const PageFinding &found)
    {
        const qsizetype current = m_ofClass.size();
        const qsizetype index = indexOf(found.finding);
        if (index == static_cast<qsizetype>(groups.size())) {
            groups.push_back({found, current, current, found.partingDp, {}, 0});
            return index;
        }
        Group &group = groups[static_cast<size_t>(index)];
        if (found.partingDp > group.partingDp) {
            group.farthestClass = current;
            group.partingDp = found.partingDp;
        }
        if (isWorse(found, group.worst)) {
            group.worst = found;
            group.worstClass = current;
        }
        return index;
    }

    qsizetype indexOf(const Finding &finding)
    {
        const SharedTexts texts{finding.ruleId.constData(), finding.subject.constData(),
                                finding.other.constData()};
        if (const auto known = m_byTexts.constFind(texts); known != m_byTexts.cend())
            return *known;
        const auto next = static_cast<qsizetype>(groups.size());
        const QString identity = finding.identity();
        const qsizetype index = m_byIdentity.value(identity, next);
        m_byIdentity.insert(identity, index);
        m_byTexts.insert(texts, index);
        return index;
    }

    QList<QList<qsizetype>> m_ofClass; ///< the groups of its findings
    QHash<QString, qsizetype> m_byIdentity;
    QHash<SharedTexts, qsizetype> m_byTexts;
};

/// The findings of single cells with their words, each cell told once.
class Teller
{
public:
    Teller(const QList<CheckedClass> &classes, const PreparedPage &prepared)
        : m_classes(classes), m_prepared(prepared)
    {
    }

    /// What \p brief, found in the cells of \p checkedClass, is in words: of several areas of one
    /// identity that of \p brief, where there is one.
    PageFinding whole(qsizetype checkedClass, const PageFinding &brief)
    {
        const PageFinding *sameIdentity = &brief;
        for (const PageFinding &found : findingsOf(checkedClass)) {
            if (!isSameFinding(found.finding, brief.finding))
                continue;
            if (found.area == brief.area)
                return found;
            sameIdentity = &found;
        }
        return *sameIdentity;
    }

private:
    const QList<PageFinding> &findingsOf(qsizetype checkedClass)
    {
        if (const auto known = m_told.constFind(checkedClass); known != m_told.cend())
            return *known;
        const DistinctCell &cell = m_classes.at(checkedClass).cell;
        const PageLayout layout = layOut(m_prepared, *cell.device, cell.state);
        return *m_told.insert(checkedClass, checkLayout(m_prepared, layout));
    }

    const QList<CheckedClass> &m_classes;
    const PreparedPage &m_prepared;
    QHash<qsizetype, QList<PageFinding>> m_told;
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

/// The worst of \p group with the words of the cell where it is worst.
PageFinding tell(const Group &group, Teller &teller)
{
    PageFinding told = teller.whole(group.worstClass, group.worst);
    PageFinding anywhere = group.worst;
    anywhere.area = QRect();
    if (group.farthestClass != group.worstClass)
        adviseFor(told, teller.whole(group.farthestClass, anywhere));
    return told;
}

QStringList idsOf(const std::vector<bool> &isIn, const QList<Device> &devices)
{
    QStringList ids;
    for (size_t index = 0; index < isIn.size(); ++index) {
        if (isIn[index])
            ids << devices.at(static_cast<qsizetype>(index)).id;
    }
    return ids;
}

} // namespace

QList<GroupedFinding> groupFindings(const QList<CheckedClass> &classes,
                                    const QList<ClassedCell> &cells, const QList<Device> &devices,
                                    const PreparedPage &prepared)
{
    Grouping grouping;
    for (const CheckedClass &checked : classes)
        grouping.add(checked);
    for (const ClassedCell &cell : cells)
        grouping.count(cell, devices.size());
    Teller teller(classes, prepared);
    QList<GroupedFinding> groups;
    for (const Group &group : grouping.groups)
        groups << GroupedFinding{tell(group, teller), idsOf(group.devices, devices), group.cells,
                                 false};
    std::ranges::stable_sort(groups, [](const GroupedFinding &left, const GroupedFinding &right) {
        if (left.worst.verdict != right.worst.verdict)
            return left.worst.verdict > right.worst.verdict;
        return left.deviceIds.size() > right.deviceIds.size();
    });
    return groups;
}

} // namespace numauth::consent
