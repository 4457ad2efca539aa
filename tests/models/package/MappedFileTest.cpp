#include "models/package/MappedFile.h"

#include "models/package/PackageReader.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>

namespace numauth::package {

class MappedFileTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileThatStaysHasNotChanged();
    void readsZerosWhereAFileWasCutShort();
    void noticesANewContent();
    void releasedPagesComeBack();
    void aPackageThatIsRewrittenMeanwhileNeverCrashes();

private:
    static QString samplePath()
    {
        return tests::sourceFolder() + QStringLiteral("/tests/data/packages/s03-v1v2v3.apk");
    }
};

namespace {

void fill(const QString &path, qint64 size, char letter)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(size, letter));
}

} // namespace

void MappedFileTest::aFileThatStaysHasNotChanged()
{
    const auto file = MappedFile::open(samplePath());
    QVERIFY(file);
    QVERIFY(!file->hasChanged());
}

void MappedFileTest::readsZerosWhereAFileWasCutShort()
{
#ifdef Q_OS_WIN
    QSKIP("Windows cuts no file short while it is mapped.");
#endif
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cut.bin"));
    fill(path, 1 << 20, 'x');
    const auto file = MappedFile::open(path);
    QVERIFY(file);
    QVERIFY(QFile::resize(path, 0));
    const QByteArrayView bytes = file->bytes();
    QVERIFY(std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == '\0'; }));
    QVERIFY(file->hasChanged());
}

void MappedFileTest::noticesANewContent()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new.bin"));
    fill(path, 100, 'x');
    const auto file = MappedFile::open(path);
    QVERIFY(file);
    fill(path, 101, 'y');
    QVERIFY(file->hasChanged());
}

void MappedFileTest::releasedPagesComeBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kept.bin"));
    fill(path, 1 << 20, 'x');
    const auto file = MappedFile::open(path);
    QVERIFY(file);
    const QByteArray before = file->bytes().toByteArray();
    file->release(file->bytes());
    QVERIFY(file->bytes() == before);
    file->release(QByteArrayView(before));
    QVERIFY2(before.count('x') == before.size(), "what is not mapped is left alone");
}

void MappedFileTest::aPackageThatIsRewrittenMeanwhileNeverCrashes()
{
#ifdef Q_OS_WIN
    QSKIP("Windows cuts no file short while it is mapped.");
#endif
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.apk"));
    QFile sample(samplePath());
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QByteArray content = sample.readAll();
    const auto rewrite = [&] {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            file.write(content.first(content.size() / 2));
            file.write(content.sliced(content.size() / 2));
        }
    };
    rewrite();
    std::atomic_bool isDone = false;
    std::thread writer([&] {
        while (!isDone)
            rewrite();
    });
    int readings = 0;
    for (; readings < 200; ++readings)
        static_cast<void>(PackageReader::read(path, Verification::Full).isUsable());
    isDone = true;
    writer.join();
    QCOMPARE(readings, 200);
    QVERIFY(PackageReader::read(path, Verification::Full).isUsable());
}

} // namespace numauth::package

std::unique_ptr<QObject> makeMappedFileTest()
{
    return std::make_unique<numauth::package::MappedFileTest>();
}

#include "MappedFileTest.moc"
