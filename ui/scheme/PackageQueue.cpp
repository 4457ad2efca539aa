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
    m_waiting << PackageRead{path, schemeId, {}, false, {}, 0};
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
    m_progress.total = 0;
    m_ticker.start();
    m_watcher.setFuture(QtConcurrent::run([this, path = m_current.path, isFull] {
        return PackageReader::read(path, isFull ? Verification::Full : Verification::Skip,
                                   &m_isCancelled, std::nullopt, &m_progress);
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
    const PackageRead told = m_current;
    if (!told.isFinal) {
        start(true);
        emit read(told);
        return;
    }
    ++m_done;
    next();
    emit read(told);
}

} // namespace numauth::ui
