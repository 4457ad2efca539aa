#pragma once

#include "models/sandbox/ServerFlow.h"

#include <QAbstractTableModel>

namespace numauth::ui {

/// The calls of the app's server with what each answered.
class ServerStepModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Operation, Code, Answer, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSteps(const QList<sandbox::ServerStep> &steps);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<sandbox::ServerStep> m_steps;
};

} // namespace numauth::ui
