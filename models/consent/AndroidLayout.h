#pragma once

#include "models/consent/LayoutEngine.h"

namespace numauth::consent {

/// The Android half of layOut(): full screen and pop-up, either orientation.
PageLayout layOutAndroid(const ConsentPage &page, const Device &device, const CellState &state,
                         const ConsentTables &tables);

} // namespace numauth::consent
