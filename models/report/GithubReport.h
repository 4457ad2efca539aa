#pragma once

#include "models/report/Report.h"

namespace numauth::report {

/// \p report as workflow commands, which GitHub shows beside the lines of a change: one line a
/// finding that counts.
QByteArray githubText(const Report &report, Language language);

} // namespace numauth::report
