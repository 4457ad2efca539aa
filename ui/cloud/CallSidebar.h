#pragma once

#include "models/cloud/OperationTable.h"

#include <QWidget>

class QStackedWidget;

namespace numauth::ui {

class FavouriteList;
class OperationList;
class SuiteList;
class TabHead;

/// The left side of the place: operations, suites, favourites.
class CallSidebar : public QWidget
{
    Q_OBJECT

public:
    enum Tab { OperationsTab, SuitesTab, FavouritesTab };

    /// \p operations must outlive the bar.
    explicit CallSidebar(const cloud::OperationTable &operations, QWidget *parent = nullptr);

    OperationList *operations() const { return m_operations; }
    SuiteList *suites() const { return m_suites; }
    FavouriteList *favourites() const { return m_favourites; }
    void showTab(Tab tab);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    TabHead *m_head;
    QStackedWidget *m_pages;
    OperationList *m_operations;
    SuiteList *m_suites;
    FavouriteList *m_favourites;
};

} // namespace numauth::ui
