#pragma once

#include "models/cloud/CallSuite.h"

#include <QStandardItemModel>

#include <optional>
#include <vector>

namespace numauth::ui {

/// The suites of the workspace and those opened by hand, each with its steps below it. A file that
/// cannot be read is a row, too, and says why.
class SuiteModel : public QStandardItemModel
{
    Q_OBJECT

public:
    /// \p operations must outlive the model.
    explicit SuiteModel(const cloud::OperationTable &operations, QObject *parent = nullptr);

    /// The suites in `suites/` of \p folder instead of those before; none when it is empty.
    void openWorkspace(const QString &folder);
    /// Adds \p file, or finds it, and returns its index.
    QModelIndex add(const QString &file);
    /// Reads all files again.
    void reload();

    /// Of a suite or of one of its steps; empty for an invalid index.
    QString file(const QModelIndex &index) const;
    /// Null where the file could not be read.
    const cloud::CallSuite *suite(const QModelIndex &index) const;
    /// Absent for a suite's own row.
    std::optional<cloud::SuiteStep> step(const QModelIndex &index) const;
    /// Why the file could not be read; empty when it could.
    QString problem(const QModelIndex &index) const;

private:
    struct Entry
    {
        QString file;
        Result<cloud::CallSuite> suite;
    };
    const Entry *entry(const QModelIndex &index) const;
    void show();

    const cloud::OperationTable &m_operations;
    QString m_folder;
    std::vector<Entry> m_entries;
};

} // namespace numauth::ui
