#pragma once

#include "models/base/Finding.h"

#include <QJsonArray>
#include <QList>

namespace numauth::cli {

/// The findings in the keys of the contract; `verdict` beside them where a finding has one.
QJsonArray findingsJson(const QList<Finding> &findings, Language language);

} // namespace numauth::cli
