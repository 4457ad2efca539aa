#pragma once

#include "models/base/LocalText.h"
#include "models/package/PackageFacts.h"

#include <QJsonObject>

namespace numauth::package {

/// The object that `numauth inspect --format json` prints for one file. A value that the file does
/// not set is null.
QJsonObject packageJson(const PackageFacts &facts, Language language);

} // namespace numauth::package
