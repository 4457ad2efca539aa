#pragma once

#include "models/consent/PageMatrix.h"

#include <QJsonObject>

namespace numauth::publish {

/// How many cells have which verdict, in the keys of the contract.
QJsonObject countsJson(const consent::MatrixResult &result);
/// The same for one cell.
QJsonObject countsJson(consent::Verdict verdict);

/// One finding of one cell in the keys of the contract; `overlapDp` where it has an area.
QJsonObject findingJson(const consent::PageFinding &found, Language language);

} // namespace numauth::publish
