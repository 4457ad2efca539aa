#pragma once

#include "models/diagnosis/app/AppExamination.h"
#include "models/diagnosis/app/UpgradeAdvice.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace numauth::ui {

using ExaminedApps = QList<diagnosis::app::ExaminedApp>;

/// Reads one app, or two to compare, and runs the doctor's checks off the UI thread; one job after
/// the other, the newest replaces what waits. GUI thread.
class AppSession : public QObject
{
    Q_OBJECT

public:
    explicit AppSession(const diagnosis::app::AppCheckTable &table, QObject *parent = nullptr);
    ~AppSession() override;

    /// The workspace whose schemes the apps are compared with; empty: none.
    void setWorkspace(const QString &folder) { m_workspace = folder; }
    void examine(const QStringList &paths);
    void cancel();
    bool isBusy() const { return m_watcher.isRunning(); }
    const QStringList &paths() const { return m_paths; }

signals:
    void started(const QStringList &paths);
    void finished(const numauth::ui::ExaminedApps &apps);
    void failed(const numauth::Error &error);

private:
    using Outcome = std::shared_ptr<Result<ExaminedApps>>;

    Result<ExaminedApps> read(const QStringList &paths, const QString &workspace) const;
    void start();
    void deliver();

    const diagnosis::app::AppCheckTable &m_table;
    QString m_workspace;
    QStringList m_paths;
    QFutureWatcher<Outcome> m_watcher;
    std::atomic_bool m_isCancelled = false;
    bool m_isReplaced = false;
};

} // namespace numauth::ui
