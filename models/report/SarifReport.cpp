#include "models/report/SarifReport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace numauth::report {

namespace {

QJsonObject textObject(const QString &text)
{
    return {{QStringLiteral("text"), text}};
}

/// What a person reads: the fact, then what to do.
QString messageOf(const Finding &finding, Language language)
{
    const QString &message = finding.message.in(language);
    const QString &advice = finding.advice.in(language);
    const bool isChinese = language == Language::Chinese;
    const QString stop = isChinese ? QStringLiteral("。") : QStringLiteral(". ");
    return advice.isEmpty() ? message : message + stop + advice;
}

QJsonObject ruleJson(const ReportRule &rule, Language language)
{
    QJsonObject help{{QStringLiteral("evidence"), evidenceName(rule.evidence)}};
    if (!rule.source.isEmpty())
        help.insert(QStringLiteral("source"), rule.source);
    return {{QStringLiteral("id"), rule.id},
            {QStringLiteral("shortDescription"), textObject(rule.title.in(language))},
            {QStringLiteral("defaultConfiguration"),
             QJsonObject{{QStringLiteral("level"), severityName(rule.severity)}}},
            {QStringLiteral("properties"), help}};
}

QJsonObject artifactLocation(const QString &file)
{
    return {{QStringLiteral("uri"),
             QString::fromLatin1(QUrl::toPercentEncoding(file, QByteArrayLiteral("/:")))}};
}

QJsonObject locationJson(const ReportSubject &subject, const ReportEntry &entry)
{
    QString name = subject.name;
    if (!entry.finding.place.element.isEmpty())
        name += QLatin1Char('/') + entry.finding.place.element;
    QJsonObject location{
        {QStringLiteral("logicalLocations"),
         QJsonArray{QJsonObject{{QStringLiteral("fullyQualifiedName"), name},
                                {QStringLiteral("kind"), QStringLiteral("element")}}}}};
    if (subject.file.isEmpty())
        return location;
    QJsonObject physical{{QStringLiteral("artifactLocation"), artifactLocation(subject.file)}};
    const int line = entry.finding.place.line;
    physical.insert(QStringLiteral("region"),
                    QJsonObject{{QStringLiteral("startLine"), line > 0 ? line : 1}});
    location.insert(QStringLiteral("physicalLocation"), physical);
    return location;
}

QJsonObject replacementJson(const ReportEdit &edit)
{
    const QJsonObject region{{QStringLiteral("startLine"), edit.startLine},
                             {QStringLiteral("startColumn"), edit.startColumn},
                             {QStringLiteral("endLine"), edit.endLine},
                             {QStringLiteral("endColumn"), edit.endColumn}};
    return {{QStringLiteral("deletedRegion"), region},
            {QStringLiteral("insertedContent"), textObject(edit.newText)}};
}

/// One fix: its replacements belong together.
QJsonObject fixJson(const ReportSubject &subject, const ReportEntry &entry, Language language)
{
    QJsonArray replacements;
    for (const ReportEdit &edit : entry.edits)
        replacements << replacementJson(edit);
    const QJsonObject change{{QStringLiteral("artifactLocation"), artifactLocation(subject.file)},
                             {QStringLiteral("replacements"), replacements}};
    return {
        {QStringLiteral("description"), textObject(entry.edits.first().description.in(language))},
        {QStringLiteral("artifactChanges"), QJsonArray{change}}};
}

qsizetype ruleIndex(const Report &report, const QString &id)
{
    for (qsizetype index = 0; index < report.rules.size(); ++index) {
        if (report.rules.at(index).id == id)
            return index;
    }
    return -1;
}

QJsonObject resultJson(const Report &report, const ReportSubject &subject, const ReportEntry &entry,
                       Language language)
{
    const Finding &finding = entry.finding;
    QJsonObject properties = finding.facts;
    properties.insert(QStringLiteral("evidence"), evidenceName(finding.evidence));
    properties.insert(QStringLiteral("verdict"), entry.verdict);
    properties.insert(QStringLiteral("devices"), QJsonArray::fromStringList(entry.cases));
    QJsonObject result{
        {QStringLiteral("ruleId"), finding.ruleId},
        {QStringLiteral("level"), severityName(finding.severity)},
        {QStringLiteral("message"), textObject(messageOf(finding, language))},
        {QStringLiteral("locations"), QJsonArray{locationJson(subject, entry)}},
        {QStringLiteral("partialFingerprints"),
         QJsonObject{{QStringLiteral("numauthFinding/v1"), fingerprint(finding, subject.file)}}},
        {QStringLiteral("properties"), properties}};
    if (const qsizetype index = ruleIndex(report, finding.ruleId); index >= 0)
        result.insert(QStringLiteral("ruleIndex"), index);
    if (!entry.edits.isEmpty() && !subject.file.isEmpty())
        result.insert(QStringLiteral("fixes"), QJsonArray{fixJson(subject, entry, language)});
    if (entry.suppression)
        result.insert(
            QStringLiteral("suppressions"),
            QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("external")},
                                   {QStringLiteral("status"), QStringLiteral("accepted")},
                                   {QStringLiteral("justification"), *entry.suppression}}});
    return result;
}

QJsonObject driverJson(const Report &report, Language language)
{
    QJsonArray rules;
    for (const ReportRule &rule : report.rules)
        rules << ruleJson(rule, language);
    return {
        {QStringLiteral("name"), QStringLiteral("numauth")},
        {QStringLiteral("version"), report.toolVersion},
        {QStringLiteral("semanticVersion"), report.toolVersion},
        {QStringLiteral("rules"), rules},
        {QStringLiteral("properties"), QJsonObject{{QStringLiteral("ruleSet"), report.ruleSet}}}};
}

/// Under what each subject was checked, by its name.
QJsonObject conditionsJson(const Report &report, Language language)
{
    QJsonObject conditions;
    for (const ReportSubject &subject : report.subjects) {
        if (!subject.condition.isEmpty())
            conditions.insert(subject.name, subject.condition.in(language));
    }
    return conditions;
}

} // namespace

QByteArray sarifText(const Report &report, Language language)
{
    QJsonArray results;
    for (const ReportSubject &subject : report.subjects) {
        for (const ReportEntry &entry : subject.entries)
            results << resultJson(report, subject, entry, language);
    }
    QJsonObject run{{QStringLiteral("tool"),
                     QJsonObject{{QStringLiteral("driver"), driverJson(report, language)}}},
                    {QStringLiteral("columnKind"), QStringLiteral("utf16CodeUnits")},
                    {QStringLiteral("language"), language == Language::Chinese
                                                     ? QStringLiteral("zh-CN")
                                                     : QStringLiteral("en-US")},
                    {QStringLiteral("invocations"),
                     QJsonArray{QJsonObject{{QStringLiteral("executionSuccessful"), true}}}},
                    {QStringLiteral("results"), results}};
    if (const QJsonObject conditions = conditionsJson(report, language); !conditions.isEmpty())
        run.insert(QStringLiteral("properties"),
                   QJsonObject{{QStringLiteral("conditions"), conditions}});
    const QJsonObject log{{QStringLiteral("$schema"),
                           QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
                          {QStringLiteral("version"), QStringLiteral("2.1.0")},
                          {QStringLiteral("runs"), QJsonArray{run}}};
    return QJsonDocument(log).toJson(QJsonDocument::Indented);
}

} // namespace numauth::report
