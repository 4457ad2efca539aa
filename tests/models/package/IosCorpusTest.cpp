#include "models/package/PackageReader.h"
#include "tests/models/package/CorpusTable.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::package {

namespace {

/// Differences of one file, each naming the value and both sides.
class IosComparison
{
public:
    IosComparison(const QString &file, const PackageFacts &facts) : m_file(file), m_facts(facts) {}

    QStringList differences(const QJsonObject &expected)
    {
        if (expected.value(QStringLiteral("kind")).toString() == QLatin1StringView("ipa"))
            compareArchive(expected);
        else
            compareProfileFile(expected);
        return m_differences;
    }

private:
    void compare(const QString &what, const QString &actual, const QString &wanted)
    {
        if (actual != wanted)
            m_differences << QStringLiteral("%1: %2 is “%3”, the reference says “%4”")
                                 .arg(m_file, what, actual, wanted);
    }

    void mustBeRefused(bool isRefused)
    {
        if (!isRefused)
            m_differences << m_file + QStringLiteral(": read, though the reference refuses it");
    }

    void compareArchive(const QJsonObject &expected)
    {
        const QJsonArray apps = expected.value(QStringLiteral("apps")).toArray();
        if (apps.isEmpty()) {
            mustBeRefused(!m_facts.isUsable());
            return;
        }
        QList<IosFacts> actual = m_facts.apps;
        if (actual.isEmpty() && m_facts.ios)
            actual << *m_facts.ios;
        compare(QStringLiteral("number of apps"), QString::number(actual.size()),
                QString::number(apps.size()));
        for (qsizetype index = 0; index < std::min(apps.size(), actual.size()); ++index)
            compareApp(actual.at(index), apps.at(index).toObject());
    }

    void compareApp(const IosFacts &app, const QJsonObject &expected)
    {
        if (expected.contains(QLatin1StringView("refused"))) {
            mustBeRefused(!app.errors.isEmpty());
            return;
        }
        const QJsonObject info = expected.value(QStringLiteral("info")).toObject();
        const auto wanted = [&info](const char *key) {
            return info.value(QLatin1StringView(key)).toString();
        };
        compare(QStringLiteral("path"), app.path, expected.value(QStringLiteral("app")).toString());
        compare(QStringLiteral("bundle id"), app.bundleId,
                expected.value(QStringLiteral("bundleId")).toString());
        compare(QStringLiteral("version"), app.version, wanted("CFBundleShortVersionString"));
        compare(QStringLiteral("build"), app.build, wanted("CFBundleVersion"));
        compare(QStringLiteral("minimum OS"), app.minimumOs, wanted("MinimumOSVersion"));
        if (app.transportSecurity !=
            info.value(QStringLiteral("NSAppTransportSecurity")).toObject())
            m_differences << m_file + QStringLiteral(": transport security differs");
        compareExecutable(app, expected.value(QStringLiteral("macho")).toObject());
        compareProfile(app.profile, expected.value(QStringLiteral("profile")));
    }

    void compareExecutable(const IosFacts &app, const QJsonObject &expected)
    {
        const CodeSigningFacts signing = app.codeSigning.value_or(CodeSigningFacts());
        if (expected.contains(QLatin1StringView("refused"))) {
            mustBeRefused(!signing.error.isEmpty());
            return;
        }
        const QJsonArray slices = expected.value(QStringLiteral("slices")).toArray();
        QJsonObject slice = slices.first().toObject();
        for (const QJsonValue &each : slices) {
            if (each.toObject().value(QStringLiteral("cpu")).toString() ==
                QLatin1StringView("arm64"))
                slice = each.toObject();
        }
        compare(QStringLiteral("architectures"), QString::number(signing.architectures.size()),
                QString::number(slices.size()));
        if (slice.contains(QLatin1StringView("error"))) {
            mustBeRefused(!signing.error.isEmpty());
            return;
        }
        compare(QStringLiteral("code signature problem"), signing.error, QString());
        const QJsonObject directory = slice.value(QStringLiteral("codeDirectory")).toObject();
        const QJsonObject entitlements = slice.value(QStringLiteral("entitlements")).toObject();
        compare(QStringLiteral("signed"), QString::number(signing.isSigned),
                QString::number(slice.value(QStringLiteral("signed")).toBool()));
        compare(QStringLiteral("identifier"), signing.identifier,
                directory.value(QStringLiteral("identifier")).toString());
        compare(QStringLiteral("team of the code signature"), signing.teamId,
                directory.value(QStringLiteral("teamId")).toString());
        compare(QStringLiteral("application-identifier"), signing.applicationIdentifier,
                entitlements.value(QStringLiteral("application-identifier")).toString());
    }

    void compareProfileFile(const QJsonObject &expected)
    {
        // Without UUID the reference found no property list inside.
        if (!expected.contains(QLatin1StringView("uuid"))) {
            // The reference reads signed profiles only; a bare list is read and called unsigned.
            const bool isBareList =
                m_facts.ios && m_facts.ios->profile && !m_facts.ios->profile->isIntact;
            mustBeRefused(!m_facts.isUsable() || isBareList);
            return;
        }
        compare(QStringLiteral("error"), m_facts.errors.join(QLatin1Char(' ')), QString());
        compareProfile(m_facts.ios ? m_facts.ios->profile : std::nullopt, expected);
    }

    void compareProfile(const std::optional<ProfileFacts> &profile, const QJsonValue &value)
    {
        compare(QStringLiteral("has a profile"), QString::number(profile.has_value()),
                QString::number(value.isObject()));
        if (!profile || !value.isObject())
            return;
        const QJsonObject expected = value.toObject();
        const auto text = [&expected](const char *key) {
            return expected.value(QLatin1StringView(key)).toString();
        };
        const auto list = [&expected](const char *key) {
            return expected.value(QLatin1StringView(key)).toVariant().toStringList().join(u' ');
        };
        const auto time = [](const QDateTime &when) {
            return when.isValid() ? when.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                                  : QStringLiteral("None");
        };
        compare(QStringLiteral("profile name"), profile->name, text("name"));
        compare(QStringLiteral("profile uuid"), profile->uuid, text("uuid"));
        compare(QStringLiteral("profile teams"), profile->teamIds.join(u' '), list("teamIds"));
        compare(QStringLiteral("profile platforms"), profile->platforms.join(u' '),
                list("platform"));
        compare(QStringLiteral("profile expiry"), time(profile->expires), text("expiration"));
        compare(QStringLiteral("profile creation"), time(profile->created), text("created"));
        compare(QStringLiteral("profile identifier"), profile->applicationIdentifier,
                text("applicationIdentifier"));
        compare(QStringLiteral("profile bundle id"), profile->bundleId, text("bundleIdPattern"));
        compare(QStringLiteral("profile type"), profile->type, text("profileType"));
        compare(QStringLiteral("profile certificates"),
                profile->developerCertificateSha1.join(u' '), list("developerCertSha1"));
        compare(QStringLiteral("profile devices"),
                profile->deviceCount ? QString::number(*profile->deviceCount) : QString(),
                expected.value(QStringLiteral("deviceCount")).toVariant().toString());
        const QJsonObject cms = expected.value(QStringLiteral("cms")).toObject();
        compare(QStringLiteral("profile intact"),
                QString::number(profile->isIntact.value_or(false)),
                QString::number(cms.value(QStringLiteral("signatureValid")).toBool()));
    }

    QString m_file;
    const PackageFacts &m_facts;
    QStringList m_differences;
};

bool isIos(const QJsonObject &file)
{
    const QString kind = file.value(QStringLiteral("kind")).toString();
    return kind == QLatin1StringView("ipa") || kind == QLatin1StringView("mobileprovision");
}

} // namespace

class IosCorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheReferenceOnTheFixtures();
    void agreesWithTheReferenceOnTheCorpus();
    void saysWhatIsSuspicious_data();
    void saysWhatIsSuspicious();
    void survivesEveryCut();

private:
    static void compareAll(const CorpusTable &table);
    static PackageFacts readFixture(const char *name)
    {
        return PackageReader::read(CorpusTable::fixtures(QStringLiteral("ios")).folder +
                                       QLatin1Char('/') + QString::fromLatin1(name),
                                   Verification::Full);
    }
};

void IosCorpusTest::compareAll(const CorpusTable &table)
{
    int compared = 0;
    QStringList differences;
    for (const QString &name : table.files.keys()) {
        const QJsonObject expected = table.files.value(name).toObject();
        if (!isIos(expected))
            continue;
        ++compared;
        const PackageFacts facts =
            PackageReader::read(table.folder + QLatin1Char('/') + name, Verification::Full);
        differences << IosComparison(name, facts).differences(expected);
    }
    qInfo("%d iOS files compared, %d differences", compared, int(differences.size()));
    QVERIFY(compared > 0);
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
}

void IosCorpusTest::agreesWithTheReferenceOnTheFixtures()
{
    compareAll(CorpusTable::fixtures(QStringLiteral("ios")));
}

void IosCorpusTest::agreesWithTheReferenceOnTheCorpus()
{
    const CorpusTable corpus = CorpusTable::shared();
    if (corpus.files.isEmpty())
        QSKIP("The large package corpus is not on this machine (NUMAUTH_SHARED is not set).");
    compareAll(corpus);
}

void IosCorpusTest::saysWhatIsSuspicious_data()
{
    QTest::addColumn<QStringList>("rules");
    const auto row = [](const char *file, const QStringList &rules) {
        QTest::newRow(file) << rules;
    };
    row("i01-appstore.ipa", {});
    row("i07-adhoc-linker-signed.ipa", {});
    row("i11-id-mismatch.ipa", {QStringLiteral("package.ios.bundleId.differs")});
    row("i15-unresolved-vars.ipa", {QStringLiteral("package.ios.bundleId.placeholder")});
    row("i35-superblob-count-huge.ipa", {QStringLiteral("package.ios.codeSignature.unreadable")});
    row("p05-wildcard.mobileprovision", {QStringLiteral("package.ios.profile.wildcard")});
    row("p07-tampered.mobileprovision", {QStringLiteral("package.ios.profile.altered")});
}

void IosCorpusTest::saysWhatIsSuspicious()
{
    QFETCH(QStringList, rules);
    QStringList found;
    for (const Finding &finding : readFixture(QTest::currentDataTag()).findings) {
        found << finding.ruleId;
        QVERIFY(!finding.message.zh.isEmpty() && !finding.message.en.isEmpty());
        QVERIFY2(!finding.message.en.contains(QLatin1Char('%')), qPrintable(finding.message.en));
    }
    QCOMPARE(found, rules);
}

void IosCorpusTest::survivesEveryCut()
{
    QTemporaryDir folder;
    for (const char *name : {"i20-xml-bom-comment-cdata.ipa", "p01-dev.mobileprovision"}) {
        QFile file(CorpusTable::fixtures(QStringLiteral("ios")).folder + QLatin1Char('/') +
                   QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (qsizetype size = 0; size < bytes.size(); size += 7) {
            const QString path = folder.filePath(QStringLiteral("cut"));
            QFile cut(path);
            QVERIFY(cut.open(QIODevice::WriteOnly));
            cut.write(bytes.first(size));
            cut.close();
            QVERIFY(!PackageReader::read(path, Verification::Full).isUsable());
        }
    }
}

} // namespace numauth::package

std::unique_ptr<QObject> makeIosCorpusTest()
{
    return std::make_unique<numauth::package::IosCorpusTest>();
}

#include "IosCorpusTest.moc"
