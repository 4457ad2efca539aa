#pragma once

#include "models/consent/ConsentPage.h"
#include "models/consent/DeviceTable.h"
#include "models/consent/PageLayout.h"

namespace numauth::consent {

/// Where the page stands on the screen: bars, page root and the body that every offset starts from.
/// All in px.
struct AndroidFrame
{
    QSize screen;
    QRect statusBar; ///< null when hidden
    QRect systemNavigationBar;
    QRect root;         ///< page root, or the pop-up's box
    QRect body;         ///< below the 50 dp band, which stays reserved when the title bar is hidden
    int titleShift = 0; ///< the SDK moves the title bar by the status bar under transparent bars
    bool isPopup = false;
    /// Unknown where the device's height is: everything that hangs from the bottom.
    Evidence bottomEvidence = Evidence::Observed;
    /// Unknown where pop-up offsets decide: their direction is not known.
    Evidence rootEvidence = Evidence::Observed;
};

AndroidFrame frameOf(const PageValues &values, const Device &device, const CellState &state);

} // namespace numauth::consent
