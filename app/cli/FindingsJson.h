#pragma once

#include "models/base/Finding.h"

#include <QJsonArray>
#include <QList>
#include <QString>

namespace numauth::cli {

/// The findings in the keys of the contract; `verdict` beside them where a finding has one.
QJsonArray findingsJson(const QList<Finding> &findings, Language language);

/// Where a file stands from here, so that two machines with the same checkout name it alike and
/// annotations find it; empty for standard input.
QString shownFile(const QString &file);

} // namespace numauth::cli
