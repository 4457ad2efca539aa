#include "models/report/GithubReport.h"

#include <QStringList>

namespace numauth::report {

namespace {

QString escaped(QString text)
{
    return text.replace(QLatin1Char('%'), QStringLiteral("%25"))
        .replace(QLatin1Char('\r'), QStringLiteral("%0D"))
        .replace(QLatin1Char('\n'), QStringLiteral("%0A"));
}

QString escapedProperty(const QString &text)
{
    return escaped(text)
        .replace(QLatin1Char(':'), QStringLiteral("%3A"))
        .replace(QLatin1Char(','), QStringLiteral("%2C"));
}

QString commandOf(Severity severity)
{
    return severity == Severity::Note ? QStringLiteral("notice") : severityName(severity);
}

QString lineOf(const ReportSubject &subject, const ReportEntry &entry, Language language)
{
    const Finding &finding = entry.finding;
    QStringList properties;
    if (!subject.file.isEmpty()) {
        properties << QStringLiteral("file=") + escapedProperty(subject.file);
        if (finding.place.line > 0)
            properties << QStringLiteral("line=%1").arg(finding.place.line);
    }
    properties << QStringLiteral("title=") + escapedProperty(finding.ruleId);
    QString text = subject.name + QStringLiteral(": ") + finding.message.in(language);
    if (!finding.advice.isEmpty())
        text += QStringLiteral(" → ") + finding.advice.in(language);
    if (!subject.condition.isEmpty())
        text += QStringLiteral(" (%1)").arg(subject.condition.in(language));
    return QStringLiteral("::%1 %2::%3\n")
        .arg(commandOf(finding.severity), properties.join(QLatin1Char(',')), escaped(text));
}

} // namespace

QByteArray githubText(const Report &report, Language language)
{
    QByteArray lines;
    for (const ReportSubject &subject : report.subjects) {
        for (const ReportEntry &entry : subject.entries) {
            if (!entry.suppression)
                lines += lineOf(subject, entry, language).toUtf8();
        }
    }
    return lines;
}

} // namespace numauth::report
