#include "models/vault/Vault.h"
#include "tests/support/ProgramRun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

const QString program = QStringLiteral(NUMAUTH_BINARY);
const QByteArray passphrase = "correct horse battery staple";

} // namespace

/// Calls whose key stands in a real vault, towards a real gateway that verifies the signature.
class VaultCallTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCallIsSignedWithTheKeyOfTheVault();
    void anotherKeyOfTheVaultIsRefusedByTheGateway();
    void aLockedVaultSendsNothing();
    void aNameThatTheVaultLacksIsSaid();
    void theWorkspacesEnvironmentNamesItsKey();

private:
    void keep(const QString &name, const QByteArray &secret) const;
    tests::ProgramResult call(const QString &reference, const QString &environment) const;
    QByteArray sandboxSecret() const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<tests::RunningSandbox> m_sandbox;
    QProcessEnvironment m_environment;
};

void VaultCallTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<tests::RunningSandbox>(program, QStringList());
    QVERIFY(m_sandbox->isListening());
    const QString vault = m_home->filePath(QStringLiteral("vault.numauth"));
    const vault::VaultProtection protection{Secret(passphrase), std::nullopt,
                                            vault::ScryptCost{10, 1, 1}};
    QVERIFY(vault::Vault::create(vault, protection));
    m_environment = tests::cleanEnvironment();
    m_environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home->path());
    m_environment.insert(QStringLiteral("NUMAUTH_VAULT"), vault);
    m_environment.insert(QStringLiteral("NUMAUTH_VAULT_PASSPHRASE"),
                         QString::fromLatin1(passphrase));
    keep(QStringLiteral("gateway"), sandboxSecret());
    keep(QStringLiteral("other"), "another-secret");
}

QByteArray VaultCallTest::sandboxSecret() const
{
    return m_sandbox->line().value(QStringLiteral("accessKeySecret")).toString().toLatin1();
}

void VaultCallTest::keep(const QString &name, const QByteArray &secret) const
{
    const auto kept = tests::runProgram(
        program, {QStringLiteral("vault"), QStringLiteral("set"), name}, secret, m_environment);
    QVERIFY2(kept.exitCode == 0, kept.errors.constData());
}

tests::ProgramResult VaultCallTest::call(const QString &reference, const QString &environment) const
{
    QProcessEnvironment keys = m_environment;
    if (!reference.isEmpty()) {
        keys.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_ID"),
                    m_sandbox->line().value(QStringLiteral("accessKeyId")).toString());
        keys.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_SECRET"), reference);
    }
    return tests::runProgram(program,
                             {QStringLiteral("call"), QStringLiteral("GetMobile"),
                              QStringLiteral("--env"), environment, QStringLiteral("--param"),
                              QStringLiteral("AccessToken=mint:CMCC:13800000001"),
                              QStringLiteral("--format=json")},
                             {}, keys, m_home->path());
}

void VaultCallTest::aCallIsSignedWithTheKeyOfTheVault()
{
    const auto result = call(QStringLiteral("vault:gateway"), m_sandbox->url());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json().value(QStringLiteral("code")).toString(), QStringLiteral("OK"));
    QVERIFY(!result.output.contains(sandboxSecret()) && !result.errors.contains(sandboxSecret()));
}

void VaultCallTest::anotherKeyOfTheVaultIsRefusedByTheGateway()
{
    const auto result = call(QStringLiteral("vault:other"), m_sandbox->url());
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.json().value(QStringLiteral("code")).toString(),
             QStringLiteral("SignatureDoesNotMatch"));
}

void VaultCallTest::aLockedVaultSendsNothing()
{
    m_environment.insert(QStringLiteral("NUMAUTH_VAULT_PASSPHRASE"), QStringLiteral("wrong"));
    const auto result = call(QStringLiteral("vault:gateway"), m_sandbox->url());
    QCOMPARE(result.exitCode, 4);
    QVERIFY2(result.errors.contains("vault"), result.errors.constData());
}

void VaultCallTest::aNameThatTheVaultLacksIsSaid()
{
    const auto result = call(QStringLiteral("vault:nowhere"), m_sandbox->url());
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("nowhere"), result.errors.constData());
}

void VaultCallTest::theWorkspacesEnvironmentNamesItsKey()
{
    QFile file(m_home->filePath(QStringLiteral("workspace.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral(R"({"formatVersion": 1, "name": "shop", "environments": [
        {"name": "staging", "address": "%1",
         "credential": {"accessKeyId": "%2", "accessKeySecret": "vault:gateway"}}]})")
                   .arg(m_sandbox->url(),
                        m_sandbox->line().value(QStringLiteral("accessKeyId")).toString())
                   .toUtf8());
    file.close();
    const auto result = call({}, QStringLiteral("staging"));
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QCOMPARE(result.json().value(QStringLiteral("environment")).toString(),
             QStringLiteral("staging"));
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeVaultCallTest()
{
    return std::make_unique<numauth::cli::VaultCallTest>();
}

#include "VaultCallTest.moc"
