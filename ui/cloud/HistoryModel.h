#pragma once

#include "models/cloud/CallHistory.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>

namespace numauth::ui {

/// The past calls of the workspace, newest first: what happened when, where, with which verdict.
/// Without a workspace they are kept in memory and end with the program.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        EnvironmentColumn,
        OperationColumn,
        VerdictColumn,
        DurationColumn,
        RequestIdColumn,
        ColumnCount
    };

    explicit HistoryModel(QObject *parent = nullptr);

    /// The history of \p workspaceFolder; of this session alone when it is empty.
    Result<> open(const QString &workspaceFolder);
    Result<> append(const cloud::CallRecord &record);
    /// Stores at once as append() does, but shows and cleans up later: for many in a row.
    Result<> appendOneOfMany(const cloud::CallRecord &record);
    void setFilter(const QString &text);
    Result<> setPinned(qint64 id, bool isPinned);
    /// How many records were removed.
    Result<int> forgetNumber(const QString &number);

    /// The newest two calls of \p operation, newest first, whatever the filter.
    Result<QList<cloud::CallRecord>> lastTwo(const QString &operation) const;

    /// Null for an index that is none of this model.
    const cloud::CallRecord *record(const QModelIndex &index) const;
    QList<cloud::CallRecord> records() const { return m_records; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    QVariant text(const cloud::CallRecord &record, int column) const;
    QVariant look(const cloud::CallRecord &record, int column, int role) const;

    std::optional<cloud::CallHistory> m_history;
    cloud::HistoryQuery m_query;
    QList<cloud::CallRecord> m_records;
    QTimer m_later;
};

} // namespace numauth::ui
