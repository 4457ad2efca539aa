#include "ui/vault/VaultPage.h"

#include "ui/shell/Settings.h"
#include "ui/vault/VaultDialog.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/ToggleSwitch.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace numauth::ui {

using vault::SlotKind;
using vault::VaultState;

VaultPage::VaultPage(VaultSwitch &vault, SecretClipboard &clipboard, shell::Settings &settings,
                     QWidget *parent)
    : SettingsPage(parent), m_vault(vault), m_session(vault.session()), m_clipboard(clipboard),
      m_settings(settings), m_path(new Label({}, TextSize::Small, Tone::Muted, this)),
      m_open(new QPushButton(this)), m_passphrase(new QPushButton(this)),
      m_keychain(new ToggleSwitch({}, this)), m_minutes(new QSpinBox), m_seconds(new QSpinBox),
      m_minutesRow(new FormRow({}, m_minutes, this)),
      m_secondsRow(new FormRow({}, m_seconds, this)), m_names(new QStandardItemModel(this)),
      m_table(new TableView(this)), m_remove(new QPushButton(this)),
      m_message(new Label({}, TextSize::Small, Tone::Refuse, this))
{
    m_minutes->setRange(0, shell::Settings::MostVaultMinutes);
    m_seconds->setRange(shell::Settings::LeastCopySeconds, shell::Settings::MostCopySeconds);
    m_minutes->setValue(settings.vaultMinutes());
    m_seconds->setValue(settings.copySeconds());
    layOut();
    apply();
    connect(m_minutes, &QSpinBox::valueChanged, this, [this](int minutes) {
        m_settings.setVaultMinutes(minutes);
        apply();
    });
    connect(m_seconds, &QSpinBox::valueChanged, this, [this](int seconds) {
        m_settings.setCopySeconds(seconds);
        apply();
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_session.isOpen())
            m_session.lock();
        else
            m_vault.open();
    });
    connect(m_passphrase, &QPushButton::clicked, this, &VaultPage::changePassphrase);
    connect(m_keychain, &QCheckBox::clicked, this, &VaultPage::useKeychain);
    connect(m_remove, &QPushButton::clicked, this, &VaultPage::removeSelected);
    connect(&m_session, &vault::VaultSession::stateChanged, this, &VaultPage::refresh);
    connect(&m_session, &vault::VaultSession::keychainRefused, this,
            [this](const Error &error) { m_message->setText(error.message); });
    connect(&m_session, &vault::VaultSession::finished, this, [this](const Result<> &result) {
        if (!result)
            m_message->setText(result.error().message);
        refresh();
    });
    retranslate();
}

void VaultPage::layOut()
{
    m_path->setElides(true);
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("vault.page.message"));
    m_open->setObjectName(QStringLiteral("vault.page.open"));
    m_passphrase->setObjectName(QStringLiteral("vault.page.passphrase"));
    m_keychain->setObjectName(QStringLiteral("vault.page.keychain"));
    m_minutes->setObjectName(QStringLiteral("vault.page.minutes"));
    m_seconds->setObjectName(QStringLiteral("vault.page.seconds"));
    m_remove->setObjectName(QStringLiteral("vault.page.remove"));
    m_table->setObjectName(QStringLiteral("vault.page.names"));
    m_table->setModel(m_names);
    setButtonKind(m_remove, ButtonKind::Danger);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_passphrase);
    buttons->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_message, 1);
    foot->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_path);
    column->addLayout(buttons);
    column->addWidget(m_keychain);
    column->addWidget(m_minutesRow);
    column->addWidget(m_secondsRow);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
}

void VaultPage::apply()
{
    m_session.setAutoLock(std::chrono::minutes(m_settings.vaultMinutes()));
    m_clipboard.setDelay(std::chrono::seconds(m_settings.copySeconds()));
}

QStringList VaultPage::searchWords() const
{
    return {tr("Passphrase"), tr("Keychain"), m_keychain->text(), tr("Lock after"),
            tr("Clear the clipboard after")};
}

void VaultPage::restoreDefaults()
{
    m_minutes->setValue(shell::Settings::DefaultVaultMinutes);
    m_seconds->setValue(shell::Settings::DefaultCopySeconds);
}

void VaultPage::changePassphrase()
{
    auto *dialog = new VaultDialog(m_session, VaultDialog::Purpose::ChangePassphrase, window());
    dialog->open();
}

void VaultPage::useKeychain(bool uses)
{
    m_message->setText(QString());
    if (uses) {
        m_session.protect({std::nullopt, true});
        return;
    }
    if (const Result<> removed = m_session.removeKeychain(); !removed)
        m_message->setText(removed.error().message);
    refresh();
}

void VaultPage::removeSelected()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const QString name = current.siblingAtColumn(0).data().toString();
    if (const Result<> removed = m_session.remove(name); !removed)
        m_message->setText(removed.error().message);
}

void VaultPage::refresh()
{
    const VaultState state = m_session.state();
    const bool isOpen = state == VaultState::Unlocked;
    m_open->setText(state == VaultState::Absent ? tr("Make a vault…")
                    : m_session.isOpen()        ? tr("Lock now")
                                                : tr("Open the vault…"));
    m_open->setEnabled(!m_session.isBusy());
    for (QWidget *widget :
         {static_cast<QWidget *>(m_passphrase), static_cast<QWidget *>(m_keychain)}) {
        widget->setVisible(state != VaultState::Absent && state != VaultState::SessionOnly);
        widget->setEnabled(isOpen && !m_session.isBusy());
        widget->setToolTip(isOpen ? QString() : tr("Open the vault first."));
    }
    m_keychain->setChecked(m_session.protections().contains(SlotKind::Keychain));
    m_remove->setEnabled(m_session.isOpen());
    m_remove->setToolTip(m_session.isOpen() ? tr("Remove the chosen secret for good")
                                            : tr("Open the vault first."));
    fillNames();
}

void VaultPage::fillNames()
{
    m_names->clear();
    m_names->setHorizontalHeaderLabels({tr("Name"), tr("Changed")});
    if (m_session.state() == VaultState::Absent)
        return;
    const auto entries = m_session.entries();
    if (!entries) {
        m_message->setText(entries.error().message);
        return;
    }
    for (const vault::VaultEntry &entry : *entries) {
        auto *name = new QStandardItem(entry.name);
        auto *changed = new QStandardItem(
            entry.changed.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
        for (QStandardItem *cell : {name, changed})
            cell->setEditable(false);
        m_names->appendRow({name, changed});
    }
    m_table->setColumnWidth(0, 320);
}

void VaultPage::retranslate()
{
    m_path->setText(QDir::toNativeSeparators(m_session.path()));
    m_passphrase->setText(tr("New passphrase…"));
    m_keychain->setText(tr("The keychain of the system opens it too"));
    m_keychain->setAccessibleName(m_keychain->text());
    m_minutesRow->setLabel(tr("Lock after"));
    m_secondsRow->setLabel(tr("Clear the clipboard after"));
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setSpecialValueText(tr("never"));
    m_seconds->setSuffix(tr(" s"));
    m_remove->setText(tr("Remove"));
    m_table->setAccessibleName(tr("Names in the vault"));
    m_table->setEmptyText(tr("The vault holds no secret."));
    refresh();
}

void VaultPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsPage::changeEvent(event);
}

} // namespace numauth::ui
