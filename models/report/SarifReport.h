#pragma once

#include "models/report/Report.h"

namespace numauth::report {

/// \p report as SARIF 2.1.0: one run with every rule, one result a finding, fingerprints that stay
/// the same from run to run, fixes where they are known. The same report gives the same bytes.
QByteArray sarifText(const Report &report, Language language);

} // namespace numauth::report
