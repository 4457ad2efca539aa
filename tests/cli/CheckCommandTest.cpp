#include "models/base/AtomicFile.h"
#include "tests/cli/CliRun.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>
#include <memory>

namespace numauth {

namespace {

using tests::CliOutcome;
using tests::runNumauth;

QString sampleFolder()
{
    return tests::sourceFolder() + QStringLiteral("/resources/samples/shop-login");
}

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QByteArray pageText(const QByteArray &attributes)
{
    return R"({"formatVersion":1,"platform":"android","name":"p","attributes":{)" + attributes +
           "}}";
}

CliOutcome check(const QByteArray &attributes, const char *options = "")
{
    return runNumauth(words("check - --format json") + words(options), pageText(attributes));
}

/// A page whose agreement row lies on the login label on every device.
const QByteArray refusedPage = R"("setLogBtnOffsetY":[300],"setPrivacyOffsetY":[310])";
const QByteArray finePage =
    R"("setLogoHidden":[true],"setSloganOffsetY":[20],"setNumFieldOffsetY":[60],)"
    R"("setLogBtnOffsetY":[120],"setSwitchAccHidden":[true],"setPrivacyOffsetY":[190])";

QJsonObject firstFinding(const QJsonObject &report, const char *ruleId)
{
    for (const QJsonValue &entry : report.value(QStringLiteral("findings")).toArray()) {
        const QJsonObject finding = entry.toObject();
        if (finding.value(QStringLiteral("ruleId")).toString() == QLatin1StringView(ruleId))
            return finding;
    }
    return {};
}

/// The smallest value that the refusals of \p report advise for \p attribute.
int leastSuggestion(const QJsonObject &report, const QString &attribute)
{
    int least = std::numeric_limits<int>::max();
    for (const QJsonValue &entry : report.value(QStringLiteral("findings")).toArray()) {
        const QJsonObject facts = entry.toObject().value(QStringLiteral("facts")).toObject();
        if (facts.value(QStringLiteral("attribute")).toString() == attribute &&
            entry.toObject().value(QStringLiteral("severity")).toString() ==
                QLatin1StringView("error"))
            least = std::min(least, facts.value(QStringLiteral("suggested")).toInt(least));
    }
    return least;
}

int count(const QJsonObject &report, const char *verdict)
{
    return report.value(QStringLiteral("verdicts"))
        .toObject()
        .value(QLatin1StringView(verdict))
        .toInt();
}

} // namespace

class CheckCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void ownDevicesAreChecked_data();
    void ownDevicesAreChecked();
    void aDeviceFileThatNoPhoneFitsIsRefused();
    void theSampleIsRefusedOnShortDevicesOnly();
    void theSampleIsMendedByItsAdvice();
    void aFinePageExitsClean();
    void aFindingHasTheKeysOfTheContract();
    void releaseBuildsReportInsteadOfRefusing();
    void theOldestSdkRefusesInEveryBuild();
    void anUnknownSdkIsAtBestCannotTell();
    void theWorkspaceNamesTheSdk();
    void optionsChooseTheCells();
    void theSecondPopUpIsCheckedToo();
    void shardsPartitionTheCells();
    void aPageThatWantsLandscapeIsHeldSo();
    void failOnDecidesTheExitCode();
    void severalPagesHaveTotalsOnTop();
    void readsABuilderChain();
    void wrongOptionsAreUsageErrors_data();
    void wrongOptionsAreUsageErrors();
    void badInputIsNamed_data();
    void badInputIsNamed();
    void iosPagesAreNotPassedInSilence();
    void textNamesPairAmountAndDevices();
};

void CheckCommandTest::theSampleIsRefusedOnShortDevicesOnly()
{
    const CliOutcome outcome = runNumauth({QStringLiteral("check"), sampleFolder(),
                                           QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(outcome.code, 1);
    const QJsonObject report = outcome.json();
    QVERIFY(count(report, "refuses") > 0);
    QVERIFY(count(report, "ok") > count(report, "refuses"));
    const QJsonObject finding = firstFinding(report, "consent.overlap");
    QCOMPARE(finding.value(QStringLiteral("subject")).toString(), QStringLiteral("loginLabel"));
    QCOMPARE(finding.value(QStringLiteral("other")).toString(), QStringLiteral("privacy"));
}

/// Each finding advises what clears it; a button that leaves one view may still touch the next.
void CheckCommandTest::theSampleIsMendedByItsAdvice()
{
    QFile file(sampleFolder() + QStringLiteral("/pages/login_main.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject page = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject attributes = page.value(QStringLiteral("attributes")).toObject();
    CliOutcome outcome;
    for (int round = 0; round < 6 && outcome.code != 0; ++round) {
        page.insert(QStringLiteral("attributes"), attributes);
        outcome = runNumauth(words("check - --format json"), QJsonDocument(page).toJson());
        const QString offset = QStringLiteral("setLogBtnOffsetY");
        attributes.insert(offset, QJsonArray{leastSuggestion(outcome.json(), offset)});
    }
    QVERIFY2(outcome.code == 0, outcome.out.constData());
}

void CheckCommandTest::aFinePageExitsClean()
{
    const CliOutcome outcome = check(finePage);
    QVERIFY2(outcome.code == 0, outcome.out.constData());
    const QJsonObject report = outcome.json();
    QCOMPARE(report.value(QStringLiteral("formatVersion")).toInt(), 1);
    QCOMPARE(report.value(QStringLiteral("page")).toString(), QStringLiteral("p"));
    QCOMPARE(count(report, "ok"), report.value(QStringLiteral("cells")).toInt());
    QCOMPARE(report.value(QStringLiteral("cells")).toInt(), 72 * 3);
    QVERIFY(report.value(QStringLiteral("timing")).toObject().contains(QStringLiteral("totalMs")));
}

void CheckCommandTest::aFindingHasTheKeysOfTheContract()
{
    const CliOutcome outcome = check(refusedPage);
    QCOMPARE(outcome.code, 1);
    const QJsonObject finding = firstFinding(outcome.json(), "consent.overlap");
    for (const char *key :
         {"ruleId", "severity", "subject", "other", "verdict", "message", "advice", "evidence",
          "overlapDp", "devices", "source", "place", "facts"})
        QVERIFY2(finding.contains(QLatin1StringView(key)), key);
    QCOMPARE(finding.value(QStringLiteral("verdict")).toString(), QStringLiteral("refuses"));
    QCOMPARE(finding.value(QStringLiteral("severity")).toString(), QStringLiteral("error"));
    QCOMPARE(finding.value(QStringLiteral("devices")).toArray().size(), 72);
    QCOMPARE(finding.value(QStringLiteral("evidence")).toString(), QStringLiteral("inferred"));
    const QJsonObject source = finding.value(QStringLiteral("source")).toObject();
    QVERIFY(
        source.value(QStringLiteral("attribute")).toString().endsWith(QStringLiteral("OffsetY")));
    const QJsonObject overlap = finding.value(QStringLiteral("overlapDp")).toObject();
    QVERIFY(overlap.value(QStringLiteral("height")).toDouble() > 1);
}

void CheckCommandTest::releaseBuildsReportInsteadOfRefusing()
{
    const QJsonObject report = check(refusedPage, "--build release").json();
    QCOMPARE(count(report, "refuses"), 0);
    QCOMPARE(count(report, "nonCompliant"), 72 * 3);
}

void CheckCommandTest::theOldestSdkRefusesInEveryBuild()
{
    const QJsonObject old = check(refusedPage, "--build release --sdk 2.10.0").json();
    QCOMPARE(count(old, "refuses"), 72 * 3);
    const QJsonObject next = check(refusedPage, "--build release --sdk 2.10.1").json();
    QCOMPARE(count(next, "refuses"), 0);
}

void CheckCommandTest::anUnknownSdkIsAtBestCannotTell()
{
    for (const QByteArray &page : {finePage, refusedPage}) {
        const CliOutcome outcome = check(page, "--sdk unknown");
        QCOMPARE(outcome.code, 0);
        QCOMPARE(count(outcome.json(), "cannotTell"), 72 * 3);
    }
}

void CheckCommandTest::theWorkspaceNamesTheSdk()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("workspace.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"formatVersion":1,"name":"a","sdk":{"android":"2.12.1"}})");
    file.close();
    const QByteArray chain = "new AuthUIConfig.Builder().setNavText(\"登录\").create()";
    const QStringList check{QStringLiteral("check"),       QStringLiteral("-"),
                            QStringLiteral("--workspace"), folder.path(),
                            QStringLiteral("--format"),    QStringLiteral("json")};
    QCOMPARE(tests::runNumauth(check, chain).json().value(QStringLiteral("sdk")).toString(),
             QStringLiteral("2.12.1"));
    const QStringList chosen =
        check + QStringList{QStringLiteral("--sdk"), QStringLiteral("2.14.0")};
    QCOMPARE(tests::runNumauth(chosen, chain).json().value(QStringLiteral("sdk")).toString(),
             QStringLiteral("2.14.0"));
}

void CheckCommandTest::optionsChooseTheCells()
{
    const auto cells = [](const char *options) {
        return check(finePage, options).json().value(QStringLiteral("cells")).toInt();
    };
    QCOMPARE(cells("--devices huawei-p30"), 3);
    QCOMPARE(cells("--devices huawei-p30,xiaomi-14 --carrier ctcc"), 2);
    QCOMPARE(cells("--devices huawei-p30 --carrier cmcc --orientation both"), 2);
    QCOMPARE(cells("--devices huawei-p30 --carrier cmcc --font-scale 1.0,1.3,2.0"), 3);
    QCOMPARE(cells("--devices huawei-p30 --carrier cmcc --dark both"), 2);
}

/// The SDK's own box of 160 × 90 dp has no room for its button.
void CheckCommandTest::theSecondPopUpIsCheckedToo()
{
    const QByteArray withPopUp = finePage + R"(,"setPrivacyAlertIsNeedShow":[true])";
    const QJsonObject report = check(withPopUp).json();
    QCOMPARE(report.value(QStringLiteral("cells")).toInt(), 432);
    const QJsonObject cut = firstFinding(report, "consent.alert-cut");
    QCOMPARE(cut.value(QStringLiteral("verdict")).toString(), QStringLiteral("nonCompliant"));
    const QByteArray roomy = withPopUp + R"(,"setPrivacyAlertWidth":[300],)"
                                         R"("setPrivacyAlertHeight":[320])";
    QVERIFY(firstFinding(check(roomy).json(), "consent.alert-cut").isEmpty());
    QCOMPARE(check(withPopUp, "--alert").json().value(QStringLiteral("cells")).toInt(), 216);
    QCOMPARE(check(finePage).json().value(QStringLiteral("cells")).toInt(), 216);
}

void CheckCommandTest::shardsPartitionTheCells()
{
    int total = 0;
    for (const char *shard :
         {"--shard 1/5", "--shard 2/5", "--shard 3/5", "--shard 4/5", "--shard 5/5"})
        total += check(finePage, shard).json().value(QStringLiteral("cells")).toInt();
    QCOMPARE(total, 72 * 3);
}

void CheckCommandTest::aPageThatWantsLandscapeIsHeldSo()
{
    const QByteArray landscape = finePage + R"(,"setScreenOrientation":[6])";
    const auto width = [&landscape](const char *options) {
        const CliOutcome outcome =
            runNumauth(words("layout - --device huawei-p30 --format json") + words(options),
                       pageText(landscape));
        return outcome.json()
            .value(QStringLiteral("screen"))
            .toObject()
            .value(QStringLiteral("width"))
            .toDouble();
    };
    QCOMPARE(width(""), 780.0);
    QCOMPARE(width("--orientation portrait"), 360.0);
}

void CheckCommandTest::failOnDecidesTheExitCode()
{
    const QByteArray warned = finePage + R"(,"setLogBtnText":["下一步"])";
    QCOMPARE(check(warned).code, 0);
    QCOMPARE(check(warned, "--fail-on warning").code, 1);
    QCOMPARE(check(refusedPage, "--fail-on never").code, 0);
}

void CheckCommandTest::severalPagesHaveTotalsOnTop()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("pages")));
    for (const char *name : {"a", "b"}) {
        QFile file(folder.filePath(QStringLiteral("pages/%1.json").arg(QLatin1StringView(name))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pageText(*name == 'a' ? finePage : refusedPage));
    }
    const CliOutcome outcome = runNumauth({QStringLiteral("check"), folder.path(),
                                           QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(outcome.code, 1);
    const QJsonObject report = outcome.json();
    QCOMPARE(report.value(QStringLiteral("pages")).toArray().size(), 2);
    QCOMPARE(report.value(QStringLiteral("cells")).toInt(), 2 * 72 * 3);
    QCOMPARE(count(report, "refuses"), 72 * 3);
    QVERIFY(report.contains(QStringLiteral("timing")));
}

void CheckCommandTest::readsABuilderChain()
{
    const CliOutcome outcome = runNumauth(
        words("check - --format json"),
        "new AuthUIConfig.Builder()\n    .setLogBtnOffsetY(300)\n    .setPrivacyOffsetY(310)\n"
        "    .create();\n");
    QVERIFY2(outcome.code == 1, qPrintable(outcome.err));
    const QJsonObject source =
        firstFinding(outcome.json(), "consent.overlap").value(QStringLiteral("source")).toObject();
    QVERIFY(source.value(QStringLiteral("line")).toInt() > 1);
}

void CheckCommandTest::wrongOptionsAreUsageErrors_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *options, const char *named) {
        QTest::newRow(options) << QString::fromLatin1(options) << QString::fromLatin1(named);
    };
    row("--devices nokia-3310", "nokia-3310");
    row("--carrier vodafone", "vodafone");
    row("--orientation sideways", "sideways");
    row("--font-scale big", "big");
    row("--font-scale 99", "99");
    row("--sdk latest", "latest");
    row("--rules 1999.1", "1999.1");
    row("--shard 4/3", "4/3");
    row("--shard 0/3", "0/3");
    row("--build beta", "beta");
    row("--fail-on maybe", "maybe");
    row("--platform symbian", "symbian");
    row("--frobnicate", "frobnicate");
}

void CheckCommandTest::wrongOptionsAreUsageErrors()
{
    QFETCH(QString, options);
    QFETCH(QString, named);
    const CliOutcome outcome =
        runNumauth(words("check -") + options.split(QLatin1Char(' ')), pageText(finePage));
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(named), qPrintable(outcome.err));
}

void CheckCommandTest::badInputIsNamed_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << pageText(finePage).left(60);
    QTest::newRow("newer") << QByteArray(R"({"formatVersion":9})");
    QTest::newRow("foreign object") << QByteArray(R"({"name":"package","version":"1.0.0"})");
    QTest::newRow("no source") << QByteArray("hello, world\n");
    QTest::newRow("binary") << QByteArray("PK\3\4\0\0\0\0", 8);
}

void CheckCommandTest::badInputIsNamed()
{
    QFETCH(QByteArray, input);
    const CliOutcome outcome = runNumauth(words("check -"), input);
    QVERIFY2(outcome.code == 3, qPrintable(QString::number(outcome.code) + outcome.err));
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.trimmed().isEmpty());
    const CliOutcome missing = runNumauth(words("check no-such-page.json"));
    QCOMPARE(missing.code, 3);
    QVERIFY(missing.err.contains(QStringLiteral("no-such-page.json")));
}

void CheckCommandTest::iosPagesAreNotPassedInSilence()
{
    const CliOutcome outcome =
        runNumauth(words("check - --format json"),
                   R"({"formatVersion":1,"platform":"ios","name":"p","attributes":{}})");
    const QJsonObject report = outcome.json();
    // The SDK's default places are not public for most screens, and no refusal is known on iOS.
    QCOMPARE(report.value(QStringLiteral("cells")).toInt(), 81 * 3);
    QCOMPARE(count(report, "refuses"), 0);
    QVERIFY(count(report, "cannotTell") > 0);
}

void CheckCommandTest::textNamesPairAmountAndDevices()
{
    const CliOutcome outcome =
        runNumauth(words("check - --devices huawei-p30"), pageText(refusedPage));
    QCOMPARE(outcome.code, 1);
    const QString text = QString::fromUtf8(outcome.out);
    QVERIFY2(text.contains(QStringLiteral(" dp (")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("P30")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("consent.overlap")), qPrintable(text));
}

namespace {

/// A workspace with one page and a device of its own; the folder of the page.
bool makeShop(const QTemporaryDir &folder, const QByteArray &density)
{
    const QDir shop(folder.path());
    return shop.mkpath(QStringLiteral("pages")) &&
           AtomicFile::write(shop.filePath(QStringLiteral("workspace.json")),
                             R"({"formatVersion":1,"name":"shop"})") &&
           AtomicFile::write(shop.filePath(QStringLiteral("pages/a.json")),
                             R"({"formatVersion":1,"platform":"android","attributes":{}})") &&
           AtomicFile::write(
               shop.filePath(QStringLiteral("devices.json")),
               R"({"formatVersion":1,"devices":[{"id":"own-a","platform":"android","name":"Bench",
                   "widthPx":480,"heightPx":854,"density":)" +
                   density + R"(}],"sets":[{"name":"mine","devices":["own-a"]}]})");
}

} // namespace

void CheckCommandTest::ownDevicesAreChecked_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("cells");
    QTest::newRow("by id") << QStringLiteral("own-a") << 3;
    QTest::newRow("by set") << QStringLiteral("set:mine") << 3;
    QTest::newRow("by file") << QStringLiteral("%1/devices.json") << 3;
    QTest::newRow("with all") << QStringLiteral("all") << 219;
}

void CheckCommandTest::ownDevicesAreChecked()
{
    QFETCH(QString, word);
    QFETCH(int, cells);
    const QTemporaryDir folder;
    QVERIFY(makeShop(folder, "1.5"));
    const tests::CliOutcome outcome = tests::runNumauth(
        {QStringLiteral("check"), folder.filePath(QStringLiteral("pages/a.json")),
         QStringLiteral("--devices"), word.replace(QStringLiteral("%1"), folder.path()),
         QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(outcome.err.isEmpty(), qPrintable(outcome.err));
    QCOMPARE(outcome.json().value(QStringLiteral("cells")).toInt(), cells);
}

void CheckCommandTest::aDeviceFileThatNoPhoneFitsIsRefused()
{
    const QTemporaryDir folder;
    QVERIFY(makeShop(folder, "0"));
    const tests::CliOutcome outcome = tests::runNumauth(
        {QStringLiteral("check"), folder.filePath(QStringLiteral("pages/a.json"))});
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains(QStringLiteral("density of Bench is 0")),
             qPrintable(outcome.err));
}

} // namespace numauth

std::unique_ptr<QObject> makeCheckCommandTest()
{
    return std::make_unique<numauth::CheckCommandTest>();
}

#include "CheckCommandTest.moc"
