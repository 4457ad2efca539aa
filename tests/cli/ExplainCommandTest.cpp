#include "tests/cli/CliRun.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QFileInfo>
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
    void givesTheLinesThatMendIt();
    void readsStandardInput();
    void readsAllOfALongPipe();
    void readsAPipeThatHasAName();
    void masksSecretsInText();
    void aLogWithoutFailureIsClean();
    void binaryIsMalformed();
    void aMissingFileIsUnreadable();
    void aRefusedFileIsNamed();
    void answersWeighTheCausesAndAreKept();
    void answersAreKeptInTheWorkspace();
    void refusesAnAnswerItDoesNotKnow();
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

void ExplainCommandTest::givesTheLinesThatMendIt()
{
    const QByteArray log =
        "W/System.err(1): java.io.IOException: Cleartext HTTP traffic to onekey.cmpassport.com not "
        "permitted\n";
    const tests::CliOutcome text = tests::runNumauth({command}, log);
    QVERIFY2(text.out.contains("network_security_config.xml"), text.out.constData());
    QVERIFY(text.out.contains("<domain-config cleartextTrafficPermitted=\"true\">"));
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

void ExplainCommandTest::readsAllOfALongPipe()
{
    const QByteArray noise =
        QByteArray("11-28 10:00:00.000 D wifi: scan result\n").repeated(50'000);
    const auto outcome =
        tests::runNumauth({command, json, QStringLiteral("-")},
                          noise + R"({"code":"600011","msg":"x","requestId":"r1"})");
    const QJsonArray events = outcome.json().value(QStringLiteral("events")).toArray();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().toObject().value(QStringLiteral("line")).toInt(), 50'001);
}

/// As a shell hands over `<(adb logcat -d)`.
void ExplainCommandTest::readsAPipeThatHasAName()
{
    const QString pipe = QStringLiteral("/dev/stdin");
    if (!QFileInfo::exists(pipe))
        QSKIP("This system has no /dev/stdin.");
    const auto outcome =
        tests::runNumauth({command, json, pipe}, QByteArray("D wifi: scan\n").repeated(50'000) +
                                                     R"({"code":"600011","requestId":"r1"})");
    QCOMPARE(outcome.json().value(QStringLiteral("events")).toArray().size(), 1);
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

void ExplainCommandTest::answersWeighTheCausesAndAreKept()
{
    QTemporaryDir folder;
    const QByteArray log = R"({"code":"600015","msg":"x","requestId":"r1"})";
    const QStringList asked{command, json, QStringLiteral("--checklist=network"),
                            QStringLiteral("--case"), folder.filePath(QStringLiteral("case.json"))};
    const auto ruleOf = [](const tests::CliOutcome &outcome) {
        const QJsonArray all = outcome.json().value(QStringLiteral("diagnoses")).toArray();
        return all.first().toObject().value(QStringLiteral("ruleId")).toString();
    };
    QCOMPARE(ruleOf(tests::runNumauth(asked, log)), QStringLiteral("timeout"));
    const auto first =
        tests::runNumauth(asked + QStringList{QStringLiteral("--answer=S44=yes")}, log);
    QCOMPARE(ruleOf(first), QStringLiteral("checklist.S44"));
    const auto second = tests::runNumauth(asked, log);
    QCOMPARE(ruleOf(second), QStringLiteral("checklist.S44"));
    const QJsonObject list = second.json().value(QStringLiteral("checklist")).toObject();
    QCOMPARE(list.value(QStringLiteral("next")).toString(), QStringLiteral("S43"));
}

void ExplainCommandTest::answersAreKeptInTheWorkspace()
{
    QTemporaryDir folder;
    const QString workspace = folder.filePath(QStringLiteral("shop"));
    QCOMPARE(
        tests::runNumauth({QStringLiteral("workspace"), QStringLiteral("new"), workspace}).code, 0);
    const QStringList asked{command, sample(), QStringLiteral("--workspace"), workspace};
    const auto answered = tests::runNumauth(asked + QStringList{QStringLiteral("--answer=S44=no")});
    QVERIFY2(answered.err.isEmpty(), qPrintable(answered.err));
    const auto again =
        tests::runNumauth(asked + QStringList{QStringLiteral("--checklist=network")});
    QVERIFY2(again.out.contains("✓ S44"), again.out.constData());
}

void ExplainCommandTest::refusesAnAnswerItDoesNotKnow()
{
    for (const QString &given : {QStringLiteral("--answer=S1=no"), QStringLiteral("--answer=S44"),
                                 QStringLiteral("--checklist=nowhere")})
        QCOMPARE(tests::runNumauth({command, sample(), given}).code, 2);
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeExplainCommandTest()
{
    return std::make_unique<numauth::cli::ExplainCommandTest>();
}

#include "ExplainCommandTest.moc"
