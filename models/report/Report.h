#pragma once

#include "models/base/Finding.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::report {

/// A rule as reports list it, whether it found something or not.
struct ReportRule
{
    QString id;
    LocalText title;
    Severity severity = Severity::Warning;
    Evidence evidence = Evidence::Unknown;
    QString source;
};

/// One replacement in one file. Lines and columns are 1-based, columns count UTF-16 units, the end
/// is exclusive.
struct ReportEdit
{
    LocalText description;
    int startLine = 1, startColumn = 1;
    int endLine = 1, endColumn = 1;
    QString newText;
};

/// A picture of what a finding is about.
struct ReportPicture
{
    QByteArray png;
    QString caption;
};

/// A finding with where it holds.
struct ReportEntry
{
    Finding finding;
    QString verdict;   ///< `refuses` …; empty where a check has no verdicts
    QStringList cases; ///< ids of the cases where it holds
    QList<ReportEdit> edits;
    std::optional<ReportPicture> picture;
    /// Why it is accepted and does not count; nothing: it counts.
    std::optional<QString> suppression;
};

/// One thing that was checked under one condition: a device, a carrier, a state.
struct ReportCase
{
    QString id;      ///< groups the rows of one device
    QString name;    ///< for people
    QString detail;  ///< carrier, orientation, font scale …
    QString verdict; ///< `ok`, `refuses` …
    QStringList rules;
};

/// What was found about one page, package or project.
struct ReportSubject
{
    QString name;
    QString file; ///< relative, with slashes; empty: not a file
    QList<ReportEntry> entries;
    QList<ReportCase> cases;
    /// Under what all of it was found, for people: `simulated · SDK 2.14.23 · …`. May be empty.
    LocalText condition = {};
};

/// Everything that one run found, free of any particular check. A value.
struct Report
{
    QString toolVersion;
    QString ruleSet; ///< `2026.1`
    QList<ReportRule> rules;
    QList<ReportSubject> subjects;
    /// The least severity that fails a run; nothing: none does.
    std::optional<Severity> failOn = Severity::Error;

    bool isFailure(const ReportEntry &entry) const
    {
        return failOn && entry.finding.severity >= *failOn && !entry.suppression;
    }
};

/// A name for the finding that stays the same from run to run: SHA-256 over rule, subject, other
/// and file, in hex.
QString fingerprint(const Finding &finding, const QString &file);

} // namespace numauth::report
