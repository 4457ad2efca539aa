#include "ui/shell/KeysPage.h"

#include "ui/shell/ActionTable.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/WordMatch.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace numauth::shell {

namespace {

constexpr int idRole = Qt::UserRole + 1;

QString nativeKeys(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &one : action.shortcuts())
        keys << one.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral("  "));
}

} // namespace

KeysPage::KeysPage(ActionTable *actions, Settings *settings, QWidget *parent)
    : SettingsPage(parent), m_actions(actions), m_settings(settings),
      m_model(new QStandardItemModel(this)), m_search(new ui::SearchField(this)),
      m_table(new ui::TableView(this)), m_edit(new QKeySequenceEdit(this)),
      m_row(new ui::FormRow({}, m_edit, this)), m_reset(new QPushButton(this))
{
    m_table->setObjectName(QStringLiteral("shell.settings.keys"));
    m_edit->setObjectName(QStringLiteral("shell.settings.keyEdit"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addWidget(m_row);
    column->addWidget(m_reset, 0, Qt::AlignRight);
    m_reset->setObjectName(QStringLiteral("shell.settings.keyReset"));
    connect(m_reset, &QPushButton::clicked, this, &KeysPage::reset);
    connect(m_search, &QLineEdit::textChanged, this, &KeysPage::fill);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &KeysPage::select);
    connect(m_edit, &QKeySequenceEdit::editingFinished, this, &KeysPage::change);
    connect(settings, &Settings::keysChanged, this, &KeysPage::fill);
    retranslate();
}

void KeysPage::restoreDefaults()
{
    m_settings->resetKeys();
}

void KeysPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsPage::changeEvent(event);
}

void KeysPage::retranslate()
{
    m_search->setPlaceholderText(tr("Action or keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_table->setAccessibleName(tr("Keys"));
    m_table->setEmptyText(tr("No action matches."));
    m_row->setLabel(tr("New keys"));
    // Qt's own words are in English where its translations are not installed.
    if (auto *line = m_edit->findChild<QLineEdit *>())
        line->setPlaceholderText(tr("Press the keys"));
    m_reset->setText(tr("Standard keys"));
    m_model->setHorizontalHeaderLabels({tr("Action"), tr("Keys"), tr("Where")});
    fill();
}

void KeysPage::fill()
{
    const QString kept = m_selected;
    const ui::WordMatch match(m_search->text());
    int all = 0;
    m_model->removeRows(0, m_model->rowCount());
    for (const KeyedAction &keyed : m_actions->keyed()) {
        if (!keyed.action || (!keyed.place && !keyed.action->isVisible()))
            continue;
        ++all;
        const QString keys = nativeKeys(*keyed.action);
        const QString where = keyed.place ? keyed.place->title() : tr("Everywhere");
        if (match.score(keyed.action->text(), {keys, where}) == 0)
            continue;
        auto *name = new QStandardItem(keyed.action->text());
        name->setData(keyed.id, idRole);
        auto *sequence = new QStandardItem(keys);
        sequence->setData(true, ui::IsCodeRole);
        const QList<QStandardItem *> row{name, sequence, new QStandardItem(where)};
        for (QStandardItem *item : row)
            item->setEditable(false);
        m_model->appendRow(row);
        if (keyed.id == kept)
            m_table->setCurrentIndex(name->index());
    }
    m_search->setCounts(m_model->rowCount(), all);
    m_table->header()->resizeSection(0, 260);
    m_table->header()->resizeSection(1, 160);
    select();
}

void KeysPage::select()
{
    const KeyedAction *keyed = selected();
    m_selected = keyed ? keyed->id : QString();
    m_row->clearError();
    m_edit->setEnabled(keyed);
    m_reset->setEnabled(keyed && m_settings->keys(keyed->id));
    m_edit->setKeySequence(keyed ? keyed->action->shortcut() : QKeySequence());
}

void KeysPage::change()
{
    const KeyedAction *keyed = selected();
    if (!keyed || m_edit->keySequence() == keyed->action->shortcut())
        return;
    const QKeySequence keys = m_edit->keySequence();
    if (const KeyedAction *other = m_actions->otherWith(keys, *keyed)) {
        m_row->setError(
            tr("“%1” already has these keys; choose others.").arg(other->action->text()));
        return;
    }
    m_row->clearError();
    m_settings->setKeys(keyed->id, keys);
}

/// Their keys may belong to another action by now.
void KeysPage::reset()
{
    const KeyedAction *keyed = selected();
    if (!keyed)
        return;
    for (const QKeySequence &keys : keyed->standard) {
        if (const KeyedAction *other = m_actions->otherWith(keys, *keyed)) {
            m_row->setError(
                tr("“%1” already has these keys; choose others.").arg(other->action->text()));
            return;
        }
    }
    m_settings->resetKeys(keyed->id);
}

const KeyedAction *KeysPage::selected() const
{
    const QModelIndex index = m_table->currentIndex().siblingAtColumn(0);
    const QString id = index.data(idRole).toString();
    for (const KeyedAction &keyed : m_actions->keyed()) {
        if (index.isValid() && keyed.id == id && keyed.action)
            return &keyed;
    }
    return nullptr;
}

} // namespace numauth::shell
