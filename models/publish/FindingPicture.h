#pragma once

#include "models/consent/PageMatrix.h"
#include "models/report/Report.h"

#include <optional>

namespace numauth::publish {

/// The page in the cell where \p group is worst, its overlaps hatched, as a small PNG. Nothing when
/// the cell cannot be laid out. Needs a GUI application.
std::optional<report::ReportPicture> pictureOf(const consent::GroupedFinding &group,
                                               const consent::ConsentPage &page,
                                               const consent::MatrixResult &result,
                                               const consent::ConsentTables &tables);

/// The page in one cell, its overlaps hatched, as a small PNG.
QByteArray pictureOf(const consent::ConsentPage &page, const consent::Device &device,
                     const consent::MatrixCell &cell, const consent::ConsentTables &tables);

} // namespace numauth::publish
