#pragma once

#include "app/cli/Console.h"
#include "app/cli/FindingsJson.h"
#include "models/base/Finding.h"
#include "models/scheme/FlavourMatrix.h"
#include "models/scheme/Scheme.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace numauth::cli {

// How the scheme commands print what they share.

/// The scheme as its file has it, with its id.
QJsonObject schemeJson(const QString &id, const scheme::Scheme &scheme);
bool hasErrors(const QList<Finding> &findings);
void printFindings(Console &console, const QList<Finding> &findings);
/// A line for each package name and signature, those without a scheme with a dash.
void printFlavours(Console &console, const scheme::FlavourMatrix &matrix);

} // namespace numauth::cli
