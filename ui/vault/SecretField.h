#pragma once

#include "models/vault/VaultSession.h"
#include "ui/vault/SecretClipboard.h"

#include <QWidget>

class QToolButton;

namespace numauth::ui {

class Label;

/// The secret behind a reference: five dots and a fingerprint, an eye that shows it while it is
/// held, and copying that ends by itself. While the vault is locked the buttons open it.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    /// \p session and \p clipboard must outlive the field.
    SecretField(vault::VaultSession &session, SecretClipboard &clipboard,
                QWidget *parent = nullptr);

    /// `vault:…`, `env:…`, `file:…` or empty; a relative path starts in \p folder.
    void setReference(const QString &reference, const QString &folder);
    const QString &reference() const { return m_reference; }

signals:
    /// The secret is in the vault, which is locked.
    void unlockRequested();
    /// Why the secret cannot be had; never the secret.
    void failed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    bool needsUnlock() const;
    void reveal();
    void conceal();
    void copy();
    void refresh();

    vault::VaultSession &m_session;
    SecretClipboard &m_clipboard;
    QString m_reference;
    QString m_folder;
    Label *m_text;
    QToolButton *m_eye;
    QToolButton *m_copy;
    bool m_isRevealed = false;
    bool m_isCopied = false;
};

} // namespace numauth::ui
