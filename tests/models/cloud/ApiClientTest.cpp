#include "models/cloud/ApiClient.h"

#include "models/base/UtcZone.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

namespace numauth::cloud {

namespace {

/// Answers every request with the same bytes; an empty text answers nothing.
class ScriptedServer
{
public:
    ScriptedServer()
    {
        server.listen(QHostAddress::LocalHost);
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                received += socket->readAll();
                if (answer.isEmpty() || !received.contains("\r\n\r\n"))
                    return;
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
    }

    QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
    }

    QTcpServer server;
    QByteArray answer;
    QByteArray received;
};

QByteArray http(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nConnection: close\r\n" + headers + "\r\n" + body;
}

} // namespace

class ApiClientTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void readsAnAnswerWithItsDateAndTimings();
    void keepsABusinessErrorAsAnAnswer();
    void keepsAnAnswerThatIsNoJson();
    void followsNoRedirect();
    void saysWhenNoAnswerComesInTime();
    void saysWhenTheServerHangsUp();
    void saysWhenNothingListens();
    void endsACancelledCallOnce();
    void refusesASecondCallMeanwhile();
    void refusesAnEnvironmentWithoutKeys();
    void refusesASandboxTokenTowardsTheLiveCloud();
    void errorsNeverHoldTheToken();
    void sendsItsRequestOnceThoughTheServerHangsUp();
    void refusesAKeyThatBreaksALine();
    void asksAnHttpProxyForTheWholeAddress();
    void opensATunnelForTls();
    void saysThatTheProxyDidNotAnswer();
    void reachesLoopbackWithoutTheProxy();

private:
    void send(const QString &token = QStringLiteral("private-token"));
    const Result<ApiReply> &wait();
    /// Makes \p address reachable through the scripted server alone.
    void useProxy(const QString &address);

    SystemClock m_clock;
    OperationTable m_operations;
    ErrorTable m_errors;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<ApiClient> m_client;
    CloudEnvironment m_environment;
    QList<Result<ApiReply>> m_results;
};

void ApiClientTest::initTestCase()
{
    m_operations = *OperationTable::open();
    m_errors = *ErrorTable::open();
}

void ApiClientTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_results.clear();
    m_server = std::make_unique<ScriptedServer>();
    m_client = std::make_unique<ApiClient>(m_operations, m_errors, m_clock, randomNonce);
    m_environment = {QStringLiteral("test"),
                     EnvironmentKind::Custom,
                     m_server->url(),
                     {QStringLiteral("id"), Secret(QByteArrayLiteral("private-key")), Secret()}};
    connect(m_client.get(), &ApiClient::finished, this,
            [this](const Result<ApiReply> &result) { m_results << result; });
}

void ApiClientTest::send(const QString &token)
{
    ApiRequest request;
    request.operation = QStringLiteral("GetMobile");
    request.parameters.insert(QStringLiteral("AccessToken"), token);
    m_client->send(request, m_environment);
}

const Result<ApiReply> &ApiClientTest::wait()
{
    [this] { QTRY_VERIFY_WITH_TIMEOUT(!m_results.isEmpty(), 10'000); }();
    return m_results.constFirst();
}

void ApiClientTest::readsAnAnswerWithItsDateAndTimings()
{
    m_server->answer = http("200 OK", R"({"Code":"OK","RequestId":"R"})",
                            "Date: Tue, 03 Mar 2026 08:00:00 GMT\r\n");
    send();
    QVERIFY(wait());
    const ApiReply &reply = *m_results.constFirst();
    QCOMPARE(reply.verdict, CallVerdict::Ok);
    QCOMPARE(reply.requestId, QStringLiteral("R"));
    QCOMPARE(reply.serverDate, QDateTime(QDate(2026, 3, 3), QTime(8, 0), utcZone));
    QVERIFY(reply.timings.connect.has_value() && !reply.timings.tls.has_value());
    QVERIFY(!reply.timings.dns.has_value());
    QVERIFY(reply.timings.send.has_value());
    QVERIFY(reply.timings.total >=
            reply.timings.sign + *reply.timings.connect + *reply.timings.send + reply.timings.wait);
    QVERIFY(m_server->received.startsWith("POST /?AccessToken=private-token HTTP/1.1\r\n"));
    QVERIFY(!m_server->received.contains("private-key"));
}

void ApiClientTest::keepsABusinessErrorAsAnAnswer()
{
    m_server->answer = http("400 Bad Request", R"({"Code":"MissingAccessToken"})");
    send();
    QVERIFY(wait());
    QCOMPARE(m_results.constFirst()->httpStatus, 400);
    QCOMPARE(m_results.constFirst()->code, QStringLiteral("MissingAccessToken"));
}

void ApiClientTest::keepsAnAnswerThatIsNoJson()
{
    m_server->answer = http("502 Bad Gateway", "<html>");
    send();
    QVERIFY(wait());
    QCOMPARE(m_results.constFirst()->rawBody, QByteArray("<html>"));
    QCOMPARE(m_results.constFirst()->verdict, CallVerdict::Error);
}

void ApiClientTest::followsNoRedirect()
{
    m_server->answer = http("302 Found", "", "Location: http://127.0.0.1:1/\r\n");
    send();
    QVERIFY(wait());
    QCOMPARE(m_results.constFirst()->httpStatus, 302);
}

void ApiClientTest::saysWhenNoAnswerComesInTime()
{
    m_environment.network.limits = {2000, 150};
    send();
    QVERIFY(!wait());
    QCOMPARE(m_results.constFirst().error().code, Error::Code::Environment);
    QVERIFY2(m_results.constFirst().error().message.contains(QStringLiteral("150 ms")),
             qPrintable(m_results.constFirst().error().message));
}

void ApiClientTest::saysWhenTheServerHangsUp()
{
    m_server->answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{";
    send();
    QVERIFY(!wait());
    QCOMPARE(m_results.constFirst().error().code, Error::Code::Environment);
}

void ApiClientTest::saysWhenNothingListens()
{
    m_server->server.close();
    send();
    QVERIFY(!wait());
    QVERIFY(m_results.constFirst().error().message.contains(QStringLiteral("nothing listens")));
}

void ApiClientTest::endsACancelledCallOnce()
{
    send();
    QTRY_VERIFY(m_server->received.contains("\r\n\r\n"));
    m_client->cancel();
    QVERIFY(!wait());
    QCOMPARE(m_results.constFirst().error().code, Error::Code::Cancelled);
    m_client->cancel();
    QCoreApplication::processEvents();
    QCOMPARE(m_results.size(), 1);
    QVERIFY(!m_client->isBusy());
}

void ApiClientTest::refusesASecondCallMeanwhile()
{
    send();
    QVERIFY(m_client->isBusy());
    send();
    QVERIFY(m_results.isEmpty());
    QVERIFY(!wait());
    QCOMPARE(m_results.constFirst().error().code, Error::Code::Usage);
    QVERIFY(m_client->isBusy());
}

void ApiClientTest::refusesAnEnvironmentWithoutKeys()
{
    m_environment.credentials = {};
    send();
    QVERIFY(!wait());
    QCOMPARE(m_results.constFirst().error().code, Error::Code::Usage);
}

void ApiClientTest::refusesASandboxTokenTowardsTheLiveCloud()
{
    m_environment.kind = EnvironmentKind::Live;
    send(sandboxTokenMark() + QStringLiteral("abc"));
    QVERIFY(!wait());
    QCOMPARE(m_results.constFirst().error().code, Error::Code::Usage);
    QVERIFY(m_server->received.isEmpty());
}

void ApiClientTest::errorsNeverHoldTheToken()
{
    m_server->server.close();
    send();
    QVERIFY(!wait());
    const Error &error = m_results.constFirst().error();
    QVERIFY(!error.message.contains(QStringLiteral("private-token")));
    QVERIFY(!error.detail.contains(QStringLiteral("private-token")));
}

void ApiClientTest::sendsItsRequestOnceThoughTheServerHangsUp()
{
    m_server->answer = "HTTP/1.1 200 OK\r\n";
    send();
    QVERIFY(!wait());
    QCOMPARE(m_server->received.count("POST /"), 1);
    QVERIFY2(m_results.constFirst().error().message.contains(QStringLiteral("closed")),
             qPrintable(m_results.constFirst().error().message));
}

void ApiClientTest::refusesAKeyThatBreaksALine()
{
    m_environment.credentials.accessKeyId = QStringLiteral("id\r\nX-Other: 1");
    send();
    QVERIFY(!wait());
    QCOMPARE(m_results.constFirst().error().code, Error::Code::Usage);
    QVERIFY(m_server->received.isEmpty());
}

void ApiClientTest::useProxy(const QString &address)
{
    m_environment.baseUrl = QUrl(address);
    m_environment.network = *CallNetwork::withProxy({}, m_server->url().toString());
}

void ApiClientTest::asksAnHttpProxyForTheWholeAddress()
{
    useProxy(QStringLiteral("http://api.example.invalid:8080"));
    m_server->answer = http("200 OK", R"({"Code":"OK"})");
    send();
    QVERIFY2(wait(), qPrintable(m_results.constFirst() ? QString()
                                                       : m_results.constFirst().error().message));
    QVERIFY2(m_server->received.startsWith("POST http://api.example.invalid:8080/?AccessToken="),
             m_server->received.constData());
    QVERIFY(m_server->received.contains("\r\nHost: api.example.invalid:8080\r\n"));
    QVERIFY(!m_results.constFirst()->timings.dns.has_value());
}

void ApiClientTest::opensATunnelForTls()
{
    useProxy(QStringLiteral("https://api.example.invalid"));
    m_server->answer = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
    send();
    QVERIFY(!wait());
    QVERIFY2(m_server->received.startsWith("CONNECT api.example.invalid:443 HTTP/1."),
             m_server->received.constData());
    QVERIFY(!m_server->received.contains("private-token"));
    QVERIFY(m_results.constFirst().error().message.contains(QStringLiteral("proxy")));
}

void ApiClientTest::saysThatTheProxyDidNotAnswer()
{
    useProxy(QStringLiteral("http://api.example.invalid"));
    m_server->server.close();
    send();
    QVERIFY(!wait());
    QVERIFY2(m_results.constFirst().error().message.contains(QStringLiteral("proxy")),
             qPrintable(m_results.constFirst().error().message));
}

void ApiClientTest::reachesLoopbackWithoutTheProxy()
{
    m_environment.network = *CallNetwork::withProxy({}, QStringLiteral("http://127.0.0.1:1"));
    m_server->answer = http("200 OK", R"({"Code":"OK"})");
    send();
    QVERIFY(wait());
    QVERIFY(m_server->received.startsWith("POST /?"));
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeApiClientTest()
{
    return std::make_unique<numauth::cloud::ApiClientTest>();
}

#include "ApiClientTest.moc"
