#pragma once

#include "models/consent/LayoutEngine.h"
#include "models/consent/PageRules.h"
#include "models/phone/PhoneState.h"

#include <optional>

namespace numauth::phone {

/// What of a consent page matters to the SDK's sequence.
struct PhonePage
{
    consent::Verdict verdict = consent::Verdict::Ok;
    QList<consent::PageFinding> findings;
    /// Login asks in a second pop-up when the box is not ticked.
    bool hasAlert = false;
    /// A page without a box counts as ticked.
    bool hasBox = true;
    bool isTickedAtFirst = false;

    /// Lays out and checks \p page on \p device in the state of the phone. Pure.
    static PhonePage check(const consent::ConsentPage &page, const consent::Device &device,
                           const PhoneState &state, const consent::ConsentTables &tables);
};

/// The cell of the matrix that \p state shows: carrier of the data SIM, SDK version, build.
consent::CellState cellOf(const PhoneState &state, bool isTicked, bool isAlertShown);

} // namespace numauth::phone
