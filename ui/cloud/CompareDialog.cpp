#include "ui/cloud/CompareDialog.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

QString shown(const QJsonValue &value)
{
    if (value.isUndefined())
        return QStringLiteral("–");
    return value.isString() ? value.toString() : value.toVariant().toString();
}

QString titleOf(const cloud::CallRecord &record)
{
    return QStringLiteral("%1  %2").arg(
        record.time.toLocalTime().toString(QStringLiteral("HH:mm:ss")), record.operation);
}

} // namespace

CompareDialog::CompareDialog(const cloud::CallRecord &left, const cloud::CallRecord &right,
                             QWidget *parent)
    : Dialog(parent), m_table(new QTreeWidget)
{
    setObjectName(QStringLiteral("cloud.compareDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare two calls"));
    resize(820, 420);
    const QList<cloud::RecordDifference> differences = cloud::compareRecords(left, right);
    m_table->setObjectName(QStringLiteral("cloud.differences"));
    m_table->setAccessibleName(tr("What differs"));
    m_table->setItemDelegate(new RowDelegate(RowDelegate::Compact, m_table));
    m_table->setRootIsDecorated(false);
    m_table->setHeaderLabels({tr("Where"), titleOf(left), titleOf(right)});
    for (const cloud::RecordDifference &difference : differences)
        m_table->addTopLevelItem(new QTreeWidgetItem(
            {difference.path, shown(difference.left), shown(difference.right)}));
    m_table->header()->resizeSection(0, 240);
    m_table->header()->resizeSection(1, 280);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new Label(
        differences.isEmpty()
            ? tr("Both calls had the same parameters and the same answer.")
            : tr("%1 members differ; tokens and numbers are masked.").arg(differences.size())));
    layout->addWidget(m_table, 1);
}

} // namespace numauth::ui
