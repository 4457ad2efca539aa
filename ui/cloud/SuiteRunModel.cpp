#include "ui/cloud/SuiteRunModel.h"

#include "ui/cloud/HeadCell.h"
#include "ui/widgets/RowDelegate.h"

namespace numauth::ui {

namespace {

constexpr int refreshMs = 100;

Verdict markOf(const cloud::StepResult &step)
{
    if (step.isSkipped)
        return Verdict::CannotTell;
    return step.failures.isEmpty() ? Verdict::Ok : Verdict::Refuses;
}

} // namespace

SuiteRunModel::SuiteRunModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(refreshMs);
    connect(&m_timer, &QTimer::timeout, this, &SuiteRunModel::showNew);
}

void SuiteRunModel::begin()
{
    m_all.clear();
    m_failed = 0;
    rebuild();
}

void SuiteRunModel::add(const cloud::StepResult &step)
{
    m_all << step;
    m_failed += step.failures.isEmpty() ? 0 : 1;
    if (!m_timer.isActive())
        m_timer.start();
}

void SuiteRunModel::end(const cloud::SuiteResult &result)
{
    m_timer.stop();
    m_all = result.steps;
    m_failed = result.failedCount();
    rebuild();
}

void SuiteRunModel::setFailedOnly(bool isFailedOnly)
{
    m_isFailedOnly = isFailedOnly;
    rebuild();
}

bool SuiteRunModel::isShown(const cloud::StepResult &step) const
{
    return !m_isFailedOnly || !step.failures.isEmpty();
}

void SuiteRunModel::showNew()
{
    QList<qsizetype> added;
    for (; m_seen < m_all.size(); ++m_seen) {
        if (isShown(m_all.at(m_seen)))
            added << m_seen;
    }
    if (!added.isEmpty()) {
        const auto first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
        m_rows << added;
        endInsertRows();
    }
    emit progressed();
}

void SuiteRunModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (m_seen = 0; m_seen < m_all.size(); ++m_seen) {
        if (isShown(m_all.at(m_seen)))
            m_rows << m_seen;
    }
    endResetModel();
    emit progressed();
}

const cloud::StepResult *SuiteRunModel::step(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_all.at(m_rows.at(index.row()))
                                                          : nullptr;
}

int SuiteRunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SuiteRunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant SuiteRunModel::text(const cloud::StepResult &step, int column) const
{
    switch (column) {
    case StepColumn:
        return QStringLiteral("%1 [%2]").arg(step.name).arg(step.row + 1);
    case OperationColumn:
        return step.operation;
    case AnswerColumn:
        return step.isSkipped ? tr("not sent")
                              : QStringLiteral("%1 %2").arg(step.verdict, step.code).trimmed();
    case DurationColumn:
        return step.totalMs > 0 ? QString::number(step.totalMs, 'f', 1) : QString();
    default:
        return step.isSkipped ? tr("An earlier step of this row failed, or the run was stopped.")
                              : step.failures.join(QLatin1Char(' '));
    }
}

QVariant SuiteRunModel::data(const QModelIndex &index, int role) const
{
    const cloud::StepResult *own = step(index);
    if (!own)
        return {};
    const int column = index.column();
    if (role == Qt::DisplayRole)
        return text(*own, column);
    if (role == VerdictRole && column == StepColumn)
        return static_cast<int>(markOf(*own));
    if (role == IsCodeRole)
        return column == OperationColumn || column == AnswerColumn;
    if (role == Qt::TextAlignmentRole && column == DurationColumn)
        return figureAlignment();
    return {};
}

QVariant SuiteRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headCell(
        {tr("Step"), tr("Operation"), tr("Answer"), tr("ms"), tr("What is not as expected")},
        section, orientation, role, DurationColumn);
}

void SuiteRunModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, Count - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, Count - 1));
}

} // namespace numauth::ui
