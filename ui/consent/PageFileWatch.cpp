#include "ui/consent/PageFileWatch.h"

#include <QFileInfo>
#include <QGuiApplication>

namespace numauth::ui {

namespace {
/// A program that writes in several steps is done by then.
constexpr int settleMs = 200;
} // namespace

PageFileWatch::PageFileWatch(PageSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    const auto wait = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&m_settle, &QTimer::timeout, this, &PageFileWatch::look);
    connect(&session, &PageSession::documentChanged, this, &PageFileWatch::follow);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    look();
            });
}

void PageFileWatch::follow()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    const consent::ConsentDocument *document = m_session.document();
    if (!document || document->path().isEmpty())
        return;
    // A file that is replaced in one step is a new one: its folder tells of that.
    m_watcher.addPath(document->path());
    m_watcher.addPath(QFileInfo(document->path()).path());
}

void PageFileWatch::look()
{
    const consent::ConsentDocument *document = m_session.document();
    if (!document)
        return;
    if (!m_watcher.files().contains(document->path()) && QFileInfo::exists(document->path()))
        m_watcher.addPath(document->path());
    if (document->isChangedOnDisk())
        emit changedOutside();
}

} // namespace numauth::ui
