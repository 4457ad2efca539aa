#pragma once

#include "models/sandbox/SandboxServer.h"

#include <QWidget>

class QListWidget;

namespace numauth::ui {

class Label;

/// The valid tokens of the sandbox with their remaining lives, and the codes that it sent by SMS.
class TokenControls : public QWidget
{
    Q_OBJECT

public:
    /// \p sandbox must outlive the controls.
    explicit TokenControls(sandbox::SandboxServer &sandbox, QWidget *parent = nullptr);

    void showState();

signals:
    void statusMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addTokens();
    void addMessages();

    sandbox::SandboxServer &m_sandbox;
    QListWidget *m_list;
    Label *m_none;
};

} // namespace numauth::ui
