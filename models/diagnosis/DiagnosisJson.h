#pragma once

#include "models/base/LocalText.h"
#include "models/diagnosis/CaseTexts.h"
#include "models/diagnosis/Diagnosis.h"

#include <QJsonObject>

namespace numauth::diagnosis {

/// What `numauth explain --format json` prints, and the window copies: secrets are masked.
QJsonObject eventJson(const LogEvent &event);
QJsonObject diagnosisJson(const Diagnosis &diagnosis, Language language);
QJsonObject explainJson(const LogEvents &log, const QList<Diagnosis> &diagnoses,
                        const codes::CodeTable &codes, const CaseTexts &texts, Language language);

} // namespace numauth::diagnosis
