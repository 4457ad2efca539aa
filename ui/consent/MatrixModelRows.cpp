// The groups of the device matrix and the devices in them.
#include "ui/consent/ConsentVerdict.h"
#include "ui/consent/MatrixModel.h"

#include <QMap>

#include <algorithm>

namespace numauth::ui {

using consent::Device;
using consent::MatrixCell;
using consent::PageFinding;

namespace {

const QString restKey = QStringLiteral("ok");

} // namespace

bool MatrixModel::isShown(const Device &device) const
{
    return m_filter.isEmpty() || device.name().contains(m_filter, Qt::CaseInsensitive) ||
           QStringLiteral("%1x%2")
               .arg(qRound(device.width()))
               .arg(qRound(device.height().value_or(0)))
               .contains(m_filter, Qt::CaseInsensitive);
}

consent::Verdict MatrixModel::verdictOf(const Device &device) const
{
    consent::Verdict worst = consent::Verdict::Ok;
    for (int state = 0; state < m_session.states().size(); ++state) {
        if (const MatrixCell *shown = m_session.cell(device.id, state))
            worst = std::max(worst, shown->verdict);
    }
    return worst;
}

QList<MatrixModel::Group> MatrixModel::groupsByRule() const
{
    QList<Group> groups;
    QSet<QString> inCells;
    for (const MatrixCell &cell : m_session.result().cells) {
        for (const PageFinding &found : cell.findings)
            inCells.insert(identity(found.finding));
    }
    for (const consent::GroupedFinding &found : m_session.result().findings) {
        const Finding &finding = found.worst.finding;
        if (m_hidden.contains(finding.ruleId))
            continue;
        Group group;
        group.key = group.identity = identity(finding);
        group.title = finding.message.text();
        group.detail = group.ruleId = finding.ruleId;
        group.verdict = markOf(found.worst.verdict);
        group.cells = found.cells;
        if (!inCells.contains(group.identity))
            group.pageFinding = &found.worst;
        for (const Device &device : m_devices) {
            if (found.deviceIds.contains(device.id) && isShown(device))
                group.devices << &device;
        }
        groups << group;
    }
    return groups;
}

QList<MatrixModel::Group> MatrixModel::groupsByDevice() const
{
    QMap<QString, Group> groups;
    for (const Device &device : m_devices) {
        const consent::Verdict verdict = verdictOf(device);
        if (!isShown(device) || (m_showsFailingOnly && verdict == consent::Verdict::Ok))
            continue;
        const QString word = groupWord(device);
        Group &group = groups[word];
        group.key = QStringLiteral("group ") + word;
        group.title = titleOf(word);
        group.verdict = std::min(group.verdict, markOf(verdict));
        group.cells += static_cast<int>(m_session.states().size());
        group.devices << &device;
    }
    return groups.values();
}

/// What devices of one group have in common; sorts as the groups stand.
QString MatrixModel::groupWord(const Device &device) const
{
    if (m_grouping == Grouping::Maker)
        return device.maker;
    return m_grouping == Grouping::Width ? QStringLiteral("%1").arg(qRound(device.width()), 5)
                                         : QString();
}

QString MatrixModel::titleOf(const QString &groupWord) const
{
    if (m_grouping == Grouping::None)
        return tr("All devices");
    if (m_grouping == Grouping::Width)
        return tr("%1 dp wide").arg(groupWord.trimmed());
    return groupWord.isEmpty() ? tr("Without maker") : groupWord;
}

MatrixModel::Group MatrixModel::restOf(const QSet<QString> &shown) const
{
    Group rest;
    rest.key = restKey;
    rest.title = tr("Nothing found");
    for (const Device &device : m_devices) {
        if (!shown.contains(device.id) && isShown(device))
            rest.devices << &device;
    }
    rest.cells = static_cast<int>(rest.devices.size() * m_session.states().size());
    return rest;
}

void MatrixModel::sortDevices()
{
    switch (m_sorting) {
    case Sorting::Worst:
        std::ranges::stable_sort(m_devices, std::ranges::greater(),
                                 [this](const Device &device) { return verdictOf(device); });
        break;
    case Sorting::Share:
        std::ranges::stable_sort(m_devices, std::ranges::greater(),
                                 [this](const Device &device) { return shareOf(device); });
        break;
    case Sorting::Width:
        std::ranges::stable_sort(m_devices, {}, &Device::width);
        break;
    case Sorting::Name:
        std::ranges::stable_sort(m_devices, [](const Device &left, const Device &right) {
            return QString::localeAwareCompare(left.name(), right.name()) < 0;
        });
        break;
    }
}

void MatrixModel::rebuild()
{
    beginResetModel();
    m_devices = m_session.result().cells.isEmpty() ? QList<Device>() : m_session.page().devices();
    sortDevices();
    m_groups = m_grouping == Grouping::Rule ? groupsByRule() : groupsByDevice();
    m_groups.removeIf([](const Group &group) { return group.devices.isEmpty(); });
    if (m_grouping == Grouping::Rule && !m_showsFailingOnly) {
        QSet<QString> shown;
        for (const Group &group : std::as_const(m_groups)) {
            for (const Device *device : group.devices)
                shown.insert(device->id);
        }
        if (Group rest = restOf(shown); !rest.devices.isEmpty())
            m_groups << rest;
    }
    m_rows.clear();
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        m_rows << Row{group, nullptr};
        if (m_folded.contains(m_groups.at(group).key))
            continue;
        for (const Device *device : m_groups.at(group).devices)
            m_rows << Row{group, device};
    }
    endResetModel();
}

} // namespace numauth::ui
