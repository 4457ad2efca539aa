#include "ui/evidence/PartListModel.h"

#include "ui/widgets/RowDelegate.h"

#include <QLocale>

#include <algorithm>

namespace numauth::ui {

using evidence::EvidencePart;

void PartListModel::setParts(const QList<EvidencePart> &parts)
{
    beginResetModel();
    m_parts = parts;
    endResetModel();
}

const EvidencePart *PartListModel::part(int row) const
{
    return row >= 0 && row < m_parts.size() ? &m_parts.at(row) : nullptr;
}

int PartListModel::rowOf(const QString &path) const
{
    const auto found = std::ranges::find(m_parts, path, &EvidencePart::path);
    return found == m_parts.end() ? -1 : static_cast<int>(found - m_parts.begin());
}

int PartListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

int PartListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PartListModel::data(const QModelIndex &index, int role) const
{
    const EvidencePart *part = this->part(index.row());
    if (!part)
        return {};
    if (role == IsCodeRole)
        return index.column() == Path;
    if (role == Qt::ToolTipRole && index.column() == Path)
        return part->path;
    if (role == Qt::TextAlignmentRole && index.column() >= Size)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Path:
        return part->path;
    case What:
        return part->what.text();
    case Size:
        return QLocale().formattedDataSize(part->bytes.size());
    default:
        return part->redactions == 0 ? QString() : QString::number(part->redactions);
    }
}

QVariant PartListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Path:
        return tr("File");
    case What:
        return tr("What it is");
    case Size:
        return tr("Size");
    default:
        return tr("Masked");
    }
}

} // namespace numauth::ui
