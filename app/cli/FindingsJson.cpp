#include "app/cli/FindingsJson.h"

namespace numauth::cli {

QJsonArray findingsJson(const QList<Finding> &findings, Language language)
{
    const QString verdict = QStringLiteral("verdict");
    QJsonArray array;
    for (const Finding &finding : findings) {
        QJsonObject json = finding.toJson(language);
        if (finding.facts.contains(verdict))
            json.insert(verdict, finding.facts.value(verdict));
        array << json;
    }
    return array;
}

} // namespace numauth::cli
