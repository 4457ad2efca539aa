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
      m_row(new ui::FormRow({}, m_edit, this))
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
    m_model->setHorizontalHeaderLabels({tr("Action"), tr("Keys")});
    fill();
}

void KeysPage::fill()
{
    const QPointer<QAction> kept = m_selected;
    const ui::WordMatch match(m_search->text());
    m_model->removeRows(0, m_model->rowCount());
    for (QAction *action : m_actions->all()) {
        const QString keys = nativeKeys(*action);
        if (!action->isVisible() || match.score(action->text(), {keys}) == 0)
            continue;
        auto *name = new QStandardItem(action->text());
        name->setData(action->objectName(), idRole);
        name->setEditable(false);
        auto *sequence = new QStandardItem(keys);
        sequence->setData(true, ui::IsCodeRole);
        sequence->setEditable(false);
        m_model->appendRow({name, sequence});
        if (action == kept)
            m_table->setCurrentIndex(name->index());
    }
    m_search->setCounts(m_model->rowCount(), static_cast<int>(m_actions->all().size()));
    m_table->header()->resizeSection(0, 300);
    select();
}

void KeysPage::select()
{
    m_selected = selected();
    m_row->clearError();
    m_edit->setEnabled(m_selected);
    m_edit->setKeySequence(m_selected ? m_selected->shortcut() : QKeySequence());
}

void KeysPage::change()
{
    if (!m_selected || m_edit->keySequence() == m_selected->shortcut())
        return;
    const QKeySequence keys = m_edit->keySequence();
    if (const QAction *other = otherWith(keys, m_selected)) {
        m_row->setError(tr("“%1” already has these keys; choose others.").arg(other->text()));
        return;
    }
    m_row->clearError();
    m_settings->setKeys(m_selected->objectName(), keys);
}

QAction *KeysPage::selected() const
{
    const QModelIndex index = m_table->currentIndex().siblingAtColumn(0);
    return index.isValid() ? m_actions->action(index.data(idRole).toString().toLatin1().constData())
                           : nullptr;
}

QAction *KeysPage::otherWith(const QKeySequence &keys, const QAction *than) const
{
    for (QAction *action : m_actions->all()) {
        if (action != than && !keys.isEmpty() && action->shortcuts().contains(keys))
            return action;
    }
    return nullptr;
}

} // namespace numauth::shell
