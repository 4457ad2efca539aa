#pragma once

#include "models/consent/PageMatrix.h"
#include "models/consent/fix/FixProposal.h"
#include "models/consent/fix/PageCheck.h"

#include <optional>

namespace numauth::consent {

/// The least change of one number that clears \p group wherever it holds and brings nothing new
/// that no place of a view could mend: the width, height or margin, the size of a text, the opacity
/// or the member of a frame block that the rule blames. The places from the top are not touched:
/// FixSearch knows better. Tries every whole step outwards from the value of now, so that there is
/// no smaller one. Nothing when there is none. \p before is the check of \p page.
std::optional<AttributeChange> numberChange(const ConsentPage &page, const GroupedFinding &group,
                                            const MatrixResult &before,
                                            const MatrixSelection &selection,
                                            const ConsentTables &tables, const PageCheck &check);

/// The same for two views that overlap and that no places from top to bottom can part: an offset
/// from the side, a width, a height or a margin of either, after which no cell is worse than
/// before.
std::optional<AttributeChange> sidewaysChange(const ConsentPage &page, const GroupedFinding &group,
                                              const MatrixResult &before,
                                              const MatrixSelection &selection,
                                              const ConsentTables &tables, const PageCheck &check);

} // namespace numauth::consent
