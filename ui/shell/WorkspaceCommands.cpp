#include "ui/shell/WorkspaceCommands.h"

#include "ui/shell/ActionTable.h"
#include "ui/shell/Settings.h"
#include "ui/shell/WorkspaceHost.h"
#include "ui/widgets/Icons.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QUrl>

namespace numauth::shell {

WorkspaceCommands::WorkspaceCommands(WorkspaceHost *host, ActionTable *actions, Settings *settings,
                                     QWidget *window)
    : QObject(window), m_host(host), m_actions(actions), m_settings(settings), m_window(window),
      m_menu(new QMenu(window))
{
    m_menu->setObjectName(QStringLiteral("shell.menu.workspace"));
    const auto on = [this, actions](const char *id, auto slot) {
        connect(actions->action(id), &QAction::triggered, this, slot);
    };
    on("workspace.open", &WorkspaceCommands::askAndOpen);
    on("workspace.new", &WorkspaceCommands::askAndCreate);
    on("workspace.sample", &WorkspaceCommands::openSample);
    on("workspace.restoreSample", [this] { finish(m_host->restoreSample()); });
    on("workspace.reveal", &WorkspaceCommands::reveal);
    on("workspace.save", [this] { finish(m_host->save()); });
    on("workspace.close", [this] { finish(m_host->close()); });
    for (const char *id : {"workspace.sample", "workspace.restoreSample"})
        actions->action(id)->setVisible(host->hasSample());
    connect(m_menu, &QMenu::aboutToShow, this, &WorkspaceCommands::fillMenu);
    connect(host, &WorkspaceHost::infoChanged, this, &WorkspaceCommands::refresh);
    refresh();
}

void WorkspaceCommands::open(const QString &folder)
{
    const Result<> opened = m_host->open(folder);
    if (opened) {
        m_settings->addRecentWorkspace(folder);
        m_settings->setLastWorkspace(folder);
    }
    finish(opened);
}

void WorkspaceCommands::refresh()
{
    const WorkspaceInfo info = m_host->info();
    const QString reason = info.isOpen ? QString() : tr("No workspace is open.");
    for (const char *id : {"workspace.reveal", "workspace.close"})
        m_actions->setReason(id, reason);
    const bool isClean = info.isOpen && !info.isModified;
    m_actions->setReason("workspace.save", isClean ? tr("Everything is saved.") : reason);
}

void WorkspaceCommands::askAndOpen()
{
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Open workspace"));
    if (!folder.isEmpty())
        open(folder);
}

void WorkspaceCommands::askAndCreate()
{
    const QString folder =
        QFileDialog::getExistingDirectory(m_window, tr("Choose an empty folder"));
    if (folder.isEmpty())
        return;
    const Result<> created = m_host->create(folder);
    if (created) {
        m_settings->addRecentWorkspace(folder);
        m_settings->setLastWorkspace(folder);
    }
    finish(created);
}

void WorkspaceCommands::openSample()
{
    finish(m_host->openSample());
}

void WorkspaceCommands::reveal()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_host->info().folder));
}

void WorkspaceCommands::finish(const Result<> &done)
{
    if (!done)
        emit failed(done.error());
}

void WorkspaceCommands::fillMenu()
{
    m_menu->clear();
    for (const QString &folder : m_settings->recentWorkspaces()) {
        QAction *entry = m_menu->addAction(ui::themeIcon(QStringLiteral("folder")),
                                           QFileInfo(folder).fileName());
        entry->setToolTip(QDir::toNativeSeparators(folder));
        entry->setEnabled(QFileInfo(folder).isDir());
        connect(entry, &QAction::triggered, this, [this, folder] { open(folder); });
    }
    if (!m_menu->isEmpty()) {
        connect(m_menu->addAction(tr("Clear the list")), &QAction::triggered, m_settings,
                &Settings::clearRecentWorkspaces);
        m_menu->addSeparator();
    }
    for (const char *id : {"workspace.open", "workspace.new", "workspace.sample",
                           "workspace.reveal", "workspace.close"}) {
        if (m_actions->action(id)->isVisible())
            m_menu->addAction(m_actions->action(id));
    }
}

} // namespace numauth::shell
