#include "models/report/ReportFormats.h"

#include "models/report/GithubReport.h"
#include "models/report/HtmlReport.h"
#include "models/report/JunitReport.h"
#include "models/report/SarifReport.h"

#include <QDir>

namespace numauth::report {

QStringList reportFormats()
{
    return {QStringLiteral("sarif"), QStringLiteral("junit"), QStringLiteral("html"),
            QStringLiteral("github")};
}

QByteArray reportText(const Report &report, const QString &format, Language language)
{
    if (format == QLatin1StringView("sarif"))
        return sarifText(report, language);
    if (format == QLatin1StringView("junit"))
        return junitText(report, language);
    if (format == QLatin1StringView("html"))
        return HtmlReport::text(report, language);
    return githubText(report, language);
}

QString shownFile(const QString &file, const QString &baseFolder)
{
    if (file.isEmpty() || file == QLatin1StringView("-"))
        return {};
    const QString relative = QDir(baseFolder).relativeFilePath(QDir(baseFolder).filePath(file));
    return relative.startsWith(QLatin1StringView("..")) ? QDir::fromNativeSeparators(file)
                                                        : relative;
}

} // namespace numauth::report
