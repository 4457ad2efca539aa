#pragma once

#include "models/sandbox/SandboxServer.h"

#include <QAbstractTableModel>

namespace numauth::ui {

/// What the sandbox was asked and why it answered as it did, newest first. Redacted by the sandbox.
class RequestLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, RouteColumn, AnswerColumn, ReasonColumn, FaultColumn, ColumnCount };

    /// \p sandbox must outlive the model.
    explicit RequestLogModel(sandbox::SandboxServer &sandbox, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    void refresh();
    QVariant text(const sandbox::RequestLogRow &row, int column) const;

    sandbox::SandboxServer &m_sandbox;
    QList<sandbox::RequestLogRow> m_rows;
};

} // namespace numauth::ui
