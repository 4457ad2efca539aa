#include "models/phone/SdkAnswers.h"

#include <QJsonDocument>
#include <QTest>

#include <memory>
#include <optional>

namespace numauth::phone {

namespace {

SdkSpeaker speaker(const char *platform, const char *sdk, const char *carrier)
{
    return {QString::fromLatin1(platform), QStringLiteral("native"),
            *consent::SdkVersion::parse(QString::fromLatin1(sdk)), QString::fromLatin1(carrier),
            false};
}

SdkAnswer failure(const char *code, const char *carrierCode)
{
    SdkAnswer answer;
    answer.code = QString::fromLatin1(code);
    answer.carrierCode = QString::fromLatin1(carrierCode);
    answer.carrierText = QStringLiteral("网络异常");
    answer.requestId = QStringLiteral("c0a8d1f26b7e4d399a415f0e2c83b7d6");
    return answer;
}

} // namespace

class SdkAnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void newAndroidNestsTheCarriersAnswer();
    void oldAndroidPutsTheCarriersAnswerIntoItsText();
    void eachCarrierHasItsOwnForm_data();
    void eachCarrierHasItsOwnForm();
    void iosHasAResultCodeAndAShortId();
    void h5HasNumbersForCodes();
    void vendorNamesFollowTheVersion();

private:
    std::optional<SdkAnswers> m_answers;
};

void SdkAnswersTest::initTestCase()
{
    auto answers = SdkAnswers::open();
    QVERIFY2(answers, answers ? "" : qPrintable(answers.error().message));
    m_answers = *answers;
}

void SdkAnswersTest::newAndroidNestsTheCarriersAnswer()
{
    const QJsonObject object =
        m_answers->callback(failure("600012", "200028"), speaker("android", "2.14.23", "cmcc"));
    QCOMPARE(object.value(QStringLiteral("vendorName")).toString(), QStringLiteral("cm_zyhl"));
    QCOMPARE(object.value(QStringLiteral("requestId")).toString(),
             QStringLiteral("c0a8d1f2-6b7e-4d39-9a41-5f0e2c83b7d6"));
    const QByteArray nested =
        object.value(QStringLiteral("carrierFailedResultData")).toString().toUtf8();
    QCOMPARE(QJsonDocument::fromJson(nested).object().value(QStringLiteral("resultCode")),
             QJsonValue(QStringLiteral("200028")));
}

void SdkAnswersTest::oldAndroidPutsTheCarriersAnswerIntoItsText()
{
    const QJsonObject object =
        m_answers->callback(failure("600011", "200028"), speaker("android", "2.10.0", "cmcc"));
    QVERIFY(!object.contains(QStringLiteral("carrierFailedResultData")));
    QVERIFY(object.value(QStringLiteral("msg"))
                .toString()
                .startsWith(QStringLiteral("vendorCode:200028, msg:")));
    QCOMPARE(object.value(QStringLiteral("vendorName")).toString(), QStringLiteral("CMCC"));
}

void SdkAnswersTest::eachCarrierHasItsOwnForm_data()
{
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QString>("sdk");
    QTest::addColumn<QStringList>("members");
    QTest::newRow("China Mobile") << QStringLiteral("cmcc") << QStringLiteral("2.14.23")
                                  << QStringList{QStringLiteral("authType"),
                                                 QStringLiteral("authTypeDes"),
                                                 QStringLiteral("resultCode"),
                                                 QStringLiteral("resultDesc")};
    QTest::newRow("China Unicom") << QStringLiteral("cucc") << QStringLiteral("2.14.23")
                                  << QStringList{
                                         QStringLiteral("resultCode"), QStringLiteral("resultData"),
                                         QStringLiteral("resultMsg"), QStringLiteral("seq")};
    QTest::newRow("China Unicom, old")
        << QStringLiteral("cucc") << QStringLiteral("2.12.11")
        << QStringList{QStringLiteral("operatorType"), QStringLiteral("resultCode"),
                       QStringLiteral("resultData"), QStringLiteral("resultMsg"),
                       QStringLiteral("traceId")};
    QTest::newRow("China Telecom")
        << QStringLiteral("ctcc") << QStringLiteral("2.14.23")
        << QStringList{QStringLiteral("msg"), QStringLiteral("reqId"), QStringLiteral("result")};
}

void SdkAnswersTest::eachCarrierHasItsOwnForm()
{
    QFETCH(QString, carrier);
    QFETCH(QString, sdk);
    const QJsonObject object = m_answers->carrierAnswer(
        failure("600011", "80006"), speaker("android", qPrintable(sdk), qPrintable(carrier)));
    QTEST(object.keys(), "members");
}

void SdkAnswersTest::iosHasAResultCodeAndAShortId()
{
    const QJsonObject object =
        m_answers->callback(failure("600015", "80800"), speaker("ios", "2.14.23", "ctcc"));
    QCOMPARE(object.value(QStringLiteral("resultCode")).toString(), QStringLiteral("600015"));
    QCOMPARE(object.value(QStringLiteral("innerCode")).toString(), QStringLiteral("80800"));
    QCOMPARE(object.value(QStringLiteral("requestId")).toString().size(), 16);
}

void SdkAnswersTest::h5HasNumbersForCodes()
{
    SdkSpeaker h5 = speaker("android", "2.14.23", "cmcc");
    h5.appHost = QStringLiteral("h5");
    const QJsonObject object = m_answers->callback(failure("600011", "103609"), h5);
    QCOMPARE(object.value(QStringLiteral("code")), QJsonValue(600011));
    QCOMPARE(object.value(QStringLiteral("vender")).toString(), QStringLiteral("CM"));
    QCOMPARE(
        object.value(QStringLiteral("carrier")).toObject().value(QStringLiteral("carrierSdkCode")),
        QJsonValue(QStringLiteral("103609")));
}

void SdkAnswersTest::vendorNamesFollowTheVersion()
{
    QCOMPARE(m_answers->vendorName(speaker("android", "2.14.23", "ctcc")),
             QStringLiteral("ct_sjl"));
    QCOMPARE(m_answers->vendorName(speaker("android", "2.10.0", "cucc")), QStringLiteral("CUCC"));
    QCOMPARE(m_answers->vendorName(speaker("android", "2.14.23", "")), QStringLiteral("unknown"));
}

} // namespace numauth::phone

std::unique_ptr<QObject> makeSdkAnswersTest()
{
    return std::make_unique<numauth::phone::SdkAnswersTest>();
}

#include "SdkAnswersTest.moc"
