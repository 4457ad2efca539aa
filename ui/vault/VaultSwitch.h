#pragma once

#include "models/vault/VaultSession.h"
#include "ui/shell/VaultControl.h"

#include <QPointer>

namespace numauth::ui {

/// The vault's button: dialogs to make and open the vault, lock, more time.
class VaultSwitch : public shell::VaultControl
{
    Q_OBJECT

public:
    /// \p session must outlive the switch.
    explicit VaultSwitch(vault::VaultSession &session, QObject *parent = nullptr);

    /// Dialogs belong to this window from now on.
    void setWindow(QWidget *window) { m_window = window; }
    vault::VaultSession &session() { return m_session; }

    State state() const override;
    std::optional<std::chrono::seconds> remaining() const override;
    QList<QAction *> actions() const override;
    void open() override;
    void lock() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    vault::VaultSession &m_session;
    QPointer<QWidget> m_window;
    QPointer<QWidget> m_dialog;
    QAction *m_lock;
    QAction *m_addTime;
    QAction *m_settings;
};

} // namespace numauth::ui
