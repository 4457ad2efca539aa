#pragma once

#include "models/consent/PageRules.h"

namespace numauth::consent {

/// What is wrong with the page's own text: attributes that the table or \p sdk does not have,
/// arguments of another kind or number, both offsets at once, values that are expressions, lines of
/// the source that were not understood. Pure.
QList<PageFinding> checkAttributes(const ConsentPage &page, const SdkVersion &sdk,
                                   const ConsentTables &tables);

/// Whether \p found keeps every cell from being called ok: an unknown size or text of a built-in
/// view.
bool leavesVerdictOpen(const PageFinding &found);

} // namespace numauth::consent
