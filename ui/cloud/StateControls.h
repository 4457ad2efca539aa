#pragma once

#include "models/base/Result.h"
#include "models/sandbox/SandboxServer.h"

#include <QWidget>

class QPushButton;

namespace numauth::ui {

class Label;

/// The state of the sandbox as a whole: kept in a file, brought back, thrown away.
class StateControls : public QWidget
{
    Q_OBJECT

public:
    /// \p sandbox must outlive the controls.
    explicit StateControls(sandbox::SandboxServer &sandbox, QWidget *parent = nullptr);

    /// Tokens, schemes, clock, faults and used nonces, readable by the user only.
    Result<> save(const QString &file) const;
    Result<> restore(const QString &file);

signals:
    void failed(const numauth::Error &error);
    void statusMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseToSave();
    void chooseToRestore();
    void retranslate();

    sandbox::SandboxServer &m_sandbox;
    Label *m_words;
    QPushButton *m_save;
    QPushButton *m_restore;
    QPushButton *m_reset;
};

} // namespace numauth::ui
