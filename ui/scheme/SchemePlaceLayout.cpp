// Actions, arrangement and words of the place.
#include "ui/cloud/EnvironmentBar.h"
#include "ui/scheme/LedgerEditor.h"
#include "ui/scheme/SchemeDetail.h"
#include "ui/scheme/SchemeDock.h"
#include "ui/scheme/SchemeFilter.h"
#include "ui/scheme/SchemePlace.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/DropZone.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/ToolStrip.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int roomForWords = 1300;

QAction *makeAction(QObject *parent, const char *name, const char *icon, const char *keys = "")
{
    auto *action = new QAction(themeIcon(QLatin1StringView(icon)), QString(), parent);
    action->setObjectName(QStringLiteral("scheme.") + QLatin1StringView(name));
    action->setShortcut(QKeySequence(QLatin1StringView(keys)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

} // namespace

void SchemePlace::makeActions()
{
    m_new = makeAction(this, "new", "plus", "Ctrl+N");
    m_readPackage = makeAction(this, "readPackage", "cube", "Ctrl+R");
    m_paste = makeAction(this, "paste", "paste", "Ctrl+V");
    m_clone = makeAction(this, "clone", "clone", "Ctrl+D");
    m_flavour = makeAction(this, "flavour", "layers");
    m_delete = makeAction(this, "delete", "trash");
    m_copy = makeAction(this, "copy", "copy", "Ctrl+Shift+C");
    m_pull = makeAction(this, "pull", "pull");
    m_push = makeAction(this, "push", "push");
    m_deleteInCloud = makeAction(this, "deleteInCloud", "cloud");
    m_new->setIcon(themeIcon(QStringLiteral("plus"), IconTint::OnAccent));
    for (QAction *action : {m_new, m_readPackage, m_paste, m_clone, m_flavour, m_delete, m_copy,
                            m_pull, m_push, m_deleteInCloud})
        addAction(action);
    for (const scheme::Platform platform : scheme::allPlatforms()) {
        QAction *action = m_newMenu->addAction(QString());
        action->setObjectName(QStringLiteral("scheme.new.") + platformName(platform));
        connect(action, &QAction::triggered, this, [this, platform] { addDraft(platform); });
        m_newActions << action;
    }
    m_newMenu->addSeparator();
    m_newMenu->addAction(m_readPackage);
    m_newMenu->addAction(m_paste);
    connect(m_new, &QAction::triggered, this, [this] { addDraft(scheme::Platform::Android); });
    connect(m_readPackage, &QAction::triggered, this, &SchemePlace::choosePackage);
    connect(m_paste, &QAction::triggered, this, &SchemePlace::pasteReport);
    connect(m_clone, &QAction::triggered, this, [this] { cloneCurrent(); });
    connect(m_flavour, &QAction::triggered, this, [this] { cloneCurrent({}, CloneKind::Flavour); });
    connect(m_delete, &QAction::triggered, this, &SchemePlace::deleteCurrent);
    connect(m_copy, &QAction::triggered, this, &SchemePlace::copyCurrent);
    connect(m_pull, &QAction::triggered, this, &SchemePlace::pull);
    connect(m_push, &QAction::triggered, this, &SchemePlace::push);
    connect(m_deleteInCloud, &QAction::triggered, this, &SchemePlace::deleteInCloud);
}

void SchemePlace::layOutToolBar()
{
    auto *toolBar = new ToolStrip(QStringLiteral("scheme.toolbar"));
    QToolButton *add = toolBar->addButton(m_new);
    add->setMenu(m_newMenu);
    add->setPopupMode(QToolButton::InstantPopup);
    setButtonKind(add, ButtonKind::Primary);
    m_readButton = toolBar->addButton(m_readPackage);
    m_platforms->setObjectName(QStringLiteral("scheme.platforms"));
    m_platforms->addSegment(QString(), -1);
    for (const scheme::Platform platform : scheme::allPlatforms())
        m_platforms->addSegment(QString(), static_cast<int>(platform));
    toolBar->addWidget(m_platforms);
    m_states->setObjectName(QStringLiteral("scheme.states"));
    toolBar->addWidget(m_states);
    m_search->setObjectName(QStringLiteral("scheme.search"));
    m_search->setMinimumWidth(130);
    toolBar->addWidget(m_search);
    toolBar->addStretch();
    toolBar->addWidget(m_environmentBar);
    m_cloudButtons = {toolBar->addButton(m_pull), toolBar->addButton(m_push)};
    toolBar->addEdge();
    addToolBar(toolBar);
}

/// What stands elsewhere, too, gives way: in the menu of the button, in the platform switch.
void SchemePlace::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = width() < roomForWords;
    m_readButton->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly
                                              : Qt::ToolButtonTextBesideIcon);
    if (isNarrow != m_isNarrow)
        m_table->setColumnHidden(SchemeModel::PlatformColumn, isNarrow);
    m_isNarrow = isNarrow;
    Place::resizeEvent(event);
}

QWidget *SchemePlace::layOutLists()
{
    m_table->setObjectName(QStringLiteral("scheme.table"));
    m_table->setRowHeight(RowDelegate::Tall);
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_clone, m_flavour, m_copy, m_delete, m_deleteInCloud});
    const QList<int> widths{136, 92, 90, 144, 72, 124, 88};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    m_table->header()->setMinimumSectionSize(48);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(SchemeModel::IdentityColumn, QHeaderView::Stretch);
    m_drop->setObjectName(QStringLiteral("scheme.drop"));
    auto *upper = new QWidget;
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    auto *dropBox = new QVBoxLayout;
    dropBox->setContentsMargins(14, 14, 14, 14);
    dropBox->addWidget(m_drop);
    column->addLayout(dropBox);
    auto *lists = new QSplitter(Qt::Vertical);
    lists->setHandleWidth(1);
    lists->addWidget(upper);
    lists->addWidget(m_dock);
    lists->setStretchFactor(0, 1);
    lists->setSizes({570, 190});
    return lists;
}

void SchemePlace::layOut()
{
    layOutToolBar();
    m_detail->setActions({m_clone, m_delete});
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(layOutLists());
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({840, 530});
    setCentralWidget(layOutCloud(splitter));
}

void SchemePlace::retranslateActions()
{
    const auto name = [](QAction *action, const QString &text, const QString &toolTip) {
        action->setText(text);
        action->setToolTip(toolTip);
    };
    name(m_new, tr("New scheme"), tr("A draft, by hand or from a package"));
    name(m_readPackage, tr("Read a package…"), tr("Read package name and signature from a file"));
    name(m_paste, tr("Paste a report"),
         tr("Read what signingReport or keytool has printed from the clipboard"));
    name(m_deleteInCloud, tr("Delete in the cloud…"),
         tr("Delete the scheme there; its file becomes a draft"));
    name(m_clone, tr("Clone…"),
         tr("A draft like this scheme: the cloud cannot edit a scheme that it has"));
    name(m_flavour, tr("Clone for a flavour"),
         tr("A draft beside this scheme, for another package name or signature of the app"));
    name(m_delete, tr("Delete…"), tr("Show who uses this scheme, then delete its file"));
    name(m_copy, tr("Copy code, package and signature"),
         tr("Copy scheme code, package name and signature, a line each"));
    name(m_pull, tr("Pull"), tr("Ask the cloud for the keys of known codes"));
    name(m_push, tr("Push…"), tr("Show what would be created in the cloud, then send it"));
    for (int index = 0; index < m_newActions.size(); ++index)
        m_newActions.at(index)->setText(platformWord(scheme::allPlatforms().at(index)));
}

void SchemePlace::retranslateStates()
{
    using State = SchemeFilter::State;
    const QSignalBlocker quiet(m_states);
    const int chosen = std::max(0, m_states->currentIndex());
    m_states->clear();
    for (const auto &[word, state] :
         {std::pair(tr("All states"), State::Any), std::pair(tr("Refused"), State::Refuses),
          std::pair(tr("Warnings"), State::Warns), std::pair(tr("Cannot tell"), State::CannotTell),
          std::pair(tr("Passes"), State::Passes), std::pair(tr("Drafts"), State::Draft),
          std::pair(tr("Key not active yet"), State::Waiting)})
        m_states->addItem(word, static_cast<int>(state));
    m_states->setCurrentIndex(chosen);
    m_states->setAccessibleName(tr("State"));
}

void SchemePlace::retranslate()
{
    retranslateStates();
    retranslateActions();
    m_table->setAccessibleName(tr("Schemes"));
    m_table->setEmptyText(tr("Drop a package: the first scheme is ready in 30 seconds."));
    m_platforms->setAccessibleName(tr("Platform"));
    m_search->setPlaceholderText(tr("Name, code, key"));
    m_search->setAccessibleName(tr("Search schemes"));
    m_newMenu->setAccessibleName(tr("New scheme"));
    m_drop->setTexts(tr("Drop packages or certificates here"),
                     {QStringLiteral("APK · AAB · APKS · IPA · keystore · PEM"),
                      tr("Package name and signature are compared with the scheme; the file stays "
                         "on this machine.")});
    m_model->retranslate();
    m_ledger->retranslate();
    showEnvironment();
    emit titleChanged();
}

} // namespace numauth::ui
