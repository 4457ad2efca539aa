#include "ui/cloud/OperationList.h"

#include "ui/cloud/OperationModel.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"

#include <QEvent>
#include <QTreeView>
#include <QVBoxLayout>

namespace numauth::ui {

OperationList::OperationList(const cloud::OperationTable &operations, QWidget *parent)
    : QWidget(parent), m_model(new OperationModel(operations, this)), m_search(new SearchField),
      m_list(new QTreeView)
{
    layOut();
    connect(m_search, &QLineEdit::textChanged, m_model, &OperationModel::setFilter);
    connect(m_model, &QAbstractItemModel::modelReset, m_list, &QTreeView::expandAll);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const QString name = current.data(OperationModel::OperationRole).toString();
                if (!name.isEmpty())
                    emit chosen(name);
            });
    retranslate();
}

void OperationList::layOut()
{
    auto *rows = new RowDelegate(RowDelegate::Compact, m_list);
    rows->setHasLines(false);
    m_list->setObjectName(QStringLiteral("cloud.operations"));
    m_list->setItemDelegate(rows);
    m_list->setModel(m_model);
    m_list->setHeaderHidden(true);
    m_list->setIndentation(16);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->expandAll();
    m_search->setObjectName(QStringLiteral("cloud.search"));
    auto *pane = new Pane;
    auto *searchBox = new QVBoxLayout;
    searchBox->setContentsMargins(8, 8, 8, 8);
    searchBox->addWidget(m_search);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(searchBox);
    layout->addWidget(m_list, 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(pane);
}

void OperationList::choose(const QString &operation)
{
    const QModelIndex index = m_model->indexOf(operation);
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

void OperationList::retranslate()
{
    m_search->setPlaceholderText(tr("Search operations"));
    m_search->setAccessibleName(tr("Search operations"));
    m_list->setAccessibleName(tr("Operations"));
}

void OperationList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
