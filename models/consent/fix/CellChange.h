#pragma once

#include "models/consent/PageMatrix.h"

namespace numauth::consent {

/// Whether two findings are the same one of a page, wherever they stand.
bool isSameFinding(const Finding &left, const Finding &right);

/// Whether \p ruleId tells that something cuts a view off.
bool isCutRule(const QString &ruleId);

/// Whether a cell that had \p before and has \p after a change of the page lost nothing by it: its
/// verdict is no worse and there is no breach that it did not have.
bool isNoWorse(const MatrixCell &before, const MatrixCell &after);

} // namespace numauth::consent
