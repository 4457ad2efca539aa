#include "app/cli/SuiteFindings.h"

#include "models/report/ReportFormats.h"

namespace numauth::cli {

using report::ReportCase;
using report::ReportEntry;
using report::ReportSubject;

namespace {

const QString ruleId = QStringLiteral("call.expectation");

QString caseId(const cloud::StepResult &step)
{
    return QStringLiteral("%1[%2]").arg(step.name).arg(step.row + 1);
}

ReportEntry entryOf(const cloud::StepResult &step, const QString &file)
{
    Finding finding;
    finding.ruleId = ruleId;
    finding.evidence = Evidence::Observed;
    finding.subject = step.name;
    finding.other = QString::number(step.row + 1);
    finding.place = {file, 0, step.name};
    const QString sentence =
        QStringLiteral("%1: %2").arg(caseId(step), step.failures.join(QLatin1Char(' ')));
    finding.message = {sentence, sentence};
    return {finding, {}, {caseId(step)}, {}, {}, {}};
}

ReportCase caseOf(const cloud::StepResult &step)
{
    QString verdict = QStringLiteral("ok");
    if (step.isSkipped)
        verdict = QStringLiteral("cannotTell");
    else if (!step.failures.isEmpty())
        verdict = QStringLiteral("refuses");
    return {caseId(step), caseId(step), step.operation, verdict, {ruleId}};
}

} // namespace

report::Report suiteReport(const QList<cloud::SuiteResult> &results, const QStringList &files)
{
    report::Report report;
    report.toolVersion = QStringLiteral(NUMAUTH_VERSION);
    report.ruleSet = QStringLiteral("call");
    report.rules << report::ReportRule{ruleId,
                                       {QStringLiteral("调用结果与期望不符"),
                                        QStringLiteral("A call did not come out as expected")},
                                       Severity::Error,
                                       Evidence::Observed,
                                       {}};
    for (qsizetype index = 0; index < results.size(); ++index) {
        const QString file = report::shownFile(files.value(index));
        ReportSubject subject{results.at(index).suite, file, {}, {}};
        for (const cloud::StepResult &step : results.at(index).steps) {
            subject.cases << caseOf(step);
            if (!step.isSkipped && !step.failures.isEmpty())
                subject.entries << entryOf(step, file);
        }
        report.subjects << subject;
    }
    return report;
}

} // namespace numauth::cli
