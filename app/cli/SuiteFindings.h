#pragma once

#include "models/cloud/SuiteRunner.h"
#include "models/report/Report.h"

#include <QStringList>

namespace numauth::cli {

/// The steps that failed as findings beside their suite files, for the forms that build servers
/// read; \p files are the suites' paths, in the order of \p results. Redacted as the results are.
report::Report suiteReport(const QList<cloud::SuiteResult> &results, const QStringList &files);

} // namespace numauth::cli
