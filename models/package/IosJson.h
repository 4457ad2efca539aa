#pragma once

#include "models/package/PackageFacts.h"

#include <QJsonObject>

namespace numauth::package {

/// The member `ios` of `numauth inspect --format json`. A value that the file does not set is null.
QJsonObject iosJson(const IosFacts &app);

} // namespace numauth::package
