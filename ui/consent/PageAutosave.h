#pragma once

#include "models/workspace/Autosave.h"
#include "ui/consent/PageSession.h"

#include <QTimer>

#include <optional>

namespace numauth::ui {

/// Keeps the unsaved edits of the open page on disk, so that a crash loses at most five seconds of
/// them. GUI thread.
class PageAutosave : public QObject
{
    Q_OBJECT

public:
    /// Edits that were kept and never saved.
    struct Kept
    {
        consent::ConsentPage page;
        QDateTime time; ///< UTC
        /// The file is the one that the edits were made to.
        bool fitsFile = false;
        QString name; ///< under which they are kept
    };

    explicit PageAutosave(PageSession &session, QObject *parent = nullptr);

    /// An empty folder keeps nothing.
    void setWorkspace(const QString &folder);
    /// What was kept of the open page, if it differs from it; only looks. Fails when it cannot be
    /// read.
    Result<std::optional<Kept>> kept() const;
    /// Lets edits of today be kept beside \p kept, which stays until it is removed.
    Result<> setAside(Kept &kept) const;
    void remove(const Kept &kept) const;
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
