#pragma once

#include "models/diagnosis/Diagnosis.h"

#include <QString>

namespace numauth::diagnosis {

/// What the vendor's support asks for, written from a log: request ids, codes, versions, package,
/// with blanks where the log says nothing. Secrets are masked.
QString ticketText(const LogEvents &log, const QList<Diagnosis> &diagnoses, Language language);

} // namespace numauth::diagnosis
