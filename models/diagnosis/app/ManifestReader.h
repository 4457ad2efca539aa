#pragma once

#include "models/diagnosis/app/AppFacts.h"
#include "models/diagnosis/app/XmlTree.h"

namespace numauth::diagnosis::app {

/// The manifest in \p elements; \p file is the place of everything in it. Pure.
AppManifest readAppManifest(const QList<XmlElement> &elements, const QString &file);

/// One manifest with the activities and permissions of all; of what can be set once the first that
/// sets it counts, since an app's manifest overrides those of its libraries.
AppManifest mergeManifests(const QList<AppManifest> &manifests);

/// The network security configuration in \p elements.
NetworkConfig readNetworkConfig(const QList<XmlElement> &elements, const QString &file);

/// What the configuration says about clear text to \p host: the most specific domain that covers
/// it, else the base, else \p byDefault.
bool permitsCleartext(const NetworkConfig &config, const QString &host, bool byDefault);
/// The rule that decides for \p host; null when the base does.
const NetworkRule *ruleFor(const NetworkConfig &config, const QString &host);

} // namespace numauth::diagnosis::app
