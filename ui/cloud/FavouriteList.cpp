#include "ui/cloud/FavouriteList.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"

#include <QAction>
#include <QEvent>
#include <QListWidget>

namespace numauth::ui {

FavouriteList::FavouriteList(QWidget *parent)
    : SidePane(parent), m_list(new QListWidget),
      m_note(new Label({}, TextSize::Small, Tone::Muted)), m_remove(new QAction(this))
{
    m_list->setObjectName(QStringLiteral("cloud.favourites"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(m_remove);
    layOut(nullptr, m_list, m_note);
    connect(m_list, &QListWidget::itemActivated, this,
            [this] { emit opened(m_calls.calls().at(m_list->currentRow())); });
    connect(m_list, &QListWidget::itemChanged, this, &FavouriteList::renameCurrent);
    connect(m_remove, &QAction::triggered, this, &FavouriteList::removeCurrent);
    retranslate();
}

Result<> FavouriteList::openWorkspace(const QString &folder)
{
    m_calls = {};
    m_file = folder.isEmpty() ? QString() : cloud::SavedCalls::filePathIn(folder);
    const auto read = m_file.isEmpty() ? Result<cloud::SavedCalls>(cloud::SavedCalls())
                                       : cloud::SavedCalls::open(m_file);
    if (read)
        m_calls = *read;
    else
        m_file.clear(); // what cannot be read is not overwritten
    fill();
    return read ? Result<>() : Result<>(read.error());
}

Result<> FavouriteList::keep(const QString &name, const cloud::Operation &operation,
                             const QMap<QString, QString> &parameters)
{
    m_calls.put(name, operation, parameters);
    fill();
    return store();
}

/// A name that cannot be given snaps back.
void FavouriteList::renameCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const bool isRenamed =
        m_calls.rename(m_calls.calls().at(row).name, m_list->item(row)->text().trimmed());
    fill();
    m_list->setCurrentRow(row);
    if (!isRenamed)
        return;
    if (const Result<> stored = store(); !stored)
        emit failed(stored.error());
}

void FavouriteList::removeCurrent()
{
    if (!m_list->currentItem())
        return;
    m_calls.remove(m_calls.calls().at(m_list->currentRow()).name);
    fill();
    if (const Result<> stored = store(); !stored)
        emit failed(stored.error());
}

Result<> FavouriteList::store()
{
    return m_file.isEmpty() ? Result<>() : m_calls.write(m_file);
}

void FavouriteList::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const cloud::SavedCall &call : m_calls.calls()) {
        auto *item = new QListWidgetItem(call.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setToolTip(call.operation);
        if (call.name != call.operation)
            item->setData(DetailRole, call.operation);
    }
    m_note->setText(m_list->count() == 0
                        ? tr("The star keeps the request of the form here, without its tokens and "
                             "numbers.")
                        : tr("A double click fills the form, F2 renames, Delete removes."));
}

void FavouriteList::retranslate()
{
    m_remove->setText(tr("Remove"));
    m_list->setAccessibleName(tr("Saved requests"));
    fill();
}

void FavouriteList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SidePane::changeEvent(event);
}

} // namespace numauth::ui
