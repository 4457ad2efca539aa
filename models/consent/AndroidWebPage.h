#pragma once

#include "models/consent/PreparedPage.h"

namespace numauth::consent {

/// The SDK's web page of an agreement: title bar of 50 dp with a back button, a progress bar of
/// 4 dp, and the web view below. Observed in SDK 2.12.15–2.14.2.
PageLayout layOutAndroidWebPage(const PreparedPage &page, const Device &device,
                                const CellState &state);

} // namespace numauth::consent
