#pragma once

#include "models/consent/fix/FixSpace.h"

#include <QSet>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace numauth::consent {

/// Two elements that must be clear of each other, with the rule that says so.
struct FixDemand
{
    QString ruleId;
    QString a, b; ///< element ids
    bool isStrict = false;
    int viewA = 0, viewB = 0;
    FixPair pair;
};

/// The places that keep an element on the page.
struct FixLimit
{
    QString ruleId; ///< empty: no rule, the view is on the page now and shall stay there
    QString element;
    int view = 0;
    int first = 0, last = 0;
};

/// A place for every view.
using FixPlan = std::vector<int>;

/// Finds the smallest change that meets all demands: the fewest attributes; among those the ones
/// that the findings advise to change; among those the least largest move, then the least move of
/// each view from the top of the page down. Every demand is monotone once it is settled which view
/// is above, so that propagated bounds are exact; both orders are tried where they are open. What
/// is found is the optimum, and what is not found does not exist.
class FixSearch
{
public:
    /// The arguments must outlive the search.
    FixSearch(const QList<FixView> &views, const std::vector<FixDemand> &demands,
              const std::vector<FixLimit> &limits);

    std::optional<FixPlan> smallest(const QSet<QString> &advisedAttributes);
    bool isPossible();

private:
    enum class Order : char { Open, AAbove, BAbove };
    struct State
    {
        std::vector<int> low, high;
        std::vector<Order> orders;
    };
    /// How far each view may move, in dp.
    using Reach = std::vector<double>;

    std::map<std::pair<int, int>, std::vector<quint32>>
    choices(const QSet<QString> &advisedAttributes) const;
    std::optional<State> start(quint32 movable) const;
    bool propagate(State &state) const;
    bool settle(State &state, size_t demand, bool &isChanged) const;
    bool narrow(State &state, size_t demand, bool isAAbove, bool &isChanged) const;
    bool canBe(const State &state, size_t demand, bool isAAbove) const;
    std::optional<size_t> brokenDemand(const State &state) const;
    /// Both orders of what is open, until one fits: the highest places that do.
    std::optional<FixPlan> solve(State state) const;
    std::optional<FixPlan> solveWithin(const State &state, const Reach &reach) const;
    /// The least value in [0, most] for one entry or all entries of \p reach that leaves a plan.
    double leastReach(const State &state, Reach reach, std::optional<size_t> view) const;
    double largestMove(const FixPlan &plan) const;
    Reach smallestReach(const State &state, const FixPlan &plan) const;

    const QList<FixView> &m_views;
    const std::vector<FixDemand> &m_demands;
    const std::vector<FixLimit> &m_limits;
};

} // namespace numauth::consent
