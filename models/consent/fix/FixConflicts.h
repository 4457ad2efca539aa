#pragma once

#include "models/consent/PageMatrix.h"
#include "models/consent/fix/FixProposal.h"
#include "models/consent/fix/FixSearch.h"

#include <functional>
#include <vector>

namespace numauth::consent {

/// Builds the demands and limits of a problem over a part of its cells.
using DemandBuilder =
    std::function<std::pair<std::vector<FixDemand>, std::vector<FixLimit>>(FixSpace &)>;

/// Why \p space has no solution: the least set of demands that contradict each other, with the
/// devices on which they do so alone, or the devices that contradict each other.
FixConflict explainConflict(const FixSpace &space, const DemandBuilder &demandsOf,
                            const ConsentTables &tables);

/// What a finding that no attribute mends asks of a person.
FixConflict conflictOf(const GroupedFinding &group);

} // namespace numauth::consent
