#pragma once

#include "models/consent/PreparedPage.h"

namespace numauth::consent {

/// What carriers and the vendor demand of a page but the SDK does not test: wording, ticks, slogan,
/// size and contrast of texts.
QList<PageFinding> checkCompliance(const PreparedPage &page, const PageLayout &layout);

} // namespace numauth::consent
