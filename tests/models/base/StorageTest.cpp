#include "models/base/Storage.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth {

class StorageTest : public QObject
{
    Q_OBJECT

private slots:
    void readsFormatsUpToTheKnownOne();
    void namesTheFileThatIsTooNew();
    void makesAFolderWithThoseAboveIt();
    void namesTheFolderThatCannotBeMade();
};

void StorageTest::readsFormatsUpToTheKnownOne()
{
    QVERIFY(!Storage::newerFormat(1, 2, QStringLiteral("a.json")));
    QVERIFY(!Storage::newerFormat(2, 2, QStringLiteral("a.json")));
}

void StorageTest::namesTheFileThatIsTooNew()
{
    const std::optional<Error> error = Storage::newerFormat(3, 2, QStringLiteral("a.json"));
    QVERIFY(error);
    QCOMPARE(error->code, Error::Code::Unsupported);
    QVERIFY(error->message.startsWith(QStringLiteral("a.json ")));
}

void StorageTest::makesAFolderWithThoseAboveIt()
{
    const QTemporaryDir temporary;
    const QString folder = temporary.filePath(QStringLiteral("一/two three"));
    QVERIFY(Storage::makeFolder(folder));
    QVERIFY(QDir(folder).exists());
    QVERIFY(Storage::makeFolder(folder));
}

void StorageTest::namesTheFolderThatCannotBeMade()
{
    const QTemporaryDir temporary;
    const QString path = temporary.filePath(QStringLiteral("file"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Result<> made = Storage::makeFolder(path + QStringLiteral("/below"));
    QVERIFY(!made);
    QCOMPARE(made.error().code, Error::Code::Environment);
    QVERIFY(made.error().message.contains(QDir::toNativeSeparators(path)));
}

} // namespace numauth

std::unique_ptr<QObject> makeStorageTest()
{
    return std::make_unique<numauth::StorageTest>();
}

#include "StorageTest.moc"
