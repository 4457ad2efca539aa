#include "ui/diagnosis/AppSession.h"

#include "models/base/Clock.h"

#include <QtConcurrentRun>

#include <utility>

namespace numauth::ui {

using namespace diagnosis::app;

AppSession::AppSession(const AppCheckTable &table, QObject *parent)
    : QObject(parent), m_table(table)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &AppSession::deliver);
}

AppSession::~AppSession()
{
    m_isCancelled = true;
    m_watcher.waitForFinished();
}

void AppSession::examine(const QStringList &paths)
{
    m_paths = paths;
    if (m_watcher.isRunning()) {
        m_isReplaced = true;
        m_isCancelled = true;
        return;
    }
    start();
}

void AppSession::cancel()
{
    m_isReplaced = false;
    m_isCancelled = true;
}

void AppSession::start()
{
    m_isCancelled = false;
    emit started(m_paths);
    m_watcher.setFuture(QtConcurrent::run([this, paths = m_paths, workspace = m_workspace] {
        return std::make_shared<Result<ExaminedApps>>(read(paths, workspace));
    }));
}

Result<ExaminedApps> AppSession::read(const QStringList &paths, const QString &workspace) const
{
    const WorkspaceSchemes schemes = WorkspaceSchemes::of(workspace);
    ExaminedApps apps;
    for (const QString &path : paths) {
        auto app = examineApp(path, m_table, schemes.schemes, SystemClock().now(), &m_isCancelled);
        if (!app)
            return app.error();
        apps << *std::move(app);
    }
    return apps;
}

void AppSession::deliver()
{
    if (std::exchange(m_isReplaced, false)) {
        start();
        return;
    }
    const Outcome outcome = m_watcher.result();
    // What was asked to stop is not shown, even if it was done by then.
    if (m_isCancelled)
        emit failed({Error::Code::Cancelled, tr("The check was stopped.")});
    else if (*outcome)
        emit finished(**outcome);
    else
        emit failed(outcome->error());
}

} // namespace numauth::ui
