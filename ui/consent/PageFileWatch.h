#pragma once

#include "ui/consent/PageSession.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace numauth::ui {

/// Notices when another program writes the file of the open page. Looks again when the window comes
/// to the front, as not every file system tells of changes.
class PageFileWatch : public QObject
{
    Q_OBJECT

public:
    explicit PageFileWatch(PageSession &session, QObject *parent = nullptr);

    /// Compares the file with what was read; emits changedOutside() if it differs.
    void look();

signals:
    void changedOutside();

private:
    void follow();

    PageSession &m_session;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace numauth::ui
