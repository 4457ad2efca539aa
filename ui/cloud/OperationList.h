#pragma once

#include "models/cloud/OperationTable.h"
#include "ui/cloud/SidePane.h"

class QTreeView;

namespace numauth::ui {

class OperationModel;
class SearchField;

/// The operations under their categories, with a search over names and titles.
class OperationList : public SidePane
{
    Q_OBJECT

public:
    /// \p operations must outlive the list.
    explicit OperationList(const cloud::OperationTable &operations, QWidget *parent = nullptr);

    /// Nothing changes when there is no such operation.
    void choose(const QString &operation);

signals:
    void chosen(const QString &operation);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void retranslate();

    OperationModel *m_model;
    SearchField *m_search;
    QTreeView *m_list;
};

} // namespace numauth::ui
