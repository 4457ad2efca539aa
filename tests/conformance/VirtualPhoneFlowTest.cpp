#include "models/sandbox/AdminClient.h"
#include "tests/conformance/VendorDriver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>

namespace numauth {

namespace {

const QString program = QStringLiteral(NUMAUTH_BINARY);

} // namespace

/// From the tap on the sample's page to the number in the hands of the vendor's own client.
class VirtualPhoneFlowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void theVendorsClientGetsTheNumberOfTheTelecomSim();
    void sixtyOneSecondsLaterTheVendorsClientIsRefused();
    void withAVpnTheCarriersCodeComesAndItsLogNamesTheVpn();

private:
    tests::ProgramResult playPhone(const QStringList &more);
    QJsonObject getMobile(const QString &token);

    QTemporaryDir m_folder;
    tests::VendorDriver m_vendor;
};

void VirtualPhoneFlowTest::initTestCase()
{
    const QString reason = m_vendor.prepare();
    if (!reason.isEmpty())
        QSKIP(qPrintable(reason));
    QVERIFY2(m_vendor.failure().isEmpty(), qPrintable(m_vendor.failure()));
    const auto made = tests::runProgram(program, {QStringLiteral("workspace"),
                                                  QStringLiteral("new"), QStringLiteral("--sample"),
                                                  m_folder.filePath(QStringLiteral("shop"))});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
}

tests::ProgramResult VirtualPhoneFlowTest::playPhone(const QStringList &more)
{
    const QStringList arguments{QStringLiteral("phone"),         QStringLiteral("--sim=ctcc"),
                                QStringLiteral("--network=4g"),  QStringLiteral("--page"),
                                QStringLiteral("login_main"),    QStringLiteral("--build=release"),
                                QStringLiteral("--format=json"), QStringLiteral("--env"),
                                m_vendor.sandbox().url()};
    return tests::runProgram(program, arguments + more, {}, tests::cleanEnvironment(),
                             m_folder.filePath(QStringLiteral("shop")));
}

QJsonObject VirtualPhoneFlowTest::getMobile(const QString &token)
{
    const QJsonObject call{
        {QStringLiteral("client"), QStringLiteral("product")},
        {QStringLiteral("signature"), QStringLiteral("acs3")},
        {QStringLiteral("method"), QStringLiteral("acs3")},
        {QStringLiteral("operation"), QStringLiteral("GetMobile")},
        {QStringLiteral("parameters"), QJsonObject{{QStringLiteral("AccessToken"), token}}}};
    const auto answers = m_vendor.drive({call}, m_vendor.sandbox().environment());
    return answers.isEmpty() ? QJsonObject() : answers.first();
}

void VirtualPhoneFlowTest::theVendorsClientGetsTheNumberOfTheTelecomSim()
{
    const auto played = playPhone({QStringLiteral("--vpn=off")});
    const QString token = played.json().value(QStringLiteral("token")).toString();
    QVERIFY2(!token.isEmpty(), played.errors.constData());
    const QJsonObject answer = getMobile(token);
    QCOMPARE(answer.value(QStringLiteral("code")).toString(), QStringLiteral("OK"));
    const QByteArray body = QJsonDocument(answer.value(QStringLiteral("body")).toObject()).toJson();
    QVERIFY2(body.contains("18900000001"), body.constData());
}

void VirtualPhoneFlowTest::sixtyOneSecondsLaterTheVendorsClientIsRefused()
{
    const QString token =
        playPhone({QStringLiteral("--vpn=off")}).json().value(QStringLiteral("token")).toString();
    QVERIFY(!token.isEmpty());
    const auto moved =
        sandbox::AdminClient(QUrl(m_vendor.sandbox().url()))
            .post(QStringLiteral("/clock"), {{QStringLiteral("advanceSeconds"), 61}});
    QVERIFY(moved);
    QCOMPARE(getMobile(token).value(QStringLiteral("code")).toString(),
             QStringLiteral("isv.TOKEN_INVALID"));
}

void VirtualPhoneFlowTest::withAVpnTheCarriersCodeComesAndItsLogNamesTheVpn()
{
    const QJsonObject played = playPhone({QStringLiteral("--vpn=on")}).json();
    QVERIFY(played.value(QStringLiteral("token")).isNull());
    const QByteArray log =
        QJsonDocument(played.value(QStringLiteral("callback")).toObject()).toJson();
    QVERIFY2(log.contains("800008"), log.constData());
    const auto explained = tests::runProgram(
        program, {QStringLiteral("explain"), QStringLiteral("--format=json"), QStringLiteral("-")},
        log);
    QCOMPARE(explained.json()
                 .value(QStringLiteral("diagnoses"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QStringLiteral("ruleId"))
                 .toString(),
             QStringLiteral("vpn"));
}

} // namespace numauth

std::unique_ptr<QObject> makeVirtualPhoneFlowTest()
{
    return std::make_unique<numauth::VirtualPhoneFlowTest>();
}

#include "VirtualPhoneFlowTest.moc"
