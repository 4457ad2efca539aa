#pragma once

#include "models/consent/PageRules.h"

namespace numauth::consent {

/// The SDK's own test (600005) on number, login label and agreement text: fully visible, no hidden
/// ancestor, touched by no later sibling up to the root, text colour not transparent. One pixel is
/// enough; view alpha and visibility of a sibling do not count. Observed in SDK 2.10.0–2.14.23.
/// What an unknown place or size leaves open is cannot-tell.
QList<PageFinding> checkProtectedElements(const PageLayout &layout, const ConsentTables &tables);

/// What the SDK does not test but an audit does: overlaps among number row, login button, switch
/// and agreement row, and of custom views with them. A custom view that fills the page is its
/// background and stays out. Logo and slogan are told of where they overlap for certain. Pairs that
/// \p protectedFindings has already are left out.
QList<PageFinding> checkRowOverlaps(const PageLayout &layout,
                                    const QList<PageFinding> &protectedFindings,
                                    const ConsentTables &tables);

} // namespace numauth::consent
