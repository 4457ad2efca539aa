#include "models/cloud/CallHistory.h"

#include "models/base/PrivateFolder.h"
#include "models/base/Redactor.h"
#include "models/base/Storage.h"
#include "models/base/UtcZone.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace numauth::cloud {

namespace {

constexpr int formatVersion = 1;
const QString columns = QStringLiteral(
    "id, time, environment, operation, signature, method, verdict, code, message, http_status, "
    "request_id, parameters, body, timings, error, pinned");

QString toText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject toObject(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

CallRecord readRecord(const QSqlQuery &row)
{
    CallRecord record;
    record.id = row.value(0).toLongLong();
    record.time = QDateTime::fromMSecsSinceEpoch(row.value(1).toLongLong(), utcZone);
    record.environment = row.value(2).toString();
    record.operation = row.value(3).toString();
    record.signature = row.value(4).toString();
    record.method = row.value(5).toString();
    record.verdict = row.value(6).toString();
    record.code = row.value(7).toString();
    record.message = row.value(8).toString();
    record.httpStatus = row.value(9).toInt();
    record.requestId = row.value(10).toString();
    record.parameters = toObject(row.value(11));
    record.body = toObject(row.value(12));
    record.timings = toObject(row.value(13));
    record.error = row.value(14).toString();
    record.isPinned = row.value(15).toBool();
    return record;
}

/// `%` and `_` in \p text stand for themselves.
QString likePattern(QString text)
{
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    text.replace(QLatin1Char('%'), QStringLiteral("\\%"));
    text.replace(QLatin1Char('_'), QStringLiteral("\\_"));
    return QLatin1Char('%') + text + QLatin1Char('%');
}

Result<> makeFolderOf(const QString &filePath)
{
    const QString folder = QFileInfo(filePath).absolutePath();
    const QString workspace = QFileInfo(folder).absolutePath();
    if (folder != PrivateFolder::pathIn(workspace))
        return Storage::makeFolder(folder);
    const Result<QString> made = PrivateFolder::make(workspace);
    return made ? Result<>() : made.error();
}

} // namespace

class CallHistory::Private
{
public:
    explicit Private(const QString &path) : filePath(path) {}
    ~Private();

    Result<> open();
    Result<> prepareTables();
    QSqlDatabase database() const { return QSqlDatabase::database(connection, false); }
    Error failure(const QSqlError &error) const;
    Result<int> change(const QString &statement, const QVariantList &values);

    QString filePath;
    QString connection = QUuid::createUuid().toString();
};

CallHistory::Private::~Private()
{
    database().close();
    QSqlDatabase::removeDatabase(connection);
}

Error CallHistory::Private::failure(const QSqlError &error) const
{
    const QString path = QDir::toNativeSeparators(filePath);
    constexpr auto notADatabase = QLatin1StringView("26");
    if (error.nativeErrorCode() == notADatabase)
        return {Error::Code::Malformed,
                tr("%1 is not a history of calls. Move it away; a new one is made.").arg(path),
                error.text()};
    return {
        Error::Code::Environment,
        tr("The history %1 cannot be used; check its permissions and the free space.").arg(path),
        error.text()};
}

Result<> CallHistory::Private::open()
{
    const bool isFile = filePath != QLatin1StringView(":memory:");
    if (const Result<> made = isFile ? makeFolderOf(filePath) : Result<>(); !made)
        return made;
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    database.setDatabaseName(filePath);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    const bool isNew = isFile && !QFileInfo::exists(filePath);
    if (!database.open())
        return failure(database.lastError());
    if (isNew)
        QFile::setPermissions(filePath, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return prepareTables();
}

Result<> CallHistory::Private::prepareTables()
{
    QSqlQuery query(database());
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return failure(query.lastError());
    const int version = query.value(0).toInt();
    query.finish();
    if (version > formatVersion)
        return Error{Error::Code::Unsupported,
                     tr("%1 was written by a newer version; update this program.")
                         .arg(QDir::toNativeSeparators(filePath))};
    const QStringList statements{
        QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=NORMAL"),
        QStringLiteral("CREATE TABLE IF NOT EXISTS calls (id INTEGER PRIMARY KEY AUTOINCREMENT, "
                       "time INTEGER NOT NULL, environment TEXT, operation TEXT, signature TEXT, "
                       "method TEXT, verdict TEXT, code TEXT, message TEXT, http_status INTEGER, "
                       "request_id TEXT, parameters TEXT, body TEXT, timings TEXT, error TEXT, "
                       "pinned INTEGER NOT NULL DEFAULT 0)"),
        QStringLiteral("CREATE INDEX IF NOT EXISTS calls_time ON calls (time)"),
        QStringLiteral("PRAGMA user_version=%1").arg(formatVersion)};
    for (const QString &statement : statements) {
        if (!query.exec(statement))
            return failure(query.lastError());
        query.finish();
    }
    return {};
}

Result<int> CallHistory::Private::change(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database());
    query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failure(query.lastError());
    return query.numRowsAffected();
}

CallHistory::CallHistory(std::unique_ptr<Private> data) : d(std::move(data)) {}
CallHistory::CallHistory(CallHistory &&other) noexcept = default;
CallHistory &CallHistory::operator=(CallHistory &&other) noexcept = default;
CallHistory::~CallHistory() = default;

Result<CallHistory> CallHistory::open(const QString &filePath)
{
    auto data = std::make_unique<Private>(filePath);
    if (const Result<> opened = data->open(); !opened)
        return opened.error();
    return CallHistory(std::move(data));
}

QString CallHistory::filePathIn(const QString &workspaceFolder)
{
    return QDir(PrivateFolder::pathIn(workspaceFolder)).filePath(QStringLiteral("history.sqlite"));
}

Result<qint64> CallHistory::append(const CallRecord &record)
{
    QSqlQuery query(d->database());
    query.prepare(QStringLiteral("INSERT INTO calls (time, environment, operation, signature, "
                                 "method, verdict, code, message, http_status, request_id, "
                                 "parameters, body, timings, error, pinned) VALUES (?, ?, ?, ?, ?, "
                                 "?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    const QVariantList values{record.time.toMSecsSinceEpoch(),
                              record.environment,
                              record.operation,
                              record.signature,
                              record.method,
                              record.verdict,
                              record.code,
                              record.message,
                              record.httpStatus,
                              record.requestId,
                              toText(record.parameters),
                              toText(record.body),
                              toText(record.timings),
                              record.error,
                              record.isPinned};
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return d->failure(query.lastError());
    return query.lastInsertId().toLongLong();
}

Result<QList<CallRecord>> CallHistory::list(const HistoryQuery &wanted) const
{
    QStringList conditions{QStringLiteral("1")};
    QVariantList values;
    const auto restrict = [&](const QString &condition, const QString &value) {
        if (value.isEmpty())
            return;
        conditions << condition;
        values << value;
    };
    restrict(QStringLiteral("operation = ?"), wanted.operation);
    restrict(QStringLiteral("environment = ?"), wanted.environment);
    restrict(QStringLiteral("verdict = ?"), wanted.verdict);
    restrict(
        QStringLiteral("operation || ' ' || code || ' ' || message || ' ' || request_id || ' ' "
                       "|| parameters || ' ' || body LIKE ? ESCAPE '\\'"),
        wanted.text.isEmpty() ? QString() : likePattern(wanted.text));
    if (wanted.isPinnedOnly)
        conditions << QStringLiteral("pinned");
    QSqlQuery query(d->database());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT %1 FROM calls WHERE %2 ORDER BY id DESC LIMIT ? OFFSET ?")
                      .arg(columns, conditions.join(QStringLiteral(" AND "))));
    values << wanted.limit << wanted.offset;
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return d->failure(query.lastError());
    QList<CallRecord> records;
    while (query.next())
        records << readRecord(query);
    return records;
}

Result<std::optional<CallRecord>> CallHistory::find(qint64 id) const
{
    QSqlQuery query(d->database());
    query.prepare(QStringLiteral("SELECT %1 FROM calls WHERE id = ?").arg(columns));
    query.addBindValue(id);
    if (!query.exec())
        return d->failure(query.lastError());
    return query.next() ? std::optional(readRecord(query)) : std::nullopt;
}

Result<> CallHistory::setPinned(qint64 id, bool isPinned)
{
    const auto changed =
        d->change(QStringLiteral("UPDATE calls SET pinned = ? WHERE id = ?"), {isPinned, id});
    return changed ? Result<>() : Result<>(changed.error());
}

Result<> CallHistory::remove(qint64 id)
{
    const auto changed = d->change(QStringLiteral("DELETE FROM calls WHERE id = ?"), {id});
    return changed ? Result<>() : Result<>(changed.error());
}

Result<int> CallHistory::forgetNumber(const QString &number)
{
    const QString masked = Redactor::maskNumber(number);
    if (number.size() != 11 || number == masked)
        return Error{Error::Code::Usage, tr("This is not a mobile number of 11 digits.")};
    const QString pattern = likePattern(masked);
    const auto removed =
        d->change(QStringLiteral("DELETE FROM calls WHERE parameters LIKE ? ESCAPE '\\' OR body "
                                 "LIKE ? ESCAPE '\\' OR message LIKE ? ESCAPE '\\' OR error LIKE ? "
                                 "ESCAPE '\\'"),
                  {pattern, pattern, pattern, pattern});
    if (removed) {
        // Deleted rows stay readable in the file until it is rewritten.
        QSqlQuery query(d->database());
        query.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        query.exec(QStringLiteral("VACUUM"));
    }
    return removed;
}

Result<int> CallHistory::applyRetention(const QDateTime &now, const QString &file)
{
    const Result<HistoryRetention> chosen = HistoryRetention::read(file);
    return chosen ? applyRetention(*chosen, now) : chosen.error();
}

Result<int> CallHistory::applyRetention(const HistoryRetention &retention, const QDateTime &now)
{
    const qint64 oldest = now.addDays(-retention.days).toMSecsSinceEpoch();
    return d->change(
        QStringLiteral("DELETE FROM calls WHERE NOT pinned AND (time < ? OR id <= (SELECT id FROM "
                       "calls ORDER BY id DESC LIMIT 1 OFFSET ?))"),
        {oldest, retention.records});
}

} // namespace numauth::cloud
