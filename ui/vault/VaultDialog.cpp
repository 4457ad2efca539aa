#include "ui/vault/VaultDialog.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ToggleSwitch.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

using vault::SlotKind;

namespace {

constexpr int dialogWidth = 460;
constexpr int labelWidth = 110;

QLineEdit *makeSecretEdit(const char *objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1StringView(objectName));
    edit->setEchoMode(QLineEdit::Password);
    edit->setContextMenuPolicy(Qt::NoContextMenu);
    return edit;
}

} // namespace

VaultDialog::VaultDialog(vault::VaultSession &session, Purpose purpose, QWidget *parent)
    : Dialog(parent), m_session(session), m_purpose(purpose),
      m_text(new Label({}, TextSize::Normal, Tone::Text, this)),
      m_passphrase(makeSecretEdit("vault.passphrase")), m_again(makeSecretEdit("vault.again")),
      m_passphraseRow(new FormRow({}, m_passphrase, this)),
      m_againRow(new FormRow({}, m_again, this)), m_keychain(new ToggleSwitch({}, this)),
      m_message(new Label({}, TextSize::Small, Tone::Refuse, this)),
      m_submit(new QPushButton(this)), m_askKeychain(new QPushButton(this)),
      m_sessionOnly(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("vault.dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(dialogWidth);
    layOut();
    connect(m_submit, &QPushButton::clicked, this, &VaultDialog::submit);
    connect(m_askKeychain, &QPushButton::clicked, this, &VaultDialog::askKeychain);
    connect(m_sessionOnly, &QPushButton::clicked, this, &VaultDialog::startSession);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_passphrase, &QLineEdit::textChanged, this, &VaultDialog::refresh);
    connect(m_again, &QLineEdit::textChanged, this, &VaultDialog::refresh);
    connect(m_keychain, &QCheckBox::toggled, this, &VaultDialog::refresh);
    connect(&session, &vault::VaultSession::stateChanged, this, &VaultDialog::refresh);
    connect(&session, &vault::VaultSession::finished, this, &VaultDialog::finish);
    retranslate();
}

void VaultDialog::layOut()
{
    m_text->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("vault.message"));
    m_message->setWordWrap(true);
    m_keychain->setObjectName(QStringLiteral("vault.useKeychain"));
    m_submit->setObjectName(QStringLiteral("vault.submit"));
    m_askKeychain->setObjectName(QStringLiteral("vault.askKeychain"));
    m_sessionOnly->setObjectName(QStringLiteral("vault.sessionOnly"));
    m_submit->setDefault(true);
    setButtonKind(m_submit, ButtonKind::Primary);
    setButtonKind(m_sessionOnly, ButtonKind::Quiet);
    for (FormRow *row : {m_passphraseRow, m_againRow})
        row->setLabelWidth(labelWidth);
    m_againRow->setVisible(isNew());
    m_keychain->setVisible(m_purpose == Purpose::Create);
    m_sessionOnly->setVisible(m_purpose != Purpose::ChangePassphrase);
    m_askKeychain->setVisible(m_purpose == Purpose::Unlock &&
                              m_session.protections().contains(SlotKind::Keychain));
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_submit, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_askKeychain, QDialogButtonBox::ActionRole);
    buttons->addButton(m_sessionOnly, QDialogButtonBox::ResetRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    for (QWidget *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_passphraseRow),
                            static_cast<QWidget *>(m_againRow), static_cast<QWidget *>(m_keychain),
                            static_cast<QWidget *>(m_message), static_cast<QWidget *>(buttons)})
        column->addWidget(widget);
}

void VaultDialog::submit()
{
    std::optional<Secret> passphrase;
    if (!m_passphrase->text().isEmpty())
        passphrase = Secret(m_passphrase->text());
    m_message->setText(QString());
    switch (m_purpose) {
    case Purpose::Create:
        m_session.create({passphrase, m_keychain->isChecked()});
        break;
    case Purpose::Unlock:
        if (passphrase)
            m_session.unlock(*passphrase);
        break;
    case Purpose::ChangePassphrase:
        m_session.protect({passphrase, false});
        break;
    }
}

void VaultDialog::askKeychain()
{
    m_message->setText(QString());
    m_session.unlockWithKeychain();
}

void VaultDialog::startSession()
{
    if (const Result<> started = m_session.startSession(); !started)
        m_message->setText(started.error().message);
    else
        accept();
}

void VaultDialog::finish(const Result<> &result)
{
    if (result) {
        accept();
        return;
    }
    m_message->setText(result.error().message);
    m_passphrase->selectAll();
    m_passphrase->setFocus();
    refresh();
}

/// The line edits forget what was typed as soon as it is used or given up.
void VaultDialog::done(int result)
{
    m_passphrase->clear();
    m_again->clear();
    Dialog::done(result);
}

void VaultDialog::refresh()
{
    const bool isWorking = m_session.isBusy() && !m_session.isAskingKeychain();
    const bool isTyped = !m_passphrase->text().isEmpty();
    const bool isRepeated = !isNew() || m_passphrase->text() == m_again->text();
    const bool isKeychainEnough = m_purpose == Purpose::Create && m_keychain->isChecked();
    m_submit->setEnabled(!isWorking && isRepeated && (isTyped || isKeychainEnough));
    m_askKeychain->setEnabled(!m_session.isBusy());
    m_passphrase->setEnabled(!isWorking);
    m_again->setEnabled(!isWorking);
    if (isRepeated || m_again->text().isEmpty())
        m_againRow->clearError();
    else
        m_againRow->setError(tr("The two passphrases differ."));
    if (m_session.isAskingKeychain())
        m_passphraseRow->setHint(tr("The keychain is being asked; the passphrase works too."));
    else
        m_passphraseRow->setHint(isWorking ? tr("Working…") : QString());
}

void VaultDialog::retranslate()
{
    const QString file = QDir::toNativeSeparators(m_session.path());
    switch (m_purpose) {
    case Purpose::Create:
        setWindowTitle(tr("Make a vault"));
        m_text->setText(tr("The vault keeps keys encrypted in %1. Whoever loses the passphrase "
                           "loses what is in it; nobody can bring it back.")
                            .arg(file));
        m_submit->setText(tr("Make the vault"));
        break;
    case Purpose::Unlock:
        setWindowTitle(tr("Open the vault"));
        m_text->setText(tr("Keys are encrypted in %1.").arg(file));
        m_submit->setText(tr("Open"));
        break;
    case Purpose::ChangePassphrase:
        setWindowTitle(tr("New passphrase"));
        m_text->setText(tr("From now on this passphrase opens the vault."));
        m_submit->setText(tr("Change the passphrase"));
        break;
    }
    m_passphraseRow->setLabel(tr("Passphrase"));
    m_againRow->setLabel(tr("Once more"));
    m_keychain->setText(tr("The keychain of the system opens it too"));
    m_keychain->setAccessibleName(m_keychain->text());
    m_askKeychain->setText(tr("Use the keychain"));
    m_sessionOnly->setText(tr("This session only"));
    m_sessionOnly->setToolTip(tr("Keep secrets in memory; they are gone when the program ends"));
    m_cancel->setText(tr("Cancel"));
    setAccessibleName(windowTitle());
    refresh();
}

void VaultDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Dialog::changeEvent(event);
}

} // namespace numauth::ui
