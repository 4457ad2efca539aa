#include "ui/cloud/RequestLogModel.h"

#include "ui/cloud/HeadCell.h"
#include "ui/widgets/RowDelegate.h"

#include <QTimer>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr qsizetype shownRows = 500;
constexpr int refreshMs = 100;

Verdict markOf(const sandbox::RequestLogRow &row)
{
    if (!row.fault.isEmpty())
        return Verdict::NonCompliant;
    return row.code == QLatin1StringView("OK") ? Verdict::Ok : Verdict::Refuses;
}

} // namespace

RequestLogModel::RequestLogModel(sandbox::SandboxServer &sandbox, QObject *parent)
    : QAbstractTableModel(parent), m_sandbox(sandbox)
{
    // A suite asks thousands of times a second; the table follows ten times a second.
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setInterval(refreshMs);
    connect(timer, &QTimer::timeout, this, &RequestLogModel::refresh);
    const auto plan = [timer] {
        if (!timer->isActive())
            timer->start();
    };
    connect(&sandbox, &sandbox::SandboxServer::requestAnswered, this, plan);
    connect(&sandbox, &sandbox::SandboxServer::stateChanged, this, plan);
    refresh();
}

void RequestLogModel::refresh()
{
    beginResetModel();
    const QList<sandbox::RequestLogRow> &all = m_sandbox.requests();
    m_rows = all.mid(std::max<qsizetype>(0, all.size() - shownRows));
    std::ranges::reverse(m_rows);
    endResetModel();
}

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestLogModel::text(const sandbox::RequestLogRow &row, int column) const
{
    switch (column) {
    case TimeColumn:
        return row.time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
    case RouteColumn:
        return QStringLiteral("%1 %2").arg(row.method, row.operation);
    case AnswerColumn:
        return QStringLiteral("%1 %2").arg(row.httpStatus).arg(row.code);
    case ReasonColumn:
        return row.reason;
    default:
        return row.fault;
    }
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const sandbox::RequestLogRow &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == VerdictRole && index.column() == AnswerColumn)
        return static_cast<int>(markOf(row));
    if (role == IsCodeRole)
        return index.column() != TimeColumn;
    return {};
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headCell(
        {tr("Time"), tr("Request"), tr("Answer"), tr("Deciding rule"), tr("Injected fault")},
        section, orientation, role);
}

void RequestLogModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace numauth::ui
