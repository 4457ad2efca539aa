#include "ui/phone/ServerStepModel.h"

#include "ui/widgets/RowDelegate.h"

namespace numauth::ui {

namespace {

Verdict markOf(cloud::CallVerdict verdict)
{
    switch (verdict) {
    case cloud::CallVerdict::Ok:
    case cloud::CallVerdict::Pass:
        return Verdict::Ok;
    case cloud::CallVerdict::Unknown:
        return Verdict::CannotTell;
    case cloud::CallVerdict::Reject:
    case cloud::CallVerdict::Error:
        break;
    }
    return Verdict::Refuses;
}

} // namespace

void ServerStepModel::setSteps(const QList<sandbox::ServerStep> &steps)
{
    beginResetModel();
    m_steps = steps;
    endResetModel();
}

int ServerStepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int ServerStepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ServerStepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_steps.size())
        return {};
    const sandbox::ServerStep &step = m_steps.at(index.row());
    if (role == VerdictRole && index.column() == Operation)
        return static_cast<int>(markOf(step.verdict));
    if (role == IsCodeRole)
        return index.column() == Code;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Operation:
        return step.operation;
    case Code:
        return step.code;
    default:
        return step.number.isEmpty()
                   ? QStringLiteral("%1 · %2").arg(cloud::verdictLabel(step.verdict).text(),
                                                   step.message)
                   : QStringLiteral("%1 · %2").arg(cloud::verdictLabel(step.verdict).text(),
                                                   step.number);
    }
}

QVariant ServerStepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Operation:
        return tr("Call");
    case Code:
        return tr("Code");
    default:
        return tr("Answer");
    }
}

} // namespace numauth::ui
