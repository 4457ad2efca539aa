#include "tests/cli/InspectRun.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

using tests::ProgramResult;

namespace {

QByteArray element(char tag, const QByteArray &content)
{
    QByteArray length(1, static_cast<char>(content.size()));
    if (content.size() >= 0x80)
        length = QByteArray("\x82") + static_cast<char>(content.size() >> 8) +
                 static_cast<char>(content.size() & 0xff);
    return tag + length + content;
}

/// A PKCS#7 file with nothing but \p certificate, as Windows exports it.
QByteArray certificateBag(const QByteArray &certificate)
{
    const QByteArray data = element(0x06, QByteArray::fromHex("2a864886f70d010701"));
    const QByteArray signedData = element(0x06, QByteArray::fromHex("2a864886f70d010702"));
    const QByteArray content =
        element(0x30, QByteArray::fromHex("0201013100") + element(0x30, data) +
                          element(char(0xa0), certificate) + QByteArray::fromHex("3100"));
    return element(0x30, signedData + element(char(0xa0), content));
}

QByteArray armoured(const QByteArray &label, const QByteArray &bytes)
{
    QByteArray lines;
    const QByteArray text = bytes.toBase64();
    for (qsizetype at = 0; at < text.size(); at += 64)
        lines += text.mid(at, 64) + '\n';
    return "-----BEGIN " + label + "-----\n" + lines + "-----END " + label + "-----\n";
}

} // namespace

/// Every kind of file that `inspect` reads, through the real program.
class InspectKindsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKindOfFile_data();
    void readsEveryKindOfFile();
    void readsWhatToolsPrint_data();
    void readsWhatToolsPrint();
    void readsCertificatesInEveryWrapping_data();
    void readsCertificatesInEveryWrapping();
    void aBundleSaysThatItsKeyIsTheUploadKey();
    void resourcesAreResolvedPerConfiguration();
    void theNetworkSecurityIsReadPerConfiguration();

private:
    QTemporaryDir m_folder;
};

void InspectKindsTest::readsEveryKindOfFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("kind");
    const auto add = [](const char *file, const char *kind) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(kind);
    };
    add("packages/s12-v31-rotmin33.apk", "apk");
    add("bundles/b01-base-rsa.aab", "aab");
    add("bundles/p01-splits.apks", "apks");
    add("bundles/p06-sample.xapk", "xapk");
    add("ios/i01-appstore.ipa", "ipa");
    add("ios/i32-dir.app", "app");
    add("ios/p01-dev.mobileprovision", "mobileprovision");
    add("keystores/k01-rsa.jks", "keystore");
    add("keystores/k10-modern.p12", "keystore");
    add("keystores/k11-legacy-rc2.p12", "keystore");
    add("keystores/k19-v2.bks", "keystore");
    add("keystores/k30-cert.der", "certificate");
}

void InspectKindsTest::readsEveryKindOfFile()
{
    QFETCH(const QString, file);
    QFETCH(const QString, kind);
    QProcessEnvironment environment = tests::cleanEnvironment();
    environment.insert(QStringLiteral("STORE_PASSWORD"), QStringLiteral("changeit"));
    QStringList arguments{fixture(file)};
    if (kind == QLatin1StringView("keystore"))
        arguments << QStringLiteral("--password") << QStringLiteral("env:STORE_PASSWORD");
    const ProgramResult result = inspect(arguments, {}, environment);
    QVERIFY2(result.exitCode <= 1, result.output.constData());
    QCOMPARE(firstFile(result).value(QStringLiteral("kind")).toString(), kind);
}

void InspectKindsTest::readsWhatToolsPrint_data()
{
    QTest::addColumn<QByteArray>("report");
    QTest::addColumn<QString>("alias");
    const QByteArray md5 = "MD5: A8:F5:A1:47:A3:3A:02:B6:8D:3F:C9:3A:EA:FC:CE:F1";
    QTest::newRow("signingReport")
        << "> Task :app:signingReport\nVariant: release\nConfig: release\nStore: /home/x/key.jks\n"
           "Alias: key0\n" +
               md5 +
               "\nSHA1: 3F:20:55:49:CE:A0:AF:67:62:AE:93:E7:98:B6:B8:59:3A:31:37:38\n----------\n"
        << QStringLiteral("release");
    QTest::newRow("keytool") << "Alias name: key0\r\nCreation date: Jan 2, 2026\r\n"
                                "Entry type: PrivateKeyEntry\r\n"
                                "Certificate fingerprints:\r\n\t " +
                                    md5 + "\r\n"
                             << QStringLiteral("key0");
    QTest::newRow("keytool in Chinese")
        << "别名: key0\n创建日期: 2026-1-2\n条目类型: PrivateKeyEntry\n证书指纹:\n\t " + md5 + "\n"
        << QStringLiteral("key0");
}

void InspectKindsTest::readsWhatToolsPrint()
{
    QFETCH(const QByteArray, report);
    QFETCH(const QString, alias);
    const QJsonObject keystore = firstFile(inspect({QStringLiteral("-")}, report))
                                     .value(QStringLiteral("keystore"))
                                     .toObject();
    const QJsonObject entry =
        keystore.value(QStringLiteral("entries")).toArray().first().toObject();
    QCOMPARE(entry.value(QStringLiteral("alias")).toString(), alias);
    QCOMPARE(entry.value(QStringLiteral("packageSignature")).toString(),
             QStringLiteral("a8f5a147a33a02b68d3fc93aeafccef1"));
}

void InspectKindsTest::readsCertificatesInEveryWrapping_data()
{
    const QByteArray certificate = bytesOf(fixture(QStringLiteral("keystores/k30-cert.der")));
    const QByteArray bag = certificateBag(certificate);
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("DER") << certificate;
    QTest::newRow("PEM") << armoured("CERTIFICATE", certificate);
    QTest::newRow("P7B, DER") << bag;
    QTest::newRow("P7B, PEM") << armoured("PKCS7", bag);
}

void InspectKindsTest::readsCertificatesInEveryWrapping()
{
    QFETCH(const QByteArray, bytes);
    const QString path = m_folder.filePath(QStringLiteral("certificate"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const ProgramResult result = inspect({path});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(
        firstFile(result).value(QStringLiteral("packageSignature")).toArray().first(),
        QJsonValue(QString::fromLatin1(
            QCryptographicHash::hash(bytesOf(fixture(QStringLiteral("keystores/k30-cert.der"))),
                                     QCryptographicHash::Md5)
                .toHex())));
}

void InspectKindsTest::aBundleSaysThatItsKeyIsTheUploadKey()
{
    const QJsonArray findings =
        firstFile(inspect({fixture(QStringLiteral("bundles/b01-base-rsa.aab"))}))
            .value(QStringLiteral("findings"))
            .toArray();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first()[QStringLiteral("ruleId")].toString(),
             QStringLiteral("package.bundle.uploadKey"));
}

void InspectKindsTest::resourcesAreResolvedPerConfiguration()
{
    const QJsonObject manifest =
        firstFile(inspect({fixture(QStringLiteral("packages/m05-bool-refs.apk"))}))
            .value(QStringLiteral("manifest"))
            .toObject();
    const QJsonArray cleartext =
        manifest.value(QStringLiteral("usesCleartextTrafficByConfiguration")).toArray();
    QCOMPARE(cleartext.size(), 2);
    QCOMPARE(cleartext.at(1)[QStringLiteral("configuration")].toString(), QStringLiteral("night"));
    QCOMPARE(cleartext.at(1)[QStringLiteral("value")].toString(), QStringLiteral("true"));
}

void InspectKindsTest::theNetworkSecurityIsReadPerConfiguration()
{
    const QJsonObject manifest =
        firstFile(inspect({fixture(QStringLiteral("packages/m07-nsc-versioned.apk"))}))
            .value(QStringLiteral("manifest"))
            .toObject();
    const QJsonArray files =
        manifest.value(QStringLiteral("networkSecurityConfigByConfiguration")).toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.at(0)[QStringLiteral("baseCleartext")].toBool(false), true);
    QCOMPARE(files.at(1)[QStringLiteral("configuration")].toString(), QStringLiteral("v28"));
    QCOMPARE(files.at(1)[QStringLiteral("path")].toString(), QStringLiteral("res/xml-v28/nsc.xml"));
    QCOMPARE(files.at(1)[QStringLiteral("baseCleartext")].toBool(true), false);
    QCOMPARE(
        manifest.value(QStringLiteral("networkSecurityConfig"))[QStringLiteral("path")].toString(),
        QStringLiteral("res/xml-v28/nsc.xml"));
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeInspectKindsTest()
{
    return std::make_unique<numauth::cli::InspectKindsTest>();
}

#include "InspectKindsTest.moc"
