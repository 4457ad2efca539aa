#include "ui/cloud/CallDock.h"

#include "ui/cloud/HistoryPanel.h"
#include "ui/cloud/SandboxPanel.h"
#include "ui/cloud/SuiteRunPanel.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/TableView.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace numauth::ui {

CallDock::CallDock(sandbox::SandboxServer &sandbox, const cloud::OperationTable &operations,
                   SuiteSession &suites, QWidget *parent)
    : QWidget(parent), m_head(new TabHead), m_pages(new QStackedWidget),
      m_history(new HistoryPanel), m_run(new SuiteRunPanel(suites)),
      m_sandbox(new SandboxPanel(sandbox, operations))
{
    m_head->tabs()->setObjectName(QStringLiteral("cloud.dock.tabs"));
    for (QWidget *page : QList<QWidget *>{m_history, m_run, m_sandbox}) {
        m_head->tabs()->addTab(QString());
        m_pages->addWidget(page);
    }
    for (QWidget *tool : m_history->tools() + m_run->tools())
        m_head->addWidget(tool);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_pages, 1);
    connect(m_head->tabs(), &QTabBar::currentChanged, this, &CallDock::showTab);
    connect(m_history->model(), &QAbstractItemModel::modelReset, this,
            [this] { m_head->tabs()->setCount(0, m_history->model()->rowCount()); });
    retranslate();
    showTab(HistoryTab);
}

void CallDock::showTab(int tab)
{
    m_pages->setCurrentIndex(tab);
    for (QWidget *tool : m_history->tools())
        tool->setVisible(tab == HistoryTab);
    m_run->setToolsVisible(tab == RunTab);
}

void CallDock::openTab(Tab tab)
{
    m_head->tabs()->setCurrentIndex(tab);
}

void CallDock::showHistory()
{
    openTab(HistoryTab);
    m_history->table()->setFocus();
}

void CallDock::retranslate()
{
    m_head->tabs()->setTabText(HistoryTab, tr("History"));
    m_head->tabs()->setTabText(RunTab, tr("Suite run"));
    m_head->tabs()->setTabText(SandboxTab, tr("Sandbox log"));
}

void CallDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
