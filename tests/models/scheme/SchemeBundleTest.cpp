#include "models/scheme/SchemeBundle.h"

#include "models/base/UtcZone.h"
#include "models/scheme/SchemeImport.h"
#include "models/scheme/SchemeStore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::scheme {

class SchemeBundleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsBackItsJson();
    void readsBackEachTableOfItsCsv();
    void leavesOutWhatNobodyHasJudged();
    void refusesASecretOnTheWayOut();
    void refusesASecretOnTheWayIn();
    void namesAnUnknownColumn();
    void refusesFilesThatAreNone_data();
    void refusesFilesThatAreNone();
    void importsIntoAnEmptyWorkspace();
    void importingTwiceChangesNothing();
    void aConflictLeavesEverythingAsItIs();
    void replacesOnPurposeAndKeepsUnknownMembers();
    void releasesMayNameKeysOfTheWorkspace();
    void refusesAReleaseWhoseKeyIsNowhere();

private:
    SchemeBundle sample() const;
    QString target() const { return m_folder->filePath(QStringLiteral("target")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QString file = QStringLiteral("in.json");

Scheme shop(const QString &name)
{
    Scheme scheme;
    scheme.name = name;
    scheme.appName = QStringLiteral("Shop, \"the\" app");
    scheme.packageName = QStringLiteral("com.example.shop");
    scheme.packageSignature = QStringLiteral("a8f5a147a33a02b68d3fc93aeafccef1");
    scheme.keyReference = QStringLiteral("vault:shop/1");
    return scheme;
}

} // namespace

void SchemeBundleTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(target()));
}

SchemeBundle SchemeBundleTest::sample() const
{
    SchemeBundle bundle;
    bundle.schemes << NamedScheme{QStringLiteral("shop"), shop(QStringLiteral("Shop"))};
    KeyVersion key;
    key.id = QStringLiteral("k1");
    key.scheme = QStringLiteral("shop");
    key.reference = QStringLiteral("vault:shop/1");
    key.fingerprint = QStringLiteral("9f2c");
    key.sdkFrom = QVersionNumber(2, 12);
    key.created = QDateTime({2026, 10, 12}, {8, 0}, utcZone);
    bundle.ledger.keys << key;
    AppRelease release;
    release.app = QStringLiteral("3.2");
    release.sdk = QVersionNumber(2, 14, 19);
    release.scheme = QStringLiteral("shop");
    release.key = QStringLiteral("k1");
    bundle.ledger.releases << release;
    return bundle;
}

void SchemeBundleTest::readsBackItsJson()
{
    const SchemeBundle bundle = sample();
    const auto bytes = bundle.toJson();
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().message));
    const auto again = SchemeBundle::read(*bytes, file);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(again->schemes.size(), 1);
    QCOMPARE(again->schemes.first().id, QStringLiteral("shop"));
    QVERIFY(again->schemes.first().scheme == bundle.schemes.first().scheme);
    QVERIFY(again->ledger == bundle.ledger);
}

void SchemeBundleTest::readsBackEachTableOfItsCsv()
{
    const SchemeBundle bundle = sample();
    const auto part = [&bundle](BundleTable table) {
        return *SchemeBundle::read(*bundle.toCsv(table), QStringLiteral("in.csv"));
    };
    QVERIFY(part(BundleTable::Schemes).schemes.first().scheme == bundle.schemes.first().scheme);
    QCOMPARE(part(BundleTable::Keys).ledger.keys, bundle.ledger.keys);
    QCOMPARE(part(BundleTable::Releases).ledger.releases, bundle.ledger.releases);
}

void SchemeBundleTest::leavesOutWhatNobodyHasJudged()
{
    SchemeBundle bundle = sample();
    bundle.schemes.first().scheme.unknown.insert(QStringLiteral("extra"), QStringLiteral("x"));
    QVERIFY(!bundle.toJson()->contains("extra"));
}

void SchemeBundleTest::refusesASecretOnTheWayOut()
{
    SchemeBundle bundle = sample();
    bundle.schemes.first().scheme.note =
        QStringLiteral("accessKeySecret=") + QString(30, QLatin1Char('k')) + QStringLiteral("4Z9");
    const auto bytes = bundle.toCsv(BundleTable::Schemes);
    QVERIFY(!bytes);
    QVERIFY(!bytes.error().message.contains(QStringLiteral("kkkk")));
}

void SchemeBundleTest::refusesASecretOnTheWayIn()
{
    const auto read = SchemeBundle::read(
        R"({"formatVersion":1,"schemes":[{"id":"s","name":"S","platform":"android",
            "keyReference":"tHiSiSaSeCrEt"}]})",
        file);
    QVERIFY(!read);
    QVERIFY(!read.error().message.contains(QStringLiteral("tHiSiSaSeCrEt")));
}

void SchemeBundleTest::namesAnUnknownColumn()
{
    const auto read =
        SchemeBundle::read("id,name,platform,colour\ns,S,android,red\n", QStringLiteral("in.csv"));
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(QStringLiteral("“colour”")),
             qPrintable(read.error().message));
}

void SchemeBundleTest::refusesFilesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other columns") << QByteArray("a,b\n1,2\n");
    QTest::newRow("newer") << QByteArray(R"({"formatVersion":2,"schemes":[]})");
    QTest::newRow("unknown member") << QByteArray(R"({"formatVersion":1,"things":[]})");
    QTest::newRow("path as id") << QByteArray("id,name,platform\n../x,S,android\n");
    QTest::newRow("unknown platform") << QByteArray("id,name,platform\ns,S,symbian\n");
}

void SchemeBundleTest::refusesFilesThatAreNone()
{
    QFETCH(QByteArray, bytes);
    const auto read = SchemeBundle::read(bytes, file);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(file), qPrintable(read.error().message));
}

void SchemeBundleTest::importsIntoAnEmptyWorkspace()
{
    const auto import = SchemeImport::plan(sample(), target(), ImportPolicy::KeepExisting);
    QVERIFY(import);
    QCOMPARE(import->rows().size(), 3);
    QVERIFY(import->apply());
    const auto again = SchemeBundle::collect(target());
    QVERIFY(again);
    QVERIFY(again->ledger == sample().ledger);
    QVERIFY(again->schemes.first().scheme == sample().schemes.first().scheme);
}

void SchemeBundleTest::importingTwiceChangesNothing()
{
    QVERIFY(SchemeImport::plan(sample(), target(), ImportPolicy::KeepExisting)->apply());
    const auto again = SchemeImport::plan(sample(), target(), ImportPolicy::KeepExisting);
    for (const ImportRow &row : again->rows())
        QCOMPARE(row.action, ImportAction::Same);
}

void SchemeBundleTest::aConflictLeavesEverythingAsItIs()
{
    const SchemeStore store(target());
    QVERIFY(store.save(QStringLiteral("shop"), shop(QStringLiteral("Other"))));
    const auto import = SchemeImport::plan(sample(), target(), ImportPolicy::KeepExisting);
    QVERIFY(import->hasConflict());
    QVERIFY(!import->apply());
    QCOMPARE(store.load(QStringLiteral("shop"))->name, QStringLiteral("Other"));
    QVERIFY(KeyLedger::load(target())->keys.isEmpty());
}

void SchemeBundleTest::replacesOnPurposeAndKeepsUnknownMembers()
{
    const SchemeStore store(target());
    Scheme other = shop(QStringLiteral("Other"));
    other.unknown.insert(QStringLiteral("extra"), 1);
    QVERIFY(store.save(QStringLiteral("shop"), other));
    QVERIFY(SchemeImport::plan(sample(), target(), ImportPolicy::ReplaceExisting)->apply());
    const auto scheme = store.load(QStringLiteral("shop"));
    QCOMPARE(scheme->name, QStringLiteral("Shop"));
    QVERIFY(scheme->unknown.contains(QStringLiteral("extra")));
}

void SchemeBundleTest::releasesMayNameKeysOfTheWorkspace()
{
    KeyLedger ledger;
    ledger.keys = sample().ledger.keys;
    QVERIFY(ledger.save(target()));
    const auto bundle = SchemeBundle::read(*sample().toCsv(BundleTable::Releases), file);
    QVERIFY(bundle);
    const auto import = SchemeImport::plan(*bundle, target(), ImportPolicy::KeepExisting);
    QVERIFY2(import, import ? "" : qPrintable(import.error().message));
    QVERIFY(import->apply());
    QVERIFY(*KeyLedger::load(target()) == sample().ledger);
}

void SchemeBundleTest::refusesAReleaseWhoseKeyIsNowhere()
{
    const auto bundle = SchemeBundle::read(*sample().toCsv(BundleTable::Releases), file);
    const auto import = SchemeImport::plan(*bundle, target(), ImportPolicy::KeepExisting);
    QVERIFY(!import);
    QVERIFY(import.error().message.contains(QStringLiteral("k1")));
}

} // namespace numauth::scheme

std::unique_ptr<QObject> makeSchemeBundleTest()
{
    return std::make_unique<numauth::scheme::SchemeBundleTest>();
}

#include "SchemeBundleTest.moc"
