#pragma once

#include "models/consent/PageMatrix.h"
#include "models/consent/PreparedPage.h"

#include <QByteArray>
#include <QHash>

namespace numauth::consent {

/// For each of \p keys the place of the first that equals it.
template<class Key>
QList<qsizetype> firstPlaces(const QList<Key> &keys)
{
    QHash<Key, qsizetype> known;
    QList<qsizetype> firsts;
    firsts.reserve(keys.size());
    for (const Key &key : keys) {
        const qsizetype place = firsts.size();
        firsts << known.value(key, place);
        if (firsts.last() == place)
            known.insert(key, place);
    }
    return firsts;
}

/// Which cells of a selection cannot differ for a page: layout and rules read nothing of the
/// maker's name, of dark mode or of the tick, and of the font scale only where a text is in sp.
class CellClassifier
{
public:
    CellClassifier(const PreparedPage &page, const MatrixSelection &selection);

    /// Below count(); equal numbers: equal layouts and findings. Both count from 0 in the
    /// selection.
    qsizetype classOf(qsizetype device, qsizetype state) const
    {
        return m_devices.at(device) * m_states.size() + m_states.at(state);
    }
    qsizetype count() const { return m_devices.size() * m_states.size(); }

private:
    QList<qsizetype> m_devices;
    QList<qsizetype> m_states;
};

/// One of the cells that must have the same layout and findings.
struct DistinctCell
{
    const Device *device = nullptr; ///< of the selection
    CellState state;
};

/// A cell of each class that \p selection has, in its order.
QList<DistinctCell> distinctCells(const PreparedPage &page, const MatrixSelection &selection);

} // namespace numauth::consent
