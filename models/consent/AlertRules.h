#pragma once

#include "models/consent/PageRules.h"

namespace numauth::consent {

/// The second pop-up of either platform: its agreement must be readable and its button clear of it.
/// No SDK tests it. Empty for cells that do not show it.
QList<PageFinding> checkAlert(const PageLayout &layout, const ConsentTables &tables);

} // namespace numauth::consent
