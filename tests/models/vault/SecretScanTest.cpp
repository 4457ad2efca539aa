#include "models/vault/SecretScan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::vault {

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class SecretScanTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPatternFindsItsOwnLines();
    void findsSecretsInAFolderAndNamesTheLine();
    void findsTheVaultsOwnValuesWhereverTheyStand();
    void neverRepeatsTheSecret();
    void leavesBinaryAndPrivateFilesAlone();
    void saysWhatItCouldNotRead();
    void refusesATableWithABrokenPattern();
};

void SecretScanTest::everyPatternFindsItsOwnLines()
{
    const auto scan = SecretScan::load();
    QVERIFY2(scan, scan ? "" : qPrintable(scan.error().message));
    for (const SecretPattern &row : scan->patterns()) {
        QVERIFY2(!row.matches.isEmpty() && !row.misses.isEmpty(), qPrintable(row.id));
        for (const QString &line : row.matches)
            QVERIFY2(row.pattern.match(line).hasMatch(), qPrintable(row.id + line));
        for (const QString &line : row.misses)
            QVERIFY2(!row.pattern.match(line).hasMatch(), qPrintable(row.id + line));
    }
}

void SecretScanTest::findsSecretsInAFolderAndNamesTheLine()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("schemes/shop.json")),
              "{\n  \"keyReference\": \"vault:shop\",\n  \"schemeKey\": \"plain-key-001\"\n}\n");
    const auto outcome = SecretScan::load()->scan(folder.path());
    QVERIFY(outcome);
    QCOMPARE(outcome->files, 1);
    QCOMPARE(outcome->findings.size(), 1);
    QCOMPARE(outcome->findings.first().place, (Place{QStringLiteral("schemes/shop.json"), 3, {}}));
    QCOMPARE(outcome->findings.first().severity, Severity::Error);
}

void SecretScanTest::findsTheVaultsOwnValuesWhereverTheyStand()
{
    SecretScan scan = *SecretScan::load();
    scan.addValue(QStringLiteral("shop"), Secret(QByteArray("q7!unusual")));
    scan.addValue(QStringLiteral("tiny"), Secret(QByteArray("ab")));
    const auto findings = scan.scanText("ab\n// q7!unusual ab\n", QStringLiteral("a.txt"));
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().ruleId, QStringLiteral("vault.secret.own"));
    QCOMPARE(findings.first().place.line, 2);
}

void SecretScanTest::neverRepeatsTheSecret()
{
    const auto findings =
        SecretScan::load()->scanText("password=canary-8812-secret", QStringLiteral("a.properties"));
    QCOMPARE(findings.size(), 1);
    for (const Language language : {Language::Chinese, Language::English}) {
        const QString text =
            QString::fromUtf8(QJsonDocument(findings.first().toJson(language)).toJson());
        QVERIFY(!text.contains(QStringLiteral("canary")));
        QVERIFY(text.contains(Secret(QByteArray("canary-8812-secret")).fingerprint()));
    }
}

void SecretScanTest::leavesBinaryAndPrivateFilesAlone()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("app.bin")), QByteArray("a\0password=secret123", 21));
    writeFile(folder.filePath(QStringLiteral(".git/config")), "password=secret1234");
    writeFile(folder.filePath(QStringLiteral(".numauth/sandbox.json")), "password=secret1234");
    const auto outcome = SecretScan::load()->scan(folder.path());
    QVERIFY(outcome->findings.isEmpty());
    QCOMPARE(outcome->files, 1);
}

void SecretScanTest::saysWhatItCouldNotRead()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("large.txt")), QByteArray(17 * 1024 * 1024, 'x'));
    const auto outcome = SecretScan::load()->scan(folder.path());
    QCOMPARE(outcome->files, 0);
    QCOMPARE(outcome->skipped.size(), 1);
    QVERIFY(!SecretScan::load()->scan(folder.filePath(QStringLiteral("absent"))));
}

void SecretScanTest::refusesATableWithABrokenPattern()
{
    QFile table(QStringLiteral(":/numauth/vault/secrets.json"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    QByteArray bytes = table.readAll();
    bytes.replace("(-----BEGIN", "-----BEGIN");
    QVERIFY(!SecretScan::parse(bytes, QStringLiteral("secrets.json")));
}

} // namespace numauth::vault

std::unique_ptr<QObject> makeSecretScanTest()
{
    return std::make_unique<numauth::vault::SecretScanTest>();
}

#include "SecretScanTest.moc"
