#include "models/consent/fix/FixConflicts.h"

#include <algorithm>
#include <utility>

namespace numauth::consent {

namespace {

using Problem = std::pair<std::vector<FixDemand>, std::vector<FixLimit>>;

bool isPossible(const FixSpace &space, const Problem &problem)
{
    return FixSearch(space.views(), problem.first, problem.second).isPossible();
}

bool isPossibleOn(const FixSpace &space, const QStringList &devices, const DemandBuilder &demandsOf)
{
    FixSpace part = space.onDevices(devices);
    const Problem problem = demandsOf(part);
    return isPossible(part, problem);
}

QStringList devicesOf(const FixSpace &space)
{
    QStringList devices;
    for (const PageLayout &layout : space.layouts()) {
        if (!devices.contains(layout.deviceId))
            devices << layout.deviceId;
    }
    return devices;
}

/// Leaves out what the contradiction does not need, one entry after another.
template<class Entry>
void reduce(std::vector<Entry> &entries, const std::function<bool()> &isStillImpossible)
{
    for (size_t index = entries.size(); index-- > 0;) {
        Entry taken = std::move(entries[index]);
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(index));
        if (!isStillImpossible())
            entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(index), std::move(taken));
    }
}

Problem leastProblem(const FixSpace &space, Problem problem)
{
    const auto isImpossible = [&] { return !isPossible(space, problem); };
    reduce(problem.first, isImpossible);
    reduce(problem.second, isImpossible);
    return problem;
}

/// The fewest devices, found by leaving out halves and then single ones.
QStringList leastDevices(const FixSpace &space, QStringList devices, const DemandBuilder &demandsOf)
{
    for (qsizetype size = devices.size() / 2; size >= 1; size /= 2) {
        for (qsizetype from = 0; from < devices.size();) {
            const QStringList rest = devices.mid(0, from) + devices.mid(from + size);
            if (!rest.isEmpty() && !isPossibleOn(space, rest, demandsOf))
                devices = rest;
            else
                from += size;
        }
    }
    return devices;
}

QStringList elementsOf(const Problem &problem)
{
    QStringList elements;
    const auto add = [&elements](const QString &id) {
        const QString shown =
            id == QLatin1StringView("numberRow") ? QStringLiteral("numberMask") : id;
        if (!elements.contains(shown))
            elements << shown;
    };
    for (const FixDemand &demand : problem.first) {
        add(demand.a);
        add(demand.b);
    }
    for (const FixLimit &limit : problem.second)
        add(limit.element);
    return elements;
}

LocalText joined(const QList<LocalText> &texts)
{
    QStringList zh;
    QStringList en;
    for (const LocalText &text : texts) {
        zh << text.zh;
        en << text.en;
    }
    return {zh.join(QStringLiteral("、")), en.join(QStringLiteral(", "))};
}

LocalText labelsOf(const QStringList &elements)
{
    QList<LocalText> labels;
    for (const QString &id : elements)
        labels << elementLabel(id);
    return joined(labels);
}

LocalText namesOf(const QStringList &devices, const ConsentTables &tables)
{
    constexpr qsizetype named = 3;
    QList<LocalText> names;
    for (const QString &id : devices.mid(0, named)) {
        const Device *device = tables.devices.find(id);
        names << LocalText::same(device ? device->name() : id);
    }
    if (devices.size() <= named)
        return joined(names);
    const LocalText more{QStringLiteral("%1 等 %2 台设备"), QStringLiteral("%1 and %2 more")};
    const qsizetype rest = devices.size() - named;
    return {more.zh.arg(joined(names).zh).arg(devices.size()),
            more.en.arg(joined(names).en).arg(rest)};
}

LocalText sentenceOf(const QStringList &elements, const QStringList &devices, bool isEachAlone,
                     const ConsentTables &tables)
{
    const LocalText each{
        QStringLiteral("在 %2 上，%1放不下：无论上下移动，还是只改其中一个宽、高、边距或左右偏移，"
                       "都不能互不接触且留在页面内。需要同时改几项、减少文字或加大窗口。"),
        QStringLiteral("On %2 there is no room for %1: neither places from top to bottom nor a "
                       "single width, height, margin or offset sideways keep them apart and on "
                       "the page. Change several of these, shorten a text or enlarge the "
                       "window.")};
    const LocalText together{
        QStringLiteral("没有一组偏移能让%1在 %2 上同时成立：单独一台可以，一起不行。"
                       "可以分设备取值，或改用同一侧的偏移。"),
        QStringLiteral("No offsets of %1 suit %2 at the same time, though each alone can be "
                       "cleared. Give these devices values of their own, or place the views from "
                       "the same side.")};
    return (isEachAlone ? each : together)
        .arg(QList<LocalText>{labelsOf(elements), namesOf(devices, tables)});
}

} // namespace

FixConflict explainConflict(const FixSpace &space, const DemandBuilder &demandsOf,
                            const ConsentTables &tables)
{
    QStringList devices;
    for (const QString &device : devicesOf(space)) {
        if (!isPossibleOn(space, {device}, demandsOf))
            devices << device;
    }
    const bool isEachAlone = !devices.isEmpty();
    if (!isEachAlone)
        devices = leastDevices(space, devicesOf(space), demandsOf);
    FixSpace part = space.onDevices(isEachAlone ? devices.mid(0, 1) : devices);
    const Problem least = leastProblem(part, demandsOf(part));
    FixConflict conflict;
    conflict.elements = elementsOf(least);
    conflict.devices = devices;
    for (const FixDemand &demand : least.first)
        conflict.ruleId = conflict.ruleId.isEmpty() ? demand.ruleId : conflict.ruleId;
    conflict.message = sentenceOf(conflict.elements, devices, isEachAlone, tables);
    return conflict;
}

FixConflict conflictOf(const GroupedFinding &group)
{
    const Finding &finding = group.worst.finding;
    FixConflict conflict;
    conflict.ruleId = finding.ruleId;
    for (const QString &id : {finding.subject, finding.other}) {
        if (!id.isEmpty())
            conflict.elements << id;
    }
    conflict.devices = group.deviceIds;
    const LocalText sentence{QStringLiteral("%1：需要人来决定。%2"),
                             QStringLiteral("%1: this needs a decision. %2")};
    conflict.message = sentence.arg(QList<LocalText>{finding.message, finding.advice});
    return conflict;
}

} // namespace numauth::consent
