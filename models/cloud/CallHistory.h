#pragma once

#include "models/base/Result.h"
#include "models/cloud/CallRecord.h"
#include "models/cloud/HistoryRetention.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace numauth::cloud {

/// Which records one wants; empty members do not restrict.
struct HistoryQuery
{
    QString operation = {};
    QString environment = {};
    QString verdict = {};
    /// Somewhere in operation, code, message, request id, parameters or answer.
    QString text = {};
    bool isPinnedOnly = false;
    int limit = 100;
    int offset = 0;
};

/// The past calls of a workspace in `.numauth/history.sqlite` (WAL), newest first. Records are
/// redacted before they come here. Several processes may have it open. One thread per object.
class CallHistory
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::CallHistory)

public:
    /// Makes file and tables where they are missing; `:memory:` is no file. Fails with Environment
    /// when the file cannot be written, Malformed when it is no database, Unsupported when a newer
    /// version wrote it.
    static Result<CallHistory> open(const QString &filePath);
    /// `.numauth/history.sqlite` below the workspace's folder.
    static QString filePathIn(const QString &workspaceFolder);

    CallHistory(CallHistory &&other) noexcept;
    CallHistory &operator=(CallHistory &&other) noexcept;
    ~CallHistory();

    /// Stores \p record and returns its id. A whole row or none, whenever the process ends.
    Result<qint64> append(const CallRecord &record);
    Result<QList<CallRecord>> list(const HistoryQuery &query = {}) const;
    Result<std::optional<CallRecord>> find(qint64 id) const;
    Result<> setPinned(qint64 id, bool isPinned);
    Result<> remove(qint64 id);
    /// Removes every record with \p number, pinned ones too, and says how many. Numbers are stored
    /// masked, so records of a number with the same first three and last four digits go as well.
    Result<int> forgetNumber(const QString &number);
    /// Drops what \p retention does not keep, and says how many.
    Result<int> applyRetention(const HistoryRetention &retention, const QDateTime &now);
    /// The same with what the user chose in \p file. Drops nothing when it cannot be read.
    Result<int> applyRetention(const QDateTime &now,
                               const QString &file = HistoryRetention::defaultPath());

private:
    class Private;
    explicit CallHistory(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace numauth::cloud
