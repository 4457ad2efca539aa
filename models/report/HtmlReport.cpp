#include "models/report/HtmlReport.h"

#include "models/report/ReportWords.h"

#include <QFile>

#include <algorithm>

namespace numauth::report {

namespace {

/// Names in one finding; the table below has the rest.
constexpr qsizetype namedCases = 8;

QString resource(const char *name)
{
    QFile file(QStringLiteral(":/numauth/report/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString element(const char *tag, const char *kind, const QString &html)
{
    return QStringLiteral("<%1 class=\"%2\">%3</%1>\n")
        .arg(QLatin1StringView(tag), QLatin1StringView(kind), html);
}

QString plain(const char *tag, const char *kind, const QString &words)
{
    return element(tag, kind, words.toHtmlEscaped());
}

QString chip(const QString &kind, const QString &words)
{
    return QStringLiteral("<span class=\"chip %1\">%2</span>")
        .arg(kind.toHtmlEscaped(), words.toHtmlEscaped());
}

QString pictureHtml(const ReportPicture &picture)
{
    return QStringLiteral("<figure><img loading=\"lazy\" alt=\"%1\" "
                          "src=\"data:image/png;base64,%2\"><figcaption>%1</figcaption></figure>\n")
        .arg(picture.caption.toHtmlEscaped(), QString::fromLatin1(picture.png.toBase64()));
}

QString namesOf(const ReportSubject &subject, const ReportEntry &entry)
{
    QStringList names;
    for (const QString &id : entry.cases.mid(0, namedCases)) {
        const auto known = std::ranges::find(subject.cases, id, &ReportCase::id);
        names << (known == subject.cases.end() ? id : known->name);
    }
    QString joined = names.join(QStringLiteral(", "));
    const qsizetype rest = entry.cases.size() - names.size();
    return rest > 0 ? QStringLiteral("%1 … +%2").arg(joined).arg(rest) : joined;
}

QString countsHtml(const ReportSubject &subject, Language language)
{
    QString html;
    for (const char *verdict : {"refuses", "nonCompliant", "cannotTell", "ok"}) {
        const QString id = QLatin1StringView(verdict);
        const auto count = std::ranges::count(subject.cases, id, &ReportCase::verdict);
        html += chip(id, QStringLiteral("%1 %2").arg(verdictWords(id).in(language)).arg(count));
    }
    return element("p", "counts", html);
}

} // namespace

QString HtmlReport::entryHtml(const ReportSubject &subject, const ReportEntry &entry,
                              Language language)
{
    const Finding &finding = entry.finding;
    const QString severity = severityName(finding.severity);
    const QString kind = entry.verdict.isEmpty() ? severity : entry.verdict;
    const LocalText words =
        entry.verdict.isEmpty() ? severityWords(severity) : verdictWords(entry.verdict);
    QString html = element("h3", "",
                           chip(kind, words.in(language)) + QLatin1Char(' ') +
                               finding.message.in(language).toHtmlEscaped());
    if (!finding.advice.isEmpty())
        html += plain("p", "advice", finding.advice.in(language));
    if (entry.suppression)
        html += plain("p", "suppressed", tr("Suppressed: %1").arg(*entry.suppression));
    QStringList facts{finding.ruleId, evidenceLabel(finding.evidence).in(language)};
    if (!finding.source.isEmpty())
        facts << finding.source;
    if (finding.place.line > 0 && !subject.file.isEmpty())
        facts << QStringLiteral("%1:%2").arg(subject.file).arg(finding.place.line);
    html += plain("p", "facts", facts.join(QStringLiteral(" · ")));
    html += plain("p", "devices", namesOf(subject, entry));
    html = element("div", "words", html);
    if (entry.picture)
        html += pictureHtml(*entry.picture);
    return element("article", entry.suppression ? "finding muted" : "finding", html);
}

QString HtmlReport::casesHtml(const ReportSubject &subject, Language language)
{
    QString rows;
    for (const ReportCase &checked : subject.cases) {
        rows += QStringLiteral("<div class=\"row\"><b>%1</b><i>%2</i>%3<span>%4</span></div>\n")
                    .arg(checked.name.toHtmlEscaped(), checked.detail.toHtmlEscaped(),
                         chip(checked.verdict, verdictWords(checked.verdict).in(language)),
                         checked.rules.join(QStringLiteral(", ")).toHtmlEscaped());
    }
    const QString search =
        QStringLiteral("<input type=\"search\" placeholder=\"%1\" aria-label=\"%1\">\n")
            .arg(tr("Search device, verdict or rule").toHtmlEscaped());
    return search + element("div", "rows", rows);
}

QString HtmlReport::subjectHtml(const ReportSubject &subject, Language language)
{
    QString html = plain("h2", "", subject.name);
    if (!subject.file.isEmpty())
        html += plain("p", "facts", subject.file);
    if (!subject.condition.isEmpty())
        html += plain("p", "facts", subject.condition.in(language));
    html += countsHtml(subject, language);
    for (const ReportEntry &entry : subject.entries)
        html += entryHtml(subject, entry, language);
    if (subject.entries.isEmpty())
        html += plain("p", "advice", tr("Nothing was found."));
    if (!subject.cases.isEmpty())
        html += casesHtml(subject, language);
    return element("section", "subject", html);
}

QByteArray HtmlReport::text(const Report &report, Language language)
{
    const QString title = tr("Numauth report");
    const bool isChinese = language == Language::Chinese;
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n"
                                  "<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width\">\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" "
                                  "content=\"default-src 'none'; style-src 'unsafe-inline'; "
                                  "script-src 'unsafe-inline'; img-src data:\">\n<title>")
                       .arg(isChinese ? QStringLiteral("zh-CN") : QStringLiteral("en"));
    html += title.toHtmlEscaped() + QStringLiteral("</title>\n<style>\n") + resource("report.css") +
            QStringLiteral("</style>\n</head>\n<body>\n");
    html += plain("h1", "", title);
    html += plain("p", "facts", tr("numauth %1, rules %2").arg(report.toolVersion, report.ruleSet));
    for (const ReportSubject &subject : report.subjects)
        html += subjectHtml(subject, language);
    html += QStringLiteral("<script>\n") + resource("report.js") +
            QStringLiteral("</script>\n</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace numauth::report
