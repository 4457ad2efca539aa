#include "models/consent/RuleFinding.h"

namespace numauth::consent {

Finding makeBriefFinding(const RuleTable &rules, const QString &id)
{
    Finding finding;
    finding.ruleId = id;
    if (const Rule *rule = rules.find(id)) {
        finding.severity = rule->severity;
        finding.evidence = rule->evidence;
        finding.source = rule->source;
    }
    return finding;
}

Finding makeFinding(const RuleTable &rules, const QString &id, const QList<LocalText> &arguments)
{
    Finding finding = makeBriefFinding(rules, id);
    const Rule *rule = rules.find(id);
    finding.message = rule ? rule->message.arg(arguments) : LocalText::same(id);
    if (rule)
        finding.advice = rule->advice.arg(arguments);
    return finding;
}

QString formatDp(double dp)
{
    QString text = QString::number(dp, 'f', 1);
    if (text.endsWith(QLatin1StringView(".0")))
        text.chop(2);
    return text;
}

} // namespace numauth::consent
