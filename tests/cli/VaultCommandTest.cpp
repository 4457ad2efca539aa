#include "models/vault/Vault.h"
#include "tests/support/ProgramRun.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

using tests::ProgramResult;

namespace {

const QByteArray passphrase("canary-passphrase-4402");
const QByteArray schemeKey("canary-scheme-key-7315");
const QByteArray keystorePassword("canary-keystore-9120");
const QByteArray accessSecret("canary-access-secret-6633");

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QStringList filesWith(const QString &folder, const QByteArray &needle)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        const QString text = QString::fromLatin1(needle);
        const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
        if (bytes.contains(needle) || bytes.contains(wide) ||
            bytes.contains(needle.toBase64(QByteArray::OmitTrailingEquals)))
            found << file.fileName();
    }
    return found;
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
    void noSecretIsLeftAnywhere();
    void itsMemoryIsNeverDumped();

private:
    ProgramResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// A vault that costs the least work a file may ask for: only `vault init` and `vault rotate`
    /// must take the product's.
    void makeQuickVault() const;
    QString homePath(const char *name) const { return m_home->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_home;
    QProcessEnvironment m_environment;
};

void VaultCommandTest::init()
{
    // In memory where the system has that: every save waits for the disk.
    const QString memory = QStringLiteral("/dev/shm");
    m_home = std::make_unique<QTemporaryDir>(QDir(QDir(memory).exists() ? memory : QDir::tempPath())
                                                 .filePath(QStringLiteral("numauth-home-XXXXXX")));
    m_environment = tests::cleanEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                             "XDG_RUNTIME_DIR", "TMPDIR"})
        m_environment.insert(QString::fromLatin1(name), m_home->path());
    m_environment.insert(QStringLiteral("NUMAUTH_VAULT"), homePath("vault.numauth"));
    m_environment.insert(QStringLiteral("NUMAUTH_VAULT_PASSPHRASE"),
                         QString::fromLatin1(passphrase));
}

ProgramResult VaultCommandTest::run(const QStringList &arguments, const QByteArray &input) const
{
    return tests::runProgram(
        QStringLiteral(NUMAUTH_BINARY),
        QStringList{arguments.first(), QStringLiteral("--lang"), QStringLiteral("en")} +
            arguments.mid(1),
        input, m_environment, m_home->path());
}

void VaultCommandTest::makeQuickVault() const
{
    const vault::VaultProtection protection{Secret(passphrase), std::nullopt,
                                            vault::ScryptCost{10, 1, 1}};
    QVERIFY(vault::Vault::create(homePath("vault.numauth"), protection));
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
    m_environment.remove(QStringLiteral("NUMAUTH_VAULT_PASSPHRASE"));
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
    m_environment.insert(QStringLiteral("NUMAUTH_VAULT_PASSPHRASE"), QStringLiteral("other"));
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
    m_environment.remove(QStringLiteral("NUMAUTH_VAULT_PASSPHRASE"));
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
    m_environment.insert(QStringLiteral("NEXT"), QStringLiteral("next words"));
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
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
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
    QDir(m_home->path()).mkdir(QStringLiteral("work"));
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

void VaultCommandTest::noSecretIsLeftAnywhere()
{
    const QString vault = QStringLiteral("vault");
    m_environment.insert(QStringLiteral("CANARY_KEY"), QString::fromLatin1(schemeKey));
    m_environment.insert(QStringLiteral("CANARY_STORE"), QString::fromLatin1(keystorePassword));
    m_environment.insert(QStringLiteral("CANARY_ACCESS"), QString::fromLatin1(accessSecret));
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
         QStringLiteral("shop"), QStringLiteral("--output"), homePath("out.json")},
        {QStringLiteral("evidence"), QStringLiteral("pack"), QStringLiteral("--workspace"),
         QStringLiteral("shop"), QStringLiteral("--output"), homePath("case.zip")},
        {vault, QStringLiteral("rotate")}};
    makeQuickVault();
    for (const QStringList &command : commands) {
        const auto result = run(command);
        QVERIFY2(result.exitCode >= 0 && result.exitCode != 5,
                 qPrintable(command.join(QLatin1Char(' '))));
        for (const QByteArray &canary : {passphrase, schemeKey, keystorePassword, accessSecret}) {
            QVERIFY2(!command.join(QLatin1Char(' ')).toUtf8().contains(canary),
                     "no command needs a secret in its arguments");
            QVERIFY2(!result.output.contains(canary), qPrintable(command.join(QLatin1Char(' '))));
            QVERIFY2(!result.errors.contains(canary), qPrintable(command.join(QLatin1Char(' '))));
        }
    }
    QVERIFY(QFile::exists(homePath("vault.numauth")));
    QVERIFY(QFile::exists(homePath("shop/.numauth/history.sqlite")));
    QVERIFY(QFile::exists(homePath("out.json")) && QFile::exists(homePath("case.zip")));
    for (const QByteArray &canary : {passphrase, schemeKey, keystorePassword, accessSecret}) {
        const QStringList hits = filesWith(m_home->path(), canary);
        QVERIFY2(hits.isEmpty(), qPrintable(hits.join(QLatin1Char('\n'))));
    }
}

void VaultCommandTest::itsMemoryIsNeverDumped()
{
    QProcess sandbox;
    sandbox.setProcessEnvironment(m_environment);
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
