#pragma once

#include "ui/consent/PageSession.h"
#include "ui/widgets/ToolStrip.h"

class QComboBox;
class QToolButton;

namespace numauth::ui {

class SegmentedGroup;

/// The toolbar of the Consent place: which page, on which phone, in which state. View state only.
class CellToolBar : public ToolStrip
{
    Q_OBJECT

public:
    explicit CellToolBar(PageSession &session, QWidget *parent = nullptr);

    /// The pages of the workspace by name; \p current is the open one.
    void setPages(const QStringList &names, const QString &current);

    /// A button before the switch of views that does \p action.
    void addCommand(QAction *action);

    /// Which of canvas and matrix the switch at the end shows as chosen.
    void setShowsMatrix(bool isShown);

signals:
    void pageChosen(const QString &name);
    void matrixChosen(bool isChosen);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void fillDevices();
    void fillVersions();
    void fillPopups();
    void changeState();
    void showState();
    void retranslate();

    PageSession &m_session;
    QComboBox *m_page;
    QComboBox *m_device;
    QToolButton *m_orientation;
    SegmentedGroup *m_carrier;
    QComboBox *m_fontScale;
    QToolButton *m_dark;
    QToolButton *m_ticked;
    QComboBox *m_popup;
    QComboBox *m_sdk;
    SegmentedGroup *m_build;
    QAction *m_viewAction = nullptr;
    SegmentedGroup *m_view;
    bool m_isShowing = false;
};

} // namespace numauth::ui
