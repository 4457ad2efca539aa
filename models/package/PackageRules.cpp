#include "models/package/PackageRules.h"

#include "models/base/TableFile.h"

namespace numauth::package {

namespace {

Finding readRule(JsonReader &reader)
{
    Finding rule;
    rule.ruleId = reader.text(QStringLiteral("id"));
    const auto severity = severityFromName(reader.text(QStringLiteral("severity")));
    if (!severity)
        reader.fail(QStringLiteral("severity"), QStringLiteral("names no severity"));
    rule.severity = severity.value_or(Severity::Error);
    rule.evidence = reader.evidence(QStringLiteral("evidence"));
    rule.message = reader.localText(QStringLiteral("message"));
    rule.advice = reader.localText(QStringLiteral("advice"));
    rule.source = reader.text(QStringLiteral("source"));
    return rule;
}

QList<Finding> readRules()
{
    Result<TableFile> table = TableFile::open(QStringLiteral(":/numauth/package/rules.json"));
    if (!table)
        return {};
    Result<QList<Finding>> rules = table->rows<Finding>(QStringLiteral("rules"), readRule);
    return rules && table->finish() ? *rules : QList<Finding>();
}

} // namespace

Finding packageFinding(const QString &id, const QString &subject, const QStringList &values)
{
    Finding finding;
    for (const Finding &rule : readRules()) {
        if (rule.ruleId == id)
            finding = rule;
    }
    finding.ruleId = id;
    finding.subject = subject;
    finding.message = finding.message.arg(values);
    finding.advice = finding.advice.arg(values);
    return finding;
}

QStringList packageRuleIds()
{
    QStringList ids;
    for (const Finding &rule : readRules())
        ids << rule.ruleId;
    return ids;
}

} // namespace numauth::package
