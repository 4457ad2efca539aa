#pragma once

#include "models/consent/CarrierTexts.h"
#include "models/consent/ConsentPage.h"

#include <QString>

namespace numauth::consent {

/// The agreement row's whole text as the SDK composes it: start, own agreements with the carrier's
/// one at its index, connectors, end. Observed in SDK 2.13.4 and 2.14.2.
QString composeAgreement(const PageValues &values, const CellState &state,
                         const CarrierTexts &carriers);

} // namespace numauth::consent
