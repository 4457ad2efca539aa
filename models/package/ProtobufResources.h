#pragma once

#include "models/package/ResourceTable.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <cstdint>

namespace numauth::package {

/// The value of an `aapt.pb.Item`; type 0 when it is of a kind that manifests do not use.
ResourceValue protobufItem(QByteArrayView bytes);

/// The values of an app bundle's `resources.pb` (`aapt.pb.ResourceTable`) by resource id, one for
/// each configuration. What does not fit ends the reading; what was read until then counts.
QHash<std::uint32_t, QList<ResolvedValue>> readProtobufResources(QByteArrayView bytes);

} // namespace numauth::package
