#include "ui/shell/MainWindow.h"

#include "ui/shell/AboutPage.h"
#include "ui/shell/ActionTable.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/DropOverlay.h"
#include "ui/shell/ErrorBanner.h"
#include "ui/shell/FirstRun.h"
#include "ui/shell/GeneralPage.h"
#include "ui/shell/KeysPage.h"
#include "ui/shell/LanguageSwitch.h"
#include "ui/shell/MenuBuilder.h"
#include "ui/shell/MessagesDialog.h"
#include "ui/shell/PaneFocus.h"
#include "ui/shell/Rail.h"
#include "ui/shell/Settings.h"
#include "ui/shell/SettingsDialog.h"
#include "ui/shell/StatusBar.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/WindowPosition.h"
#include "ui/shell/WorkspaceCommands.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/ThemeSwitch.h"
#include "ui/widgets/Toast.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QUndoGroup>
#include <QUndoStack>

#include <algorithm>

namespace numauth::shell {

namespace {
constexpr QSize leastSize(1100, 700);
constexpr QSize firstSize(1440, 900);
constexpr int statusBarHeight = 26;
} // namespace

MainWindow::MainWindow(const ShellServices &services, const QList<Place *> &places)
    : m_services(services), m_places(places), m_actions(new ActionTable(services.settings, this)),
      m_topBar(new TopBar), m_menus(new MenuBuilder(m_topBar->menuBar(), m_actions, this)),
      m_rail(new Rail(places)), m_stack(new QStackedWidget), m_statusBar(new StatusBar),
      m_error(new ErrorBanner), m_palette(new CommandPalette(this)),
      m_overlay(new DropOverlay(m_stack)), m_toasts(new ui::ToastArea(this, statusBarHeight)),
      m_undo(new QUndoGroup(this)), m_settingsDialog(new SettingsDialog(this)),
      m_messages(new MessagesDialog(m_toasts, this))
{
    setObjectName(QStringLiteral("shell.window"));
    setWindowIcon(ui::productIcon());
    setMinimumSize(leastSize);
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::PreventContextMenu);
    layOut();
    for (Place *place : m_places)
        connectPlace(place);
    addPlaceActions();
    connectActions();
    connectBars();
    connectVault();
    m_settingsDialog->addPage(
        new GeneralPage(services.settings, services.themes, services.languages));
    m_settingsDialog->addPage(new KeysPage(m_actions, services.settings));
    m_settingsDialog->addPage(new AboutPage);
    refreshWorkspace();
    retranslate();
    placeOnScreen();
    keepOnScreens(this);
    reportSettingsProblems();
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    setMenuWidget(m_topBar);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_error);
    right->addWidget(m_stack, 1);
    row->addWidget(m_rail);
    row->addLayout(right, 1);
    column->addLayout(row, 1);
    column->addWidget(m_statusBar);
    setCentralWidget(centre);
    for (Place *place : m_places)
        m_stack->addWidget(place);
    if (!m_services.workspace)
        return;
    m_workspace = new WorkspaceCommands(m_services.workspace, m_actions, m_services.settings, this);
    m_firstRun = new FirstRun(m_services.workspace, m_actions, m_services.settings,
                              m_services.themes, m_services.languages);
    m_stack->addWidget(m_firstRun);
}

void MainWindow::connectPlace(Place *place)
{
    place->setObjectName(QStringLiteral("place.") + place->id());
    place->restoreLayout(m_services.settings->placeLayout(place->id()));
    const auto refreshIfOpen = [this, place] {
        if (place == currentPlace())
            refreshContent();
    };
    connect(place, &Place::countsChanged, this, refreshIfOpen);
    connect(place, &Place::contentChanged, this, refreshIfOpen);
    connect(place, &Place::titleChanged, this, &MainWindow::retranslate);
    connect(place, &Place::statusMessage, m_statusBar, &StatusBar::showMessage);
    connect(place, &Place::toastRequested, m_toasts, &ui::ToastArea::show);
    connect(place, &Place::taskChanged, m_statusBar->tasks(), &ui::TaskBar::report);
    connect(m_statusBar->tasks(), &ui::TaskBar::cancelRequested, place, &Place::cancelTask);
    connect(place, &Place::placeRequested, this, &MainWindow::openPlace);
}

void MainWindow::connectBars()
{
    Settings *settings = m_services.settings;
    m_statusBar->setSandbox(m_services.sandbox);
    m_statusBar->setIsDark(m_services.themes->theme().isDark);
    connect(m_rail, &Rail::placeChosen, this, &MainWindow::showPlace);
    connect(m_rail, &Rail::settingsRequested, m_actions->action("app.settings"), &QAction::trigger);
    connect(m_rail, &Rail::filesDropped, this,
            [this](int index, const QStringList &paths) { takeFiles(paths, m_places.at(index)); });
    connect(m_topBar, &TopBar::paletteRequested, this, [this] { openPalette(false); });
    connect(m_palette, &CommandPalette::chosen, this, &MainWindow::run);
    connect(m_statusBar, &StatusBar::languageRequested, this, &MainWindow::switchLanguage);
    connect(m_statusBar, &StatusBar::themeRequested, this, &MainWindow::switchTheme);
    connect(m_statusBar, &StatusBar::verdictClicked, this, [this](ui::Verdict verdict) {
        if (Place *place = currentPlace())
            place->showVerdict(verdict);
    });
    connect(m_services.themes, &ui::ThemeSwitch::themeChanged, this,
            [this] { m_statusBar->setIsDark(m_services.themes->theme().isDark); });
    connect(settings, &Settings::writeFailed, this, [this](const QString &message) {
        m_toasts->show({message, ui::Verdict::NonCompliant});
    });
    connect(settings, &Settings::keysChanged, this, &MainWindow::retranslate);
    if (!m_workspace)
        return;
    m_topBar->setWorkspaceMenu(m_workspace->menu());
    connect(m_services.workspace, &WorkspaceHost::infoChanged, this, &MainWindow::refreshWorkspace);
    connect(m_workspace, &WorkspaceCommands::failed, this, &MainWindow::showError);
    connect(m_firstRun, &FirstRun::recentChosen, m_workspace, &WorkspaceCommands::open);
    connect(m_firstRun, &FirstRun::sampleTaskChosen, this, [this](const QString &placeId) {
        m_actions->action("workspace.sample")->trigger();
        openPlace(placeId);
    });
    connect(m_firstRun, &FirstRun::filesDropped, this,
            [this](const QStringList &paths) { takeFiles(paths, nullptr); });
}

void MainWindow::connectActions()
{
    const auto on = [this](const char *id, auto slot) {
        connect(m_actions->action(id), &QAction::triggered, this, slot);
    };
    on("edit.undo", [this] { m_undo->undo(); });
    on("edit.redo", [this] { m_undo->redo(); });
    on("view.palette", [this] { openPalette(false); });
    on("view.things", [this] { openPalette(true); });
    on("view.nextPane", [this] {
        if (currentPlace())
            focusPane(currentPlace(), PaneStep::Next);
    });
    on("view.previousPane", [this] {
        if (currentPlace())
            focusPane(currentPlace(), PaneStep::Previous);
    });
    on("view.restoreLayout", [this] {
        if (currentPlace())
            currentPlace()->resetLayout();
    });
    on("view.fullScreen", [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on("view.theme", &MainWindow::switchTheme);
    on("view.language", &MainWindow::switchLanguage);
    on("window.minimize", &QWidget::showMinimized);
    on("app.quit", &QWidget::close);
    on("app.settings", [this] { m_settingsDialog->open(QStringLiteral("general")); });
    on("help.keys", [this] { m_settingsDialog->open(QStringLiteral("keys")); });
    on("help.about", [this] { m_settingsDialog->open(QStringLiteral("about")); });
    on("help.messages", [this] { m_messages->show(); });
    for (const char *id :
         {"workspace.new", "workspace.open", "workspace.sample", "workspace.restoreSample",
          "workspace.save", "workspace.reveal", "workspace.close"}) {
        if (!m_workspace)
            m_actions->action(id)->setVisible(false);
    }
    for (QAction *action : m_actions->all())
        addAction(action);
    connect(m_undo, &QUndoGroup::canUndoChanged, this, &MainWindow::refreshUndo);
    connect(m_undo, &QUndoGroup::canRedoChanged, this, &MainWindow::refreshUndo);
    connect(m_undo, &QUndoGroup::undoTextChanged, this, &MainWindow::refreshUndo);
    connect(m_undo, &QUndoGroup::redoTextChanged, this, &MainWindow::refreshUndo);
}

void MainWindow::addPlaceActions()
{
    for (int index = 0; index < m_places.size(); ++index) {
        auto *action = new QAction(ui::themeIcon(m_places.at(index)->iconName()), QString(), this);
        action->setObjectName(QStringLiteral("view.place.") + m_places.at(index)->id());
        // Command and digit belong to tabs on macOS; there it is Control, which Qt calls Meta.
#ifdef Q_OS_MACOS
        const auto modifier = static_cast<int>(Qt::META);
#else
        const auto modifier = static_cast<int>(Qt::ALT);
#endif
        action->setShortcut(QKeySequence(modifier | (Qt::Key_1 + index)));
        connect(action, &QAction::triggered, this, [this, index] { showPlace(index); });
        m_placeActions << action;
        addAction(action);
    }
    m_actions->adopt(nullptr, m_placeActions);
    for (Place *place : m_places)
        m_actions->adopt(place, place->keyedActions());
}

Place *MainWindow::currentPlace() const
{
    return qobject_cast<Place *>(m_stack->currentWidget());
}

void MainWindow::openPlace(const QString &id, const QString &thingId)
{
    const auto found =
        std::ranges::find_if(m_places, [&id](const Place *place) { return place->id() == id; });
    if (found == m_places.end())
        return;
    showPlace(static_cast<int>(found - m_places.begin()));
    if (!thingId.isEmpty())
        (*found)->openThing(thingId);
}

void MainWindow::addSettingsPage(SettingsPage *page)
{
    m_settingsDialog->addPage(page);
}

void MainWindow::showError(const Error &error)
{
    m_error->showError(error);
}

void MainWindow::openWorkspace(const QString &folder)
{
    if (m_workspace)
        m_workspace->open(folder);
}

void MainWindow::showPlace(int index)
{
    if (m_firstRun && !m_services.workspace->info().isOpen)
        return;
    if (index < 0 || index >= m_places.size())
        return;
    m_stack->setCurrentWidget(m_places.at(index));
    m_rail->setCurrent(index);
    m_services.settings->setLastPlace(m_places.at(index)->id());
    if (QWidget *centre = m_places.at(index)->centralWidget())
        centre->setFocus();
    refreshContent();
}

void MainWindow::showStart()
{
    m_stack->setCurrentWidget(m_firstRun);
    m_rail->setCurrent(-1);
    refreshContent();
}

void MainWindow::refreshWorkspace()
{
    const bool hasPlaces = !m_firstRun || m_services.workspace->info().isOpen;
    m_rail->setPlacesEnabled(hasPlaces);
    for (QAction *action : m_placeActions)
        action->setEnabled(hasPlaces);
    if (m_firstRun) {
        m_topBar->setWorkspace(m_services.workspace->info());
        m_statusBar->setWorkspace(m_services.workspace->info());
    }
    if (!hasPlaces) {
        showStart();
    } else if (!currentPlace() || m_rail->property("isFresh").isNull()) {
        m_rail->setProperty("isFresh", false);
        showPlace(0);
        openPlace(m_services.settings->lastPlace());
    }
    retranslate();
}

void MainWindow::refreshContent()
{
    Place *place = currentPlace();
    m_statusBar->setCounts(place ? place->counts() : VerdictCounts());
    m_menus->build(place, m_placeActions);
    QUndoStack *stack = place ? place->undoStack() : nullptr;
    if (stack && !m_undo->stacks().contains(stack))
        m_undo->addStack(stack);
    m_undo->setActiveStack(stack);
    refreshUndo();
}

void MainWindow::refreshUndo()
{
    m_actions->setReason("edit.undo", m_undo->canUndo() ? QString() : tr("Nothing to undo."));
    m_actions->setReason("edit.redo", m_undo->canRedo() ? QString() : tr("Nothing to redo."));
    if (m_undo->canUndo())
        m_actions->action("edit.undo")->setText(tr("Undo: %1").arg(m_undo->undoText()));
    if (m_undo->canRedo())
        m_actions->action("edit.redo")->setText(tr("Redo: %1").arg(m_undo->redoText()));
}

void MainWindow::switchLanguage()
{
    const Language language = m_services.languages->language() == Language::Chinese
                                  ? Language::English
                                  : Language::Chinese;
    m_services.settings->setLanguage(language);
    m_services.languages->choose(language);
}

void MainWindow::switchTheme()
{
    const auto choice =
        m_services.themes->theme().isDark ? ui::ThemeChoice::Light : ui::ThemeChoice::Dark;
    m_services.settings->setTheme(choice);
    m_services.themes->choose(choice);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    const WorkspaceInfo info =
        m_services.workspace ? m_services.workspace->info() : WorkspaceInfo();
    QString title = info.isOpen ? QStringLiteral("%1[*] – Numauth Console").arg(info.name)
                                : QStringLiteral("Numauth Console");
    for (const Place *place : std::as_const(m_places)) {
        if (const QString note = place->windowNote(); !note.isEmpty())
            title += QStringLiteral(" · ") + note;
    }
    setWindowTitle(title);
    setWindowModified(info.isModified);
    setAccessibleName(QStringLiteral("Numauth Console"));
    m_stack->setAccessibleName(tr("Open place"));
    m_actions->retranslate();
    if (m_workspace)
        m_workspace->refresh();
    m_menus->retranslate();
    for (int index = 0; index < m_places.size(); ++index) {
        m_placeActions.at(index)->setText(m_places.at(index)->title());
        m_placeActions.at(index)->setToolTip(tr("Open %1").arg(m_places.at(index)->title()));
        m_places.at(index)->setAccessibleName(m_places.at(index)->title());
    }
    m_topBar->setPaletteKeys(
        m_actions->action("view.palette")->shortcut().toString(QKeySequence::NativeText));
    refreshContent();
}

void MainWindow::placeOnScreen()
{
    resize(firstSize);
    restoreGeometry(m_services.settings->windowGeometry());
    moveOntoScreen(this);
}

void MainWindow::reportSettingsProblems()
{
    for (const QString &problem : m_services.settings->problems())
        m_toasts->show({problem, ui::Verdict::NonCompliant});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.settings->setWindowGeometry(saveGeometry());
    for (const Place *place : m_places)
        m_services.settings->setPlaceLayout(place->id(), place->layoutState());
    if (m_services.workspace && m_services.workspace->info().isOpen) {
        const Result<> saved = m_services.workspace->save();
        if (!saved) {
            showError(saved.error());
            event->ignore();
            return;
        }
    }
    event->accept();
}

} // namespace numauth::shell
