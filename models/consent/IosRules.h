#pragma once

#include "models/consent/PreparedPage.h"

namespace numauth::consent {

/// What breaks the vendor's and the carriers' rules on an iOS page. No public source shows that the
/// iOS SDK refuses a page, so nothing here is ever a refusal: number, login button and agreement
/// covered by the app's own views or by each other, off the page, or hard to see.
QList<PageFinding> checkIosPage(const PreparedPage &page, const PageLayout &layout);

} // namespace numauth::consent
