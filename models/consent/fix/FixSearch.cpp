#include "models/consent/fix/FixSearch.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

namespace numauth::consent {

namespace {

/// Logo, slogan, number, login button, switch and agreement: they are the first views of a space.
constexpr int mostMovers = 6;

} // namespace

FixSearch::FixSearch(const QList<FixView> &views, const std::vector<FixDemand> &demands,
                     const std::vector<FixLimit> &limits)
    : m_views(views), m_demands(demands), m_limits(limits)
{
}

std::map<std::pair<int, int>, std::vector<quint32>>
FixSearch::choices(const QSet<QString> &advisedAttributes) const
{
    std::map<std::pair<int, int>, std::vector<quint32>> choices;
    for (quint32 mask = 0; mask < (1u << mostMovers); ++mask) {
        int unadvised = 0;
        bool isChoice = true;
        for (int index = 0; index < mostMovers && isChoice; ++index) {
            if ((mask & (1u << index)) == 0)
                continue;
            isChoice = index < m_views.size() && m_views.at(index).canMove();
            if (isChoice)
                unadvised += advisedAttributes.contains(m_views.at(index).attribute) ? 0 : 1;
        }
        if (isChoice)
            choices[{std::popcount(mask), unadvised}].push_back(mask);
    }
    return choices;
}

std::optional<FixPlan> FixSearch::smallest(const QSet<QString> &advisedAttributes)
{
    for (const auto &[rank, masks] : choices(advisedAttributes)) {
        std::optional<FixPlan> best;
        Reach bestReach;
        for (const quint32 mask : masks) {
            const auto state = start(mask);
            const auto any = state ? solve(*state) : std::nullopt;
            if (!any)
                continue;
            Reach reach = smallestReach(*state, *any);
            std::vector<double> order = reach;
            std::ranges::sort(order, std::ranges::greater());
            if (best && order >= bestReach)
                continue;
            bestReach = order;
            best = solveWithin(*state, reach);
        }
        if (best)
            return best;
    }
    return std::nullopt;
}

bool FixSearch::isPossible()
{
    auto state = start(~0u);
    return state && solve(std::move(*state));
}

std::optional<FixSearch::State> FixSearch::start(quint32 movable) const
{
    State state;
    for (qsizetype index = 0; index < m_views.size(); ++index) {
        const FixView &view = m_views.at(index);
        const bool isFree = view.canMove() && (movable & (1u << index)) != 0;
        state.low.push_back(isFree ? 0 : view.current);
        state.high.push_back(isFree ? static_cast<int>(view.values.size()) - 1 : view.current);
    }
    for (const FixLimit &limit : m_limits) {
        const auto view = static_cast<size_t>(limit.view);
        state.low[view] = std::max(state.low[view], limit.first);
        state.high[view] = std::min(state.high[view], limit.last);
        if (state.low[view] > state.high[view])
            return std::nullopt;
    }
    state.orders.assign(m_demands.size(), Order::Open);
    return state;
}

bool FixSearch::canBe(const State &state, size_t demand, bool isAAbove) const
{
    const FixDemand &asked = m_demands.at(demand);
    const auto upper = static_cast<size_t>(isAAbove ? asked.viewA : asked.viewB);
    const auto lower = static_cast<size_t>(isAAbove ? asked.viewB : asked.viewA);
    return asked.pair.isClear(isAAbove, state.low[upper], state.high[lower]);
}

bool FixSearch::settle(State &state, size_t demand, bool &isChanged) const
{
    const bool canA = canBe(state, demand, true);
    const bool canB = canBe(state, demand, false);
    if (!canA && !canB)
        return false;
    if (canA != canB) {
        state.orders[demand] = canA ? Order::AAbove : Order::BAbove;
        isChanged = true;
    }
    return true;
}

bool FixSearch::narrow(State &state, size_t demand, bool isAAbove, bool &isChanged) const
{
    const FixDemand &asked = m_demands.at(demand);
    const auto upper = static_cast<size_t>(isAAbove ? asked.viewA : asked.viewB);
    const auto lower = static_cast<size_t>(isAAbove ? asked.viewB : asked.viewA);
    const int low = asked.pair.highestBelow(isAAbove, state.low[upper]);
    if (low > state.low[lower]) {
        state.low[lower] = low;
        isChanged = true;
    }
    if (state.low[lower] > state.high[lower])
        return false;
    const int high = asked.pair.lowestAbove(isAAbove, state.high[lower]);
    if (high < state.high[upper]) {
        state.high[upper] = high;
        isChanged = true;
    }
    return state.low[upper] <= state.high[upper];
}

bool FixSearch::propagate(State &state) const
{
    bool isChanged = true;
    while (isChanged) {
        isChanged = false;
        for (size_t demand = 0; demand < m_demands.size(); ++demand) {
            const Order order = state.orders[demand];
            const bool isLeft = order == Order::Open
                                    ? settle(state, demand, isChanged)
                                    : narrow(state, demand, order == Order::AAbove, isChanged);
            if (!isLeft)
                return false;
        }
    }
    return true;
}

std::optional<size_t> FixSearch::brokenDemand(const State &state) const
{
    for (size_t demand = 0; demand < m_demands.size(); ++demand) {
        if (state.orders[demand] != Order::Open)
            continue;
        const FixDemand &asked = m_demands.at(demand);
        const int a = state.low[static_cast<size_t>(asked.viewA)];
        const int b = state.low[static_cast<size_t>(asked.viewB)];
        if (!asked.pair.isClear(true, a, b) && !asked.pair.isClear(false, b, a))
            return demand;
    }
    return std::nullopt;
}

std::optional<FixPlan> FixSearch::solve(State state) const
{
    if (!propagate(state))
        return std::nullopt;
    // The highest places that the bounds leave meet every settled demand.
    const auto broken = brokenDemand(state);
    if (!broken)
        return state.low;
    for (const Order order : {Order::AAbove, Order::BAbove}) {
        state.orders[*broken] = order;
        if (const auto plan = solve(state))
            return plan;
    }
    return std::nullopt;
}

std::optional<FixPlan> FixSearch::solveWithin(const State &state, const Reach &reach) const
{
    State near = state;
    for (size_t index = 0; index < reach.size(); ++index) {
        const FixView &view = m_views.at(static_cast<qsizetype>(index));
        while (near.low[index] < near.high[index] && near.low[index] < view.current &&
               view.distance(near.low[index]) > reach[index])
            ++near.low[index];
        while (near.low[index] < near.high[index] && near.high[index] > view.current &&
               view.distance(near.high[index]) > reach[index])
            --near.high[index];
        if (view.distance(near.low[index]) > reach[index])
            return std::nullopt;
    }
    return solve(std::move(near));
}

double FixSearch::leastReach(const State &state, Reach reach, std::optional<size_t> view) const
{
    const auto isEnough = [&](double dp) {
        Reach tried = reach;
        for (size_t index = 0; index < tried.size(); ++index)
            tried[index] = !view || index == *view ? dp : tried[index];
        return solveWithin(state, tried).has_value();
    };
    double low = 0;
    double high = std::ceil(view ? reach[*view] : reach.front());
    while (low < high) {
        const double middle = std::floor((low + high) / 2);
        if (isEnough(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

double FixSearch::largestMove(const FixPlan &plan) const
{
    double largest = 0;
    for (size_t index = 0; index < plan.size(); ++index)
        largest =
            std::max(largest, m_views.at(static_cast<qsizetype>(index)).distance(plan[index]));
    return largest;
}

FixSearch::Reach FixSearch::smallestReach(const State &state, const FixPlan &plan) const
{
    Reach reach(plan.size(), largestMove(plan));
    if (reach.empty())
        return reach;
    std::ranges::fill(reach, leastReach(state, reach, std::nullopt));
    for (size_t view = 0; view < reach.size(); ++view)
        reach[view] = leastReach(state, reach, view);
    return reach;
}

} // namespace numauth::consent
