#include "ui/vault/VaultSwitch.h"

#include "ui/vault/VaultDialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>

namespace numauth::ui {

using vault::VaultState;

VaultSwitch::VaultSwitch(vault::VaultSession &session, QObject *parent)
    : VaultControl(parent), m_session(session), m_lock(new QAction(this)),
      m_addTime(new QAction(this)), m_settings(new QAction(this))
{
    connect(&session, &vault::VaultSession::stateChanged, this, &VaultControl::changed);
    connect(&session, &vault::VaultSession::ticked, this, &VaultControl::changed);
    connect(m_lock, &QAction::triggered, this, &VaultSwitch::lock);
    connect(m_addTime, &QAction::triggered, &session, &vault::VaultSession::addTime);
    connect(m_settings, &QAction::triggered, this, &VaultControl::settingsRequested);
    QCoreApplication::instance()->installEventFilter(this);
    retranslate();
}

shell::VaultControl::State VaultSwitch::state() const
{
    switch (m_session.state()) {
    case VaultState::Absent:
        break;
    case VaultState::Locked:
        return State::Locked;
    case VaultState::Unlocked:
        return State::Unlocked;
    case VaultState::SessionOnly:
        return State::SessionOnly;
    }
    return State::Absent;
}

std::optional<std::chrono::seconds> VaultSwitch::remaining() const
{
    if (m_session.state() != VaultState::Unlocked || m_session.autoLock().isNever())
        return std::nullopt;
    return m_session.autoLock().remaining();
}

QList<QAction *> VaultSwitch::actions() const
{
    QList<QAction *> actions{m_lock};
    if (remaining())
        actions << m_addTime;
    return actions << m_settings;
}

void VaultSwitch::open()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    const bool isAbsent = m_session.state() == VaultState::Absent;
    auto *dialog = new VaultDialog(
        m_session, isAbsent ? VaultDialog::Purpose::Create : VaultDialog::Purpose::Unlock,
        m_window);
    m_dialog = dialog;
    dialog->open();
    if (m_session.protections().contains(vault::SlotKind::Keychain))
        m_session.unlockWithKeychain();
}

void VaultSwitch::lock()
{
    m_session.lock();
}

void VaultSwitch::retranslate()
{
    m_lock->setText(tr("Lock now"));
    m_addTime->setText(tr("Stay open longer"));
    m_settings->setText(tr("Vault settings…"));
}

bool VaultSwitch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == QCoreApplication::instance() && event->type() == QEvent::LanguageChange)
        retranslate();
    return VaultControl::eventFilter(watched, event);
}

} // namespace numauth::ui
