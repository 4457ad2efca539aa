#include "ui/diagnosis/AppPanel.h"
#include "ui/diagnosis/CausePanel.h"
#include "ui/diagnosis/ChecklistPanel.h"
#include "ui/diagnosis/CodesPanel.h"
#include "ui/diagnosis/DiagnosisPlace.h"
#include "ui/diagnosis/FindingPanel.h"
#include "ui/diagnosis/LogPanel.h"
#include "ui/diagnosis/TicketPanel.h"
#include "ui/diagnosis/TimelineStrip.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/DropZone.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/ToolStrip.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

// How the place is laid out and worded.
namespace numauth::ui {

void DiagnosisPlace::makeActions()
{
    m_paste->setIcon(themeIcon(QStringLiteral("paste"), IconTint::OnAccent));
    m_paste->setShortcut(QKeySequence::Paste);
    m_open->setIcon(themeIcon(QStringLiteral("file")));
    m_openApp->setIcon(themeIcon(QStringLiteral("cube")));
    m_openProject->setIcon(themeIcon(QStringLiteral("folder")));
    m_compare->setIcon(themeIcon(QStringLiteral("compare")));
    m_copy->setIcon(themeIcon(QStringLiteral("copy")));
    m_saveCase->setObjectName(QStringLiteral("diagnosis.saveCase"));
    m_saveCase->setIcon(themeIcon(QStringLiteral("bag")));
    m_openCase->setIcon(themeIcon(QStringLiteral("folder-open")));
    m_next->setShortcut(QKeySequence(Qt::Key_F8));
    m_previous->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F8));
    m_find->setShortcut(QKeySequence::Find);
    m_goTo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    for (QAction *action : {m_paste, m_next, m_previous, m_find, m_goTo})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({m_paste, m_next, m_previous, m_find, m_goTo});
    addCauseKeys();
    connect(m_paste, &QAction::triggered, this, &DiagnosisPlace::paste);
    connect(m_open, &QAction::triggered, this, &DiagnosisPlace::chooseFile);
    connect(m_openApp, &QAction::triggered, this, &DiagnosisPlace::chooseApp);
    connect(m_openProject, &QAction::triggered, this, &DiagnosisPlace::chooseProject);
    connect(m_compare, &QAction::triggered, this, &DiagnosisPlace::chooseOther);
    connect(m_sample, &QAction::triggered, this, &DiagnosisPlace::pasteSample);
    connect(m_next, &QAction::triggered, this, [this] { m_log->stepEvidence(1); });
    connect(m_previous, &QAction::triggered, this, [this] { m_log->stepEvidence(-1); });
    connect(m_find, &QAction::triggered, m_log, &LogPanel::focusSearch);
    connect(m_goTo, &QAction::triggered, m_log, &LogPanel::askForLine);
    connect(m_copy, &QAction::triggered, this, &DiagnosisPlace::copyConclusion);
}

/// Ctrl+1 to Ctrl+9 open the causes.
void DiagnosisPlace::addCauseKeys()
{
    for (int index = 0; index < 9; ++index) {
        auto *action = new QAction(this);
        action->setObjectName(QStringLiteral("diagnosis.openCause.%1").arg(index + 1));
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, index] {
            m_tabs->tabs()->setCurrentIndex(Causes);
            m_causes->openCause(index);
        });
        addAction(action);
        m_causeKeys << action;
    }
}

void DiagnosisPlace::layOut()
{
    auto *toolBar = new ToolStrip(QStringLiteral("diagnosis.toolbar"));
    auto *paste = new ActionButton(m_paste, ButtonKind::Primary);
    paste->setObjectName(QStringLiteral("diagnosis.paste"));
    setButtonHint(paste, QStringLiteral("Ctrl+V"));
    toolBar->addWidget(paste);
    for (QAction *action : {m_open, m_openApp, m_openProject})
        toolBar->addButton(action);
    toolBar->addButton(m_compare)->setObjectName(QStringLiteral("diagnosis.compare"));
    m_input->setObjectName(QStringLiteral("diagnosis.input"));
    m_appInput->setObjectName(QStringLiteral("diagnosis.appInput"));
    m_input->setClosable(true);
    m_appInput->setClosable(true);
    m_inputAction = toolBar->addWidget(m_input);
    m_appInputAction = toolBar->addWidget(m_appInput);
    toolBar->addStretch();
    m_codeSearch->setObjectName(QStringLiteral("diagnosis.codeSearch"));
    m_codeSearch->setFixedWidth(256);
    toolBar->addWidget(m_codeSearch);
    toolBar->addButton(m_saveCase);
    toolBar->addEdge();
    addToolBar(toolBar);

    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(makeLeft());
    splitter->addWidget(makeRight());
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({770, 592});
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_banner->setObjectName(QStringLiteral("diagnosis.banner"));
    layout->addWidget(m_banner);
    layout->addWidget(splitter, 1);
    setCentralWidget(central);
}

QWidget *DiagnosisPlace::makeLeft()
{
    auto *empty = new Pane;
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->setContentsMargins(40, 40, 40, 40);
    m_drop->setObjectName(QStringLiteral("diagnosis.drop"));
    auto *sample = new ActionButton(m_sample);
    sample->setObjectName(QStringLiteral("diagnosis.sample"));
    emptyLayout->addStretch();
    emptyLayout->addWidget(m_drop);
    emptyLayout->addSpacing(12);
    emptyLayout->addWidget(sample, 0, Qt::AlignHCenter);
    emptyLayout->addStretch();
    m_logPart = new Pane;
    auto *layout = new QVBoxLayout(m_logPart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_timeline->setObjectName(QStringLiteral("diagnosis.timeline"));
    layout->addWidget(m_timeline);
    layout->addWidget(m_log, 1);
    auto *parts = new QSplitter(Qt::Vertical);
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_logPart);
    parts->addWidget(m_app);
    parts->setStretchFactor(0, 1);
    parts->setSizes({560, 230});
    m_stack->addWidget(empty);
    m_stack->addWidget(parts);
    return m_stack;
}

QWidget *DiagnosisPlace::makeRight()
{
    for (int tab = Causes; tab <= Ticket; ++tab)
        m_tabs->tabs()->addTab(QString());
    m_tabs->tabs()->setObjectName(QStringLiteral("diagnosis.tabs"));
    m_tabs->tabs()->setUsesScrollButtons(false);
    auto *copy = new ActionButton(m_copy, ButtonKind::Quiet);
    setSmallButton(copy);
    m_tabs->addWidget(copy);
    m_pages->addWidget(m_causes);
    m_pages->addWidget(m_checklist);
    m_pages->addWidget(m_finding);
    m_pages->addWidget(m_codes);
    m_pages->addWidget(m_ticket);
    connect(m_tabs->tabs(), &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    auto *pane = new Pane;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    pane->setMinimumWidth(420);
    return pane;
}

void DiagnosisPlace::retranslate()
{
    m_paste->setText(tr("Paste log"));
    m_paste->setToolTip(tr("Read the log on the clipboard"));
    m_open->setText(tr("Open…"));
    m_open->setToolTip(tr("Open a log file"));
    m_openApp->setText(tr("Add package…"));
    m_openApp->setToolTip(tr("Check an APK, AAB, AAR or IPA; two to compare them"));
    m_openProject->setText(tr("Add project…"));
    m_openProject->setToolTip(tr("Check a folder of sources or a .app"));
    m_compare->setText(tr("Compare with…"));
    m_compare->setToolTip(tr("Show how another package differs from this one"));
    m_sample->setText(tr("Paste an example log"));
    m_sample->setToolTip(tr("Read a log of a failed login"));
    m_next->setText(tr("Next evidence"));
    m_previous->setText(tr("Previous evidence"));
    m_find->setText(tr("Find in the log"));
    m_goTo->setText(tr("Go to line"));
    for (int index = 0; index < m_causeKeys.size(); ++index)
        m_causeKeys.at(index)->setText(tr("Open cause %1").arg(index + 1));
    m_copy->setText(tr("Copy conclusion"));
    m_copy->setToolTip(tr("Copy the causes and what to do"));
    m_saveCase->setText(tr("Evidence…"));
    m_saveCase->setToolTip(tr("Save what this case consists of, masked, in one file"));
    m_openCase->setText(tr("Open an evidence file…"));
    m_openCase->setToolTip(tr("Show a case again that was saved"));
    m_codeSearch->setPlaceholderText(tr("Look up 600011, 200028…"));
    m_codeSearch->setAccessibleName(tr("Look up a return code"));
    m_timeline->setAccessibleName(tr("Time line"));
    m_drop->setTexts(tr("Drop a log, a package or a project here, or click to choose a log"),
                     {tr("logcat, Xcode console, Flutter, React Native, server answers, any mix"),
                      tr("APK, AAB, AAR, IPA, .app, project folder; two packages are compared"),
                      tr("Nothing leaves this computer")});
    m_tabs->tabs()->setTabText(Causes, tr("Causes"));
    m_tabs->tabs()->setTabText(Checklist, tr("Checklist"));
    m_tabs->tabs()->setTabText(App, tr("App check"));
    m_tabs->tabs()->setTabText(Codes, tr("Return codes"));
    m_tabs->tabs()->setTabText(Ticket, tr("Ticket for the vendor"));
    m_tabs->tabs()->updateGeometry();
    if (m_hasLog)
        m_causes->present(m_explained, appFaults());
    else
        m_causes->clear();
    m_timeline->update();
    showBanner();
    emit titleChanged();
}

} // namespace numauth::ui
