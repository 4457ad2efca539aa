#pragma once

#include "models/base/Finding.h"
#include "models/base/LocalText.h"
#include "models/codes/CodeTable.h"
#include "models/diagnosis/LogEvent.h"
#include "models/diagnosis/RuleTable.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace numauth::diagnosis {

/// How sure a diagnosis is, in words. Never certain: a log shows symptoms.
enum class Likelihood { Low, Medium, High };

/// One likely cause of what a log shows.
struct Diagnosis
{
    /// A row of the rule table, `code.<family>.<code>` for what the code table alone says, or
    /// `unknown`.
    QString ruleId;
    Severity severity = Severity::Error;
    Evidence evidence = Evidence::Unknown;
    LocalText title;
    /// 0 to 1; 0 for `unknown`.
    double confidence = 0;
    /// The lines it rests on, ascending, at most 50.
    QList<LogRange> places;
    /// Index of the event that tells most; -1 when it rests on a sign.
    int event = -1;
    QList<LocalText> causes;
    QList<LocalText> checks;
    QList<LocalText> advice;
    std::optional<RuleSnippet> snippet;
    LocalText proof;
    LocalText fallback;
    QStringList faq;
    QString source;
    /// The state of the virtual phone that shows it; empty where none does.
    QJsonObject phone;

    Likelihood likelihood() const;
    bool isUnknown() const { return confidence <= 0; }
};

/// What an event stands for, from the code table.
struct EventMeaning
{
    enum class Kind { Success, Step, Failure, NotKnown };

    Kind kind = Kind::NotKnown;
    /// Null when the code is not in the table.
    const codes::CodeRow *row = nullptr;
};

EventMeaning meaningOf(const LogEvent &event, const codes::CodeTable &codes);
/// The row of \p code as a link of the chain of \p event; null when not known.
const codes::CodeRow *rowOf(const LogEvent &event, const ChainLink &link,
                            const codes::CodeTable &codes);

/// The settings of the virtual phone on which \p diagnosis shows, with the SIM of the carrier that
/// answered in \p log; empty where none does.
QJsonObject phoneOf(const Diagnosis &diagnosis, const LogEvents &log);

/// Those of \p faults (of an app that was checked) that rest on a rule of the FAQ which \p
/// diagnosis carries too; the worst first, at most three.
QList<Finding> relatedFaults(const Diagnosis &diagnosis, const QList<Finding> &faults);

/// The likely causes, the likeliest first; never empty. Pure; any thread.
QList<Diagnosis> diagnose(const LogEvents &log, const RuleTable &rules,
                          const codes::CodeTable &codes);

} // namespace numauth::diagnosis
