#pragma once

#include "ui/consent/PageAutosave.h"
#include "ui/widgets/Toast.h"

class QAction;
class QDialog;

namespace numauth::ui {

/// Brings back what a program that was killed had not saved: edits of the very file as one undo
/// step, edits of a file that changed since only when a person says so. Either can be looked at
/// first. GUI thread.
class PageRecovery : public QObject
{
    Q_OBJECT

public:
    /// \p host carries the dialog; all must outlive this object.
    PageRecovery(PageSession &session, PageAutosave &autosave, QWidget *host);

    /// Call it when a page was opened.
    void look();
    /// Opens the dialog; seen only while there is something to show.
    QAction *action() const { return m_action; }
    /// Null when there is nothing to show.
    QDialog *open();
    void retranslate();

signals:
    void toastRequested(const numauth::ui::ToastMessage &message);

private:
    void putBack();
    void keep();
    void discard();
    void seeSaved(bool isClean);
    void forget();

    PageSession &m_session;
    PageAutosave &m_autosave;
    QWidget *m_host;
    QAction *m_action;
    consent::ConsentPage m_saved;
    std::optional<PageAutosave::Kept> m_kept;
};

} // namespace numauth::ui
