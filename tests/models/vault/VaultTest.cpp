#include "models/vault/Vault.h"

#include "tests/models/vault/VaultFixture.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <array>
#include <memory>

namespace numauth::vault {

namespace {

const QString name = QStringLiteral("scheme/FC100");

/// What is looked for is nowhere in this process but masked.
constexpr std::array<unsigned char, 20> masked{0x9b, 0x04, 0x7e, 0xd1, 0x33, 0xa8, 0x5c,
                                               0xf0, 0x12, 0xe7, 0x6a, 0x91, 0x2d, 0xc4,
                                               0x58, 0xbe, 0x07, 0x73, 0xea, 0x49};
constexpr unsigned char mask = 0xa5;

Secret unmaskedSecret()
{
    QByteArray bytes;
    for (const unsigned char byte : masked)
        bytes += static_cast<char>(byte ^ mask);
    Secret secret(bytes);
    wipe(bytes);
    return secret;
}

/// How often the secret stands in the memory of this process that can be written.
int timesInMemory()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) ||
        !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    int found = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const qsizetype dash = line.indexOf('-');
        const qsizetype space = line.indexOf(' ');
        if (dash < 0 || line.mid(space + 1, 2) != "rw")
            continue;
        const qint64 begin = line.left(dash).toLongLong(nullptr, 16);
        const qint64 end = line.mid(dash + 1, space - dash - 1).toLongLong(nullptr, 16);
        if (!memory.seek(begin))
            continue;
        const QByteArray bytes = memory.read(end - begin);
        for (qsizetype at = 0; at + qsizetype(masked.size()) <= bytes.size(); ++at) {
            std::size_t same = 0;
            while (same < masked.size() &&
                   (static_cast<unsigned char>(bytes.at(at + qsizetype(same))) ^ mask) ==
                       masked[same])
                ++same;
            found += same == masked.size();
        }
    }
    return found;
}

} // namespace

class VaultTest : public QObject
{
    Q_OBJECT

private slots:
    void opensWithItsPassphraseOnly();
    void neverWritesASecretInPlain();
    void onlyTheOwnerMayReadTheFile();
    void aLockedVaultGivesNothing();
    void aLockedVaultLeavesNoSecretInMemory();
    void namesAreReadableWhileLocked();
    void leavesAnExistingVaultAlone();
    void needsSomeProtection();
    void opensWithTheKeyOfTheKeychain();
    void keepsTheLastProtection();
    void renewingEndsTheOldKeys();
    void refusesAKeyThatAnotherProgramReplaced();
    void twoOpenVaultsSeeEachOthersSecrets();
    void aSessionWritesNothing();
    void refusesNamesAndSecretsItCannotHold();
    void saysThatThereIsNoVault();
};

void VaultTest::opensWithItsPassphraseOnly()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    QVERIFY(vault.setValue(name, secretOf("k3y")));
    const auto wrong = Vault::openKey(fixture.path, secretOf("open barley"));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, Error::Code::Environment);
    Vault again(fixture.path, fixture.clock);
    QVERIFY(again.unlock(*Vault::openKey(fixture.path, secretOf("open sesame"))));
    QVERIFY(*again.value(name) == secretOf("k3y"));
}

void VaultTest::neverWritesASecretInPlain()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    QVERIFY(vault.setValue(name, secretOf("canary-5571")));
    QFile file(fixture.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("scheme/FC100"));
    QVERIFY(!bytes.contains("canary-5571"));
    QVERIFY(!bytes.contains("open sesame"));
    QVERIFY(!bytes.contains(vault.masterKey()->reveal()));
}

void VaultTest::onlyTheOwnerMayReadTheFile()
{
#ifdef Q_OS_WIN
    QSKIP("Windows keeps the file in the user's own folder instead of permission bits.");
#endif
    const VaultFixture fixture;
    Vault vault = fixture.made();
    QVERIFY(vault.setValue(name, secretOf("k3y")));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(fixture.path).permissions() & others, QFile::Permissions());
}

void VaultTest::aLockedVaultGivesNothing()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    QVERIFY(vault.setValue(name, secretOf("k3y")));
    vault.lock();
    QCOMPARE(vault.state(), VaultState::Locked);
    QCOMPARE(vault.value(name).error().code, Error::Code::Environment);
    QCOMPARE(vault.setValue(name, secretOf("x")).error().code, Error::Code::Environment);
    QCOMPARE(vault.remove(name).error().code, Error::Code::Environment);
    QVERIFY(!vault.masterKey());
}

void VaultTest::aLockedVaultLeavesNoSecretInMemory()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    {
        const Secret secret = unmaskedSecret();
        if (timesInMemory() < 1)
            QSKIP("The memory of this process cannot be searched here.");
        QVERIFY(vault.setValue(QStringLiteral("key"), secret));
        QVERIFY(*vault.value(QStringLiteral("key")) == secret);
    }
    vault.lock();
    QCOMPARE(timesInMemory(), 0);
}

void VaultTest::namesAreReadableWhileLocked()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    QVERIFY(vault.setValue(QStringLiteral("b"), secretOf("2")));
    QVERIFY(vault.setValue(QStringLiteral("a"), secretOf("1")));
    vault.lock();
    const auto entries = vault.entries();
    QVERIFY(entries);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->first().name, QStringLiteral("a"));
    QCOMPARE(entries->first().changed, fixture.clock.now());
}

void VaultTest::leavesAnExistingVaultAlone()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    QVERIFY(vault.setValue(name, secretOf("k3y")));
    const auto second = Vault::create(fixture.path, passphraseOnly("other"));
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Usage);
    QVERIFY(*vault.value(name) == secretOf("k3y"));
}

void VaultTest::needsSomeProtection()
{
    const VaultFixture fixture;
    QVERIFY(!Vault::create(fixture.path, {}));
    QVERIFY(!QFileInfo::exists(fixture.path));
}

void VaultTest::opensWithTheKeyOfTheKeychain()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    const Secret key = *VaultCrypto::randomKey();
    QVERIFY(vault.protect({std::nullopt, key, quickCost}));
    QVERIFY(vault.setValue(name, secretOf("k3y")));
    vault.lock();
    QVERIFY(!Vault::openKeyWithKeychain(fixture.path, *VaultCrypto::randomKey()));
    QVERIFY(vault.unlock(*Vault::openKeyWithKeychain(fixture.path, key)));
    QVERIFY(*vault.value(name) == secretOf("k3y"));
    QVERIFY2(Vault::openKey(fixture.path, secretOf("open sesame")), "the passphrase still opens");
}

void VaultTest::keepsTheLastProtection()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    QCOMPARE(vault.removeSlot(SlotKind::Passphrase).error().code, Error::Code::Usage);
    QVERIFY(vault.protect({std::nullopt, *VaultCrypto::randomKey(), quickCost}));
    QVERIFY(vault.removeSlot(SlotKind::Passphrase));
    QCOMPARE(*vault.protections(), QList<SlotKind>{SlotKind::Keychain});
}

void VaultTest::renewingEndsTheOldKeys()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    QVERIFY(vault.setValue(name, secretOf("k3y")));
    const Secret old = *vault.masterKey();
    const auto renewed = Vault::renew(fixture.path, old, passphraseOnly("new words"));
    QVERIFY(renewed);
    QVERIFY(!Vault::openKey(fixture.path, secretOf("open sesame")));
    QVERIFY(!vault.unlock(old));
    QVERIFY(vault.unlock(*Vault::openKey(fixture.path, secretOf("new words"))));
    QVERIFY(*vault.value(name) == secretOf("k3y"));
}

void VaultTest::refusesAKeyThatAnotherProgramReplaced()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    QVERIFY(vault.setValue(name, secretOf("k3y")));
    QVERIFY(Vault::renew(fixture.path, *vault.masterKey(), passphraseOnly("new words")));
    QVERIFY(!vault.setValue(name, secretOf("lost?")));
    QVERIFY(vault.unlock(*Vault::openKey(fixture.path, secretOf("new words"))));
    QVERIFY(*vault.value(name) == secretOf("k3y"));
}

void VaultTest::twoOpenVaultsSeeEachOthersSecrets()
{
    const VaultFixture fixture;
    Vault one = fixture.made();
    Vault two(fixture.path, fixture.clock);
    QVERIFY(two.unlock(*one.masterKey()));
    QVERIFY(one.setValue(QStringLiteral("one"), secretOf("1")));
    QVERIFY(two.setValue(QStringLiteral("two"), secretOf("2")));
    QVERIFY(*one.value(QStringLiteral("two")) == secretOf("2"));
    QVERIFY(*two.value(QStringLiteral("one")) == secretOf("1"));
}

void VaultTest::aSessionWritesNothing()
{
    const VaultFixture fixture;
    Vault vault(fixture.path, fixture.clock);
    QVERIFY(vault.startSession());
    QCOMPARE(vault.state(), VaultState::SessionOnly);
    QVERIFY(vault.setValue(name, secretOf("k3y")));
    QVERIFY(*vault.value(name) == secretOf("k3y"));
    QVERIFY(QDir(fixture.folder.path()).isEmpty(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot));
    vault.lock();
    QCOMPARE(vault.state(), VaultState::Absent);
    QVERIFY(!vault.value(name));
}

void VaultTest::refusesNamesAndSecretsItCannotHold()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    for (const char *bad : {"", " ", "a b", "/a", "-a", "密钥", "a:b"})
        QCOMPARE(vault.setValue(QString::fromUtf8(bad), secretOf("x")).error().code,
                 Error::Code::Usage);
    QVERIFY(!vault.setValue(QString(201, QLatin1Char('a')), secretOf("x")));
    QVERIFY(!vault.setValue(name, Secret()));
    QVERIFY(!vault.setValue(name, Secret(QByteArray(VaultFile::secretLimit + 1, 'x'))));
    QVERIFY(vault.setValue(name, Secret(QByteArray(VaultFile::secretLimit, 'x'))));
    QCOMPARE(vault.remove(QStringLiteral("other")).error().code, Error::Code::Usage);
    QVERIFY(vault.remove(name));
    QVERIFY(vault.entries()->isEmpty());
}

void VaultTest::saysThatThereIsNoVault()
{
    const VaultFixture fixture;
    const Vault vault(fixture.path, fixture.clock);
    QCOMPARE(vault.state(), VaultState::Absent);
    QCOMPARE(vault.value(name).error().code, Error::Code::Environment);
    QVERIFY(!Vault::openKey(fixture.path, secretOf("x")));
}

} // namespace numauth::vault

std::unique_ptr<QObject> makeVaultTest()
{
    return std::make_unique<numauth::vault::VaultTest>();
}

#include "VaultTest.moc"
