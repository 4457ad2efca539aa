#include "ui/vault/SecretField.h"

#include "models/vault/SecretReference.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace numauth::ui {

using vault::SecretReference;
using vault::VaultState;

SecretField::SecretField(vault::VaultSession &session, SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent), m_session(session), m_clipboard(clipboard),
      m_text(new Label({}, TextSize::Small, Tone::Muted, this)),
      m_eye(makeIconButton(QStringLiteral("eye"), {}, this)),
      m_copy(makeIconButton(QStringLiteral("copy"), {}, this))
{
    m_text->setObjectName(QStringLiteral("vault.secret"));
    m_text->setIsCode(true);
    m_text->setElides(true);
    m_text->setTextInteractionFlags(Qt::NoTextInteraction);
    m_eye->setObjectName(QStringLiteral("vault.reveal"));
    m_copy->setObjectName(QStringLiteral("vault.copy"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_text, 1);
    row->addWidget(m_eye);
    row->addWidget(m_copy);
    connect(m_eye, &QToolButton::pressed, this, &SecretField::reveal);
    connect(m_eye, &QToolButton::released, this, &SecretField::conceal);
    connect(m_copy, &QToolButton::clicked, this, &SecretField::copy);
    connect(&session, &vault::VaultSession::stateChanged, this, &SecretField::conceal);
    connect(&clipboard, &SecretClipboard::ticked, this, [this] {
        m_isCopied = m_isCopied && m_clipboard.remaining().count() > 0;
        refresh();
    });
    refresh();
}

void SecretField::setReference(const QString &reference, const QString &folder)
{
    m_reference = reference;
    m_folder = folder;
    m_isCopied = false;
    conceal();
}

bool SecretField::needsUnlock() const
{
    const auto parsed = SecretReference::parse(m_reference);
    return parsed && parsed->kind() == SecretReference::Kind::Vault && !m_session.isOpen();
}

void SecretField::reveal()
{
    if (needsUnlock()) {
        emit unlockRequested();
        return;
    }
    const Result<Secret> secret = m_session.resolve(m_reference, m_folder);
    if (!secret) {
        emit failed(secret.error().message);
        return;
    }
    m_isRevealed = true;
    m_text->setText(QString::fromUtf8(secret->reveal()));
    m_text->setToolTip(QString());
}

void SecretField::conceal()
{
    m_isRevealed = false;
    refresh();
}

void SecretField::copy()
{
    if (needsUnlock()) {
        emit unlockRequested();
        return;
    }
    const Result<Secret> secret = m_session.resolve(m_reference, m_folder);
    if (!secret) {
        emit failed(secret.error().message);
        return;
    }
    m_isCopied = true;
    m_clipboard.copy(*secret);
}

void SecretField::refresh()
{
    setVisible(!m_reference.isEmpty());
    if (m_isRevealed)
        return;
    QString text = QStringLiteral("•••••");
    if (needsUnlock())
        text = tr("locked");
    if (m_isCopied)
        text = m_clipboard.mayFailToClear()
                   ? tr("copied; under Wayland it is cleared in %1 s only while this window is in "
                        "front")
                         .arg(m_clipboard.remaining().count())
                   : tr("copied; cleared in %1 s").arg(m_clipboard.remaining().count());
    m_text->setText(text);
    m_text->setAccessibleName(tr("Key"));
    const QString eye = needsUnlock() ? tr("Open the vault and show") : tr("Show while held");
    const QString copyText = needsUnlock() ? tr("Open the vault and copy") : tr("Copy the key");
    for (const auto &[button, words] : {std::pair(m_eye, eye), std::pair(m_copy, copyText)}) {
        button->setToolTip(words);
        button->setAccessibleName(words);
    }
}

void SecretField::hideEvent(QHideEvent *event)
{
    m_isRevealed = false;
    m_text->setText(QString());
    QWidget::hideEvent(event);
}

void SecretField::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void SecretField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    // Nothing stays shown when another window comes to the front.
    if (event->type() == QEvent::ActivationChange && m_isRevealed)
        conceal();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
