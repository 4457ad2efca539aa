#pragma once

#include "models/report/Report.h"

namespace numauth::report {

/// \p report as JUnit XML: a suite for each subject, a test for each case id. A finding that fails
/// the run is a failure of every case where it holds; a case that nobody can judge is skipped with
/// the reason, never passed.
QByteArray junitText(const Report &report, Language language);

} // namespace numauth::report
