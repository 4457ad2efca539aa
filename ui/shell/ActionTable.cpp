#include "ui/shell/ActionTable.h"

#include "ui/shell/Settings.h"
#include "ui/widgets/Icons.h"

#include <algorithm>

namespace numauth::shell {

const QList<ActionRow> &ActionTable::rows()
{
    static const QList<ActionRow> table{
        {"workspace.new", MenuId::File, QT_TR_NOOP("New workspace…"),
         QT_TR_NOOP("Make a workspace in an empty folder"), "plus", ""},
        {"workspace.open", MenuId::File, QT_TR_NOOP("Open workspace…"),
         QT_TR_NOOP("Open a folder that holds workspace.json"), "folder-open", "Ctrl+O"},
        {"workspace.sample", MenuId::File, QT_TR_NOOP("Open the sample workspace"),
         QT_TR_NOOP("Three faults made on purpose, to be found and mended"), "play", ""},
        {"workspace.restoreSample", MenuId::Help, QT_TR_NOOP("Restore the sample workspace"),
         QT_TR_NOOP("Open the sample as it came; what you made of it stays in a folder beside it"),
         "refresh", ""},
        {"workspace.save", MenuId::File, QT_TR_NOOP("Save"),
         QT_TR_NOOP("Write all changes of the workspace"), "save", "Ctrl+S", true},
        {"workspace.reveal", MenuId::File, QT_TR_NOOP("Show in folder"),
         QT_TR_NOOP("Show the workspace in the file manager"), "folder", "", true},
        {"workspace.close", MenuId::File, QT_TR_NOOP("Close workspace"),
         QT_TR_NOOP("Save and close the workspace"), "close", ""},
        {"app.quit", MenuId::File, QT_TR_NOOP("Quit"), QT_TR_NOOP("Save and leave the program"),
         "power", "Ctrl+Q", true, QAction::QuitRole},
        {"edit.undo", MenuId::Edit, QT_TR_NOOP("Undo"), QT_TR_NOOP("Take the last change back"),
         "undo", "Ctrl+Z"},
        {"edit.redo", MenuId::Edit, QT_TR_NOOP("Redo"), QT_TR_NOOP("Make the change again"), "redo",
         "Ctrl+Shift+Z; Ctrl+Y"},
        {"app.settings", MenuId::Edit, QT_TR_NOOP("Settings…"),
         QT_TR_NOOP("Language, theme, size and keys"), "settings", "Ctrl+,", true,
         QAction::PreferencesRole},
        {"view.palette", MenuId::View, QT_TR_NOOP("Search commands…"),
         QT_TR_NOOP("Find commands and things by name, pinyin or code"), "search", "Ctrl+Shift+P"},
        {"view.things", MenuId::View, QT_TR_NOOP("Search things…"),
         QT_TR_NOOP("Find pages, devices, operations and codes"), "search", "Ctrl+P"},
        {"view.nextPane", MenuId::View, QT_TR_NOOP("Next pane"),
         QT_TR_NOOP("Move the focus to the next pane"), "", "F6", true},
        {"view.previousPane", MenuId::View, QT_TR_NOOP("Previous pane"),
         QT_TR_NOOP("Move the focus to the previous pane"), "", "Shift+F6"},
        {"view.restoreLayout", MenuId::View, QT_TR_NOOP("Restore layout"),
         QT_TR_NOOP("Put the panes of this place back where they were at first"), "restore-layout",
         "", true},
        {"view.theme", MenuId::View, QT_TR_NOOP("Switch between light and dark"),
         QT_TR_NOOP("Switch between the light and the dark theme"), "moon", ""},
        {"view.language", MenuId::View, QT_TR_NOOP("Switch the language"),
         QT_TR_NOOP("Switch between Chinese and English"), "language", ""},
        {"view.fullScreen", MenuId::View, QT_TR_NOOP("Full screen"),
         QT_TR_NOOP("Fill the whole screen"), "zoom-fit", "F11", true},
        {"vault.lock", MenuId::Tools, QT_TR_NOOP("Lock the vault"),
         QT_TR_NOOP("Forget the key of the vault until it is opened again"), "lock", "Ctrl+L"},
        {"window.minimize", MenuId::Window, QT_TR_NOOP("Minimise"),
         QT_TR_NOOP("Minimise the window"), "minus", ""},
        {"help.messages", MenuId::Help, QT_TR_NOOP("Messages"),
         QT_TR_NOOP("Messages of this session that have passed by"), "bell", ""},
        {"help.keys", MenuId::Help, QT_TR_NOOP("Keyboard shortcuts"),
         QT_TR_NOOP("All keys, and how to change them"), "keyboard", "", false},
        {"help.about", MenuId::Help, QT_TR_NOOP("About Numauth Console"),
         QT_TR_NOOP("Version, licences and privacy"), "info", "", true, QAction::AboutRole},
    };
    return table;
}

namespace {

QList<QKeySequence> standardKeys(const ActionRow &row)
{
    QList<QKeySequence> keys;
    const QString all = QLatin1StringView(row.keys);
    for (const QString &one : all.split(QStringLiteral("; "), Qt::SkipEmptyParts))
        keys << QKeySequence::fromString(one, QKeySequence::PortableText);
    return keys;
}

} // namespace

ActionTable::ActionTable(Settings *settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    for (const ActionRow &row : rows()) {
        auto *action = new QAction(this);
        action->setObjectName(QLatin1StringView(row.id));
        action->setIcon(ui::themeIcon(QLatin1StringView(row.icon)));
        action->setMenuRole(row.role);
        action->setShortcuts(standardKeys(row));
        m_actions << action;
    }
    connect(settings, &Settings::keysChanged, this, &ActionTable::applyKeys);
    retranslate();
    adopt(nullptr, m_actions);
}

QAction *ActionTable::action(const char *id) const
{
    const auto found = std::ranges::find_if(m_actions, [id](const QAction *action) {
        return action->objectName() == QLatin1StringView(id);
    });
    return found == m_actions.end() ? nullptr : *found;
}

QList<PlaceAction> ActionTable::entries(MenuId menu) const
{
    QList<PlaceAction> entries;
    for (qsizetype index = 0; index < m_actions.size(); ++index) {
        const ActionRow &row = rows().at(index);
        if (row.menu == menu && m_actions.at(index)->isVisible())
            entries << PlaceAction{menu, m_actions.at(index), row.startsGroup};
    }
    return entries;
}

void ActionTable::setReason(const char *id, const QString &reason)
{
    m_reasons.insert(QLatin1StringView(id), reason);
    if (QAction *wanted = action(id)) {
        wanted->setEnabled(reason.isEmpty());
        retranslate();
    }
}

void ActionTable::retranslate()
{
    for (qsizetype index = 0; index < m_actions.size(); ++index) {
        QAction *action = m_actions.at(index);
        const QString reason = m_reasons.value(action->objectName());
        action->setText(tr(rows().at(index).text));
        action->setToolTip(reason.isEmpty() ? tr(rows().at(index).toolTip) : reason);
    }
}

void ActionTable::adopt(Place *place, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        const bool isKnown = std::ranges::any_of(
            m_keyed, [action](const KeyedAction &known) { return known.action == action; });
        QString id = action->objectName();
        // Actions without a name are known by the keys that they came with.
        if (id.isEmpty() && place && !action->shortcut().isEmpty())
            id = place->id() + QLatin1Char('/') +
                 action->shortcut().toString(QKeySequence::PortableText);
        if (!isKnown && !id.isEmpty() && !action->text().isEmpty())
            m_keyed << KeyedAction{id, action, place, action->shortcuts()};
    }
    applyKeys();
}

const KeyedAction *ActionTable::otherWith(const QKeySequence &keys, const KeyedAction &than) const
{
    for (const KeyedAction &other : m_keyed) {
        const bool isTogether = !other.place || !than.place || other.place == than.place;
        if (!keys.isEmpty() && isTogether && other.action && other.action != than.action &&
            other.action->shortcuts().contains(keys))
            return &other;
    }
    return nullptr;
}

void ActionTable::applyKeys()
{
    for (const KeyedAction &keyed : std::as_const(m_keyed)) {
        if (!keyed.action)
            continue;
        const auto own = m_settings->keys(keyed.id);
        keyed.action->setShortcuts(own ? QList<QKeySequence>{*own} : keyed.standard);
    }
}

} // namespace numauth::shell
