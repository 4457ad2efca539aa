#include "app/cli/ExplainCommand.h"

#include "models/base/Redactor.h"
#include "models/diagnosis/DiagnosisJson.h"
#include "models/diagnosis/Timeline.h"

#include <QHash>

#include <algorithm>

namespace numauth::cli {

namespace {

using namespace numauth::diagnosis;

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

} // namespace

QString ExplainCommand::summary() const
{
    return tr("a log → events, likely causes, advice");
}

void ExplainCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("FILE"), &m_file,
                      tr("a log of any kind; “-” or nothing is standard input"), false);
}

Result<LogEvents> ExplainCommand::read(const LogReader &reader) const
{
    if (m_file != QLatin1StringView("-"))
        return reader.readFile(m_file);
    const Result<QByteArray> bytes = readInput(m_file);
    if (!bytes)
        return bytes.error();
    return reader.read(*bytes);
}

ExitCode ExplainCommand::run(Console &console)
{
    const auto codes = codes::CodeTable::open();
    if (!codes)
        return console.fail(codes.error());
    const auto reader = LogReader::open(*codes);
    if (!reader)
        return console.fail(reader.error());
    const auto rules = RuleTable::open();
    if (!rules)
        return console.fail(rules.error());
    const Result<LogEvents> log = read(*reader);
    if (!log)
        return console.fail(about(m_file, log.error()));
    const QList<Diagnosis> diagnoses = diagnose(*log, *rules, *codes);
    if (log->skippedBytes > 0)
        console.message(tr("The log is longer than 2 GB: both of its ends were read, %1 MB between "
                           "them were not.")
                            .arg(log->skippedBytes / 1'000'000));
    if (log->isTruncated)
        console.message(tr("More than %1 events: the rest of the log was not read.")
                            .arg(LogReader::mostEvents));
    if (console.options().isJson())
        console.printJson(explainJson(*log, diagnoses, *codes, console.language()));
    else
        printText(console, *log, diagnoses, *codes);
    const bool hasFailure = std::ranges::any_of(diagnoses, [](const Diagnosis &diagnosis) {
        return diagnosis.severity == Severity::Error;
    });
    return hasFailure ? ExitCode::Findings : ExitCode::Clean;
}

void ExplainCommand::printText(Console &console, const LogEvents &log,
                               const QList<Diagnosis> &diagnoses,
                               const codes::CodeTable &codes) const
{
    console.print(tr("%n line(s)", nullptr, log.lines) + QStringLiteral(" · ") + log.encoding +
                  QStringLiteral(" · ") +
                  tr("%n event(s)", nullptr, static_cast<int>(log.events.size())));
    printEvents(console, log, codes);
    console.print(QString());
    printDiagnoses(console, diagnoses);
}

void ExplainCommand::printEvents(Console &console, const LogEvents &log,
                                 const codes::CodeTable &codes) const
{
    QHash<int, TimelineEntry> entries;
    for (const TimelineEntry &entry : timelineOf(log, codes, mostListed))
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

void ExplainCommand::printDiagnoses(Console &console, const QList<Diagnosis> &diagnoses)
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

} // namespace numauth::cli
