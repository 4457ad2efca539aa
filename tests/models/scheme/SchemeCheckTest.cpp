#include "models/scheme/SchemeCheck.h"

#include "models/package/PackageReader.h"
#include "models/scheme/SchemeStore.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::scheme {

using package::PackageFacts;
using package::PackageReader;
using package::Verification;

namespace {

PackageFacts file(const char *path)
{
    return PackageReader::read(tests::sourceFolder() + QStringLiteral("/tests/data/") +
                                   QString::fromLatin1(path),
                               Verification::Full);
}

PackageFacts fixture(const char *name)
{
    return file((QByteArray("packages/") + name).constData());
}

QStringList ruleIds(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids << finding.ruleId;
    return ids;
}

QList<Finding> check(const Scheme &scheme, const PackageFacts &facts)
{
    return SchemeCheck::check(scheme, QStringLiteral("schemes/shop.json"), facts);
}

} // namespace

class SchemeCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWhenSchemeAndPackageAgree();
    void namesBothValuesAndPlacesOfAMismatch();
    void warnsOfDebugCertificatesRotationAndSeveralSigners_data();
    void warnsOfDebugCertificatesRotationAndSeveralSigners();
    void cannotTellWithoutAValidSignature();
    void refusesToCompareAcrossPlatforms();
    void explainsThatTheNewKeyOfARotationIsTheWrongOne();
    void anyPrivateKeyOfAKeystoreMayMatch();
    void aBundleCannotTell();
    void comparesBundleIdsLetterByLetter();
    void aWildcardProfileCannotTell();
    void saysWhatIsMissingAndWhatCannotBeRead();
    void everyFindingHasItsTexts();
    void storeKeepsTheOldFileWhenTheNameIsWrong();
    void storeListsBrokenFilesWithTheirError();
    void storeFindsAFreeId();
};

void SchemeCheckTest::findsNothingWhenSchemeAndPackageAgree()
{
    const PackageFacts facts = fixture("s03-v1v2v3.apk");
    const QList<Finding> findings = check(SchemeCheck::fromPackage(facts), facts);
    QVERIFY2(findings.isEmpty(), qPrintable(ruleIds(findings).join(QLatin1Char(' '))));
}

void SchemeCheckTest::namesBothValuesAndPlacesOfAMismatch()
{
    const PackageFacts facts = fixture("s03-v1v2v3.apk");
    Scheme scheme = SchemeCheck::fromPackage(facts);
    scheme.packageName = QStringLiteral("com.example.other");
    scheme.packageSignature = QStringLiteral("00112233445566778899aabbccddeeff");
    const QList<Finding> findings = check(scheme, facts);
    QCOMPARE(ruleIds(findings), (QStringList{QStringLiteral("scheme.packageName.differs"),
                                             QStringLiteral("scheme.packageSignature.differs")}));
    const Finding &signature = findings.last();
    for (const QString &part :
         {scheme.packageSignature, facts.headlineSignature(), QStringLiteral("schemes/shop.json"),
          QStringLiteral("s03-v1v2v3.apk: APK Signing Block (v3)")})
        QVERIFY2(signature.message.en.contains(part), qPrintable(signature.message.en));
    QVERIFY(signature.advice.zh.contains(QStringLiteral("600017")));
    QCOMPARE(signature.facts.value(QStringLiteral("predicts")).toArray().size(), 2);
}

void SchemeCheckTest::warnsOfDebugCertificatesRotationAndSeveralSigners_data()
{
    QTest::addColumn<QString>("rule");
    QTest::newRow("s24-debug-key.apk") << QStringLiteral("scheme.certificate.debug");
    QTest::newRow("s10-rotated2.apk") << QStringLiteral("scheme.certificate.rotated");
    QTest::newRow("s12-v31-rotmin33.apk") << QStringLiteral("scheme.certificate.rotated");
    QTest::newRow("s09-two-signers.apk") << QStringLiteral("scheme.certificate.several");
    QTest::newRow("s58-sf-wants-v2-v3.apk") << QStringLiteral("scheme.signature.partial");
}

void SchemeCheckTest::warnsOfDebugCertificatesRotationAndSeveralSigners()
{
    QFETCH(QString, rule);
    const PackageFacts facts = fixture(QTest::currentDataTag());
    QCOMPARE(ruleIds(check(SchemeCheck::fromPackage(facts), facts)), QStringList{rule});
}

void SchemeCheckTest::cannotTellWithoutAValidSignature()
{
    for (const char *name : {"s27-unsigned.apk", "s31-v1-tampered-content.apk"}) {
        const PackageFacts facts = fixture(name);
        Scheme scheme = SchemeCheck::fromPackage(facts);
        QVERIFY(scheme.packageSignature.isEmpty());
        scheme.packageSignature = QStringLiteral("00112233445566778899aabbccddeeff");
        QCOMPARE(ruleIds(check(scheme, facts)),
                 QStringList{QStringLiteral("scheme.packageSignature.unknown")});
    }
}

void SchemeCheckTest::refusesToCompareAcrossPlatforms()
{
    Scheme scheme;
    scheme.platform = Platform::Ios;
    QCOMPARE(ruleIds(check(scheme, fixture("s01-v1.apk"))),
             QStringList{QStringLiteral("scheme.platform.differs")});
}

void SchemeCheckTest::explainsThatTheNewKeyOfARotationIsTheWrongOne()
{
    const PackageFacts facts = fixture("s10-rotated2.apk");
    Scheme scheme = SchemeCheck::fromPackage(facts);
    QCOMPARE(scheme.packageSignature, facts.signing->lineage.first());
    scheme.packageSignature = facts.signing->currentSigner;
    QCOMPARE(ruleIds(check(scheme, facts)),
             (QStringList{QStringLiteral("scheme.packageSignature.isCurrentSigner"),
                          QStringLiteral("scheme.certificate.rotated")}));
}

void SchemeCheckTest::anyPrivateKeyOfAKeystoreMayMatch()
{
    const PackageFacts facts = file("keystores/k04-multi.jks");
    Scheme scheme = SchemeCheck::fromPackage(facts);
    for (const package::KeystoreEntry &entry : facts.keystore->entries) {
        scheme.packageSignature = entry.packageSignature;
        const bool isKey = entry.type == QLatin1StringView("PrivateKeyEntry");
        QCOMPARE(ruleIds(check(scheme, facts)),
                 isKey ? QStringList()
                       : QStringList{QStringLiteral("scheme.packageSignature.differs")});
    }
    QCOMPARE(ruleIds(check(scheme, file("keystores/k30-cert.der"))),
             QStringList{QStringLiteral("scheme.packageSignature.differs")});
}

void SchemeCheckTest::aBundleCannotTell()
{
    const PackageFacts facts = file("bundles/b01-base-rsa.aab");
    Scheme scheme = SchemeCheck::fromPackage(facts);
    QCOMPARE(ruleIds(check(scheme, facts)), QStringList());
    scheme.packageSignature = QStringLiteral("00112233445566778899aabbccddeeff");
    QCOMPARE(ruleIds(check(scheme, facts)),
             QStringList{QStringLiteral("scheme.packageSignature.uploadKey")});
}

void SchemeCheckTest::comparesBundleIdsLetterByLetter()
{
    const PackageFacts facts = file("ios/i01-appstore.ipa");
    Scheme scheme = SchemeCheck::fromPackage(facts);
    QCOMPARE(scheme.platform, Platform::Ios);
    QCOMPARE(ruleIds(check(scheme, facts)), QStringList());
    scheme.bundleId = scheme.bundleId.toUpper();
    QCOMPARE(ruleIds(check(scheme, facts)), QStringList{QStringLiteral("scheme.bundleId.differs")});
}

void SchemeCheckTest::aWildcardProfileCannotTell()
{
    const PackageFacts facts = file("ios/p05-wildcard.mobileprovision");
    Scheme scheme;
    scheme.platform = Platform::Ios;
    scheme.bundleId = QStringLiteral("com.example.shop");
    QCOMPARE(ruleIds(check(scheme, facts)),
             QStringList{QStringLiteral("scheme.bundleId.wildcard")});
    QVERIFY(SchemeCheck::fromPackage(facts).bundleId.isEmpty());
}

void SchemeCheckTest::saysWhatIsMissingAndWhatCannotBeRead()
{
    Scheme scheme;
    scheme.platform = Platform::Ios;
    QCOMPARE(ruleIds(check(scheme, file("ios/i01-appstore.ipa"))),
             QStringList{QStringLiteral("scheme.value.missing")});
    QCOMPARE(ruleIds(check(scheme, file("keystores/k25-not-a-keystore.jks"))),
             QStringList{QStringLiteral("scheme.package.unreadable")});
}

void SchemeCheckTest::everyFindingHasItsTexts()
{
    for (const char *name : {"s24-debug-key.apk", "s10-rotated2.apk", "s09-two-signers.apk",
                             "s27-unsigned.apk", "s58-sf-wants-v2-v3.apk"}) {
        const PackageFacts facts = fixture(name);
        Scheme scheme = SchemeCheck::fromPackage(facts);
        scheme.packageName = QStringLiteral("com.example.other");
        for (const Finding &finding : check(scheme, facts)) {
            QVERIFY2(!finding.message.zh.isEmpty() && !finding.advice.en.isEmpty(),
                     qPrintable(finding.ruleId));
            QVERIFY2(!finding.message.en.contains(QLatin1Char('%')),
                     qPrintable(finding.message.en));
        }
    }
}

void SchemeCheckTest::storeKeepsTheOldFileWhenTheNameIsWrong()
{
    const QTemporaryDir folder;
    const SchemeStore store(folder.path());
    Scheme scheme;
    scheme.name = QStringLiteral("Shop");
    QVERIFY(store.save(QStringLiteral("shop"), scheme));
    QVERIFY(!store.save(QStringLiteral("../shop"), scheme));
    QVERIFY(!store.load(QStringLiteral("../../etc/passwd")));
    QCOMPARE(store.ids(), QStringList{QStringLiteral("shop")});
    const auto missing = store.load(QStringLiteral("shp"));
    QVERIFY(!missing);
    QVERIFY(missing.error().message.contains(QStringLiteral("shop")));
}

void SchemeCheckTest::storeListsBrokenFilesWithTheirError()
{
    const QTemporaryDir folder;
    const SchemeStore store(folder.path());
    QVERIFY(store.save(QStringLiteral("a"), Scheme()));
    QFile broken(store.path(QStringLiteral("b")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{\"formatVersion\":");
    broken.close();
    const QList<StoredScheme> all = store.all();
    QCOMPARE(all.size(), 2);
    QVERIFY(all.first().scheme);
    QVERIFY(!all.last().scheme);
    QVERIFY(all.last().scheme.error().message.contains(QStringLiteral("schemes/b.json")));
}

void SchemeCheckTest::storeFindsAFreeId()
{
    const QTemporaryDir folder;
    const SchemeStore store(folder.path());
    QCOMPARE(store.freeId(QStringLiteral("Example Shop!")), QStringLiteral("example-shop"));
    QCOMPARE(store.freeId(QStringLiteral("示例商城")), QStringLiteral("scheme"));
    QVERIFY(store.save(QStringLiteral("scheme"), Scheme()));
    QCOMPARE(store.freeId(QStringLiteral("示例")), QStringLiteral("scheme-2"));
}

} // namespace numauth::scheme

std::unique_ptr<QObject> makeSchemeCheckTest()
{
    return std::make_unique<numauth::scheme::SchemeCheckTest>();
}

#include "SchemeCheckTest.moc"
