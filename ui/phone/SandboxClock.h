#pragma once

#include "models/sandbox/SandboxServer.h"

#include <QWidget>

class QPushButton;

namespace numauth::ui {

class Label;
class SegmentedGroup;

/// The sandbox's clock and what moves it: paused, at speed 1, 10 or 60, a minute or ten on. The
/// machine's own time stays as it is.
class SandboxClock : public QWidget
{
    Q_OBJECT

public:
    /// \p sandbox must outlive the clock.
    explicit SandboxClock(sandbox::SandboxServer &sandbox, QWidget *parent = nullptr);

    void showTime();

signals:
    /// The sandbox is off and the user wants it.
    void startRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    sandbox::SandboxServer &m_sandbox;
    Label *m_time;
    Label *m_date;
    SegmentedGroup *m_speed;
    QPushButton *m_minute;
    QPushButton *m_tenMinutes;
    QPushButton *m_start;
};

} // namespace numauth::ui
