#pragma once

#include <QWidget>

class QStackedWidget;

namespace numauth::cloud {
class OperationTable;
}

namespace numauth::sandbox {
class SandboxServer;
}

namespace numauth::ui {

class HistoryPanel;
class SandboxPanel;
class SuiteRunPanel;
class SuiteSession;
class TabHead;

/// The foot of the place: history of calls, the suite that runs, log and controls of the sandbox.
class CallDock : public QWidget
{
    Q_OBJECT

public:
    enum Tab { HistoryTab, RunTab, SandboxTab };

    /// All must outlive the dock.
    CallDock(sandbox::SandboxServer &sandbox, const cloud::OperationTable &operations,
             SuiteSession &suites, QWidget *parent = nullptr);

    HistoryPanel *history() const { return m_history; }
    SuiteRunPanel *suiteRun() const { return m_run; }
    SandboxPanel *sandbox() const { return m_sandbox; }
    void openTab(Tab tab);
    void showHistory();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTab(int tab);
    void retranslate();

    TabHead *m_head;
    QStackedWidget *m_pages;
    HistoryPanel *m_history;
    SuiteRunPanel *m_run;
    SandboxPanel *m_sandbox;
};

} // namespace numauth::ui
