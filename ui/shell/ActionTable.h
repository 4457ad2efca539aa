#pragma once

#include "ui/shell/Place.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QString>

namespace numauth::shell {

class Settings;

/// One action of the window itself. Adding one is one row in ActionTable.cpp and one connection.
struct ActionRow
{
    const char *id;
    MenuId menu;
    /// Marked for translation; `&` never stands in it.
    const char *text;
    const char *toolTip;
    const char *icon;
    /// Portable text; several keys are separated by `; `.
    const char *keys;
    bool startsGroup = false;
    QAction::MenuRole role = QAction::NoRole;
};

/// An action that the user may give other keys.
struct KeyedAction
{
    QString id; ///< as the settings call it
    QPointer<QAction> action;
    /// The place in which the keys act; null: everywhere.
    QPointer<Place> place;
    QList<QKeySequence> standard;
};

/// The window's own actions: text, keys, icon and menu come from one table, keys from the settings
/// where the user gave others.
class ActionTable : public QObject
{
    Q_OBJECT

public:
    ActionTable(Settings *settings, QObject *parent);

    static const QList<ActionRow> &rows();
    /// Null for an id that has no row.
    QAction *action(const char *id) const;
    /// Actions of one menu in the order of the table.
    QList<PlaceAction> entries(MenuId menu) const;
    const QList<QAction *> &all() const { return m_actions; }

    /// From now on the user's keys count for the actions of \p place too (null: \p actions act
    /// everywhere). Called once an action has its standard keys.
    void adopt(Place *place, const QList<QAction *> &actions);
    /// Every action whose keys can be changed: the window's own, then those of the places.
    const QList<KeyedAction> &keyed() const { return m_keyed; }
    /// Who else has \p keys where \p than acts; null when nobody has.
    const KeyedAction *otherWith(const QKeySequence &keys, const KeyedAction &than) const;

    /// Disables \p id and says why in its tooltip; an empty \p reason enables it.
    void setReason(const char *id, const QString &reason);
    void retranslate();

private:
    void applyKeys();

    Settings *m_settings;
    QList<QAction *> m_actions;
    QList<KeyedAction> m_keyed;
    QHash<QString, QString> m_reasons;
};

} // namespace numauth::shell
