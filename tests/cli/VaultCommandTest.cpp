#include "tests/cli/VaultRun.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <memory>

namespace numauth::cli {

using tests::ProgramResult;

namespace {

const QByteArray passphrase("canary-passphrase-4402");
const QByteArray schemeKey("canary-scheme-key-7315");
const QByteArray keystorePassword("canary-keystore-9120");

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

/// Each test has a home of its own, so that everything that a run writes can be searched.
class VaultCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesAVaultAndKeepsASecret();
    void aLockedVaultIsAnEnvironmentFailure();
    void aWrongPassphraseIsAnEnvironmentFailure();
    void aTamperedVaultIsMalformedInput();
    void withoutAVaultItSaysSo();
    void takesNoSecretFromAnArgument();
    void rotatesToANewPassphrase();
    void withoutAKeychainRotationKeepsThePassphrase();
    void removesASecret();
    void refusesSecretsInTextFiles();
    void secretsOfTheVaultOpenAKeystore();
    void itsMemoryIsNeverDumped();

private:
    ProgramResult run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_run->run(arguments, input);
    }
    void makeQuickVault() const { QVERIFY(m_run->makeQuickVault()); }
    QString homePath(const char *name) const { return m_run->path(name); }

    std::unique_ptr<VaultRun> m_run;
};

void VaultCommandTest::init()
{
    m_run = std::make_unique<VaultRun>(passphrase);
}

void VaultCommandTest::makesAVaultAndKeepsASecret()
{
    const QString vault = QStringLiteral("vault");
    const QString asJson = QStringLiteral("--format=json");
    QCOMPARE(run({vault, QStringLiteral("init")}).exitCode, 0);
    QCOMPARE(run({vault, QStringLiteral("init")}).exitCode, 2);
    const auto set =
        run({vault, QStringLiteral("set"), QStringLiteral("shop"), asJson}, schemeKey + "\n");
    QCOMPARE(set.exitCode, 0);
    QCOMPARE(set.json().value(QStringLiteral("reference")).toString(),
             QStringLiteral("vault:shop"));
    const QJsonObject status = run({vault, QStringLiteral("status"), asJson}).json();
    QCOMPARE(status.value(QStringLiteral("state")).toString(), QStringLiteral("unlocked"));
    QCOMPARE(status.value(QStringLiteral("secrets")).toArray().size(), 1);
    QCOMPARE(status.value(QStringLiteral("protections")).toArray(),
             QJsonArray{QStringLiteral("passphrase")});
}

void VaultCommandTest::aLockedVaultIsAnEnvironmentFailure()
{
    makeQuickVault();
    m_run->environment.remove(QStringLiteral("NUMAUTH_VAULT_PASSPHRASE"));
    const auto set =
        run({QStringLiteral("vault"), QStringLiteral("set"), QStringLiteral("a")}, "x\n");
    QCOMPARE(set.exitCode, 4);
    QVERIFY(set.output.isEmpty());
    const auto status = run({QStringLiteral("vault"), QStringLiteral("status")});
    QCOMPARE(status.exitCode, 0);
    QVERIFY2(status.output.contains("is locked"), status.output.constData());
}

void VaultCommandTest::aWrongPassphraseIsAnEnvironmentFailure()
{
    makeQuickVault();
    m_run->environment.insert(QStringLiteral("NUMAUTH_VAULT_PASSPHRASE"), QStringLiteral("other"));
    const auto set =
        run({QStringLiteral("vault"), QStringLiteral("set"), QStringLiteral("a")}, "x\n");
    QCOMPARE(set.exitCode, 4);
    QVERIFY2(set.errors.contains("does not open"), set.errors.constData());
}

void VaultCommandTest::aTamperedVaultIsMalformedInput()
{
    makeQuickVault();
    QFile file(homePath("vault.numauth"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(60);
    file.write("!");
    file.close();
    const auto status = run({QStringLiteral("vault"), QStringLiteral("status")});
    QCOMPARE(status.exitCode, 3);
    QVERIFY2(status.errors.contains("changed or damaged"), status.errors.constData());
}

void VaultCommandTest::withoutAVaultItSaysSo()
{
    const auto status = run({QStringLiteral("vault"), QStringLiteral("status")});
    QCOMPARE(status.exitCode, 0);
    QVERIFY2(status.output.contains("There is no vault"), status.output.constData());
    QCOMPARE(run({QStringLiteral("vault"), QStringLiteral("rm"), QStringLiteral("a")}).exitCode, 4);
    m_run->environment.remove(QStringLiteral("NUMAUTH_VAULT_PASSPHRASE"));
    QCOMPARE(run({QStringLiteral("vault"), QStringLiteral("init")}).exitCode, 4);
}

void VaultCommandTest::takesNoSecretFromAnArgument()
{
    makeQuickVault();
    const auto literal = run({QStringLiteral("vault"), QStringLiteral("set"), QStringLiteral("a"),
                              QStringLiteral("--from"), QString::fromLatin1(schemeKey)});
    QCOMPARE(literal.exitCode, 2);
    QVERIFY2(!literal.errors.contains(schemeKey), "a wrong reference may be the secret");
    QCOMPARE(run({QStringLiteral("vault"), QStringLiteral("set"), QStringLiteral("a"),
                  QString::fromLatin1(schemeKey)})
                 .exitCode,
             2);
}

void VaultCommandTest::rotatesToANewPassphrase()
{
    makeQuickVault();
    QCOMPARE(run({QStringLiteral("vault"), QStringLiteral("set"), QStringLiteral("a")}, schemeKey)
                 .exitCode,
             0);
    m_run->environment.insert(QStringLiteral("NEXT"), QStringLiteral("next words"));
    QCOMPARE(run({QStringLiteral("vault"), QStringLiteral("rotate"),
                  QStringLiteral("--new-passphrase"), QStringLiteral("env:NEXT")})
                 .exitCode,
             0);
    QCOMPARE(run({QStringLiteral("vault"), QStringLiteral("rm"), QStringLiteral("a")}).exitCode, 4);
    QCOMPARE(run({QStringLiteral("vault"), QStringLiteral("rm"), QStringLiteral("a"),
                  QStringLiteral("--passphrase"), QStringLiteral("env:NEXT")})
                 .exitCode,
             0);
}

void VaultCommandTest::withoutAKeychainRotationKeepsThePassphrase()
{
    makeQuickVault();
    QCOMPARE(run({QStringLiteral("vault"), QStringLiteral("set"), QStringLiteral("a")}, schemeKey)
                 .exitCode,
             0);
    // Nothing answers at this address.
    m_run->environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                              QStringLiteral("unix:path=") + homePath("no-bus"));
    const auto rotated = run({QStringLiteral("vault"), QStringLiteral("rotate"),
                              QStringLiteral("--keychain"), QStringLiteral("--format=json")});
    QCOMPARE(rotated.exitCode, 0);
    QVERIFY2(rotated.errors.contains("keychain"), rotated.errors.constData());
    QCOMPARE(rotated.json().value(QStringLiteral("protections")).toArray(),
             QJsonArray{QStringLiteral("passphrase")});
    QCOMPARE(run({QStringLiteral("vault"), QStringLiteral("rm"), QStringLiteral("a")}).exitCode, 0);
}

void VaultCommandTest::removesASecret()
{
    makeQuickVault();
    QCOMPARE(run({QStringLiteral("vault"), QStringLiteral("rm"), QStringLiteral("a")}).exitCode, 2);
}

void VaultCommandTest::refusesSecretsInTextFiles()
{
    QDir(m_run->folder()).mkdir(QStringLiteral("work"));
    writeFile(homePath("work/ok.json"), "{\"keyReference\": \"vault:shop\"}\n");
    const QStringList scan{QStringLiteral("vault"), QStringLiteral("scan"), QStringLiteral("work"),
                           QStringLiteral("--format=json")};
    QCOMPARE(run(scan).exitCode, 0);
    writeFile(homePath("work/bad.txt"), "schemeKey=" + schemeKey + "\n");
    const auto found = run(scan);
    QCOMPARE(found.exitCode, 1);
    QCOMPARE(found.json().value(QStringLiteral("findings")).toArray().size(), 1);
    QVERIFY(!found.output.contains(schemeKey));
    QCOMPARE(
        run({QStringLiteral("vault"), QStringLiteral("scan"), QStringLiteral("absent")}).exitCode,
        3);
}

void VaultCommandTest::secretsOfTheVaultOpenAKeystore()
{
    makeQuickVault();
    QCOMPARE(run({QStringLiteral("vault"), QStringLiteral("set"), QStringLiteral("store")},
                 keystorePassword)
                 .exitCode,
             0);
    const QString keystore =
        tests::sourceFolder() + QStringLiteral("/tests/data/keystores/k01-rsa.jks");
    const auto inspected = run({QStringLiteral("inspect"), keystore, QStringLiteral("--password"),
                                QStringLiteral("vault:store")});
    QVERIFY2(inspected.errors.isEmpty(),
             "the reference was resolved, though the password is wrong");
    const auto unknown = run({QStringLiteral("inspect"), keystore, QStringLiteral("--password"),
                              QStringLiteral("vault:absent")});
    QCOMPARE(unknown.exitCode, 2);
}

void VaultCommandTest::itsMemoryIsNeverDumped()
{
    QProcess sandbox;
    sandbox.setProcessEnvironment(m_run->environment);
    sandbox.start(QStringLiteral(NUMAUTH_BINARY),
                  {QStringLiteral("sandbox"), QStringLiteral("--port=0")});
    QVERIFY(sandbox.waitForReadyRead());
    QFile limits(QStringLiteral("/proc/%1/limits").arg(sandbox.processId()));
    if (!limits.open(QIODevice::ReadOnly))
        QSKIP("This system does not tell the limits of a process.");
    const QByteArray text = limits.readAll();
    const qsizetype line = text.indexOf("Max core file size");
    QVERIFY(line >= 0);
    const QByteArrayList words =
        text.mid(line, text.indexOf('\n', line) - line).simplified().split(' ');
    QCOMPARE(words.at(4), QByteArray("0"));
    QCOMPARE(words.at(5), QByteArray("0"));
    sandbox.terminate();
    sandbox.waitForFinished();
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeVaultCommandTest()
{
    return std::make_unique<numauth::cli::VaultCommandTest>();
}

#include "VaultCommandTest.moc"
