#include "ui/scheme/SchemeDock.h"

#include "models/scheme/FlavourMatrix.h"
#include "models/workspace/CloudStates.h"
#include "ui/scheme/LedgerTimeline.h"
#include "ui/scheme/LedgerView.h"
#include "ui/scheme/TableCells.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/TableView.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QLocale>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace numauth::ui {

using workspace::CloudState;
using workspace::CloudStateRow;
using workspace::CloudStates;

namespace {

constexpr int roomForWords = 790;
constexpr qsizetype mostReads = 200;
/// Index of a file in the list, which sorting does not change.
constexpr int readRole = Qt::UserRole + 1;

QString shown(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                          : noText;
}

Verdict verdictOf(CloudState state)
{
    switch (state) {
    case CloudState::LocalOnly:
        return Verdict::Information;
    case CloudState::CreatedHere:
    case CloudState::KeyAnswers:
        return Verdict::Ok;
    case CloudState::UnknownCode:
        break;
    }
    return Verdict::NonCompliant;
}

} // namespace

QString cloudStateWord(CloudState state)
{
    switch (state) {
    case CloudState::LocalOnly:
        return SchemeDock::tr("local only");
    case CloudState::CreatedHere:
        return SchemeDock::tr("created here");
    case CloudState::KeyAnswers:
        return SchemeDock::tr("key answers");
    case CloudState::UnknownCode:
        break;
    }
    return SchemeDock::tr("code unknown");
}

SchemeDock::SchemeDock(const scheme::KeyRotation &rotation, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_timeline(new LedgerTimeline), m_rotation(rotation),
      m_ledger(new LedgerView(rotation, clock, this)), m_head(new TabHead(this)),
      m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    for (const char *name : {"scheme.ledger", "scheme.cloud", "scheme.flavours", "scheme.reads"}) {
        m_head->tabs()->addTab(QString());
        const bool isLedger = m_tables.isEmpty();
        TableView *table = isLedger ? m_ledger : new TableView(this);
        table->setObjectName(QLatin1StringView(name));
        table->setFrameShape(QFrame::NoFrame);
        auto *model = isLedger ? nullptr : new QStandardItemModel(this);
        if (model)
            table->setModel(model);
        m_tables << table;
        m_models << model;
        m_stack->addWidget(isLedger ? layOutLedger() : table);
    }
    m_head->tabs()->setObjectName(QStringLiteral("scheme.tabs"));
    connect(m_tables.at(ReadTab), &TableView::opened, this, &SchemeDock::openRead);
    connect(m_timeline, &LedgerTimeline::releaseChosen, m_ledger, &LedgerView::selectRelease);
    connect(m_head->tabs(), &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    retranslate();
}

QWidget *SchemeDock::layOutLedger()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_timeline);
    column->addWidget(m_ledger, 1);
    return page;
}

void SchemeDock::setScheme(const QString &id)
{
    m_scheme = id;
    fillTimeline();
}

void SchemeDock::fillTimeline()
{
    m_timeline->setPieces(LedgerTimeline::piecesOf(m_ledger->ledger().value_or(scheme::KeyLedger()),
                                                   m_scheme, m_rotation));
}

void SchemeDock::openRead(const QModelIndex &index)
{
    const int number = index.siblingAtColumn(0).data(readRole).toInt();
    if (number < m_reads.size())
        emit readOpened(m_reads.at(number).read);
}

void SchemeDock::addTool(QAction *action, Tab tab, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    if (style == Qt::ToolButtonTextBesideIcon)
        m_wordyTools << button;
    setButtonKind(button, ButtonKind::Quiet);
    setSmallButton(button);
    m_head->addWidget(button);
    button->setVisible(m_head->tabs()->currentIndex() == tab);
    connect(m_head->tabs(), &QTabBar::currentChanged, button,
            [button, tab](int current) { button->setVisible(current == tab); });
}

void SchemeDock::resizeEvent(QResizeEvent *event)
{
    for (QToolButton *button : m_wordyTools)
        button->setToolButtonStyle(width() < roomForWords ? Qt::ToolButtonIconOnly
                                                          : Qt::ToolButtonTextBesideIcon);
    QWidget::resizeEvent(event);
}

void SchemeDock::setTab(Tab tab)
{
    m_head->tabs()->setCurrentIndex(tab);
}

void SchemeDock::openWorkspace(const QString &folder)
{
    if (folder != m_folder)
        m_reads.clear();
    m_folder = folder;
    fillLedger();
    fillCloud();
    fillFlavours();
    fillReads();
}

void SchemeDock::fillLedger()
{
    m_ledger->fill(m_folder);
    m_head->tabs()->setCount(LedgerTab, m_ledger->model()->rowCount());
    fillTimeline();
}

void SchemeDock::fillCloud()
{
    QStandardItemModel *model = m_models.at(CloudTab);
    model->clear();
    model->setHorizontalHeaderLabels(
        {tr("Scheme"), tr("Environment"), tr("Scheme code"), tr("State"), tr("Answered")});
    TableView *table = m_tables.at(CloudTab);
    table->setEmptyText(tr("Nothing was asked yet. The cloud can neither list nor show schemes: "
                           "pull asks it for the key of each known code."));
    const Result<CloudStates> states =
        m_folder.isEmpty() ? Result<CloudStates>(CloudStates()) : CloudStates::load(m_folder);
    if (!states) {
        table->setEmptyText(states.error().message);
        return;
    }
    for (const CloudStateRow &row : states->rows()) {
        const QString environment =
            row.environment == QLatin1StringView("sandbox") ? tr("sandbox") : row.environment;
        model->appendRow({textCell(row.schemeId), textCell(environment), codeCell(row.schemeCode),
                          markedCell(cloudStateWord(row.state), verdictOf(row.state)),
                          textCell(shown(row.time))});
    }
    const QList<int> widths{190, 110, 170, 140};
    for (int column = 0; column < widths.size(); ++column)
        table->setColumnWidth(column, widths.at(column));
    m_head->tabs()->setCount(CloudTab, static_cast<int>(states->rows().size()));
}

/// A row per package name, a column per signature: a gap is a build that no scheme covers.
void SchemeDock::fillFlavours()
{
    const auto matrix = scheme::FlavourMatrix::of(
        m_folder.isEmpty() ? QList<scheme::StoredScheme>() : scheme::SchemeStore(m_folder).all());
    QStandardItemModel *model = m_models.at(FlavourTab);
    model->clear();
    QStringList heads{tr("App"), tr("Package")};
    for (const QString &signature : matrix.signatures)
        heads << (signature.isEmpty() ? tr("no signature") : signature.left(8) + QChar(0x2026));
    model->setHorizontalHeaderLabels(heads);
    for (qsizetype column = 0; column < matrix.signatures.size(); ++column)
        model->horizontalHeaderItem(static_cast<int>(column) + 2)
            ->setToolTip(matrix.signatures.at(column));
    for (const scheme::FlavourMatrix::Row &row : matrix.rows) {
        QList<QStandardItem *> cells{textCell(row.appName), codeCell(row.packageName)};
        for (const QString &signature : matrix.signatures) {
            const QStringList ids = row.schemes.value(signature);
            cells << (ids.isEmpty()
                          ? textCell(noText)
                          : markedCell(ids.join(QStringLiteral(", ")),
                                       ids.size() == 1 ? Verdict::Ok : Verdict::NonCompliant));
        }
        model->appendRow(cells);
    }
    TableView *table = m_tables.at(FlavourTab);
    table->setEmptyText(tr("No Android scheme yet: here stands which package has a scheme for "
                           "which signature."));
    table->setColumnWidth(0, 140);
    table->setColumnWidth(1, 220);
    m_head->tabs()->setCount(FlavourTab, static_cast<int>(matrix.rows.size()));
}

void SchemeDock::addRead(const PackageRead &read, const QString &outcome, int verdict)
{
    m_reads.removeIf(
        [&read](const ReadRow &old) { return !old.read.isFinal && old.read.path == read.path; });
    m_reads.prepend({read, outcome, verdict});
    if (m_reads.size() > mostReads)
        m_reads.removeLast();
    fillReads();
}

void SchemeDock::fillReads()
{
    QStandardItemModel *model = m_models.at(ReadTab);
    model->clear();
    model->setHorizontalHeaderLabels({tr("File"), tr("Result"), tr("Package / Bundle ID"),
                                      tr("Signature"), tr("Size"), tr("Time"), tr("Read at")});
    for (const ReadRow &row : m_reads) {
        const package::PackageFacts &facts = row.read.facts;
        QStandardItem *file = textCell(QFileInfo(row.read.path).fileName());
        file->setToolTip(row.read.path);
        file->setData(model->rowCount(), readRole);
        const QString signature = facts.headlineSignature();
        model->appendRow(
            {file, markedCell(row.outcome, static_cast<Verdict>(row.verdict)),
             codeCell(facts.identity().isEmpty() ? noText : facts.identity()),
             codeCell(signature.isEmpty() ? noText : signature),
             textCell(QLocale().formattedDataSize(facts.size)),
             textCell(row.read.isFinal ? QStringLiteral("%1 s").arg(row.read.seconds, 0, 'f', 2)
                                       : tr("checking…")),
             textCell(shown(row.read.time))});
    }
    TableView *table = m_tables.at(ReadTab);
    table->setEmptyText(tr("No file was read yet."));
    const QList<int> widths{150, 220, 180, 240, 70, 70};
    for (int column = 0; column < widths.size(); ++column)
        table->setColumnWidth(column, widths.at(column));
    m_head->tabs()->setCount(ReadTab, static_cast<int>(m_reads.size()));
}

void SchemeDock::retranslate()
{
    const QStringList names{tr("Key ledger"), tr("Cloud"), tr("Flavours"), tr("Files read")};
    for (int tab = 0; tab < names.size(); ++tab) {
        m_head->tabs()->setTabText(tab, names.at(tab));
        m_tables.at(tab)->setAccessibleName(names.at(tab));
    }
    m_head->tabs()->setAccessibleName(tr("Ledger, cloud and files"));
    fillLedger();
    fillCloud();
    fillFlavours();
    fillReads();
}

void SchemeDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
