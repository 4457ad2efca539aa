#include "ui/scheme/SchemePlace.h"

#include "ui/scheme/LedgerEditor.h"
#include "ui/scheme/LedgerView.h"
#include "ui/scheme/SchemeDetail.h"
#include "ui/scheme/SchemeDock.h"
#include "ui/scheme/SchemeEdits.h"
#include "ui/scheme/SchemeFilter.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/DropZone.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/ToolStrip.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr int fewRows = 6;

QAction *makeAction(QObject *parent, const char *name, const char *icon, const char *keys = "")
{
    auto *action = new QAction(themeIcon(QLatin1StringView(icon)), QString(), parent);
    action->setObjectName(QStringLiteral("scheme.") + QLatin1StringView(name));
    action->setShortcut(QKeySequence(QLatin1StringView(keys)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

} // namespace

SchemePlace::SchemePlace(const SchemeServices &services, QWidget *parent)
    : Place(parent), m_services(services), m_edits(new SchemeEdits(this)),
      m_model(new SchemeModel(services.rules, services.rotation, services.clock, this)),
      m_filter(new SchemeFilter(this)), m_table(new TableView), m_drop(new DropZone),
      m_detail(new SchemeDetail(services.rules, services.vault, services.clipboard)),
      m_dock(new SchemeDock(services.rotation, services.clock)),
      m_ledger(new LedgerEditor({services.rotation, services.clock, services.vault,
                                 services.vaultControl, *m_edits, *m_dock->ledger()},
                                this)),
      m_queue(new PackageQueue(this)), m_platforms(new SegmentedGroup), m_search(new SearchField),
      m_newMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("scheme"));
    makeActions();
    layOut();
    connectParts();
    connectEdits();
    retranslate();
}

SchemePlace::~SchemePlace() = default;

void SchemePlace::makeActions()
{
    m_new = makeAction(this, "new", "plus", "Ctrl+N");
    m_readPackage = makeAction(this, "readPackage", "cube", "Ctrl+R");
    m_clone = makeAction(this, "clone", "clone", "Ctrl+D");
    m_delete = makeAction(this, "delete", "trash");
    m_copy = makeAction(this, "copy", "copy", "Ctrl+Shift+C");
    m_pull = makeAction(this, "pull", "pull");
    m_push = makeAction(this, "push", "push");
    m_new->setIcon(themeIcon(QStringLiteral("plus"), IconTint::OnAccent));
    for (QAction *action : {m_new, m_readPackage, m_clone, m_delete, m_copy, m_pull, m_push})
        addAction(action);
    for (const scheme::Platform platform : scheme::allPlatforms()) {
        QAction *action = m_newMenu->addAction(QString());
        action->setObjectName(QStringLiteral("scheme.new.") + platformName(platform));
        connect(action, &QAction::triggered, this, [this, platform] { addDraft(platform); });
        m_newActions << action;
    }
    m_newMenu->addSeparator();
    m_newMenu->addAction(m_readPackage);
    connect(m_new, &QAction::triggered, this, [this] { addDraft(scheme::Platform::Android); });
    connect(m_readPackage, &QAction::triggered, this, &SchemePlace::choosePackage);
    connect(m_clone, &QAction::triggered, this, [this] { cloneCurrent(); });
    connect(m_delete, &QAction::triggered, this, &SchemePlace::deleteCurrent);
    connect(m_copy, &QAction::triggered, this, &SchemePlace::copyCurrent);
    connect(m_pull, &QAction::triggered, this, &SchemePlace::pull);
    connect(m_push, &QAction::triggered, this, &SchemePlace::push);
}

void SchemePlace::layOutToolBar()
{
    auto *toolBar = new ToolStrip(QStringLiteral("scheme.toolbar"));
    QToolButton *add = toolBar->addButton(m_new);
    add->setMenu(m_newMenu);
    add->setPopupMode(QToolButton::InstantPopup);
    setButtonKind(add, ButtonKind::Primary);
    toolBar->addButton(m_readPackage);
    m_platforms->setObjectName(QStringLiteral("scheme.platforms"));
    m_platforms->addSegment(QString(), -1);
    for (const scheme::Platform platform : scheme::allPlatforms())
        m_platforms->addSegment(QString(), static_cast<int>(platform));
    toolBar->addWidget(m_platforms);
    m_search->setObjectName(QStringLiteral("scheme.search"));
    m_search->setMinimumWidth(160);
    toolBar->addWidget(m_search);
    toolBar->addStretch();
    toolBar->addButton(m_pull);
    toolBar->addButton(m_push);
    toolBar->addEdge();
    addToolBar(toolBar);
}

QWidget *SchemePlace::layOutLists()
{
    m_table->setObjectName(QStringLiteral("scheme.table"));
    m_table->setRowHeight(RowDelegate::Tall);
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_clone, m_copy, m_delete});
    const QList<int> widths{150, 70, 172, 146, 78, 132, 84};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
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
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({840, 530});
    setCentralWidget(splitter);
}

void SchemePlace::connectParts()
{
    connect(m_drop, &DropZone::clicked, this, &SchemePlace::choosePackage);
    connect(m_drop, &DropZone::filesDropped, this, &SchemePlace::take);
    connect(m_platforms, &SegmentedGroup::currentIndexChanged, this, [this] {
        const int value = m_platforms->currentData().toInt();
        m_filter->setPlatform(value < 0 ? std::nullopt
                                        : std::optional(static_cast<scheme::Platform>(value)));
    });
    connect(m_search, &QLineEdit::textChanged, m_filter, &SchemeFilter::setText);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SchemePlace::showCurrent);
    connect(m_table, &TableView::deletionRequested, this, &SchemePlace::deleteCurrent);
    connect(m_model, &SchemeModel::rowChanged, this, [this](int row) {
        if (row == currentRow())
            showCurrent();
        refreshCounts();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &SchemePlace::refreshCounts);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SchemePlace::refreshCounts);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &SchemePlace::refreshCounts);
    connect(m_model, &SchemeModel::packageWanted, m_queue, &PackageQueue::add);
    connect(m_queue, &PackageQueue::read, this, &SchemePlace::takeRead);
    connect(m_queue, &PackageQueue::progressed, this, &SchemePlace::reportReading);
    connect(m_detail, &SchemeDetail::edited, this,
            [this](const QString &schemeId, const scheme::Scheme &scheme) {
                save(tr("Change %1").arg(scheme.name), schemeId, scheme);
            });
    connect(m_detail, &SchemeDetail::cloneWithSignatureRequested, this, &SchemePlace::cloneCurrent);
    connect(m_detail, &SchemeDetail::unlockRequested, this,
            [this] { m_services.vaultControl.open(); });
    connect(m_detail, &SchemeDetail::failed, this,
            [this](const QString &message) { report(message, Verdict::Refuses); });
    m_ticker.setInterval(std::chrono::seconds(1));
    connect(&m_ticker, &QTimer::timeout, this, &SchemePlace::tick);
}

QString SchemePlace::title() const
{
    return tr("Schemes");
}

shell::VerdictCounts SchemePlace::counts() const
{
    shell::VerdictCounts counts;
    for (int index = 0; index < m_model->rowCount(); ++index) {
        const Verdict verdict = m_model->row(index).verdict();
        counts.refuses += verdict == Verdict::Refuses;
        counts.nonCompliant += verdict == Verdict::NonCompliant;
        counts.cannotTell += verdict == Verdict::CannotTell;
    }
    return counts;
}

void SchemePlace::showVerdict(Verdict verdict)
{
    for (int index = 0; index < m_model->rowCount(); ++index) {
        if (m_model->row(index).verdict() == verdict) {
            selectRow(index);
            return;
        }
    }
}

QList<shell::PlaceAction> SchemePlace::menuActions() const
{
    using shell::MenuId;
    return {{MenuId::File, m_new, true},
            {MenuId::File, m_readPackage},
            {MenuId::Edit, m_clone, true},
            {MenuId::Edit, m_copy},
            {MenuId::Edit, m_delete},
            {MenuId::Tools, m_pull, true},
            {MenuId::Tools, m_push},
            {MenuId::Tools, m_ledger->tools().at(0), true},
            {MenuId::Tools, m_ledger->tools().at(1)}};
}

QList<shell::Thing> SchemePlace::things() const
{
    QList<shell::Thing> things;
    for (int index = 0; index < m_model->rowCount(); ++index) {
        const SchemeRow &row = m_model->row(index);
        if (row.scheme)
            things << shell::Thing{
                row.id,           QStringLiteral("scheme"), tr("Schemes"),
                row.scheme->name, row.scheme->identity(),   {row.scheme->schemeCode, row.id}};
    }
    return things;
}

void SchemePlace::openThing(const QString &id)
{
    selectRow(m_model->indexOf(id));
}

int SchemePlace::currentRow() const
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    return current.isValid() ? current.row() : -1;
}

void SchemePlace::selectRow(int row)
{
    if (row < 0)
        return;
    QModelIndex index = m_filter->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        m_platforms->setCurrentIndex(0);
        m_search->clear();
        index = m_filter->mapFromSource(m_model->index(row, 0));
    }
    m_table->setCurrentIndex(index);
}

void SchemePlace::showCurrent()
{
    const int row = currentRow();
    const bool hasScheme = row >= 0 && m_model->row(row).scheme;
    for (QAction *action : {m_clone, m_copy})
        action->setEnabled(hasScheme);
    m_delete->setEnabled(row >= 0);
    m_ledger->setScheme(row >= 0 ? m_model->row(row).id : QString());
    if (row >= 0) {
        m_detail->show(m_model->row(row), m_model->folder());
        m_detail->setActivation(m_model->activation(m_model->row(row)));
    } else {
        m_detail->clear();
    }
    showMigration();
}

void SchemePlace::report(const QString &sentence, Verdict verdict)
{
    emit toastRequested(ToastMessage{sentence, verdict, {}, {}});
}

void SchemePlace::refreshCounts()
{
    m_platforms->setSegmentText(0, tr("All %1").arg(m_model->rowCount()));
    for (int index = 0; index < scheme::allPlatforms().size(); ++index) {
        const scheme::Platform platform = scheme::allPlatforms().at(index);
        m_platforms->setSegmentText(
            index + 1,
            QStringLiteral("%1 %2").arg(platformWord(platform)).arg(m_model->count(platform)));
    }
    m_drop->setCompact(m_model->rowCount() > fewRows);
    const auto drafts = idsFor(workspace::SyncKind::Create).size();
    m_push->setText(drafts > 0 ? tr("Push %1…").arg(drafts) : tr("Push…"));
    if (m_model->isWaitingForKeys() || m_dock->ledger()->isWaitingForKeys())
        m_ticker.start();
    emit countsChanged();
}

void SchemePlace::openWorkspace(const QString &folder)
{
    m_queue->cancel();
    m_sync.reset();
    if (!folder.isEmpty())
        m_sync = std::make_unique<workspace::SchemeSync>(
            folder, m_services.rules, m_services.operations, m_services.errors, m_services.clock,
            workspace::SyncServices{[this](const QString &name, const Secret &key) {
                                        return m_services.vault.setValue(name, key);
                                    },
                                    [this, folder](const QString &reference) {
                                        return m_services.vault.resolve(reference, folder);
                                    }});
    if (m_sync)
        connect(m_sync.get(), &workspace::SchemeSync::finished, this, &SchemePlace::takeOutcome);
    m_edits->openWorkspace(folder);
    m_model->open(folder);
    m_dock->openWorkspace(folder);
    refreshCounts();
    selectRow(m_model->rowCount() > 0 ? 0 : -1);
    showCurrent();
    emit contentChanged();
}

void SchemePlace::retranslateActions()
{
    const auto name = [](QAction *action, const QString &text, const QString &toolTip) {
        action->setText(text);
        action->setToolTip(toolTip);
    };
    name(m_new, tr("New scheme"), tr("A draft, by hand or from a package"));
    name(m_readPackage, tr("Read a package…"), tr("Read package name and signature from a file"));
    name(m_clone, tr("Clone…"),
         tr("A draft like this scheme: the cloud cannot edit a scheme that it has"));
    name(m_delete, tr("Delete…"), tr("Show who uses this scheme, then delete its file"));
    name(m_copy, tr("Copy code, package and signature"),
         tr("Copy scheme code, package name and signature, a line each"));
    name(m_pull, tr("Pull"), tr("Ask the cloud for the keys of known codes"));
    name(m_push, tr("Push…"), tr("Show what would be created in the cloud, then send it"));
    for (int index = 0; index < m_newActions.size(); ++index)
        m_newActions.at(index)->setText(platformWord(scheme::allPlatforms().at(index)));
}

void SchemePlace::retranslate()
{
    retranslateActions();
    m_table->setAccessibleName(tr("Schemes"));
    m_table->setEmptyText(tr("Drop a package: the first scheme is ready in 30 seconds."));
    m_platforms->setAccessibleName(tr("Platform"));
    m_search->setPlaceholderText(tr("Name, package, code, key"));
    m_search->setAccessibleName(tr("Search schemes"));
    m_newMenu->setAccessibleName(tr("New scheme"));
    m_drop->setTexts(tr("Drop packages or certificates here"),
                     {QStringLiteral("APK · AAB · APKS · IPA · keystore · PEM"),
                      tr("Package name and signature are compared with the scheme; the file stays "
                         "on this machine.")});
    m_model->retranslate();
    m_ledger->retranslate();
    refreshCounts();
    emit titleChanged();
}

void SchemePlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Place::changeEvent(event);
}

} // namespace numauth::ui
