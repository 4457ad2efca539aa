#pragma once

#include "models/consent/PageRules.h"

namespace numauth::consent {

/// What carriers and the vendor demand of a page but the SDK does not test: wording, ticks, slogan,
/// size and contrast of texts.
QList<PageFinding> checkCompliance(const ConsentPage &page, const PageLayout &layout,
                                   const ConsentTables &tables);

} // namespace numauth::consent
