#pragma once

#include "models/consent/PreparedPage.h"

namespace numauth::consent {

/// The Android half of layOut(): full screen and pop-up, either orientation.
PageLayout layOutAndroid(const PreparedPage &page, const Device &device, const CellState &state,
                         bool isBrief);

} // namespace numauth::consent
