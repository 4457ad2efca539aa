#include "models/package/PackageReader.h"
#include "tests/models/package/ManifestComparison.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::package {

namespace {

/// Files on which this reader and the reference differ, and why.
const QHash<QString, QString> &knownDifferences()
{
    static const QHash<QString, QString> reasons{
        {QStringLiteral("gen/m48-pool-offset-out-of-range.apk"),
         QStringLiteral("both refuse the manifest; the reference gives no verdict on the v2 "
                        "signature, because it stops with an exception of its own (“start: -44”), "
                        "and the signature, which does not depend on the manifest, is intact")}};
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

/// What the reference says of one API level. Where it cannot compute a signature and says so, what
/// it found by other means counts: everything that it did not refuse for another reason.
ApiSigning levelOf(const QJsonObject &level, const QJsonObject &signature)
{
    ApiSigning expected;
    const bool isBeyondReference =
        signature.contains(QLatin1StringView("reference_limit")) &&
        level.value(QStringLiteral("error")).toString().contains(QLatin1StringView("Exception"));
    expected.isVerified = isBeyondReference || level.value(QStringLiteral("verified")).toBool();
    if (!expected.isVerified)
        return expected;
    expected.scheme =
        isBeyondReference ? QStringLiteral("v2") : level.value(QStringLiteral("scheme")).toString();
    expected.signatures =
        md5s(isBeyondReference ? signature.value(QStringLiteral("package_signature"))
                               : level.value(QStringLiteral("signatures")));
    expected.contentsSigners = isBeyondReference
                                   ? expected.signatures
                                   : md5s(level.value(QStringLiteral("apkContentsSigners")));
    expected.history = md5s(level.value(QStringLiteral("signingCertificateHistory")));
    return expected;
}

QString describe(const ApiSigning &level)
{
    return level.isVerified ? QStringLiteral("%1 %2 / %3 / %4")
                                  .arg(level.scheme, level.signatures.join(QLatin1Char(' ')),
                                       level.contentsSigners.join(QLatin1Char(' ')),
                                       level.history.join(QLatin1Char(' ')))
                            : QStringLiteral("not verified");
}

/// Where the reference only knows that the signature is good, the levels decide.
QString verdictOf(const QJsonObject &signature)
{
    const QString verdict = signature.value(QStringLiteral("verdict")).toString();
    if (verdict != QLatin1StringView("verified-by-openssl-only"))
        return verdict;
    const QJsonObject levels = signature.value(QStringLiteral("by_api")).toObject();
    const bool isEverywhere = std::ranges::all_of(levels, [&signature](const QJsonValue &level) {
        return levelOf(level.toObject(), signature).isVerified;
    });
    return verdictName(isEverywhere ? SigningVerdict::Verified
                                    : SigningVerdict::VerifiedOnSomeLevels);
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
        compare(QStringLiteral("verdict"),
                isUnusable ? QStringLiteral("refused") : verdictName(signing.verdict),
                verdictOf(expected));
        compare(QStringLiteral("package signature"),
                signing.packageSignature.join(QLatin1Char(' ')),
                md5s(expected.value(QStringLiteral("package_signature"))).join(QLatin1Char(' ')));
        const QJsonObject levels = expected.value(QStringLiteral("by_api")).toObject();
        for (const QString &key : levels.keys())
            compare(QStringLiteral("API ") + key, describe(signing.byApi.value(key.toInt())),
                    describe(levelOf(levels.value(key).toObject(), expected)));
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
        const ManifestComparison::Facts actual = ManifestComparison::of(*m_facts.manifest);
        const ManifestComparison::Facts wanted = ManifestComparison::of(expected);
        for (auto fact = wanted.cbegin(); fact != wanted.cend(); ++fact)
            compare(fact.key(), actual.value(fact.key()), fact.value());
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
            qInfo().noquote() << "differs:" << file << "—" << knownDifferences().value(file);
            for (const QString &difference : found)
                qInfo().noquote() << "   " << difference;
            QVERIFY2(!found.isEmpty(), qPrintable(file + QStringLiteral(" no longer differs")));
            continue;
        }
        ++checked;
        differences << found;
    }
    qInfo() << checked << "packages equal to the reference but for" << differences.size()
            << "values;" << excluded << "differ for a known reason";
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
