#include "tests/support/ProgramRun.h"
#include "tests/support/TlsServer.h"

#include <QRegularExpression>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

/// The result of a program that calls a server of this process, which must go on meanwhile.
tests::ProgramResult callMeanwhile(const QString &url, const QStringList &more)
{
    QProcessEnvironment environment = tests::cleanEnvironment();
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_ID"), QStringLiteral("LTAIdummy"));
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_SECRET"), QStringLiteral("dummy-key"));
    environment.insert(QStringLiteral("T"), QStringLiteral("private-token"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(NUMAUTH_BINARY),
                  QStringList{QStringLiteral("call"), QStringLiteral("GetMobile"),
                              QStringLiteral("--lang"), QStringLiteral("en"),
                              QStringLiteral("--yes-billed"), QStringLiteral("--verbose"),
                              QStringLiteral("--param"), QStringLiteral("AccessToken=env:T"),
                              QStringLiteral("--env"), url} +
                      more);
    const bool hasEnded =
        QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30'000);
    return {hasEnded ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QString localhost(quint16 port)
{
    return QStringLiteral("https://localhost:%1").arg(port);
}

QStringList trusting(const char *file)
{
    return {QStringLiteral("--ca"), tests::TlsServer::file(QString::fromLatin1(file))};
}

} // namespace

/// Why a call got no answer, as the real program says it.
class CallFailureTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aTrustedServerIsAnswered();
    void everyTlsProblemHasItsOwnSentence_data();
    void everyTlsProblemHasItsOwnSentence();
    void aNameThatDoesNotExistIsSaid();
    void aSilentServerIsSaid();
    void anAnswerThatIsNoJsonIsAnAnswer();
    void aTunnelThroughAProxyIsAnswered();
    void aProxyThatIsNotThereIsSaid();
    void anAuthorityThatIsNotThereIsSaid();
};

void CallFailureTest::init()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt has no TLS");
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void CallFailureTest::aTrustedServerIsAnswered()
{
    const tests::TlsServer server(QStringLiteral("good"));
    const auto result = callMeanwhile(localhost(server.port()), trusting("ca.pem"));
    QVERIFY2(result.exitCode == 0, result.errors.constData());
}

void CallFailureTest::everyTlsProblemHasItsOwnSentence_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("expired") << QStringLiteral("old") << trusting("ca.pem")
                             << QByteArray("is not valid today");
    QTest::newRow("another host") << QStringLiteral("other") << trusting("ca.pem")
                                  << QByteArray("belongs to another host name");
    QTest::newRow("self-signed") << QStringLiteral("self") << QStringList()
                                 << QByteArray("is self-signed");
    QTest::newRow("unknown authority")
        << QStringLiteral("good") << QStringList() << QByteArray("The secure connection to");
}

void CallFailureTest::everyTlsProblemHasItsOwnSentence()
{
    QFETCH(QString, certificate);
    QFETCH(QStringList, options);
    QFETCH(QByteArray, words);
    const tests::TlsServer server(certificate);
    const auto result = callMeanwhile(localhost(server.port()), options);
    QCOMPARE(result.exitCode, 4);
    QVERIFY2(result.errors.contains(words), result.errors.constData());
    QVERIFY(result.output.isEmpty() && !result.errors.contains("private-token"));
}

void CallFailureTest::aNameThatDoesNotExistIsSaid()
{
    const auto result = callMeanwhile(QStringLiteral("https://nowhere.invalid"), {});
    QCOMPARE(result.exitCode, 4);
    QVERIFY2(result.errors.contains("nowhere.invalid cannot be resolved"),
             result.errors.constData());
}

void CallFailureTest::aSilentServerIsSaid()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const auto result =
        callMeanwhile(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()),
                      {QStringLiteral("--read-timeout=300")});
    QCOMPARE(result.exitCode, 4);
    QVERIFY2(result.errors.contains("did not answer within 300 ms"), result.errors.constData());
}

void CallFailureTest::anAnswerThatIsNoJsonIsAnAnswer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>");
        });
    });
    const auto result =
        callMeanwhile(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()), {});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.output.contains("is not a JSON object"), result.output.constData());
}

void CallFailureTest::aTunnelThroughAProxyIsAnswered()
{
    const tests::TlsServer server(QStringLiteral("other"));
    const tests::TunnelProxy proxy(server.port());
    const auto result = callMeanwhile(
        QStringLiteral("https://other.example.com"),
        trusting("ca.pem") + QStringList{QStringLiteral("--proxy"),
                                         QStringLiteral("http://127.0.0.1:%1").arg(proxy.port())});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QVERIFY(proxy.received().startsWith("CONNECT other.example.com:443 "));
}

void CallFailureTest::aProxyThatIsNotThereIsSaid()
{
    const auto result =
        callMeanwhile(QStringLiteral("http://other.example.com"),
                      {QStringLiteral("--proxy"), QStringLiteral("http://127.0.0.1:1")});
    QCOMPARE(result.exitCode, 4);
    QVERIFY2(result.errors.contains("The proxy did not lead to other.example.com"),
             result.errors.constData());
}

void CallFailureTest::anAuthorityThatIsNotThereIsSaid()
{
    const auto result =
        callMeanwhile(localhost(1), {QStringLiteral("--ca"), QStringLiteral("/none/ca.pem")});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.errors.contains("/none/ca.pem does not exist"), result.errors.constData());
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeCallFailureTest()
{
    return std::make_unique<numauth::cli::CallFailureTest>();
}

#include "CallFailureTest.moc"
