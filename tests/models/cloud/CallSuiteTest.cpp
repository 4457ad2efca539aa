#include "models/cloud/CallSuite.h"

#include "models/base/AtomicFile.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cloud {

namespace {

const QString file = QStringLiteral("login.json");

const QByteArray login = R"({
  "formatVersion": 1,
  "name": "login",
  "variables": {"phone": "13800000001", "tries": 3},
  "steps": [
    {
      "name": "number",
      "operation": "GetMobile",
      "parameters": {"AccessToken": "mint:CMCC:${phone}"},
      "advanceSeconds": 1.5,
      "expect": {
        "verdict": "ok",
        "code": "OK",
        "httpStatus": 200,
        "maxMs": 500,
        "body": {"GetMobileResultDTO.Mobile": "${phone}", "RequestId": {"matches": ".+"}}
      },
      "save": {"mobile": "GetMobileResultDTO.Mobile"}
    }
  ]
})";

ApiReply replyOf(const QJsonObject &body)
{
    ApiReply reply;
    reply.httpStatus = 200;
    reply.code = QStringLiteral("OK");
    reply.verdict = CallVerdict::Ok;
    reply.timings.total = 20;
    reply.body = body;
    return reply;
}

StepExpectation onBody(const QString &path, const QJsonValue &value)
{
    StepExpectation expectation;
    expectation.body.insert(path, value);
    return expectation;
}

QJsonObject rule(const char *name, const QJsonValue &value)
{
    return {{QString::fromLatin1(name), value}};
}

} // namespace

class CallSuiteTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAllOfAStep();
    void namesLineAndColumn_data();
    void namesLineAndColumn();
    void runsOnceForEveryRowOfTheTable();
    void aTableWithoutRowsIsAnError();
    void aTableOfOtherColumnsIsAnError();
    void fillsVariablesOnceAndNamesTheUnknown();
    void findsValuesByPath();
    void withoutExpectationTheCallMustSucceed();
    void saysWhatIsNotFulfilled_data();
    void saysWhatIsNotFulfilled();
    void masksNumbersInItsSentences();
    void everyPointIsCheckedByItself();
    void aStepIsAddedAndReadBack();
    void aFileWithoutListOfStepsIsNotWrittenOver();

private:
    Result<CallSuite> openWithRows(const QByteArray &suite, const QByteArray &table);

    OperationTable m_operations = *OperationTable::open();
};

void CallSuiteTest::readsAllOfAStep()
{
    const auto suite = CallSuite::parse(login, file, m_operations);
    QVERIFY2(suite, suite ? "" : qPrintable(suite.error().message));
    QCOMPARE(suite->name(), QStringLiteral("login"));
    QVERIFY(suite->movesClock());
    QCOMPARE(suite->rows().size(), 1);
    QCOMPARE(suite->rows().first().value(QStringLiteral("tries")), QStringLiteral("3"));
    const SuiteStep step = suite->steps().first();
    QCOMPARE(step.advanceSeconds, 1.5);
    QCOMPARE(step.expectation.verdict, CallVerdict::Ok);
    QCOMPARE(step.expectation.maxMs, 500);
    QCOMPARE(step.expectation.body.size(), 2);
    QCOMPARE(step.saved.value(QStringLiteral("mobile")),
             QStringLiteral("GetMobileResultDTO.Mobile"));
}

void CallSuiteTest::namesLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("reason");
    const auto add = [](const char *name, const char *from, const char *to, const char *place,
                        const char *reason) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(place)
                            << QString::fromUtf8(reason);
    };
    add("broken JSON", "\"GetMobile\",", "\"GetMobile\"", "line 9, column ", "not valid JSON");
    add("unknown operation", "\"GetMobile\"", "\"GetMobil\"", "line 8, column 7",
        "“GetMobile” is one");
    add("unknown parameter", "\"AccessToken\"", "\"Token\"", "line 9, column 7", "holds Token");
    add("nested parameter", "\"mint:CMCC:${phone}\"", "[]", "line 9, column 7", "must hold texts");
    add("unknown verdict", "\"verdict\": \"ok\"", "\"verdict\": \"fine\"", "line 12, column 9",
        "pass, reject");
    add("status as text", "200", "\"200\"", "line 14, column 9", "kind number");
    add("bad pattern", "\".+\"", "\"(\"", "line 16, column 9", "regular expression");
    add("unknown member", "\"save\"", "\"keep\"", "line 18, column 7", "not a known member");
    add("clock backwards", "1.5", "-1", "line 10, column 7", "negative");
    add("step as text", "\"steps\": [", "\"steps\": [\"x\",", "line 5, column 13",
        "must be an object");
    add("no steps", "\"steps\"", "\"stairs\"", "line 1, column 1", "is missing");
}

void CallSuiteTest::namesLineAndColumn()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, place);
    QFETCH(QString, reason);
    QByteArray text = login;
    QVERIFY(text.contains(from));
    const auto suite = CallSuite::parse(text.replace(from, to), file, m_operations);
    QVERIFY(!suite);
    QCOMPARE(suite.error().code, Error::Code::Malformed);
    QVERIFY2(suite.error().message.startsWith(file) && suite.error().message.contains(place) &&
                 suite.error().message.contains(reason),
             qPrintable(suite.error().message));
}

Result<CallSuite> CallSuiteTest::openWithRows(const QByteArray &suite, const QByteArray &table)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(file);
    const QByteArray named =
        QByteArray(suite).replace("\"variables\"", "\"rows\": \"rows.csv\", \"variables\"");
    if (!AtomicFile::write(folder.filePath(QStringLiteral("rows.csv")), table) ||
        !AtomicFile::write(path, named))
        qFatal("no folder");
    return CallSuite::open(path, m_operations);
}

void CallSuiteTest::runsOnceForEveryRowOfTheTable()
{
    const auto suite = openWithRows(
        login, "phone,note\r\n13800000002,\"a,b\"\r\n13800000003,\"say \"\"hi\"\"\"\r\n");
    QVERIFY2(suite, suite ? "" : qPrintable(suite.error().message));
    QCOMPARE(suite->rows().size(), 2);
    QCOMPARE(suite->rows().at(1).value(QStringLiteral("phone")), QStringLiteral("13800000003"));
    QCOMPARE(suite->rows().at(1).value(QStringLiteral("note")), QStringLiteral("say \"hi\""));
    QCOMPARE(suite->rows().at(1).value(QStringLiteral("tries")), QStringLiteral("3"));
}

void CallSuiteTest::aTableOfOtherColumnsIsAnError()
{
    QByteArray suite = login;
    suite.replace("mint:CMCC:${phone}", "mint:CMCC:${number}");
    QVERIFY(openWithRows(suite, "number\n13800000002\n"));
    const auto other = openWithRows(suite, "mobile\n13800000002\n");
    QVERIFY(!other);
    QCOMPARE(other.error().code, Error::Code::Malformed);
    const QString message = other.error().message;
    for (const char *part : {"line ", "column ", "“number”", "mobile"})
        QVERIFY2(message.contains(QString::fromUtf8(part)), qPrintable(message));
}

void CallSuiteTest::aTableWithoutRowsIsAnError()
{
    const auto suite = openWithRows(login, "phone\n");
    QVERIFY(!suite);
    QVERIFY2(suite.error().message.contains(QStringLiteral("no row")),
             qPrintable(suite.error().message));
}

void CallSuiteTest::fillsVariablesOnceAndNamesTheUnknown()
{
    const SuiteVariables variables{{QStringLiteral("a"), QStringLiteral("${b}")},
                                   {QStringLiteral("b"), QStringLiteral("2")}};
    QCOMPARE(*fillVariables(QStringLiteral("x${a}y${b}"), variables), QStringLiteral("x${b}y2"));
    const auto unknown = fillVariables(QStringLiteral("${c}"), variables);
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.contains(QStringLiteral("“c”")));
}

void CallSuiteTest::findsValuesByPath()
{
    const QJsonObject body{
        {QStringLiteral("Data"),
         QJsonObject{{QStringLiteral("List"), QJsonArray{1, QJsonObject{{QStringLiteral("X"), 7}}}},
                     {QStringLiteral("Flag"), true}}}};
    QCOMPARE(valueAtPath(body, QStringLiteral("Data.List[1].X")).toInt(), 7);
    QCOMPARE(valueAtPath(body, QStringLiteral("Data.Flag")).toBool(), true);
    QVERIFY(valueAtPath(body, QStringLiteral("Data.List[2]")).isUndefined());
    QVERIFY(valueAtPath(body, QStringLiteral("Data.Nothing.X")).isUndefined());
}

void CallSuiteTest::withoutExpectationTheCallMustSucceed()
{
    ApiReply reply = replyOf({});
    QVERIFY(unfulfilled({}, reply, {}).isEmpty());
    reply.verdict = CallVerdict::Reject;
    QCOMPARE(unfulfilled({}, reply, {}).size(), 1);
}

void CallSuiteTest::saysWhatIsNotFulfilled_data()
{
    QTest::addColumn<QJsonValue>("wanted");
    QTest::addColumn<QString>("sentence");
    const auto add = [](const char *name, const QJsonValue &wanted, const char *sentence) {
        QTest::newRow(name) << wanted << QString::fromUtf8(sentence);
    };
    add("equal", QStringLiteral("abc"), "");
    add("variable", QStringLiteral("${v}"), "");
    add("other", QStringLiteral("x"), "A.B must be “x”, but is “abc”.");
    add("number against text", 1, "A.B must be “1”, but is “abc”.");
    add("matches", rule("matches", QStringLiteral("a.c")), "");
    add("matches in part only", rule("matches", QStringLiteral("b")),
        "A.B must match \\A(?:b)\\z, but is “abc”.");
    add("must be there", rule("exists", true), "");
    add("must not be there", rule("exists", false), "A.B must not be there.");
    add("unknown variable", QStringLiteral("${w}"), "There is no variable “w”.");
}

void CallSuiteTest::saysWhatIsNotFulfilled()
{
    QFETCH(QJsonValue, wanted);
    QFETCH(QString, sentence);
    const ApiReply reply =
        replyOf({{QStringLiteral("A"), QJsonObject{{QStringLiteral("B"), QStringLiteral("abc")}}}});
    const QStringList sentences = unfulfilled(onBody(QStringLiteral("A.B"), wanted), reply,
                                              {{QStringLiteral("v"), QStringLiteral("abc")}});
    QCOMPARE(sentences.join(QLatin1Char('\n')), sentence);
}

void CallSuiteTest::masksNumbersInItsSentences()
{
    const ApiReply reply = replyOf({{QStringLiteral("Mobile"), QStringLiteral("13812345678")}});
    const QStringList sentences =
        unfulfilled(onBody(QStringLiteral("Mobile"), QStringLiteral("13912345678")), reply, {});
    QCOMPARE(sentences.size(), 1);
    QVERIFY(!sentences.first().contains(QStringLiteral("13812345678")));
    QVERIFY(sentences.first().contains(QStringLiteral("138****5678")));
}

void CallSuiteTest::everyPointIsCheckedByItself()
{
    StepExpectation expectation = onBody(QStringLiteral("Data.Mobile"), rule("exists", true));
    expectation.code = QStringLiteral("OK");
    expectation.maxMs = 1;
    const auto checks = checkExpectation(expectation, replyOf({}), {});
    QCOMPARE(checks.size(), 3);
    QVERIFY(checks.at(0).failure.isEmpty());
    QCOMPARE(checks.at(1).subject, QStringLiteral("maxMs"));
    QVERIFY(!checks.at(1).failure.isEmpty() && !checks.at(2).failure.isEmpty());
}

void CallSuiteTest::aStepIsAddedAndReadBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("suites/smoke.json"));
    const OperationTable operations = *OperationTable::open();
    const auto suite = CallSuite::parse(login, file, operations);
    QVERIFY(suite);
    QVERIFY(CallSuite::addStep(path, suite->steps().first()));
    QVERIFY(CallSuite::addStep(path, suite->steps().first()));
    const auto again = CallSuite::open(path, operations);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(again->steps().size(), 2);
    QCOMPARE(toJson(again->steps().last()), toJson(suite->steps().first()));
}

void CallSuiteTest::aFileWithoutListOfStepsIsNotWrittenOver()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("smoke.json"));
    QFile broken(path);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(R"({"steps": {}})");
    broken.close();
    QVERIFY(!CallSuite::addStep(path, {}));
    QCOMPARE(QFileInfo(path).size(), 13);
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeCallSuiteTest()
{
    return std::make_unique<numauth::cloud::CallSuiteTest>();
}

#include "CallSuiteTest.moc"
