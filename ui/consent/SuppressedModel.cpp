#include "ui/consent/SuppressedModel.h"

#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/RowDelegate.h"

#include <QLocale>

namespace numauth::ui {

using consent::SuppressedFinding;

SuppressedModel::SuppressedModel(PageSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
    const auto refresh = [this] {
        beginResetModel();
        m_rows = m_session.suppressed();
        endResetModel();
    };
    connect(&session, &PageSession::listsDue, this, refresh);
    refresh();
}

int SuppressedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SuppressedModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant SuppressedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SuppressedFinding &row = m_rows.at(index.row());
    const Finding &finding = row.group.worst.finding;
    if (role == VerdictRole && index.column() == MessageColumn)
        return static_cast<int>(markOf(row.group.worst.verdict));
    if (role == IsCodeRole)
        return index.column() == RuleColumn;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case MessageColumn:
        return finding.message.text();
    case DevicesColumn:
        return QStringLiteral("%1 / %2")
            .arg(row.group.deviceIds.size())
            .arg(m_session.devices().size());
    case RuleColumn:
        return finding.ruleId;
    case ReasonColumn:
        return row.suppression.reason;
    default:
        return row.suppression.until.isValid()
                   ? QLocale().toString(row.suppression.until, QLocale::ShortFormat)
                   : tr("no end");
    }
}

QVariant SuppressedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList heads{tr("Problem"), tr("Devices"), tr("Rule"), tr("Reason"), tr("Until")};
    return heads.value(section);
}

void SuppressedModel::restore(int row)
{
    const Finding &finding = m_rows.at(row).group.worst.finding;
    consent::ConsentPage page = m_session.page();
    QJsonArray kept;
    // What covers the finding goes; what cannot be read stays for a person to mend.
    for (const QJsonValue &entry : std::as_const(page.suppressions)) {
        consent::ConsentPage one;
        one.suppressions = {entry};
        const QList<consent::Suppression> read = readSuppressions(one);
        if (read.isEmpty() || !read.first().covers(finding))
            kept << entry;
    }
    m_session.document()->setSuppressions(kept, tr("Accept %1 no longer").arg(finding.ruleId));
}

void SuppressedModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace numauth::ui
