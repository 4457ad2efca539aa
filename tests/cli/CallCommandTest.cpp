#include "models/cloud/LiveGuard.h"
#include "tests/support/ProgramRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

const QString program = QStringLiteral(NUMAUTH_BINARY);
const QString token = QStringLiteral("AccessToken=mint:CMCC:13800000001");

tests::ProgramResult call(const QStringList &arguments,
                          const QProcessEnvironment &environment = tests::cleanEnvironment(),
                          const QByteArray &input = {}, const QString &folder = {})
{
    return tests::runProgram(program, QStringList{QStringLiteral("call")} + arguments, input,
                             environment, folder);
}

QStringList getMobile(const QString &parameter, const QStringList &more = {})
{
    return QStringList{QStringLiteral("GetMobile"), QStringLiteral("--param"), parameter,
                       QStringLiteral("--format"), QStringLiteral("json")} +
           more;
}

QProcessEnvironment withKeys()
{
    QProcessEnvironment environment = tests::cleanEnvironment();
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_ID"), QStringLiteral("LTAIdummy"));
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_SECRET"),
                       QStringLiteral("dummy-secret-of-test"));
    return environment;
}

} // namespace

class CallCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void printsTheContractsKeys();
    void aLimitOutsideOfWhatIsAdvisedIsSaid();
    void aWrongLimitOrProxyIsWrongUsage();
    void answersTheVerdictWithItsExitCode();
    void expectTurnsARefusalIntoSuccess();
    void readsParametersFromEnvironmentFileAndInput();
    void suggestsTheNearestOperation();
    void saysHowATokenIsMinted();
    void refusesABilledCallWithoutConsent();
    void theDailyCapHoldsForTheCommandLineToo();
    void refusesADeleteWithoutTheSchemeCode();
    void refusesATokenAsAnArgumentOutsideTheSandbox();
    void refusesASandboxTokenInTheLiveCloud();
    void saysWhenNothingListens();
    void saysWhichEnvironmentsThereAre();
    void aWrongSecretIsAnAnswerNotACrash();
    void usesTheRunningSandboxOfTheWorkspace();
    void keepsTheStateOfAnInProcessSandbox();
    void refusesABrokenStateFileUntouched();
    void theSamplesTokenHasExpiredEveryTime();
    void aForgottenNumberIsGoneFromHistoryAndSandbox();
    void neverPrintsASecret();
    void readsTheKeyFromAProfileOfTheCloudsOwnCli();
    void anEnvironmentOfTheWorkspaceIsCalledByItsName();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void CallCommandTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_folder = std::make_unique<QTemporaryDir>();
    QFile workspace(m_folder->filePath(QStringLiteral("workspace.json")));
    QVERIFY(workspace.open(QIODevice::WriteOnly));
}

void CallCommandTest::printsTheContractsKeys()
{
    const auto result = call(getMobile(token));
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QCOMPARE(result.json().keys(),
             (QStringList{QStringLiteral("body"), QStringLiteral("code"),
                          QStringLiteral("environment"), QStringLiteral("explanation"),
                          QStringLiteral("formatVersion"), QStringLiteral("httpStatus"),
                          QStringLiteral("message"), QStringLiteral("operation"),
                          QStringLiteral("requestId"), QStringLiteral("serverClockAheadSeconds"),
                          QStringLiteral("timingMs"), QStringLiteral("verdict")}));
    QCOMPARE(result.json().value(QStringLiteral("timingMs")).toObject().keys(),
             (QStringList{QStringLiteral("connect"), QStringLiteral("dns"),
                          QStringLiteral("receive"), QStringLiteral("send"), QStringLiteral("sign"),
                          QStringLiteral("tls"), QStringLiteral("total"), QStringLiteral("wait")}));
}

void CallCommandTest::aLimitOutsideOfWhatIsAdvisedIsSaid()
{
    QVERIFY(call(getMobile(token)).errors.isEmpty());
    const auto result = call(getMobile(token) + QStringList{QStringLiteral("--read-timeout=900")});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.errors.contains("3 to 5 s"), result.errors.constData());
}

void CallCommandTest::aWrongLimitOrProxyIsWrongUsage()
{
    for (const char *option : {"--read-timeout=99", "--connect-timeout=120001",
                               "--proxy=ftp://proxy.example:1", "--proxy=http://a:b@proxy:1"}) {
        const auto result = call(getMobile(token) + QStringList{QString::fromLatin1(option)});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.output.isEmpty() && !result.errors.contains("a:b"), option);
    }
}

void CallCommandTest::answersTheVerdictWithItsExitCode()
{
    const QStringList verify{QStringLiteral("VerifyMobile"),
                             QStringLiteral("--format"),
                             QStringLiteral("json"),
                             QStringLiteral("--param"),
                             QStringLiteral("AccessCode=mint:CMCC:13800000001"),
                             QStringLiteral("--param")};
    const auto pass = call(verify + QStringList{QStringLiteral("PhoneNumber=13800000001")});
    QCOMPARE(pass.exitCode, 0);
    QCOMPARE(pass.json().value(QStringLiteral("verdict")).toString(), QStringLiteral("pass"));
    const auto reject = call(verify + QStringList{QStringLiteral("PhoneNumber=13900000002")});
    QCOMPARE(reject.exitCode, 1);
    QCOMPARE(reject.json().value(QStringLiteral("verdict")).toString(), QStringLiteral("reject"));
}

void CallCommandTest::expectTurnsARefusalIntoSuccess()
{
    const QString wrong = QStringLiteral("AccessToken=nothing");
    QCOMPARE(call(getMobile(wrong)).exitCode, 1);
    for (const char *expected : {"error", "isv.TOKEN_INVALID"})
        QCOMPARE(call(getMobile(wrong, {QStringLiteral("--expect"), QString::fromLatin1(expected)}))
                     .exitCode,
                 0);
}

void CallCommandTest::readsParametersFromEnvironmentFileAndInput()
{
    const QString path = m_folder->filePath(QStringLiteral("token.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("from-file\n");
    file.close();
    QProcessEnvironment environment = tests::cleanEnvironment();
    environment.insert(QStringLiteral("MY_TOKEN"), QStringLiteral("from-env"));
    const auto code = [](const tests::ProgramResult &result) {
        return result.json().value(QStringLiteral("code")).toString();
    };
    const QString invalid = QStringLiteral("isv.TOKEN_INVALID");
    QCOMPARE(code(call(getMobile(QStringLiteral("AccessToken=env:MY_TOKEN")), environment)),
             invalid);
    QCOMPARE(code(call(getMobile(QStringLiteral("AccessToken=file:") + path))), invalid);
    QCOMPARE(code(call(getMobile(QStringLiteral("AccessToken=-")), environment, "from-input\n")),
             invalid);
    QCOMPARE(call(getMobile(QStringLiteral("AccessToken=env:NOT_SET"))).exitCode, 2);
    QCOMPARE(call(getMobile(QStringLiteral("AccessToken=file:/nowhere/token"))).exitCode, 3);
}

void CallCommandTest::saysHowATokenIsMinted()
{
    for (const char *order : {"mint:XX:13800000001", "mint:CMCC:1", "mint:CMCC"}) {
        const auto result =
            call(getMobile(QStringLiteral("AccessToken=") + QString::fromLatin1(order)));
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.errors.contains("AccessToken=mint:CMCC:13800000001"),
                 result.errors.constData());
    }
}

void CallCommandTest::suggestsTheNearestOperation()
{
    const auto result = call({QStringLiteral("GetMobil")});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("did you mean “GetMobile”"), result.errors.constData());
    QVERIFY(result.output.isEmpty());
}

void CallCommandTest::refusesABilledCallWithoutConsent()
{
    QProcessEnvironment environment = withKeys();
    environment.insert(QStringLiteral("T"), QStringLiteral("x"));
    const auto result = call(getMobile(QStringLiteral("AccessToken=env:T"),
                                       {QStringLiteral("--env"), QStringLiteral("live")}),
                             environment);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("--yes-billed"), result.errors.constData());
}

void CallCommandTest::theDailyCapHoldsForTheCommandLineToo()
{
    const QTemporaryDir data;
    QVERIFY(
        cloud::LiveUsage(data.filePath(QStringLiteral("numauth/live-usage.json"))).setDailyCap(0));
    QProcessEnvironment environment = withKeys();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), data.path());
    environment.insert(QStringLiteral("T"), QStringLiteral("x"));
    const auto result = call(getMobile(QStringLiteral("AccessToken=env:T"),
                                       {QStringLiteral("--env"), QStringLiteral("live"),
                                        QStringLiteral("--yes-billed")}),
                             environment);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("dailyCap"), result.errors.constData());
}

void CallCommandTest::refusesADeleteWithoutTheSchemeCode()
{
    const QStringList arguments{QStringLiteral("DeleteVerifyScheme"),
                                QStringLiteral("--env"),
                                QStringLiteral("live"),
                                QStringLiteral("--param"),
                                QStringLiteral("SchemeCode=FC1"),
                                QStringLiteral("--confirm"),
                                QStringLiteral("FC2")};
    const auto result = call(arguments, withKeys());
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("--confirm"), result.errors.constData());
}

void CallCommandTest::refusesATokenAsAnArgumentOutsideTheSandbox()
{
    const auto result = call(getMobile(QStringLiteral("AccessToken=plain"),
                                       {QStringLiteral("--env"), QStringLiteral("live"),
                                        QStringLiteral("--yes-billed")}),
                             withKeys());
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("env:VARIABLE"), result.errors.constData());
}

void CallCommandTest::refusesASandboxTokenInTheLiveCloud()
{
    QProcessEnvironment environment = withKeys();
    environment.insert(QStringLiteral("T"), QStringLiteral("sandbox-abc"));
    const auto result = call(getMobile(QStringLiteral("AccessToken=env:T"),
                                       {QStringLiteral("--env"), QStringLiteral("live"),
                                        QStringLiteral("--yes-billed")}),
                             environment);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("was not sent"), result.errors.constData());
}

void CallCommandTest::saysWhenNothingListens()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(taken.serverPort());
    taken.close();
    QProcessEnvironment environment = withKeys();
    environment.insert(QStringLiteral("T"), QStringLiteral("private-token"));
    const auto result = call(getMobile(QStringLiteral("AccessToken=env:T"),
                                       {QStringLiteral("--env"), url, QStringLiteral("--verbose"),
                                        QStringLiteral("--yes-billed")}),
                             environment);
    QCOMPARE(result.exitCode, 4);
    QVERIFY2(result.errors.contains("nothing listens"), result.errors.constData());
    QVERIFY(!result.errors.contains("private-token"));
}

void CallCommandTest::saysWhichEnvironmentsThereAre()
{
    const auto result =
        call(getMobile(token, {QStringLiteral("--env"), QStringLiteral("staging")}));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("sandbox, live"), result.errors.constData());
}

void CallCommandTest::aWrongSecretIsAnAnswerNotACrash()
{
    tests::RunningSandbox sandbox(program, {});
    QVERIFY(sandbox.isListening());
    QProcessEnvironment environment = sandbox.environment();
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_SECRET"), QStringLiteral("wrong"));
    const auto result =
        call(getMobile(token, {QStringLiteral("--env"), sandbox.url()}), environment);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.json().value(QStringLiteral("code")).toString(),
             QStringLiteral("SignatureDoesNotMatch"));
    QCOMPARE(result.json().value(QStringLiteral("httpStatus")).toInt(), 400);
}

void CallCommandTest::usesTheRunningSandboxOfTheWorkspace()
{
    tests::RunningSandbox sandbox(program, {}, m_folder->path());
    QVERIFY(sandbox.isListening());
    const QString file = m_folder->filePath(QStringLiteral(".numauth/sandbox.json"));
    QVERIFY(QFile::exists(file));
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
    const auto result = call(getMobile(token), tests::cleanEnvironment(), {}, m_folder->path());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(sandbox.stop(), 0);
    QVERIFY(!QFile::exists(file));
    QVERIFY(sandbox.log().contains("GetMobile 200 OK"));
}

void CallCommandTest::keepsTheStateOfAnInProcessSandbox()
{
    const auto first = call(getMobile(token), tests::cleanEnvironment(), {}, m_folder->path());
    QCOMPARE(first.exitCode, 0);
    QFile state(m_folder->filePath(QStringLiteral(".numauth/sandbox-state.json")));
    QVERIFY(state.open(QIODevice::ReadOnly));
    static const QRegularExpression pattern(QStringLiteral("sandbox-[A-Za-z0-9_-]+"));
    const QString used = pattern.match(QString::fromUtf8(state.readAll())).captured();
    QVERIFY(!used.isEmpty());
    const auto second = call(getMobile(QStringLiteral("AccessToken=") + used),
                             tests::cleanEnvironment(), {}, m_folder->path());
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.json()
                 .value(QStringLiteral("explanation"))
                 .toString()
                 .contains(QStringLiteral("used before")),
             second.output.constData());
}

void CallCommandTest::refusesABrokenStateFileUntouched()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(".numauth")));
    QFile state(m_folder->filePath(QStringLiteral(".numauth/sandbox-state.json")));
    QVERIFY(state.open(QIODevice::WriteOnly));
    state.write("{\"formatVersion\": 1, \"tok");
    state.close();
    const auto result = call(getMobile(token), tests::cleanEnvironment(), {}, m_folder->path());
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.errors.contains("sandbox-state.json"), result.errors.constData());
    QVERIFY(state.open(QIODevice::ReadOnly));
    QCOMPARE(state.readAll(), QByteArray("{\"formatVersion\": 1, \"tok"));
}

void CallCommandTest::theSamplesTokenHasExpiredEveryTime()
{
    const QString sample = m_folder->filePath(QStringLiteral("sample"));
    const auto made =
        tests::runProgram(program, {QStringLiteral("workspace"), QStringLiteral("new"),
                                    QStringLiteral("--sample"), sample});
    QCOMPARE(made.exitCode, 0);
    for (int run = 0; run < 2; ++run) {
        const auto late = call(getMobile(QStringLiteral("AccessToken=sandbox-came-too-late"),
                                         {QStringLiteral("--workspace"), sample}));
        QCOMPARE(late.exitCode, 1);
        const QString explanation = late.json().value(QStringLiteral("explanation")).toString();
        QVERIFY2(explanation.contains(QStringLiteral("expired")), qPrintable(explanation));
    }
}

void CallCommandTest::aForgottenNumberIsGoneFromHistoryAndSandbox()
{
    QCOMPARE(call(getMobile(token), tests::cleanEnvironment(), {}, m_folder->path()).exitCode, 0);
    QFile state(m_folder->filePath(QStringLiteral(".numauth/sandbox-state.json")));
    QVERIFY(state.open(QIODevice::ReadOnly));
    QVERIFY(state.readAll().contains("13800000001"));
    state.close();
    const auto forget = [this](const QByteArray &number) {
        return tests::runProgram(program,
                                 {QStringLiteral("history"), QStringLiteral("forget"),
                                  QStringLiteral("-"), QStringLiteral("--format=json")},
                                 number, tests::cleanEnvironment(), m_folder->path());
    };
    QCOMPARE(forget("1380000").exitCode, 2);
    const auto forgotten = forget("13800000001\n");
    QVERIFY2(forgotten.exitCode == 0, forgotten.errors.constData());
    QCOMPARE(forgotten.json().value(QStringLiteral("removed")).toInt(), 1);
    QCOMPARE(forgotten.json().value(QStringLiteral("removedInSandbox")).toInt(), 1);
    const QDir kept(m_folder->filePath(QStringLiteral(".numauth")));
    for (const QFileInfo &info : kept.entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("13800000001") && !bytes.contains("138****0001"),
                 qPrintable(info.fileName()));
    }
}

void CallCommandTest::neverPrintsASecret()
{
    tests::RunningSandbox sandbox(program, {});
    QVERIFY(sandbox.isListening());
    const auto result = call(
        getMobile(token, {QStringLiteral("--env"), sandbox.url(), QStringLiteral("--verbose")}),
        sandbox.environment());
    QCOMPARE(result.exitCode, 0);
    const QByteArray secret =
        sandbox.line().value(QStringLiteral("accessKeySecret")).toString().toUtf8();
    QVERIFY(!secret.isEmpty());
    QVERIFY(!result.output.contains(secret) && !result.errors.contains(secret));
    sandbox.stop();
    const QByteArray log = sandbox.log();
    QVERIFY(!log.contains(secret) && !log.contains("13800000001"));
}

void CallCommandTest::readsTheKeyFromAProfileOfTheCloudsOwnCli()
{
    tests::RunningSandbox sandbox(program, {});
    QVERIFY(sandbox.isListening());
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(".aliyun")));
    QFile config(m_folder->filePath(QStringLiteral(".aliyun/config.json")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    const QJsonObject profile{
        {QStringLiteral("name"), QStringLiteral("work")},
        {QStringLiteral("mode"), QStringLiteral("AK")},
        {QStringLiteral("access_key_id"), sandbox.line().value(QStringLiteral("accessKeyId"))},
        {QStringLiteral("access_key_secret"),
         sandbox.line().value(QStringLiteral("accessKeySecret"))}};
    config.write(QJsonDocument(QJsonObject{{QStringLiteral("current"), QStringLiteral("work")},
                                           {QStringLiteral("profiles"), QJsonArray{profile}}})
                     .toJson());
    config.close();
    QProcessEnvironment environment = tests::cleanEnvironment();
    environment.insert(QStringLiteral("HOME"), m_folder->path());
    const auto callWith = [&](const char *credential) {
        return call(
            getMobile(token, {QStringLiteral("--env"), sandbox.url(),
                              QStringLiteral("--credential"), QString::fromLatin1(credential)}),
            environment);
    };
    for (const char *credential : {"profile", "profile:work"})
        QCOMPARE(callWith(credential).exitCode, 0);
    const auto unknown = callWith("profile:home");
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.errors.contains("it has: work"), unknown.errors.constData());
    QCOMPARE(callWith("env").exitCode, 2);
    QCOMPARE(callWith("vault").exitCode, 2);
}

void CallCommandTest::anEnvironmentOfTheWorkspaceIsCalledByItsName()
{
    tests::RunningSandbox sandbox(program, {});
    QVERIFY(sandbox.isListening());
    const QJsonObject credential{{QStringLiteral("accessKeyId"), QStringLiteral("env:MY_ID")},
                                 {QStringLiteral("accessKeySecret"), QStringLiteral("env:MY_KEY")}};
    const QJsonObject staging{{QStringLiteral("name"), QStringLiteral("staging")},
                              {QStringLiteral("address"), sandbox.url()},
                              {QStringLiteral("credential"), credential}};
    QFile workspace(m_folder->filePath(QStringLiteral("workspace.json")));
    QVERIFY(workspace.open(QIODevice::WriteOnly));
    workspace.write(
        QJsonDocument(QJsonObject{{QStringLiteral("formatVersion"), 1},
                                  {QStringLiteral("name"), QStringLiteral("shop")},
                                  {QStringLiteral("environments"), QJsonArray{staging}}})
            .toJson());
    workspace.close();
    QProcessEnvironment environment = tests::cleanEnvironment();
    const QStringList arguments =
        getMobile(token, {QStringLiteral("--env"), QStringLiteral("staging"),
                          QStringLiteral("--workspace"), m_folder->path()});
    const auto withoutKey = call(arguments, environment);
    QVERIFY2(withoutKey.exitCode != 0 && withoutKey.errors.contains("MY_ID"),
             withoutKey.errors.constData());
    environment.insert(QStringLiteral("MY_ID"),
                       sandbox.line().value(QStringLiteral("accessKeyId")).toString());
    environment.insert(QStringLiteral("MY_KEY"),
                       sandbox.line().value(QStringLiteral("accessKeySecret")).toString());
    const auto result = call(arguments, environment);
    QVERIFY2(result.exitCode == 0, result.errors.constData());
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeCallCommandTest()
{
    return std::make_unique<numauth::cli::CallCommandTest>();
}

#include "CallCommandTest.moc"
