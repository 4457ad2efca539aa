#pragma once

#include "ui/consent/DeviceListModel.h"
#include "ui/consent/OutlineModel.h"

#include <QWidget>

class QListView;
class QTreeView;

namespace numauth::ui {

class Chip;
class DockHead;
class SearchField;

/// The left dock: the page's views, and under them the devices with their verdicts.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SidePanel(PageSession &session, QWidget *parent = nullptr);

    QTreeView *outline() const { return m_outline; }
    QListView *devices() const { return m_devices; }
    DeviceListModel *deviceModel() const { return m_deviceModel; }
    void setShowsFailingOnly(bool only);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectViews();
    void retranslate();
    void followSelection();
    void showCounts();

    PageSession &m_session;
    OutlineModel *m_outlineModel;
    DeviceListModel *m_deviceModel;
    DockHead *m_outlineHead;
    DockHead *m_deviceHead;
    Chip *m_failing;
    SearchField *m_search;
    QTreeView *m_outline;
    QListView *m_devices;
    bool m_failingOnly = false;
};

} // namespace numauth::ui
