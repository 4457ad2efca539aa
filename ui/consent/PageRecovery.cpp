#include "ui/consent/PageRecovery.h"

#include "ui/consent/RecoveryDialog.h"

#include <QAction>

namespace numauth::ui {

PageRecovery::PageRecovery(PageSession &session, PageAutosave &autosave, QWidget *host)
    : QObject(host), m_session(session), m_autosave(autosave), m_host(host),
      m_action(new QAction(this))
{
    m_action->setObjectName(QStringLiteral("consent.recovery.show"));
    connect(m_action, &QAction::triggered, this, &PageRecovery::open);
    connect(&session, &PageSession::documentChanged, this, &PageRecovery::forget);
    forget();
    retranslate();
}

void PageRecovery::look()
{
    const auto kept = m_autosave.kept();
    if (!kept) {
        emit toastRequested({kept.error().message, Verdict::Refuses, {}, {}});
        return;
    }
    if (!*kept)
        return;
    m_saved = m_session.page();
    m_kept = *kept;
    m_action->setVisible(true);
    if (m_kept->fitsFile)
        putBack();
    else if (const Result<> aside = m_autosave.setAside(*m_kept); !aside)
        emit toastRequested({aside.error().message, Verdict::Refuses, {}, {}});
    connect(&m_session.document()->undoStack(), &QUndoStack::cleanChanged, this,
            &PageRecovery::seeSaved);
    emit toastRequested(
        {m_kept->fitsFile ? tr("Edits that were not saved last time are back.")
                          : tr("There are unsaved edits of last time, but the file changed since."),
         m_kept->fitsFile ? Verdict::Information : Verdict::NonCompliant, tr("Show…"),
         [this] { open(); }});
}

QDialog *PageRecovery::open()
{
    if (!m_kept)
        return nullptr;
    auto *dialog = new RecoveryDialog(m_session, m_saved, *m_kept, m_host);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecoveryDialog::keepChosen, this, &PageRecovery::keep);
    connect(dialog, &RecoveryDialog::discardChosen, this, &PageRecovery::discard);
    dialog->open();
    return dialog;
}

/// Edits of the very file are back already, perhaps with newer ones on top.
void PageRecovery::keep()
{
    if (!m_kept->fitsFile)
        putBack();
    forget();
}

void PageRecovery::discard()
{
    if (m_kept->fitsFile)
        m_session.document()->replacePage(m_saved, tr("Discard unsaved edits"));
    m_autosave.remove(*m_kept);
    forget();
}

void PageRecovery::putBack()
{
    m_session.document()->replacePage(m_kept->page, tr("Restore unsaved edits"));
}

/// Once saved, the edits are the file.
void PageRecovery::seeSaved(bool isClean)
{
    if (!isClean || !m_kept || m_session.page() != m_kept->page)
        return;
    m_autosave.remove(*m_kept);
    forget();
}

void PageRecovery::forget()
{
    m_kept.reset();
    m_action->setVisible(false);
}

void PageRecovery::retranslate()
{
    m_action->setText(tr("Unsaved Edits of Last Time…"));
}

} // namespace numauth::ui
