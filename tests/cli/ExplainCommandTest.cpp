#include "tests/cli/CliRun.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

const QString command = QStringLiteral("explain");
const QString json = QStringLiteral("--format=json");

QString sample()
{
    return tests::sourceFolder() + QStringLiteral("/resources/samples/logs/login-cleartext.log");
}

} // namespace

class ExplainCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void printsTheKeysOfTheContract();
    void ranksTheCauseFirstAndNamesItsLines();
    void readsStandardInput();
    void masksSecretsInText();
    void aLogWithoutFailureIsClean();
    void binaryIsMalformed();
    void aMissingFileIsUnreadable();
    void aRefusedFileIsNamed();
};

void ExplainCommandTest::printsTheKeysOfTheContract()
{
    const auto outcome = tests::runNumauth({command, sample(), json});
    QCOMPARE(outcome.code, 1);
    const QJsonObject document = outcome.json();
    QCOMPARE(document.value(QStringLiteral("formatVersion")).toInt(), 1);
    const QJsonArray events = document.value(QStringLiteral("events")).toArray();
    QCOMPARE(events.size(), 9);
    for (const char *key :
         {"line", "offset", "length", "code", "codeSystem", "vendor", "vendorCode", "message"})
        QVERIFY2(events.first().toObject().contains(QLatin1StringView(key)), key);
    QCOMPARE(events.first().toObject().value(QStringLiteral("vendor")).toString(),
             QStringLiteral("CMCC"));
    QVERIFY(events.first().toObject().value(QStringLiteral("vendorCode")).isNull());
    const QJsonArray diagnoses = document.value(QStringLiteral("diagnoses")).toArray();
    for (const char *key :
         {"ruleId", "title", "confidence", "evidence", "causes", "advice", "source"})
        QVERIFY2(diagnoses.first().toObject().contains(QLatin1StringView(key)), key);
}

void ExplainCommandTest::ranksTheCauseFirstAndNamesItsLines()
{
    const auto outcome = tests::runNumauth({command, sample(), json});
    const QJsonObject first =
        outcome.json().value(QStringLiteral("diagnoses")).toArray().first().toObject();
    QCOMPARE(first.value(QStringLiteral("ruleId")).toString(), QStringLiteral("cleartext"));
    QCOMPARE(first.value(QStringLiteral("evidence")).toArray(), (QJsonArray{8, 10, 13}));
}

void ExplainCommandTest::readsStandardInput()
{
    for (const QStringList &arguments :
         {QStringList{command, QStringLiteral("-"), json}, QStringList{command, json}}) {
        const auto outcome = tests::runNumauth(arguments, "{\"result\":80003,\"msg\":\"x\"}");
        QCOMPARE(outcome.code, 1);
        const QJsonObject event =
            outcome.json().value(QStringLiteral("events")).toArray().first().toObject();
        QVERIFY(event.value(QStringLiteral("code")).isNull());
        QCOMPARE(event.value(QStringLiteral("vendor")).toString(), QStringLiteral("CTCC"));
        QCOMPARE(event.value(QStringLiteral("vendorCode")).toString(), QStringLiteral("80003"));
    }
}

void ExplainCommandTest::masksSecretsInText()
{
    const auto outcome = tests::runNumauth(
        {command}, "{\"code\":\"600011\",\"msg\":\"13800001234 token=abcdefghijkl\","
                   "\"requestId\":\"1\",\"vendorName\":\"CMCC\"}");
    QVERIFY(outcome.out.contains("138****1234"));
    QVERIFY(!outcome.out.contains("abcdefghijkl"));
}

void ExplainCommandTest::aLogWithoutFailureIsClean()
{
    const auto outcome = tests::runNumauth({command}, "nothing of interest\n");
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.out.contains("unknown"));
}

void ExplainCommandTest::binaryIsMalformed()
{
    const auto outcome = tests::runNumauth({command}, QByteArray(5000, '\0') + "x");
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(outcome.err.contains(QStringLiteral("binary")));
}

void ExplainCommandTest::aMissingFileIsUnreadable()
{
    const auto outcome = tests::runNumauth({command, QStringLiteral("/nowhere/at-all.log")});
    QCOMPARE(outcome.code, 3);
    QVERIFY(!outcome.err.isEmpty());
}

void ExplainCommandTest::aRefusedFileIsNamed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("noise.bin"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, '\0'));
    file.close();
    for (const QString &verb : {command, QStringLiteral("doctor")}) {
        const auto outcome = tests::runNumauth({verb, path});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains(QStringLiteral("noise.bin")), qPrintable(outcome.err));
    }
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeExplainCommandTest()
{
    return std::make_unique<numauth::cli::ExplainCommandTest>();
}

#include "ExplainCommandTest.moc"
