#pragma once

#include "models/package/PackageFacts.h"

namespace numauth::package {

/// What is to be said about the apps of one file, or about one profile: an unexpanded bundle id,
/// ids that differ between Info.plist, entitlements, profile and code signature, an altered or
/// wildcard profile, an unreadable code signature, several apps. Pure.
QList<Finding> iosFindings(const QList<IosFacts> &apps);

} // namespace numauth::package
