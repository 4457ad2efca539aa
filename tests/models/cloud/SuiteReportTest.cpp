#include "models/cloud/SuiteReport.h"

#include <QJsonArray>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

namespace numauth::cloud {

namespace {

StepResult stepOf(int row, const QStringList &failures, bool isSkipped = false)
{
    StepResult step;
    step.row = row;
    step.name = QStringLiteral("take <number> & \"go\"");
    step.operation = QStringLiteral("GetMobile");
    step.verdict = QStringLiteral("ok");
    step.code = QStringLiteral("OK");
    step.httpStatus = 200;
    step.totalMs = 12.5;
    step.failures = failures;
    step.isSkipped = isSkipped;
    return step;
}

QList<SuiteResult> results()
{
    SuiteResult result;
    result.suite = QStringLiteral("login");
    result.environment = QStringLiteral("sandbox");
    result.totalMs = 40;
    result.steps = {stepOf(0, {}), stepOf(1, {QStringLiteral("A < B"), QStringLiteral("second")}),
                    stepOf(2, {}, true)};
    return {result};
}

} // namespace

class SuiteReportTest : public QObject
{
    Q_OBJECT

private slots:
    void textCountsAndNamesFailures();
    void jsonHasEveryStep();
    void junitIsWellFormedAndCounts();
    void htmlEscapesAndHasNoScript();
};

void SuiteReportTest::textCountsAndNamesFailures()
{
    const QString text = SuiteReport::text(results());
    QVERIFY2(text.contains(QStringLiteral("login in sandbox: 3 steps, 1 failed, 1 skipped, 40 ms")),
             qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("    A < B\n    second")));
}

void SuiteReportTest::jsonHasEveryStep()
{
    const QJsonObject document = SuiteReport::json(results());
    QCOMPARE(document.value(QStringLiteral("failed")).toInt(), 1);
    const QJsonObject suite = document.value(QStringLiteral("suites")).toArray().at(0).toObject();
    QCOMPARE(suite.value(QStringLiteral("skipped")).toInt(), 1);
    const QJsonArray steps = suite.value(QStringLiteral("steps")).toArray();
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps.at(1).toObject().value(QStringLiteral("failures")).toArray().size(), 2);
    QCOMPARE(steps.at(1).toObject().value(QStringLiteral("row")).toInt(), 2);
}

void SuiteReportTest::junitIsWellFormedAndCounts()
{
    QXmlStreamReader xml(SuiteReport::junit(results()));
    int cases = 0;
    int failures = 0;
    int skipped = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        cases += xml.name() == QLatin1StringView("testcase") ? 1 : 0;
        failures += xml.name() == QLatin1StringView("failure") ? 1 : 0;
        skipped += xml.name() == QLatin1StringView("skipped") ? 1 : 0;
        if (xml.name() == QLatin1StringView("testsuite")) {
            QCOMPARE(xml.attributes().value(QStringLiteral("tests")).toInt(), 3);
            QCOMPARE(xml.attributes().value(QStringLiteral("failures")).toInt(), 1);
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(cases, 3);
    QCOMPARE(failures, 1);
    QCOMPARE(skipped, 1);
}

void SuiteReportTest::htmlEscapesAndHasNoScript()
{
    const QByteArray page = SuiteReport::html(results(), Language::Chinese);
    QVERIFY(page.contains("lang=\"zh-CN\""));
    QVERIFY(page.contains("take &lt;number&gt; &amp;"));
    QVERIFY(!page.contains("<number>") && !page.contains("<script") && !page.contains("http"));
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeSuiteReportTest()
{
    return std::make_unique<numauth::cloud::SuiteReportTest>();
}

#include "SuiteReportTest.moc"
