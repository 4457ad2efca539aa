#pragma once

#include "models/base/JsonReader.h"
#include "models/consent/AttributeTable.h"

namespace numauth::consent {

/// Reads one row of an attribute table; failures stay in \p reader.
Attribute readAttribute(JsonReader &reader, Platform platform);

} // namespace numauth::consent
