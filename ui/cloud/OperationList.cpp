#include "ui/cloud/OperationList.h"

#include "ui/cloud/OperationModel.h"
#include "ui/widgets/SearchField.h"

#include <QEvent>
#include <QTreeView>
#include <QVBoxLayout>

namespace numauth::ui {

OperationList::OperationList(const cloud::OperationTable &operations, QWidget *parent)
    : SidePane(parent), m_model(new OperationModel(operations, this)), m_search(new SearchField),
      m_list(new QTreeView)
{
    dress();
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

void OperationList::dress()
{
    m_list->setObjectName(QStringLiteral("cloud.operations"));
    m_list->setModel(m_model);
    m_list->expandAll();
    m_search->setObjectName(QStringLiteral("cloud.search"));
    auto *search = new QVBoxLayout;
    search->addWidget(m_search);
    layOut(search, m_list, nullptr);
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
    SidePane::changeEvent(event);
}

} // namespace numauth::ui
