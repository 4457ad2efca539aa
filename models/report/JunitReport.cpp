#include "models/report/JunitReport.h"

#include "models/report/ReportWords.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace numauth::report {

namespace {

/// One test: every case of a device.
struct Test
{
    QString id;
    QString name;
    bool isOpen = false;
    QList<const ReportEntry *> failures;
    QList<const ReportEntry *> others;
};

QList<Test> testsOf(const Report &report, const ReportSubject &subject)
{
    QList<Test> tests;
    for (const ReportCase &checked : subject.cases) {
        const auto known = std::ranges::find(tests, checked.id, &Test::id);
        Test &test = known == tests.end()
                         ? tests.emplace_back(Test{checked.id, checked.name, false, {}, {}})
                         : *known;
        test.isOpen = test.isOpen || checked.verdict == QLatin1StringView("cannotTell");
    }
    for (const ReportEntry &entry : subject.entries) {
        for (Test &test : tests) {
            if (!entry.cases.contains(test.id) || entry.suppression)
                continue;
            (report.isFailure(entry) ? test.failures : test.others) << &entry;
        }
    }
    return tests;
}

/// Letters that XML 1.0 does not have at all.
QString clean(QString text)
{
    text.removeIf([](QChar letter) {
        const bool isSpace = letter == QLatin1Char('\t') || letter == QLatin1Char('\n') ||
                             letter == QLatin1Char('\r');
        return (letter.unicode() < 0x20 && !isSpace) || letter.unicode() >= 0xfffe;
    });
    return text;
}

QString shown(const Finding &finding, Language language)
{
    return QStringLiteral("[%1] %2 → %3")
        .arg(finding.ruleId, finding.message.in(language), finding.advice.in(language));
}

void writeTest(QXmlStreamWriter &xml, const ReportSubject &subject, const Test &test,
               Language language)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), clean(subject.name));
    xml.writeAttribute(QStringLiteral("name"), clean(test.name));
    if (!subject.file.isEmpty())
        xml.writeAttribute(QStringLiteral("file"), clean(subject.file));
    for (const ReportEntry *entry : test.failures) {
        xml.writeStartElement(QStringLiteral("failure"));
        xml.writeAttribute(QStringLiteral("type"), entry->finding.ruleId);
        xml.writeAttribute(QStringLiteral("message"), clean(entry->finding.message.in(language)));
        xml.writeCharacters(clean(shown(entry->finding, language)));
        xml.writeEndElement();
    }
    QStringList rest;
    for (const ReportEntry *entry : test.others)
        rest << clean(shown(entry->finding, language));
    if (test.failures.isEmpty() && test.isOpen) {
        xml.writeEmptyElement(QStringLiteral("skipped"));
        xml.writeAttribute(QStringLiteral("message"),
                           rest.isEmpty() ? verdictWords(QStringLiteral("cannotTell")).in(language)
                                          : rest.first());
    }
    if (!rest.isEmpty())
        xml.writeTextElement(QStringLiteral("system-out"), rest.join(QLatin1Char('\n')));
    xml.writeEndElement();
}

void writeCounts(QXmlStreamWriter &xml, const QList<Test> &tests)
{
    const auto failures =
        std::ranges::count_if(tests, [](const Test &test) { return !test.failures.isEmpty(); });
    const auto skipped = std::ranges::count_if(
        tests, [](const Test &test) { return test.failures.isEmpty() && test.isOpen; });
    xml.writeAttribute(QStringLiteral("tests"), QString::number(tests.size()));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(failures));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("skipped"), QString::number(skipped));
}

void writeCondition(QXmlStreamWriter &xml, const QString &condition)
{
    if (condition.isEmpty())
        return;
    xml.writeStartElement(QStringLiteral("properties"));
    xml.writeEmptyElement(QStringLiteral("property"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("condition"));
    xml.writeAttribute(QStringLiteral("value"), clean(condition));
    xml.writeEndElement();
}

} // namespace

QByteArray junitText(const Report &report, Language language)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("numauth"));
    for (const ReportSubject &subject : report.subjects) {
        const QList<Test> tests = testsOf(report, subject);
        xml.writeStartElement(QStringLiteral("testsuite"));
        xml.writeAttribute(QStringLiteral("name"), clean(subject.name));
        writeCounts(xml, tests);
        writeCondition(xml, subject.condition.in(language));
        for (const Test &test : tests)
            writeTest(xml, subject, test, language);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace numauth::report
