#pragma once

#include "models/consent/mapping/PageMapping.h"

namespace numauth::consent {

/// Adds the app's own views of \p page to \p mapped: those of the page body at their place, those
/// over the whole page moved under the title bar. Layers that the other platform does not have are
/// lost.
void mapViews(const ConsentPage &page, MappedPage &mapped);

} // namespace numauth::consent
