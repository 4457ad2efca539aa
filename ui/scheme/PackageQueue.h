#pragma once

#include "models/base/Secret.h"
#include "models/package/PackageFacts.h"
#include "models/package/ReadProgress.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <optional>

namespace numauth::ui {

/// One file that was asked for, and what was read of it so far.
struct PackageRead
{
    QString path;
    /// The scheme whose package this is; empty for a dropped file.
    QString schemeId;
    /// Of a keystore, until it was read.
    std::optional<Secret> password;
    package::PackageFacts facts;
    /// Digests are checked too, or the user has stopped that.
    bool isFinal = false;
    /// UTC.
    QDateTime time;
    double seconds = 0;
};

/// Reads packages one after the other on other threads: facts first where the file is large, then
/// every digest, which can be stopped.
class PackageQueue : public QObject
{
    Q_OBJECT

public:
    explicit PackageQueue(QObject *parent = nullptr);
    ~PackageQueue() override;

    void add(const QString &path, const QString &schemeId = {});
    /// Reads a keystore whose certificates are encrypted.
    void addLocked(const QString &path, const Secret &password);
    /// Forgets what waits and stops the digests of the file that is being read; what is known of
    /// it is still told.
    void cancel();
    bool isBusy() const { return m_isBusy; }
    int waiting() const { return static_cast<int>(m_waiting.size()); }
    /// Since the queue was last empty.
    int done() const { return m_done; }
    const PackageRead &current() const { return m_current; }
    /// Bytes of the current file that its digests cover, so far and in all; 0 in all while there is
    /// nothing to tell.
    qint64 bytesDone() const { return m_progress.done; }
    qint64 bytesTotal() const { return m_progress.total; }

signals:
    void read(const numauth::ui::PackageRead &read);
    void progressed();

private:
    void enqueue(const PackageRead &read);
    void next();
    void start(bool isFull);
    void take();

    QList<PackageRead> m_waiting;
    PackageRead m_current;
    QFutureWatcher<package::PackageFacts> m_watcher;
    QElapsedTimer m_timer;
    QTimer m_ticker;
    package::ReadProgress m_progress;
    std::atomic_bool m_isCancelled = false;
    bool m_isFull = false;
    bool m_isBusy = false;
    int m_done = 0;
};

} // namespace numauth::ui
