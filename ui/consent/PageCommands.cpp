#include "ui/consent/PageCommands.h"

#include "ui/consent/ExportDialog.h"
#include "ui/consent/PageCopy.h"
#include "ui/widgets/Icons.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

namespace numauth::ui {

PageCommands::PageCommands(PageSession &session, QWidget *window)
    : QObject(window), m_session(session), m_window(window), m_export(new QAction(this)),
      m_copy(new QAction(this))
{
    m_export->setObjectName(QStringLiteral("consent.exportPage"));
    m_export->setIcon(themeIcon(QStringLiteral("export")));
    m_export->setShortcut(Qt::CTRL | Qt::Key_E);
    m_copy->setObjectName(QStringLiteral("consent.copyPage"));
    m_copy->setIcon(themeIcon(QStringLiteral("copy")));
    connect(m_export, &QAction::triggered, this, &PageCommands::openExport);
    connect(m_copy, &QAction::triggered, this, &PageCommands::copy);
    connect(&session, &PageSession::documentChanged, this, &PageCommands::refresh);
    window->addActions({m_export, m_copy});
    retranslate();
    refresh();
}

QList<shell::PlaceAction> PageCommands::menuActions() const
{
    return {{shell::MenuId::Page, m_export, true}, {shell::MenuId::Page, m_copy, false}};
}

void PageCommands::retranslate()
{
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Picture, contact sheet, PDF, gallery or report of this page"));
    m_copy->setText(tr("Copy the page"));
    m_copy->setToolTip(tr("Page file, picture and findings into the clipboard"));
}

void PageCommands::refresh()
{
    const bool isOpen = m_session.document() != nullptr;
    for (QAction *action : {m_export, m_copy})
        action->setEnabled(isOpen);
}

ExportDialog *PageCommands::openExport()
{
    if (!m_session.document())
        return nullptr;
    auto *dialog = new ExportDialog(m_session, m_folder, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, &PageCommands::tellExported);
    dialog->open();
    return dialog;
}

void PageCommands::tellExported(const QString &path)
{
    emit toastRequested({tr("Saved as %1.").arg(QDir::toNativeSeparators(path)), Verdict::Ok,
                         tr("Show in folder"), [path] {
                             QDesktopServices::openUrl(
                                 QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
                         }});
}

void PageCommands::copy()
{
    QGuiApplication::clipboard()->setMimeData(pageForClipboard(m_session));
    emit statusMessage(tr("Copied as page file, picture and text."));
}

} // namespace numauth::ui
