#pragma once

#include "models/base/Result.h"
#include "models/cloud/OperationTable.h"
#include "models/sandbox/SandboxServer.h"

#include <QWidget>

class QStackedWidget;

namespace numauth::ui {

class ClockControls;
class FaultControls;
class SegmentedGroup;
class StateControls;
class TokenControls;

/// What can be done to the sandbox, one page at a time: its clock, faults, tokens and codes, and
/// its state as a file.
class SandboxControls : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the controls.
    SandboxControls(sandbox::SandboxServer &sandbox, const cloud::OperationTable &operations,
                    QWidget *parent = nullptr);

    enum Page { ClockPage, FaultPage, TokenPage, StatePage };
    void showPage(Page page);

signals:
    void failed(const numauth::Error &error);
    void statusMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showState();
    void retranslate();

    sandbox::SandboxServer &m_sandbox;
    SegmentedGroup *m_choice;
    QStackedWidget *m_pages;
    ClockControls *m_clock;
    FaultControls *m_faults;
    TokenControls *m_tokens;
    StateControls *m_state;
};

} // namespace numauth::ui
