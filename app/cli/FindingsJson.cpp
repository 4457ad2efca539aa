#include "app/cli/FindingsJson.h"

#include <QDir>

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

QString shownFile(const QString &file)
{
    if (file.isEmpty() || file == QLatin1StringView("-"))
        return {};
    const QString relative = QDir::current().relativeFilePath(file);
    return relative.startsWith(QLatin1StringView("..")) ? QDir::fromNativeSeparators(file)
                                                        : relative;
}

} // namespace numauth::cli
