#include "ui/scheme/TableCells.h"

#include "ui/widgets/RowDelegate.h"

#include <QCoreApplication>
#include <QStandardItem>

namespace numauth::ui {

QStandardItem *textCell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

QStandardItem *codeCell(const QString &text)
{
    QStandardItem *item = textCell(text);
    item->setData(true, IsCodeRole);
    return item;
}

QStandardItem *markedCell(const QString &text, Verdict verdict)
{
    QStandardItem *item = textCell(text);
    item->setData(static_cast<int>(verdict), VerdictRole);
    return item;
}

QStandardItem *carrierCell(const QString &outcome)
{
    if (outcome == QLatin1StringView("works"))
        return markedCell(QCoreApplication::translate("numauth::ui::SchemeDock", "works"),
                          Verdict::Ok);
    if (outcome == QLatin1StringView("fails"))
        return markedCell(QCoreApplication::translate("numauth::ui::SchemeDock", "fails"),
                          Verdict::Refuses);
    return markedCell(QCoreApplication::translate("numauth::ui::SchemeDock", "unknown"),
                      Verdict::CannotTell);
}

} // namespace numauth::ui
