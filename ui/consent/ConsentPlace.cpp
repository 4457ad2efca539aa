#include "ui/consent/ConsentPlace.h"

#include "ui/consent/CanvasActions.h"
#include "ui/consent/CanvasBar.h"
#include "ui/consent/CellKeys.h"
#include "ui/consent/CellToolBar.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/consent/CustomViewPanel.h"
#include "ui/consent/FixDialog.h"
#include "ui/consent/InspectorPanel.h"
#include "ui/consent/MatrixPanel.h"
#include "ui/consent/PageCanvas.h"
#include "ui/consent/PageCommands.h"
#include "ui/consent/PageMemory.h"
#include "ui/consent/PageRecovery.h"
#include "ui/consent/ProblemsPanel.h"
#include "ui/consent/SidePanel.h"
#include "ui/shell/PaneFocus.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/VerdictBanner.h"
#include "ui/widgets/VerdictTally.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace numauth::ui {

using consent::ConsentDocument;
using consent::PageFinding;

ConsentPlace::ConsentPlace(std::shared_ptr<const consent::ConsentTables> tables, QWidget *parent)
    : Place(parent), m_session(std::move(tables)), m_commands(new PageCommands(m_session, this)),
      m_recovery(new PageRecovery(m_session, m_autosave, this)),
      m_toolBar(new CellToolBar(m_session)), m_banner(new VerdictBanner), m_tally(new VerdictTally),
      m_deviceChip(nullptr), m_evidenceChip(nullptr), m_canvas(new PageCanvas(m_session)),
      m_canvasActions(new CanvasActions(*m_canvas, this)),
      m_keys(new CellKeys(m_session, *m_canvas, this)),
      m_customView(new CustomViewPanel(m_session)), m_side(new SidePanel(m_session)),
      m_inspector(new InspectorPanel(m_session)), m_problems(new ProblemsPanel(m_session)),
      m_failingOnly(new QAction(this)), m_fit(new QAction(this)), m_actualSize(new QAction(this)),
      m_zoomSelection(new QAction(this)), m_zones(new QAction(this)), m_pin(new QAction(this)),
      m_showMatrix(new QAction(this)), m_fix(new QAction(this)),
      m_matrix(new MatrixPanel(m_session))
{
    setObjectName(QStringLiteral("consent"));
    makeActions();
    layOut();
    connectCanvas();
    m_memory = std::make_unique<PageMemory>(m_session, *m_canvas);
    connect(&m_session, &PageSession::updated, this, &ConsentPlace::showVerdictBanner);
    connect(&m_session, &PageSession::listsDue, this, &ConsentPlace::showDeviceCount);
    connect(&m_session, &PageSession::listsDue, this, &Place::countsChanged);
    connect(&m_autosave, &PageAutosave::written, this, &ConsentPlace::autosaved);
    connect(&m_autosave, &PageAutosave::failed, this, &ConsentPlace::refuse);
    connect(&m_fileWatch, &PageFileWatch::changedOutside, this, &ConsentPlace::takeOutsideChange);
    connect(&m_matrix->session(), &MatrixSession::updated, this, &ConsentPlace::showVerdictBanner);
    connect(m_matrix, &MatrixPanel::cellOpened, this, &ConsentPlace::openCell);
    connect(m_matrix, &MatrixPanel::fixRequested, this, &ConsentPlace::openFix);
    connect(m_problems, &ProblemsPanel::fixRequested, this, &ConsentPlace::openFix);
    connect(m_commands, &PageCommands::toastRequested, this, &Place::toastRequested);
    connect(m_recovery, &PageRecovery::toastRequested, this, &Place::toastRequested);
    connect(m_commands, &PageCommands::statusMessage, this, &Place::statusMessage);
    connect(m_commands, &PageCommands::pageCreated, this, [this](const QString &path) {
        if (const Result<> opened = openPage(path); !opened)
            refuse(opened.error());
    });
    m_toolBar->addCommand(m_commands->exportAction());
    connect(m_toolBar, &CellToolBar::matrixChosen, m_showMatrix, &QAction::setChecked);
    connect(m_toolBar, &CellToolBar::pageChosen, this, &ConsentPlace::openThing);
    retranslate();
    showVerdictBanner();
}

/// Panels and dialogs read the session, some of them from other threads: it must outlive them.
ConsentPlace::~ConsentPlace()
{
    m_memory.reset();
    QList<QPointer<QWidget>> children;
    for (QWidget *child : findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        children << child;
    for (const QPointer<QWidget> &child : std::as_const(children))
        delete child;
}

void ConsentPlace::makeActions()
{
    const QList<std::pair<QAction *, const char *>> names{
        {m_failingOnly, "failingOnly"},     {m_fit, "fit"},     {m_actualSize, "actualSize"},
        {m_zoomSelection, "zoomSelection"}, {m_zones, "zones"}, {m_pin, "pin"},
        {m_showMatrix, "showMatrix"},       {m_fix, "fixPage"}};
    for (const auto &[action, name] : names)
        action->setObjectName(QStringLiteral("consent.") + QLatin1StringView(name));
    m_failingOnly->setIcon(themeIcon(QStringLiteral("filter")));
    m_fit->setIcon(themeIcon(QStringLiteral("zoom-fit")));
    m_zones->setIcon(themeIcon(QStringLiteral("shield")));
    m_pin->setIcon(themeIcon(QStringLiteral("pin")));
    m_fit->setShortcut(Qt::CTRL | Qt::Key_1);
    m_actualSize->setShortcut(Qt::CTRL | Qt::Key_0);
    m_zoomSelection->setShortcut(Qt::CTRL | Qt::Key_2);
    m_pin->setShortcut(Qt::Key_P);
    m_pin->setShortcutContext(Qt::WidgetShortcut);
    m_canvas->addAction(m_pin);
    m_zones->setCheckable(true);
    m_fix->setIcon(themeIcon(QStringLiteral("fix"), IconTint::OnAccent));
    m_fix->setShortcut(Qt::CTRL | Qt::Key_Period);
    m_fix->setVisible(false);
    connect(m_fix, &QAction::triggered, this, &ConsentPlace::openFix);
    m_showMatrix->setIcon(themeIcon(QStringLiteral("matrix")));
    m_showMatrix->setShortcut(Qt::CTRL | Qt::Key_M);
    m_showMatrix->setCheckable(true);
    connect(m_showMatrix, &QAction::toggled, this, &ConsentPlace::setShowsMatrix);
    connect(m_failingOnly, &QAction::triggered, this,
            [this] { m_side->setShowsFailingOnly(true); });
    connect(m_fit, &QAction::triggered, m_canvas, &PageCanvas::zoomToFit);
    connect(m_actualSize, &QAction::triggered, m_canvas,
            [this] { m_canvas->setZoom(1.0, m_canvas->viewport()->rect().center()); });
    connect(m_zoomSelection, &QAction::triggered, m_canvas, &PageCanvas::zoomToSelection);
    connect(m_zones, &QAction::triggered, m_canvas, &PageCanvas::setShowsProtected);
    connect(m_pin, &QAction::triggered, this,
            [this] { m_session.setPinnedDevice(m_session.device().id); });
    addActions({m_fit, m_actualSize, m_zoomSelection, m_showMatrix, m_fix});
    addActions(m_problems->stepActions());
}

void ConsentPlace::layOut()
{
    addToolBar(m_toolBar);
    m_banner->setObjectName(QStringLiteral("consent.banner"));
    m_tally->setObjectName(QStringLiteral("consent.banner.tally"));
    m_tally->hide();
    m_banner->addMiddleWidget(m_tally);
    m_deviceChip = m_banner->addChip({{}, ChipLook::Shape::Edged});
    m_deviceChip->setObjectName(QStringLiteral("consent.banner.devices"));
    m_evidenceChip = m_banner->addChip({{}, ChipLook::Shape::Outline});
    m_evidenceChip->setObjectName(QStringLiteral("consent.banner.evidence"));
    m_banner->addAction(m_failingOnly);
    setButtonHint(m_banner->addAction(m_fix, ButtonKind::Primary), QStringLiteral("Ctrl+."));

    m_canvasBar = new CanvasBar(
        *m_canvas,
        QList<QAction *>{m_zones} + m_canvasActions->barActions() + QList<QAction *>{m_pin}, m_fit);
    auto *center = new QWidget;
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_canvas, 1);
    m_views = new QStackedWidget;
    m_views->addWidget(center);
    m_views->addWidget(m_matrix);
    // Unseen, it must not take room from the docks.
    m_matrix->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    setCentralWidget(m_views);

    // The banner spans the place: a toolbar of its own under the other one.
    addToolBarBreak();
    auto *bannerBar = new QToolBar;
    bannerBar->setObjectName(QStringLiteral("consent.bannerBar"));
    bannerBar->setMovable(false);
    bannerBar->setFloatable(false);
    bannerBar->setContentsMargins(0, 0, 0, 0);
    bannerBar->layout()->setContentsMargins(0, 0, 0, 0);
    bannerBar->addWidget(m_banner);
    bannerBar->toggleViewAction()->setVisible(false);
    addToolBar(bannerBar);

    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    addDock(QStringLiteral("consent.side"), Qt::LeftDockWidgetArea, m_side, nullptr);
    m_properties = new QStackedWidget;
    m_properties->addWidget(m_inspector);
    m_properties->addWidget(m_customView);
    addDock(QStringLiteral("consent.properties"), Qt::RightDockWidgetArea, m_properties,
            m_inspector->head());
    addDock(QStringLiteral("consent.bottom"), Qt::BottomDockWidgetArea, m_problems, nullptr);
    const auto docks = findChildren<QDockWidget *>();
    // Larger texts need wider panes.
    const double scale = double(uiFont().pixelSize()) / static_cast<int>(TextSize::Normal);
    resizeDocks({docks.at(0), docks.at(1)}, {qRound(232 * scale), qRound(336 * scale)},
                Qt::Horizontal);
    resizeDocks({docks.at(2)}, {190}, Qt::Vertical);
}

void ConsentPlace::addDock(const QString &name, Qt::DockWidgetArea area, QWidget *content,
                           QWidget *head)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    // Panels with heads of their own need no second one.
    dock->setTitleBarWidget(head ? head : new QWidget(dock));
    dock->setWidget(content);
    addDockWidget(area, dock);
}

QString ConsentPlace::title() const
{
    return tr("Page");
}

shell::VerdictCounts ConsentPlace::counts() const
{
    const ProblemsModel *model = m_problems->model();
    return {model->count(consent::Verdict::Refuses), model->count(consent::Verdict::NonCompliant),
            model->count(consent::Verdict::CannotTell)};
}

void ConsentPlace::showVerdict(Verdict verdict)
{
    for (consent::Verdict candidate : {consent::Verdict::Refuses, consent::Verdict::NonCompliant,
                                       consent::Verdict::CannotTell}) {
        if (markOf(candidate) == verdict)
            m_problems->showFirst(candidate);
    }
}

QUndoStack *ConsentPlace::undoStack() const
{
    ConsentDocument *document = m_session.document();
    return document ? &document->undoStack() : nullptr;
}

QList<shell::PlaceAction> ConsentPlace::menuActions() const
{
    const QList<shell::PlaceAction> own{{shell::MenuId::Page, m_fix, false},
                                        {shell::MenuId::Page, m_failingOnly, false},
                                        {shell::MenuId::Page, m_zones, false},
                                        {shell::MenuId::Page, m_pin, false},
                                        {shell::MenuId::View, m_showMatrix, true},
                                        {shell::MenuId::View, m_fit, true},
                                        {shell::MenuId::View, m_actualSize, false},
                                        {shell::MenuId::View, m_zoomSelection, false},
                                        {shell::MenuId::Page, m_recovery->action(), false}};
    QList<shell::PlaceAction> steps;
    for (QAction *action : m_problems->stepActions())
        steps << shell::PlaceAction{shell::MenuId::Page, action, steps.isEmpty()};
    for (QAction *action : m_keys->actions())
        steps << shell::PlaceAction{shell::MenuId::View, action,
                                    action == m_keys->actions().first()};
    return own + m_commands->menuActions() + m_canvasActions->placeActions() + steps;
}

void ConsentPlace::setShowsMatrix(bool isShown)
{
    const bool isMatrix = m_views->currentWidget() == m_matrix;
    if (isShown == isMatrix)
        return;
    if (isShown) {
        m_canvasLayout = Place::layoutState();
        for (QDockWidget *dock : findChildren<QDockWidget *>())
            dock->hide();
    } else {
        restoreLayout(m_canvasLayout);
        m_canvasLayout.clear();
    }
    m_views->setCurrentIndex(isShown ? 1 : 0);
    m_matrix->setActive(isShown);
    m_toolBar->setShowsMatrix(isShown);
    m_showMatrix->setChecked(isShown);
    (isShown ? static_cast<QWidget *>(m_matrix->view()) : m_canvas)->setFocus();
    showVerdictBanner();
    orderTabsLater();
}

void ConsentPlace::orderTabsLater()
{
    // Layouts give places in a turn of the event loop.
    QTimer::singleShot(0, this, [this] { shell::orderTabs(this); });
}

void ConsentPlace::showEvent(QShowEvent *event)
{
    Place::showEvent(event);
    orderTabsLater();
}

FixDialog *ConsentPlace::openFix()
{
    if (!m_session.document())
        return nullptr;
    auto *dialog = new FixDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

QByteArray ConsentPlace::layoutState() const
{
    return m_canvasLayout.isEmpty() ? Place::layoutState() : m_canvasLayout;
}

void ConsentPlace::openCell(const QString &deviceId, const consent::CellState &state)
{
    m_session.setDevice(deviceId);
    m_session.setState(state);
    setShowsMatrix(false);
}

void ConsentPlace::showMatrixBanner()
{
    const consent::MatrixResult &result = m_matrix->session().result();
    m_tally->setCounts(
        {result.count(consent::Verdict::Refuses), result.count(consent::Verdict::NonCompliant),
         result.count(consent::Verdict::CannotTell), result.count(consent::Verdict::Ok)});
    const consent::Verdict worst = result.worst();
    QString head = tr("%1 cells checked").arg(result.cells.size());
    if (worst == consent::Verdict::Refuses)
        head = tr("Refused on some devices · 600005");
    m_banner->setVerdict(markOf(worst), head, {});
}

void ConsentPlace::showVerdictBanner()
{
    const bool isOpen = m_session.document() != nullptr;
    const bool isMatrix = m_views->currentWidget() == m_matrix;
    m_tally->setVisible(isOpen && isMatrix);
    m_deviceChip->setVisible(isOpen);
    m_evidenceChip->setVisible(isOpen && !isMatrix && !m_session.findings().isEmpty());
    const consent::Verdict worst = m_session.matrix().worst();
    m_fix->setVisible(
        isOpen && (worst == consent::Verdict::Refuses || worst == consent::Verdict::NonCompliant));
    m_failingOnly->setVisible(isOpen && !isMatrix && m_side->deviceModel()->failingCount() > 0);
    if (!isOpen) {
        m_banner->setNoVerdict(
            tr("No page is open"),
            tr("Open a workspace, or drop a page file or Java or Kotlin source here."));
        return;
    }
    if (isMatrix)
        return showMatrixBanner();
    const BannerText text =
        bannerText(m_session.matrix(), m_session.findings(), m_session.state(),
                   m_session.devices().size(), m_session.tables().rules.preset());
    m_banner->setVerdict(text.verdict, text.head, text.sentence);
    showDeviceCount();
    if (!m_session.findings().isEmpty())
        m_evidenceChip->setText(
            tr("Evidence: %1")
                .arg(evidenceLabel(m_session.findings().first().finding.evidence).text()));
}

void ConsentPlace::showDeviceCount()
{
    if (m_views->currentWidget() == m_matrix)
        return;
    const int failing = m_side->deviceModel()->failingCount();
    m_deviceChip->setLook({tr("%1 / %2 devices").arg(failing).arg(m_session.devices().size()),
                           ChipLook::Shape::Edged,
                           failing > 0 ? markOf(m_session.matrix().worst()) : Verdict::Ok});
}

void ConsentPlace::retranslate()
{
    m_failingOnly->setText(tr("Failing only"));
    m_fit->setText(tr("Zoom to fit"));
    m_actualSize->setText(tr("Actual size"));
    m_zoomSelection->setText(tr("Zoom to selection"));
    m_zones->setText(tr("Show protected zones"));
    m_pin->setText(tr("Keep this device for comparison"));
    m_showMatrix->setText(tr("Device matrix"));
    m_fix->setText(tr("Fix…"));
    for (QAction *action :
         {m_failingOnly, m_fit, m_actualSize, m_zoomSelection, m_zones, m_pin, m_showMatrix, m_fix})
        action->setToolTip(action->text());
    m_commands->retranslate();
    m_recovery->retranslate();
    m_canvas->setAccessibleName(tr("Canvas"));
    m_canvasActions->retranslate();
    m_keys->retranslate();
    for (QDockWidget *dock : findChildren<QDockWidget *>()) {
        const bool isSide = dock->objectName() == QLatin1StringView("consent.side");
        const bool isBottom = dock->objectName() == QLatin1StringView("consent.bottom");
        dock->setWindowTitle(isSide     ? tr("Outline and devices")
                             : isBottom ? tr("Problems")
                                        : tr("Properties"));
    }
    emit titleChanged();
    showVerdictBanner();
}

void ConsentPlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Place::changeEvent(event);
}

} // namespace numauth::ui
