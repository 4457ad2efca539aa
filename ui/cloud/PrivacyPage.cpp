#include "ui/cloud/PrivacyPage.h"

#include "models/cloud/CallNetwork.h"
#include "models/cloud/OwnEnvironments.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/TableView.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace numauth::ui {

using cloud::HistoryRetention;

namespace {

constexpr int labelWidth = 130;
constexpr int hostWidth = 220;

} // namespace

PrivacyPage::PrivacyPage(const cloud::OperationTable &operations, const Forget &forget,
                         const QString &retentionPath, QWidget *parent)
    : SettingsPage(parent), m_liveHost(operations.liveHost()), m_forget(forget),
      m_retentionPath(retentionPath), m_days(new QSpinBox), m_daysRow(new FormRow({}, m_days)),
      m_number(new QLineEdit), m_forgetButton(new QPushButton),
      m_numberRow(new FormRow({}, m_number)), m_head(new Label),
      m_hosts(new QStandardItemModel(this)), m_table(new TableView)
{
    layOut();
    connect(m_days, &QSpinBox::valueChanged, this, &PrivacyPage::storeDays);
    connect(m_forgetButton, &QPushButton::clicked, this, &PrivacyPage::forgetNumber);
    connect(m_number, &QLineEdit::returnPressed, this, &PrivacyPage::forgetNumber);
    connect(m_number, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_forgetButton->setEnabled(!text.trimmed().isEmpty());
        m_numberRow->clearError();
    });
    retranslate();
}

void PrivacyPage::layOut()
{
    m_days->setObjectName(QStringLiteral("cloud.privacy.days"));
    m_days->setRange(1, HistoryRetention::greatestDays);
    m_days->setKeyboardTracking(false);
    m_number->setObjectName(QStringLiteral("cloud.privacy.number"));
    m_forgetButton->setObjectName(QStringLiteral("cloud.privacy.forget"));
    m_forgetButton->setEnabled(false);
    m_numberRow->addWidget(m_forgetButton);
    m_head->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("cloud.privacy.hosts"));
    m_table->setModel(m_hosts);
    m_table->setSortingEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (FormRow *row : {m_daysRow, m_numberRow}) {
        row->setLabelWidth(labelWidth);
        column->addWidget(row);
    }
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
}

QStringList PrivacyPage::searchWords() const
{
    return {tr("Keep calls for"), tr("Forget a number"), tr("History"), tr("Host")};
}

void PrivacyPage::restoreDefaults()
{
    m_days->setValue(HistoryRetention::usualDays);
    storeDays(HistoryRetention::usualDays);
}

void PrivacyPage::openWorkspace(const QString &folder)
{
    m_folder = folder;
    if (isVisible())
        listHosts();
}

void PrivacyPage::readDays()
{
    const auto retention = HistoryRetention::read(m_retentionPath);
    const QSignalBlocker quiet(m_days);
    m_days->setValue(retention.valueOr({}).days);
    if (retention)
        m_daysRow->clearError();
    else
        m_daysRow->setError(retention.error().message);
}

void PrivacyPage::storeDays(int days)
{
    HistoryRetention retention;
    retention.days = days;
    const Result<> written = retention.write(m_retentionPath);
    if (written)
        m_daysRow->clearError();
    else
        m_daysRow->setError(written.error().message);
}

void PrivacyPage::forgetNumber()
{
    const Result<int> removed = m_forget(m_number->text().trimmed());
    if (!removed) {
        m_numberRow->setError(removed.error().message);
        return;
    }
    m_number->clear();
    m_numberRow->setHint(tr("%1 entries removed.").arg(*removed));
}

void PrivacyPage::listHosts()
{
    QList<QStringList> rows{
        {m_liveHost, tr("calls in Live, each when you send it")},
        {QStringLiteral("127.0.0.1"), tr("the sandbox, which runs on this machine")}};
    const auto environments = cloud::OwnEnvironments::open(m_folder).valueOr({});
    for (const cloud::OwnEnvironment &own : environments.all())
        rows << QStringList{own.address.host(),
                            tr("calls in %1, each when you send it").arg(own.name)};
    rows << QStringList{
        tr("your backend"),
        tr("the address under “To the backend” of the virtual phone, when you try it")};
    const auto network = cloud::CallNetwork::read(cloud::CallNetwork::defaultPath()).valueOr({});
    if (network.proxy != cloud::CallNetwork::Proxy::None)
        rows << QStringList{network.proxy == cloud::CallNetwork::Proxy::Own
                                ? network.proxyUrl.host()
                                : tr("the system's proxy"),
                            tr("the way to all of these but this machine, where one is set")};
    m_hosts->removeRows(0, m_hosts->rowCount());
    for (const QStringList &row : rows) {
        const QList<QStandardItem *> cells{new QStandardItem(row.first()),
                                           new QStandardItem(row.last())};
        for (QStandardItem *cell : cells)
            cell->setEditable(false);
        m_hosts->appendRow(cells);
    }
}

void PrivacyPage::retranslate()
{
    m_daysRow->setLabel(tr("Keep calls for"));
    m_days->setSuffix(tr(" days"));
    m_daysRow->setHint(tr("Older ones are dropped with the next call; pinned ones stay."));
    m_numberRow->setLabel(tr("Forget a number"));
    m_number->setPlaceholderText(tr("11 digits"));
    m_numberRow->setHint(
        tr("Removes it from the history, pinned calls too, and from the sandbox."));
    m_forgetButton->setText(tr("Forget"));
    m_head->setText(tr("Nothing but these is ever contacted; there is no account and no "
                       "telemetry."));
    m_hosts->setHorizontalHeaderLabels({tr("Host"), tr("Why")});
    m_table->setColumnWidth(0, hostWidth);
    m_table->setAccessibleName(tr("Hosts"));
    if (isVisible())
        listHosts();
}

void PrivacyPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsPage::changeEvent(event);
}

void PrivacyPage::showEvent(QShowEvent *event)
{
    retranslate();
    readDays();
    listHosts();
    SettingsPage::showEvent(event);
}

} // namespace numauth::ui
