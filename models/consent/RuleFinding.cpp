#include "models/consent/RuleFinding.h"

namespace numauth::consent {

Finding makeFinding(const RuleTable &rules, const QString &id, const QList<LocalText> &arguments)
{
    Finding finding;
    finding.ruleId = id;
    const Rule *rule = rules.find(id);
    if (!rule) {
        finding.message = LocalText::same(id);
        return finding;
    }
    finding.severity = rule->severity;
    finding.evidence = rule->evidence;
    finding.source = rule->source;
    finding.message = rule->message.arg(arguments);
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
