#pragma once

#include "models/consent/PageMatrix.h"
#include "models/consent/fix/FixProposal.h"

#include <QDate>

#include <functional>
#include <optional>

namespace numauth::consent {

/// Other changes that clear as many cells of \p selection as \p first, the result of proposeFix():
/// for every place that \p first changes one that leaves it as it is, and one that counts it from
/// the other end of the page. Each is proven like \p first; the fewest and smallest changes come
/// first. Ends early, with what was found so far, when \p isCancelled. Blocks; any thread.
QList<FixProposal> fixAlternatives(const ConsentPage &page, const MatrixSelection &selection,
                                   const ConsentTables &tables, const FixProposal &first,
                                   const std::function<bool()> &isCancelled,
                                   const QDate &today = QDate::currentDate());

/// \p proposal with every place that it changes carried on by \p marginDp the same way. Nothing
/// where it changes no place by a number, or where a check shows that the cells are not as good as
/// with \p proposal. Blocks; any thread.
std::optional<FixProposal> withMargin(const ConsentPage &page, const FixProposal &proposal,
                                      const MatrixSelection &selection, const ConsentTables &tables,
                                      double marginDp, const QDate &today = QDate::currentDate());

} // namespace numauth::consent
