#pragma once

#include "ui/shell/Place.h"

#include <QHash>
#include <QObject>

class QMenu;
class QMenuBar;

namespace numauth::shell {

class ActionTable;

/// Fills the menu bar from the actions of the window and of the open place. Menus without entries
/// are hidden.
class MenuBuilder : public QObject
{
    Q_OBJECT

public:
    MenuBuilder(QMenuBar *bar, ActionTable *actions, QObject *parent);

    /// \p place may be null. \p placeActions open the places, for the View menu.
    void build(const Place *place, const QList<QAction *> &placeActions);
    void retranslate();

private:
    void fill(MenuId id, const Place *place, const QList<QAction *> &placeActions);

    ActionTable *m_actions;
    QHash<MenuId, QMenu *> m_menus;
};

} // namespace numauth::shell
