#include "ui/shell/PaletteModel.h"

#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/WordMatch.h"

#include <algorithm>
#include <map>

namespace numauth::shell {

namespace {

/// With more, people type another letter instead of scrolling.
constexpr int mostMatches = 200;

} // namespace

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent) {}

void PaletteModel::setEntries(const QList<PaletteEntry> &entries, const QStringList &recent)
{
    m_entries = entries;
    m_recent = recent;
    setQuery({});
}

void PaletteModel::setQuery(const QString &query)
{
    beginResetModel();
    m_lines.clear();
    if (query.trimmed().isEmpty())
        listAll();
    else
        listMatches(query);
    endResetModel();
}

void PaletteModel::listAll()
{
    for (const QString &id : m_recent) {
        const auto found = std::ranges::find(m_entries, id, &PaletteEntry::id);
        if (found == m_entries.end())
            continue;
        if (m_lines.isEmpty())
            m_lines << Line{tr("Recently used")};
        m_lines << Line{{}, static_cast<int>(found - m_entries.begin())};
    }
    QString section;
    for (int index = 0; index < m_entries.size(); ++index) {
        const PaletteEntry &entry = m_entries.at(index);
        if (m_recent.contains(entry.id))
            continue;
        if (entry.section != section)
            m_lines << Line{entry.section};
        section = entry.section;
        m_lines << Line{{}, index};
    }
}

void PaletteModel::listMatches(const QString &query)
{
    const ui::WordMatch match(query);
    struct Hit
    {
        int score = 0;
        int entry = 0;
    };
    QList<Hit> hits;
    for (int index = 0; index < m_entries.size(); ++index) {
        const PaletteEntry &entry = m_entries.at(index);
        const int score = match.score(entry.name, QStringList(entry.keywords) << entry.detail);
        if (score > 0)
            hits << Hit{score, index};
    }
    std::ranges::stable_sort(hits, std::greater<>(), &Hit::score);
    hits = hits.mid(0, mostMatches);
    // The section of the best hit comes first, so that Enter runs what was meant.
    QStringList order;
    std::map<QString, QList<int>> bySection;
    for (const Hit &hit : hits) {
        const QString &section = m_entries.at(hit.entry).section;
        if (!order.contains(section))
            order << section;
        bySection[section] << hit.entry;
    }
    for (const QString &section : order) {
        m_lines << Line{section};
        for (const int entry : bySection[section])
            m_lines << Line{{}, entry};
    }
}

const PaletteEntry *PaletteModel::entryAt(int row) const
{
    if (row < 0 || row >= m_lines.size() || m_lines.at(row).entry < 0)
        return nullptr;
    return &m_entries.at(m_lines.at(row).entry);
}

int PaletteModel::firstEntryRow() const
{
    const auto first =
        std::ranges::find_if(m_lines, [](const Line &line) { return line.entry >= 0; });
    return first == m_lines.end() ? -1 : static_cast<int>(first - m_lines.begin());
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *entry = entryAt(index.row());
    if (!entry) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return m_lines.value(index.row()).head;
        return role == ui::IsHeadRole ? QVariant(true) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return entry->name;
    case ui::DetailRole:
        return entry->detail;
    case ui::IconNameRole:
        return entry->iconName.isEmpty() ? QStringLiteral("chevron-right") : entry->iconName;
    case ui::TrailingRole:
        return entry->keys;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return entryAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace numauth::shell
