#pragma once

#include "models/consent/PreparedPage.h"

namespace numauth::consent {

/// Below this a text can hardly be read at all; WCAG's 4.5 would flag the SDK's own defaults.
inline constexpr double leastContrast = 1.5;

/// The contrast ratio of WCAG, 1 to 21.
double contrast(Argb first, Argb second);

/// What carriers and the vendor demand of a page but the SDK does not test: wording, ticks, slogan,
/// size and contrast of texts.
QList<PageFinding> checkCompliance(const PreparedPage &page, const PageLayout &layout);

} // namespace numauth::consent
