#pragma once

#include "models/consent/DeviceTable.h"
#include "models/consent/PageLayout.h"
#include "models/consent/PageValues.h"

namespace numauth::consent {

/// Where the page stands on the screen: bars, page root and the body that every offset starts from.
/// All in px. Android keeps a pop-up's box inside the screen, so it is never clipped by it.
struct AndroidFrame
{
    QSize screen;
    QRect statusBar; ///< null when hidden
    QRect systemNavigationBar;
    QRect root;         ///< page root, or the pop-up's box
    QRect body;         ///< below the 50 dp band, which stays reserved when the title bar is hidden
    int titleShift = 0; ///< the SDK moves the title bar by the status bar under transparent bars
    int topSlack = 0;   ///< by how much the body may follow the title bar down: not known
    bool isPopup = false;
    /// Unknown where the device's height is: everything that hangs from the bottom.
    Evidence bottomEvidence = Evidence::Observed;
    /// Unknown where pop-up offsets decide: their direction is not known.
    Evidence rootEvidence = Evidence::Observed;
    /// How sure the insets are that every view shares: inferred in landscape, where the system
    /// takes a side for its buttons and the cut-out, and in a pop-up that stands off its place.
    Evidence insetEvidence = Evidence::Documented;
};

AndroidFrame frameOf(const PageValues &values, const Device &device, const CellState &state);

} // namespace numauth::consent
