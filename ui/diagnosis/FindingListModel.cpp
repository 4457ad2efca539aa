#include "ui/diagnosis/FindingListModel.h"

#include "models/diagnosis/app/AppExamination.h"
#include "ui/diagnosis/DiagnosisWords.h"
#include "ui/widgets/RowDelegate.h"

#include <QFileInfo>

#include <algorithm>

namespace numauth::ui {

Verdict verdictOf(const Finding &finding)
{
    return diagnosis::app::isFault(finding) ? DiagnosisWords::verdict(finding.severity)
                                            : Verdict::CannotTell;
}

QString placeText(const Finding &finding)
{
    const QString &file = finding.place.file;
    return finding.place.line > 0 ? QStringLiteral("%1:%2").arg(file).arg(finding.place.line)
                                  : file;
}

FindingListModel::FindingListModel(const diagnosis::app::AppCheckTable &table, QObject *parent)
    : QAbstractTableModel(parent), m_table(table)
{
}

void FindingListModel::setFindings(const QList<Finding> &findings)
{
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

const Finding *FindingListModel::finding(int row) const
{
    return row >= 0 && row < m_findings.size() ? &m_findings.at(row) : nullptr;
}

int FindingListModel::rowOf(const Finding &finding) const
{
    const auto found = std::ranges::find(m_findings, finding.identity(), &Finding::identity);
    return found == m_findings.end() ? -1 : static_cast<int>(found - m_findings.begin());
}

void FindingListModel::retranslate()
{
    setFindings(m_findings);
}

int FindingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FindingListModel::text(const Finding &finding, int column) const
{
    if (column == Sentence)
        return finding.message.text();
    if (column == Where)
        return QFileInfo(finding.place.file).fileName() +
               (finding.place.line > 0 ? QStringLiteral(":%1").arg(finding.place.line) : QString());
    const diagnosis::app::AppCheckRow *row = m_table.find(finding.ruleId);
    return row ? row->title.text() : finding.subject;
}

QVariant FindingListModel::data(const QModelIndex &index, int role) const
{
    const Finding *finding = this->finding(index.row());
    if (!finding)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*finding, index.column());
    case Qt::ToolTipRole:
        return index.column() == Where ? placeText(*finding) : finding->message.text();
    case VerdictRole:
        return index.column() == Check ? QVariant(static_cast<int>(verdictOf(*finding)))
                                       : QVariant();
    case IsCodeRole:
        return index.column() == Where;
    default:
        return {};
    }
}

QVariant FindingListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Check:
        return tr("Check");
    case Sentence:
        return tr("What is wrong");
    case Where:
        return tr("Where");
    default:
        return {};
    }
}

} // namespace numauth::ui
