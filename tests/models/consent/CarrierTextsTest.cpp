#include "models/consent/CarrierTexts.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

class CarrierTextsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCarrierHasItsTexts();
    void theAgreementOfChinaUnicomChangedItsName();
    void anUnknownVersionShowsTheNewestName();
    void versionsCompareNumberByNumber();
};

void CarrierTextsTest::everyCarrierHasItsTexts()
{
    const Result<CarrierTexts> texts = CarrierTexts::open();
    QVERIFY2(texts, texts ? "" : qPrintable(texts.error().message));
    for (const Carrier carrier : allCarriers) {
        const CarrierText &text = texts->of(carrier);
        QCOMPARE(text.carrier, carrier);
        QVERIFY(!text.agreementName.isEmpty());
        QVERIFY(text.slogan.endsWith(QStringLiteral("提供认证服务")));
        QVERIFY(text.agreementUrl.startsWith(QStringLiteral("https://")));
        QCOMPARE(text.maskedNumber.size(), 11);
        QCOMPARE(text.maskedNumber.count(QLatin1Char('*')), 4);
        QCOMPARE(carrierFromId(carrierId(carrier)), carrier);
    }
    QVERIFY(!carrierFromId(QStringLiteral("vodafone")));
}

void CarrierTextsTest::theAgreementOfChinaUnicomChangedItsName()
{
    const Result<CarrierTexts> texts = CarrierTexts::open();
    QVERIFY(texts);
    const auto nameIn = [&texts](const char *version) {
        return texts->agreementName(Carrier::ChinaUnicom,
                                    *SdkVersion::parse(QString::fromLatin1(version)));
    };
    QCOMPARE(nameIn("2.12.15"), QStringLiteral("联通统一认证服务条款"));
    QCOMPARE(nameIn("2.13.4"), QStringLiteral("中国联通认证服务协议"));
    QCOMPARE(nameIn("2.9.0"), QStringLiteral("联通统一认证服务条款"));
}

void CarrierTextsTest::anUnknownVersionShowsTheNewestName()
{
    const Result<CarrierTexts> texts = CarrierTexts::open();
    QVERIFY(texts);
    const std::optional<SdkVersion> unknown = SdkVersion::parse(QStringLiteral("unknown"));
    QVERIFY(unknown && unknown->isUnknown);
    QCOMPARE(texts->agreementName(Carrier::ChinaUnicom, *unknown),
             QStringLiteral("中国联通认证服务协议"));
}

void CarrierTextsTest::versionsCompareNumberByNumber()
{
    const auto version = [](const char *text) {
        return *SdkVersion::parse(QString::fromLatin1(text));
    };
    QVERIFY(version("2.9.0") < version("2.12.0.1"));
    QVERIFY(version("2.12.0.1") < version("2.12.1.4"));
    QCOMPARE(version("2.12.0.1").toString(), QStringLiteral("2.12.0.1"));
    QCOMPARE(version("2.14").toString(), QStringLiteral("2.14.0"));
    for (const char *text : {"", "2", "2.x", "2..1", "2.1.2.3.4", "-1.2", "+1.2", "Unknown"})
        QVERIFY2(!SdkVersion::parse(QString::fromLatin1(text)), text);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeCarrierTextsTest()
{
    return std::make_unique<numauth::consent::CarrierTextsTest>();
}

#include "CarrierTextsTest.moc"
