#include "models/package/PackageReader.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

namespace numauth::package {

namespace {

/// Files on which this reader and the reference differ, and why.
const QHash<QString, QString> &knownDifferences()
{
    static const QHash<QString, QString> reasons{
        {QStringLiteral("apksig/v2-only-with-rsa-pss-sha512-16384.apk"),
         QStringLiteral("the reference cannot check a 16384-bit RSA-PSS key; the file has v2 only "
                        "and minSdkVersion 23, so it verifies on some API levels only")},
        {QStringLiteral("gen/m40-stringcount-huge.apk"),
         QStringLiteral("the reference reads minSdkVersion from a manifest that Android refuses; "
                        "here the verdict counts every API level")},
        {QStringLiteral("gen/m48-pool-offset-out-of-range.apk"),
         QStringLiteral(
             "the reference stops with an internal error; the v2 signature is intact and "
             "the manifest is reported as broken")}};
    return reasons;
}

QJsonObject readExpected(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll())
        .object()
        .value(QStringLiteral("files"))
        .toObject();
}

QStringList md5s(const QJsonValue &list)
{
    QStringList values;
    for (const QJsonValue &each : list.toArray())
        values << (each.isObject() ? each.toObject().value(QStringLiteral("md5")).toString()
                                   : each.toString());
    return values;
}

/// The value for phones without special traits; references carry one per configuration.
QString plain(const QJsonValue &value)
{
    if (value.isObject())
        return plain(value.toObject()
                         .value(QStringLiteral("values"))
                         .toArray()
                         .first()
                         .toObject()
                         .value(QStringLiteral("value")));
    return value.isDouble() ? QString::number(value.toInt()) : value.toString();
}

QString plain(const std::optional<int> &level, const QString &codename)
{
    return level ? QString::number(*level) : codename;
}

class Comparison
{
public:
    Comparison(const QString &file, const PackageFacts &facts) : m_file(file), m_facts(facts) {}

    QStringList differences(const QJsonObject &expected)
    {
        compareSigning(expected.value(QStringLiteral("signature")).toObject());
        compareManifest(expected.value(QStringLiteral("manifest")).toObject());
        return m_differences;
    }

private:
    void compare(const QString &what, const QString &actual, const QString &expected)
    {
        if (actual != expected)
            m_differences << QStringLiteral("%1: %2 is “%3”, the reference says “%4”")
                                 .arg(m_file, what, actual, expected);
    }

    void compareSigning(const QJsonObject &expected)
    {
        const Signing signing = m_facts.signing.value_or(Signing());
        const bool isUnusable = !m_facts.signing || signing.verdict == SigningVerdict::Unsigned;
        const QString verdict = expected.value(QStringLiteral("verdict")).toString();
        compare(QStringLiteral("verdict"),
                isUnusable ? QStringLiteral("refused") : verdictName(signing.verdict), verdict);
        compare(QStringLiteral("package signature"),
                signing.packageSignature.join(QLatin1Char(' ')),
                md5s(expected.value(QStringLiteral("package_signature"))).join(QLatin1Char(' ')));
        const QJsonObject levels = expected.value(QStringLiteral("by_api")).toObject();
        for (const QString &key : levels.keys())
            compareLevel(key, signing.byApi.value(key.toInt()), levels.value(key).toObject());
    }

    void compareLevel(const QString &api, const ApiSigning &actual, const QJsonObject &expected)
    {
        const auto describe = [](bool isVerified, const QString &scheme, const QStringList &signers,
                                 const QStringList &current, const QStringList &history) {
            return isVerified
                       ? QStringLiteral("%1 %2 / %3 / %4")
                             .arg(scheme, signers.join(QLatin1Char(' ')),
                                  current.join(QLatin1Char(' ')), history.join(QLatin1Char(' ')))
                       : QStringLiteral("not verified");
        };
        compare(QStringLiteral("API ") + api,
                describe(actual.isVerified, actual.scheme, actual.signatures,
                         actual.contentsSigners, actual.history),
                describe(expected.value(QStringLiteral("verified")).toBool(),
                         expected.value(QStringLiteral("scheme")).toString(),
                         md5s(expected.value(QStringLiteral("signatures"))),
                         md5s(expected.value(QStringLiteral("apkContentsSigners"))),
                         md5s(expected.value(QStringLiteral("signingCertificateHistory")))));
    }

    void compareManifest(const QJsonObject &expected)
    {
        if (expected.value(QStringLiteral("refused")).toBool()) {
            if (m_facts.manifest || m_facts.errors.isEmpty())
                m_differences << m_file + QStringLiteral(": read, though the platform refuses it");
            return;
        }
        if (!m_facts.manifest) {
            m_differences << m_file + QStringLiteral(": refused: ") +
                                 m_facts.errors.join(QLatin1Char(' '));
            return;
        }
        const ManifestFacts &manifest = *m_facts.manifest;
        const auto wanted = [&expected](const char *key) {
            return plain(expected.value(QLatin1StringView(key)));
        };
        compare(QStringLiteral("package"), manifest.package, wanted("package"));
        compare(QStringLiteral("versionName"), manifest.versionName, wanted("versionName"));
        compare(QStringLiteral("versionCode"), plain(manifest.versionCode, {}),
                wanted("versionCode"));
        compare(QStringLiteral("minSdk"), plain(manifest.minSdk, manifest.minSdkCodename),
                wanted("minSdk"));
        compare(QStringLiteral("targetSdk"), plain(manifest.targetSdk, manifest.targetSdkCodename),
                wanted("targetSdk"));
    }

    QString m_file;
    const PackageFacts &m_facts;
    QStringList m_differences;
};

} // namespace

class ApkCorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheReferenceOnTheFixtures();
    void agreesWithTheReferenceOnTheCorpus();

private:
    static void compareAll(const QString &folder, const QJsonObject &expected);
};

void ApkCorpusTest::compareAll(const QString &folder, const QJsonObject &expected)
{
    QStringList differences;
    int checked = 0;
    int excluded = 0;
    for (const QString &file : expected.keys()) {
        const QJsonObject truth = expected.value(file).toObject();
        if (truth.value(QStringLiteral("kind")).toString() != QLatin1StringView("apk"))
            continue;
        const PackageFacts facts =
            PackageReader::read(folder + QLatin1Char('/') + file, Verification::Full);
        const QStringList found = Comparison(file, facts).differences(truth);
        if (knownDifferences().contains(file)) {
            ++excluded;
            qInfo().noquote() << "excluded:" << file << "—" << knownDifferences().value(file);
            QVERIFY2(!found.isEmpty(), qPrintable(file + QStringLiteral(" no longer differs")));
            continue;
        }
        ++checked;
        differences << found;
    }
    qInfo() << checked << "packages compared," << excluded << "excluded," << differences.size()
            << "differences";
    QVERIFY(checked > 0);
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
}

void ApkCorpusTest::agreesWithTheReferenceOnTheFixtures()
{
    const QString folder = tests::sourceFolder() + QStringLiteral("/tests/data/packages");
    compareAll(folder, readExpected(folder + QStringLiteral("/expected.json")));
}

void ApkCorpusTest::agreesWithTheReferenceOnTheCorpus()
{
    if (tests::sharedFolder().isEmpty())
        QSKIP("The large package corpus is not on this machine (NUMAUTH_SHARED is not set).");
    const QString folder = tests::sharedFolder() + QStringLiteral("/data/packages");
    compareAll(folder + QStringLiteral("/files"),
               readExpected(folder + QStringLiteral("/expected.json")));
}

} // namespace numauth::package

std::unique_ptr<QObject> makeApkCorpusTest()
{
    return std::make_unique<numauth::package::ApkCorpusTest>();
}

#include "ApkCorpusTest.moc"
