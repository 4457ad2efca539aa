#include "ui/cloud/CallSidebar.h"

#include "ui/cloud/FavouriteList.h"
#include "ui/cloud/OperationList.h"
#include "ui/cloud/SuiteList.h"
#include "ui/widgets/TabHead.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace numauth::ui {

CallSidebar::CallSidebar(const cloud::OperationTable &operations, QWidget *parent)
    : QWidget(parent), m_head(new TabHead), m_pages(new QStackedWidget),
      m_operations(new OperationList(operations)), m_suites(new SuiteList(operations)),
      m_favourites(new FavouriteList)
{
    m_head->tabs()->setObjectName(QStringLiteral("cloud.side.tabs"));
    for (QWidget *page : QList<QWidget *>{m_operations, m_suites, m_favourites}) {
        m_head->tabs()->addTab(QString());
        m_pages->addWidget(page);
    }
    connect(m_head->tabs(), &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_pages, 1);
    retranslate();
}

void CallSidebar::showTab(Tab tab)
{
    m_head->tabs()->setCurrentIndex(tab);
}

void CallSidebar::retranslate()
{
    const QStringList words{tr("Operations"), tr("Suites"), tr("Saved")};
    for (int tab = 0; tab < words.size(); ++tab)
        m_head->tabs()->setTabText(tab, words.at(tab));
}

void CallSidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
