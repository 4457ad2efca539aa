#pragma once

#include "models/package/PackageFacts.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace numauth::package {

/// What is worth knowing about a package before its values are registered; the texts are rows of
/// `resources/package/findings.json`.
QList<Finding> packageFindings(const PackageFacts &facts);

/// The row \p id about \p subject, its placeholders filled with \p values; without words when the
/// table has no such row.
Finding packageFinding(const QString &id, const QString &subject, const QStringList &values);

/// Every id of the table, for the test that walks it.
QStringList packageFindingIds();

} // namespace numauth::package
