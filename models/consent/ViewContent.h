#pragma once

#include "models/consent/ConsentPage.h"
#include "models/consent/PageLayout.h"
#include "models/consent/TextMeasure.h"

namespace numauth::consent {

/// Gives \p element, where \p view of the app stands at \p density px per dp or pt, its picture and
/// its words, wrapped by \p face. No rule reads them.
void fillView(Element &element, const CustomView &view, double density, const TextMeasure &face);

} // namespace numauth::consent
