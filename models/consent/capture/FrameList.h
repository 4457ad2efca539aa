#pragma once

#include "models/consent/capture/DeviceDump.h"

namespace numauth::consent {

/// The JSON form of a dump: frames of named elements. See DeviceDump::read().
Result<DeviceDump> readFrameList(const QByteArray &bytes, const QString &fileName);

} // namespace numauth::consent
