#include "ui/cloud/CallDock.h"

#include "ui/cloud/HistoryPanel.h"
#include "ui/cloud/SandboxPanel.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/TableView.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace numauth::ui {

CallDock::CallDock(sandbox::SandboxServer &sandbox, QWidget *parent)
    : QWidget(parent), m_head(new TabHead), m_pages(new QStackedWidget),
      m_history(new HistoryPanel), m_sandbox(new SandboxPanel(sandbox))
{
    m_head->tabs()->setObjectName(QStringLiteral("cloud.dock.tabs"));
    m_head->tabs()->addTab(QString());
    m_head->tabs()->addTab(QString());
    for (QWidget *tool : m_history->tools())
        m_head->addWidget(tool);
    m_pages->addWidget(m_history);
    m_pages->addWidget(m_sandbox);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_pages, 1);
    connect(m_head->tabs(), &QTabBar::currentChanged, this, &CallDock::showTab);
    connect(m_history->model(), &QAbstractItemModel::modelReset, this,
            [this] { m_head->tabs()->setCount(0, m_history->model()->rowCount()); });
    retranslate();
}

void CallDock::showTab(int tab)
{
    m_pages->setCurrentIndex(tab);
    for (QWidget *tool : m_history->tools())
        tool->setVisible(tab == 0);
}

void CallDock::showHistory()
{
    m_head->tabs()->setCurrentIndex(0);
    m_history->table()->setFocus();
}

void CallDock::retranslate()
{
    m_head->tabs()->setTabText(0, tr("History"));
    m_head->tabs()->setTabText(1, tr("Sandbox log"));
}

void CallDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
