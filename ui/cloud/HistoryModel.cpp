#include "ui/cloud/HistoryModel.h"

#include "models/base/Clock.h"
#include "ui/cloud/CallVerdict.h"
#include "ui/cloud/HeadCell.h"
#include "ui/widgets/RowDelegate.h"

namespace numauth::ui {

namespace {

constexpr int shownRecords = 500;
constexpr int refreshMs = 300;

QString environmentWord(const QString &name)
{
    if (name == QLatin1StringView("sandbox"))
        return HistoryModel::tr("Sandbox");
    return name == QLatin1StringView("live") ? HistoryModel::tr("Live") : name;
}

} // namespace

HistoryModel::HistoryModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_query.limit = shownRecords;
    m_later.setSingleShot(true);
    m_later.setInterval(refreshMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (m_history)
            m_history->applyRetention(SystemClock().now()).valueOr(0);
        refresh();
    });
}

Result<> HistoryModel::open(const QString &workspaceFolder)
{
    m_history.reset();
    auto opened = cloud::CallHistory::open(workspaceFolder.isEmpty()
                                               ? QStringLiteral(":memory:")
                                               : cloud::CallHistory::filePathIn(workspaceFolder));
    if (opened)
        m_history.emplace(*std::move(opened));
    refresh();
    return opened ? Result<>() : Result<>(opened.error());
}

Result<> HistoryModel::append(const cloud::CallRecord &record)
{
    if (!m_history)
        return {};
    const auto stored = m_history->append(record);
    const auto dropped = m_history->applyRetention(record.time);
    refresh();
    if (!stored)
        return stored.error();
    return dropped ? Result<>() : Result<>(dropped.error());
}

Result<> HistoryModel::appendOneOfMany(const cloud::CallRecord &record)
{
    if (!m_history)
        return {};
    const auto stored = m_history->append(record);
    if (!m_later.isActive())
        m_later.start();
    return stored ? Result<>() : Result<>(stored.error());
}

void HistoryModel::setFilter(const QString &text)
{
    m_query.text = text.trimmed();
    refresh();
}

Result<> HistoryModel::setPinned(qint64 id, bool isPinned)
{
    if (!m_history)
        return {};
    const Result<> changed = m_history->setPinned(id, isPinned);
    refresh();
    return changed;
}

Result<int> HistoryModel::forgetNumber(const QString &number)
{
    if (!m_history)
        return 0;
    const Result<int> removed = m_history->forgetNumber(number);
    refresh();
    return removed;
}

Result<QList<cloud::CallRecord>> HistoryModel::lastTwo(const QString &operation) const
{
    if (!m_history)
        return QList<cloud::CallRecord>();
    cloud::HistoryQuery query;
    query.operation = operation;
    query.limit = 2;
    return m_history->list(query);
}

void HistoryModel::refresh()
{
    beginResetModel();
    m_records = m_history ? m_history->list(m_query).valueOr({}) : QList<cloud::CallRecord>();
    endResetModel();
}

const cloud::CallRecord *HistoryModel::record(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_records.size() ? &m_records.at(index.row()) : nullptr;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::text(const cloud::CallRecord &record, int column) const
{
    switch (column) {
    case TimeColumn:
        return record.time.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
    case OperationColumn:
        return record.operation;
    case VerdictColumn:
        return record.code.isEmpty() ? tr("No answer") : record.code;
    case DurationColumn:
        return record.totalMs() > 0 ? QString::number(record.totalMs(), 'f', 1) : QString();
    case RequestIdColumn:
        return record.requestId;
    default:
        return {};
    }
}

QVariant HistoryModel::look(const cloud::CallRecord &record, int column, int role) const
{
    if (column == EnvironmentColumn && role == ChipRole) {
        const bool isLive = record.environment == QLatin1StringView("live");
        return QVariant::fromValue(
            ChipLook{environmentWord(record.environment), ChipLook::Shape::Tag,
                     isLive ? std::optional(Verdict::NonCompliant) : std::nullopt});
    }
    if (column == TimeColumn && role == TrailingIconsRole && record.isPinned)
        return QStringList{QStringLiteral("pin")};
    if (column == VerdictColumn && role == VerdictRole)
        return static_cast<int>(
            markOf(cloud::verdictFromName(record.verdict).value_or(cloud::CallVerdict::Error)));
    if (column == VerdictColumn && role == DetailRole)
        return record.error.isEmpty() ? record.message : record.error;
    if (column == OperationColumn || column == RequestIdColumn)
        return role == IsCodeRole ? QVariant(true) : QVariant();
    return {};
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const cloud::CallRecord *row = record(index);
    if (!row)
        return {};
    if (role == Qt::DisplayRole)
        return text(*row, index.column());
    if (role == Qt::ToolTipRole && index.column() == TimeColumn)
        return row->time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (role == Qt::TextAlignmentRole && index.column() == DurationColumn)
        return figureAlignment();
    return look(*row, index.column(), role);
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headCell({tr("Time"), tr("Environment"), tr("Operation"), tr("Verdict"), tr("ms"),
                     QStringLiteral("RequestId")},
                    section, orientation, role, DurationColumn);
}

void HistoryModel::retranslate()
{
    refresh();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace numauth::ui
