#include "ui/consent/ProblemsModel.h"

#include "models/consent/ElementMove.h"
#include "models/consent/RuleFinding.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/RowDelegate.h"

#include <QHash>

#include <algorithm>

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

/// What makes two findings one, without a text of its own for each of many cells.
struct Key
{
    explicit Key(const Finding &finding)
        : rule(finding.ruleId), subject(finding.subject), other(finding.other),
          file(finding.place.file)
    {
    }
    friend bool operator==(const Key &, const Key &) = default;
    friend size_t qHash(const Key &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.rule, key.subject, key.other, key.file);
    }

    QString rule, subject, other, file;
};

} // namespace

ProblemsModel::ProblemsModel(PageSession &session, QObject *parent)
    : QAbstractItemModel(parent), m_session(session)
{
    connect(&session, &PageSession::updated, this, &ProblemsModel::refresh);
    refresh();
}

void ProblemsModel::refresh()
{
    QList<Group> groups;
    for (const GroupedFinding &finding : m_session.matrix().findings)
        groups << Group{finding, {}};
    QHash<Key, qsizetype> groupOf;
    for (qsizetype index = 0; index < groups.size(); ++index)
        groupOf.insert(Key(groups.at(index).finding.worst.finding), index);
    // Cells of one class share their findings, and so the groups of these.
    QHash<const PageFinding *, qsizetype> known;
    for (const MatrixCell &cell : m_session.matrix().cells) {
        for (const PageFinding &found : cell.findings) {
            auto at = known.constFind(&found);
            if (at == known.cend())
                at = known.insert(&found, groupOf.value(Key(found.finding), -1));
            if (*at < 0)
                continue;
            Group *group = &groups[*at];
            if (group->devices.isEmpty() || group->devices.last().deviceId != cell.deviceId)
                group->devices << DeviceRow{cell.deviceId, found, 0};
            DeviceRow &row = group->devices.last();
            ++row.carriers;
            if (found.overlapHeightDp() > row.finding.overlapHeightDp())
                row.finding = found;
        }
    }
    for (Group &group : groups)
        std::ranges::stable_sort(group.devices, [](const DeviceRow &left, const DeviceRow &right) {
            return left.finding.overlapHeightDp() > right.finding.overlapHeightDp();
        });
    const bool isSameShape =
        std::ranges::equal(groups, m_groups, [](const Group &left, const Group &right) {
            return left.finding.worst.finding.identity() ==
                       right.finding.worst.finding.identity() &&
                   left.devices.size() == right.devices.size();
        });
    if (!isSameShape) {
        beginResetModel();
        m_groups = groups;
        endResetModel();
        return;
    }
    m_groups = groups;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        emit dataChanged(group, group.siblingAtColumn(ColumnCount - 1));
        if (const int devices = rowCount(group))
            emit dataChanged(index(0, 0, group), index(devices - 1, ColumnCount - 1, group));
    }
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
    return isGroup ? static_cast<int>(m_groups.at(parent.row()).devices.size()) : 0;
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
        return groupData(m_groups.at(index.row()), index.column(), role);
    const Group &group = m_groups.at(int(index.internalId()) - 1);
    return deviceData(group.devices.at(index.row()), group.finding, index.column(), role);
}

const GroupedFinding *ProblemsModel::finding(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const bool isGroup = index.internalId() == 0;
    return &m_groups.at(isGroup ? index.row() : int(index.internalId()) - 1).finding;
}

QVariant ProblemsModel::groupData(const Group &group, int column, int role) const
{
    const PageFinding &worst = group.finding.worst;
    const Finding &finding = worst.finding;
    if (role == SubjectRole)
        return consent::movedElement(finding.subject);
    if (role == DeviceIdRole)
        return group.devices.isEmpty() ? QString() : group.devices.first().deviceId;
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1\n%2\n%3")
            .arg(finding.message.text(), finding.advice.text(), finding.source);
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
            .arg(group.finding.deviceIds.size())
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
        return tr("%1×%2 dp · %n carrier(s)", nullptr, row.carriers)
            .arg(qRound(device->width()))
            .arg(device->height() ? QString::number(qRound(*device->height())) : tr("unknown"));
    if (column == DevicesColumn && role == Qt::DisplayRole && row.finding.area.height() > 0)
        return tr("%1 dp").arg(consent::formatDp(row.finding.overlapHeightDp()));
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
