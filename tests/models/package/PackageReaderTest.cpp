#include "models/package/PackageReader.h"

#include "models/package/ResourceTable.h"
#include "models/package/ZipReader.h"
#include "models/package/ZipWriter.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <atomic>
#include <memory>

namespace numauth::package {

namespace {

QString fixture(const char *name)
{
    return tests::sourceFolder() + QStringLiteral("/tests/data/packages/") +
           QString::fromLatin1(name);
}

PackageFacts read(const char *name, Verification verification = Verification::Full)
{
    return PackageReader::read(fixture(name), verification);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Makes every element that encloses \p place longer by \p count; all of them have two-byte
/// lengths.
void widen(QByteArray &der, qsizetype place, qsizetype count)
{
    for (qsizetype start = 0; start + 4 <= der.size();) {
        const bool isLong = static_cast<quint8>(der.at(start + 1)) == 0x82;
        const qsizetype header = isLong ? 4 : 2;
        const auto length = isLong ? qFromBigEndian<quint16>(der.constData() + start + 2)
                                   : static_cast<quint8>(der.at(start + 1));
        const qsizetype end = start + header + length;
        if (isLong && place > start && place < end) {
            qToBigEndian(static_cast<quint16>(length + count), der.data() + start + 2);
            start += header;
        } else {
            start = end;
        }
    }
}

/// \p pkcs7 whose signer has signed attributes that hold a number in the place of an attribute.
QByteArray withBrokenAttributes(const QByteArray &pkcs7)
{
    const QByteArray sha256 = QByteArray::fromHex("300d06096086480165030402010500");
    const QByteArray attributes = QByteArray::fromHex("a003020105");
    const qsizetype place = pkcs7.lastIndexOf(sha256) + sha256.size();
    QByteArray bytes = pkcs7;
    widen(bytes, place, attributes.size());
    return bytes.insert(place, attributes);
}

/// \p table whose first three string resources refer to each other in a circle.
QByteArray withLoops(QByteArray table, int &loops)
{
    const QByteArray string = QByteArray::fromHex("08000003");
    for (qsizetype at = table.indexOf(string); at >= 0 && loops < 3; ++loops) {
        table[at + 3] = 1;
        qToLittleEndian(quint32(0x7f030000 + (loops + 1) % 3), table.data() + at + 4);
        at = table.indexOf(string, at);
    }
    return table;
}

} // namespace

class PackageReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void answersBadInputWithOneSentence_data();
    void answersBadInputWithOneSentence();
    void givesTheClaimedIdentityWithoutVerifying();
    void distinguishesUnsignedFromRefused();
    void namesTheOldestAndTheCurrentKeyAfterRotation();
    void resolvesReferencesPerConfiguration();
    void readsTheNetworkSecurityConfiguration();
    void namesResourcesAndReadsStyles();
    void marksDebugCertificates();
    void stopsWhenCancelled();
    void tellsHowManyBytesAreChecked();
    void neverCrashesOnACutFile();
    void refusesAnEndlessListOfSignedAttributes();
    void readsTwentyThousandEntries();
    void refusesAManifestThatUnpacksWithoutEnd();
    void resourcesThatPointAtEachOtherEnd();
    void noticesEveryFlippedByteOfACoveredFile();

private:
    QString write(const char *name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
};

QString PackageReaderTest::write(const char *name, const QByteArray &bytes) const
{
    const QString path = m_folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return path;
}

void PackageReaderTest::answersBadInputWithOneSentence_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << m_folder.filePath(QStringLiteral("missing.apk"));
    QTest::newRow("folder") << m_folder.path();
    QTest::newRow("empty") << write("empty.apk", {});
    QTest::newRow("text") << write("text.apk", "not an archive");
    QTest::newRow("foreign") << write("picture.png", "\x89PNG\r\n");
    QTest::newRow("cut keystore") << write("release.jks",
                                           QByteArray("\xfe\xed\xfe\xed\0\0\0\2", 8));
    const QString link = m_folder.filePath(QStringLiteral("link.apk"));
    QFile::link(m_folder.filePath(QStringLiteral("nowhere.apk")), link);
    QTest::newRow("link to nowhere") << link;
}

void PackageReaderTest::answersBadInputWithOneSentence()
{
    QFETCH(QString, path);
    const PackageFacts facts = PackageReader::read(path, Verification::Full);
    QCOMPARE(facts.errors.size(), 1);
    QVERIFY2(facts.errors.first().endsWith(QLatin1Char('.')), qPrintable(facts.errors.first()));
    QVERIFY(!facts.isUsable());
    QVERIFY(!facts.manifest);
}

void PackageReaderTest::givesTheClaimedIdentityWithoutVerifying()
{
    const PackageFacts facts = read("s10-rotated2.apk", Verification::Skip);
    QCOMPARE(facts.signing->verdict, SigningVerdict::NotChecked);
    QVERIFY(facts.signing->byApi.isEmpty());
    QCOMPARE(facts.headlineSignature(), read("s10-rotated2.apk").headlineSignature());
}

void PackageReaderTest::distinguishesUnsignedFromRefused()
{
    QCOMPARE(read("s27-unsigned.apk").signing->verdict, SigningVerdict::Unsigned);
    const PackageFacts refused = read("s29-v2-tampered-content.apk");
    QCOMPARE(refused.signing->verdict, SigningVerdict::Refused);
    QVERIFY(refused.signing->packageSignature.isEmpty());
    QVERIFY(!refused.signing->certificates.isEmpty());
    QVERIFY(!refused.signing->errors.isEmpty());
}

void PackageReaderTest::namesTheOldestAndTheCurrentKeyAfterRotation()
{
    const Signing signing = *read("s12-v31-rotmin33.apk").signing;
    QCOMPARE(signing.lineage.size(), 2);
    QCOMPARE(signing.packageSignature, signing.lineage.first(1));
    QCOMPARE(signing.currentSigner, signing.lineage.last());
    QCOMPARE(signing.currentSignerFromApi, 33);
    QVERIFY(signing.certificate(signing.currentSigner));
}

void PackageReaderTest::resolvesReferencesPerConfiguration()
{
    const ManifestFacts manifest = *read("s03-v1v2v3.apk").manifest;
    QCOMPARE(manifest.isDebuggable, std::optional(false));
    QCOMPARE(manifest.debuggableByConfiguration,
             (QList<ConfiguredValue>{{QString(), QStringLiteral("true")},
                                     {QStringLiteral("v24"), QStringLiteral("false")}}));
    QCOMPARE(read("m05-bool-refs.apk").manifest->versionName, QStringLiteral("3.1.4"));
}

void PackageReaderTest::readsTheNetworkSecurityConfiguration()
{
    const NetworkSecurity security = read("m05-bool-refs.apk").manifest->networkSecurity;
    QCOMPARE(security.path, QStringLiteral("res/xml/network_security_config.xml"));
    QCOMPARE(security.isBaseCleartextPermitted, std::optional(false));
    QCOMPARE(security.domains.size(), 4);
    QCOMPARE(security.domains.first().name, QStringLiteral("cmpassport.com"));
    QVERIFY(security.domains.first().includesSubdomains);
    // Nested without a setting of its own: inherits from the domain-config around it.
    QCOMPARE(security.domains.last().isCleartextPermitted, std::optional(true));
}

void PackageReaderTest::namesResourcesAndReadsStyles()
{
    QFile file(fixture("UnicodeIME-debug.apk"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto zip = ZipReader::open(bytes);
    QVERIFY(zip);
    const auto table = ResourceTable::read(*zip->read(*zip->find("resources.arsc"), 1 << 20));
    QVERIFY(table);
    QCOMPARE(table->namesStartingWith({QStringLiteral("AppTheme")}),
             QStringList{QStringLiteral("AppTheme")});
    // AppTheme builds on AppBaseTheme, which builds on a theme of the platform.
    QCOMPARE(table->name(0x7f050001), QStringLiteral("AppTheme"));
    QCOMPARE(table->style(0x7f050001)->parent, 0x7f050000u);
    QCOMPARE(table->style(0x7f050000)->parent, 0x0103000cu);
    QVERIFY(!table->style(0x7f020000));
    QVERIFY(!table->style(0x7f7f0000));
    QVERIFY(table->name(0x7f7f0000).isEmpty());
}

void PackageReaderTest::marksDebugCertificates()
{
    QVERIFY(read("s24-debug-key.apk").signing->certificates.first().isDebug);
    QVERIFY(!read("s01-v1.apk").signing->certificates.first().isDebug);
}

void PackageReaderTest::stopsWhenCancelled()
{
    const std::atomic_bool isCancelled = true;
    const PackageFacts facts =
        PackageReader::read(fixture("s03-v1v2v3.apk"), Verification::Full, &isCancelled);
    QCOMPARE(facts.signing->verdict, SigningVerdict::NotChecked);
    QVERIFY(facts.manifest);
}

/// Signed by v1, and by v2 and v3 over the same digest: the file goes through twice.
void PackageReaderTest::tellsHowManyBytesAreChecked()
{
    ReadProgress progress;
    const PackageFacts facts = PackageReader::read(fixture("s03-v1v2v3.apk"), Verification::Full,
                                                   nullptr, std::nullopt, &progress);
    QCOMPARE(facts.signing->verdict, SigningVerdict::Verified);
    QCOMPARE(progress.total.load(), 2 * facts.size);
    QVERIFY(progress.done > facts.size);
    QVERIFY(progress.done <= progress.total);
    ReadProgress none;
    static_cast<void>(PackageReader::read(fixture("s03-v1v2v3.apk"), Verification::Skip, nullptr,
                                          std::nullopt, &none));
    QCOMPARE(none.total.load(), 0);
}

void PackageReaderTest::neverCrashesOnACutFile()
{
    QFile file(fixture("s06-ecp256.apk"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QFile cut(m_folder.filePath(QStringLiteral("cut.apk")));
    for (qsizetype size = 0; size < whole.size(); size += 97) {
        QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Truncate));
        cut.write(whole.left(size));
        cut.close();
        QVERIFY(!PackageReader::read(cut.fileName(), Verification::Full).isUsable());
    }
}

/// The list that was read for ever, in the place where a package has its signed attributes.
void PackageReaderTest::refusesAnEndlessListOfSignedAttributes()
{
    const QByteArray whole = bytesOf(fixture("s01-v1.apk"));
    const auto zip = ZipReader::open(whole);
    QVERIFY(zip);
    int spoiled = 0;
    ZipWriter writer;
    for (const ZipEntry &entry : zip->entries()) {
        QByteArray bytes = *zip->read(entry, 1 << 24);
        if (entry.name.endsWith(".RSA")) {
            bytes = withBrokenAttributes(bytes);
            ++spoiled;
        }
        writer.add(QString::fromUtf8(entry.name), bytes);
    }
    QCOMPARE(spoiled, 1);
    const QString path = write("endless.apk", writer.finish());
    const PackageFacts facts = PackageReader::read(path, Verification::Full);
    QVERIFY(facts.manifest);
    QCOMPARE(facts.signing->verdict, SigningVerdict::Refused);
    QVERIFY(facts.signing->packageSignature.isEmpty());
    QVERIFY(facts.signing->errors.join(QLatin1Char(' ')).contains(QStringLiteral("attributes")));
}

void PackageReaderTest::readsTwentyThousandEntries()
{
    const QByteArray whole = bytesOf(fixture("s27-unsigned.apk"));
    const auto zip = ZipReader::open(whole);
    ZipWriter writer;
    for (const ZipEntry &entry : zip->entries())
        writer.add(QString::fromUtf8(entry.name), *zip->read(entry, 1 << 24));
    for (int number = 0; number < 20'000; ++number)
        writer.add(QStringLiteral("assets/%1").arg(number), "x", ZipWriter::Method::Store);
    const PackageFacts facts =
        PackageReader::read(write("many.apk", writer.finish()), Verification::Full);
    QVERIFY(facts.isUsable());
    QCOMPARE(facts.signing->verdict, SigningVerdict::Unsigned);
    QCOMPARE(facts.manifest->package, read("s27-unsigned.apk").manifest->package);
}

void PackageReaderTest::refusesAManifestThatUnpacksWithoutEnd()
{
    ZipWriter writer;
    writer.add(QStringLiteral("AndroidManifest.xml"), QByteArray(64 << 20, '\0'));
    const QByteArray archive = writer.finish();
    QVERIFY2(archive.size() < 1 << 20, "it is a bomb");
    const PackageFacts facts = PackageReader::read(write("bomb.apk", archive), Verification::Full);
    QCOMPARE(facts.errors.size(), 1);
    QVERIFY2(facts.errors.first().contains(QStringLiteral("AndroidManifest.xml")),
             qPrintable(facts.errors.first()));
    QVERIFY(!facts.manifest);
}

/// The label of the sample is a reference; here every string resource refers to itself.
void PackageReaderTest::resourcesThatPointAtEachOtherEnd()
{
    const QByteArray whole = bytesOf(fixture("m05-bool-refs.apk"));
    const auto zip = ZipReader::open(whole);
    ZipWriter writer;
    int loops = 0;
    for (const ZipEntry &entry : zip->entries()) {
        QByteArray bytes = *zip->read(entry, 1 << 24);
        if (entry.name == "resources.arsc")
            bytes = withLoops(bytes, loops);
        writer.add(QString::fromUtf8(entry.name), bytes);
    }
    QCOMPARE(loops, 3);
    const PackageFacts facts =
        PackageReader::read(write("loop.apk", writer.finish()), Verification::Full);
    QVERIFY(facts.manifest);
    QVERIFY(facts.manifest->versionName != QStringLiteral("3.1.4"));
}

void PackageReaderTest::noticesEveryFlippedByteOfACoveredFile()
{
    QFile file(fixture("s05-v3.apk"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const QByteArray magic("APK Sig Block 42");
    const qsizetype blockEnd = whole.indexOf(magic) + magic.size();
    QFile flipped(m_folder.filePath(QStringLiteral("flipped.apk")));
    for (qsizetype place = 0; place < whole.size(); place += 211) {
        // The block itself holds padding that no signature covers.
        if (place > 4000 && place < blockEnd)
            continue;
        QByteArray bytes = whole;
        bytes[place] = static_cast<char>(bytes.at(place) ^ 0x20);
        QVERIFY(flipped.open(QIODevice::WriteOnly | QIODevice::Truncate));
        flipped.write(bytes);
        flipped.close();
        const PackageFacts facts = PackageReader::read(flipped.fileName(), Verification::Full);
        QVERIFY2(!facts.signing || facts.signing->packageSignature.isEmpty(),
                 qPrintable(QString::number(place)));
    }
}

} // namespace numauth::package

std::unique_ptr<QObject> makePackageReaderTest()
{
    return std::make_unique<numauth::package::PackageReaderTest>();
}

#include "PackageReaderTest.moc"
