#include "models/sandbox/SandboxServer.h"

#include "models/cloud/ApiClient.h"
#include "models/cloud/RequestSigner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

namespace numauth::sandbox {

class SandboxServerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void answersACallOverTheNetwork_data();
    void answersACallOverTheNetwork();
    void listensOnLoopbackOnly();
    void saysWhenThePortIsTaken();
    void givesTheSameKeysForTheSameSeed();
    void mintsTokensOverTheAdminInterface();
    void movesTheClockOverTheAdminInterface();
    void refusesAdminRequestsThatAWebPageCouldSend_data();
    void refusesAdminRequestsThatAWebPageCouldSend();
    void namesWhatIsWrongInAnAdminRequest_data();
    void namesWhatIsWrongInAnAdminRequest();
    void refusesABodyOverOneMegabyte();
    void injectsTheFaultsOfTheAdminInterface_data();
    void injectsTheFaultsOfTheAdminInterface();
    void aBrokenConnectionEndsTheCall();
    void mintsAnSmsTokenWithItsCode();
    void forgetsANumberInAllThatItKeeps();

private:
    struct Answer
    {
        int status = 0;
        QJsonObject body;
    };
    Answer admin(const QByteArray &method, const QString &path, const QByteArray &body = {},
                 const QList<QPair<QByteArray, QByteArray>> &headers = {});

    SystemClock m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<SandboxServer> m_server;
};

void SandboxServerTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_server = std::make_unique<SandboxServer>(m_clock);
    const Result<> started = m_server->start({});
    QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
}

SandboxServerTest::Answer
SandboxServerTest::admin(const QByteArray &method, const QString &path, const QByteArray &body,
                         const QList<QPair<QByteArray, QByteArray>> &headers)
{
    QNetworkRequest request(QUrl(m_server->adminUrl().toString() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!finished.wait(5000))
        return {};
    reply->deleteLater();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            QJsonDocument::fromJson(reply->readAll()).object()};
}

void SandboxServerTest::answersACallOverTheNetwork_data()
{
    QTest::addColumn<bool>("isRpc");
    QTest::newRow("ACS3") << false;
    QTest::newRow("RPC") << true;
}

void SandboxServerTest::answersACallOverTheNetwork()
{
    QFETCH(bool, isRpc);
    const auto operations = cloud::OperationTable::open();
    const auto errors = cloud::ErrorTable::open();
    cloud::ApiClient client(*operations, *errors, m_clock, cloud::randomNonce);
    std::optional<Result<cloud::ApiReply>> result;
    connect(&client, &cloud::ApiClient::finished, this,
            [&result](const Result<cloud::ApiReply> &reply) { result = reply; });
    const Token token =
        m_server->mintToken(TokenKind::AccessToken, Carrier::Cmcc, QStringLiteral("13800000001"));
    cloud::ApiRequest request;
    request.operation = QStringLiteral("GetMobile");
    request.parameters = {{QStringLiteral("AccessToken"), token.value},
                          {QStringLiteral("OutId"), QStringLiteral("a+b *~%/=测😀!'()")}};
    QSignalSpy answered(m_server.get(), &SandboxServer::requestAnswered);
    client.send(request,
                {QStringLiteral("sandbox"), cloud::EnvironmentKind::Sandbox, m_server->url(),
                 m_server->credentials()},
                isRpc ? cloud::SignatureAlgorithm::RpcHmacSha1
                      : cloud::SignatureAlgorithm::Acs3HmacSha256);
    QTRY_VERIFY(result);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
    QVERIFY2((*result)->code == QLatin1StringView("OK"), (*result)->rawBody.constData());
    QCOMPARE((*result)->verdict, cloud::CallVerdict::Ok);
    QCOMPARE(answered.size(), 1);
    QVERIFY((*result)->timings.total > 0);
}

void SandboxServerTest::listensOnLoopbackOnly()
{
    QCOMPARE(m_server->url().host(), QStringLiteral("127.0.0.1"));
    QVERIFY(m_server->url().port() > 0);
}

void SandboxServerTest::saysWhenThePortIsTaken()
{
    SandboxServer second(m_clock);
    SandboxOptions options;
    options.port = static_cast<quint16>(m_server->url().port());
    const Result<> started = second.start(options);
    QVERIFY(!started);
    QCOMPARE(started.error().code, Error::Code::Environment);
    QVERIFY(started.error().message.contains(QString::number(options.port)));
    QVERIFY(!second.isRunning());
}

void SandboxServerTest::givesTheSameKeysForTheSameSeed()
{
    SandboxOptions options;
    options.seed = 7;
    SandboxServer first(m_clock);
    SandboxServer second(m_clock);
    QVERIFY(first.start(options));
    QVERIFY(second.start(options));
    QCOMPARE(first.credentials().accessKeyId, second.credentials().accessKeyId);
    QVERIFY(first.credentials().accessKeySecret == second.credentials().accessKeySecret);
    QVERIFY(first.credentials().accessKeyId != m_server->credentials().accessKeyId);
}

void SandboxServerTest::mintsTokensOverTheAdminInterface()
{
    const Answer answer = admin("POST", QStringLiteral("/tokens"),
                                R"({"carrier":"CTCC","phone":"13300000001","kind":"accessCode"})");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.value(QStringLiteral("token")).toString().startsWith(TokenStore::mark()));
    const QDateTime end = QDateTime::fromString(
        answer.body.value(QStringLiteral("expiresAt")).toString(), Qt::ISODateWithMs);
    QVERIFY(qAbs(m_server->carrierTime().secsTo(end) - 60) <= 1);
}

void SandboxServerTest::forgetsANumberInAllThatItKeeps()
{
    for (const char *body : {R"({"carrier":"CMCC","phone":"13800000001"})",
                             R"({"carrier":"CMCC","phone":"13800000001","kind":"smsToken"})",
                             R"({"carrier":"CMCC","phone":"13800000002"})"})
        QCOMPARE(admin("POST", QStringLiteral("/tokens"), body).status, 200);
    const Answer answer = admin("POST", QStringLiteral("/forget"), R"({"phone":"13800000001"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body.value(QStringLiteral("removed")).toInt(), 2);
    const QByteArray kept = QJsonDocument(m_server->snapshot()).toJson();
    QVERIFY(!kept.contains("13800000001") && kept.contains("13800000002"));
    QCOMPARE(admin("POST", QStringLiteral("/forget"), R"({"phone":"12"})").status, 400);
}

void SandboxServerTest::movesTheClockOverTheAdminInterface()
{
    const QDateTime before = m_server->carrierTime();
    const Answer answer = admin("POST", QStringLiteral("/clock"), R"({"advanceSeconds":121})");
    QCOMPARE(answer.status, 200);
    QVERIFY(before.secsTo(m_server->carrierTime()) >= 121);
    QCOMPARE(admin("POST", QStringLiteral("/reset")).status, 200);
    QVERIFY(before.secsTo(m_server->carrierTime()) < 60);
    QCOMPARE(admin("GET", QStringLiteral("/state")).body.value(QStringLiteral("clock")).toString(),
             QStringLiteral("faq"));
}

void SandboxServerTest::refusesAdminRequestsThatAWebPageCouldSend_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::newRow("Origin") << QByteArray("Origin") << QByteArray("http://a.example") << 403;
    QTest::newRow("fetch") << QByteArray("Sec-Fetch-Site") << QByteArray("none") << 403;
    QTest::newRow("rebound host") << QByteArray("Host") << QByteArray("a.example") << 403;
    QTest::newRow("form") << QByteArray("Content-Type")
                          << QByteArray("application/x-www-form-urlencoded") << 415;
    QTest::newRow("plain text") << QByteArray("Content-Type") << QByteArray("text/plain") << 415;
}

void SandboxServerTest::refusesAdminRequestsThatAWebPageCouldSend()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    const Answer answer = admin("POST", QStringLiteral("/reset"), "{}", {{name, value}});
    QCOMPARE(answer.status, status);
    QVERIFY(answer.body.contains(QStringLiteral("error")));
}

void SandboxServerTest::namesWhatIsWrongInAnAdminRequest_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("word");
    const QString tokens = QStringLiteral("/tokens");
    QTest::newRow("no JSON") << QByteArray("POST") << tokens << QByteArray("{") << 400
                             << QStringLiteral("line 1");
    QTest::newRow("carrier") << QByteArray("POST") << tokens
                             << QByteArray(R"({"carrier":"XX","phone":"13800000001"})") << 400
                             << QStringLiteral("carrier");
    QTest::newRow("phone") << QByteArray("POST") << tokens
                           << QByteArray(R"({"carrier":"CMCC","phone":"42"})") << 400
                           << QStringLiteral("phone");
    QTest::newRow("unknown key") << QByteArray("POST") << tokens
                                 << QByteArray(
                                        R"({"carrier":"CMCC","phone":"13800000001","colour":1})")
                                 << 400 << QStringLiteral("colour");
    QTest::newRow("clock") << QByteArray("POST") << QStringLiteral("/clock")
                           << QByteArray(R"({"advanceSeconds":1e300})") << 400
                           << QStringLiteral("advanceSeconds");
    QTest::newRow("path") << QByteArray("GET") << QStringLiteral("/nothing") << QByteArray() << 404
                          << QStringLiteral("nothing");
    QTest::newRow("method") << QByteArray("DELETE") << tokens << QByteArray() << 405
                            << QStringLiteral("GET");
}

void SandboxServerTest::namesWhatIsWrongInAnAdminRequest()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, word);
    const Answer answer = admin(method, path, body);
    QCOMPARE(answer.status, status);
    const QString sentence = answer.body.value(QStringLiteral("error")).toString();
    QVERIFY2(sentence.contains(word), qPrintable(sentence));
}

void SandboxServerTest::refusesABodyOverOneMegabyte()
{
    const Answer answer =
        admin("POST", QStringLiteral("/tokens"), QByteArray(2 * 1024 * 1024, ' '));
    QCOMPARE(answer.status, 413);
}

void SandboxServerTest::injectsTheFaultsOfTheAdminInterface_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("latency") << QByteArray("latency") << 200 << QStringLiteral("OK");
    QTest::newRow("malformed") << QByteArray("malformed") << 200 << QString();
    QTest::newRow("http500") << QByteArray("http500") << 500 << QStringLiteral("InternalError");
    QTest::newRow("throttle") << QByteArray("throttle") << 400 << QStringLiteral("Throttling.User");
    QTest::newRow("code") << QByteArray("code:isv.OUT_OF_SERVICE") << 200
                          << QStringLiteral("isv.OUT_OF_SERVICE");
}

void SandboxServerTest::injectsTheFaultsOfTheAdminInterface()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, status);
    QFETCH(QString, code);
    const Answer set =
        admin("PUT", QStringLiteral("/faults"),
              R"([{"operation":"GetMobile","fault":")" + fault + R"(","latencyMs":50,"count":1}])");
    QCOMPARE(set.status, 200);
    const Token token =
        m_server->mintToken(TokenKind::AccessToken, Carrier::Cmcc, QStringLiteral("13800000001"));
    cloud::ApiRequest request;
    request.operation = QStringLiteral("GetMobile");
    request.endpoint = m_server->url();
    request.parameters = {{QStringLiteral("AccessToken"), token.value}};
    const cloud::SignedRequest ready =
        cloud::RequestSigner::sign(request, m_server->credentials(), m_clock.now(), "one",
                                   cloud::SignatureAlgorithm::Acs3HmacSha256);
    QNetworkRequest message(ready.url);
    for (const auto &[name, value] : ready.headers)
        message.setRawHeader(name, value);
    QNetworkReply *reply = m_network.post(message, ready.body);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait(5000));
    reply->deleteLater();
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), status);
    QCOMPARE(QJsonDocument::fromJson(reply->readAll()).object().value(QStringLiteral("Code")),
             code.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(code));
    QCOMPARE(m_server->requests().last().fault, QString::fromLatin1(fault));
    const QJsonValue left =
        admin("GET", QStringLiteral("/state")).body.value(QStringLiteral("faults"));
    QVERIFY2(left.toArray().isEmpty(), "the fault happens once");
}

void SandboxServerTest::aBrokenConnectionEndsTheCall()
{
    QCOMPARE(admin("PUT", QStringLiteral("/faults"), R"([{"fault":"reset","count":1}])").status,
             200);
    const auto operations = cloud::OperationTable::open();
    const auto errors = cloud::ErrorTable::open();
    cloud::ApiClient client(*operations, *errors, m_clock, cloud::randomNonce);
    std::optional<Result<cloud::ApiReply>> result;
    connect(&client, &cloud::ApiClient::finished, this,
            [&result](const Result<cloud::ApiReply> &reply) { result = reply; });
    cloud::ApiRequest request;
    request.operation = QStringLiteral("GetMobile");
    request.parameters = {{QStringLiteral("AccessToken"), QStringLiteral("t")}};
    client.send(request, {QStringLiteral("sandbox"), cloud::EnvironmentKind::Sandbox,
                          m_server->url(), m_server->credentials()});
    QTRY_VERIFY(result);
    QVERIFY(!*result);
    QCOMPARE(result->error().code, Error::Code::Environment);
}

void SandboxServerTest::mintsAnSmsTokenWithItsCode()
{
    const Answer minted = admin("POST", QStringLiteral("/tokens"),
                                R"({"carrier":"CMCC","phone":"13800000001","kind":"smsToken"})");
    QCOMPARE(minted.status, 200);
    QCOMPARE(minted.body.value(QStringLiteral("code")).toString().size(), 6);
    const Answer messages = admin("GET", QStringLiteral("/messages"));
    const QJsonObject first =
        messages.body.value(QStringLiteral("messages")).toArray().at(0).toObject();
    QCOMPARE(first.value(QStringLiteral("code")), minted.body.value(QStringLiteral("code")));
    QCOMPARE(first.value(QStringLiteral("phone")).toString(), QStringLiteral("138****0001"));
}

} // namespace numauth::sandbox

std::unique_ptr<QObject> makeSandboxServerTest()
{
    return std::make_unique<numauth::sandbox::SandboxServerTest>();
}

#include "SandboxServerTest.moc"
