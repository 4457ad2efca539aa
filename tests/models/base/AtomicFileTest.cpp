#include "models/base/AtomicFile.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth {

class AtomicFileTest : public QObject
{
    Q_OBJECT

private slots:
    void replacesAFile();
    void writesIntoAPipeInsteadOfReplacingIt();
};

void AtomicFileTest::replacesAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    QVERIFY(AtomicFile::write(path, "old"));
    QVERIFY(AtomicFile::write(path, "new"));
    QCOMPARE(*AtomicFile::read(path), QByteArray("new"));
}

void AtomicFileTest::writesIntoAPipeInsteadOfReplacingIt()
{
    const QString maker = QStandardPaths::findExecutable(QStringLiteral("mkfifo"));
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("cat"));
    if (maker.isEmpty() || reader.isEmpty())
        QSKIP("This system has no mkfifo and cat.");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(QProcess::execute(maker, {path}), 0);
    QProcess reading;
    reading.start(reader, {path});
    QVERIFY(reading.waitForStarted());
    QVERIFY(AtomicFile::write(path, "through"));
    QVERIFY(reading.waitForFinished());
    QCOMPARE(reading.readAllStandardOutput(), QByteArray("through"));
    QVERIFY(!QFileInfo(path).isFile());
}

} // namespace numauth

std::unique_ptr<QObject> makeAtomicFileTest()
{
    return std::make_unique<numauth::AtomicFileTest>();
}

#include "AtomicFileTest.moc"
