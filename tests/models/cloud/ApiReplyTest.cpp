#include "models/cloud/ApiReply.h"

#include "models/cloud/ErrorTable.h"
#include "models/cloud/OperationTable.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <memory>

namespace numauth::cloud {

class ApiReplyTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void judgesByStatusCodeAndVerdictField_data();
    void judgesByStatusCodeAndVerdictField();
    void explainsInBothLanguages();
    void saysWhenTheAnswerIsNoJson();
    void addsTheSandboxsExactReason();
    void verdictNamesGoBothWays();
    void everySampleOfTheTableIsASuccess();
};

void ApiReplyTest::judgesByStatusCodeAndVerdictField_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("verdict");
    const QString verify = QStringLiteral("VerifyMobile");
    QTest::newRow("pass") << verify << 200
                          << QByteArray(
                                 R"({"Code":"OK","GateVerifyResultDTO":{"VerifyResult":"PASS"}})")
                          << QStringLiteral("pass");
    QTest::newRow("reject")
        << verify << 200
        << QByteArray(R"({"Code":"OK","GateVerifyResultDTO":{"VerifyResult":"REJECT"}})")
        << QStringLiteral("reject");
    QTest::newRow("unknown")
        << verify << 200
        << QByteArray(R"({"Code":"OK","GateVerifyResultDTO":{"VerifyResult":"UNKNOWN"}})")
        << QStringLiteral("unknown");
    QTest::newRow("field missing")
        << verify << 200 << QByteArray(R"({"Code":"OK"})") << QStringLiteral("unknown");
    QTest::newRow("no verdict field")
        << QStringLiteral("GetMobile") << 200
        << QByteArray(R"({"Code":"OK","GetMobileResultDTO":{"Mobile":"13800000001"}})")
        << QStringLiteral("ok");
    QTest::newRow("boolean verdict")
        << QStringLiteral("VerifySmsCode") << 200 << QByteArray(R"({"Code":"OK","Data":false})")
        << QStringLiteral("reject");
    QTest::newRow("business error with 200")
        << verify << 200 << QByteArray(R"({"Code":"isv.TOKEN_INVALID"})")
        << QStringLiteral("error");
    QTest::newRow("OK with 500") << verify << 500 << QByteArray(R"({"Code":"OK"})")
                                 << QStringLiteral("error");
    QTest::newRow("wrong code is a verdict")
        << QStringLiteral("CheckSmsVerifyCode") << 400
        << QByteArray(R"({"Code":"isv.ValidateFail"})") << QStringLiteral("unknown");
    QTest::newRow("html") << verify << 502 << QByteArray("<html>") << QStringLiteral("error");
    QTest::newRow("result of another kind")
        << QStringLiteral("GetMobile") << 200
        << QByteArray(R"({"Code":"OK","GetMobileResultDTO":[1,2]})") << QStringLiteral("error");
    QTest::newRow("member of another kind")
        << verify << 200
        << QByteArray(R"({"Code":"OK","GateVerifyResultDTO":{"VerifyResult":{"a":"PASS"}}})")
        << QStringLiteral("error");
    QTest::newRow("a number for text")
        << QStringLiteral("GetMobile") << 200
        << QByteArray(R"({"Code":"OK","GetMobileResultDTO":{"Mobile":13800000001}})")
        << QStringLiteral("ok");
    QTest::newRow("Code of another kind")
        << verify << 200 << QByteArray(R"({"Code":200})") << QStringLiteral("error");
}

void ApiReplyTest::judgesByStatusCodeAndVerdictField()
{
    QFETCH(QString, operation);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, verdict);
    const auto table = OperationTable::open();
    ApiReply reply;
    reply.httpStatus = status;
    reply.rawBody = body;
    judgeReply(reply, table->find(operation), *ErrorTable::open());
    QCOMPARE(verdictName(reply.verdict), verdict);
    QVERIFY(!reply.explanation.zh.isEmpty() && !reply.explanation.en.isEmpty());
}

void ApiReplyTest::explainsInBothLanguages()
{
    ApiReply reply;
    reply.httpStatus = 200;
    reply.rawBody = R"({"Code":"isv.TOKEN_INVALID","Message":"m","RequestId":"r"})";
    judgeReply(reply, nullptr, *ErrorTable::open());
    QVERIFY(reply.explanation.zh.contains(QStringLiteral("重新获取")));
    QVERIFY(reply.explanation.en.contains(QStringLiteral("fresh token")));
    QCOMPARE(reply.requestId, QStringLiteral("r"));
}

void ApiReplyTest::saysWhenTheAnswerIsNoJson()
{
    ApiReply reply;
    reply.httpStatus = 502;
    reply.rawBody = "<html>Bad gateway</html>";
    judgeReply(reply, nullptr, *ErrorTable::open());
    QVERIFY(reply.explanation.en.contains(QStringLiteral("HTTP 502")));
}

void ApiReplyTest::addsTheSandboxsExactReason()
{
    ApiReply reply;
    reply.httpStatus = 200;
    reply.rawBody = R"({"Code":"isv.TOKEN_INVALID"})";
    reply.sandboxReason = QStringLiteral("token-expired");
    judgeReply(reply, nullptr, *ErrorTable::open());
    QVERIFY(reply.explanation.zh.contains(QStringLiteral("已过期")));
}

void ApiReplyTest::verdictNamesGoBothWays()
{
    for (const CallVerdict verdict : {CallVerdict::Pass, CallVerdict::Reject, CallVerdict::Unknown,
                                      CallVerdict::Ok, CallVerdict::Error})
        QCOMPARE(verdictFromName(verdictName(verdict)), verdict);
    QVERIFY(!verdictFromName(QStringLiteral("maybe")));
}

void ApiReplyTest::everySampleOfTheTableIsASuccess()
{
    const auto operations = OperationTable::open();
    const auto errors = ErrorTable::open();
    QVERIFY(operations && errors);
    for (const Operation &operation : operations->operations()) {
        ApiReply reply;
        reply.operation = operation.name;
        reply.httpStatus = 200;
        reply.rawBody = QJsonDocument(operation.sampleResponse).toJson();
        judgeReply(reply, &operation, *errors);
        QVERIFY2(operation.sampleResponse.isEmpty() || reply.verdict != CallVerdict::Error,
                 qPrintable(operation.name + reply.explanation.en));
    }
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeApiReplyTest()
{
    return std::make_unique<numauth::cloud::ApiReplyTest>();
}

#include "ApiReplyTest.moc"
