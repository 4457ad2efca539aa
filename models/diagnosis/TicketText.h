#pragma once

#include "models/diagnosis/Diagnosis.h"

#include <QHash>
#include <QString>

namespace numauth::diagnosis {

/// What the vendor's support asks for, written from a log: request ids, codes, versions, package,
/// with blanks where the log says nothing. \p known fills blanks, by the names of LogEvent::facts.
/// Secrets are masked.
QString ticketText(const LogEvents &log, const QList<Diagnosis> &diagnoses, Language language,
                   const QHash<QString, QString> &known = {});

} // namespace numauth::diagnosis
