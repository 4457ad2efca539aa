#include "tests/support/ProgramRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

const QString program = QStringLiteral(NUMAUTH_BINARY);

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

tests::ProgramResult phone(const QStringList &arguments, const QString &folder = {},
                           const QByteArray &input = {})
{
    return tests::runProgram(program, words("phone --format json") + arguments, input,
                             tests::cleanEnvironment(), folder);
}

/// Moves the clock of a running sandbox on.
bool advance(const tests::RunningSandbox &sandbox, int seconds)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(sandbox.url() + QStringLiteral("/sandbox/v1/clock")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    QNetworkReply *reply =
        network.post(request, "{\"advanceSeconds\":" + QByteArray::number(seconds) + "}");
    QSignalSpy finished(reply, &QNetworkReply::finished);
    return finished.wait(10000) && reply->error() == QNetworkReply::NoError;
}

QString codeOf(const tests::ProgramResult &result)
{
    return result.json().value(QStringLiteral("code")).toString();
}

QStringList operationsOf(const tests::ProgramResult &result)
{
    QStringList operations;
    for (const QJsonValue &step : result.json().value(QStringLiteral("flow")).toArray())
        operations << step.toObject().value(QStringLiteral("operation")).toString();
    return operations;
}

QString firstRule(const tests::ProgramResult &result)
{
    return result.json()
        .value(QStringLiteral("why"))
        .toArray()
        .first()
        .toObject()
        .value(QStringLiteral("ruleId"))
        .toString();
}

} // namespace

class PhoneCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void printsTheContractsKeys();
    void aTelecomLoginGivesTheNumberThroughTheGateway();
    void sixtyOneSecondsLaterTheTelecomTokenIsOver();
    void withAVpnTheCarriersOwnCodeComes();
    void explainNamesTheVpnFromThePhonesOwnAnswer_data();
    void explainNamesTheVpnFromThePhonesOwnAnswer();
    void theBrokenSamplePageIsRefusedInADebugBuild();
    void theSampleSchemesKeyIsWrong();
    void takesEveryOptionOfTheContract();
    void aSwitchAloneMeansOn();
    void readsScenarios();
    void anUnreadableScenarioIsSaid();
    void aWrongValueIsWrongUsage();
    void onlyASandboxMints();
    void printsTheWholeMatrix();
    void verifiesOnAPlainWebPage();
    void aNewUserIsRegisteredByNumberAlone();
    void theOtherSimsNumberIsRejected();
    void aFlowFallsBackToSmsWhereThePhoneFails();
    void aFlowRegistersByNumberAlone();
    void aFlowEndsAtTheSmsPageWhenTheNumbersDiffer();
    void theTimeLimitsOfAFlowAreOptions();

private:
    tests::ProgramResult call(const tests::RunningSandbox &sandbox, const QString &operation,
                              const QStringList &parameters) const;
    tests::ProgramResult getMobile(const tests::RunningSandbox &sandbox,
                                   const QString &token) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_sample;
};

void PhoneCommandTest::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sample = m_folder->filePath(QStringLiteral("shop"));
    const auto made =
        tests::runProgram(program, {QStringLiteral("workspace"), QStringLiteral("new"),
                                    QStringLiteral("--sample"), m_sample});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
}

tests::ProgramResult PhoneCommandTest::call(const tests::RunningSandbox &sandbox,
                                            const QString &operation,
                                            const QStringList &parameters) const
{
    QStringList arguments{QStringLiteral("call"), operation, QStringLiteral("--env"), sandbox.url(),
                          QStringLiteral("--format=json")};
    for (const QString &parameter : parameters)
        arguments << QStringLiteral("--param") << parameter;
    return tests::runProgram(program, arguments, {}, sandbox.environment());
}

tests::ProgramResult PhoneCommandTest::getMobile(const tests::RunningSandbox &sandbox,
                                                 const QString &token) const
{
    return call(sandbox, QStringLiteral("GetMobile"), {QStringLiteral("AccessToken=") + token});
}

void PhoneCommandTest::printsTheContractsKeys()
{
    const QJsonObject document = phone({}).json();
    for (const char *key : {"formatVersion", "callback", "token", "why", "next"})
        QVERIFY2(document.contains(QLatin1StringView(key)), key);
    QCOMPARE(document.value(QStringLiteral("callback")).toObject().value(QStringLiteral("code")),
             QJsonValue(QStringLiteral("600000")));
    QCOMPARE(document.value(QStringLiteral("callback")).toObject().value(QStringLiteral("token")),
             document.value(QStringLiteral("token")));
    const QJsonObject why = document.value(QStringLiteral("why")).toArray().first().toObject();
    for (const char *key : {"ruleId", "message", "source"})
        QVERIFY2(why.contains(QLatin1StringView(key)), key);
}

void PhoneCommandTest::aTelecomLoginGivesTheNumberThroughTheGateway()
{
    tests::RunningSandbox sandbox(program, {});
    const auto played = phone(words("--sim ctcc --network 4g --vpn off --page login_main "
                                    "--build release --env")
                                  << sandbox.url(),
                              m_sample);
    QVERIFY2(played.exitCode == 0, played.errors.constData());
    QCOMPARE(codeOf(played), QStringLiteral("600000"));
    const auto answer = getMobile(sandbox, played.json().value(QStringLiteral("token")).toString());
    QCOMPARE(answer.exitCode, 0);
    QVERIFY2(answer.output.contains("18900000001"), answer.output.constData());
}

void PhoneCommandTest::sixtyOneSecondsLaterTheTelecomTokenIsOver()
{
    tests::RunningSandbox sandbox(program, {});
    const auto played = phone(words("--sim ctcc --network 4g --env") << sandbox.url());
    const QString token = played.json().value(QStringLiteral("token")).toString();
    QVERIFY(!token.isEmpty());
    QVERIFY(advance(sandbox, 61));
    const auto answer = getMobile(sandbox, token);
    QCOMPARE(answer.exitCode, 1);
    QVERIFY2(answer.output.contains("isv.TOKEN_INVALID"), answer.output.constData());
}

void PhoneCommandTest::withAVpnTheCarriersOwnCodeComes()
{
    const auto played = phone(words("--sim ctcc --network 4g --vpn on"));
    QCOMPARE(played.exitCode, 1);
    QVERIFY(played.json().value(QStringLiteral("token")).isNull());
    QCOMPARE(firstRule(played), QStringLiteral("phone.vpn-ctcc"));
    const QString carrier = played.json()
                                .value(QStringLiteral("callback"))
                                .toObject()
                                .value(QStringLiteral("carrierFailedResultData"))
                                .toString();
    QCOMPARE(QJsonDocument::fromJson(carrier.toUtf8()).object().value(QStringLiteral("result")),
             QJsonValue(800008));
    QCOMPARE(played.json().value(QStringLiteral("next")).toString(),
             QStringLiteral("turn the VPN off"));
}

void PhoneCommandTest::explainNamesTheVpnFromThePhonesOwnAnswer_data()
{
    QTest::addColumn<QString>("sim");
    for (const char *sim : {"ctcc", "cmcc", "cucc"})
        QTest::addRow("%s", sim) << QString::fromLatin1(sim);
}

void PhoneCommandTest::explainNamesTheVpnFromThePhonesOwnAnswer()
{
    QFETCH(QString, sim);
    const auto played = phone(words("--network 4g --vpn on --sim") << sim);
    QCOMPARE(played.exitCode, 1);
    const QJsonObject callback = played.json().value(QStringLiteral("callback")).toObject();
    const QByteArray log = "11-28 04:00:00.000  4242  4242 I Login: onTokenFailed: " +
                           QJsonDocument(callback).toJson(QJsonDocument::Compact) + '\n';
    const auto explained = tests::runProgram(program, words("explain --format json -"), log,
                                             tests::cleanEnvironment());
    const QJsonObject cause =
        explained.json().value(QStringLiteral("diagnoses")).toArray().first().toObject();
    QCOMPARE(cause.value(QStringLiteral("ruleId")), QJsonValue(QStringLiteral("vpn")));
    QCOMPARE(cause.value(QStringLiteral("likelihood")), QJsonValue(QStringLiteral("high")));
}

void PhoneCommandTest::theBrokenSamplePageIsRefusedInADebugBuild()
{
    const auto played = [this](const char *build) {
        return phone(words("--page login_main --device huawei-p9 --build") << words(build),
                     m_sample);
    };
    const auto refused = played("debug");
    QCOMPARE(codeOf(refused), QStringLiteral("600005"));
    QCOMPARE(refused.json().value(QStringLiteral("delivered")), QJsonValue(false));
    const auto release = played("release");
    QCOMPARE(codeOf(release), QStringLiteral("600000"));
    QCOMPARE(release.json().value(QStringLiteral("verdict")).toString(), QStringLiteral("warns"));
}

void PhoneCommandTest::theSampleSchemesKeyIsWrong()
{
    const auto played = phone(words("--scheme shop-release"), m_sample);
    QCOMPARE(codeOf(played), QStringLiteral("600017"));
}

void PhoneCommandTest::takesEveryOptionOfTheContract()
{
    const auto played = phone(
        words("--sim cmcc --network 5g --mobile-data on --wifi on --vpn off --proxy off --roaming "
              "off --root off --hook off --emulator off --debugger off --wap off --overlay off "
              "--sim2 ctcc --data-sim 1 --airplane off --can-switch on --apn cmnet --cached off "
              "--clock-offset 0 --app-host native --platform android --sdk 2.14.23 --arrears off "
              "--timeout 5000 --action login --env sandbox"));
    QVERIFY2(played.exitCode == 0, played.errors.constData());
}

void PhoneCommandTest::aSwitchAloneMeansOn()
{
    QCOMPARE(firstRule(phone(words("--airplane --wifi on"))), QStringLiteral("phone.airplane"));
}

void PhoneCommandTest::readsScenarios()
{
    QCOMPARE(firstRule(phone(words("--scenario vpn"))), QStringLiteral("phone.vpn-cmcc"));
    const QByteArray scenario = R"({"formatVersion":1,"name":"n","phone":{"root":"on"}})";
    QCOMPARE(firstRule(phone(words("--scenario -"), {}, scenario)), QStringLiteral("phone.root"));
    QCOMPARE(firstRule(phone(words("--scenario vpn --sim cucc"))),
             QStringLiteral("phone.vpn-cucc"));
}

void PhoneCommandTest::anUnreadableScenarioIsSaid()
{
    const auto broken = phone(words("--scenario -"), {}, R"({"formatVersion":1,"phone":{"x":1}})");
    QCOMPARE(broken.exitCode, 3);
    QVERIFY2(broken.errors.contains("“x”"), broken.errors.constData());
    QCOMPARE(phone(words("--scenario nowhere")).exitCode, 2);
}

void PhoneCommandTest::aWrongValueIsWrongUsage()
{
    QCOMPARE(phone(words("--network 6g")).exitCode, 2);
    QCOMPARE(phone(words("--vpn perhaps")).exitCode, 2);
    QCOMPARE(phone(words("--timeout soon")).exitCode, 2);
}

void PhoneCommandTest::onlyASandboxMints()
{
    QCOMPARE(phone(words("--env live")).exitCode, 2);
    QCOMPARE(phone(words("--env http://127.0.0.1:1")).exitCode, 4);
}

void PhoneCommandTest::printsTheWholeMatrix()
{
    const auto printed = tests::runProgram(program, words("phone --all"));
    QCOMPARE(printed.exitCode, 0);
    const QList<QByteArray> lines = printed.output.split('\n');
    QVERIFY(lines.first().startsWith("sim,cardCarrier,network,"));
    QVERIFY(lines.size() > 7000);
}

void PhoneCommandTest::verifiesOnAPlainWebPage()
{
    QCOMPARE(codeOf(phone(words("--action verify --app-host h5"))), QStringLiteral("600000"));
    const auto login = phone(words("--action login --app-host h5"));
    QCOMPARE(login.exitCode, 1);
    QVERIFY(login.json().value(QStringLiteral("callback")).isNull());
}

void PhoneCommandTest::aNewUserIsRegisteredByNumberAlone()
{
    tests::RunningSandbox sandbox(program, {});
    const auto played = phone(words("--action verify --sim cucc --env") << sandbox.url());
    const QString code = played.json().value(QStringLiteral("token")).toString();
    const auto answer =
        call(sandbox, QStringLiteral("VerifyMobile"),
             {QStringLiteral("AccessCode=") + code, QStringLiteral("PhoneNumber=18600000001")});
    QCOMPARE(answer.json().value(QStringLiteral("verdict")).toString(), QStringLiteral("pass"));
}

void PhoneCommandTest::theOtherSimsNumberIsRejected()
{
    tests::RunningSandbox sandbox(program, {});
    const auto played =
        phone(words("--action verify --sim cucc --sim2 cucc --data-sim 1 --env") << sandbox.url());
    const QString code = played.json().value(QStringLiteral("token")).toString();
    const auto answer =
        call(sandbox, QStringLiteral("VerifyMobile"),
             {QStringLiteral("AccessCode=") + code, QStringLiteral("PhoneNumber=13000000002")});
    QCOMPARE(answer.json().value(QStringLiteral("verdict")).toString(), QStringLiteral("reject"));
}

void PhoneCommandTest::aFlowFallsBackToSmsWhereThePhoneFails()
{
    const auto played = phone(words("--flow login --vpn on"));
    QCOMPARE(operationsOf(played), QStringList({QStringLiteral("SendSmsVerifyCode"),
                                                QStringLiteral("CheckSmsVerifyCode")}));
    QCOMPARE(played.exitCode, 0);
    QCOMPARE(operationsOf(phone(words("--flow login"))), QStringList(QStringLiteral("GetMobile")));
}

void PhoneCommandTest::aFlowRegistersByNumberAlone()
{
    const auto played = phone(words("--flow register --sim ctcc"));
    QCOMPARE(operationsOf(played), QStringList(QStringLiteral("VerifyMobile")));
    QCOMPARE(played.exitCode, 0);
}

void PhoneCommandTest::aFlowEndsAtTheSmsPageWhenTheNumbersDiffer()
{
    const auto played = phone(words("--flow register --sim cucc --typed 13000000002"));
    QCOMPARE(operationsOf(played),
             QStringList({QStringLiteral("VerifyMobile"), QStringLiteral("SendSmsVerifyCode"),
                          QStringLiteral("CheckSmsVerifyCode")}));
    QCOMPARE(played.exitCode, 0);
}

void PhoneCommandTest::theTimeLimitsOfAFlowAreOptions()
{
    QCOMPARE(phone(words("--flow login --read-timeout 4000")).exitCode, 0);
    const auto wrong = phone(words("--flow login --read-timeout 99"));
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.errors.contains("--read-timeout"), wrong.errors.constData());
}

} // namespace numauth::cli

std::unique_ptr<QObject> makePhoneCommandTest()
{
    return std::make_unique<numauth::cli::PhoneCommandTest>();
}

#include "PhoneCommandTest.moc"
