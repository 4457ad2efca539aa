#include "models/package/Pkcs7Reader.h"

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

} // namespace numauth::package

std::unique_ptr<QObject> makePkcs7ReaderTest()
{
    return std::make_unique<numauth::package::Pkcs7ReaderTest>();
}

#include "Pkcs7ReaderTest.moc"
