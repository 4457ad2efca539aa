#include "models/cloud/NetworkFailure.h"

#include <QSet>
#include <QTest>

#include <memory>

namespace numauth::cloud {

namespace {

const QString host = QStringLiteral("api.example.com");

QString sentenceOf(const QList<QSslError::SslError> &problems)
{
    QList<QSslError> list;
    for (const QSslError::SslError problem : problems)
        list << QSslError(problem);
    return NetworkFailure::describe(QAbstractSocket::SslHandshakeFailedError, host, list).message;
}

} // namespace

class NetworkFailureTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTlsProblemHasItsSentence_data();
    void everyTlsProblemHasItsSentence();
    void theGravestProblemIsNamed();
    void aNameThatCannotBeResolvedIsSaid();
};

void NetworkFailureTest::everyTlsProblemHasItsSentence_data()
{
    QTest::addColumn<QSslError::SslError>("problem");
    QTest::addColumn<QString>("words");
    QTest::newRow("expired") << QSslError::CertificateExpired << QStringLiteral("not valid today");
    QTest::newRow("not yet valid")
        << QSslError::CertificateNotYetValid << QStringLiteral("not valid today");
    QTest::newRow("wrong host") << QSslError::HostNameMismatch
                                << QStringLiteral("belongs to another host name");
    QTest::newRow("self-signed") << QSslError::SelfSignedCertificate
                                 << QStringLiteral("is self-signed");
    QTest::newRow("own authority")
        << QSslError::SelfSignedCertificateInChain << QStringLiteral("is self-signed");
    QTest::newRow("other") << QSslError::CertificateRevoked
                           << QStringLiteral("secure connection to api.example.com failed");
}

void NetworkFailureTest::everyTlsProblemHasItsSentence()
{
    QFETCH(QSslError::SslError, problem);
    QFETCH(QString, words);
    const QString sentence = sentenceOf({problem});
    QVERIFY2(sentence.contains(words) && sentence.contains(host), qPrintable(sentence));
}

void NetworkFailureTest::theGravestProblemIsNamed()
{
    using enum QSslError::SslError;
    QCOMPARE(sentenceOf({SelfSignedCertificate, HostNameMismatch, CertificateExpired}),
             sentenceOf({CertificateExpired}));
    QCOMPARE(sentenceOf({SelfSignedCertificate, HostNameMismatch}), sentenceOf({HostNameMismatch}));
}

void NetworkFailureTest::aNameThatCannotBeResolvedIsSaid()
{
    const Error error = NetworkFailure::describe(QAbstractSocket::HostNotFoundError, host, {});
    QCOMPARE(error.code, Error::Code::Environment);
    QVERIFY2(error.message.contains(QStringLiteral("cannot be resolved")),
             qPrintable(error.message));
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeNetworkFailureTest()
{
    return std::make_unique<numauth::cloud::NetworkFailureTest>();
}

#include "NetworkFailureTest.moc"
