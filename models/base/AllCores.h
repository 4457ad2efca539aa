#pragma once

#include <QList>

#include <functional>
#include <optional>
#include <vector>

namespace numauth {

/// Calls \p work with 0 … \p count − 1, in any order, on all cores; returns when all calls have.
/// The calling thread does its share and waits only for threads that have begun: calls may nest,
/// and may come from the threads of the global pool, however few these are. Any thread.
void forEachOnAllCores(qsizetype count, const std::function<void(qsizetype)> &work);

/// \p map of every item of \p items, in their order, worked out on all cores.
template<class Result, class Item, class Map>
QList<Result> mappedOnAllCores(const QList<Item> &items, const Map &map)
{
    std::vector<std::optional<Result>> results(static_cast<size_t>(items.size()));
    forEachOnAllCores(items.size(), [&](qsizetype index) {
        results[static_cast<size_t>(index)].emplace(map(items.at(index)));
    });
    QList<Result> list;
    list.reserve(items.size());
    for (std::optional<Result> &result : results)
        list << *std::move(result);
    return list;
}

} // namespace numauth
