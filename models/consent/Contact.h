#pragma once

#include "models/consent/PageLayout.h"

namespace numauth::consent {

/// What can be said when a place or a size is not known for certain.
enum class Certainty { No, Perhaps, Yes };

/// Whether the rectangles of \p first and \p second can be compared as they stand: neither is open,
/// or both hang on the same unknown, which does not move them against each other.
bool areCompared(const Element &first, const Element &second);

/// Whether \p first and \p second share at least one pixel of what their ancestors leave visible.
/// Views that are in the same doubt about the body's own place move together and are compared as
/// they stand. Two offsets that contend are resolved the same way for all views.
Certainty touches(const PageLayout &layout, const Element &first, const Element &second);

/// Whether the screen or an ancestor cuts at least one pixel off \p element.
Certainty isCut(const PageLayout &layout, const Element &element);

/// The view of the two whose doubt leaves it open whether they touch; nothing when there is none.
const Element *openOne(const Element &first, const Element &second);

} // namespace numauth::consent
