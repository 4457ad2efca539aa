#include "ui/shell/MenuBuilder.h"

#include "ui/shell/ActionTable.h"

#include <QMenu>
#include <QMenuBar>

namespace numauth::shell {

namespace {

struct MenuRow
{
    MenuId id;
    const char *objectName;
    const char *title;
};

const QList<MenuRow> &rows()
{
    static const QList<MenuRow> table{
        {MenuId::File, "shell.menu.file", QT_TRANSLATE_NOOP("numauth::shell::MenuBuilder", "File")},
        {MenuId::Edit, "shell.menu.edit", QT_TRANSLATE_NOOP("numauth::shell::MenuBuilder", "Edit")},
        {MenuId::View, "shell.menu.view", QT_TRANSLATE_NOOP("numauth::shell::MenuBuilder", "View")},
        {MenuId::Page, "shell.menu.page", QT_TRANSLATE_NOOP("numauth::shell::MenuBuilder", "Page")},
        {MenuId::Calls, "shell.menu.calls",
         QT_TRANSLATE_NOOP("numauth::shell::MenuBuilder", "Calls")},
        {MenuId::Tools, "shell.menu.tools",
         QT_TRANSLATE_NOOP("numauth::shell::MenuBuilder", "Tools")},
        {MenuId::Window, "shell.menu.window",
         QT_TRANSLATE_NOOP("numauth::shell::MenuBuilder", "Window")},
        {MenuId::Help, "shell.menu.help", QT_TRANSLATE_NOOP("numauth::shell::MenuBuilder", "Help")},
    };
    return table;
}

void add(QMenu *menu, const QList<PlaceAction> &entries)
{
    for (const PlaceAction &entry : entries) {
        if (entry.startsGroup && !menu->isEmpty())
            menu->addSeparator();
        menu->addAction(entry.action);
    }
}

} // namespace

MenuBuilder::MenuBuilder(QMenuBar *bar, ActionTable *actions, QObject *parent)
    : QObject(parent), m_actions(actions)
{
    for (const MenuRow &row : rows()) {
        QMenu *menu = bar->addMenu(QString());
        menu->setObjectName(QLatin1StringView(row.objectName));
        menu->setToolTipsVisible(true);
        m_menus.insert(row.id, menu);
    }
    retranslate();
}

void MenuBuilder::build(const Place *place, const QList<QAction *> &placeActions)
{
    for (const MenuRow &row : rows())
        fill(row.id, place, placeActions);
}

void MenuBuilder::retranslate()
{
    for (const MenuRow &row : rows()) {
        QMenu *menu = m_menus.value(row.id);
        menu->setTitle(tr(row.title));
        menu->setAccessibleName(menu->title());
    }
}

void MenuBuilder::fill(MenuId id, const Place *place, const QList<QAction *> &placeActions)
{
    QMenu *menu = m_menus.value(id);
    menu->clear();
    if (id == MenuId::View)
        menu->addActions(placeActions);
    QList<PlaceAction> own = m_actions->entries(id);
    if (!own.isEmpty() && !menu->isEmpty())
        own.first().startsGroup = true;
    add(menu, own);
    QList<PlaceAction> further;
    for (const PlaceAction &entry : place ? place->menuActions() : QList<PlaceAction>()) {
        if (entry.menu == id)
            further << entry;
    }
    if (!further.isEmpty() && !menu->isEmpty())
        further.first().startsGroup = true;
    add(menu, further);
    menu->menuAction()->setVisible(!menu->isEmpty());
}

} // namespace numauth::shell
