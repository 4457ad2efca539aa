#pragma once

#include "models/base/Finding.h"
#include "models/cloud/OperationTable.h"

#include <QList>
#include <QMap>
#include <QString>

namespace numauth::cloud {

/// What is wrong with \p parameters for \p operation: missing, unknown, not of the row's type,
/// enumeration, range, length or pattern. `subject` is the parameter's name; ruleIds are
/// `call.missing`, `call.unknown` and `call.value`. A missing one is an error, the rest are
/// warnings, since the cloud decides. Pure.
QList<Finding> checkParameters(const Operation &operation,
                               const QMap<QString, QString> &parameters);

} // namespace numauth::cloud
