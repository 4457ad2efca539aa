#pragma once

#include "ui/shell/SettingsPage.h"

#include <QAction>
#include <QPointer>

class QKeySequenceEdit;
class QPushButton;
class QStandardItemModel;

namespace numauth::ui {
class FormRow;
class SearchField;
class TableView;
} // namespace numauth::ui

namespace numauth::shell {

class ActionTable;
class Settings;
struct KeyedAction;

/// All keys of the window and its places: search, change, put back, and which other action already
/// has them.
class KeysPage : public SettingsPage
{
    Q_OBJECT

public:
    KeysPage(ActionTable *actions, Settings *settings, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("keys"); }
    QString iconName() const override { return QStringLiteral("keyboard"); }
    QString title() const override { return tr("Keys"); }
    QStringList searchWords() const override { return {tr("Keys"), tr("Shortcut")}; }
    void restoreDefaults() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void select();
    void change();
    void reset();
    /// Null when none is chosen.
    const KeyedAction *selected() const;

    ActionTable *m_actions;
    Settings *m_settings;
    QStandardItemModel *m_model;
    ui::SearchField *m_search;
    ui::TableView *m_table;
    QKeySequenceEdit *m_edit;
    ui::FormRow *m_row;
    QPushButton *m_reset;
    QString m_selected;
};

} // namespace numauth::shell
