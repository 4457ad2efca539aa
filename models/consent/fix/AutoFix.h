#pragma once

#include "models/consent/PageMatrix.h"
#include "models/consent/fix/FixProposal.h"

#include <QDate>

namespace numauth::consent {

/// The smallest change of attributes after which no cell of \p selection is refused or not
/// compliant, and none is less certain than now: the fewest attributes, of these the ones that the
/// findings advise, of these the least largest move. No view is moved off the page or onto a custom
/// view. What the page suppresses on \p today needs no fix. Proven by checkMatrix over the changed
/// page; where there is no such change, the conflicts say which demands contradict on which
/// devices. Blocks; any thread.
FixProposal proposeFix(const ConsentPage &page, const MatrixSelection &selection,
                       const ConsentTables &tables, const QDate &today = QDate::currentDate());

} // namespace numauth::consent
