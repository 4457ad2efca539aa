#include "ui/diagnosis/LogSession.h"

#include "models/package/MappedFile.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <utility>

namespace numauth::ui {

namespace {

Result<ExplainedLog> explain(QByteArrayView bytes, const QString &name,
                             const diagnosis::LogReader &reader, const diagnosis::RuleTable &rules)
{
    const auto source = diagnosis::LogSource::create(bytes);
    if (!source)
        return source.error();
    ExplainedLog explained;
    explained.name = name;
    explained.log = reader.read(*source);
    explained.diagnoses = diagnosis::diagnose(explained.log, rules, reader.codeTable());
    explained.timeline = diagnosis::timelineOf(explained.log, reader.codeTable());
    explained.excerpt = diagnosis::LogExcerpt::of(*source, explained.log, explained.diagnoses);
    return explained;
}

} // namespace

LogSession::LogSession(const diagnosis::LogReader &reader, const diagnosis::RuleTable &rules,
                       QObject *parent)
    : QObject(parent), m_reader(reader), m_rules(rules)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LogSession::deliver);
}

LogSession::~LogSession()
{
    m_watcher.waitForFinished();
}

void LogSession::readText(const QByteArray &bytes, const QString &name)
{
    start(name, [this, bytes, name] {
        return std::make_shared<Result<ExplainedLog>>(explain(bytes, name, m_reader, m_rules));
    });
}

void LogSession::readFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    start(name, [this, path, name] {
        const auto file = package::MappedFile::open(path);
        return std::make_shared<Result<ExplainedLog>>(
            file ? explain(file->bytes(), name, m_reader, m_rules)
                 : Result<ExplainedLog>(file.error()));
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
