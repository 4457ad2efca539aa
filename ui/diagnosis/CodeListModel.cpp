#include "ui/diagnosis/CodeListModel.h"

#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/WordMatch.h"

#include <algorithm>
#include <utility>

namespace numauth::ui {

CodeListModel::CodeListModel(const codes::CodeTable &codes, QObject *parent)
    : QAbstractTableModel(parent), m_codes(codes)
{
    setQuery({});
}

void CodeListModel::setQuery(const QString &query)
{
    beginResetModel();
    m_query = query;
    m_rows.clear();
    const WordMatch match(query.trimmed());
    QList<std::pair<int, const codes::CodeRow *>> found;
    for (const codes::CodeRow &row : m_codes.rows()) {
        const int score =
            match.score(row.code, {row.meaning.meaning.zh, row.meaning.meaning.en, row.name,
                                   m_codes.family(row).label.zh, m_codes.family(row).label.en});
        if (score > 0)
            found << std::pair{score, &row};
    }
    std::ranges::stable_sort(found, std::greater(), &std::pair<int, const codes::CodeRow *>::first);
    for (const auto &[score, row] : std::as_const(found))
        m_rows << row;
    endResetModel();
}

void CodeListModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int CodeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CodeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CodeListModel::data(const QModelIndex &index, int role) const
{
    const codes::CodeRow *row = m_rows.value(index.row());
    if (!row)
        return {};
    if (role == IsCodeRole)
        return index.column() == Code;
    if (role == IsBoldRole)
        return index.column() == Code;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Code:
        return row->code;
    case Meaning:
        return row->meaning.meaning.text();
    case Family:
        return m_codes.family(*row).label.text();
    case Category:
        return m_codes.category(row->meaning).label.text();
    default:
        return {};
    }
}

QVariant CodeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return tr("Code");
    case Meaning:
        return tr("Meaning");
    case Family:
        return tr("Whose");
    case Category:
        return tr("Kind");
    default:
        return {};
    }
}

} // namespace numauth::ui
