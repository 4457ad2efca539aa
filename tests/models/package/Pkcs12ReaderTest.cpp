#include "models/package/Pkcs12Reader.h"

#include "models/package/DerReader.h"

#include <QTest>

#include <memory>

namespace numauth::package {

namespace {

const QByteArray dataOid = QByteArray::fromHex("06092a864886f70d010701");
const QByteArray encryptedDataOid = QByteArray::fromHex("06092a864886f70d010706");
const QByteArray pbes2Oid = QByteArray::fromHex("06092a864886f70d01050d");
const QByteArray pbkdf2Oid = QByteArray::fromHex("06092a864886f70d01050c");
const QByteArray scryptOid = QByteArray::fromHex("06092b06010401da47040b");
const QByteArray aes256Oid = QByteArray::fromHex("060960864801650304012a");

QByteArray sequence(const QByteArray &content)
{
    return derEncoded(DerReader::sequenceTag, content);
}

QByteArray octets(const QByteArray &content)
{
    return derEncoded(DerReader::octetStringTag, content);
}

QByteArray integer(quint32 value)
{
    QByteArray bytes(1, '\0');
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift);
    while (bytes.size() > 1 && bytes.at(0) == 0 && !(bytes.at(1) & 0x80))
        bytes.remove(0, 1);
    return derEncoded(DerReader::integerTag, bytes);
}

/// A part of a keystore that is encrypted with a key derived by \p function and its \p costs.
QByteArray encryptedSafe(const QByteArray &function, const QByteArray &costs)
{
    const QByteArray derivation = sequence(function + sequence(octets("saltsalt") + costs));
    const QByteArray cipher = sequence(aes256Oid + octets(QByteArray(16, 'i')));
    const QByteArray content =
        sequence(dataOid + sequence(pbes2Oid + sequence(derivation + cipher)) +
                 derEncoded(0x80, QByteArray(32, 'c')));
    return sequence(encryptedDataOid + derEncoded(0xa0, sequence(integer(0) + content)));
}

/// A keystore without a MAC, so that nothing but its parts tells whether a password fits.
QByteArray keystore(const QByteArray &safes)
{
    return sequence(integer(3) + sequence(dataOid + derEncoded(0xa0, octets(sequence(safes)))));
}

} // namespace

class Pkcs12ReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void aFewRoundsAreTried();
    void tooManyRoundsAreNotTried_data();
    void tooManyRoundsAreNotTried();
};

void Pkcs12ReaderTest::aFewRoundsAreTried()
{
    const QByteArray bytes =
        keystore(encryptedSafe(pbkdf2Oid, integer(2048) + integer(32)) +
                 encryptedSafe(scryptOid, integer(16) + integer(1) + integer(1)));
    QVERIFY(Pkcs12Reader::recognises(bytes));
    const auto content = Pkcs12Reader::read(bytes, Secret(QByteArray("words")));
    QVERIFY(content);
    QVERIFY(content->isLocked);
}

void Pkcs12ReaderTest::tooManyRoundsAreNotTried_data()
{
    QTest::addColumn<QByteArray>("safes");
    QTest::newRow("one count") << encryptedSafe(pbkdf2Oid, integer(1'000'001));
    QTest::newRow("counts together") << encryptedSafe(pbkdf2Oid, integer(10'000)).repeated(101);
    QTest::newRow("scrypt's block count")
        << encryptedSafe(scryptOid, integer(16384) + integer(8) + integer(8));
    QTest::newRow("scrypt's memory")
        << encryptedSafe(scryptOid, integer(0x7fffffff) + integer(0x7fffffff) + integer(2));
}

void Pkcs12ReaderTest::tooManyRoundsAreNotTried()
{
    QFETCH(const QByteArray, safes);
    const auto content = Pkcs12Reader::read(keystore(safes), Secret(QByteArray("words")));
    QVERIFY(!content);
    QCOMPARE(content.error().code, Error::Code::Unsupported);
    QVERIFY(content.error().message.contains(QStringLiteral("rounds")));
}

} // namespace numauth::package

std::unique_ptr<QObject> makePkcs12ReaderTest()
{
    return std::make_unique<numauth::package::Pkcs12ReaderTest>();
}

#include "Pkcs12ReaderTest.moc"
