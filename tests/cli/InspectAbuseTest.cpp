#include "models/package/ZipReader.h"
#include "models/package/ZipWriter.h"
#include "tests/cli/InspectRun.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <functional>
#include <memory>

namespace numauth::cli {

namespace {

using package::ZipReader;
using package::ZipWriter;
using tests::ProgramResult;

/// The entries of a package with those that \p change gives other bytes, not signed any more.
QByteArray rebuilt(const QString &path,
                   const std::function<QByteArray(const QByteArray &, const QByteArray &)> &change)
{
    const QByteArray whole = bytesOf(path);
    const auto zip = ZipReader::open(whole);
    ZipWriter writer;
    for (const package::ZipEntry &entry : zip->entries())
        writer.add(QString::fromUtf8(entry.name), change(entry.name, *zip->read(entry, 1 << 24)));
    return writer.finish();
}

/// Three string resources that refer to each other in a circle.
QByteArray withLoops(const QByteArray &name, QByteArray bytes)
{
    const QByteArray string = QByteArray::fromHex("08000003");
    qsizetype at = name == "resources.arsc" ? bytes.indexOf(string) : -1;
    for (quint32 loop = 0; at >= 0 && loop < 3; ++loop) {
        bytes[at + 3] = 1;
        qToLittleEndian(quint32(0x7f030000 + (loop + 1) % 3), bytes.data() + at + 4);
        at = bytes.indexOf(string, at);
    }
    return bytes;
}

/// A tiny package whose directory claims \p size bytes for its only entry.
QByteArray lyingAbout(quint32 size)
{
    ZipWriter writer;
    writer.add(QStringLiteral("AndroidManifest.xml"), QByteArray(4096, 'a'));
    QByteArray archive = writer.finish();
    const qsizetype directory = archive.indexOf(QByteArray("PK\x01\x02", 4));
    qToLittleEndian(size, archive.data() + directory + 24);
    return archive;
}

} // namespace

/// Files that were made to hurt, and files that are no packages at all: the real program answers
/// each with one sentence.
class InspectAbuseTest : public QObject
{
    Q_OBJECT

private slots:
    void answersBadInputWithOneSentence_data();
    void answersBadInputWithOneSentence();
    void readsTwentyThousandEntries();
    void resourcesInACircleEnd();
    void everyMalformedFileHasAnAnswer();
    void aFileThatChangesMeanwhileHasAnAnswer();
    void aWrongPasswordIsSaid_data();
    void aWrongPasswordIsSaid();

private:
    QString write(const char *name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
};

QString InspectAbuseTest::write(const char *name, const QByteArray &bytes) const
{
    const QString path = m_folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return path;
}

void InspectAbuseTest::answersBadInputWithOneSentence_data()
{
    ZipWriter bomb;
    bomb.add(QStringLiteral("AndroidManifest.xml"), QByteArray(64 << 20, '\0'));
    const QString link = m_folder.filePath(QStringLiteral("link.apk"));
    QFile::link(m_folder.filePath(QStringLiteral("nowhere.apk")), link);
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << m_folder.filePath(QStringLiteral("missing.apk"));
    QTest::newRow("folder") << m_folder.path();
    QTest::newRow("link to nowhere") << link;
    QTest::newRow("empty") << write("empty.apk", {});
    QTest::newRow("text") << write("text.apk", "not an archive");
    QTest::newRow("picture") << write("picture.png", "\x89PNG\r\n");
    QTest::newRow("bomb") << write("bomb.apk", bomb.finish());
    QTest::newRow("too small a size") << write("small.apk", lyingAbout(16));
    QTest::newRow("too large a size") << write("large.apk", lyingAbout(0xfffffff0));
    QTest::newRow("endless device") << QStringLiteral("/dev/zero");
}

void InspectAbuseTest::answersBadInputWithOneSentence()
{
    QFETCH(const QString, path);
    const ProgramResult result = inspect({path});
    QCOMPARE(result.exitCode, 3);
    const QJsonArray errors = firstFile(result).value(QStringLiteral("errors")).toArray();
    QCOMPARE(errors.size(), 1);
    const QString sentence = errors.first().toString();
    QVERIFY2(sentence.endsWith(QLatin1Char('.')) && !sentence.contains(QLatin1Char('\n')),
             qPrintable(sentence));
}

void InspectAbuseTest::readsTwentyThousandEntries()
{
    const QByteArray whole = bytesOf(fixture(QStringLiteral("packages/s27-unsigned.apk")));
    const auto zip = ZipReader::open(whole);
    ZipWriter writer;
    for (const package::ZipEntry &entry : zip->entries())
        writer.add(QString::fromUtf8(entry.name), *zip->read(entry, 1 << 24));
    for (int number = 0; number < 20'000; ++number)
        writer.add(QStringLiteral("assets/%1").arg(number), "x", ZipWriter::Method::Store);
    const ProgramResult result = inspect({write("many.apk", writer.finish())});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(!firstFile(result).value(QStringLiteral("package")).toString().isEmpty());
}

void InspectAbuseTest::resourcesInACircleEnd()
{
    const QByteArray archive =
        rebuilt(fixture(QStringLiteral("packages/m05-bool-refs.apk")), withLoops);
    const ProgramResult result = inspect({write("loop.apk", archive)});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(!firstFile(result).value(QStringLiteral("package")).toString().isEmpty());
}

void InspectAbuseTest::everyMalformedFileHasAnAnswer()
{
    QStringList paths;
    QStringList folders{fixture(QStringLiteral("packages")), fixture(QStringLiteral("bundles")),
                        fixture(QStringLiteral("ios")), fixture(QStringLiteral("keystores"))};
    if (!tests::sharedFolder().isEmpty())
        folders << tests::sharedFolder() + QStringLiteral("/data/packages/files");
    for (const QString &folder : folders) {
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths << files.next();
    }
    QVERIFY(paths.size() > 100);
    const ProgramResult result = inspect(paths);
    QCOMPARE(result.exitCode, 3);
    const QJsonArray files = result.json().value(QStringLiteral("files")).toArray();
    QCOMPARE(files.size(), paths.size());
    for (const QJsonValue &each : files) {
        for (const QJsonValue &error : each.toObject().value(QStringLiteral("errors")).toArray())
            QVERIFY2(error.toString().endsWith(QLatin1Char('.')), qPrintable(error.toString()));
    }
}

void InspectAbuseTest::aFileThatChangesMeanwhileHasAnAnswer()
{
    const QByteArray whole = bytesOf(fixture(QStringLiteral("packages/s03-v1v2v3.apk")));
    const QString path = write("changing.apk", whole);
    for (int round = 0; round < 10; ++round) {
        QProcess process;
        process.setProcessEnvironment(tests::cleanEnvironment());
        process.start(QStringLiteral(NUMAUTH_BINARY),
                      {QStringLiteral("inspect"), QStringLiteral("--format=json"), path});
        QVERIFY(process.waitForStarted());
        while (!process.waitForFinished(0)) {
            write("changing.apk", whole.left(whole.size() / 3));
            write("changing.apk", QByteArray(whole.size(), 'x'));
            write("changing.apk", whole);
        }
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY2(process.exitCode() == 0 || process.exitCode() == 3,
                 process.readAllStandardError().constData());
    }
}

void InspectAbuseTest::aWrongPasswordIsSaid_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("password");
    for (const char *store : {"k01-rsa.jks", "k10-modern.p12", "k11-legacy-rc2.p12"}) {
        QTest::addRow("%s, wrong", store) << QString::fromLatin1(store) << QStringLiteral("wrong");
        QTest::addRow("%s, empty", store) << QString::fromLatin1(store) << QString();
    }
}

void InspectAbuseTest::aWrongPasswordIsSaid()
{
    QFETCH(const QString, store);
    QFETCH(const QString, password);
    QProcessEnvironment environment = tests::cleanEnvironment();
    environment.insert(QStringLiteral("STORE_PASSWORD"), password);
    const ProgramResult result =
        inspect({fixture(QStringLiteral("keystores/") + store), QStringLiteral("--password"),
                 QStringLiteral("env:STORE_PASSWORD")},
                {}, environment);
    QVERIFY2(result.exitCode == 3 || result.exitCode == 4,
             qPrintable(QString::number(result.exitCode)));
    const QJsonArray errors = firstFile(result).value(QStringLiteral("errors")).toArray();
    const QString sentence =
        errors.isEmpty() ? QString::fromUtf8(result.errors) : errors.first().toString();
    QVERIFY2(sentence.contains(QStringLiteral("password")) ||
                 sentence.contains(QStringLiteral("STORE_PASSWORD")),
             qPrintable(sentence));
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeInspectAbuseTest()
{
    return std::make_unique<numauth::cli::InspectAbuseTest>();
}

#include "InspectAbuseTest.moc"
