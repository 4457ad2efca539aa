#include "models/package/Pkcs7Reader.h"

#include "models/package/DerReader.h"

#include <QTest>

#include <memory>

namespace numauth::package {

class Pkcs7ReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNoAttributeEndsTheList();
    void anEmptyListIsNotMalformed();
    void anAttributeWithTwoValuesIsMalformed();
    void moreSignersThanAnybodyHasAreNotRead();
};

/// Found by fuzzing: the list was read for ever.
void Pkcs7ReaderTest::whatIsNoAttributeEndsTheList()
{
    QVERIFY(SignedAttributes::read(QByteArray::fromHex("a003020105")).isMalformed);
}

void Pkcs7ReaderTest::anEmptyListIsNotMalformed()
{
    QVERIFY(!SignedAttributes::read(QByteArray::fromHex("a000")).isMalformed);
}

void Pkcs7ReaderTest::anAttributeWithTwoValuesIsMalformed()
{
    // messageDigest with two octet strings.
    const auto read = SignedAttributes::read(QByteArray::fromHex("a0153013"
                                                                 "06092a864886f70d010904"
                                                                 "3106"
                                                                 "0401aa"
                                                                 "0401bb"));
    QVERIFY(read.isMalformed);
}

void Pkcs7ReaderTest::moreSignersThanAnybodyHasAreNotRead()
{
    const auto sequence = [](const QByteArray &content) {
        return derEncoded(DerReader::sequenceTag, content);
    };
    const QByteArray algorithm = sequence(QByteArray::fromHex("06092a864886f70d010101"));
    const QByteArray name = sequence(sequence({}) + QByteArray::fromHex("020101"));
    const QByteArray signer = sequence(QByteArray::fromHex("020101") + name + algorithm +
                                       algorithm + QByteArray::fromHex("0401aa"));
    const auto message = [&](qsizetype signers) {
        const QByteArray data = sequence(QByteArray::fromHex("0201013100") +
                                         sequence(QByteArray::fromHex("06092a864886f70d010701")) +
                                         derEncoded(DerReader::setTag, signer.repeated(signers)));
        return sequence(QByteArray::fromHex("06092a864886f70d010702") + derEncoded(0xa0, data));
    };
    const QByteArray many = message(16);
    QCOMPARE(Pkcs7::read(many)->signers.size(), 16);
    QVERIFY(!Pkcs7::read(message(17)));
}

} // namespace numauth::package

std::unique_ptr<QObject> makePkcs7ReaderTest()
{
    return std::make_unique<numauth::package::Pkcs7ReaderTest>();
}

#include "Pkcs7ReaderTest.moc"
