#include "models/cloud/CallImport.h"

#include "models/base/UtcZone.h"
#include "models/cloud/CallRecord.h"

#include <QJsonDocument>
#include <QTest>

#include <memory>

namespace numauth::cloud {

class CallImportTest : public QObject
{
    Q_OBJECT

private slots:
    void readsACurlCommand_data();
    void readsACurlCommand();
    void leavesKeysAndSignatureBehind();
    void namesWhatItCannotFillIn();
    void saysWhyACurlCommandIsNone_data();
    void saysWhyACurlCommandIsNone();
    void readsAnArchiveOfItsOwn();
    void readsFormAndQueryOfAnArchive();
    void saysWhyAnArchiveIsNone_data();
    void saysWhyAnArchiveIsNone();

private:
    OperationTable m_operations = *OperationTable::open();
};

void CallImportTest::readsACurlCommand_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("query") << QStringLiteral(
        "curl 'https://h/?Action=GetMobile&AccessToken=a%2Bb&OutId=two+words'");
    QTest::newRow("header") << QStringLiteral(
        "curl -X POST \"https://h/?AccessToken=a%2Bb&OutId=two%20words\" -H 'x-acs-action: "
        "GetMobile' -H \"Accept: */*\"");
    QTest::newRow("form") << QStringLiteral(
        "curl https://h/ --data 'Action=GetMobile&AccessToken=a%2Bb' -d OutId=two+words");
    QTest::newRow("continued lines")
        << QStringLiteral("  curl -sS https://h/ \\\n  -dAction=GetMobile \\\r\n  --data-urlencode "
                          "'AccessToken=a+b' --data-urlencode \"OutId=two words\" | jq .");
    QTest::newRow("escaped") << QStringLiteral(
        "curl https://h/ -XPOST --data-raw $'Action=GetMobile&AccessToken=a\\x25"
        "2Bb&OutId=two\\u0020words'");
}

void CallImportTest::readsACurlCommand()
{
    QFETCH(QString, command);
    QVERIFY(CallImport::isCurl(command));
    const auto call = CallImport::fromCurl(command, m_operations);
    QVERIFY2(call, call ? "" : qPrintable(call.error().message));
    QCOMPARE(call->operation, QStringLiteral("GetMobile"));
    QCOMPARE(call->parameters.value(QStringLiteral("AccessToken")), QStringLiteral("a+b"));
    QCOMPARE(call->parameters.value(QStringLiteral("OutId")), QStringLiteral("two words"));
    QVERIFY(call->missing.isEmpty());
}

void CallImportTest::leavesKeysAndSignatureBehind()
{
    const auto call = CallImport::fromCurl(
        QStringLiteral("curl 'https://h/?Action=GetMobile&AccessKeyId=LTAI1&Signature=abc&"
                       "SignatureNonce=1&Timestamp=2026&Format=JSON&Version=2017-05-25'"),
        m_operations);
    QVERIFY(call);
    QVERIFY(call->parameters.isEmpty() && call->missing.isEmpty());
}

void CallImportTest::namesWhatItCannotFillIn()
{
    const auto call = CallImport::fromCurl(
        QStringLiteral("curl \"https://h/?Action=GetMobile&Colour=red&AccessToken=$TOKEN\""),
        m_operations);
    QVERIFY(call);
    QCOMPARE(call->missing, (QStringList{QStringLiteral("Colour"), QStringLiteral("AccessToken")}));
}

void CallImportTest::saysWhyACurlCommandIsNone_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("words");
    QTest::newRow("open quote") << QStringLiteral("curl 'https://h/?Action=GetMobile")
                                << QStringLiteral("quote");
    QTest::newRow("no curl") << QStringLiteral("wget https://h/") << QStringLiteral("no curl");
    QTest::newRow("empty") << QString() << QStringLiteral("no curl");
    QTest::newRow("no action") << QStringLiteral("curl https://h/")
                               << QStringLiteral("x-acs-action");
    QTest::newRow("unknown") << QStringLiteral("curl 'https://h/?Action=Dance'")
                             << QStringLiteral("Dance");
    QTest::newRow("huge") << QStringLiteral("curl ") + QString(2'000'000, QLatin1Char('x'))
                          << QStringLiteral("too long");
}

void CallImportTest::saysWhyACurlCommandIsNone()
{
    QFETCH(QString, command);
    QFETCH(QString, words);
    const auto call = CallImport::fromCurl(command, m_operations);
    QVERIFY(!call);
    QVERIFY2(call.error().message.contains(words), qPrintable(call.error().message));
}

void CallImportTest::readsAnArchiveOfItsOwn()
{
    CallRecord record;
    record.time = QDateTime(QDate(2026, 3, 1), QTime(9, 0), utcZone);
    record.operation = QStringLiteral("GetMobile");
    record.method = QStringLiteral("POST");
    record.parameters = {{QStringLiteral("OutId"), QStringLiteral("order 1")},
                         {QStringLiteral("AccessToken"), QStringLiteral("‹token:5b1e›")}};
    const auto calls = CallImport::fromHar(QJsonDocument(toHar({record})).toJson(),
                                           QStringLiteral("calls.har"), m_operations);
    QVERIFY2(calls, calls ? "" : qPrintable(calls.error().message));
    QCOMPARE(calls->first().parameters.value(QStringLiteral("OutId")), QStringLiteral("order 1"));
    QCOMPARE(calls->first().missing, QStringList{QStringLiteral("AccessToken")});
}

void CallImportTest::readsFormAndQueryOfAnArchive()
{
    const auto calls = CallImport::fromHar(
        R"({"log": {"entries": [{"request": {"url": "https://h/page"}},
          {"request": {"url": "https://h/?OutId=1", "headers": [
             {"name": "X-ACS-Action", "value": "GetMobile"}],
           "postData": {"params": [{"name": "AccessToken", "value": "a+b"}]}}},
          {"request": {"url": "https://h/", "postData": {
             "text": "Action=VerifyMobile&AccessCode=c%3D"}}}]}})",
        QStringLiteral("page.har"), m_operations);
    QVERIFY2(calls, calls ? "" : qPrintable(calls.error().message));
    QCOMPARE(calls->size(), 2);
    QCOMPARE(calls->at(0).parameters.value(QStringLiteral("AccessToken")), QStringLiteral("a+b"));
    QCOMPARE(calls->at(0).parameters.value(QStringLiteral("OutId")), QStringLiteral("1"));
    QCOMPARE(calls->at(1).parameters.value(QStringLiteral("AccessCode")), QStringLiteral("c="));
}

void CallImportTest::saysWhyAnArchiveIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("another file") << QByteArray(R"({"log": {}})");
    QTest::newRow("none of ours") << QByteArray(
        R"({"log": {"entries": [{"request": {"url": "https://h/"}}, 5]}})");
}

void CallImportTest::saysWhyAnArchiveIsNone()
{
    QFETCH(QByteArray, bytes);
    const auto calls = CallImport::fromHar(bytes, QStringLiteral("x.har"), m_operations);
    QVERIFY(!calls);
    QVERIFY2(calls.error().message.contains(QStringLiteral("x.har")),
             qPrintable(calls.error().message));
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeCallImportTest()
{
    return std::make_unique<numauth::cloud::CallImportTest>();
}

#include "CallImportTest.moc"
