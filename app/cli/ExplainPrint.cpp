#include "app/cli/ExplainPrint.h"

#include "models/base/Redactor.h"
#include "models/diagnosis/Timeline.h"

#include <QHash>

#include <algorithm>

namespace numauth::cli {

using namespace diagnosis;

namespace {

/// As many events as are listed in text; `--format json` has all.
constexpr qsizetype mostListed = 200;

QString linesText(const Diagnosis &diagnosis)
{
    QStringList lines;
    for (const LogRange &place : diagnosis.places) {
        const QString line =
            place.line > 0 ? QString::number(place.line) : QStringLiteral("@%1").arg(place.offset);
        if (lines.isEmpty() || lines.last() != line)
            lines << line;
    }
    return lines.join(QStringLiteral(", "));
}

QString eventText(const LogEvent &event)
{
    QString text = event.code;
    if (event.vendor)
        text += QStringLiteral("  ") + vendorName(*event.vendor);
    if (!event.vendorCode.isEmpty())
        text += QLatin1Char(' ') + event.vendorCode;
    const QString message = event.vendorMessage.isEmpty() ? event.message : event.vendorMessage;
    return Redactor::redact(text.trimmed() + QStringLiteral("  ") + message.left(160)).trimmed();
}

void printTexts(Console &console, const QString &head, const QList<LocalText> &texts)
{
    for (const LocalText &text : texts)
        console.print(QStringLiteral("   %1 %2").arg(head, text.in(console.language())));
}

void printSnippet(Console &console, const RuleSnippet &snippet)
{
    console.print(QStringLiteral("   %1").arg(snippet.file));
    for (const QString &line : snippet.lines.split(QLatin1Char('\n')))
        console.print(QStringLiteral("       ") + line);
}

} // namespace

void ExplainPrint::printText(Console &console, const LogEvents &log,
                             const QList<Diagnosis> &diagnoses, const codes::CodeTable &codes,
                             const CaseTexts &texts)
{
    console.print(tr("%n line(s)", nullptr, log.lines) + QStringLiteral(" · ") + log.encoding +
                  QStringLiteral(" · ") +
                  tr("%n event(s)", nullptr, static_cast<int>(log.events.size())));
    printEvents(console, log, codes, texts);
    console.print(QString());
    printDiagnoses(console, diagnoses);
}

void ExplainPrint::printEvents(Console &console, const LogEvents &log,
                               const codes::CodeTable &codes, const CaseTexts &texts)
{
    QHash<int, TimelineEntry> entries;
    for (const TimelineEntry &entry : timelineOf(log, codes, texts, mostListed))
        entries.insert(entry.event, entry);
    const auto listed = static_cast<int>(std::min(mostListed, log.events.size()));
    for (int index = 0; index < listed; ++index) {
        const LogEvent &event = log.events.at(index);
        const TimelineEntry entry = entries.value(index);
        const char *mark = entry.kind == EventMeaning::Kind::Failure   ? "✗"
                           : entry.kind == EventMeaning::Kind::Success ? "✓"
                                                                       : "·";
        const QString place = event.range.line > 0 ? tr("line %1").arg(event.range.line)
                                                   : tr("byte %1").arg(event.range.offset);
        QString line =
            QStringLiteral("  %1 %2  %3").arg(QString::fromUtf8(mark), place, eventText(event));
        if (entry.gapMs)
            line += QStringLiteral("  +%1 ms").arg(*entry.gapMs);
        console.print(line);
        if (!entry.remark.isEmpty())
            console.print(QStringLiteral("      ") + entry.remark.in(console.language()));
    }
    if (log.events.size() > mostListed)
        console.print(
            tr("  … and %n more", nullptr, static_cast<int>(log.events.size() - mostListed)));
}

void ExplainPrint::printDiagnoses(Console &console, const QList<Diagnosis> &diagnoses)
{
    const auto likelihoodText = [](const Diagnosis &diagnosis) {
        if (diagnosis.isUnknown())
            return tr("cannot tell");
        switch (diagnosis.likelihood()) {
        case Likelihood::High:
            return tr("likely");
        case Likelihood::Medium:
            return tr("possible");
        case Likelihood::Low:
            break;
        }
        return tr("less likely");
    };
    int number = 0;
    for (const Diagnosis &diagnosis : diagnoses) {
        console.print(QStringLiteral("%1. [%2] %3  (%4)")
                          .arg(++number)
                          .arg(likelihoodText(diagnosis), diagnosis.title.in(console.language()),
                               diagnosis.ruleId));
        if (!diagnosis.places.isEmpty())
            console.print(QStringLiteral("   %1 %2").arg(tr("lines:"), linesText(diagnosis)));
        printTexts(console, tr("cause:"), diagnosis.causes);
        printTexts(console, tr("tell apart:"), diagnosis.checks);
        printTexts(console, diagnosis.isUnknown() ? tr("collect:") : tr("do:"), diagnosis.advice);
        if (diagnosis.snippet)
            printSnippet(console, *diagnosis.snippet);
        if (!diagnosis.proof.isEmpty())
            printTexts(console, tr("mended when:"), {diagnosis.proof});
        if (!diagnosis.fallback.isEmpty() && diagnosis.severity == Severity::Error)
            printTexts(console, tr("meanwhile:"), {diagnosis.fallback});
        if (!diagnosis.source.isEmpty())
            console.print(QStringLiteral("   %1 %2 (%3)")
                              .arg(tr("source:"), diagnosis.source,
                                   evidenceLabel(diagnosis.evidence).in(console.language())));
    }
}

void ExplainPrint::printChecklist(Console &console, const Checklist &list,
                                  const CaseAnswers &answers, const ChecklistTable &table,
                                  const QString &brand)
{
    const Language language = console.language();
    console.print(QString());
    console.print(QStringLiteral("%1 [%2]").arg(list.title.in(language), list.id));
    const ChecklistState state = stateOf(list, answers);
    for (const Question &question : list.questions) {
        const auto answer = answers.answer(question.id);
        const QString mark = !answer                        ? QStringLiteral("·")
                             : question.isFault(*answer)    ? QStringLiteral("✗")
                             : question.isRuledOut(*answer) ? QStringLiteral("✓")
                                                            : QStringLiteral("?");
        console.print(
            QStringLiteral("  %1 %2  %3").arg(mark, question.id, question.ask.in(language)) +
            (answer ? QStringLiteral("  ") + answerName(*answer) : QString()));
        if (&question == state.next)
            console.print(QStringLiteral("      ") + table.howFor(question, brand).in(language));
    }
    if (state.next)
        console.print(tr("next: --answer %1=yes, no or unsure").arg(state.next->id));
    else if (state.faults.isEmpty())
        console.print(tr("Everything was checked and nothing found: send the ticket text "
                         "(numauth evidence pack) to the vendor."));
}

} // namespace numauth::cli
