#include "models/package/KeystoreReader.h"
#include "models/package/PackageReader.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::package {

namespace {

QStringList sorted(QStringList list)
{
    std::ranges::sort(list);
    return list;
}

QStringList expectedEntries(const QJsonObject &file)
{
    QStringList entries;
    for (const QJsonValue &value : file.value(QStringLiteral("entries")).toArray()) {
        const QJsonObject entry = value.toObject();
        QStringList parts{entry.value(QStringLiteral("alias")).toString(),
                          entry.value(QStringLiteral("entryType")).toString()};
        for (const QJsonValue &link : entry.value(QStringLiteral("chain")).toArray()) {
            parts << link.toObject().value(QStringLiteral("md5")).toString()
                  << link.toObject().value(QStringLiteral("sha1")).toString()
                  << link.toObject().value(QStringLiteral("sha256")).toString();
        }
        entries << parts.join(QLatin1Char(' '));
    }
    return sorted(entries);
}

QStringList actualEntries(const PackageFacts &facts)
{
    QStringList entries;
    for (const KeystoreEntry &entry : facts.keystore.value_or(KeystoreFacts()).entries) {
        QStringList parts{entry.alias, entry.type};
        for (const CertificateFacts &link : entry.chain)
            parts << link.md5 << link.sha1 << link.sha256;
        entries << parts.join(QLatin1Char(' '));
    }
    return sorted(entries);
}

/// Keystores that are refused on purpose although the reference opens them: what is encrypted as a
/// whole is not read, but said to be converted.
bool isRefusedByDesign(const QJsonObject &file)
{
    return file.value(QStringLiteral("type")).toString() == QLatin1StringView("BCFKS");
}

QStringList differencesOf(const QString &name, const QJsonObject &expected,
                          const PackageFacts &facts)
{
    QStringList differences;
    const QStringList wanted =
        isRefusedByDesign(expected) ? QStringList() : expectedEntries(expected);
    if (actualEntries(facts) != wanted)
        differences << QStringLiteral("%1: %2, expected %3")
                           .arg(name, actualEntries(facts).join(QLatin1Char('|')),
                                wanted.join(QLatin1Char('|')));
    const QJsonArray certificates = expected.value(QStringLiteral("certificateFile")).toArray();
    if (wanted.isEmpty() && certificates.isEmpty() && facts.errors.isEmpty())
        differences << name + QStringLiteral(": is accepted although the reference refuses it");
    const QString md5 = certificates.first().toObject().value(QStringLiteral("md5")).toString();
    if (facts.headlineSignature() != md5)
        differences << QStringLiteral("%1: certificate %2").arg(name, facts.headlineSignature());
    return differences;
}

} // namespace

class KeystoreCorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheReferenceOnTheFixtures();
    void agreesWithTheReferenceOnTheCorpus();
    void needsAPasswordOnlyWhereCertificatesAreEncrypted();
    void survivesEveryCutAndEveryFlippedByte();
    void readsAnEmptyPassword();
    void readsPemWithTextAroundIt();
    void readsWhatToolsPrint();
    void saysWhyTextWithoutAnMd5IsOfNoUse();

private:
    static void compareAll(const QString &table, const QString &folder);
    static QString fixture(const char *name)
    {
        return tests::sourceFolder() + QStringLiteral("/tests/data/keystores/") +
               QString::fromLatin1(name);
    }
    static PackageFacts readBytes(const QByteArray &bytes, const std::optional<Secret> &password);
};

PackageFacts KeystoreCorpusTest::readBytes(const QByteArray &bytes,
                                           const std::optional<Secret> &password)
{
    PackageFacts facts;
    if (KeystoreReader::recognises(bytes))
        KeystoreReader::read(bytes, password, facts);
    else
        facts.errors << QStringLiteral("not recognised");
    return facts;
}

void KeystoreCorpusTest::compareAll(const QString &table, const QString &folder)
{
    QFile file(table);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject files =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("files")).toObject();
    int compared = 0;
    QStringList differences;
    for (const QString &name : files.keys()) {
        const QJsonObject expected = files.value(name).toObject();
        if (expected.value(QStringLiteral("kind")).toString() != QLatin1StringView("keystore"))
            continue;
        ++compared;
        const Secret password(expected.value(QStringLiteral("password")).toString());
        const PackageFacts facts = PackageReader::read(folder + QLatin1Char('/') + name,
                                                       Verification::Full, nullptr, password);
        differences << differencesOf(name, expected, facts);
        if (isRefusedByDesign(expected)) {
            qInfo().noquote() << "differs:" << name
                              << "— the reference lists its entries; here it is refused with the "
                                 "hint to convert it, as everything encrypted as a whole";
            QVERIFY2(facts.errors.value(0).contains(QStringLiteral("PKCS12")) ||
                         facts.errors.value(0).contains(QStringLiteral("PKCS#12")),
                     qPrintable(facts.errors.value(0)));
        }
    }
    qInfo("%d keystores compared, %d differences beside these", compared, int(differences.size()));
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
    QVERIFY(compared > 0);
}

void KeystoreCorpusTest::agreesWithTheReferenceOnTheFixtures()
{
    compareAll(fixture("expected.json"), fixture(""));
}

void KeystoreCorpusTest::agreesWithTheReferenceOnTheCorpus()
{
    const QString shared = tests::sharedFolder();
    if (shared.isEmpty())
        QSKIP("The large package corpus is not on this machine (NUMAUTH_SHARED is not set).");
    compareAll(shared + QStringLiteral("/data/packages/expected.json"),
               shared + QStringLiteral("/data/packages/files"));
}

void KeystoreCorpusTest::needsAPasswordOnlyWhereCertificatesAreEncrypted()
{
    for (const char *name : {"k01-rsa.jks", "k19-v2.bks", "k15-nomac.p12", "k30-cert.der"}) {
        const PackageFacts facts = PackageReader::read(fixture(name), Verification::Full);
        QVERIFY2(facts.isUsable() && !facts.isPasswordNeeded, name);
    }
    for (const char *name : {"k10-modern.p12", "k11-legacy-rc2.p12"}) {
        for (const std::optional<Secret> &password :
             {std::optional<Secret>(), std::optional<Secret>(Secret(QStringLiteral("wrong")))}) {
            const PackageFacts facts =
                PackageReader::read(fixture(name), Verification::Full, nullptr, password);
            QVERIFY2(facts.isPasswordNeeded && !facts.isUsable(), name);
            QVERIFY(!facts.errors.first().contains(QStringLiteral("wrong")));
        }
    }
    const PackageFacts changed =
        PackageReader::read(fixture("k24-integrity-broken.jks"), Verification::Full);
    QVERIFY(changed.isUsable());
    QVERIFY(!changed.keystore->isIntegrityChecked);
}

void KeystoreCorpusTest::survivesEveryCutAndEveryFlippedByte()
{
    for (const char *name : {"k01-rsa.jks", "k19-v2.bks", "k30-cert.der"}) {
        QFile file(fixture(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            const PackageFacts facts = readBytes(bytes.first(size), std::nullopt);
            QVERIFY2(!facts.isUsable(), qPrintable(QString::number(size)));
        }
        for (qsizetype index = 0; index < bytes.size(); ++index) {
            QByteArray changed = bytes;
            changed[index] = static_cast<char>(changed[index] ^ 0xff);
            readBytes(changed, std::nullopt);
        }
    }
}

void KeystoreCorpusTest::readsAnEmptyPassword()
{
    const PackageFacts facts = PackageReader::read(fixture("k01-rsa.jks"), Verification::Full,
                                                   nullptr, Secret(QByteArray()));
    QVERIFY(!facts.isUsable());
    QVERIFY(!facts.keystore);
}

void KeystoreCorpusTest::readsPemWithTextAroundIt()
{
    QFile file(fixture("k30-cert.der"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray block = "-----BEGIN CERTIFICATE-----\r\n" + file.readAll().toBase64() +
                             "\r\n-----END CERTIFICATE-----\r\n";
    const PackageFacts facts = readBytes("subject=CN = x\n" + block + block, std::nullopt);
    QCOMPARE(facts.kind, PackageKind::Certificate);
    QCOMPARE(facts.signing->certificates.size(), 2);
    QCOMPARE(facts.headlineSignature(), QStringLiteral("a8f5a147a33a02b68d3fc93aeafccef1"));
    const PackageFacts broken =
        readBytes("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", std::nullopt);
    QVERIFY(!broken.isUsable());
}

void KeystoreCorpusTest::readsWhatToolsPrint()
{
    const PackageFacts facts = readBytes(
        "> Task :app:signingReport\nVariant: debug\nConfig: debug\nStore: /home/x/debug.keystore\n"
        "Alias: AndroidDebugKey\nMD5: A8:F5:A1:47:A3:3A:02:B6:8D:3F:C9:3A:EA:FC:CE:F1\n"
        "SHA1: 3F:20:55:49:CE:A0:AF:67:62:AE:93:E7:98:B6:B8:59:3A:31:37:38\n"
        "Valid until: 2050\n----------\nVariant: release\nAlias: key0\r\n"
        "MD5: 71:C3:4E:BE:D9:89:85:2F:6C:9F:02:ED:2C:C0:D6:FF\r\n",
        std::nullopt);
    QVERIFY2(facts.isUsable(), qPrintable(facts.errors.join(QLatin1Char(' '))));
    QCOMPARE(facts.keystore->entries.size(), 2);
    QCOMPARE(facts.keystore->entries.at(0).alias, QStringLiteral("debug"));
    QCOMPARE(facts.keystore->entries.at(0).packageSignature,
             QStringLiteral("a8f5a147a33a02b68d3fc93aeafccef1"));
    QCOMPARE(facts.keystore->entries.at(1).packageSignature,
             QStringLiteral("71c34ebed989852f6c9f02ed2cc0d6ff"));
}

void KeystoreCorpusTest::saysWhyTextWithoutAnMd5IsOfNoUse()
{
    const PackageFacts facts =
        readBytes("别名: release\n\t SHA1: "
                  "3F:20:55:49:CE:A0:AF:67:62:AE:93:E7:98:B6:B8:59:3A:31:37:38\n",
                  std::nullopt);
    QVERIFY(!facts.isUsable());
    QVERIFY2(facts.errors.first().contains(QStringLiteral("MD5")),
             qPrintable(facts.errors.first()));
}

} // namespace numauth::package

std::unique_ptr<QObject> makeKeystoreCorpusTest()
{
    return std::make_unique<numauth::package::KeystoreCorpusTest>();
}

#include "KeystoreCorpusTest.moc"
