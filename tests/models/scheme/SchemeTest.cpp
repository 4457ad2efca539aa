#include "models/scheme/Scheme.h"

#include <QJsonObject>
#include <QTest>

#include <memory>

namespace numauth::scheme {

class SchemeTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsMembersItDoesNotKnow();
    void refusesANewerFormat();
    void refusesAKeyInPlaceOfAReference();
    void refusesAnUnknownPlatform();
    void writesWhatItReads();
};

namespace {

Result<Scheme> read(const QByteArray &members)
{
    return Scheme::read("{\"formatVersion\":1,\"name\":\"Shop\",\"platform\":\"android\"" +
                            members + "}",
                        QStringLiteral("schemes/shop.json"));
}

} // namespace

void SchemeTest::keepsMembersItDoesNotKnow()
{
    const auto scheme = read(",\"activation\":{\"cmcc\":\"2026-01-01\"}");
    QVERIFY(scheme);
    const auto again = Scheme::read(scheme->toBytes(), QStringLiteral("x.json"));
    QVERIFY(again);
    QVERIFY(again->unknown.contains(QStringLiteral("activation")));
}

void SchemeTest::refusesANewerFormat()
{
    const auto scheme = Scheme::read("{\"formatVersion\":2,\"name\":\"S\",\"platform\":\"ios\"}",
                                     QStringLiteral("schemes/s.json"));
    QVERIFY(!scheme);
    QCOMPARE(scheme.error().code, Error::Code::Unsupported);
    QVERIFY(scheme.error().message.contains(QStringLiteral("schemes/s.json")));
}

void SchemeTest::refusesAKeyInPlaceOfAReference()
{
    const auto scheme = read(",\"keyReference\":\"tHiSiSaSeCrEt\"");
    QVERIFY(!scheme);
    QVERIFY(scheme.error().message.contains(QStringLiteral("keyReference")));
    QVERIFY(!scheme.error().message.contains(QStringLiteral("tHiSiSaSeCrEt")));
}

void SchemeTest::refusesAnUnknownPlatform()
{
    const auto scheme = Scheme::read(
        "{\"formatVersion\":1,\"name\":\"S\",\"platform\":\"windows\"}", QStringLiteral("s.json"));
    QVERIFY(!scheme);
    QVERIFY(scheme.error().message.contains(QStringLiteral("harmony")));
}

void SchemeTest::writesWhatItReads()
{
    Scheme scheme;
    scheme.name = QStringLiteral("示例商城·正式");
    scheme.platform = Platform::H5;
    scheme.origin = QStringLiteral("https://h5.example.com");
    scheme.keyReference = QStringLiteral("vault:shop");
    const auto again = Scheme::read(scheme.toBytes(), QStringLiteral("s.json"));
    QVERIFY(again);
    QCOMPARE(*again, scheme);
}

} // namespace numauth::scheme

std::unique_ptr<QObject> makeSchemeTest()
{
    return std::make_unique<numauth::scheme::SchemeTest>();
}

#include "SchemeTest.moc"
