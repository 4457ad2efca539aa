#pragma once

#include "models/cloud/OperationTable.h"

#include <QAbstractItemModel>

namespace numauth::ui {

/// The operations of the table under their categories.
class OperationModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { OperationRole = Qt::UserRole + 1 };

    explicit OperationModel(const cloud::OperationTable &operations, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setFilter(const QString &text);
    QModelIndex indexOf(const QString &operation) const;

private:
    struct Group
    {
        LocalText title;
        QList<const cloud::Operation *> operations;
    };

    void rebuild();

    const cloud::OperationTable &m_operations;
    QList<Group> m_groups;
    QString m_filter;
};

} // namespace numauth::ui
