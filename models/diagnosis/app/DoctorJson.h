#pragma once

#include "models/diagnosis/app/AppExamination.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace numauth::diagnosis::app {

/// The findings in the keys of the contract; `verdict` beside them where a finding has one.
QJsonArray findingsJson(const QList<Finding> &findings, Language language);
/// What the doctor found in \p app: path, artefact, SDKs, findings, the answer of each check.
QJsonObject examinedJson(const ExaminedApp &app, Language language);
/// The same for an evidence file: the path is the file's name only.
QByteArray examinedEvidence(const ExaminedApp &app, Language language);

} // namespace numauth::diagnosis::app
