#pragma once

#include "ui/consent/DeviceListModel.h"
#include "ui/consent/OutlineModel.h"
#include "ui/consent/OutlineView.h"

#include <QWidget>

class QListView;
class QToolButton;

namespace numauth::ui {

class CanvasActions;
class Chip;
class DockHead;
class SearchField;

/// The left dock: the page's views, and under them the devices with their verdicts.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SidePanel(PageSession &session, QWidget *parent = nullptr);

    OutlineView *outline() const { return m_outline; }
    OutlineModel *outlineModel() const { return m_outlineModel; }
    /// What the head of the outline and its context menu offer. Must outlive the panel.
    void setActions(CanvasActions &actions);
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
    void takeSelection();
    void showOutlineMenu(const QPoint &position);
    void showCounts();

    PageSession &m_session;
    OutlineModel *m_outlineModel;
    DeviceListModel *m_deviceModel;
    DockHead *m_outlineHead;
    DockHead *m_deviceHead;
    Chip *m_failing;
    SearchField *m_search;
    OutlineView *m_outline;
    QListView *m_devices;
    CanvasActions *m_actions = nullptr;
    QToolButton *m_add = nullptr;
    bool m_failingOnly = false;
    bool m_isFollowing = false;
};

} // namespace numauth::ui
