#pragma once

#include "models/diagnosis/app/AppCheckTable.h"
#include "ui/widgets/Verdict.h"

#include <QAbstractTableModel>
#include <QList>

namespace numauth::ui {

/// The verdict that marks \p finding.
Verdict verdictOf(const Finding &finding);
/// `AndroidManifest.xml:21`; empty where a finding has no place.
QString placeText(const Finding &finding);

/// Findings about an app, the worst first: what was checked, what is wrong, where.
class FindingListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Check, Sentence, Where, ColumnCount };

    explicit FindingListModel(const diagnosis::app::AppCheckTable &table,
                              QObject *parent = nullptr);

    void setFindings(const QList<Finding> &findings);
    const Finding *finding(int row) const;
    int rowOf(const Finding &finding) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Finding &finding, int column) const;

    const diagnosis::app::AppCheckTable &m_table;
    QList<Finding> m_findings;
};

} // namespace numauth::ui
