#pragma once

#include "models/base/Result.h"
#include "ui/shell/Place.h"
#include "ui/shell/SandboxControl.h"
#include "ui/shell/VaultControl.h"
#include "ui/shell/WorkspaceHost.h"

#include <QMainWindow>

class QStackedWidget;
class QUndoGroup;

namespace numauth::ui {
class ThemeSwitch;
class ToastArea;
} // namespace numauth::ui

namespace numauth::shell {

class ActionTable;
class CommandPalette;
class DropOverlay;
class ErrorBanner;
class FirstRun;
class LanguageSwitch;
class MenuBuilder;
class MessagesDialog;
class Rail;
class Settings;
class SettingsDialog;
class SettingsPage;
class StatusBar;
class TopBar;
class WorkspaceCommands;
struct PaletteEntry;

/// What the window is made of besides its places; all of it outlives the window.
struct ShellServices
{
    Settings *settings = nullptr;
    ui::ThemeSwitch *themes = nullptr;
    LanguageSwitch *languages = nullptr;
    /// Null: there are no workspaces, and nothing of the window speaks of them.
    WorkspaceHost *workspace = nullptr;
    /// Null: no light of a sandbox.
    SandboxControl *sandbox = nullptr;
    /// Null: nothing of the window speaks of a vault.
    VaultControl *vault = nullptr;
};

/// The window: top bar, rail, the open place, status bar. Places are handed in; only they know what
/// they show.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Takes the places over. Their order is that of the rail.
    MainWindow(const ShellServices &services, const QList<Place *> &places);
    ~MainWindow() override;

    Place *currentPlace() const;
    /// Opens the place \p id; nothing happens for an unknown one.
    void openPlace(const QString &id, const QString &thingId = {});
    void addSettingsPage(SettingsPage *page);
    ActionTable *actionTable() const { return m_actions; }
    ui::ToastArea *toasts() const { return m_toasts; }
    /// Shows an error that stays until it is closed or solved.
    void showError(const Error &error);
    /// Opens a workspace and shows the place that was open last.
    void openWorkspace(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void connectActions();
    void connectPlace(Place *place);
    void connectBars();
    void connectVault();
    void addPlaceActions();
    void showPlace(int index);
    void showStart();
    void refreshWorkspace();
    void refreshContent();
    void refreshUndo();
    void retranslate();
    void placeOnScreen();
    void takeFiles(const QStringList &paths, Place *preferred);
    Place *takerOf(const QString &path, Place *preferred) const;
    QList<PaletteEntry> paletteEntries(bool onlyThings) const;
    void openPalette(bool onlyThings);
    void run(const PaletteEntry &entry);
    void switchLanguage();
    void switchTheme();
    void reportSettingsProblems();

    ShellServices m_services;
    QList<Place *> m_places;
    ActionTable *m_actions;
    QList<QAction *> m_placeActions;
    TopBar *m_topBar;
    MenuBuilder *m_menus;
    Rail *m_rail;
    QStackedWidget *m_stack;
    StatusBar *m_statusBar;
    ErrorBanner *m_error;
    WorkspaceCommands *m_workspace = nullptr;
    FirstRun *m_firstRun = nullptr;
    CommandPalette *m_palette;
    DropOverlay *m_overlay;
    ui::ToastArea *m_toasts;
    QUndoGroup *m_undo;
    SettingsDialog *m_settingsDialog;
    MessagesDialog *m_messages;
    bool m_isPaletteForThings = false;
};

} // namespace numauth::shell
