#include "ui/evidence/EvidenceSession.h"

#include "models/package/MappedFile.h"

#include <QtConcurrentRun>

#include <utility>

namespace numauth::ui {

using evidence::EvidenceFile;

EvidenceSession::EvidenceSession(const diagnosis::LogTables &tables, QObject *parent)
    : QObject(parent), m_tables(tables)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &EvidenceSession::deliver);
}

EvidenceSession::~EvidenceSession()
{
    m_watcher.waitForFinished();
}

void EvidenceSession::collect(const evidence::EvidenceRequest &request)
{
    start([tables = m_tables, request] { return EvidenceFile::collect(request, tables); });
}

void EvidenceSession::read(const QString &path)
{
    start([path]() -> Result<EvidenceFile> {
        const auto mapped = package::MappedFile::open(path);
        return mapped ? EvidenceFile::read(mapped->bytes()) : mapped.error();
    });
}

void EvidenceSession::start(const std::function<Result<EvidenceFile>()> &work)
{
    const auto begin = [this, work] {
        m_watcher.setFuture(
            QtConcurrent::run([work] { return std::make_shared<Result<EvidenceFile>>(work()); }));
    };
    if (m_watcher.isRunning())
        m_next = begin;
    else
        begin();
}

void EvidenceSession::deliver()
{
    if (const auto next = std::exchange(m_next, nullptr)) {
        next();
        return;
    }
    const Outcome outcome = m_watcher.result();
    if (*outcome)
        emit ready(**outcome);
    else
        emit failed(outcome->error());
}

} // namespace numauth::ui
