#pragma once

#include "models/package/MachO.h"

#include <QByteArrayView>

namespace numauth::package {

/// Reads an embedded signature (SuperBlob) into \p slice; false when its lengths do not fit.
bool readCodeSignature(QByteArrayView bytes, MachSlice &slice);

} // namespace numauth::package
