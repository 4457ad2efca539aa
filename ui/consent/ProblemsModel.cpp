#include "ui/consent/ProblemsModel.h"

#include "models/consent/ElementMove.h"
#include "models/consent/RuleFinding.h"
#include "models/consent/fix/CellChange.h"
#include "models/consent/fix/ProvenAdvice.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/RowDelegate.h"

#include <algorithm>
#include <bit>

namespace numauth::ui {

using consent::GroupedFinding;
using consent::MatrixCell;
using consent::PageFinding;

namespace {

QString viewsText(const Finding &finding, const consent::AttributeTable &table)
{
    const QString subject = consent::elementLabel(finding.subject).text();
    if (finding.other.isEmpty())
        return subject;
    const bool isAttribute = table.find(consent::Platform::Android, finding.other) ||
                             finding.ruleId == QLatin1StringView("consent.unknown-attribute");
    const QString other = isAttribute ? finding.other : consent::elementLabel(finding.other).text();
    return QStringLiteral("%1 × %2").arg(subject, other);
}

QString toolTip(const Finding &finding, const LocalText &advice)
{
    QStringList lines{finding.message.text()};
    if (!advice.isEmpty())
        lines << advice.text();
    lines << finding.source;
    return lines.join(QLatin1Char('\n'));
}

bool isSameShape(const GroupedFinding &left, const GroupedFinding &right)
{
    return consent::isSameFinding(left.worst.finding, right.worst.finding) &&
           left.deviceIds.size() == right.deviceIds.size() && left.isOfPage == right.isOfPage;
}

} // namespace

ProblemsModel::ProblemsModel(PageSession &session, QObject *parent)
    : QAbstractItemModel(parent), m_session(session)
{
    connect(&session, &PageSession::listsDue, this, &ProblemsModel::refresh);
    connect(&session, &PageSession::adviceProven, this, &ProblemsModel::refresh);
    refresh();
}

void ProblemsModel::refresh()
{
    QList<Group> groups;
    m_cells = m_session.matrix().cells;
    for (const GroupedFinding &finding : m_session.matrix().findings)
        groups << Group{finding, {}};
    const bool isSame =
        std::ranges::equal(groups, m_groups, [](const Group &left, const Group &right) {
            return isSameShape(left.finding, right.finding);
        });
    if (isSame) {
        m_groups.swap(groups);
        showSameRows(groups);
        return;
    }
    beginResetModel();
    m_groups = groups;
    endResetModel();
}

void ProblemsModel::showSameRows(const QList<Group> &former)
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        emit dataChanged(group, group.siblingAtColumn(ColumnCount - 1));
        if (!former.at(row).devices)
            continue;
        if (const int devices = rowCount(group))
            emit dataChanged(index(0, 0, group), index(devices - 1, ColumnCount - 1, group));
    }
}

const QList<ProblemsModel::DeviceRow> &ProblemsModel::devicesOf(qsizetype group) const
{
    Group &asked = m_groups[group];
    if (!asked.devices)
        asked.devices = rowsOf(asked.finding);
    return *asked.devices;
}

/// Most overlapping first. Cells of a device stand together.
QList<ProblemsModel::DeviceRow> ProblemsModel::rowsOf(const GroupedFinding &group) const
{
    QList<DeviceRow> rows;
    for (const MatrixCell &cell : m_cells) {
        for (const PageFinding &found : cell.findings) {
            if (!consent::isSameFinding(found.finding, group.worst.finding))
                continue;
            if (rows.isEmpty() || rows.last().deviceId != cell.deviceId)
                rows << DeviceRow{cell.deviceId, found, 0};
            DeviceRow &row = rows.last();
            row.carriers |= 1u << static_cast<unsigned>(cell.state.carrier);
            if (found.overlapHeightDp() > row.finding.overlapHeightDp())
                row.finding = found;
        }
    }
    std::ranges::stable_sort(rows, [](const DeviceRow &left, const DeviceRow &right) {
        return left.finding.overlapHeightDp() > right.finding.overlapHeightDp();
    });
    return rows;
}

void ProblemsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    refresh();
}

QModelIndex ProblemsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    // Groups carry 0, devices the number of their group + 1.
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex ProblemsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    const bool isGroup = parent.internalId() == 0 && parent.column() == 0;
    return isGroup ? static_cast<int>(devicesOf(parent.row()).size()) : 0;
}

bool ProblemsModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_groups.isEmpty();
    const bool isGroup = parent.internalId() == 0 && parent.column() == 0;
    return isGroup && !m_groups.at(parent.row()).finding.isOfPage;
}

int ProblemsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return groupData(index.row(), index.column(), role);
    const auto group = qsizetype(index.internalId()) - 1;
    return deviceData(devicesOf(group).at(index.row()), m_groups.at(group).finding, index.column(),
                      role);
}

const GroupedFinding *ProblemsModel::finding(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const bool isGroup = index.internalId() == 0;
    return &m_groups.at(isGroup ? index.row() : int(index.internalId()) - 1).finding;
}

QVariant ProblemsModel::groupData(qsizetype group, int column, int role) const
{
    const GroupedFinding &grouped = m_groups.at(group).finding;
    const PageFinding &worst = grouped.worst;
    const Finding &finding = worst.finding;
    if (role == SubjectRole)
        return consent::movedElement(finding.subject);
    if (role == DeviceIdRole)
        return devicesOf(group).isEmpty() ? QString() : devicesOf(group).first().deviceId;
    if (role == Qt::ToolTipRole)
        return toolTip(finding, provenAdvice(finding, m_session.matrix().findings));
    if (column == MessageColumn) {
        if (role == Qt::DisplayRole)
            return finding.message.text();
        if (role == VerdictRole)
            return static_cast<int>(markOf(worst.verdict));
        if (role == IsBoldRole)
            return worst.verdict == consent::Verdict::Refuses;
    }
    if (column == DevicesColumn && role == Qt::DisplayRole)
        return QStringLiteral("%1 / %2")
            .arg(grouped.deviceIds.size())
            .arg(m_session.devices().size());
    if (column == RuleColumn && (role == Qt::DisplayRole || role == IsCodeRole))
        return role == Qt::DisplayRole ? QVariant(finding.ruleId) : QVariant(true);
    if (column == ViewsColumn && role == Qt::DisplayRole)
        return viewsText(finding, m_session.tables().attributes);
    if (column == EvidenceColumn && role == ChipRole)
        return QVariant::fromValue(ChipLook{evidenceLabel(finding.evidence).text()});
    if (column == EvidenceColumn && role == Qt::AccessibleTextRole)
        return evidenceLabel(finding.evidence).text();
    return {};
}

QVariant ProblemsModel::deviceData(const DeviceRow &row, const GroupedFinding &group, int column,
                                   int role) const
{
    if (role == DeviceIdRole)
        return row.deviceId;
    if (role == SubjectRole)
        return consent::movedElement(row.finding.finding.subject);
    const consent::Device *device = m_session.tables().devices.find(row.deviceId);
    if (column == MessageColumn && role == Qt::DisplayRole)
        return device ? device->name() : row.deviceId;
    if (column == MessageColumn && role == DetailRole && device)
        return tr("%1×%2 %3 · %n carrier(s)", nullptr, std::popcount(row.carriers))
            .arg(QString::number(qRound(device->width())),
                 device->height() ? QString::number(qRound(*device->height())) : tr("unknown"),
                 unitOf(device->platform));
    if (column == DevicesColumn && role == Qt::DisplayRole && row.finding.area.height() > 0)
        return QStringLiteral("%1 %2").arg(consent::formatDp(row.finding.overlapHeightDp()),
                                           unitOf(m_session.page().platform));
    if (column == RuleColumn && role == Qt::DisplayRole && row.finding.area.height() > 0)
        return tr("%1 px").arg(row.finding.area.height());
    if (column == ViewsColumn) {
        const QString attribute =
            group.worst.finding.facts.value(QStringLiteral("attribute")).toString();
        const QJsonArray value = m_session.page().attributes.value(attribute);
        if (role == Qt::DisplayRole && !attribute.isEmpty())
            return value.isEmpty() ? attribute
                                   : QStringLiteral("%1 = %2").arg(
                                         attribute, value.at(0).toVariant().toString());
        if (role == IsCodeRole)
            return true;
    }
    return {};
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList heads{tr("Problem"), tr("Devices"), tr("Rule"), tr("Views"), tr("Evidence")};
    return heads.value(section);
}

int ProblemsModel::count(consent::Verdict verdict) const
{
    return static_cast<int>(std::ranges::count_if(m_groups, [verdict](const Group &group) {
        return group.finding.worst.verdict == verdict;
    }));
}

} // namespace numauth::ui
