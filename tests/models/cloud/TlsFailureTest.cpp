#include "models/cloud/ApiClient.h"
#include "tests/support/TlsServer.h"

#include <QSslSocket>
#include <QTest>

#include <memory>

namespace numauth::cloud {

namespace {

/// \p caFile names a file of the test's certificates; empty: the system's authorities only.
CloudEnvironment at(const QString &address, const QString &caFile)
{
    return {QStringLiteral("own"),
            EnvironmentKind::Custom,
            QUrl(address),
            {QStringLiteral("id"), Secret(QStringLiteral("secret")), Secret()},
            caFile.isEmpty() ? QString() : tests::TlsServer::file(caFile)};
}

CloudEnvironment through(const tests::TunnelProxy &proxy, CloudEnvironment environment)
{
    environment.network =
        *CallNetwork::withProxy({}, QStringLiteral("http://127.0.0.1:%1").arg(proxy.port()));
    return environment;
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
    void aTunnelThroughAProxyIsAnswered();
    void aTunnelDoesNotExcuseAnotherHost();

private:
    Result<ApiReply> call(const QString &certificate, const QString &caFile);
    Result<ApiReply> send(const CloudEnvironment &environment);

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
    const tests::TlsServer server(certificate);
    return send(at(QStringLiteral("https://localhost:%1").arg(server.port()), caFile));
}

Result<ApiReply> TlsFailureTest::send(const CloudEnvironment &environment)
{
    ApiClient client(m_operations, m_errors, m_clock, randomNonce);
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

void TlsFailureTest::aTunnelThroughAProxyIsAnswered()
{
    const tests::TlsServer server(QStringLiteral("other"));
    const tests::TunnelProxy proxy(server.port());
    const auto reply = send(
        through(proxy, at(QStringLiteral("https://other.example.com"), QStringLiteral("ca.pem"))));
    QVERIFY2(reply.hasValue(), reply ? "" : qPrintable(reply.error().message));
    QCOMPARE(reply->code, QStringLiteral("OK"));
    QCOMPARE(reply->proxy, QStringLiteral("127.0.0.1:%1").arg(proxy.port()));
    QVERIFY(reply->timings.tls.has_value() && !reply->timings.dns.has_value());
    QVERIFY2(proxy.received().startsWith("CONNECT other.example.com:443 HTTP/1."),
             proxy.received().constData());
    QVERIFY(!proxy.received().contains("private-token"));
}

void TlsFailureTest::aTunnelDoesNotExcuseAnotherHost()
{
    const tests::TlsServer server(QStringLiteral("good"));
    const tests::TunnelProxy proxy(server.port());
    const auto reply = send(
        through(proxy, at(QStringLiteral("https://other.example.com"), QStringLiteral("ca.pem"))));
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().message.contains(QStringLiteral("another host name")),
             qPrintable(reply.error().message));
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeTlsFailureTest()
{
    return std::make_unique<numauth::cloud::TlsFailureTest>();
}

#include "TlsFailureTest.moc"
