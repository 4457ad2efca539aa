#include "models/diagnosis/TicketText.h"

#include "models/base/Redactor.h"

#include <algorithm>

namespace numauth::diagnosis {

namespace {

constexpr qsizetype mostListed = 10;
constexpr qsizetype mostGuesses = 2;

QString factOf(const LogEvents &log, const QStringList &names)
{
    QStringList values;
    for (const QString &name : names) {
        for (const LogEvent &event : log.events) {
            if (event.facts.contains(name)) {
                values << event.facts.value(name);
                break;
            }
        }
    }
    return values.join(QLatin1Char(' '));
}

QString knownOf(const QHash<QString, QString> &known, const QStringList &names)
{
    QStringList values;
    for (const QString &name : names) {
        if (known.contains(name))
            values << known.value(name);
    }
    return values.join(QLatin1Char(' '));
}

QString answerText(const LogEvent &event)
{
    QString text = QStringLiteral("- ");
    if (event.time)
        text += event.time->toString(QStringLiteral("HH:mm:ss.zzz "));
    QStringList chain;
    for (const ChainLink &link : event.chain)
        chain << QString(link.code + QLatin1Char(' ') + link.message).trimmed();
    text += chain.join(QStringLiteral(" → "));
    if (event.vendor)
        text += QStringLiteral(" [%1]").arg(vendorName(*event.vendor));
    if (!event.requestId.isEmpty())
        text += QStringLiteral(" RequestId ") + event.requestId;
    return text;
}

bool isStep(const LogEvent &event)
{
    return event.code.startsWith(QLatin1StringView("7000")) ||
           event.code == QLatin1StringView("600001") || event.code == QLatin1StringView("600024") ||
           event.code == QLatin1StringView("600016");
}

void addAnswers(QStringList &lines, const LogEvents &log, const TicketTexts &texts,
                Language language)
{
    lines << texts.answers.in(language);
    qsizetype listed = 0;
    for (const LogEvent &event : log.events) {
        if (!isStep(event) && listed++ < mostListed)
            lines << answerText(event);
    }
    if (listed == 0)
        lines << texts.noAnswer.in(language);
    if (listed > mostListed)
        lines << texts.moreAnswers.in(language).arg(listed);
    lines << QString();
}

void addChecked(QStringList &lines, const QList<LocalText> &checked, const TicketTexts &texts,
                Language language)
{
    if (checked.isEmpty())
        return;
    lines << texts.checked.in(language);
    for (const LocalText &line : checked)
        lines << QStringLiteral("- ") + line.in(language);
    lines << QString();
}

} // namespace

QString ticketText(const TicketCase &from, const CaseTexts &texts, Language language)
{
    const TicketTexts &words = texts.ticket();
    QStringList lines{words.problem.in(language)};
    for (const Diagnosis &diagnosis :
         from.diagnoses.first(std::min(mostGuesses, from.diagnoses.size())))
        lines << words.guess.in(language).arg(diagnosis.title.in(language));
    lines << QString();
    addAnswers(lines, from.log, words, language);
    addChecked(lines, from.checked, words, language);
    lines << words.environment.in(language);
    for (const TicketField &field : texts.fields()) {
        QString value = factOf(from.log, field.facts);
        if (value.isEmpty())
            value = knownOf(from.known, field.facts);
        lines << field.label.in(language) + QStringLiteral(": ") +
                     (value.isEmpty() ? words.blank.in(language) : value);
    }
    return Redactor::redact(lines.join(QLatin1Char('\n')));
}

} // namespace numauth::diagnosis
