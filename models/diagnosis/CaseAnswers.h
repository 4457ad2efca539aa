#pragma once

#include "models/diagnosis/Checklist.h"
#include "models/diagnosis/Diagnosis.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QMap>

namespace numauth::diagnosis {

/// What was answered in one case, by question. A value.
class CaseAnswers
{
    Q_DECLARE_TR_FUNCTIONS(numauth::diagnosis::CaseAnswers)

public:
    /// `{"formatVersion":1,"answers":{"S44":"no"}}`, at most 64 KB; an error names \p file. Ids
    /// that the table does not know are refused.
    static Result<CaseAnswers> read(const QByteArray &bytes, const QString &file,
                                    const ChecklistTable &table);
    QByteArray write() const;

    bool isEmpty() const { return m_answers.isEmpty(); }
    std::optional<Answer> answer(const QString &question) const;
    void set(const QString &question, std::optional<Answer> answer);
    const QMap<QString, Answer> &all() const { return m_answers; }

    friend bool operator==(const CaseAnswers &, const CaseAnswers &) = default;

private:
    QMap<QString, Answer> m_answers;
};

/// Where a list of questions stands.
struct ChecklistState
{
    /// The first question without an answer; null at the end.
    const Question *next = nullptr;
    /// Those whose answer names a cause, in order.
    QList<const Question *> faults;
    int answered = 0;

    bool isFinished() const { return !next; }
};

ChecklistState stateOf(const Checklist &list, const CaseAnswers &answers);

/// The list that fits what \p log shows on \p platform (`android`, `ios`, empty: not known); the
/// first one where nothing points to another.
const Checklist *checklistFor(const LogEvents &log, const QString &platform,
                              const ChecklistTable &table);

/// \p diagnoses as the answers weigh them: what an answer confirms comes first, what it rules out
/// sinks. A confirmed cause that no rule names becomes a diagnosis `checklist.S44` of its own.
QList<Diagnosis> weigh(QList<Diagnosis> diagnoses, const CaseAnswers &answers,
                       const ChecklistTable &table);

/// For a ticket: each question that was answered, with its answer.
QList<LocalText> answerLines(const CaseAnswers &answers, const ChecklistTable &table);

/// A name for the case that \p log shows, the same wherever and whenever the log is read: 16
/// hexadecimal digits; `none` for a log without events.
QString caseKey(const LogEvents &log);

/// The platform that \p log speaks of, `android` or `ios`; empty when it does not say.
QString platformOf(const LogEvents &log);

} // namespace numauth::diagnosis
