#pragma once

#include "models/consent/Suppressions.h"
#include "models/consent/fix/FixProposal.h"

#include <QDate>
#include <QList>

namespace numauth::consent {

/// Lets the findings of \p result, which suppress() left of those of \p page over \p selection,
/// advise only values that a check of the changed page proved: the finding is gone from every cell,
/// no cell has a breach or a doubt that it did not have, and no other finding wants another value
/// of the same attribute. Where the value that one finding asks for is not such a one, the least
/// part of proposeFix() that is takes its place; where there is none, the advice names no value.
/// Blocks; any thread.
void proveAdvice(MatrixResult &result, const ConsentPage &page, const MatrixSelection &selection,
                 const ConsentTables &tables, const QDate &today);

/// Whether the advice of \p finding names a value: that is what wants a proof.
bool advisesValue(const Finding &finding);

/// What \p groups, after proveAdvice(), advise for \p finding of one of their cells; empty while
/// its value is not proven.
LocalText provenAdvice(const Finding &finding, const QList<GroupedFinding> &groups);

/// The changes that \p finding advises after proveAdvice(); empty when it names none.
QList<AttributeChange> advisedChanges(const Finding &finding);

} // namespace numauth::consent
