#pragma once

#include "models/base/Finding.h"

#include <QString>
#include <QStringList>

namespace numauth::package {

/// A finding of the table `resources/package/rules.json`, its placeholders filled with \p values.
/// An id that the table does not have gives a finding without words.
Finding packageFinding(const QString &id, const QString &subject, const QStringList &values);

/// Every id of the table, for the test that walks it.
QStringList packageRuleIds();

} // namespace numauth::package
