#include "models/vault/VaultFile.h"

#include "tests/models/vault/VaultFixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <memory>

namespace numauth::vault {

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What someone does who knows the format but not the key.
QByteArray withNewChecksum(const QByteArray &bytes)
{
    const QByteArray signedPart = bytes.chopped(32);
    return signedPart + QCryptographicHash::hash(signedPart, QCryptographicHash::Sha256);
}

QByteArray flipped(QByteArray bytes, qsizetype index, int bit)
{
    bytes[index] = static_cast<char>(bytes.at(index) ^ (1 << bit));
    return bytes;
}

} // namespace

class VaultFileTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesAFileWithAnyBitFlipped();
    void refusesAChangeMadeOnPurpose();
    void refusesAFileCutOffAnywhere();
    void refusesRecordsThatWereSwapped();
    void refusesACostBeyondTheLimit();
    void refusesANewerFormat();
    void readsBackWhatItWrote();

private:
    VaultFixture m_fixture;
    Secret m_masterKey;
    QByteArray m_bytes;

private slots:
    void initTestCase();
};

void VaultFileTest::initTestCase()
{
    Vault vault = m_fixture.made();
    QVERIFY(vault.setValue(QStringLiteral("scheme/FC1"), secretOf("first secret")));
    QVERIFY(vault.setValue(QStringLiteral("scheme/FC2"), secretOf("other secret")));
    m_masterKey = *vault.masterKey();
    m_bytes = bytesOf(m_fixture.path);
    QVERIFY(m_bytes.size() > 300);
}

void VaultFileTest::refusesAFileWithAnyBitFlipped()
{
    for (qsizetype index = 0; index < m_bytes.size(); ++index) {
        for (int bit = 0; bit < 8; ++bit) {
            const auto file = VaultFile::parse(flipped(m_bytes, index, bit), m_fixture.path);
            QVERIFY2(!file, qPrintable(QStringLiteral("byte %1").arg(index)));
            QCOMPARE(file.error().code, Error::Code::Malformed);
        }
    }
}

void VaultFileTest::refusesAChangeMadeOnPurpose()
{
    for (qsizetype index = 0; index < m_bytes.size() - 32; ++index) {
        for (int bit = 0; bit < 8; ++bit) {
            const auto file =
                VaultFile::parse(withNewChecksum(flipped(m_bytes, index, bit)), m_fixture.path);
            QVERIFY2(!file || !file->isGenuine(m_masterKey),
                     qPrintable(QStringLiteral("byte %1").arg(index)));
        }
    }
}

void VaultFileTest::refusesAFileCutOffAnywhere()
{
    for (qsizetype size = 0; size < m_bytes.size(); ++size) {
        QVERIFY(!VaultFile::parse(m_bytes.left(size), m_fixture.path));
        if (size == m_bytes.size() - 32)
            continue;
        const QByteArray resigned = withNewChecksum(m_bytes.left(size) + QByteArray(32, '\0'));
        const auto file = VaultFile::parse(resigned, m_fixture.path);
        QVERIFY(!file || !file->isGenuine(m_masterKey));
    }
    QVERIFY(!VaultFile::parse(m_bytes + 'x', m_fixture.path));
}

void VaultFileTest::refusesRecordsThatWereSwapped()
{
    VaultFile file = *VaultFile::parse(m_bytes, m_fixture.path);
    std::swap(file.records[0].sealed, file.records[1].sealed);
    QFile target(m_fixture.path);
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(file.toBytes(m_masterKey));
    target.close();
    Vault vault(m_fixture.path, m_fixture.clock);
    QVERIFY(vault.unlock(m_masterKey));
    QCOMPARE(vault.value(QStringLiteral("scheme/FC1")).error().code, Error::Code::Malformed);
}

void VaultFileTest::refusesACostBeyondTheLimit()
{
    VaultFile file = *VaultFile::parse(m_bytes, m_fixture.path);
    file.slotList[0].cost = {20, 16, 1};
    QVERIFY(!VaultFile::parse(file.toBytes(m_masterKey), m_fixture.path));
}

void VaultFileTest::refusesANewerFormat()
{
    QByteArray bytes = m_bytes;
    bytes[17] = 2;
    const auto file = VaultFile::parse(withNewChecksum(bytes), m_fixture.path);
    QVERIFY(!file);
    QCOMPARE(file.error().code, Error::Code::Unsupported);
}

void VaultFileTest::readsBackWhatItWrote()
{
    const VaultFile file = *VaultFile::parse(m_bytes, m_fixture.path);
    QVERIFY(file.isGenuine(m_masterKey));
    QCOMPARE(file.toBytes(m_masterKey), m_bytes);
    QCOMPARE(file.records.at(0).name, QStringLiteral("scheme/FC1"));
    QCOMPARE(file.records.at(0).changed, m_fixture.clock.now());
}

} // namespace numauth::vault

std::unique_ptr<QObject> makeVaultFileTest()
{
    return std::make_unique<numauth::vault::VaultFileTest>();
}

#include "VaultFileTest.moc"
