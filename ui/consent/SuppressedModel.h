#pragma once

#include "ui/consent/PageSession.h"

#include <QAbstractTableModel>

namespace numauth::ui {

/// The findings that the page accepts: what, why, until when.
class SuppressedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        MessageColumn,
        DevicesColumn,
        RuleColumn,
        ReasonColumn,
        UntilColumn,
        ColumnCount
    };

    explicit SuppressedModel(PageSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Takes the acceptance of \p row back, as one undo step.
    void restore(int row);
    void retranslate();

private:
    PageSession &m_session;
    QList<consent::SuppressedFinding> m_rows;
};

} // namespace numauth::ui
