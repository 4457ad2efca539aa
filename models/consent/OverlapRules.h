#pragma once

#include "models/consent/PageRules.h"
#include "models/consent/RuleFinding.h"

namespace numauth::consent {

/// The SDK's own test (600005) on number, login label and agreement text: fully visible, touched by
/// no later sibling up to the root, text colour not transparent. One pixel is enough. Observed in
/// SDK 2.10.0–2.14.23.
QList<PageFinding> checkProtectedElements(const PageLayout &layout, const ConsentTables &tables);

/// What the SDK does not test but an audit does: overlaps among number, login button, switch and
/// agreement row, and custom views under them.
QList<PageFinding> checkRowOverlaps(const PageLayout &layout, const ConsentTables &tables);

} // namespace numauth::consent
