#include "models/report/GithubReport.h"
#include "models/report/HtmlReport.h"
#include "models/report/JunitReport.h"
#include "models/report/SarifReport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

namespace numauth::report {

namespace {

ReportEntry entryOf(const char *rule, Severity severity, const QString &message)
{
    ReportEntry entry;
    entry.finding.ruleId = QLatin1StringView(rule);
    entry.finding.severity = severity;
    entry.finding.subject = QStringLiteral("loginButton");
    entry.finding.message = LocalText::same(message);
    entry.finding.advice = LocalText::same(QStringLiteral("Move it."));
    entry.finding.place = {QStringLiteral("/home/a/p.json"), 7, QStringLiteral("loginButton")};
    entry.verdict = QStringLiteral("refuses");
    entry.cases = {QStringLiteral("one")};
    return entry;
}

ReportCase caseOf(const char *id, const char *verdict)
{
    return {QLatin1StringView(id),
            QLatin1StringView(id),
            QStringLiteral("cmcc"),
            QLatin1StringView(verdict),
            {}};
}

/// An error on the first device, nothing certain on the second, nothing wrong on the third.
Report sampleReport()
{
    ReportEntry entry = entryOf("a.rule", Severity::Error, QStringLiteral("<b>100% & more</b>"));
    entry.edits << ReportEdit{
        LocalText::same(QStringLiteral("Move")), 7, 30, 7, 35, QStringLiteral("[351]")};
    entry.picture = ReportPicture{QByteArrayLiteral("png"), QStringLiteral("one")};
    ReportSubject subject{QStringLiteral("login"), QStringLiteral("pages/a b.json"), {entry}, {}};
    subject.cases = {caseOf("one", "refuses"), caseOf("two", "cannotTell"), caseOf("three", "ok")};
    Report report;
    report.toolVersion = QStringLiteral("1.2.3");
    report.ruleSet = QStringLiteral("2026.1");
    for (const char *id : {"b.rule", "a.rule"})
        report.rules << ReportRule{QLatin1StringView(id),
                                   LocalText::same(QStringLiteral("Title")),
                                   Severity::Error,
                                   Evidence::Observed,
                                   {}};
    report.subjects << subject;
    return report;
}

QJsonObject runOf(const Report &report)
{
    return QJsonDocument::fromJson(sarifText(report, Language::English))
        .object()
        .value(QStringLiteral("runs"))
        .toArray()
        .at(0)
        .toObject();
}

QJsonObject resultOf(const Report &report)
{
    return runOf(report).value(QStringLiteral("results")).toArray().at(0).toObject();
}

QString fingerprintIn(const Report &report)
{
    return resultOf(report)
        .value(QStringLiteral("partialFingerprints"))
        .toObject()
        .value(QStringLiteral("numauthFinding/v1"))
        .toString();
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT

private slots:
    void sarifHasTheMembersOfTheSchema();
    void sarifResultsPointAtTheirRule();
    void sarifFixesReplaceARegion();
    void fingerprintsDependOnIdentityOnly();
    void suppressedResultsSayWhy();
    void junitFailsSkipsAndPasses();
    void junitStaysXmlWhateverTheTexts();
    void htmlLoadsNothingAndEscapesEverything();
    void htmlHoldsTenThousandRows();
    void githubEscapesItsCommands();
};

void ReportTest::sarifHasTheMembersOfTheSchema()
{
    const QJsonObject log =
        QJsonDocument::fromJson(sarifText(sampleReport(), Language::English)).object();
    QCOMPARE(log.value(QStringLiteral("version")).toString(), QStringLiteral("2.1.0"));
    QVERIFY(log.value(QStringLiteral("$schema")).toString().contains(QStringLiteral("2.1.0")));
    const QJsonObject run = runOf(sampleReport());
    const QJsonObject driver =
        run.value(QStringLiteral("tool")).toObject().value(QStringLiteral("driver")).toObject();
    QCOMPARE(driver.value(QStringLiteral("name")).toString(), QStringLiteral("numauth"));
    const QJsonArray rules = driver.value(QStringLiteral("rules")).toArray();
    QCOMPARE(rules.size(), 2);
    for (const QJsonValue &rule : rules) {
        QVERIFY(rule.toObject().value(QStringLiteral("id")).isString());
        QVERIFY(rule.toObject()
                    .value(QStringLiteral("shortDescription"))
                    .toObject()
                    .value(QStringLiteral("text"))
                    .isString());
    }
    const QJsonObject invocation =
        run.value(QStringLiteral("invocations")).toArray().at(0).toObject();
    QVERIFY(invocation.value(QStringLiteral("executionSuccessful")).isBool());
}

void ReportTest::sarifResultsPointAtTheirRule()
{
    const QJsonObject result = resultOf(sampleReport());
    QCOMPARE(result.value(QStringLiteral("ruleId")).toString(), QStringLiteral("a.rule"));
    QCOMPARE(result.value(QStringLiteral("ruleIndex")).toInt(-1), 1);
    QCOMPARE(result.value(QStringLiteral("level")).toString(), QStringLiteral("error"));
    QVERIFY(result.value(QStringLiteral("message")).toObject().contains(QStringLiteral("text")));
    const QJsonObject place = result.value(QStringLiteral("locations"))
                                  .toArray()
                                  .at(0)
                                  .toObject()
                                  .value(QStringLiteral("physicalLocation"))
                                  .toObject();
    QCOMPARE(place.value(QStringLiteral("artifactLocation"))
                 .toObject()
                 .value(QStringLiteral("uri"))
                 .toString(),
             QStringLiteral("pages/a%20b.json"));
    QCOMPARE(
        place.value(QStringLiteral("region")).toObject().value(QStringLiteral("startLine")).toInt(),
        7);
}

void ReportTest::sarifFixesReplaceARegion()
{
    const QJsonObject fix =
        resultOf(sampleReport()).value(QStringLiteral("fixes")).toArray().at(0).toObject();
    const QJsonObject replacement = fix.value(QStringLiteral("artifactChanges"))
                                        .toArray()
                                        .at(0)
                                        .toObject()
                                        .value(QStringLiteral("replacements"))
                                        .toArray()
                                        .at(0)
                                        .toObject();
    const QJsonObject region = replacement.value(QStringLiteral("deletedRegion")).toObject();
    QCOMPARE(region.value(QStringLiteral("startColumn")).toInt(), 30);
    QCOMPARE(region.value(QStringLiteral("endColumn")).toInt(), 35);
    QCOMPARE(replacement.value(QStringLiteral("insertedContent"))
                 .toObject()
                 .value(QStringLiteral("text"))
                 .toString(),
             QStringLiteral("[351]"));
}

void ReportTest::fingerprintsDependOnIdentityOnly()
{
    const QString first = fingerprintIn(sampleReport());
    QCOMPARE(first.size(), 64);
    Report worded = sampleReport();
    ReportEntry &entry = worded.subjects[0].entries[0];
    entry.finding.message = LocalText::same(QStringLiteral("other words"));
    entry.finding.place.line = 99;
    entry.finding.place.file = QStringLiteral("/home/b/p.json");
    QCOMPARE(fingerprintIn(worded), first);
    entry.finding.other = QStringLiteral("privacy");
    QVERIFY(fingerprintIn(worded) != first);
}

void ReportTest::suppressedResultsSayWhy()
{
    Report report = sampleReport();
    report.subjects[0].entries[0].suppression = QStringLiteral("legal asked for it");
    const QJsonObject suppression =
        resultOf(report).value(QStringLiteral("suppressions")).toArray().at(0).toObject();
    QCOMPARE(suppression.value(QStringLiteral("kind")).toString(), QStringLiteral("external"));
    QCOMPARE(suppression.value(QStringLiteral("justification")).toString(),
             QStringLiteral("legal asked for it"));
    QVERIFY(githubText(report, Language::English).isEmpty());
    QVERIFY(!junitText(report, Language::English).contains("<failure"));
}

void ReportTest::junitFailsSkipsAndPasses()
{
    const QByteArray xml = junitText(sampleReport(), Language::English);
    QVERIFY(xml.contains(R"(tests="3" failures="1" errors="0" skipped="1")"));
    QCOMPARE(xml.count("<testcase"), 3);
    QCOMPARE(xml.count("<failure"), 1);
    QCOMPARE(xml.count("<skipped"), 1);
}

void ReportTest::junitStaysXmlWhateverTheTexts()
{
    Report report = sampleReport();
    report.subjects[0].entries[0].finding.message =
        LocalText::same(QStringLiteral("]]> \"quoted\" ") + QChar(1) + QChar(0xffff));
    QXmlStreamReader xml(junitText(report, Language::English));
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void ReportTest::htmlLoadsNothingAndEscapesEverything()
{
    const QByteArray html = HtmlReport::text(sampleReport(), Language::English);
    QVERIFY(!html.contains("http://") && !html.contains("https://"));
    QVERIFY(!html.contains("<b>100%") && html.contains("&lt;b&gt;100% &amp; more"));
    QVERIFY(html.contains("data:image/png;base64,"));
    QVERIFY(html.contains("default-src 'none'"));
    QVERIFY(html.contains(".finding {") && html.contains("addEventListener"));
    QCOMPARE(html.count("<div class=\"row\">"), 3);
}

void ReportTest::htmlHoldsTenThousandRows()
{
    Report report = sampleReport();
    for (int row = 0; row < 10000; ++row)
        report.subjects[0].cases << caseOf("device", "ok");
    const QByteArray html = HtmlReport::text(report, Language::English);
    QVERIFY2(html.size() < 3'000'000, qPrintable(QString::number(html.size())));
    QVERIFY(html.contains("content-visibility: auto"));
}

void ReportTest::githubEscapesItsCommands()
{
    Report report = sampleReport();
    report.subjects[0].entries[0].finding.message = LocalText::same(QStringLiteral("50%\nnext"));
    const QByteArray line = githubText(report, Language::English);
    QCOMPARE(line, QByteArray("::error file=pages/a b.json,line=7,title=a.rule::login: "
                              "50%25%0Anext → Move it.\n"));
}

} // namespace numauth::report

std::unique_ptr<QObject> makeReportTest()
{
    return std::make_unique<numauth::report::ReportTest>();
}

#include "ReportTest.moc"
