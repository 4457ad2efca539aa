#include "app/cli/DoctorReport.h"

#include "app/cli/Console.h"
#include "models/diagnosis/app/DoctorJson.h"
#include "models/report/ReportFormats.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace numauth::cli {

using namespace diagnosis::app;
using report::Report;
using report::ReportCase;
using report::ReportEntry;
using report::ReportRule;
using report::ReportSubject;

namespace {

QString mark(const Finding &finding)
{
    if (!isFault(finding))
        return QStringLiteral("?");
    switch (finding.severity) {
    case Severity::Error:
        return QStringLiteral("✗");
    case Severity::Warning:
        return QStringLiteral("!");
    case Severity::Note:
        break;
    }
    return QStringLiteral("·");
}

qsizetype countOf(const ExaminedApp &app, CheckState state)
{
    return std::ranges::count(app.answers, state, &CheckAnswer::state);
}

qsizetype countOf(const ExaminedApp &app, Severity severity)
{
    return std::ranges::count_if(app.findings, [severity](const Finding &finding) {
        return finding.severity == severity && isFault(finding);
    });
}

QString sdkWords(const AppFacts &facts)
{
    QStringList words;
    for (const FoundSdk &sdk : facts.sdks)
        words << QStringLiteral("%1 %2").arg(scheme::platformOsType(sdk.platform),
                                             sdk.version.toString());
    return words.isEmpty() ? QStringLiteral("–") : words.join(QStringLiteral(", "));
}

QString caseVerdict(CheckState state)
{
    if (state == CheckState::Found)
        return QStringLiteral("nonCompliant");
    return state == CheckState::Passed ? QStringLiteral("ok") : QStringLiteral("cannotTell");
}

ReportCase caseOf(const CheckAnswer &answer, const AppCheckTable &table)
{
    const AppCheckRow *row = table.find(answer.id);
    return {answer.id,
            QStringLiteral("%1 %2").arg(answer.id, row ? row->title.text() : QString()),
            answer.because.text(),
            caseVerdict(answer.state),
            {}};
}

} // namespace

QJsonObject doctorJson(const ExaminedApp &app, Language language)
{
    QJsonObject document = examinedJson(app, language);
    document.insert(QStringLiteral("timing"),
                    QJsonObject{{QStringLiteral("totalMs"), app.totalMs}});
    return document;
}

void printFinding(Console &console, const Finding &finding)
{
    console.print(QStringLiteral("  %1 %2 %3")
                      .arg(mark(finding), finding.ruleId, finding.message.in(console.language())));
    if (!isFault(finding))
        return;
    QString place = finding.place.file;
    if (finding.place.line > 0)
        place += QStringLiteral(":%1").arg(finding.place.line);
    if (!place.isEmpty())
        console.print(QStringLiteral("      ") + place);
    if (!finding.advice.isEmpty())
        console.print(QStringLiteral("      → %1").arg(finding.advice.in(console.language())));
    const QString snippet = finding.facts.value(QStringLiteral("snippet")).toString();
    for (const QString &line : snippet.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        console.print(QStringLiteral("        ") + line);
}

void printDoctor(Console &console, const ExaminedApp &app)
{
    const auto words = QCoreApplication::translate(
        "numauth::cli::DoctorReport", "%1: %2, SDK %3 — errors %4, warnings %5, notes %6; checks "
                                      "passed %7, cannot tell %8, not applying %9");
    console.print(words.arg(app.facts.path, artefactName(app.facts.artefact), sdkWords(app.facts),
                            QString::number(countOf(app, Severity::Error)),
                            QString::number(countOf(app, Severity::Warning)),
                            QString::number(countOf(app, Severity::Note)),
                            QString::number(countOf(app, CheckState::Passed)),
                            QString::number(countOf(app, CheckState::CannotTell)),
                            QString::number(countOf(app, CheckState::NotApplicable))));
    for (const QString &limit : app.facts.limits)
        console.print(QStringLiteral("  ! ") + limit);
    for (const Finding &finding : app.findings)
        printFinding(console, finding);
}

Report doctorReport(const ExaminedApp &app, const AppCheckTable &table,
                    std::optional<Severity> failOn)
{
    Report report;
    report.toolVersion = QStringLiteral(NUMAUTH_VERSION);
    report.ruleSet = QStringLiteral("app");
    report.failOn = failOn;
    for (const AppCheckRow &row : table.rows())
        report.rules << ReportRule{row.id, row.title, row.severity, row.evidence, row.source};
    const QString name = QFileInfo(app.facts.path).fileName();
    QMap<QString, ReportSubject> byFile;
    for (const Finding &finding : app.findings) {
        const QString file = app.facts.isProject() ? finding.place.file : QString();
        const bool isInFile =
            !file.isEmpty() && QFileInfo::exists(QDir(app.facts.path).filePath(file));
        ReportSubject &subject = byFile[isInFile ? file : QString()];
        const QString verdict = finding.facts.value(QStringLiteral("verdict")).toString();
        subject.entries << ReportEntry{
            finding,
            verdict == QLatin1StringView("cannotTell") ? verdict : QString(),
            {finding.ruleId},
            {},
            {},
            {}};
    }
    // The checks without a fault are cases of the app as a whole.
    ReportSubject &whole = byFile[QString()];
    for (const CheckAnswer &answer : app.answers) {
        if (answer.state == CheckState::NotApplicable)
            continue;
        for (auto subject = byFile.begin(); subject != byFile.end(); ++subject) {
            const bool isNamed =
                std::ranges::any_of(subject->entries, [&answer](const ReportEntry &entry) {
                    return entry.finding.ruleId == answer.id;
                });
            if (isNamed)
                subject->cases << caseOf(answer, table);
        }
        if (answer.state == CheckState::Passed)
            whole.cases << caseOf(answer, table);
    }
    for (auto subject = byFile.begin(); subject != byFile.end(); ++subject) {
        subject->name = subject.key().isEmpty() ? name : subject.key();
        if (!app.facts.isProject() || !subject.key().isEmpty())
            subject->file = report::shownFile(app.facts.isProject()
                                                  ? QDir(app.facts.path).filePath(subject.key())
                                                  : app.facts.path);
        report.subjects << *subject;
    }
    return report;
}

} // namespace numauth::cli
