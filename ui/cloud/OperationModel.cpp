#include "ui/cloud/OperationModel.h"

#include "ui/widgets/Chip.h"
#include "ui/widgets/RowDelegate.h"

namespace numauth::ui {

using cloud::Operation;

OperationModel::OperationModel(const cloud::OperationTable &operations, QObject *parent)
    : QAbstractItemModel(parent), m_operations(operations)
{
    rebuild();
}

void OperationModel::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    rebuild();
}

void OperationModel::rebuild()
{
    beginResetModel();
    m_groups.clear();
    for (const cloud::OperationCategory &category : m_operations.categories()) {
        Group group{category.title, {}};
        for (const Operation &operation : m_operations.operations()) {
            const bool isFound = m_filter.isEmpty() ||
                                 operation.name.contains(m_filter, Qt::CaseInsensitive) ||
                                 operation.title.zh.contains(m_filter) ||
                                 operation.title.en.contains(m_filter, Qt::CaseInsensitive);
            if (operation.category == category.id && isFound)
                group.operations << &operation;
        }
        if (!group.operations.isEmpty())
            m_groups << group;
    }
    endResetModel();
}

QModelIndex OperationModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex OperationModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int OperationModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return parent.internalId() == 0 ? static_cast<int>(m_groups.at(parent.row()).operations.size())
                                    : 0;
}

int OperationModel::columnCount(const QModelIndex &) const
{
    return 1;
}

Qt::ItemFlags OperationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == 0)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant OperationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0) {
        const Group &group = m_groups.at(index.row());
        if (role == Qt::DisplayRole)
            return group.title.text();
        if (role == DetailRole)
            return QString::number(group.operations.size());
        return role == IsBoldRole ? QVariant(true) : QVariant();
    }
    const Operation &operation =
        *m_groups.at(int(index.internalId()) - 1).operations.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case OperationRole:
        return operation.name;
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(operation.title.text(), operation.purpose.text());
    case TrailingChipRole:
        if (operation.isCharged)
            return QVariant::fromValue(
                ChipLook{tr("billed"), ChipLook::Shape::Tag, Verdict::NonCompliant});
        if (operation.effect == cloud::Effect::Deletes)
            return QVariant::fromValue(
                ChipLook{tr("deletes"), ChipLook::Shape::Tag, Verdict::Refuses});
        if (operation.effect == cloud::Effect::Creates)
            return QVariant::fromValue(ChipLook{tr("creates"), ChipLook::Shape::Tag});
        return {};
    default:
        return {};
    }
}

QModelIndex OperationModel::indexOf(const QString &operation) const
{
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        for (int row = 0; row < rowCount(parent); ++row) {
            if (index(row, 0, parent).data(OperationRole).toString() == operation)
                return index(row, 0, parent);
        }
    }
    return {};
}

} // namespace numauth::ui
