#include "tests/support/ProgramRun.h"

#include <QFile>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>
#include <vector>

namespace numauth::cli {

namespace {

const QString program = QStringLiteral(NUMAUTH_BINARY);
constexpr int patienceMs = 20'000;

} // namespace

/// What a broken or hostile client may do to the real sandbox: it answers, it goes on, and its log
/// keeps no secret.
class SandboxAbuseTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void refusesWhatIsNoSignedRequest_data();
    void refusesWhatIsNoSignedRequest();
    void aTruncatedRequestEndsNothing();
    void aHugeBodyIsNotRead();
    void pipelinedRequestsAreAnsweredOneByOne();
    void aSlowClientHoldsNobodyUp();
    void tenThousandConnectionsAreSurvived();
    void aHugeScenarioIsRefusedUnread();

private:
    std::unique_ptr<QTcpSocket> connected() const;
    QByteArray exchange(const QByteArray &request) const;
    bool isAlive() const;

    std::unique_ptr<tests::RunningSandbox> m_sandbox;
};

void SandboxAbuseTest::init()
{
    m_sandbox = std::make_unique<tests::RunningSandbox>(program, QStringList());
    QVERIFY(m_sandbox->isListening());
}

void SandboxAbuseTest::cleanup()
{
    if (!m_sandbox)
        return;
    QVERIFY(isAlive());
    const QByteArray secret =
        m_sandbox->line().value(QStringLiteral("accessKeySecret")).toString().toLatin1();
    QCOMPARE(m_sandbox->stop(), 0);
    const QByteArray log = m_sandbox->log();
    QVERIFY(!log.contains(secret) && !log.contains("canary-token"));
}

std::unique_ptr<QTcpSocket> SandboxAbuseTest::connected() const
{
    const QUrl url(m_sandbox->url());
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(url.host(), static_cast<quint16>(url.port()));
    return socket->waitForConnected(patienceMs) ? std::move(socket) : nullptr;
}

/// Everything that comes until the sandbox closes or stays silent.
QByteArray SandboxAbuseTest::exchange(const QByteArray &request) const
{
    const auto socket = connected();
    if (!socket)
        return {};
    socket->write(request);
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && socket->waitForReadyRead(patienceMs))
        answer += socket->readAll();
    return answer;
}

bool SandboxAbuseTest::isAlive() const
{
    const QByteArray host = QUrl(m_sandbox->url()).authority().toLatin1();
    return exchange("GET /sandbox/v1/state HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
        .startsWith("HTTP/1.1 200");
}

void SandboxAbuseTest::refusesWhatIsNoSignedRequest_data()
{
    QTest::addColumn<QByteArray>("request");
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &rest = {}) {
        QTest::newRow(name) << line + " HTTP/1.1\r\nHost: h\r\n" + rest + "\r\n";
    };
    row("unsigned", "POST /?Action=GetMobile&AccessToken=canary-token");
    row("unknown operation", "POST /?Action=Dance&Version=2017-05-25");
    row("bad percent code", "GET /?Action=GetMobile&AccessToken=%zz");
    row("cut percent code", "GET /?Action=GetMobile%");
    row("no UTF-8", "GET /?Action=%ff%fe");
    row("no UTF-8 in the line", "GET /?Action=\xff\xfe");
    row("zero byte", QByteArray("GET /?Action=\0", 14));
    row("forged signature", "POST /?AccessToken=canary-token",
        "x-acs-action: GetMobile\r\nx-acs-version: 2017-05-25\r\nAuthorization: ACS3-HMAC-SHA256 "
        "Credential=x,SignedHeaders=host,Signature=00\r\nContent-Length: 0\r\n");
    row("two lengths", "POST /", "Content-Length: 1\r\nContent-Length: 2\r\n");
    row("negative length", "POST /", "Content-Length: -1\r\n");
    row("odd encoding", "POST /", "Transfer-Encoding: gzip, chunked\r\n");
    QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01\x02\r\n\r\n");
    QTest::newRow("endless line") << "GET /" + QByteArray(300'000, 'a') + " HTTP/1.1\r\n\r\n";
    QTest::newRow("many headers") << "GET / HTTP/1.1\r\n" +
                                         QByteArray("a: b\r\n").repeated(50'000) + "\r\n";
}

void SandboxAbuseTest::refusesWhatIsNoSignedRequest()
{
    QFETCH(QByteArray, request);
    const QByteArray answer = exchange(request);
    const bool isRefusal =
        answer.isEmpty() || answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 501");
    QVERIFY2(isRefusal, answer.left(200).constData());
}

void SandboxAbuseTest::aTruncatedRequestEndsNothing()
{
    const QByteArray whole = "POST /?Action=GetMobile HTTP/1.1\r\nHost: h\r\nContent-Length: "
                             "20\r\n\r\nAccessToken=canary";
    for (qsizetype length = 1; length < whole.size(); length += 7) {
        const auto socket = connected();
        QVERIFY(socket);
        socket->write(whole.left(length));
        socket->waitForBytesWritten(patienceMs);
        socket->abort();
    }
}

void SandboxAbuseTest::aHugeBodyIsNotRead()
{
    const QByteArray answer =
        exchange("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 104857600\r\n\r\n" +
                 QByteArray(1024 * 1024, 'x'));
    QVERIFY2(answer.startsWith("HTTP/1.1 413"), answer.left(200).constData());
}

void SandboxAbuseTest::pipelinedRequestsAreAnsweredOneByOne()
{
    const auto socket = connected();
    QVERIFY(socket);
    const QByteArray host = QUrl(m_sandbox->url()).authority().toLatin1();
    socket->write(("GET /sandbox/v1/state HTTP/1.1\r\nHost: " + host + "\r\n\r\n").repeated(20));
    QByteArray answers;
    while (answers.count("HTTP/1.1 200") < 20 && socket->waitForReadyRead(patienceMs))
        answers += socket->readAll();
    QCOMPARE(answers.count("HTTP/1.1 200"), 20);
}

void SandboxAbuseTest::aSlowClientHoldsNobodyUp()
{
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int count = 0; count < 50; ++count) {
        slow.push_back(connected());
        QVERIFY(slow.back());
        slow.back()->write("POST / HT");
        slow.back()->flush();
    }
    QVERIFY(isAlive());
}

/// Five hundred at a time, since the test has a limit of open files as well.
void SandboxAbuseTest::tenThousandConnectionsAreSurvived()
{
    for (int round = 0; round < 20; ++round) {
        std::vector<std::unique_ptr<QTcpSocket>> crowd;
        for (int count = 0; count < 500; ++count)
            crowd.push_back(connected());
    }
    QVERIFY(isAlive());
}

void SandboxAbuseTest::aHugeScenarioIsRefusedUnread()
{
    const QTemporaryDir folder;
    QFile huge(folder.filePath(QStringLiteral("huge.json")));
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QVERIFY(huge.resize(qint64(200) * 1024 * 1024));
    const auto result = tests::runProgram(
        program, {QStringLiteral("sandbox"), QStringLiteral("--scenario"), huge.fileName()});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.errors.contains("has 200 MB; a file of this kind may have 16 MB"),
             result.errors.constData());
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeSandboxAbuseTest()
{
    return std::make_unique<numauth::cli::SandboxAbuseTest>();
}

#include "SandboxAbuseTest.moc"
