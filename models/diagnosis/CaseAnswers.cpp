#include "models/diagnosis/CaseAnswers.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace numauth::diagnosis {

namespace {

constexpr qsizetype sizeLimit = 64 * 1024;
/// What a person saw outweighs what a log suggests, without being certain.
constexpr double confirmed = 0.9;
constexpr double ruledOutFactor = 0.3;
constexpr qsizetype keyEvents = 200;

Diagnosis diagnosisOf(const Question &question)
{
    Diagnosis diagnosis;
    diagnosis.ruleId = QStringLiteral("checklist.") + question.id;
    diagnosis.evidence = Evidence::Documented;
    diagnosis.title = question.cause;
    diagnosis.confidence = confirmed;
    diagnosis.causes = {question.cause};
    diagnosis.advice = {question.advice};
    diagnosis.faq = {question.id};
    diagnosis.source = QStringLiteral("service FAQ (2022)");
    diagnosis.phone = question.phone;
    return diagnosis;
}

void confirm(QList<Diagnosis> &diagnoses, const Question &question)
{
    diagnoses.removeIf([](const Diagnosis &diagnosis) { return diagnosis.isUnknown(); });
    for (Diagnosis &diagnosis : diagnoses) {
        if (question.rules.contains(diagnosis.ruleId))
            diagnosis.confidence = std::max(diagnosis.confidence, confirmed - 0.1);
    }
    diagnoses.prepend(diagnosisOf(question));
}

void ruleOut(QList<Diagnosis> &diagnoses, const QStringList &rules)
{
    for (Diagnosis &diagnosis : diagnoses) {
        if (rules.contains(diagnosis.ruleId))
            diagnosis.confidence *= ruledOutFactor;
    }
}

LocalText answerText(Answer answer)
{
    switch (answer) {
    case Answer::Yes:
        return {QStringLiteral("是"), QStringLiteral("yes")};
    case Answer::No:
        return {QStringLiteral("否"), QStringLiteral("no")};
    case Answer::Unsure:
        break;
    }
    return {QStringLiteral("不清楚"), QStringLiteral("not sure")};
}

} // namespace

Result<CaseAnswers> CaseAnswers::read(const QByteArray &bytes, const QString &file,
                                      const ChecklistTable &table)
{
    if (bytes.size() > sizeLimit)
        return Error{Error::Code::Malformed, tr("%1 is too large to be a case.").arg(file)};
    const auto object = JsonReader::parseObject(bytes, file);
    if (!object)
        return object.error();
    JsonReader reader(*object, file);
    if (reader.integer(QStringLiteral("formatVersion")) != 1)
        reader.fail(QStringLiteral("formatVersion"), QStringLiteral("must be 1"));
    const QJsonObject given = reader.object(QStringLiteral("answers"));
    reader.refuseUnreadKeys();
    if (reader.hasFailed())
        return reader.error();
    CaseAnswers result;
    for (auto each = given.begin(); each != given.end(); ++each) {
        const auto answer = answerFromName(each->toString());
        if (!answer || !table.question(each.key()))
            return Error{
                Error::Code::Malformed,
                tr("%1: “%2” is no question with a yes, no or unsure.").arg(file, each.key())};
        result.set(each.key(), answer);
    }
    return result;
}

QByteArray CaseAnswers::write() const
{
    QJsonObject answers;
    for (auto each = m_answers.cbegin(); each != m_answers.cend(); ++each)
        answers.insert(each.key(), answerName(each.value()));
    return QJsonDocument(QJsonObject{{QStringLiteral("formatVersion"), 1},
                                     {QStringLiteral("answers"), answers}})
        .toJson();
}

std::optional<Answer> CaseAnswers::answer(const QString &question) const
{
    const auto found = m_answers.find(question);
    return found == m_answers.end() ? std::nullopt : std::optional(*found);
}

void CaseAnswers::set(const QString &question, std::optional<Answer> answer)
{
    if (answer)
        m_answers.insert(question, *answer);
    else
        m_answers.remove(question);
}

ChecklistState stateOf(const Checklist &list, const CaseAnswers &answers)
{
    ChecklistState state;
    for (const Question &question : list.questions) {
        const auto answer = answers.answer(question.id);
        if (!answer) {
            if (!state.next)
                state.next = &question;
            continue;
        }
        ++state.answered;
        if (question.isFault(*answer))
            state.faults << &question;
    }
    return state;
}

const Checklist *checklistFor(const LogEvents &log, const QString &platform,
                              const ChecklistTable &table)
{
    const auto fits = [&](const Checklist &list) {
        return platform.isEmpty() || list.platforms.contains(platform);
    };
    for (const LogEvent &event : log.events) {
        for (const Checklist &list : table.lists()) {
            if (fits(list) && list.codes.contains(event.code))
                return &list;
        }
    }
    const auto first = std::ranges::find_if(table.lists(), fits);
    return first == table.lists().end() ? nullptr : &*first;
}

QList<Diagnosis> weigh(QList<Diagnosis> diagnoses, const CaseAnswers &answers,
                       const ChecklistTable &table)
{
    for (auto each = answers.all().cbegin(); each != answers.all().cend(); ++each) {
        const Question *question = table.question(each.key());
        if (question && question->isRuledOut(each.value()))
            ruleOut(diagnoses, question->rules);
    }
    // Backwards, because each is put first: the earliest question ends on top.
    for (auto list = table.lists().crbegin(); list != table.lists().crend(); ++list) {
        const QList<const Question *> faults = stateOf(*list, answers).faults;
        for (auto question = faults.crbegin(); question != faults.crend(); ++question)
            confirm(diagnoses, **question);
    }
    std::ranges::stable_sort(diagnoses, std::ranges::greater(), &Diagnosis::confidence);
    return diagnoses;
}

QList<LocalText> answerLines(const CaseAnswers &answers, const ChecklistTable &table)
{
    QList<LocalText> lines;
    for (const Checklist &list : table.lists()) {
        for (const Question &question : list.questions) {
            const auto answer = answers.answer(question.id);
            if (answer)
                lines << LocalText::same(QStringLiteral("%1 %2"))
                             .arg(QList<LocalText>{question.ask, answerText(*answer)});
        }
    }
    return lines;
}

QString caseKey(const LogEvents &log)
{
    if (log.events.isEmpty())
        return QStringLiteral("none");
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const LogEvent &event : log.events.first(std::min(keyEvents, log.events.size()))) {
        for (const QString &text : {event.code, event.vendorCode, event.requestId, event.message})
            hash.addData(text.toUtf8() + '\0');
    }
    return QString::fromLatin1(hash.result().toHex().left(16));
}

QString platformOf(const LogEvents &log)
{
    for (const LogEvent &event : log.events) {
        const QString system = event.facts.value(QStringLiteral("osType")).toLower();
        for (const QString &platform : {QStringLiteral("android"), QStringLiteral("ios")}) {
            if (system.contains(platform))
                return platform;
        }
    }
    return {};
}

} // namespace numauth::diagnosis
