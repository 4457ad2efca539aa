#include "models/workspace/FileChange.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::workspace {

class FileChangeTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void changesSeveralFilesAndBack();
    void makesAndRemovesAFile();
    void leavesAloneWhatSomebodyElseHasChanged();
    void aFailedWriteTakesTheOthersBack();

private:
    std::optional<QByteArray> bytes(const char *file) const
    {
        return *FileChanges::current(m_folder->path(), QString::fromLatin1(file));
    }
    void put(const char *file, const QByteArray &text) const
    {
        QFile written(m_folder->filePath(QString::fromLatin1(file)));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FileChangeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    put("apps.json", "one");
}

void FileChangeTest::changesSeveralFilesAndBack()
{
    const QList<FileChange> changes{{QStringLiteral("apps.json"), "one", "two"},
                                    {QStringLiteral("schemes/shop.json"), std::nullopt, "new"}};
    QVERIFY(FileChanges::apply(m_folder->path(), changes));
    QCOMPARE(*bytes("apps.json"), QByteArray("two"));
    QCOMPARE(*bytes("schemes/shop.json"), QByteArray("new"));
    QVERIFY(FileChanges::apply(m_folder->path(), FileChanges::reversed(changes)));
    QCOMPARE(*bytes("apps.json"), QByteArray("one"));
    QVERIFY(!bytes("schemes/shop.json"));
}

void FileChangeTest::makesAndRemovesAFile()
{
    const QList<FileChange> removal{{QStringLiteral("apps.json"), "one", std::nullopt}};
    QVERIFY(FileChanges::apply(m_folder->path(), removal));
    QVERIFY(!bytes("apps.json"));
    QVERIFY(FileChanges::apply(m_folder->path(), FileChanges::reversed(removal)));
    QCOMPARE(*bytes("apps.json"), QByteArray("one"));
}

void FileChangeTest::leavesAloneWhatSomebodyElseHasChanged()
{
    put("apps.json", "theirs");
    const auto applied =
        FileChanges::apply(m_folder->path(), {{QStringLiteral("new.json"), std::nullopt, "new"},
                                              {QStringLiteral("apps.json"), "one", "two"}});
    QVERIFY(!applied);
    QVERIFY(applied.error().message.contains(QStringLiteral("apps.json")));
    QCOMPARE(*bytes("apps.json"), QByteArray("theirs"));
    QVERIFY(!bytes("new.json"));
}

void FileChangeTest::aFailedWriteTakesTheOthersBack()
{
    put("blocker", "a file, no folder");
    const auto applied = FileChanges::apply(
        m_folder->path(), {{QStringLiteral("apps.json"), "one", "two"},
                           {QStringLiteral("blocker/shop.json"), std::nullopt, "new"}});
    QVERIFY(!applied);
    QCOMPARE(*bytes("apps.json"), QByteArray("one"));
}

} // namespace numauth::workspace

std::unique_ptr<QObject> makeFileChangeTest()
{
    return std::make_unique<numauth::workspace::FileChangeTest>();
}

#include "FileChangeTest.moc"
