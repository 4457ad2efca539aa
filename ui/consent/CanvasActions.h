#pragma once

#include "ui/consent/PageCanvas.h"
#include "ui/shell/Place.h"

class QMenu;

namespace numauth::ui {

/// The commands of the canvas: what menus, the palette, the bar under the phone and the context
/// menu offer. Their keys are edited where all keys are.
class CanvasActions : public QObject
{
    Q_OBJECT

public:
    explicit CanvasActions(PageCanvas &canvas, QObject *parent = nullptr);

    QList<shell::PlaceAction> placeActions() const;
    /// Every action, to be added to the window whose keys they hear.
    QList<QAction *> all() const;
    /// Align and space, as buttons.
    QList<QAction *> alignActions() const { return m_align + m_distribute; }
    /// What else is done with the selected views.
    QList<QAction *> elementActions() const
    {
        return {m_swapAnchor, m_lock, m_hide, m_forward, m_backward, m_remove};
    }
    /// For the bar under the phone.
    QList<QAction *> barActions() const { return {m_rulers, m_openPicture}; }
    /// One for each kind of view that the app can add, and one for layout files.
    QList<QAction *> addActions() const { return m_add + QList<QAction *>{m_addLayout}; }
    QAction *forward() const { return m_forward; }
    QAction *backward() const { return m_backward; }
    QAction *remove() const { return m_remove; }
    QAction *lock() const { return m_lock; }
    QAction *hide() const { return m_hide; }
    void showMenu(const QPoint &globalPosition);
    /// In the current language.
    void retranslate();

signals:
    /// A picture is to be chosen and laid over the page.
    void pictureWanted();
    /// What a device reported is to be chosen and compared with the page.
    void dumpWanted();
    /// A layout file is to be chosen, its views to be added.
    void layoutWanted();

private:
    QAction *make(const QString &name, const QString &icon, const QKeySequence &keys = {});
    QAction *makeToggle(const QString &name, const QString &icon, const QKeySequence &keys,
                        bool CanvasLook::*member);
    void makeLook();
    void makeAlign();
    void makeElement();
    void follow();
    void setStates(bool locks);

    PageCanvas &m_canvas;
    QList<std::pair<QAction *, bool CanvasLook::*>> m_toggles;
    QAction *m_rulers = nullptr;
    QAction *m_guides = nullptr;
    QAction *m_grid = nullptr;
    QAction *m_snap = nullptr;
    QAction *m_lockGuides = nullptr;
    QAction *m_allZones = nullptr;
    QAction *m_openPicture = nullptr;
    QAction *m_openDump = nullptr;
    QAction *m_copyViews = nullptr;
    QAction *m_pasteViews = nullptr;
    QAction *m_selectAll = nullptr;
    QAction *m_lock = nullptr;
    QAction *m_hide = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_backward = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_swapAnchor = nullptr;
    QList<QAction *> m_align;
    QList<QAction *> m_distribute;
    QList<QAction *> m_add;
    QAction *m_addLayout = nullptr;
};

} // namespace numauth::ui
