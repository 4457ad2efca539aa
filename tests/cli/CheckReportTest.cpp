#include "models/base/AtomicFile.h"
#include "tests/cli/CliRun.h"
#include "tests/support/JsonSchema.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

namespace numauth {

namespace {

using tests::CliOutcome;
using tests::runNumauth;

const QString samplePage = QStringLiteral("resources/samples/shop-login/pages/login_main.json");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Reports name files as seen from the working folder: it is the project's while this lives.
class InProject
{
public:
    InProject() : m_before(QDir::currentPath()) { QDir::setCurrent(tests::sourceFolder()); }
    ~InProject() { QDir::setCurrent(m_before); }
    Q_DISABLE_COPY_MOVE(InProject)

private:
    QString m_before;
};

CliOutcome report(const QString &path, const char *format, const QStringList &options = {})
{
    const InProject place;
    return runNumauth(QStringList{QStringLiteral("check"), path, QStringLiteral("--format"),
                                  QString::fromLatin1(format)} +
                      options);
}

QJsonObject runOf(const CliOutcome &outcome)
{
    return outcome.json().value(QStringLiteral("runs")).toArray().at(0).toObject();
}

/// Fingerprint by rule, subject and other.
QMap<QString, QString> fingerprints(const CliOutcome &outcome)
{
    QMap<QString, QString> found;
    for (const QJsonValue &entry : runOf(outcome).value(QStringLiteral("results")).toArray()) {
        const QJsonObject result = entry.toObject();
        found.insert(result.value(QStringLiteral("ruleId")).toString() + u'|' +
                         result.value(QStringLiteral("message"))
                             .toObject()
                             .value(QStringLiteral("text"))
                             .toString(),
                     result.value(QStringLiteral("partialFingerprints"))
                         .toObject()
                         .value(QStringLiteral("numauthFinding/v1"))
                         .toString());
    }
    return found;
}

QString schemaProblem(const CliOutcome &outcome)
{
    const QByteArray schema =
        bytesOf(tests::sourceFolder() + QStringLiteral("/tests/data/schemas/sarif-2.1.0.json"));
    return tests::JsonSchema(QJsonDocument::fromJson(schema).object()).problem(outcome.json());
}

/// Java of a page whose button lies on its agreement, below \p lines empty lines.
QByteArray source(int lines)
{
    return "class Page {\n" + QByteArray(lines, '\n') +
           "AuthUIConfig make() { return new AuthUIConfig.Builder()\n.setLogBtnOffsetY(300)\n"
           ".setPrivacyOffsetY(310).create(); }\n}\n";
}

/// \p text with the fix of \p result carried out; as it was when there is none.
QByteArray fixedBy(const QByteArray &text, const QJsonObject &result)
{
    const QJsonArray fixes = result.value(QStringLiteral("fixes")).toArray();
    const QJsonArray replacements = fixes.at(0)
                                        .toObject()
                                        .value(QStringLiteral("artifactChanges"))
                                        .toArray()
                                        .at(0)
                                        .toObject()
                                        .value(QStringLiteral("replacements"))
                                        .toArray();
    QList<QByteArray> lines = text.split('\n');
    for (const QJsonValue &replacement : replacements) {
        const QJsonObject region = replacement[QStringLiteral("deletedRegion")].toObject();
        const int line = region.value(QStringLiteral("startLine")).toInt() - 1;
        const int begin = region.value(QStringLiteral("startColumn")).toInt() - 1;
        const int end = region.value(QStringLiteral("endColumn")).toInt() - 1;
        lines[line].replace(begin, end - begin,
                            replacement[QStringLiteral("insertedContent")][QStringLiteral("text")]
                                .toString()
                                .toUtf8());
    }
    return lines.join('\n');
}

QJsonArray resultsOf(const CliOutcome &outcome)
{
    return runOf(outcome).value(QStringLiteral("results")).toArray();
}

QString fingerprintOf(const QJsonObject &result)
{
    return result.value(QStringLiteral("partialFingerprints"))
        .toObject()
        .value(QStringLiteral("numauthFinding/v1"))
        .toString();
}

/// Ids of the devices on which the page would be refused or breaches a rule.
QStringList badDevices(const CliOutcome &outcome)
{
    QStringList devices;
    for (const QJsonValue &result : resultsOf(outcome)) {
        const QJsonObject properties = result[QStringLiteral("properties")].toObject();
        const QString verdict = properties.value(QStringLiteral("verdict")).toString();
        if (verdict != QLatin1StringView("refuses") && verdict != QLatin1StringView("nonCompliant"))
            continue;
        for (const QJsonValue &device : properties.value(QStringLiteral("devices")).toArray())
            devices << device.toString();
    }
    devices.sort();
    devices.removeDuplicates();
    return devices;
}

} // namespace

/// The reports of `numauth check` as other programs read them.
class CheckReportTest : public QObject
{
    Q_OBJECT

private slots:
    void sarifValidatesAgainstItsSchema_data();
    void sarifValidatesAgainstItsSchema();
    void theSchemaRefusesWhatIsNoSarif();
    void sarifListsEveryRule();
    void fingerprintsStayFromRunToRun();
    void fingerprintsStayWhenLinesMove();
    void fingerprintsStayInAnotherOrderOfDevices();
    void everyFixOfSarifIsProven_data();
    void everyFixOfSarifIsProven();
    void junitIsXmlWithACaseForEachDevice();
    void annotationsAreOneCommandALine();
    void htmlIsOneFileWithPictures();
    void theSampleReportsAreWhatIsWrittenToday_data();
    void theSampleReportsAreWhatIsWrittenToday();
};

void CheckReportTest::sarifValidatesAgainstItsSchema_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("sample") << bytesOf(tests::sourceFolder() + u'/' + samplePage);
    QTest::newRow("source code") << source(0);
    QTest::newRow("iOS") << QByteArray(
        R"({"formatVersion":1,"platform":"ios","name":"手机 <登录>","attributes":{}})");
    QTest::newRow("suppressed") << QByteArray(
        R"({"formatVersion":1,"platform":"android","attributes":{"setPrivacyState":[true]},)"
        R"("suppressions":[{"ruleId":"consent.preticked","reason":"agreed with legal"}]})");
    QTest::newRow("nothing found") << QByteArray(
        R"({"formatVersion":1,"platform":"android","attributes":{"setLogoHidden":[true],)"
        R"("setSloganOffsetY":[20],"setNumFieldOffsetY":[60],"setLogBtnOffsetY":[120],)"
        R"("setSwitchAccHidden":[true],"setPrivacyOffsetY":[190]}})");
}

void CheckReportTest::sarifValidatesAgainstItsSchema()
{
    QFETCH(QByteArray, page);
    const QTemporaryDir folder;
    const QString path = folder.filePath(page.startsWith('{') ? QStringLiteral("a page.json")
                                                              : QStringLiteral("Page.java"));
    QVERIFY(AtomicFile::write(path, page));
    const CliOutcome outcome = report(path, "sarif");
    QVERIFY2(outcome.err.isEmpty(), qPrintable(outcome.err));
    QCOMPARE(schemaProblem(outcome), QString());
}

void CheckReportTest::theSchemaRefusesWhatIsNoSarif()
{
    CliOutcome outcome = report(samplePage, "sarif");
    outcome.out.replace("\"ruleId\"", "\"ruleID\"");
    QCOMPARE(schemaProblem(outcome), QStringLiteral("/runs/0/results/0/ruleID: is not allowed"));
}

void CheckReportTest::sarifListsEveryRule()
{
    QStringList listed;
    const QJsonObject driver = runOf(report(samplePage, "sarif"))
                                   .value(QStringLiteral("tool"))
                                   .toObject()
                                   .value(QStringLiteral("driver"))
                                   .toObject();
    for (const QJsonValue &rule : driver.value(QStringLiteral("rules")).toArray())
        listed << rule.toObject().value(QStringLiteral("id")).toString();
    QStringList known;
    const CliOutcome rules =
        runNumauth({QStringLiteral("rules"), QStringLiteral("--format"), QStringLiteral("json")});
    for (const QJsonValue &rule : rules.json().value(QStringLiteral("rules")).toArray())
        known << rule.toObject().value(QStringLiteral("id")).toString();
    listed.sort();
    known.sort();
    QVERIFY(known.size() > 50);
    QCOMPARE(listed, known);
}

void CheckReportTest::fingerprintsStayFromRunToRun()
{
    const CliOutcome first = report(samplePage, "sarif");
    QVERIFY(!fingerprints(first).isEmpty());
    QCOMPARE(report(samplePage, "sarif").out, first.out);
}

void CheckReportTest::fingerprintsStayWhenLinesMove()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("Page.java"));
    QVERIFY(AtomicFile::write(path, source(0)));
    const auto before = fingerprints(report(path, "sarif"));
    QVERIFY(AtomicFile::write(path, source(40)));
    QVERIFY(before.size() > 1);
    QCOMPARE(fingerprints(report(path, "sarif")), before);
}

void CheckReportTest::fingerprintsStayInAnotherOrderOfDevices()
{
    const auto on = [](const char *devices) {
        return fingerprints(report(samplePage, "sarif",
                                   {QStringLiteral("--devices"), QString::fromLatin1(devices)}));
    };
    QVERIFY(!on("google-nexus-5,huawei-p9").isEmpty());
    QCOMPARE(on("google-nexus-5,huawei-p9").values(), on("huawei-p9,google-nexus-5").values());
}

void CheckReportTest::everyFixOfSarifIsProven_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("sample") << bytesOf(tests::sourceFolder() + u'/' + samplePage);
    QTest::newRow("one pair") << QByteArray(R"({"formatVersion":1,"platform":"android",
    "attributes":{
    "setLogBtnOffsetY":[300],
    "setPrivacyOffsetY":[310]}})");
    QTest::newRow("two for one attribute") << QByteArray(R"({"formatVersion":1,
    "platform":"android","attributes":{
    "setNumFieldOffsetY":[240], "setLogBtnOffsetY":[250],
    "setSwitchOffsetY":[260],
    "setPrivacyOffsetY_B":[20]}})");
}

/// Carried out, it clears its finding and makes no device worse, whatever else is wrong.
void CheckReportTest::everyFixOfSarifIsProven()
{
    QFETCH(QByteArray, page);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("page.json"));
    QVERIFY(AtomicFile::write(path, page));
    const CliOutcome before = report(path, "sarif");
    int carriedOut = 0;
    for (const QJsonValue &entry : resultsOf(before)) {
        const QByteArray fixed = fixedBy(page, entry.toObject());
        if (fixed == page)
            continue;
        ++carriedOut;
        QVERIFY(AtomicFile::write(path, fixed));
        const CliOutcome after = report(path, "sarif");
        QVERIFY2(after.code == 0 || after.code == 1, qPrintable(after.err));
        for (const QJsonValue &left : resultsOf(after))
            QVERIFY(fingerprintOf(left.toObject()) != fingerprintOf(entry.toObject()));
        const QStringList bad = badDevices(before);
        for (const QString &device : badDevices(after))
            QVERIFY2(bad.contains(device), qPrintable(device));
    }
    QVERIFY(carriedOut > 0);
}

void CheckReportTest::junitIsXmlWithACaseForEachDevice()
{
    const CliOutcome outcome = report(samplePage, "junit");
    QXmlStreamReader xml(outcome.out);
    int cases = 0;
    int failures = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        cases += xml.name() == QLatin1StringView("testcase") ? 1 : 0;
        failures += xml.name() == QLatin1StringView("failure") ? 1 : 0;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(cases, 72);
    QVERIFY(failures > 0 && failures < cases);
}

void CheckReportTest::annotationsAreOneCommandALine()
{
    static const QRegularExpression command(QStringLiteral(
        "^::(error|warning|notice) file=[^,:]+(,line=\\d+)?,title=consent\\.[a-z-]+::.+$"));
    const QList<QByteArray> lines = report(samplePage, "github").out.trimmed().split('\n');
    QVERIFY(lines.size() > 3);
    for (const QByteArray &line : lines)
        QVERIFY2(command.match(QString::fromUtf8(line)).hasMatch(), line.constData());
}

void CheckReportTest::htmlIsOneFileWithPictures()
{
    const QByteArray html = report(samplePage, "html").out;
    QVERIFY(html.contains("src=\"data:image/png;base64,"));
    static const QRegularExpression outside(
        QStringLiteral("(src|href)=\"(?!data:)|url\\(|@import|<link|<script src"));
    QVERIFY(!QString::fromUtf8(html).contains(outside));
    QCOMPARE(html.count("<div class=\"row\">"), 72 * 3);
}

void CheckReportTest::theSampleReportsAreWhatIsWrittenToday_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    QTest::newRow("sarif") << QStringLiteral("sarif") << QStringLiteral("login_main.sarif");
    QTest::newRow("junit") << QStringLiteral("junit") << QStringLiteral("login_main.junit.xml");
    QTest::newRow("github") << QStringLiteral("github") << QStringLiteral("login_main.github.txt");
}

void CheckReportTest::theSampleReportsAreWhatIsWrittenToday()
{
    QFETCH(QString, format);
    QFETCH(QString, file);
    const QByteArray sample =
        bytesOf(tests::sourceFolder() + QStringLiteral("/resources/samples/reports/") + file);
    QCOMPARE(QString::fromUtf8(sample),
             QString::fromUtf8(report(samplePage, qPrintable(format)).out));
}

} // namespace numauth

std::unique_ptr<QObject> makeCheckReportTest()
{
    return std::make_unique<numauth::CheckReportTest>();
}

#include "CheckReportTest.moc"
