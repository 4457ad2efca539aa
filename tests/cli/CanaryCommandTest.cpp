#include "tests/cli/VaultRun.h"
#include "tests/support/LiveDouble.h"
#include "tests/support/SecretSearch.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

const QByteArray passphrase("canary-passphrase-4402");
const QByteArray schemeKey("canary-scheme-key-7315");
const QByteArray keystorePassword("canary-keystore-9120");
const QByteArray accessSecret("canary-access-secret-6633");

} // namespace

/// Works with unique secrets on the command line, then looks for them everywhere else.
class CanaryCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_run = std::make_unique<VaultRun>(passphrase); }
    void noSecretIsLeftAnywhere();
    void callsOfOtherEnvironmentsLeaveNoSecret();

private:
    std::unique_ptr<VaultRun> m_run;
};

void CanaryCommandTest::noSecretIsLeftAnywhere()
{
    const QString vault = QStringLiteral("vault");
    m_run->environment.insert(QStringLiteral("CANARY_KEY"), QString::fromLatin1(schemeKey));
    m_run->environment.insert(QStringLiteral("CANARY_STORE"),
                              QString::fromLatin1(keystorePassword));
    m_run->environment.insert(QStringLiteral("CANARY_ACCESS"), QString::fromLatin1(accessSecret));
    const auto set = [&](const char *name, const char *variable) {
        return QStringList{vault,
                           QStringLiteral("set"),
                           QString::fromLatin1(name),
                           QStringLiteral("--from"),
                           QStringLiteral("env:") + QString::fromLatin1(variable),
                           QStringLiteral("--verbose")};
    };
    const QString keystore =
        tests::sourceFolder() + QStringLiteral("/tests/data/keystores/k01-rsa.jks");
    QList<QStringList> commands{
        set("shop", "CANARY_KEY"),
        set("store", "CANARY_STORE"),
        set("access", "CANARY_ACCESS"),
        {vault, QStringLiteral("status"), QStringLiteral("--format=json")},
        {QStringLiteral("workspace"), QStringLiteral("new"), QStringLiteral("shop"),
         QStringLiteral("--sample")},
        {QStringLiteral("scheme"), QStringLiteral("add"), QStringLiteral("--workspace"),
         QStringLiteral("shop"), QStringLiteral("--name"), QStringLiteral("extra"),
         QStringLiteral("--package-name"), QStringLiteral("com.example.extra"),
         QStringLiteral("--signature"), QStringLiteral("0123456789abcdef0123456789abcdef"),
         QStringLiteral("--key"), QStringLiteral("vault:shop")},
        {QStringLiteral("inspect"), keystore, QStringLiteral("--password"),
         QStringLiteral("vault:store"), QStringLiteral("--format=json")},
        {QStringLiteral("call"), QStringLiteral("GetMobile"), QStringLiteral("--workspace"),
         QStringLiteral("shop"), QStringLiteral("--param"),
         QStringLiteral("AccessToken=vault:access"), QStringLiteral("--verbose")},
        {QStringLiteral("history"), QStringLiteral("list"), QStringLiteral("--workspace"),
         QStringLiteral("shop")},
        {vault, QStringLiteral("scan"), QStringLiteral("shop")},
        {QStringLiteral("scheme"), QStringLiteral("push"), QStringLiteral("extra"),
         QStringLiteral("--yes"), QStringLiteral("--workspace"), QStringLiteral("shop")},
        {QStringLiteral("scheme"), QStringLiteral("pull"), QStringLiteral("--workspace"),
         QStringLiteral("shop")},
        {QStringLiteral("scheme"), QStringLiteral("export"), QStringLiteral("--workspace"),
         QStringLiteral("shop"), QStringLiteral("--output"), m_run->path("out.json")},
        {QStringLiteral("evidence"), QStringLiteral("pack"), QStringLiteral("--workspace"),
         QStringLiteral("shop"), QStringLiteral("--output"), m_run->path("case.zip")},
        {vault, QStringLiteral("rotate")}};
    QVERIFY(m_run->makeQuickVault());
    for (const QStringList &command : commands) {
        const auto result = m_run->run(command);
        QVERIFY2(result.exitCode >= 0 && result.exitCode != 5,
                 qPrintable(command.join(QLatin1Char(' '))));
        for (const QByteArray &canary : {passphrase, schemeKey, keystorePassword, accessSecret}) {
            QVERIFY2(!command.join(QLatin1Char(' ')).toUtf8().contains(canary),
                     "no command needs a secret in its arguments");
            QVERIFY2(!result.output.contains(canary), qPrintable(command.join(QLatin1Char(' '))));
            QVERIFY2(!result.errors.contains(canary), qPrintable(command.join(QLatin1Char(' '))));
        }
    }
    QVERIFY(QFile::exists(m_run->path("vault.numauth")));
    QVERIFY(QFile::exists(m_run->path("shop/.numauth/history.sqlite")));
    QVERIFY(QFile::exists(m_run->path("out.json")) && QFile::exists(m_run->path("case.zip")));
    for (const QByteArray &canary : {passphrase, schemeKey, keystorePassword, accessSecret}) {
        const QStringList hits = tests::filesWith(m_run->folder(), {canary});
        QVERIFY2(hits.isEmpty(), qPrintable(hits.join(QLatin1Char('\n'))));
    }
}

void CanaryCommandTest::callsOfOtherEnvironmentsLeaveNoSecret()
{
    const tests::LiveDouble cloud(QStringLiteral("dypnsapi.aliyuncs.com"), m_run->folder());
    if (!cloud.isReady())
        QSKIP("There is no openssl here that makes a certificate.");
    const tests::RunningSandbox gateway(QStringLiteral(NUMAUTH_BINARY), {});
    QVERIFY(gateway.isListening());
    QVERIFY(m_run->makeQuickVault());
    m_run->environment.insert(QStringLiteral("CANARY_KEY"), QString::fromLatin1(accessSecret));
    m_run->run({QStringLiteral("vault"), QStringLiteral("set"), QStringLiteral("live"),
                QStringLiteral("--from"), QStringLiteral("env:CANARY_KEY")});
    const QByteArray gatewaySecret =
        gateway.line().value(QStringLiteral("accessKeySecret")).toString().toUtf8();
    m_run->environment.insert(QStringLiteral("GATEWAY_SECRET"), QString::fromUtf8(gatewaySecret));
    m_run->environment.remove(QStringLiteral("CANARY_KEY"));
    QVERIFY(QDir(m_run->folder()).mkpath(QStringLiteral("shop")));
    QFile workspace(m_run->path("shop/workspace.json"));
    QVERIFY(workspace.open(QIODevice::WriteOnly));
    workspace.write(
        QStringLiteral(R"({"formatVersion": 1, "name": "shop", "environments": [
        {"name": "live", "credential": {"accessKeyId": "LTAIcanary",
         "accessKeySecret": "vault:live"}},
        {"name": "staging", "address": "%1", "credential": {"accessKeyId": "%2",
         "accessKeySecret": "env:GATEWAY_SECRET"}}]})")
            .arg(gateway.url(), gateway.line().value(QStringLiteral("accessKeyId")).toString())
            .toUtf8());
    workspace.close();
    const auto call = [&](const QString &environment, const QStringList &more) {
        return m_run->run(QStringList{QStringLiteral("call"), QStringLiteral("GetMobile"),
                                      QStringLiteral("--env"), environment,
                                      QStringLiteral("--param"),
                                      QStringLiteral("AccessToken=env:CANARY_TOKEN"),
                                      QStringLiteral("--workspace"), m_run->path("shop"),
                                      QStringLiteral("--verbose")} +
                          more);
    };
    m_run->environment.insert(QStringLiteral("CANARY_TOKEN"),
                              QString::fromLatin1(keystorePassword));
    const auto live =
        call(QStringLiteral("live"), {QStringLiteral("--yes-billed"), QStringLiteral("--proxy"),
                                      cloud.proxy(), QStringLiteral("--ca"), cloud.caFile()});
    QVERIFY2(cloud.received().contains("LTAIcanary"),
             (live.errors + live.output + cloud.received()).constData());
    QVERIFY2(!cloud.received().contains(accessSecret), "a signature is sent, not the secret");
    const auto own = call(QStringLiteral("staging"), {});
    QVERIFY2(gateway.isListening() && own.exitCode == 1, own.errors.constData());
    for (const QByteArray &canary : {passphrase, accessSecret, keystorePassword, gatewaySecret}) {
        for (const auto &result : {live, own})
            QVERIFY(!result.output.contains(canary) && !result.errors.contains(canary));
        const QStringList hits = tests::filesWith(m_run->folder(), {canary});
        QVERIFY2(hits.isEmpty(), qPrintable(hits.join(QLatin1Char('\n'))));
    }
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeCanaryCommandTest()
{
    return std::make_unique<numauth::cli::CanaryCommandTest>();
}

#include "CanaryCommandTest.moc"
