#include "ui/consent/PageDifferences.h"

#include "models/consent/fix/FixProposal.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTreeWidget>

#include <algorithm>

namespace numauth::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::PageDifferences)
};

QString viewText(const consent::CustomView &view)
{
    return QStringLiteral("%1, %2 · %3 × %4")
        .arg(view.x)
        .arg(view.y)
        .arg(view.width)
        .arg(view.height);
}

QString valueText(const consent::ConsentPage &page, const QString &id)
{
    const QString custom = QStringLiteral("custom:");
    if (!id.startsWith(custom))
        return page.isSet(id) ? consent::argumentsText(page.attributes.value(id))
                              : Words::tr("unset");
    const auto found =
        std::ranges::find(page.customViews, id.mid(custom.size()), &consent::CustomView::name);
    return found == page.customViews.end() ? Words::tr("not there") : viewText(*found);
}

} // namespace

QTreeWidget *makeDifferenceTable(const QStringList &ids, const consent::ConsentPage &left,
                                 const consent::ConsentPage &right, const QString &leftHead,
                                 const QString &rightHead)
{
    auto *table = new QTreeWidget;
    table->setRootIsDecorated(false);
    table->setHeaderLabels({Words::tr("What"), leftHead, rightHead});
    table->setAccessibleName(Words::tr("Differences"));
    table->header()->setSectionResizeMode(QHeaderView::Stretch);
    for (const QString &id : ids)
        table->addTopLevelItem(
            new QTreeWidgetItem({id, valueText(left, id), valueText(right, id)}));
    return table;
}

} // namespace numauth::ui
