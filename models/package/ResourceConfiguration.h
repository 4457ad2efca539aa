#pragma once

#include "models/package/ResourceTable.h"

#include <QByteArrayView>

namespace numauth::package {

/// Reads a ResTable_config (which starts with its own size) into the configuration members of a
/// ResolvedValue.
ResolvedValue readConfiguration(QByteArrayView bytes);

} // namespace numauth::package
