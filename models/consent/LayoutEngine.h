#pragma once

#include "models/base/Result.h"
#include "models/consent/AttributeTable.h"
#include "models/consent/CarrierTexts.h"
#include "models/consent/ConsentPage.h"
#include "models/consent/DeviceTable.h"
#include "models/consent/PageLayout.h"
#include "models/consent/RuleTable.h"
#include "models/consent/TextMeasure.h"
#include "models/consent/capture/Calibration.h"

#include <memory>

namespace numauth::consent {

/// Every table the engine reads, opened once and shared. Immutable, any thread.
struct ConsentTables
{
    AttributeTable attributes;
    DeviceTable devices;
    CarrierTexts carrierTexts;
    RuleTable rules;
    std::shared_ptr<const TextMeasure> androidText;
    std::shared_ptr<const TextMeasure> iosText;
    /// What devices of the user showed; empty unless a workspace has some.
    QList<Calibration> calibrations = {};

    static Result<std::shared_ptr<const ConsentTables>> open();
};

/// Where the SDK would put every view of \p page on \p device in \p state. Pure; any thread.
/// What this version cannot lay out is a finding of the layout, never a guess.
PageLayout layOut(const ConsentPage &page, const Device &device, const CellState &state,
                  const ConsentTables &tables);

} // namespace numauth::consent
