#pragma once

#include "models/consent/PageMatrix.h"
#include "models/report/Report.h"

#include <optional>

namespace numauth::cli {

/// The page in the cell where \p group is worst, its overlaps hatched, as a small PNG. Nothing when
/// the cell cannot be laid out. Needs a GUI application.
std::optional<report::ReportPicture> pictureOf(const consent::GroupedFinding &group,
                                               const consent::ConsentPage &page,
                                               const consent::MatrixResult &result,
                                               const consent::ConsentTables &tables);

/// `China Mobile · portrait · 1.3×`: what makes a cell of a device.
QString stateWords(const consent::CellState &state, Language language);

} // namespace numauth::cli
