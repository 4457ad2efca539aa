#pragma once

#include "models/consent/CarrierTexts.h"
#include "models/consent/PageValues.h"

#include <QString>

namespace numauth::consent {

/// The agreement row's whole text as the SDK composes it: start, own agreements with the carrier's
/// one at its index, connectors, end. Observed in SDK 2.13.4 and 2.14.2.
QString composeAgreement(const PageValues &values, const CellState &state,
                         const CarrierTexts &carriers);

/// The text of the second pop-up: the same with its own start and end where it has them.
QString composeAlertAgreement(const PageValues &values, const CellState &state,
                              const CarrierTexts &carriers);

/// The same for iOS with \p carrierName as the carrier's agreement: prefix, names, suffix. The SDK
/// puts 《》 round the carrier's name unless the page sets marks (one public source).
QString composeIosAgreement(const PageValues &values, const QString &carrierName);
/// That of the second pop-up of iOS: with its own start and end where they are set.
QString composeIosAlertAgreement(const PageValues &values, const QString &carrierName);

} // namespace numauth::consent
