// What comes into the window: dropped files, the palette and the vault.
#include "ui/shell/ActionTable.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/DropOverlay.h"
#include "ui/shell/FileKind.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Settings.h"
#include "ui/shell/SettingsDialog.h"
#include "ui/shell/TopBar.h"
#include "ui/widgets/Toast.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>

namespace numauth::shell {

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList paths = ui::droppedFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    const QString &path = paths.first();
    const Place *taker = takerOf(path, currentPlace());
    const bool isWorkspace =
        m_workspace && QFileInfo::exists(path + QStringLiteral("/workspace.json"));
    ui::DropAnswer answer{taker || isWorkspace, {}};
    if (isWorkspace)
        answer.sentence = tr("Open this workspace");
    else if (taker)
        answer.sentence = taker->dropText(path);
    else
        answer.sentence = refusalOf(path);
    m_overlay->showAnswer(answer);
    event->setDropAction(answer.isAccepted ? Qt::CopyAction : Qt::IgnoreAction);
    event->accept();
}

void MainWindow::dragMoveEvent(QDragMoveEvent *event)
{
    event->accept();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_overlay->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_overlay->hide();
    event->acceptProposedAction();
    takeFiles(ui::droppedFiles(event->mimeData()), currentPlace());
}

void MainWindow::takeFiles(const QStringList &paths, Place *preferred)
{
    if (paths.isEmpty())
        return;
    if (m_workspace && QFileInfo::exists(paths.first() + QStringLiteral("/workspace.json"))) {
        openWorkspace(paths.first());
        return;
    }
    Place *taker = takerOf(paths.first(), preferred);
    if (!taker) {
        m_toasts->show({refusalOf(paths.first()), ui::Verdict::Information});
        return;
    }
    QStringList taken;
    for (const QString &path : paths) {
        if (taker->canTake(path))
            taken << path;
        else
            m_toasts->show({refusalOf(path), ui::Verdict::Information});
    }
    openPlace(taker->id());
    taker->take(taken);
}

Place *MainWindow::takerOf(const QString &path, Place *preferred) const
{
    if (preferred && preferred->canTake(path))
        return preferred;
    for (Place *place : m_places) {
        if (place->canTake(path))
            return place;
    }
    return nullptr;
}

QList<PaletteEntry> MainWindow::paletteEntries(bool onlyThings) const
{
    QList<PaletteEntry> entries;
    const auto add = [&entries](QAction *action, const QString &section) {
        if (!action->isEnabled() || !action->isVisible() || action->text().isEmpty())
            return;
        PaletteEntry entry;
        entry.id = action->objectName().isEmpty() ? action->text() : action->objectName();
        entry.section = section;
        entry.name = action->text();
        entry.detail = action->toolTip() == action->text() ? QString() : action->toolTip();
        entry.keys = action->shortcut().toString(QKeySequence::NativeText);
        entry.keywords << action->objectName();
        entry.iconName = action->icon().name();
        entry.action = action;
        entries << entry;
    };
    if (!onlyThings) {
        if (const Place *place = currentPlace()) {
            for (const PlaceAction &own : place->menuActions())
                add(own.action, place->title());
        }
        for (QAction *action : m_placeActions)
            add(action, tr("Commands"));
        for (QAction *action : m_actions->all())
            add(action, tr("Commands"));
    }
    for (Place *place : m_places) {
        for (const Thing &thing : place->things())
            entries << PaletteEntry{place->id() + QLatin1Char('/') + thing.id,
                                    thing.section,
                                    thing.iconName,
                                    thing.name,
                                    thing.detail,
                                    {},
                                    thing.keywords,
                                    true,
                                    {},
                                    place,
                                    thing.id};
    }
    return entries;
}

void MainWindow::openPalette(bool onlyThings)
{
    m_palette->popUp(paletteEntries(onlyThings), m_services.settings->recentCommands(),
                     m_topBar->paletteAnchor());
}

void MainWindow::run(const PaletteEntry &entry)
{
    m_services.settings->addRecentCommand(entry.id);
    if (entry.action)
        entry.action->trigger();
    else if (entry.place)
        openPlace(entry.place->id(), entry.thingId);
}

void MainWindow::connectVault()
{
    QAction *lock = m_actions->action("vault.lock");
    lock->setVisible(m_services.vault != nullptr);
    if (!m_services.vault)
        return;
    VaultControl *vault = m_services.vault;
    const auto refresh = [this, vault, lock] {
        const bool isOpen = vault->state() == VaultControl::State::Unlocked ||
                            vault->state() == VaultControl::State::SessionOnly;
        // The vault ticks once a second while it is open.
        if (lock->isEnabled() == isOpen)
            return;
        m_actions->setReason("vault.lock", isOpen ? QString() : tr("The vault is not open."));
    };
    m_topBar->setVault(vault);
    connect(lock, &QAction::triggered, vault, &VaultControl::lock);
    connect(vault, &VaultControl::changed, this, refresh);
    connect(vault, &VaultControl::settingsRequested, this,
            [this] { m_settingsDialog->open(QStringLiteral("vault")); });
    refresh();
}

} // namespace numauth::shell
