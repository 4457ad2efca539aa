#pragma once

#include "ui/shell/VaultControl.h"

#include <QToolButton>

namespace numauth::shell {

/// The button of the top bar that says whether the vault is open and for how long. A click opens
/// the vault or, when it is open, the menu of what can be done with it.
class VaultButton : public QToolButton
{
    Q_OBJECT

public:
    /// \p control must outlive the button.
    explicit VaultButton(VaultControl *control, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void act();
    void refresh();

    VaultControl *m_control;
};

} // namespace numauth::shell
