#include "models/diagnosis/DiagnosisJson.h"

#include "models/base/Redactor.h"
#include "models/diagnosis/Timeline.h"

#include <QJsonArray>

namespace numauth::diagnosis {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(Redactor::redact(text));
}

QJsonArray textsJson(const QList<LocalText> &texts, Language language)
{
    QJsonArray array;
    for (const LocalText &text : texts)
        array << text.in(language);
    return array;
}

QJsonArray chainJson(const LogEvent &event)
{
    QJsonArray array;
    for (const ChainLink &link : event.chain)
        array << QJsonObject{{QStringLiteral("layer"), layerName(link.layer)},
                             {QStringLiteral("code"), textOrNull(link.code)},
                             {QStringLiteral("message"), Redactor::redact(link.message)}};
    return array;
}

QString likelihoodName(Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::High:
        return QStringLiteral("high");
    case Likelihood::Medium:
        return QStringLiteral("medium");
    case Likelihood::Low:
        break;
    }
    return QStringLiteral("low");
}

QJsonArray timelineJson(const LogEvents &log, const codes::CodeTable &codes, const CaseTexts &texts,
                        Language language)
{
    QJsonArray array;
    for (const TimelineEntry &entry : timelineOf(log, codes, texts)) {
        QJsonObject object{{QStringLiteral("line"), log.events.at(entry.event).range.line},
                           {QStringLiteral("code"), textOrNull(entry.code)},
                           {QStringLiteral("gapMs"),
                            entry.gapMs ? QJsonValue(*entry.gapMs) : QJsonValue(QJsonValue::Null)}};
        if (!entry.remark.isEmpty())
            object.insert(QStringLiteral("remark"), entry.remark.in(language));
        array << object;
    }
    return array;
}

} // namespace

QJsonObject eventJson(const LogEvent &event)
{
    QJsonObject object{{QStringLiteral("line"), event.range.line},
                       {QStringLiteral("offset"), event.range.offset},
                       {QStringLiteral("length"), event.range.length},
                       {QStringLiteral("code"), textOrNull(event.code)},
                       {QStringLiteral("codeSystem"), layerName(event.layer)},
                       {QStringLiteral("family"), textOrNull(event.family)},
                       {QStringLiteral("vendor"), event.vendor
                                                      ? QJsonValue(vendorName(*event.vendor))
                                                      : QJsonValue(QJsonValue::Null)},
                       {QStringLiteral("vendorCode"), textOrNull(event.vendorCode)},
                       {QStringLiteral("vendorMessage"), textOrNull(event.vendorMessage)},
                       {QStringLiteral("message"), Redactor::redact(event.message)},
                       {QStringLiteral("layer"), layerName(event.layer)},
                       {QStringLiteral("requestId"), textOrNull(event.requestId)},
                       {QStringLiteral("inferred"), event.isInferred},
                       {QStringLiteral("chain"), chainJson(event)}};
    QJsonObject facts;
    for (auto fact = event.facts.cbegin(); fact != event.facts.cend(); ++fact)
        facts.insert(fact.key(), Redactor::redact(fact.value()));
    if (!facts.isEmpty())
        object.insert(QStringLiteral("facts"), facts);
    return object;
}

QJsonObject diagnosisJson(const Diagnosis &diagnosis, Language language)
{
    QJsonArray lines;
    for (const LogRange &place : diagnosis.places) {
        if (lines.isEmpty() || lines.last().toInt() != place.line)
            lines << place.line;
    }
    QJsonObject object{{QStringLiteral("ruleId"), diagnosis.ruleId},
                       {QStringLiteral("title"), diagnosis.title.in(language)},
                       {QStringLiteral("confidence"), diagnosis.confidence},
                       {QStringLiteral("likelihood"), diagnosis.isUnknown()
                                                          ? QStringLiteral("unknown")
                                                          : likelihoodName(diagnosis.likelihood())},
                       {QStringLiteral("severity"), severityName(diagnosis.severity)},
                       {QStringLiteral("evidence"), lines},
                       {QStringLiteral("causes"), textsJson(diagnosis.causes, language)},
                       {QStringLiteral("checks"), textsJson(diagnosis.checks, language)},
                       {QStringLiteral("advice"), textsJson(diagnosis.advice, language)},
                       {QStringLiteral("fallback"), diagnosis.fallback.in(language)},
                       {QStringLiteral("ruleEvidence"), evidenceName(diagnosis.evidence)},
                       {QStringLiteral("faqRules"), QJsonArray::fromStringList(diagnosis.faq)},
                       {QStringLiteral("source"), diagnosis.source}};
    if (diagnosis.snippet)
        object.insert(QStringLiteral("snippet"),
                      QJsonObject{{QStringLiteral("file"), diagnosis.snippet->file},
                                  {QStringLiteral("lines"), diagnosis.snippet->lines}});
    if (!diagnosis.proof.isEmpty())
        object.insert(QStringLiteral("proof"), diagnosis.proof.in(language));
    return object;
}

QJsonObject explainJson(const LogEvents &log, const QList<Diagnosis> &diagnoses,
                        const codes::CodeTable &codes, const CaseTexts &texts, Language language)
{
    QJsonArray events;
    for (const LogEvent &event : log.events)
        events << eventJson(event);
    QJsonArray causes;
    for (const Diagnosis &diagnosis : diagnoses)
        causes << diagnosisJson(diagnosis, language);
    return {{QStringLiteral("events"), events},
            {QStringLiteral("diagnoses"), causes},
            {QStringLiteral("timeline"), timelineJson(log, codes, texts, language)},
            {QStringLiteral("lines"), log.lines},
            {QStringLiteral("bytes"), log.bytes},
            {QStringLiteral("skippedBytes"), log.skippedBytes},
            {QStringLiteral("encoding"), log.encoding}};
}

} // namespace numauth::diagnosis
