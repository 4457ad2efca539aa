#pragma once

#include "models/report/Report.h"

namespace numauth::report {

/// `sarif`, `junit`, `html`, `github`.
QStringList reportFormats();

/// The report in one of reportFormats().
QByteArray reportText(const Report &report, const QString &format, Language language);

/// How a report names \p file: as it stands from \p baseFolder, or from the working folder when
/// that is empty, so that two machines with the same checkout name it alike; empty for standard
/// input.
QString shownFile(const QString &file, const QString &baseFolder = {});

} // namespace numauth::report
