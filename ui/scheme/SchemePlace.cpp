#include "ui/scheme/SchemePlace.h"

#include "ui/cloud/EnvironmentBar.h"
#include "ui/scheme/LedgerEditor.h"
#include "ui/scheme/LedgerView.h"
#include "ui/scheme/SchemeDetail.h"
#include "ui/scheme/SchemeDock.h"
#include "ui/scheme/SchemeEdits.h"
#include "ui/scheme/SchemeFilter.h"
#include "ui/widgets/DropZone.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QMenu>

namespace numauth::ui {

namespace {
constexpr int fewRows = 6;
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
      m_queue(new PackageQueue(this)), m_platforms(new SegmentedGroup), m_states(new QComboBox),
      m_search(new SearchField), m_newMenu(new QMenu(this)),
      m_environmentBar(new EnvironmentBar(services.operations, services.sandbox)),
      m_liveBanner(new VerdictBanner), m_gate(this, services.clock, services.liveUsagePath)
{
    setObjectName(QStringLiteral("scheme"));
    makeActions();
    layOut();
    connectParts();
    connectEdits();
    retranslate();
}

SchemePlace::~SchemePlace() = default;

void SchemePlace::connectParts()
{
    connect(m_drop, &DropZone::clicked, this, &SchemePlace::choosePackage);
    connect(m_drop, &DropZone::filesDropped, this, &SchemePlace::take);
    connect(m_platforms, &SegmentedGroup::currentIndexChanged, this, [this] {
        const int value = m_platforms->currentData().toInt();
        m_filter->setPlatform(value < 0 ? std::nullopt
                                        : std::optional(static_cast<scheme::Platform>(value)));
    });
    connect(m_states, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setState(static_cast<SchemeFilter::State>(m_states->currentData().toInt()));
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
    connect(m_detail, &SchemeDetail::cloneWithSignatureRequested, this,
            [this](const QString &signature) { cloneCurrent(signature); });
    connect(m_detail, &SchemeDetail::detailsRequested, this, &SchemePlace::showDetails);
    connect(m_dock, &SchemeDock::readOpened, this,
            [this](const PackageRead &read) { showCard(read.facts, {}); });
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
            {MenuId::Edit, m_paste},
            {MenuId::Edit, m_clone, true},
            {MenuId::Edit, m_flavour},
            {MenuId::Edit, m_copy},
            {MenuId::Edit, m_delete},
            {MenuId::Tools, m_pull, true},
            {MenuId::Tools, m_push},
            {MenuId::Tools, m_deleteInCloud},
            {MenuId::Tools, m_ledger->tools().at(0), true},
            {MenuId::Tools, m_ledger->tools().at(1)},
            {MenuId::Tools, m_ledger->tools().at(2)},
            {MenuId::Tools, m_ledger->tools().at(3)}};
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
        m_states->setCurrentIndex(0);
        m_search->clear();
        index = m_filter->mapFromSource(m_model->index(row, 0));
    }
    m_table->setCurrentIndex(index);
}

void SchemePlace::showCurrent()
{
    const int row = currentRow();
    const bool hasScheme = row >= 0 && m_model->row(row).scheme;
    for (QAction *action : {m_clone, m_flavour, m_copy})
        action->setEnabled(hasScheme);
    m_delete->setEnabled(row >= 0);
    m_deleteInCloud->setEnabled(hasScheme);
    m_ledger->setScheme(row >= 0 ? m_model->row(row).id : QString());
    m_dock->setScheme(row >= 0 ? m_model->row(row).id : QString());
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
        const int count = m_model->count(platform);
        m_platforms->setSegmentText(index + 1,
                                    QStringLiteral("%1 %2").arg(platformWord(platform)).arg(count));
        m_platforms->button(index + 1)->setVisible(count > 0 ||
                                                   m_platforms->currentIndex() == index + 1);
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
    openCloud(folder);
    m_edits->openWorkspace(folder);
    m_model->open(folder);
    m_dock->openWorkspace(folder);
    refreshCounts();
    selectRow(m_model->rowCount() > 0 ? 0 : -1);
    showCurrent();
    emit contentChanged();
}

void SchemePlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Place::changeEvent(event);
}

} // namespace numauth::ui
