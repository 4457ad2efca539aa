#include "models/package/DerReader.h"

#include <QTest>

#include <memory>

namespace numauth::package {

class DerReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheRawSliceOfAnElement();
    void readsIndefiniteLengths();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void readsObjectIdentifiers();
    void stopsAtDeepNesting();
};

void DerReaderTest::keepsTheRawSliceOfAnElement()
{
    const QByteArray bytes = QByteArray::fromHex("3003020105ff");
    const auto element = DerReader(bytes).next(DerReader::sequenceTag);
    QVERIFY(element);
    QCOMPARE(element->whole.toByteArray(), bytes.first(5));
    QCOMPARE(element->content.toByteArray(), QByteArray::fromHex("020105"));
}

void DerReaderTest::readsIndefiniteLengths()
{
    const QByteArray bytes = QByteArray::fromHex("30803080020107000002010500000206");
    const auto outer = DerReader(bytes).next();
    QVERIFY(outer);
    QCOMPARE(outer->whole.size(), 14);
    DerReader inner(outer->content);
    QVERIFY(inner.next(DerReader::sequenceTag));
    QCOMPARE(inner.next(DerReader::integerTag)->content.toByteArray(), QByteArray("\x05"));
    QVERIFY(inner.isAtEnd());
}

void DerReaderTest::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("hex");
    for (const char *hex : {"", "30", "3005020105", "30ff", "3084ffffffff", "3085010000000030",
                            "1f8101", "0480", "3080020105"})
        QTest::newRow(hex) << QByteArray(hex);
}

void DerReaderTest::refusesWhatDoesNotFit()
{
    QFETCH(QByteArray, hex);
    const QByteArray bytes = QByteArray::fromHex(hex);
    QVERIFY(!DerReader(bytes).next());
}

void DerReaderTest::readsObjectIdentifiers()
{
    QCOMPARE(oidText(QByteArray::fromHex("2a864886f70d010702")),
             QByteArray("1.2.840.113549.1.7.2"));
    QCOMPARE(oidText(QByteArray::fromHex("608648016503040201")),
             QByteArray("2.16.840.1.101.3.4.2.1"));
    QCOMPARE(derEncoded(0x04, QByteArray(200, 'x')).first(3), QByteArray::fromHex("0481c8"));
}

void DerReaderTest::stopsAtDeepNesting()
{
    QByteArray bytes;
    for (int depth = 0; depth < 100000; ++depth)
        bytes += QByteArray::fromHex("3080");
    QVERIFY(!DerReader(bytes).next());
}

} // namespace numauth::package

std::unique_ptr<QObject> makeDerReaderTest()
{
    return std::make_unique<numauth::package::DerReaderTest>();
}

#include "DerReaderTest.moc"
