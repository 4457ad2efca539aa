#include "models/publish/CheckText.h"

#include "models/consent/RuleFinding.h"
#include "models/publish/StateWords.h"
#include "models/publish/VerdictJson.h"
#include "models/report/ReportFormats.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace numauth::publish {

using namespace consent;

namespace {

/// Devices named in one line of text; the rest is counted.
constexpr qsizetype namedDevices = 6;

QJsonObject groupJson(const GroupedFinding &group, Language language)
{
    const PageFinding &worst = group.worst;
    QJsonObject json = findingJson(worst, language);
    json.insert(QStringLiteral("devices"), QJsonArray::fromStringList(group.deviceIds));
    json.insert(QStringLiteral("cells"), group.cells);
    json.insert(QStringLiteral("evidenceSource"), worst.finding.source);
    json.insert(QStringLiteral("source"),
                QJsonObject{{QStringLiteral("file"), worst.finding.place.file},
                            {QStringLiteral("line"), worst.finding.place.line},
                            {QStringLiteral("attribute"),
                             worst.finding.facts.value(QStringLiteral("attribute")).toString()}});
    return json;
}

QString deviceNames(const QStringList &ids, const ConsentTables &tables)
{
    QStringList names;
    for (const QString &id : ids.mid(0, namedDevices)) {
        const Device *device = tables.devices.find(id);
        names << (device ? device->name() : id);
    }
    const qsizetype rest = ids.size() - names.size();
    QString text = names.join(QStringLiteral(", "));
    return rest > 0 ? CheckText::tr("%1 and %2 more").arg(text).arg(rest) : text;
}

} // namespace

QJsonObject CheckText::pageJson(const CheckedPage &page, const ConsentTables &tables,
                                Language language)
{
    QJsonArray findings;
    for (const GroupedFinding &group : page.result().findings)
        findings << groupJson(group, language);
    QJsonArray suppressed;
    for (const SuppressedFinding &accepted : page.checked.suppressed) {
        QJsonObject json = groupJson(accepted.group, language);
        json.insert(QStringLiteral("reason"), accepted.suppression.reason);
        if (accepted.suppression.until.isValid())
            json.insert(QStringLiteral("until"), accepted.suppression.until.toString(Qt::ISODate));
        suppressed << json;
    }
    return {{QStringLiteral("page"), page.page.name},
            {QStringLiteral("cells"), page.result().cells.size()},
            {QStringLiteral("verdicts"), countsJson(page.result())},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("suppressed"), suppressed},
            {QStringLiteral("sdk"), page.sdk.toString()},
            {QStringLiteral("condition"), simulatedCondition(page.result()).in(language)},
            {QStringLiteral("rules"), tables.rules.preset()},
            {QStringLiteral("timing"), QJsonObject{{QStringLiteral("totalMs"), page.totalMs}}}};
}

QStringList CheckText::lines(const CheckedPage &page, const ConsentTables &tables,
                             Language language)
{
    QStringList lines;
    const MatrixResult &result = page.result();
    lines << tr("%1: %2 cells, SDK %3, rules %4 — %5 refused, %6 not compliant, %7 cannot tell, %8 "
                "ok")
                 .arg(page.page.name)
                 .arg(result.cells.size())
                 .arg(page.sdk.toString(), tables.rules.preset())
                 .arg(result.count(Verdict::Refuses))
                 .arg(result.count(Verdict::NonCompliant))
                 .arg(result.count(Verdict::CannotTell))
                 .arg(result.count(Verdict::Ok));
    lines << QStringLiteral("  ") + simulatedCondition(result).in(language);
    for (const GroupedFinding &group : result.findings) {
        const Finding &finding = group.worst.finding;
        lines << QStringLiteral("  [%1] %2")
                     .arg(verdictId(group.worst.verdict), finding.message.in(language));
        lines << tr("      rule %1, evidence %2, %n device(s): %3", nullptr,
                    static_cast<int>(group.deviceIds.size()))
                     .arg(finding.ruleId, evidenceName(finding.evidence),
                          deviceNames(group.deviceIds, *page.tables));
        if (finding.place.line > 0)
            lines << tr("      at %1:%2").arg(finding.place.file).arg(finding.place.line);
        if (!finding.advice.isEmpty())
            lines << QStringLiteral("      → %1").arg(finding.advice.in(language));
    }
    for (const SuppressedFinding &accepted : page.checked.suppressed)
        lines << tr("  [suppressed] %1 (%2)")
                     .arg(accepted.group.worst.finding.message.in(language),
                          accepted.suppression.reason);
    return lines;
}

QJsonObject CheckText::json(const QList<CheckedPage> &pages, const ConsentTables &tables,
                            Language language)
{
    if (pages.size() == 1)
        return pageJson(pages.first(), tables, language);
    QJsonArray entries;
    MatrixResult total;
    double totalMs = 0;
    for (const CheckedPage &page : pages) {
        entries << pageJson(page, tables, language);
        total.cells += page.result().cells;
        totalMs += page.totalMs;
    }
    return {{QStringLiteral("cells"), total.cells.size()},
            {QStringLiteral("verdicts"), countsJson(total)},
            {QStringLiteral("pages"), entries},
            {QStringLiteral("timing"), QJsonObject{{QStringLiteral("totalMs"), totalMs}}}};
}

QStringList CheckText::formats()
{
    return QStringList{QStringLiteral("text"), QStringLiteral("json")} + report::reportFormats();
}

QByteArray CheckText::write(const QList<CheckedPage> &pages, const ConsentTables &tables,
                            const QString &format, const ReportOptions &options, Language language)
{
    if (report::reportFormats().contains(format))
        return report::reportText(checkReport(pages, tables, options), format, language);
    if (format == QLatin1StringView("json")) {
        QJsonObject document = json(pages, tables, language);
        document.insert(QStringLiteral("formatVersion"), 1);
        return QJsonDocument(document).toJson(QJsonDocument::Indented);
    }
    QByteArray text;
    for (const CheckedPage &page : pages)
        text += lines(page, tables, language).join(QLatin1Char('\n')).toUtf8() + '\n';
    return text;
}

} // namespace numauth::publish
