#pragma once

#include "models/report/Report.h"

namespace numauth::report {

/// `sarif`, `junit`, `html`, `github`.
QStringList reportFormats();

/// The report in one of reportFormats().
QByteArray reportText(const Report &report, const QString &format, Language language);

} // namespace numauth::report
