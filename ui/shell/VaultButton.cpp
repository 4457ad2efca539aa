#include "ui/shell/VaultButton.h"

#include "ui/widgets/Icons.h"

#include <QEvent>
#include <QMenu>

namespace numauth::shell {

namespace {

constexpr int buttonHeight = 28;

/// `09:41`, `75:00`.
QString clockText(std::chrono::seconds left)
{
    return QStringLiteral("%1:%2")
        .arg(left.count() / 60, 2, 10, QLatin1Char('0'))
        .arg(left.count() % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

VaultButton::VaultButton(VaultControl *control, QWidget *parent)
    : QToolButton(parent), m_control(control)
{
    setObjectName(QStringLiteral("shell.vault"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFixedHeight(buttonHeight);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, &VaultButton::act);
    connect(control, &VaultControl::changed, this, &VaultButton::refresh);
    refresh();
}

void VaultButton::act()
{
    const auto state = m_control->state();
    if (state == VaultControl::State::Absent || state == VaultControl::State::Locked) {
        m_control->open();
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Vault"));
    menu->addActions(m_control->actions());
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void VaultButton::refresh()
{
    const auto left = m_control->remaining();
    QString icon = QStringLiteral("lock");
    switch (m_control->state()) {
    case VaultControl::State::Absent:
        setText(tr("Vault: not set up"));
        setToolTip(tr("Make a vault that keeps keys encrypted"));
        break;
    case VaultControl::State::Locked:
        setText(tr("Vault locked"));
        setToolTip(tr("Open the vault"));
        break;
    case VaultControl::State::Unlocked:
        icon = QStringLiteral("unlock");
        setText(left ? tr("Vault %1").arg(clockText(*left)) : tr("Vault open"));
        setToolTip(left ? tr("The vault is open and locks itself after this time")
                        : tr("The vault is open until it is locked"));
        break;
    case VaultControl::State::SessionOnly:
        icon = QStringLiteral("unlock");
        setText(tr("This session only"));
        setToolTip(tr("Secrets are kept in memory and are gone when the program ends"));
        break;
    }
    if (property("iconName").toString() != icon) {
        setProperty("iconName", icon);
        setIcon(ui::themeIcon(icon));
    }
    setAccessibleName(text());
}

void VaultButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QToolButton::changeEvent(event);
}

} // namespace numauth::shell
