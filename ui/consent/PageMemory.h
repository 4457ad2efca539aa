#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace numauth::ui {

class PageCanvas;
class PageSession;

/// Keeps what a person looked at in a workspace: page, device, selection, carrier and zoom, in
/// `.numauth/session.json`. A folder that cannot be written keeps nothing; nobody is told, because
/// nothing of the work is lost.
class PageMemory : public QObject
{
    Q_OBJECT

public:
    PageMemory(PageSession &session, PageCanvas &canvas);
    ~PageMemory() override;

    /// From now on changes are kept for \p folder; what was kept for another one is written first.
    void setWorkspace(const QString &folder);
    /// The page that was open last, if it is still there; empty without one.
    QString lastPage() const;
    /// Shows device, selection and zoom as they were when this page was open last.
    void restore();

private:
    QString filePath() const;
    void write();

    PageSession &m_session;
    PageCanvas &m_canvas;
    QString m_folder;
    QTimer m_timer;
};

} // namespace numauth::ui
