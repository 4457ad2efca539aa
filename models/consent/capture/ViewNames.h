#pragma once

#include "models/consent/capture/DeviceDump.h"

#include <QHash>

namespace numauth::consent {

/// Which node of a dump is which view of the page: element id → node.
using ViewNodes = QHash<QString, int>;

/// By the SDK's resource ids, and by their place in its view tree for those without an id.
ViewNodes androidViews(const DeviceDump &dump);
/// By type and words: the iOS SDK names none of its views.
ViewNodes iosViews(const DeviceDump &dump);
/// A list of frames names its elements itself.
ViewNodes namedViews(const DeviceDump &dump);

} // namespace numauth::consent
