#include "ui/cloud/EnvironmentsPage.h"

#include "ui/cloud/EnvironmentDialog.h"
#include "ui/cloud/NetworkForm.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/TableView.h"

#include <QEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace numauth::ui {

using cloud::CredentialSource;
using cloud::OwnEnvironment;

namespace {

QString keyWords(const CredentialSource &source)
{
    switch (source.kind) {
    case CredentialSource::Kind::Environment:
        return EnvironmentsPage::tr("environment variables");
    case CredentialSource::Kind::Profile:
        return EnvironmentsPage::tr("profile %1").arg(source.profile);
    default:
        return source.accessKeySecret;
    }
}

} // namespace

EnvironmentsPage::EnvironmentsPage(const Clock &clock,
                                   const std::function<QStringList()> &vaultNames,
                                   const QString &usagePath, QWidget *parent)
    : SettingsPage(parent), m_clock(clock), m_vaultNames(vaultNames), m_usage(usagePath),
      m_cap(new QSpinBox), m_capRow(new FormRow({}, m_cap, this)),
      m_network(new NetworkForm(cloud::CallNetwork::pathIn(QFileInfo(usagePath).path()))),
      m_head(new Label), m_model(new QStandardItemModel(this)), m_table(new TableView),
      m_add(new QPushButton), m_live(new QPushButton), m_edit(new QPushButton),
      m_remove(new QPushButton), m_message(new Label({}, TextSize::Small, Tone::Refuse))
{
    m_cap->setRange(0, cloud::LiveUsage::greatestCap);
    layOut();
    connect(m_cap, &QSpinBox::valueChanged, this, &EnvironmentsPage::setCap);
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}, {}); });
    connect(m_live, &QPushButton::clicked, this, [this] {
        const QString live = OwnEnvironment::liveName();
        edit({live, {}, m_environments.liveCredential().value_or(CredentialSource())}, live);
    });
    connect(m_edit, &QPushButton::clicked, this, &EnvironmentsPage::editCurrent);
    connect(m_remove, &QPushButton::clicked, this, &EnvironmentsPage::removeCurrent);
    connect(m_table, &TableView::opened, this, &EnvironmentsPage::editCurrent);
    connect(m_table, &TableView::deletionRequested, this, &EnvironmentsPage::removeCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EnvironmentsPage::updateButtons);
    retranslate();
}

void EnvironmentsPage::layOut()
{
    m_cap->setObjectName(QStringLiteral("cloud.settings.cap"));
    m_table->setObjectName(QStringLiteral("cloud.settings.environments"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_add->setObjectName(QStringLiteral("cloud.settings.add"));
    m_live->setObjectName(QStringLiteral("cloud.settings.live"));
    m_edit->setObjectName(QStringLiteral("cloud.settings.edit"));
    m_remove->setObjectName(QStringLiteral("cloud.settings.remove"));
    m_message->setObjectName(QStringLiteral("cloud.settings.message"));
    m_message->setWordWrap(true);
    m_head->setWordWrap(true);
    setButtonKind(m_remove, ButtonKind::Danger);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_live, m_edit})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_capRow);
    m_capRow->setLabelWidth(NetworkForm::labelWidth);
    column->addWidget(m_network);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    column->addWidget(m_message);
}

QStringList EnvironmentsPage::searchWords() const
{
    return QStringList{tr("Billed calls a day"), tr("Address"), tr("Access key"), tr("Authority")} +
           NetworkForm::searchWords();
}

void EnvironmentsPage::restoreDefaults()
{
    m_cap->setValue(cloud::LiveUsage::usualCap);
    m_network->restoreDefaults();
}

void EnvironmentsPage::openWorkspace(const QString &folder)
{
    m_folder = folder;
    fill();
}

void EnvironmentsPage::setCap(int cap)
{
    const Result<> stored = m_usage.setDailyCap(cap);
    m_message->setText(stored ? QString() : stored.error().message);
    showUsage();
    emit capChanged();
}

void EnvironmentsPage::edit(const OwnEnvironment &environment, const QString &formerName)
{
    EnvironmentDialog dialog(environment, m_vaultNames ? m_vaultNames() : QStringList(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    cloud::OwnEnvironments changed = m_environments;
    const OwnEnvironment edited = dialog.environment();
    if (edited.name != formerName && changed.find(edited.name)) {
        m_message->setText(tr("There is an environment %1 already.").arg(edited.name));
        return;
    }
    if (edited.name != formerName)
        changed.remove(formerName);
    changed.put(edited);
    store(changed);
}

QString EnvironmentsPage::currentName() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.siblingAtColumn(0).data().toString() : QString();
}

void EnvironmentsPage::editCurrent()
{
    if (const OwnEnvironment *own = m_environments.find(currentName()))
        edit(OwnEnvironment(*own), own->name);
}

void EnvironmentsPage::removeCurrent()
{
    cloud::OwnEnvironments changed = m_environments;
    changed.remove(currentName());
    store(changed);
}

void EnvironmentsPage::store(const cloud::OwnEnvironments &environments)
{
    const Result<> written = environments.write(m_folder);
    fill();
    if (!written)
        m_message->setText(written.error().message);
    emit environmentsChanged();
}

void EnvironmentsPage::fill()
{
    const auto opened = cloud::OwnEnvironments::open(m_folder);
    m_environments = opened.valueOr({});
    m_message->setText(opened ? QString() : opened.error().message);
    m_model->removeRows(0, m_model->rowCount());
    for (const OwnEnvironment &own : m_environments.all()) {
        const QList<QStandardItem *> row{new QStandardItem(own.name),
                                         new QStandardItem(own.address.toString()),
                                         new QStandardItem(keyWords(own.credential))};
        for (QStandardItem *cell : row) {
            cell->setEditable(false);
            cell->setData(true, IsCodeRole);
        }
        m_model->appendRow(row);
    }
    // A file that cannot be read is not written over.
    const bool isWritable = !m_folder.isEmpty() && opened;
    m_add->setEnabled(isWritable);
    m_live->setEnabled(isWritable);
    updateButtons();
}

void EnvironmentsPage::updateButtons()
{
    const bool hasCurrent = m_add->isEnabled() && m_environments.find(currentName());
    m_edit->setEnabled(hasCurrent);
    m_remove->setEnabled(hasCurrent);
}

void EnvironmentsPage::showUsage()
{
    const Result<int> billed = m_usage.billedOn(m_clock.now().toLocalTime().date());
    const Result<int> cap = m_usage.dailyCap();
    const bool isKnown = billed && cap;
    m_cap->setEnabled(isKnown);
    if (!isKnown) {
        m_capRow->setError(billed ? cap.error().message : billed.error().message);
        return;
    }
    m_capRow->clearError();
    const QSignalBlocker quiet(m_cap);
    m_cap->setValue(*cap);
    m_capRow->setHint(*cap == 0
                          ? tr("No billed call leaves this machine.")
                          : tr("%1 of at most %2 billed calls sent today.").arg(*billed).arg(*cap));
}

void EnvironmentsPage::retranslate()
{
    m_capRow->setLabel(tr("Billed calls a day"));
    m_cap->setAccessibleName(tr("Billed calls a day"));
    m_head->setText(tr("Gateways of the workspace; they stand in workspace.json, where their keys "
                       "are only named."));
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Address"), tr("Access key")});
    m_table->setColumnWidth(0, 120);
    m_table->setColumnWidth(1, 220);
    m_table->setAccessibleName(tr("Environments"));
    m_table->setEmptyText(m_folder.isEmpty() ? tr("Open a workspace to name gateways of your own.")
                                             : tr("No gateway of your own yet."));
    m_add->setText(tr("Add…"));
    m_live->setText(tr("Key of the live cloud…"));
    m_edit->setText(tr("Edit…"));
    m_remove->setText(tr("Remove"));
    fill();
    showUsage();
}

void EnvironmentsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsPage::changeEvent(event);
}

void EnvironmentsPage::showEvent(QShowEvent *event)
{
    retranslate();
    SettingsPage::showEvent(event);
}

} // namespace numauth::ui
