#include "ui/scheme/SchemeFilter.h"

#include "ui/scheme/SchemeModel.h"

namespace numauth::ui {

SchemeFilter::SchemeFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void SchemeFilter::setPlatform(std::optional<scheme::Platform> platform)
{
    m_platform = platform;
    invalidateFilter();
}

void SchemeFilter::setState(State state)
{
    m_state = state;
    invalidateFilter();
}

bool SchemeFilter::isInState(const SchemeRow &row) const
{
    const Verdict verdict = row.verdict();
    switch (m_state) {
    case State::Any:
        return true;
    case State::Refuses:
        return verdict == Verdict::Refuses;
    case State::Warns:
        return verdict == Verdict::NonCompliant;
    case State::CannotTell:
        return verdict == Verdict::CannotTell;
    case State::Passes:
        return verdict == Verdict::Ok;
    case State::Draft:
        return row.scheme && row.scheme->schemeCode.isEmpty();
    case State::Waiting:
        break;
    }
    return static_cast<const SchemeModel *>(sourceModel())->activation(row).isWaiting();
}

void SchemeFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool SchemeFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const SchemeRow &scheme = static_cast<const SchemeModel *>(sourceModel())->row(row);
    if (m_platform && (!scheme.scheme || scheme.scheme->platform != *m_platform))
        return false;
    if (!isInState(scheme))
        return false;
    if (m_text.isEmpty() || scheme.id.contains(m_text, Qt::CaseInsensitive))
        return true;
    for (int column = 0; column < SchemeModel::ColumnCount; ++column) {
        const QString text =
            sourceModel()->index(row, column, parent).data(Qt::DisplayRole).toString();
        if (text.contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace numauth::ui
