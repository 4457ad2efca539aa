#pragma once

#include <QWidget>

class QStackedWidget;

namespace numauth::sandbox {
class SandboxServer;
}

namespace numauth::ui {

class HistoryPanel;
class SandboxPanel;
class TabHead;

/// The foot of the place: history of calls, log and controls of the sandbox.
class CallDock : public QWidget
{
    Q_OBJECT

public:
    explicit CallDock(sandbox::SandboxServer &sandbox, QWidget *parent = nullptr);

    HistoryPanel *history() const { return m_history; }
    SandboxPanel *sandbox() const { return m_sandbox; }
    void showHistory();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTab(int tab);
    void retranslate();

    TabHead *m_head;
    QStackedWidget *m_pages;
    HistoryPanel *m_history;
    SandboxPanel *m_sandbox;
};

} // namespace numauth::ui
