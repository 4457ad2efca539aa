#include "ui/cloud/HistoryPanel.h"

#include "models/base/AtomicFile.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TableView.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonDocument>
#include <QVBoxLayout>

namespace numauth::ui {

HistoryPanel::HistoryPanel(QWidget *parent)
    : QWidget(parent), m_model(new HistoryModel(this)), m_table(new TableView),
      m_search(new SearchField), m_refill(new QAction(this)), m_resend(new QAction(this)),
      m_addToSuite(new QAction(this)), m_pin(new QAction(this)), m_curl(new QAction(this)),
      m_requestId(new QAction(this)), m_forget(new QAction(this)), m_compare(new QAction(this)),
      m_export(new QAction(this))
{
    m_table->setObjectName(QStringLiteral("cloud.history"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(HistoryModel::VerdictColumn, QHeaderView::Stretch);
    const QList<int> widths{86, 104, 210, 300, 80, 240};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    m_search->setObjectName(QStringLiteral("cloud.history.search"));
    m_search->setMinimumWidth(200);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    makeActions();
    connect(m_search, &QLineEdit::textChanged, m_model, &HistoryModel::setFilter);
    connect(m_table, &TableView::opened, this, [this](const QModelIndex &index) {
        if (const cloud::CallRecord *record = m_model->record(index))
            emit refillRequested(*record);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPanel::updateActions);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryPanel::updateActions);
    retranslate();
    updateActions();
}

void HistoryPanel::makeActions()
{
    m_compare->setIcon(themeIcon(QStringLiteral("compare")));
    m_export->setIcon(themeIcon(QStringLiteral("export")));
    m_resend->setObjectName(QStringLiteral("cloud.history.resend"));
    m_addToSuite->setObjectName(QStringLiteral("cloud.history.addToSuite"));
    m_compare->setObjectName(QStringLiteral("cloud.history.compare"));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions(
        {m_refill, m_resend, m_pin, m_compare, m_addToSuite, m_curl, m_requestId, m_forget});
    m_tools << m_search;
    for (QAction *action : {m_compare, m_export}) {
        auto *button = new ActionButton(action, ButtonKind::Quiet);
        setSmallButton(button);
        m_tools << button;
    }
    const auto withFirst = [this](auto use) {
        return [this, use] {
            const auto records = selection();
            if (!records.isEmpty())
                use(*records.first());
        };
    };
    connect(m_refill, &QAction::triggered, this,
            withFirst([this](const cloud::CallRecord &record) { emit refillRequested(record); }));
    connect(m_resend, &QAction::triggered, this,
            withFirst([this](const cloud::CallRecord &record) { emit resendRequested(record); }));
    connect(m_addToSuite, &QAction::triggered, this,
            withFirst([this](const cloud::CallRecord &record) { emit suiteRequested(record); }));
    connect(m_curl, &QAction::triggered, this,
            withFirst([this](const cloud::CallRecord &record) { emit curlRequested(record); }));
    connect(m_requestId, &QAction::triggered, this, withFirst([](const cloud::CallRecord &record) {
                QGuiApplication::clipboard()->setText(record.requestId);
            }));
    connect(m_pin, &QAction::triggered, this, &HistoryPanel::pinSelected);
    connect(m_forget, &QAction::triggered, this, &HistoryPanel::forgetNumber);
    connect(m_compare, &QAction::triggered, this, &HistoryPanel::compareSelected);
    connect(m_export, &QAction::triggered, this, &HistoryPanel::exportHar);
}

QList<QWidget *> HistoryPanel::tools() const
{
    return m_tools;
}

QList<const cloud::CallRecord *> HistoryPanel::selection() const
{
    QList<const cloud::CallRecord *> records;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        if (const cloud::CallRecord *record = m_model->record(index))
            records << record;
    }
    return records;
}

void HistoryPanel::updateActions()
{
    const auto records = selection();
    const bool isOne = records.size() == 1;
    for (QAction *action : {m_refill, m_resend, m_addToSuite, m_curl, m_pin})
        action->setEnabled(isOne);
    m_requestId->setEnabled(isOne && !records.first()->requestId.isEmpty());
    m_compare->setEnabled(records.size() == 2);
    m_export->setEnabled(m_model->rowCount() > 0);
    m_pin->setText(isOne && records.first()->isPinned ? tr("Unpin") : tr("Pin"));
}

void HistoryPanel::compareSelected()
{
    const auto records = selection();
    if (records.size() != 2)
        return;
    const bool isOrdered = records.first()->id < records.last()->id;
    const cloud::CallRecord earlier = isOrdered ? *records.first() : *records.last();
    const cloud::CallRecord later = isOrdered ? *records.last() : *records.first();
    emit comparisonRequested(earlier, later);
}

void HistoryPanel::pinSelected()
{
    const auto records = selection();
    if (records.size() != 1)
        return;
    if (const Result<> pinned = m_model->setPinned(records.first()->id, !records.first()->isPinned);
        !pinned)
        emit failed(pinned.error());
}

void HistoryPanel::forgetNumber()
{
    bool isAccepted = false;
    const QString number = QInputDialog::getText(
        this, tr("Forget a number"),
        tr("Every call with this number is removed from the history, pinned ones too, and the "
           "sandbox forgets its tokens and messages:"),
        QLineEdit::Normal, QString(), &isAccepted);
    if (!isAccepted)
        return;
    emit forgetRequested(number.trimmed());
}

void HistoryPanel::exportHar()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export as HAR"), QStringLiteral("calls.har"), QStringLiteral("HAR (*.har)"));
    if (path.isEmpty())
        return;
    const QJsonDocument document(cloud::toHar(m_model->records()));
    if (const Result<> written = AtomicFile::write(path, document.toJson()); !written)
        emit failed(written.error());
    else
        emit statusMessage(tr("%1 calls written.").arg(m_model->rowCount()));
}

void HistoryPanel::retranslate()
{
    m_refill->setText(tr("Refill the form"));
    m_resend->setText(tr("Send again in the sandbox"));
    m_addToSuite->setText(tr("Add to a suite…"));
    m_curl->setText(tr("Copy as curl"));
    m_requestId->setText(tr("Copy RequestId"));
    m_forget->setText(tr("Forget a number…"));
    m_compare->setText(tr("Compare two"));
    m_compare->setToolTip(tr("Select two calls with Ctrl to compare them"));
    m_export->setText(tr("Export HAR…"));
    m_search->setPlaceholderText(tr("Search the history"));
    m_search->setAccessibleName(tr("Search the history"));
    m_table->setAccessibleName(tr("History"));
    m_table->setEmptyText(tr("No call yet. Send the first one: GetMobile."));
    m_model->retranslate();
    updateActions();
}

void HistoryPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
