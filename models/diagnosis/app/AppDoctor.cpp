#include "models/diagnosis/app/AppDoctor.h"

#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <QFileInfo>

#include <algorithm>

namespace numauth::diagnosis::app {

namespace {

constexpr qsizetype hitLimit = 100;

const NamedCheck *checkOf(const QString &id)
{
    const auto found = std::ranges::find_if(
        appChecks(), [&id](const NamedCheck &check) { return id == QLatin1StringView(check.id); });
    return found == appChecks().end() ? nullptr : &*found;
}

/// Why the check has nothing to look at here; nothing: it has.
const char *whyNotHere(const AppCheckRow &row, const AppFacts &facts)
{
    if (!row.artefacts.contains(artefactName(facts.artefact)))
        return "otherArtefact";
    const bool isAndroid = row.platform == QLatin1StringView("android");
    const bool isIos = row.platform == QLatin1StringView("ios");
    if ((isAndroid && !facts.hasAndroid()) || (isIos && !facts.hasIos()))
        return "otherPlatform";
    const bool isWeb = row.platform == QLatin1StringView("h5");
    if (isWeb && webCallers(facts).isEmpty())
        return "noWebSdk";
    return nullptr;
}

/// Without the SDK every other demand would be noise. Its presence is a check of its own.
bool isPointless(const AppCheckRow &row, const AppFacts &facts)
{
    if (row.platform == QLatin1StringView("android") && row.id != QLatin1StringView("A01"))
        return !usesAndroidSdk(facts).value_or(true);
    if (row.platform == QLatin1StringView("ios") && row.id != QLatin1StringView("I01"))
        return !usesIosSdk(facts).value_or(true);
    return false;
}

/// What was not found proves nothing where not all was read.
Outcome withoutAbsences(const AppCheckRow &row, Outcome outcome, const AppFacts &facts)
{
    if (!facts.isProject() || facts.limits.isEmpty())
        return outcome;
    const auto removed = outcome.hits.removeIf(
        [&row](const Hit &hit) { return row.absences.contains(hit.message); });
    if (removed == 0 || !outcome.hits.isEmpty())
        return outcome;
    return Outcome::cannotTell("readInPart", {facts.limits.first()});
}

int badness(const Finding &finding)
{
    return -static_cast<int>(finding.severity);
}

} // namespace

QString checkStateName(CheckState state)
{
    switch (state) {
    case CheckState::Passed:
        return QStringLiteral("passed");
    case CheckState::Found:
        return QStringLiteral("found");
    case CheckState::CannotTell:
        return QStringLiteral("cannotTell");
    case CheckState::NotApplicable:
        break;
    }
    return QStringLiteral("notApplicable");
}

Outcome AppDoctor::run(const AppCheckRow &row, const AppFacts &facts) const
{
    if (const char *reason = whyNotHere(row, facts))
        return Outcome::notApplicable(reason);
    if (isPointless(row, facts))
        return Outcome::notApplicable("noSdk");
    const NamedCheck *check = checkOf(row.id);
    if (!check)
        return Outcome::cannotTell("notStatic");
    return withoutAbsences(row, check->run(facts), facts);
}

Finding AppDoctor::finding(const AppCheckRow &row, const Hit &hit, const AppFacts &facts) const
{
    Q_ASSERT(row.messages.contains(hit.message));
    Finding finding;
    finding.ruleId = row.id;
    finding.severity = hit.severity.value_or(row.severity);
    finding.evidence = row.evidence;
    finding.subject = hit.subject.isEmpty() ? hit.place.element : hit.subject;
    finding.place = hit.place;
    finding.message = row.messages.value(hit.message).arg(hit.values);
    finding.advice = row.fix;
    finding.source = row.source;
    finding.facts.insert(QStringLiteral("verdict"), QStringLiteral("found"));
    if (!hit.snippet.isEmpty())
        finding.facts.insert(QStringLiteral("snippet"), hit.snippet);
    if (facts.isProject() && row.edits.contains(hit.message))
        finding.facts.insert(QStringLiteral("edit"), row.edits.value(hit.message));
    if (!row.faq.isEmpty())
        finding.facts.insert(QStringLiteral("faq"), row.faq.join(QLatin1Char(' ')));
    return finding;
}

CheckAnswer AppDoctor::answer(const AppCheckRow &row, const AppFacts &facts) const
{
    const Outcome outcome = run(row, facts);
    CheckAnswer answer{row.id, outcome.state, {}, {}};
    for (const Hit &hit : outcome.hits.mid(0, hitLimit))
        answer.findings << finding(row, hit, facts);
    if (outcome.reason.isEmpty())
        return answer;
    const bool isRowsOwn = row.notStatic && outcome.reason == QLatin1StringView("notStatic");
    Q_ASSERT(isRowsOwn || m_table.hasReason(outcome.reason));
    answer.because =
        isRowsOwn ? *row.notStatic : m_table.reason(outcome.reason).arg(outcome.reasonValues);
    return answer;
}

QList<CheckAnswer> AppDoctor::examine(const AppFacts &facts) const
{
    QList<CheckAnswer> answers;
    for (const AppCheckRow &row : m_table.rows())
        answers << answer(row, facts);
    return answers;
}

QList<Finding> AppDoctor::findings(const QList<CheckAnswer> &answers, const AppFacts &facts) const
{
    QList<Finding> all;
    QList<Finding> unknown;
    for (const CheckAnswer &answer : answers) {
        all << answer.findings;
        const AppCheckRow *row = m_table.find(answer.id);
        if (answer.state != CheckState::CannotTell || !row)
            continue;
        Finding note;
        note.ruleId = answer.id;
        note.severity = Severity::Note;
        note.evidence = Evidence::Unknown;
        note.subject = artefactName(facts.artefact);
        note.place.file = QFileInfo(facts.path).fileName();
        note.message =
            LocalText{QStringLiteral("无法判断“%1”：%2"), QStringLiteral("Cannot tell “%1”: %2")}
                .arg({row->title, answer.because});
        note.source = row->source;
        note.facts.insert(QStringLiteral("verdict"), QStringLiteral("cannotTell"));
        unknown << note;
    }
    std::ranges::stable_sort(all, {}, badness);
    return all + unknown;
}

} // namespace numauth::diagnosis::app
