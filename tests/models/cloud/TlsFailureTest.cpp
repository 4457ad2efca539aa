#include "models/cloud/ApiClient.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

#include <memory>

namespace numauth::cloud {

namespace {

QString dataFile(const QString &name)
{
    return tests::sourceFolder() + QStringLiteral("/tests/data/cloud/tls/") + name;
}

QByteArray dataBytes(const QString &name)
{
    QFile file(dataFile(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    return file.readAll();
}

/// An HTTPS server with the certificate `<name>.pem`, which answers every request with `{}`.
std::unique_ptr<QSslServer> makeServer(const QString &name)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(dataBytes(name + QStringLiteral(".pem"))));
    configuration.setPrivateKey(QSslKey(dataBytes(name + QStringLiteral(".key")), QSsl::Rsa));
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    QObject::connect(server.get(), &QTcpServer::pendingConnectionAvailable, server.get(),
                     [server = server.get()] {
                         QTcpSocket *socket = server->nextPendingConnection();
                         QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                             socket->readAll();
                             socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n"
                                           "Connection: close\r\n\r\n{}");
                             socket->disconnectFromHost();
                         });
                     });
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    return server;
}

} // namespace

class TlsFailureTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aTrustedCertificateIsAnswered();
    void eachProblemHasItsOwnSentence_data();
    void eachProblemHasItsOwnSentence();
    void anOwnAuthorityDoesNotExcuseAnotherHost();
    void aFileWithoutCertificateIsRefusedBeforeSending();

private:
    Result<ApiReply> call(const QString &certificate, const QString &caFile);

    SystemClock m_clock;
    OperationTable m_operations;
    ErrorTable m_errors;
};

void TlsFailureTest::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt has no TLS");
    m_operations = *OperationTable::open();
    m_errors = *ErrorTable::open();
}

Result<ApiReply> TlsFailureTest::call(const QString &certificate, const QString &caFile)
{
    const auto server = makeServer(certificate);
    ApiClient client(m_operations, m_errors, m_clock, randomNonce);
    Credentials credentials;
    credentials.accessKeyId = QStringLiteral("id");
    credentials.accessKeySecret = Secret(QStringLiteral("secret"));
    const CloudEnvironment environment{
        QStringLiteral("own"), EnvironmentKind::Custom,
        QUrl(QStringLiteral("https://localhost:%1").arg(server->serverPort())), credentials,
        caFile.isEmpty() ? QString() : dataFile(caFile)};
    ApiRequest request;
    request.operation = QStringLiteral("GetMobile");
    request.parameters.insert(QStringLiteral("AccessToken"), QStringLiteral("private-token"));
    Result<ApiReply> result = Error{};
    bool isDone = false;
    connect(&client, &ApiClient::finished, this, [&](const Result<ApiReply> &reply) {
        result = reply;
        isDone = true;
    });
    client.send(request, environment);
    if (!QTest::qWaitFor([&] { return isDone; }, 10000))
        qFatal("no answer");
    return result;
}

void TlsFailureTest::aTrustedCertificateIsAnswered()
{
    const auto reply = call(QStringLiteral("good"), QStringLiteral("ca.pem"));
    QVERIFY2(reply.hasValue(), reply ? "" : qPrintable(reply.error().message));
    QCOMPARE(reply->httpStatus, 200);
    QVERIFY(reply->timings.dns.has_value() && reply->timings.tls.has_value());
}

void TlsFailureTest::eachProblemHasItsOwnSentence_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QString>("words");
    const QString ca = QStringLiteral("ca.pem");
    QTest::newRow("expired") << QStringLiteral("old") << ca << QStringLiteral("not valid today");
    QTest::newRow("another host") << QStringLiteral("other") << ca
                                  << QStringLiteral("another host name");
    QTest::newRow("self-signed") << QStringLiteral("self") << QString()
                                 << QStringLiteral("self-signed");
    QTest::newRow("unknown authority")
        << QStringLiteral("good") << QString() << QStringLiteral("secure connection");
}

void TlsFailureTest::eachProblemHasItsOwnSentence()
{
    QFETCH(QString, certificate);
    QFETCH(QString, ca);
    QFETCH(QString, words);
    const auto reply = call(certificate, ca);
    QVERIFY(!reply.hasValue());
    QCOMPARE(reply.error().code, Error::Code::Environment);
    QVERIFY2(reply.error().message.contains(words), qPrintable(reply.error().message));
    QVERIFY(!reply.error().message.contains(QStringLiteral("private-token")));
}

void TlsFailureTest::anOwnAuthorityDoesNotExcuseAnotherHost()
{
    QVERIFY(!call(QStringLiteral("other"), QStringLiteral("ca.pem")).hasValue());
}

void TlsFailureTest::aFileWithoutCertificateIsRefusedBeforeSending()
{
    const auto reply = call(QStringLiteral("good"), QStringLiteral("good.key"));
    QVERIFY(!reply.hasValue());
    QCOMPARE(reply.error().code, Error::Code::Unreadable);
    QVERIFY2(reply.error().message.contains(QStringLiteral("good.key")),
             qPrintable(reply.error().message));
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeTlsFailureTest()
{
    return std::make_unique<numauth::cloud::TlsFailureTest>();
}

#include "TlsFailureTest.moc"
