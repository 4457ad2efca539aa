#include "models/vault/VaultCrypto.h"

#include <QTest>

#include <memory>

namespace numauth::vault {

class VaultCryptoTest : public QObject
{
    Q_OBJECT

private slots:
    void derivesTheKeyOfTheStandard();
    void derivesAtTheCostOfARealVault();
    void refusesMoreWorkThanAllowed_data();
    void refusesMoreWorkThanAllowed();
    void opensWhatItSealed();
    void refusesAnotherIdentity();
    void sealsTheSameTextDifferentlyEachTime();
};

void VaultCryptoTest::derivesTheKeyOfTheStandard()
{
    // RFC 7914, section 12, third vector, cut to the key size.
    const Result<Secret> key = VaultCrypto::deriveKey(Secret(QByteArray("pleaseletmein")),
                                                      QByteArray("SodiumChloride"), {14, 8, 1});
    QVERIFY(key);
    QCOMPARE(key->reveal().toHex(),
             QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"));
}

void VaultCryptoTest::derivesAtTheCostOfARealVault()
{
    const Result<Secret> key =
        VaultCrypto::deriveKey(Secret(QByteArray("words")), QByteArray(32, 's'), {});
    QVERIFY(key);
    QCOMPARE(key->reveal().size(), VaultCrypto::keySize);
}

void VaultCryptoTest::refusesMoreWorkThanAllowed_data()
{
    QTest::addColumn<int>("logN");
    QTest::addColumn<int>("r");
    QTest::addColumn<int>("p");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("default") << 17 << 8 << 1 << true;
    QTest::newRow("most memory") << 18 << 8 << 1 << true;
    QTest::newRow("too much memory") << 18 << 9 << 1 << false;
    QTest::newRow("N too small") << 9 << 8 << 1 << false;
    QTest::newRow("N too large") << 21 << 1 << 1 << false;
    QTest::newRow("no r") << 17 << 0 << 1 << false;
    QTest::newRow("too many p") << 10 << 1 << 5 << false;
    QTest::newRow("negative") << -1 << 8 << 1 << false;
}

void VaultCryptoTest::refusesMoreWorkThanAllowed()
{
    QFETCH(int, logN);
    QFETCH(int, r);
    QFETCH(int, p);
    QTEST(ScryptCost({logN, r, p}).isAllowed(), "isAllowed");
}

void VaultCryptoTest::opensWhatItSealed()
{
    const Secret key = *VaultCrypto::randomKey();
    const Secret plain(QByteArray("a\0b", 3));
    const QByteArray sealed = *VaultCrypto::seal(key, plain, "record one");
    QVERIFY(!sealed.contains(QByteArray("a\0b", 3)));
    const auto opened = VaultCrypto::open(key, sealed, "record one");
    QVERIFY(opened && *opened == plain);
}

void VaultCryptoTest::refusesAnotherIdentity()
{
    const Secret key = *VaultCrypto::randomKey();
    const QByteArray sealed = *VaultCrypto::seal(key, Secret(QByteArray("plain")), "record one");
    QVERIFY(!VaultCrypto::open(key, sealed, "record two"));
    QVERIFY(!VaultCrypto::open(*VaultCrypto::randomKey(), sealed, "record one"));
    QVERIFY(!VaultCrypto::open(key, sealed.left(20), "record one"));
    QVERIFY(!VaultCrypto::open(key, {}, "record one"));
}

void VaultCryptoTest::sealsTheSameTextDifferentlyEachTime()
{
    const Secret key = *VaultCrypto::randomKey();
    const Secret plain(QByteArray("plain"));
    QVERIFY(*VaultCrypto::seal(key, plain, "x") != *VaultCrypto::seal(key, plain, "x"));
}

} // namespace numauth::vault

std::unique_ptr<QObject> makeVaultCryptoTest()
{
    return std::make_unique<numauth::vault::VaultCryptoTest>();
}

#include "VaultCryptoTest.moc"
