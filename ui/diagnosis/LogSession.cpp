#include "ui/diagnosis/LogSession.h"

#include "models/package/MappedFile.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <utility>

namespace numauth::ui {

namespace {

Result<ExplainedLog> explain(QByteArrayView bytes, const QString &name,
                             const diagnosis::LogTables &tables)
{
    const auto source = diagnosis::LogSource::create(bytes);
    if (!source)
        return source.error();
    ExplainedLog explained;
    explained.name = name;
    const codes::CodeTable &codes = tables.reader.codeTable();
    explained.log = tables.reader.read(*source);
    explained.suggested = diagnosis::diagnose(explained.log, tables.rules, codes);
    explained.diagnoses = explained.suggested;
    explained.timeline = diagnosis::timelineOf(explained.log, codes, tables.texts);
    explained.excerpt = diagnosis::LogExcerpt::of(*source, explained.log, explained.diagnoses);
    return explained;
}

} // namespace

LogSession::LogSession(const diagnosis::LogTables &tables, QObject *parent)
    : QObject(parent), m_tables(tables)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LogSession::deliver);
}

LogSession::~LogSession()
{
    m_watcher.waitForFinished();
}

void LogSession::readText(const QByteArray &bytes, const QString &name)
{
    start(name, [tables = m_tables, bytes, name] {
        auto outcome = std::make_shared<Result<ExplainedLog>>(explain(bytes, name, tables));
        if (*outcome)
            (*outcome)->text = bytes;
        return outcome;
    });
}

void LogSession::readFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    start(name, [tables = m_tables, path, name] {
        const auto file = package::MappedFile::open(path);
        auto outcome = std::make_shared<Result<ExplainedLog>>(
            file ? explain(file->bytes(), name, tables) : Result<ExplainedLog>(file.error()));
        if (*outcome)
            (*outcome)->path = path;
        return outcome;
    });
}

void LogSession::start(const QString &name, const std::function<Outcome()> &read)
{
    const auto begin = [this, name, read] {
        emit started(name);
        m_watcher.setFuture(QtConcurrent::run(read));
    };
    // Only the newest log matters: one that waits is replaced.
    if (m_watcher.isRunning())
        m_next = begin;
    else
        begin();
}

void LogSession::deliver()
{
    if (const auto next = std::exchange(m_next, nullptr)) {
        next();
        return;
    }
    const Outcome outcome = m_watcher.result();
    if (*outcome)
        emit finished(**outcome);
    else
        emit failed(outcome->error());
}

} // namespace numauth::ui
