#include "ui/scheme/PackageQueue.h"

#include "models/package/PackageReader.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace numauth::ui {

using package::PackageReader;
using package::Verification;

namespace {
/// Smaller files are checked before anybody could look at their facts.
constexpr qint64 largeFile = 4 * 1024 * 1024;
constexpr std::chrono::milliseconds progressInterval(100);
} // namespace

PackageQueue::PackageQueue(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PackageQueue::take);
    m_ticker.setInterval(progressInterval);
    connect(&m_ticker, &QTimer::timeout, this, &PackageQueue::progressed);
}

PackageQueue::~PackageQueue()
{
    m_isCancelled = true;
    m_watcher.waitForFinished();
}

void PackageQueue::add(const QString &path, const QString &schemeId)
{
    enqueue({path, schemeId, std::nullopt, {}, false, {}, 0});
}

void PackageQueue::addLocked(const QString &path, const Secret &password)
{
    enqueue({path, {}, password, {}, false, {}, 0});
}

void PackageQueue::enqueue(const PackageRead &read)
{
    m_waiting << read;
    if (!m_isBusy)
        next();
    else
        emit progressed();
}

void PackageQueue::cancel()
{
    m_waiting.clear();
    m_isCancelled = true;
    emit progressed();
}

void PackageQueue::next()
{
    m_isBusy = !m_waiting.isEmpty();
    if (!m_isBusy) {
        m_done = 0;
        emit progressed();
        return;
    }
    m_current = m_waiting.takeFirst();
    m_isCancelled = false;
    m_timer.start();
    start(QFileInfo(m_current.path).size() < largeFile);
    emit progressed();
}

void PackageQueue::start(bool isFull)
{
    m_isFull = isFull;
    m_progress.done = 0;
    m_progress.total = isFull ? QFileInfo(m_current.path).size() : 0;
    m_ticker.start();
    m_watcher.setFuture(
        QtConcurrent::run([this, path = m_current.path, password = m_current.password, isFull] {
            return PackageReader::read(path, isFull ? Verification::Full : Verification::Skip,
                                       &m_isCancelled, password, &m_progress);
        }));
}

void PackageQueue::take()
{
    m_ticker.stop();
    m_current.facts = m_watcher.result();
    m_current.time = QDateTime::currentDateTimeUtc();
    m_current.seconds = static_cast<double>(m_timer.nsecsElapsed()) / 1e9;
    const bool hasDigests = m_current.facts.signing.has_value() && m_current.facts.isUsable();
    m_current.isFinal = m_isFull || !hasDigests || m_isCancelled;
    PackageRead told = m_current;
    told.password.reset();
    if (!told.isFinal) {
        start(true);
        emit progressed();
        emit read(told);
        return;
    }
    ++m_done;
    m_current.password.reset();
    next();
    emit read(told);
}

} // namespace numauth::ui
