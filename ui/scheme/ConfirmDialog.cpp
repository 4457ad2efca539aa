#include "ui/scheme/ConfirmDialog.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/TableView.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace numauth::ui {

ConfirmDialog::ConfirmDialog(const Confirmation &confirmation, QWidget *parent) : Dialog(parent)
{
    setObjectName(QStringLiteral("scheme.confirm"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(confirmation.title);
    setAccessibleName(confirmation.title);
    resize(620, 360);
    auto *sentence = new Label(confirmation.sentence, TextSize::Normal, Tone::Text, this);
    sentence->setWordWrap(true);
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels(confirmation.columns);
    for (const QStringList &row : confirmation.rows) {
        QList<QStandardItem *> cells;
        for (const QString &text : row) {
            cells << new QStandardItem(text);
            cells.last()->setEditable(false);
        }
        model->appendRow(cells);
    }
    auto *table = new TableView(this);
    table->setObjectName(QStringLiteral("scheme.confirm.rows"));
    table->setAccessibleName(confirmation.title);
    table->setEmptyText(confirmation.emptyText);
    table->setModel(model);
    table->setColumnWidth(0, 130);
    table->setColumnWidth(1, 170);
    auto *buttons = new QDialogButtonBox(this);
    auto *confirm = buttons->addButton(confirmation.confirm, QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    confirm->setObjectName(QStringLiteral("scheme.confirm.yes"));
    setButtonKind(confirm, confirmation.kind);
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(sentence);
    column->addWidget(table, 1);
    column->addWidget(buttons);
}

} // namespace numauth::ui
