#pragma once

#include "app/cli/Console.h"

#include <QList>
#include <QStringList>

namespace numauth::cli {

/// Prints \p rows below each other in columns; the last column is as wide as it wants to be and so
/// the place for Chinese text.
void printColumns(Console &console, const QList<QStringList> &rows);

/// Whether one of \p fields contains \p search, in any case; an empty search finds everything.
bool matches(const QString &search, const QStringList &fields);

} // namespace numauth::cli
