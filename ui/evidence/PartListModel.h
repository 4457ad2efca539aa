#pragma once

#include "models/evidence/EvidenceFile.h"

#include <QAbstractTableModel>

namespace numauth::ui {

/// The files of an evidence file: what each is, how large, and how much in it is masked.
class PartListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Path, What, Size, Redactions, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setParts(const QList<evidence::EvidencePart> &parts);
    const evidence::EvidencePart *part(int row) const;
    int rowOf(const QString &path) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<evidence::EvidencePart> m_parts;
};

} // namespace numauth::ui
