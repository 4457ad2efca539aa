#include "ui/consent/DeviceListModel.h"

#include "models/consent/RuleFinding.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/RowDelegate.h"

#include <QHash>

#include <algorithm>

namespace numauth::ui {

using consent::Device;

DeviceListModel::DeviceListModel(PageSession &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session)
{
    connect(&session, &PageSession::listsDue, this, &DeviceListModel::refresh);
    refresh();
}

int DeviceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DeviceListModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    const Device &device = deviceOf(row);
    const QString height =
        device.height() ? QString::number(qRound(*device.height())) : tr("unknown");
    switch (role) {
    case Qt::DisplayRole:
        return device.name();
    case Qt::ToolTipRole:
        return QStringLiteral("%1 · %2×%3 %4 · %5")
            .arg(device.name(), QString::number(qRound(device.width())), height,
                 unitOf(device.platform), evidenceLabel(device.evidence).text());
    case VerdictRole:
        return static_cast<int>(markOf(row.verdict));
    case TrailingRole:
        return row.overlapDp > 0 ? QStringLiteral("%1 %2").arg(consent::formatDp(row.overlapDp),
                                                               unitOf(device.platform))
                                 : QStringLiteral("%1×%2").arg(qRound(device.width())).arg(height);
    case DeviceIdRole:
        return device.id;
    default:
        return {};
    }
}

void DeviceListModel::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    refresh();
}

void DeviceListModel::setShowsFailingOnly(bool only)
{
    m_showsFailingOnly = only;
    refresh();
}

int DeviceListModel::failingCount() const
{
    return m_failing;
}

QModelIndex DeviceListModel::indexOf(const QString &deviceId) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (deviceOf(m_rows.at(row)).id == deviceId)
            return index(static_cast<int>(row));
    }
    return {};
}

/// Cells of a device stand together: one way through them serves all devices.
QList<DeviceListModel::Row> DeviceListModel::rowsOf(const QList<Device> &devices) const
{
    QList<Row> rows;
    if (!m_session.document())
        return rows;
    QHash<QString, qsizetype> rowOf;
    for (const Device &device : devices) {
        rowOf.insert(device.id, rows.size());
        rows << Row{rows.size(), consent::Verdict::Ok, 0};
    }
    for (const consent::MatrixCell &cell : m_session.matrix().cells) {
        const auto found = rowOf.constFind(cell.deviceId);
        if (found == rowOf.cend())
            continue;
        Row &row = rows[*found];
        row.verdict = std::max(row.verdict, cell.verdict);
        row.overlapDp = std::max(row.overlapDp, worstOverlapDp(cell));
    }
    std::ranges::stable_sort(rows, [](const Row &left, const Row &right) {
        if (left.verdict != right.verdict)
            return left.verdict > right.verdict;
        return left.overlapDp > right.overlapDp;
    });
    return rows;
}

void DeviceListModel::refresh()
{
    const QList<Device> devices = m_session.devices();
    const bool hasSameDevices = devices.isSharedWith(m_devices);
    QList<Row> rows = rowsOf(devices);
    m_failing = static_cast<int>(std::ranges::count_if(
        rows, [](const Row &row) { return row.verdict != consent::Verdict::Ok; }));
    rows.removeIf([&](const Row &row) {
        const bool isHidden = m_showsFailingOnly && row.verdict == consent::Verdict::Ok;
        return isHidden || !devices.at(row.device).name().contains(m_filter, Qt::CaseInsensitive);
    });
    if (hasSameDevices && rows == m_rows)
        return;
    if (hasSameDevices && std::ranges::equal(rows, m_rows, {}, &Row::device, &Row::device)) {
        m_rows = rows;
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_devices = devices;
    m_rows = rows;
    endResetModel();
}

} // namespace numauth::ui
