#pragma once

#include "models/sandbox/SandboxServer.h"

#include <QWidget>

class QPushButton;
class QSpinBox;

namespace numauth::ui {

class Label;
class SegmentedGroup;

/// The virtual clock of the sandbox: stopped, faster, moved ahead.
class ClockControls : public QWidget
{
    Q_OBJECT

public:
    /// \p sandbox must outlive the controls.
    explicit ClockControls(sandbox::SandboxServer &sandbox, QWidget *parent = nullptr);

    void showState();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void togglePause();
    void retranslate();

    sandbox::SandboxServer &m_sandbox;
    Label *m_clock;
    Label *m_tokens;
    QPushButton *m_pause;
    SegmentedGroup *m_speed;
    QPushButton *m_minute;
    QPushButton *m_tenMinutes;
    QSpinBox *m_seconds;
    QPushButton *m_advance;
};

} // namespace numauth::ui
