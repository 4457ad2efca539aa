#include "models/package/PackageReader.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

namespace numauth::package {

namespace {

const QString releaseMd5 = QStringLiteral("a8f5a147a33a02b68d3fc93aeafccef1");

PackageFacts read(const char *name)
{
    return PackageReader::read(tests::sourceFolder() + QStringLiteral("/tests/data/packages/") +
                                   QString::fromLatin1(name),
                               Verification::Full);
}

} // namespace

class KeystoreReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void listsAliasesWithTheirPackageSignature();
    void tellsKeysFromTrustedCertificates();
    void takesTheFirstCertificateOfAChain();
    void readsACertificateFile();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void agreesWithKeytoolOnTheCorpus();
};

void KeystoreReaderTest::listsAliasesWithTheirPackageSignature()
{
    for (const char *name : {"k01-rsa.jks", "k19-v2.bks"}) {
        const PackageFacts facts = read(name);
        QVERIFY2(facts.isUsable(), name);
        QCOMPARE(facts.keystore->entries.size(), 1);
        QCOMPARE(facts.keystore->entries.first().alias, QStringLiteral("release"));
        QCOMPARE(facts.keystore->entries.first().packageSignature, releaseMd5);
    }
    QCOMPARE(read("k07-unicode-alias.jks").keystore->entries.first().alias,
             QStringLiteral("发布密钥"));
}

void KeystoreReaderTest::tellsKeysFromTrustedCertificates()
{
    QCOMPARE(read("k27-trusted-only.jks").keystore->entries.first().type,
             QStringLiteral("trustedCertEntry"));
    QVERIFY(read("k04-multi.jks").keystore->entries.size() > 2);
}

void KeystoreReaderTest::takesTheFirstCertificateOfAChain()
{
    const PackageFacts facts = read("k05-chain.jks");
    QCOMPARE(facts.keystore->entries.first().packageSignature,
             QStringLiteral("9df94d60b3dfaee20cba99d5ce0c6aec"));
    QCOMPARE(facts.signing->certificates.size(), 3);
}

void KeystoreReaderTest::readsACertificateFile()
{
    const PackageFacts facts = read("k30-cert.der");
    QCOMPARE(facts.kind, PackageKind::Certificate);
    QCOMPARE(facts.headlineSignature(), releaseMd5);
}

void KeystoreReaderTest::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("k23-truncated.jks") << QStringLiteral("JKS");
    QTest::newRow("k10-modern.p12") << QStringLiteral("PKCS#12");
}

void KeystoreReaderTest::refusesWhatItCannotRead()
{
    QFETCH(QString, word);
    const PackageFacts facts = read(QTest::currentDataTag());
    QCOMPARE(facts.kind, PackageKind::Keystore);
    QCOMPARE(facts.errors.size(), 1);
    QVERIFY2(facts.errors.first().contains(word), qPrintable(facts.errors.first()));
}

void KeystoreReaderTest::agreesWithKeytoolOnTheCorpus()
{
    if (tests::sharedFolder().isEmpty())
        QSKIP("The large package corpus is not on this machine (NUMAUTH_SHARED is not set).");
    const QDir folder(tests::sharedFolder() + QStringLiteral("/data/packages"));
    QFile file(folder.filePath(QStringLiteral("expected.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject files =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("files")).toObject();
    int compared = 0;
    for (const QString &name : files.keys()) {
        const QJsonObject truth = files.value(name).toObject();
        const QString type = truth.value(QStringLiteral("type")).toString();
        if (!QStringList{QStringLiteral("JKS"), QStringLiteral("JCEKS"), QStringLiteral("BKS")}
                 .contains(type))
            continue;
        const PackageFacts facts = PackageReader::read(
            folder.filePath(QStringLiteral("files/") + name), Verification::Full);
        QStringList actual;
        for (const KeystoreEntry &entry : facts.keystore.value_or(KeystoreFacts()).entries)
            actual << entry.alias + QLatin1Char(' ') + entry.type + QLatin1Char(' ') +
                          entry.packageSignature;
        QStringList expected;
        for (const QJsonValue &each : truth.value(QStringLiteral("entries")).toArray()) {
            const QJsonObject entry = each.toObject();
            expected << entry.value(QStringLiteral("alias")).toString() + QLatin1Char(' ') +
                            entry.value(QStringLiteral("entryType")).toString() + QLatin1Char(' ') +
                            entry.value(QStringLiteral("package_signature_md5")).toString();
        }
        actual.sort();
        expected.sort();
        QVERIFY2(actual == expected,
                 qPrintable(name + QLatin1Char('\n') + actual.join(QLatin1Char('\n'))));
        ++compared;
    }
    qInfo() << compared << "keystores compared; PKCS#12, BCFKS and UBER are not read";
    QVERIFY(compared > 0);
}

} // namespace numauth::package

std::unique_ptr<QObject> makeKeystoreReaderTest()
{
    return std::make_unique<numauth::package::KeystoreReaderTest>();
}

#include "KeystoreReaderTest.moc"
