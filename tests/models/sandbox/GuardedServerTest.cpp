#include "models/sandbox/GuardedServer.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

namespace numauth::sandbox {

namespace {

const QByteArray get = "GET /x HTTP/1.1\r\nHost: a\r\n\r\n";

ServerLimits quickLimits()
{
    ServerLimits limits;
    limits.connections = 4;
    limits.requestMs = 200;
    limits.idleMs = 300;
    limits.answerMs = 400;
    return limits;
}

} // namespace

class GuardedServerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void answersAndKeepsTheConnection();
    void closesWhenTheClientAsksForIt();
    void answersPipelinedRequestsInOrder();
    void sendsNoBodyToHead();
    void tellsTheClientToContinue();
    void explainsWhyItRefuses();
    void refusesAHugeBodyWithoutReadingIt();
    void throwsOutASlowClient();
    void closesAnIdleConnection();
    void makesRoomByClosingIdleConnections();
    void turnsClientsAwayWhenAllAreBusy();
    void delaysAnAnswerWithoutHoldingOthersUp();
    void dropsTheDelayedAnswerOfAClientThatLeft();
    void keepsQuietUntilTheLimit();
    void breaksTheConnection();
    void saysWhenThePortIsTaken();

private:
    std::unique_ptr<QTcpSocket> connectClient();
    static QByteArray readAnswer(QTcpSocket &socket);
    void serve(const ServerLimits &limits);

    GatewayAnswer m_answer;
    int m_calls = 0;
    std::unique_ptr<GuardedServer> m_server;
};

void GuardedServerTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_answer = {};
    m_answer.body = "{}";
    m_calls = 0;
    serve({});
}

void GuardedServerTest::serve(const ServerLimits &limits)
{
    m_server = std::make_unique<GuardedServer>(
        [this](const GatewayRequest &request) {
            ++m_calls;
            GatewayAnswer answer = m_answer;
            if (request.path == "/slow")
                answer.delayMs = 150;
            if (request.path.startsWith("/echo"))
                answer.body = request.path;
            return answer;
        },
        limits);
    QVERIFY(m_server->listen(0));
}

std::unique_ptr<QTcpSocket> GuardedServerTest::connectClient()
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QStringLiteral("127.0.0.1"), m_server->port());
    const bool isConnected = QTest::qWaitFor(
        [&socket] { return socket->state() == QAbstractSocket::ConnectedState; }, 5000);
    return isConnected ? std::move(socket) : nullptr;
}

/// Head and body of the next answer; what came so far when the server closes first.
QByteArray GuardedServerTest::readAnswer(QTcpSocket &socket)
{
    QByteArray bytes;
    const auto isWhole = [&] {
        bytes += socket.readAll();
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        static const QRegularExpression length(QStringLiteral("Content-Length: (\\d+)"));
        const auto match = length.match(QString::fromLatin1(bytes.left(end)));
        const bool hasBody =
            end >= 0 && match.hasMatch() && bytes.size() - end - 4 >= match.captured(1).toInt();
        return hasBody || socket.state() == QAbstractSocket::UnconnectedState;
    };
    return QTest::qWaitFor(isWhole, 5000) ? bytes : QByteArray("timed out: ") + bytes;
}

void GuardedServerTest::answersAndKeepsTheConnection()
{
    const auto client = connectClient();
    QVERIFY(client);
    for (int count = 1; count <= 3; ++count) {
        client->write(get);
        const QByteArray answer = readAnswer(*client);
        QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
        QVERIFY(answer.endsWith("\r\n\r\n{}"));
        QVERIFY(answer.contains("application/json"));
        QCOMPARE(m_calls, count);
    }
}

void GuardedServerTest::closesWhenTheClientAsksForIt()
{
    const auto client = connectClient();
    client->write("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    QVERIFY(readAnswer(*client).contains("Connection: close"));
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void GuardedServerTest::answersPipelinedRequestsInOrder()
{
    const auto client = connectClient();
    QByteArray requests;
    for (int count = 0; count < 50; ++count)
        requests += "GET /echo" + QByteArray::number(count) + " HTTP/1.1\r\nHost: a\r\n\r\n";
    client->write(requests);
    QByteArray bytes;
    QTRY_VERIFY((bytes += client->readAll()).endsWith("/echo49"));
    qsizetype last = -1;
    for (int count = 0; count < 50; ++count) {
        const qsizetype at = bytes.indexOf("\r\n\r\n/echo" + QByteArray::number(count));
        QVERIFY(at > last);
        last = at;
    }
}

void GuardedServerTest::sendsNoBodyToHead()
{
    const auto client = connectClient();
    client->write("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    QByteArray bytes;
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    bytes = client->readAll();
    QVERIFY(bytes.contains("Content-Length: 2"));
    QVERIFY(bytes.endsWith("\r\n\r\n"));
}

void GuardedServerTest::tellsTheClientToContinue()
{
    const auto client = connectClient();
    client->write(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QByteArray bytes;
    QTRY_VERIFY((bytes += client->readAll()).startsWith("HTTP/1.1 100 Continue\r\n\r\n"));
    client->write("ok");
    QVERIFY(readAnswer(*client).contains("200 OK"));
}

void GuardedServerTest::explainsWhyItRefuses()
{
    const auto client = connectClient();
    client->write("GET /?a=%zz HTTP/1.1\r\nHost: a\r\n\r\n");
    const QByteArray answer = readAnswer(*client);
    QVERIFY2(answer.startsWith("HTTP/1.1 400 "), answer.constData());
    QVERIFY(answer.contains("percent code"));
    QCOMPARE(m_calls, 0);
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
}

void GuardedServerTest::refusesAHugeBodyWithoutReadingIt()
{
    const auto client = connectClient();
    client->write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 104857600\r\n\r\n");
    client->write(QByteArray(4 * 1024 * 1024, 'x'));
    const QByteArray answer = readAnswer(*client);
    QVERIFY2(answer.startsWith("HTTP/1.1 413 "), answer.left(100).constData());
    QCOMPARE(m_calls, 0);
}

void GuardedServerTest::throwsOutASlowClient()
{
    serve(quickLimits());
    const auto client = connectClient();
    QByteArray answer;
    // One byte at a time never makes a request, and does not buy time either.
    for (const char byte : QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: ").repeated(20)) {
        if (client->state() != QAbstractSocket::ConnectedState || client->bytesAvailable() > 0)
            break;
        client->write(QByteArray(1, byte));
        QTest::qWait(20);
    }
    answer = readAnswer(*client);
    QVERIFY2(answer.startsWith("HTTP/1.1 408 "), answer.constData());
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void GuardedServerTest::closesAnIdleConnection()
{
    serve(quickLimits());
    const auto client = connectClient();
    QTRY_COMPARE(m_server->connectionCount(), 1);
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(m_server->connectionCount(), 0);
}

void GuardedServerTest::makesRoomByClosingIdleConnections()
{
    ServerLimits limits = quickLimits();
    limits.idleMs = 60'000;
    serve(limits);
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int count = 0; count < 12; ++count) {
        clients.push_back(connectClient());
        clients.back()->write(get);
        QVERIFY(readAnswer(*clients.back()).contains("200 OK"));
        QVERIFY(m_server->connectionCount() <= limits.connections);
    }
}

void GuardedServerTest::turnsClientsAwayWhenAllAreBusy()
{
    m_answer.delivery = Delivery::KeepQuiet;
    ServerLimits limits = quickLimits();
    limits.answerMs = 60'000;
    serve(limits);
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int count = 0; count < limits.connections; ++count) {
        clients.push_back(connectClient());
        clients.back()->write(get);
    }
    QTRY_COMPARE(m_calls, limits.connections);
    const auto late = connectClient();
    const QByteArray answer = readAnswer(*late);
    QVERIFY2(answer.startsWith("HTTP/1.1 503 "), answer.constData());
}

void GuardedServerTest::delaysAnAnswerWithoutHoldingOthersUp()
{
    const auto slow = connectClient();
    const auto quick = connectClient();
    QElapsedTimer timer;
    timer.start();
    slow->write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
    quick->write(get);
    QVERIFY(readAnswer(*quick).contains("200 OK"));
    QVERIFY(slow->bytesAvailable() == 0);
    QVERIFY(readAnswer(*slow).contains("200 OK"));
    QVERIFY(timer.elapsed() >= 150);
}

void GuardedServerTest::dropsTheDelayedAnswerOfAClientThatLeft()
{
    {
        const auto client = connectClient();
        client->write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_COMPARE(m_calls, 1);
        client->abort();
    }
    QTRY_COMPARE(m_server->connectionCount(), 0);
    QTest::qWait(200);
    const auto next = connectClient();
    next->write(get);
    QVERIFY(readAnswer(*next).contains("200 OK"));
}

void GuardedServerTest::keepsQuietUntilTheLimit()
{
    m_answer.delivery = Delivery::KeepQuiet;
    serve(quickLimits());
    const auto client = connectClient();
    QElapsedTimer timer;
    timer.start();
    client->write(get);
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(timer.elapsed() >= 400);
    QVERIFY(client->readAll().isEmpty());
}

void GuardedServerTest::breaksTheConnection()
{
    m_answer.delivery = Delivery::Reset;
    const auto client = connectClient();
    client->write(get);
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(client->error(), QAbstractSocket::RemoteHostClosedError);
    QVERIFY(client->readAll().isEmpty());
}

void GuardedServerTest::saysWhenThePortIsTaken()
{
    GuardedServer second([](const GatewayRequest &) { return GatewayAnswer(); });
    const Result<> listening = second.listen(m_server->port());
    QVERIFY(!listening);
    QCOMPARE(listening.error().code, Error::Code::Environment);
    QVERIFY(listening.error().message.contains(QString::number(m_server->port())));
}

} // namespace numauth::sandbox

std::unique_ptr<QObject> makeGuardedServerTest()
{
    return std::make_unique<numauth::sandbox::GuardedServerTest>();
}

#include "GuardedServerTest.moc"
