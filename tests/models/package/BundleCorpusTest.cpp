#include "models/package/PackageFindings.h"
#include "models/package/PackageReader.h"
#include "models/package/ProtobufXml.h"
#include "tests/models/package/CorpusTable.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

namespace numauth::package {

namespace {

class BundleComparison
{
public:
    BundleComparison(const QString &file, const PackageFacts &facts) : m_file(file), m_facts(facts)
    {
    }

    QStringList differences(const QJsonObject &expected)
    {
        if (expected.contains(QLatin1StringView("modules")))
            compareBundle(expected);
        else
            compareSet(expected.value(QStringLiteral("members")).toObject());
        return m_differences;
    }

private:
    void compare(const QString &what, const QString &actual, const QString &wanted)
    {
        if (actual != wanted)
            m_differences << QStringLiteral("%1: %2 is “%3”, the reference says “%4”")
                                 .arg(m_file, what, actual, wanted);
    }

    void compareBundle(const QJsonObject &expected)
    {
        const QJsonObject signature = expected.value(QStringLiteral("signature")).toObject();
        const Signing signing = m_facts.signing.value_or(Signing());
        const bool isUnsigned = signature.value(QStringLiteral("unsigned")).toBool();
        const bool isVerified = signature.value(QStringLiteral("verified")).toBool();
        compare(QStringLiteral("verdict"), verdictName(signing.verdict),
                isUnsigned   ? QStringLiteral("unsigned")
                : isVerified ? QStringLiteral("verified")
                             : QStringLiteral("refused"));
        QStringList signers;
        for (const QJsonValue &certificate : signature.value(QStringLiteral("certs")).toArray())
            signers << certificate.toObject().value(QStringLiteral("md5")).toString();
        compare(QStringLiteral("signer"), signing.packageSignature.value(0), signers.value(0));
        const QJsonObject base = expected.value(QStringLiteral("modules"))
                                     .toObject()
                                     .value(QStringLiteral("base"))
                                     .toObject();
        compareManifest(base.value(QStringLiteral("badging")).toObject());
    }

    void compareSet(const QJsonObject &members)
    {
        QStringList signers;
        QJsonObject base;
        for (const QJsonValue &value : members) {
            const QJsonObject member = value.toObject();
            const QString md5 = member.value(QStringLiteral("md5")).toArray().first().toString();
            if (!signers.contains(md5))
                signers << md5;
            const QJsonObject badging = member.value(QStringLiteral("badging")).toObject();
            if (!badging.value(QStringLiteral("launchable")).isNull())
                base = badging;
        }
        compareManifest(base);
        compare(QStringLiteral("findings"), QString::number(m_facts.findings.size()),
                QString::number(signers.size() - 1));
        if (!signers.contains(m_facts.headlineSignature()))
            m_differences << m_file + QStringLiteral(": is signed by ") +
                                 m_facts.headlineSignature();
    }

    void compareManifest(const QJsonObject &expected)
    {
        if (expected.value(QStringLiteral("package")).toString().isEmpty()) {
            if (m_facts.isUsable() || m_facts.manifest)
                m_differences << m_file + QStringLiteral(": read, though the reference refuses it");
            return;
        }
        const ManifestFacts manifest = m_facts.manifest.value_or(ManifestFacts());
        const auto wanted = [&expected](const char *key) {
            return expected.value(QLatin1StringView(key)).toString();
        };
        compare(QStringLiteral("error"), m_facts.errors.join(QLatin1Char(' ')), QString());
        compare(QStringLiteral("package"), manifest.package, wanted("package"));
        compare(QStringLiteral("versionName"), manifest.versionName, wanted("versionName"));
        compare(QStringLiteral("versionCode"), QString::number(manifest.versionCode.value_or(0)),
                wanted("versionCode"));
        compare(QStringLiteral("minSdk"), QString::number(manifest.minSdk.value_or(0)),
                wanted("minSdk"));
        compare(QStringLiteral("targetSdk"), QString::number(manifest.targetSdk.value_or(0)),
                wanted("targetSdk"));
    }

    QString m_file;
    const PackageFacts &m_facts;
    QStringList m_differences;
};

bool isBundle(const QJsonObject &file)
{
    const QString kind = file.value(QStringLiteral("kind")).toString();
    return kind == QLatin1StringView("aab") || kind == QLatin1StringView("apks");
}

} // namespace

class BundleCorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheReferenceOnTheFixtures();
    void agreesWithTheReferenceOnTheCorpus();
    void alwaysSaysThatABundleHoldsTheUploadKey();
    void resolvesReferencesOfABundle();
    void namesTheMemberWithAnotherSigner();
    void refusesDeepAndCutProtobuf();
    void everyRuleHasBothLanguages();

private:
    static void compareAll(const CorpusTable &table);
    static PackageFacts readFixture(const char *name)
    {
        return PackageReader::read(CorpusTable::fixtures(QStringLiteral("bundles")).folder +
                                       QLatin1Char('/') + QString::fromLatin1(name),
                                   Verification::Full);
    }
};

void BundleCorpusTest::compareAll(const CorpusTable &table)
{
    int compared = 0;
    QStringList differences;
    for (const QString &name : table.files.keys()) {
        const QJsonObject expected = table.files.value(name).toObject();
        if (!isBundle(expected))
            continue;
        ++compared;
        const PackageFacts facts =
            PackageReader::read(table.folder + QLatin1Char('/') + name, Verification::Full);
        differences << BundleComparison(name, facts).differences(expected);
    }
    qInfo("%d bundles and sets compared, %d differences", compared, int(differences.size()));
    QVERIFY(compared > 0);
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
}

void BundleCorpusTest::agreesWithTheReferenceOnTheFixtures()
{
    compareAll(CorpusTable::fixtures(QStringLiteral("bundles")));
}

void BundleCorpusTest::agreesWithTheReferenceOnTheCorpus()
{
    const CorpusTable corpus = CorpusTable::shared();
    if (corpus.files.isEmpty())
        QSKIP("The large package corpus is not on this machine (NUMAUTH_SHARED is not set).");
    compareAll(corpus);
}

void BundleCorpusTest::alwaysSaysThatABundleHoldsTheUploadKey()
{
    const PackageFacts facts = readFixture("b01-base-rsa.aab");
    QCOMPARE(facts.kind, PackageKind::Aab);
    QCOMPARE(facts.findings.size(), 1);
    QCOMPARE(facts.findings.first().ruleId, QStringLiteral("package.bundle.uploadKey"));
    QVERIFY(facts.findings.first().message.zh.contains(facts.headlineSignature()));
}

void BundleCorpusTest::resolvesReferencesOfABundle()
{
    const PackageFacts facts = readFixture("b01-base-rsa.aab");
    const ManifestFacts &manifest = *facts.manifest;
    QCOMPARE(manifest.label, QStringLiteral("号码认证 Demo"));
    QCOMPARE(manifest.debuggableByConfiguration,
             (QList<ConfiguredValue>{{QString(), QStringLiteral("true")},
                                     {QStringLiteral("v24"), QStringLiteral("false")}}));
    QCOMPARE(manifest.isDebuggable, std::optional(false));
    QCOMPARE(manifest.networkSecurity.path, QStringLiteral("res/xml/network_security_config.xml"));
    QVERIFY(!manifest.networkSecurity.domains.isEmpty());
}

void BundleCorpusTest::namesTheMemberWithAnotherSigner()
{
    const PackageFacts facts = readFixture("p03-mismatched-signers.apks");
    QCOMPARE(facts.findings.size(), 1);
    QCOMPARE(facts.findings.first().ruleId, QStringLiteral("package.set.signersDiffer"));
    QCOMPARE(facts.findings.first().subject, QStringLiteral("splits/base-x86.apk"));
    QCOMPARE(readFixture("p06-sample.xapk").kind, PackageKind::Xapk);
}

void BundleCorpusTest::refusesDeepAndCutProtobuf()
{
    const auto field = [](char key, const QByteArray &content) {
        QByteArray bytes(1, key);
        qsizetype rest = content.size();
        for (; rest >= 0x80; rest >>= 7)
            bytes += static_cast<char>((rest & 0x7f) | 0x80);
        bytes += static_cast<char>(rest);
        return bytes + content;
    };
    const QByteArray name = field(0x1a, "a");
    QByteArray node = field(0x0a, name);
    QVERIFY(ProtobufXml::read(node, QStringLiteral("x")));
    for (qsizetype size = 0; size < node.size(); ++size)
        QVERIFY(!ProtobufXml::read(node.first(size), QStringLiteral("x")));
    for (int depth = 0; depth < 200; ++depth)
        node = field(0x0a, name + field(0x2a, node));
    QVERIFY(!ProtobufXml::read(node, QStringLiteral("x")));
}

void BundleCorpusTest::everyRuleHasBothLanguages()
{
    QVERIFY(!packageFindingIds().isEmpty());
    for (const QString &id : packageFindingIds()) {
        const Finding finding = packageFinding(
            id, QStringLiteral("x"),
            {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")});
        for (const QString &text :
             {finding.message.zh, finding.message.en, finding.advice.zh, finding.advice.en})
            QVERIFY2(!text.isEmpty() && !text.contains(QLatin1Char('%')), qPrintable(id));
    }
}

} // namespace numauth::package

std::unique_ptr<QObject> makeBundleCorpusTest()
{
    return std::make_unique<numauth::package::BundleCorpusTest>();
}

#include "BundleCorpusTest.moc"
