#include "models/cloud/SuiteReport.h"

#include <QJsonArray>
#include <QXmlStreamWriter>

namespace numauth::cloud {

namespace {

QString caseName(const StepResult &step)
{
    return QStringLiteral("%1 [%2]").arg(step.name).arg(step.row + 1);
}

QString seconds(double milliseconds)
{
    return QString::number(milliseconds / 1000, 'f', 3);
}

QString mark(const StepResult &step)
{
    if (step.isSkipped)
        return QStringLiteral("–");
    return step.failures.isEmpty() ? QStringLiteral("✓") : QStringLiteral("✗");
}

QJsonObject toJson(const StepResult &step)
{
    return {{QStringLiteral("row"), step.row + 1},
            {QStringLiteral("step"), step.step + 1},
            {QStringLiteral("name"), step.name},
            {QStringLiteral("operation"), step.operation},
            {QStringLiteral("verdict"), step.verdict},
            {QStringLiteral("code"), step.code},
            {QStringLiteral("httpStatus"), step.httpStatus},
            {QStringLiteral("totalMs"), step.totalMs},
            {QStringLiteral("skipped"), step.isSkipped},
            {QStringLiteral("failures"), QJsonArray::fromStringList(step.failures)}};
}

void writeCase(QXmlStreamWriter &xml, const SuiteResult &result, const StepResult &step)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"),
                       result.suite + QLatin1Char('.') + step.operation);
    xml.writeAttribute(QStringLiteral("name"), caseName(step));
    xml.writeAttribute(QStringLiteral("time"), seconds(step.totalMs));
    if (step.isSkipped)
        xml.writeEmptyElement(QStringLiteral("skipped"));
    if (!step.failures.isEmpty()) {
        xml.writeStartElement(QStringLiteral("failure"));
        xml.writeAttribute(QStringLiteral("message"), step.failures.first());
        xml.writeCharacters(step.failures.join(QLatin1Char('\n')));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

QString cell(const QString &text)
{
    return QStringLiteral("<td>%1</td>").arg(text.toHtmlEscaped());
}

} // namespace

QString SuiteReport::text(const QList<SuiteResult> &results)
{
    QStringList lines;
    for (const SuiteResult &result : results) {
        for (const StepResult &step : result.steps) {
            lines << QStringLiteral("%1 %2  %3 %4")
                         .arg(mark(step), caseName(step), step.verdict, step.code)
                         .trimmed();
            for (const QString &failure : step.failures)
                lines << QStringLiteral("    ") + failure;
        }
        lines << tr("%1 in %2: %3 steps, %4 failed, %5 skipped, %6 ms")
                     .arg(result.suite, result.environment)
                     .arg(result.steps.size())
                     .arg(result.failedCount())
                     .arg(result.skippedCount())
                     .arg(result.totalMs, 0, 'f', 0);
    }
    return lines.join(QLatin1Char('\n'));
}

QJsonObject SuiteReport::json(const QList<SuiteResult> &results)
{
    QJsonArray suites;
    int failed = 0;
    for (const SuiteResult &result : results) {
        QJsonArray steps;
        for (const StepResult &step : result.steps)
            steps.append(toJson(step));
        failed += result.failedCount();
        suites.append(QJsonObject{{QStringLiteral("suite"), result.suite},
                                  {QStringLiteral("environment"), result.environment},
                                  {QStringLiteral("failed"), result.failedCount()},
                                  {QStringLiteral("skipped"), result.skippedCount()},
                                  {QStringLiteral("cancelled"), result.isCancelled},
                                  {QStringLiteral("totalMs"), result.totalMs},
                                  {QStringLiteral("steps"), steps}});
    }
    return {{QStringLiteral("failed"), failed}, {QStringLiteral("suites"), suites}};
}

QByteArray SuiteReport::junit(const QList<SuiteResult> &results)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    for (const SuiteResult &result : results) {
        xml.writeStartElement(QStringLiteral("testsuite"));
        xml.writeAttribute(QStringLiteral("name"), result.suite);
        xml.writeAttribute(QStringLiteral("tests"), QString::number(result.steps.size()));
        xml.writeAttribute(QStringLiteral("failures"), QString::number(result.failedCount()));
        xml.writeAttribute(QStringLiteral("skipped"), QString::number(result.skippedCount()));
        xml.writeAttribute(QStringLiteral("time"), seconds(result.totalMs));
        for (const StepResult &step : result.steps)
            writeCase(xml, result, step);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray SuiteReport::html(const QList<SuiteResult> &results, Language language)
{
    const QString code =
        language == Language::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en");
    QString page = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta "
                                  "charset=\"utf-8\"><title>%2</title>\n<style>body{font:14px "
                                  "sans-serif;margin:2em}table{border-collapse:collapse}td,th{"
                                  "border:1px solid #ccc;padding:4px 8px;text-align:left;"
                                  "vertical-align:top}</style></head><body>\n")
                       .arg(code, tr("Call suites"));
    for (const SuiteResult &result : results) {
        page += QStringLiteral("<h1>%1</h1>\n<p>%2</p>\n<table>\n")
                    .arg(result.suite.toHtmlEscaped(), tr("%1 steps, %2 failed, %3 skipped")
                                                           .arg(result.steps.size())
                                                           .arg(result.failedCount())
                                                           .arg(result.skippedCount()));
        for (const StepResult &step : result.steps)
            page += QStringLiteral("<tr>") + cell(mark(step)) + cell(caseName(step)) +
                    cell(step.operation) + cell(step.verdict) + cell(step.code) +
                    cell(QString::number(step.totalMs, 'f', 1)) +
                    cell(step.failures.join(QLatin1Char('\n'))) + QStringLiteral("</tr>\n");
        page += QStringLiteral("</table>\n");
    }
    return (page + QStringLiteral("</body></html>\n")).toUtf8();
}

} // namespace numauth::cloud
