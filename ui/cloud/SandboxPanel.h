#pragma once

#include "models/base/Result.h"
#include "models/sandbox/SandboxServer.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace numauth::ui {

class Chip;
class Label;
class RequestLogModel;
class TableView;

/// The log of the sandbox and what can be done to it: its clock moved or stopped, faults injected,
/// everything put back. Says how many tokens are alive and which ends first.
class SandboxPanel : public QWidget
{
    Q_OBJECT

public:
    /// \p sandbox must outlive the panel.
    explicit SandboxPanel(sandbox::SandboxServer &sandbox, QWidget *parent = nullptr);

    TableView *table() const { return m_table; }

signals:
    void failed(const numauth::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeControls();
    void injectFault();
    void togglePause();
    void showState();
    void retranslate();

    sandbox::SandboxServer &m_sandbox;
    RequestLogModel *m_model;
    TableView *m_table;
    Label *m_clock;
    QPushButton *m_pause;
    QPushButton *m_minute;
    QPushButton *m_tenMinutes;
    Label *m_tokens;
    Label *m_faultTitle;
    QComboBox *m_faultKind;
    QPushButton *m_inject;
    QPushButton *m_clear;
    QPushButton *m_reset;
    Chip *m_faults;
};

} // namespace numauth::ui
