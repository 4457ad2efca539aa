#pragma once

#include "models/package/PackageFacts.h"

#include <QList>

namespace numauth::package {

/// What is worth knowing about a package before its values are registered; the texts are rows of
/// `resources/package/findings.json`.
QList<Finding> packageFindings(const PackageFacts &facts);

} // namespace numauth::package
