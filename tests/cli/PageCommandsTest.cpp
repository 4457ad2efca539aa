#include "tests/cli/CliRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth {

namespace {

QStringList words(const QString &line)
{
    return line.split(QLatin1Char(' '));
}

} // namespace

/// `check`, `layout`, `render`, `convert`, `workspace` and `tour` as a user runs them.
class PageCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theSampleIsRefusedWithDevicesPairAndDp();
    void aMendedPageExitsWithZero();
    void sourceFromStandardInputIsChecked();
    void shardsAddUpToTheWhole();
    void anUnknownDeviceIsWrongUsage();
    void badInputIsOneSentenceAndExitThree_data();
    void badInputIsOneSentenceAndExitThree();
    void layoutPrintsTheElementsOfTheContract();
    void renderWritesAPicture();
    void convertKeepsExpressions();
    void convertMapsToTheOtherPlatform();
    void aHugeSourceIsRefusedUnread_data();
    void aHugeSourceIsRefusedUnread();
    void anExistingFolderIsNotOverwritten();
    void theTourRunsWithoutADisplay();

private:
    QString page() const { return m_sample + QStringLiteral("/pages/login_main.json"); }

    QTemporaryDir m_folder;
    QString m_sample;
};

void PageCommandsTest::initTestCase()
{
    m_sample = m_folder.filePath(QStringLiteral("示例 shop"));
    const tests::CliOutcome made = tests::runNumauth(
        {QStringLiteral("workspace"), QStringLiteral("new"), QStringLiteral("--sample"), m_sample});
    QVERIFY2(made.code == 0, qPrintable(made.err));
}

void PageCommandsTest::theSampleIsRefusedWithDevicesPairAndDp()
{
    const tests::CliOutcome outcome = tests::runNumauth(
        {QStringLiteral("check"), m_sample, QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(outcome.code, 1);
    const QJsonObject document = outcome.json();
    QCOMPARE(document.value(QStringLiteral("formatVersion")).toInt(), 1);
    QCOMPARE(document.value(QStringLiteral("cells")).toInt(), 216);
    const QJsonObject finding =
        document.value(QStringLiteral("findings")).toArray().at(0).toObject();
    QCOMPARE(finding.value(QStringLiteral("ruleId")).toString(), QStringLiteral("consent.overlap"));
    QCOMPARE(finding.value(QStringLiteral("subject")).toString(), QStringLiteral("loginLabel"));
    QCOMPARE(finding.value(QStringLiteral("other")).toString(), QStringLiteral("privacy"));
    QCOMPARE(finding.value(QStringLiteral("verdict")).toString(), QStringLiteral("refuses"));
    QVERIFY(!finding.value(QStringLiteral("devices")).toArray().isEmpty());
    QVERIFY(finding.value(QStringLiteral("overlapDp"))
                .toObject()
                .value(QStringLiteral("height"))
                .toDouble() > 0);
}

void PageCommandsTest::aMendedPageExitsWithZero()
{
    QFile file(page());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject attributes = object.value(QStringLiteral("attributes")).toObject();
    attributes.insert(QStringLiteral("setLogBtnOffsetY"), QJsonArray{290});
    object.insert(QStringLiteral("attributes"), attributes);
    const tests::CliOutcome outcome =
        tests::runNumauth(words(QStringLiteral("check -")), QJsonDocument(object).toJson());
    QVERIFY2(outcome.code == 0, outcome.out.constData());
}

void PageCommandsTest::sourceFromStandardInputIsChecked()
{
    const tests::CliOutcome outcome = tests::runNumauth(
        words(QStringLiteral("check - --format json")),
        "new AuthUIConfig.Builder()\n.setNumFieldOffsetY(120)\n.setLogBtnOffsetY(120)\n.create()");
    QCOMPARE(outcome.code, 1);
    const QJsonObject finding =
        outcome.json().value(QStringLiteral("findings")).toArray().at(0).toObject();
    QCOMPARE(finding.value(QStringLiteral("subject")).toString(), QStringLiteral("numberMask"));
    QCOMPARE(
        finding.value(QStringLiteral("source")).toObject().value(QStringLiteral("line")).toInt(),
        2);
}

void PageCommandsTest::shardsAddUpToTheWhole()
{
    int cells = 0;
    for (const QString &shard :
         {QStringLiteral("1/3"), QStringLiteral("2/3"), QStringLiteral("3/3")})
        cells += tests::runNumauth({QStringLiteral("check"), page(), QStringLiteral("--format"),
                                    QStringLiteral("json"), QStringLiteral("--shard"), shard})
                     .json()
                     .value(QStringLiteral("cells"))
                     .toInt();
    QCOMPARE(cells, 216);
}

void PageCommandsTest::anUnknownDeviceIsWrongUsage()
{
    const tests::CliOutcome outcome =
        tests::runNumauth({QStringLiteral("check"), page(), QStringLiteral("--devices"),
                           QStringLiteral("nokia-3310")});
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.err.contains(QStringLiteral("nokia-3310")));
}

void PageCommandsTest::badInputIsOneSentenceAndExitThree_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"formatVersion":1,"platform":"andr)");
    QTest::newRow("future format")
        << QByteArray(R"({"formatVersion":7,"platform":"android","attributes":{}})");
    QTest::newRow("foreign") << QByteArray("\x89PNG\r\n\x1a\n");
}

void PageCommandsTest::badInputIsOneSentenceAndExitThree()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_folder.filePath(QStringLiteral("bad.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const tests::CliOutcome outcome = tests::runNumauth({QStringLiteral("check"), path});
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(QStringLiteral("bad.json")), qPrintable(outcome.err));
    QCOMPARE(tests::runNumauth(
                 {QStringLiteral("check"), m_folder.filePath(QStringLiteral("absent.json"))})
                 .code,
             3);
}

void PageCommandsTest::layoutPrintsTheElementsOfTheContract()
{
    const tests::CliOutcome outcome = tests::runNumauth(
        {QStringLiteral("layout"), page(), QStringLiteral("--device"),
         QStringLiteral("google-nexus-5"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(outcome.code, 0);
    QStringList ids;
    for (const QJsonValue &element : outcome.json().value(QStringLiteral("elements")).toArray())
        ids << element.toObject().value(QStringLiteral("id")).toString();
    for (const char *id :
         {"statusBar", "systemNavigationBar", "navigationBar", "navigationTitle", "closeButton",
          "logo", "slogan", "numberMask", "loginButton", "loginLabel", "switchAccount", "checkbox",
          "privacy", "privacyText", "custom:promo_card"})
        QVERIFY2(ids.contains(QLatin1StringView(id)), id);
}

void PageCommandsTest::renderWritesAPicture()
{
    const QString path = m_folder.filePath(QStringLiteral("图.png"));
    const tests::CliOutcome outcome =
        tests::runNumauth({QStringLiteral("render"), page(), QStringLiteral("--device"),
                           QStringLiteral("google-nexus-5"), QStringLiteral("--output"), path});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(8) == QByteArray("\x89PNG\r\n\x1a\n"));
}

void PageCommandsTest::convertKeepsExpressions()
{
    const tests::CliOutcome outcome =
        tests::runNumauth(words(QStringLiteral("convert - --to json")),
                          "new AuthUIConfig.Builder().setLogBtnOffsetY(height / 2).create()");
    QCOMPARE(outcome.code, 0);
    const QJsonArray value = outcome.json()
                                 .value(QStringLiteral("attributes"))
                                 .toObject()
                                 .value(QStringLiteral("setLogBtnOffsetY"))
                                 .toArray();
    QCOMPARE(value.at(0).toObject().value(QStringLiteral("expr")).toString(),
             QStringLiteral("height / 2"));
}

void PageCommandsTest::convertMapsToTheOtherPlatform()
{
    const tests::CliOutcome outcome =
        tests::runNumauth(words(QStringLiteral("convert - --to json --platform ios")),
                          "new AuthUIConfig.Builder().setLogBtnOffsetY(240).setWebCacheMode(2)"
                          ".create()");
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.json().value(QStringLiteral("platform")).toString(), QStringLiteral("ios"));
    const QJsonArray losses = outcome.json().value(QStringLiteral("notCarried")).toArray();
    QCOMPARE(losses.size(), 1);
    QCOMPARE(losses.first().toObject().value(QStringLiteral("subject")).toString(),
             QStringLiteral("setWebCacheMode"));
    QVERIFY(outcome.err.contains(QStringLiteral("setWebCacheMode is left out")));
}

void PageCommandsTest::aHugeSourceIsRefusedUnread_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("said");
    const QString file = QDir(m_folder.path()).filePath(QStringLiteral("huge.java"));
    const QString ofFile = QStringLiteral("has 17 MB; a file of this kind may have 16 MB at most");
    const QString ofInput = QStringLiteral("Standard input is larger than 16 MB");
    for (const char *command : {"check", "convert"}) {
        QTest::addRow("%s file", command) << QString::fromLatin1(command) << file << ofFile;
        QTest::addRow("%s input", command)
            << QString::fromLatin1(command) << QStringLiteral("-") << ofInput;
    }
}

void PageCommandsTest::aHugeSourceIsRefusedUnread()
{
    QFETCH(const QString, command);
    QFETCH(const QString, path);
    QFETCH(const QString, said);
    const QByteArray huge(17 * 1024 * 1024, ' ');
    const bool isInput = path == QLatin1StringView("-");
    QFile file(path);
    QVERIFY(isInput || (file.open(QIODevice::WriteOnly) && file.write(huge) == huge.size()));
    file.close();
    const tests::CliOutcome outcome =
        tests::runNumauth({command, path}, isInput ? huge : QByteArray());
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains(said), qPrintable(outcome.err));
}

void PageCommandsTest::anExistingFolderIsNotOverwritten()
{
    const tests::CliOutcome outcome =
        tests::runNumauth({QStringLiteral("workspace"), QStringLiteral("new"), m_sample});
    QCOMPARE(outcome.code, 2);
    QVERIFY(QFile::exists(page()));
}

void PageCommandsTest::theTourRunsWithoutADisplay()
{
    const tests::CliOutcome outcome = tests::runNumauth(words(QStringLiteral("tour")));
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QVERIFY(outcome.out.contains("600005"));
    QVERIFY(outcome.out.contains("isv.TOKEN_INVALID"));
}

} // namespace numauth

std::unique_ptr<QObject> makePageCommandsTest()
{
    return std::make_unique<numauth::PageCommandsTest>();
}

#include "PageCommandsTest.moc"
