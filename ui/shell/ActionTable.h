#pragma once

#include "ui/shell/Place.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
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

    /// Disables \p id and says why in its tooltip; an empty \p reason enables it.
    void setReason(const char *id, const QString &reason);
    void retranslate();

private:
    void applyKeys();

    Settings *m_settings;
    QList<QAction *> m_actions;
    QHash<QString, QString> m_reasons;
};

} // namespace numauth::shell
