#pragma once

#include "models/diagnosis/app/AppDoctor.h"
#include "models/report/Report.h"

#include <QJsonArray>
#include <QJsonObject>

namespace numauth::cli {

class Console;

/// One app with what the checks say of it.
struct ExaminedApp
{
    diagnosis::app::AppFacts facts;
    QList<diagnosis::app::CheckAnswer> answers;
    QList<Finding> findings;
    double totalMs = 0;
};

/// The document of `doctor --format json`.
QJsonObject doctorJson(const ExaminedApp &app, Language language);
void printDoctor(Console &console, const ExaminedApp &app);
/// One finding as text: mark, rule, message, place, advice, snippet.
void printFinding(Console &console, const Finding &finding);
/// The findings for the formats that know nothing of apps. \p failOn as in report::Report.
report::Report doctorReport(const ExaminedApp &app, const diagnosis::app::AppCheckTable &table,
                            std::optional<Severity> failOn);

QJsonArray doctorFindingsJson(const QList<Finding> &findings, Language language);

} // namespace numauth::cli
