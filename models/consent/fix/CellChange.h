#pragma once

#include "models/consent/PageMatrix.h"

namespace numauth::consent {

/// Whether two findings are the same one of a page, wherever they stand.
bool isSameFinding(const Finding &left, const Finding &right);

/// Whether a cell of this verdict is what a fix shall clear: refused or not compliant.
inline bool isBad(Verdict verdict)
{
    return verdict >= Verdict::NonCompliant;
}

int countBad(const MatrixResult &result);
/// Cells that are bad in \p before and not in \p after, the check of the changed page.
int countCleared(const MatrixResult &before, const MatrixResult &after);

/// Whether \p ruleId tells that something cuts a view off.
bool isCutRule(const QString &ruleId);

/// Whether a cell that had \p before and has \p after a change of the page lost nothing by it: its
/// verdict is no worse and there is no breach that it did not have.
bool isNoWorse(const MatrixCell &before, const MatrixCell &after);

} // namespace numauth::consent
