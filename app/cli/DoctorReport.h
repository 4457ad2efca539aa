#pragma once

#include "models/diagnosis/app/AppExamination.h"
#include "models/report/Report.h"

#include <QJsonObject>

namespace numauth::cli {

class Console;
using diagnosis::app::ExaminedApp;

/// The document of `doctor --format json`.
QJsonObject doctorJson(const ExaminedApp &app, Language language);
void printDoctor(Console &console, const ExaminedApp &app);
/// One finding as text: mark, rule, message, place, advice, snippet.
void printFinding(Console &console, const Finding &finding);
/// The findings for the formats that know nothing of apps. \p failOn as in report::Report.
report::Report doctorReport(const ExaminedApp &app, const diagnosis::app::AppCheckTable &table,
                            std::optional<Severity> failOn);

} // namespace numauth::cli
