#pragma once

#include "models/base/LocalText.h"
#include "models/consent/PageMatrix.h"

#include <QString>

#include <functional>
#include <optional>

namespace numauth::consent {

/// Why a number cannot go further.
struct RangeEnd
{
    double value = 0; ///< the last legal one
    QString ruleId;   ///< what one step more breaks
    QString other;    ///< the view in the way; empty where it is none
    QString deviceId; ///< where it breaks

    friend bool operator==(const RangeEnd &, const RangeEnd &) = default;
};

/// The values of one number of a page at which no cell has a refusal or breach that hangs on it:
/// all whole steps between two ends, the value of now among them or nearest to them.
struct LegalRange
{
    QString attribute; ///< of a frame block with its member: `loginBtnFrameBlock.y`
    QString unit;
    int devices = 0;
    bool isShift = false;   ///< the values are added to what code or an expression gives
    LocalText whyNot = {};  ///< why there is no range to tell; empty when there is one
    bool isPossible = true; ///< false: no value is legal on all devices
    bool isLegalNow = true;
    std::optional<RangeEnd> lower; ///< nothing: down to the least that the attribute takes
    std::optional<RangeEnd> upper; ///< nothing: as far as any screen goes

    /// `legal up to 351 dp on 72 devices`, without a full stop.
    LocalText words() const;

    friend bool operator==(const LegalRange &, const LegalRange &) = default;
};

/// The legal range of \p numberId, as PageNumber::find() takes it, around the value of now, over
/// every cell of \p selection that differs: each whole step is tried, or of a view that moves no
/// more than its own length is passed at once, so that no obstacle is jumped over. Nothing when it
/// is no number that places or sizes a view, when the page does not give it one, or once \p
/// isCanceled says so. Blocks; any thread.
std::optional<LegalRange> legalRange(
    const ConsentPage &page, const QString &numberId, const MatrixSelection &selection,
    const ConsentTables &tables, const std::function<bool()> &isCanceled = [] { return false; });

} // namespace numauth::consent
