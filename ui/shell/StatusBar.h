#pragma once

#include "ui/shell/Place.h"
#include "ui/shell/SandboxControl.h"
#include "ui/shell/WorkspaceHost.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace numauth::ui {
class Label;
}

namespace numauth::shell {

/// The bar under the window, 26 px: counts per verdict of the open place, sandbox, tasks; at the
/// right rule set, time of the last save, language, theme. Messages stand over its middle for 4 s.
class StatusBar : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    void setCounts(const VerdictCounts &counts);
    void setWorkspace(const WorkspaceInfo &info);
    /// Shows the sandbox's light; without a control there is none.
    void setSandbox(SandboxControl *sandbox);
    void setIsDark(bool isDark);
    ui::TaskBar *tasks() const { return m_tasks; }
    void showMessage(const QString &text);

signals:
    void verdictClicked(numauth::ui::Verdict verdict);
    void languageRequested();
    void themeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &id);
    QToolButton *addCount(const QString &id, ui::Verdict verdict);
    void addSection(QWidget *widget);
    void addRightSide();
    void refresh();
    void refreshSandbox();

    VerdictCounts m_counts;
    WorkspaceInfo m_info;
    SandboxControl *m_sandbox = nullptr;
    bool m_isDark = false;
    QHBoxLayout *m_row;
    QToolButton *m_refuses = nullptr;
    QToolButton *m_nonCompliant = nullptr;
    QToolButton *m_cannotTell = nullptr;
    QToolButton *m_light = nullptr;
    ui::TaskBar *m_tasks = nullptr;
    ui::Label *m_message = nullptr;
    ui::Label *m_ruleSet = nullptr;
    QToolButton *m_saved = nullptr;
    QToolButton *m_language = nullptr;
    QToolButton *m_theme = nullptr;
};

} // namespace numauth::shell
