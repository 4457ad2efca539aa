#pragma once

#include "models/workspace/Autosave.h"
#include "ui/consent/PageSession.h"

#include <QTimer>

#include <memory>

namespace numauth::ui {

/// Keeps the unsaved edits of the open page on disk, at most three seconds behind, and brings them
/// back after a crash. GUI thread.
class PageAutosave : public QObject
{
    Q_OBJECT

public:
    /// What recover() found.
    enum class Recovery {
        Nothing,
        Restored, ///< the edits are one undo step of the page
        Conflict  ///< the file is another one now; the edits stay where they are
    };

    explicit PageAutosave(PageSession &session, QObject *parent = nullptr);

    /// An empty folder keeps nothing.
    void setWorkspace(const QString &folder);
    /// Puts the kept edits of the open page back. Fails when they cannot be read.
    Result<Recovery> recover();
    /// Where the edits of the open page are kept.
    QString filePath() const;

signals:
    void written(const QDateTime &time);
    void failed(const numauth::Error &error);

private:
    void follow();
    void write();
    QString documentName() const;

    PageSession &m_session;
    QString m_folder;
    QTimer m_timer;
};

} // namespace numauth::ui
