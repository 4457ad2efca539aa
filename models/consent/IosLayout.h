#pragma once

#include "models/consent/PreparedPage.h"

namespace numauth::consent {

/// The iOS half of layOut(): full screen and pop-up, either orientation, second pop-up. Default
/// places that are not public carry the range that the sources allow.
PageLayout layOutIos(const PreparedPage &page, const Device &device, const CellState &state,
                     bool isBrief);

} // namespace numauth::consent
