#pragma once

#include "models/base/LocalText.h"
#include "models/base/Result.h"
#include "models/base/TableFile.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::diagnosis {

/// What a person found when asked. Unsure leaves the ranking as it is.
enum class Answer { Yes, No, Unsure };

QString answerName(Answer answer);
std::optional<Answer> answerFromName(const QString &name);

/// One thing that no tool can see. Its id is its row of the service's FAQ, `S44`.
struct Question
{
    QString id;
    LocalText ask;
    /// Where to look.
    LocalText how;
    /// The answer that rules the cause out.
    Answer good = Answer::Yes;
    LocalText cause;
    LocalText advice;
    /// Rules of RuleTable that a bad answer makes likely and a good one unlikely.
    QStringList rules;
    /// The state of the virtual phone that shows the cause; empty where none does.
    QJsonObject phone;
    /// Where to look differs from maker to maker.
    bool isPerBrand = false;

    bool isFault(Answer answer) const { return answer != Answer::Unsure && answer != good; }
    bool isRuledOut(Answer answer) const { return answer == good; }
};

/// Questions in the order in which they are asked.
struct Checklist
{
    QString id;
    LocalText title;
    QStringList platforms;
    /// Return codes that call for this list.
    QStringList codes;
    QList<Question> questions;
};

/// What the makers call the place to look.
struct BrandHint
{
    QString id;
    /// Lower-case names as phones report them.
    QStringList names;
    LocalText hint;
};

/// The rows of `resources/diagnosis/checklists.json`. Immutable; any thread.
class ChecklistTable
{
public:
    static Result<ChecklistTable> open();
    static Result<ChecklistTable> parse(const QByteArray &bytes, const QString &file);

    const QList<Checklist> &lists() const { return m_lists; }
    const Checklist *find(const QString &id) const;
    const Question *question(const QString &id) const;
    /// The list that asks \p questionId; null when none does.
    const Checklist *listOf(const QString &questionId) const;
    const QList<BrandHint> &brands() const { return m_brands; }
    /// Where to look for \p question on a phone of \p brand (`Xiaomi`, empty: not known).
    LocalText howFor(const Question &question, const QString &brand) const;

private:
    static Result<ChecklistTable> fromTable(Result<TableFile> table);

    QList<Checklist> m_lists;
    QList<BrandHint> m_brands;
};

} // namespace numauth::diagnosis
