#include "models/cloud/SigningDigest.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QTest>

#include <memory>

namespace numauth::cloud {

class SigningDigestTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void agreesWithTheTestCasesOfTheStandard_data();
    void agreesWithTheTestCasesOfTheStandard();
    void agreesWithQtAtEveryLengthAroundABlock();
};

/// RFC 2202 (SHA-1) and RFC 4231 (SHA-256): a short key, one of 80 or 131 bytes.
void SigningDigestTest::agreesWithTheTestCasesOfTheStandard_data()
{
    QTest::addColumn<SigningDigest>("digest");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray question = "what do ya want for nothing?";
    const QByteArray longKey = "Test Using Larger Than Block-Size Key - Hash Key First";
    QTest::newRow("SHA-1, case 2") << SigningDigest::Sha1 << QByteArray("Jefe") << question
                                   << QByteArray("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    QTest::newRow("SHA-1, case 6") << SigningDigest::Sha1 << QByteArray(80, '\xaa') << longKey
                                   << QByteArray("aa4ae5e15272d00e95705637ce8a3b55ed402112");
    QTest::newRow("SHA-256, case 2")
        << SigningDigest::Sha256 << QByteArray("Jefe") << question
        << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("SHA-256, case 6")
        << SigningDigest::Sha256 << QByteArray(131, '\xaa') << longKey
        << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

void SigningDigestTest::agreesWithTheTestCasesOfTheStandard()
{
    QFETCH(SigningDigest, digest);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    QTEST(hmacOf(text, key, digest).toHex(), "expected");
}

void SigningDigestTest::agreesWithQtAtEveryLengthAroundABlock()
{
    for (int length = 0; length < 130; ++length) {
        const QByteArray bytes(length, static_cast<char>('a' + length % 26));
        QCOMPARE(digestOf(bytes, SigningDigest::Sha256),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        QCOMPARE(hmacOf("text", bytes, SigningDigest::Sha1),
                 QMessageAuthenticationCode::hash("text", bytes, QCryptographicHash::Sha1));
    }
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeSigningDigestTest()
{
    return std::make_unique<numauth::cloud::SigningDigestTest>();
}

#include "SigningDigestTest.moc"
