#include "ui/shell/MessagesDialog.h"

#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/TableView.h"

#include <QEvent>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace numauth::shell {

MessagesDialog::MessagesDialog(ui::ToastArea *toasts, QWidget *parent)
    : ui::Dialog(parent), m_toasts(toasts), m_model(new QStandardItemModel(this)),
      m_table(new ui::TableView(this))
{
    setObjectName(QStringLiteral("shell.messages"));
    resize(640, 420);
    m_table->setModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    connect(toasts, &ui::ToastArea::historyChanged, this, &MessagesDialog::fill);
    retranslate();
}

void MessagesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ui::Dialog::changeEvent(event);
}

void MessagesDialog::retranslate()
{
    setWindowTitle(tr("Messages"));
    m_table->setAccessibleName(tr("Messages"));
    m_table->setEmptyText(tr("No message has come in this session."));
    m_model->setHorizontalHeaderLabels({tr("Time"), tr("Message")});
    fill();
}

void MessagesDialog::fill()
{
    m_model->removeRows(0, m_model->rowCount());
    const QList<ui::ToastArea::Entry> &entries = m_toasts->history();
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        auto *time = new QStandardItem(
            entry->time.toLocalTime().time().toString(QStringLiteral("HH:mm:ss")));
        auto *text = new QStandardItem(entry->text);
        if (entry->verdict)
            text->setData(static_cast<int>(*entry->verdict), ui::VerdictRole);
        for (QStandardItem *item : {time, text})
            item->setEditable(false);
        m_model->appendRow({time, text});
    }
    m_table->header()->resizeSection(0, 90);
}

} // namespace numauth::shell
