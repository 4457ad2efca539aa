#include "models/diagnosis/app/ProjectReader.h"

#include "models/diagnosis/app/AppReader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::diagnosis::app {

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

class ProjectReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void followsNoLinkAndSaysSo();
    void readsNothingThatABuildMade();
    void skipsHugeFilesAndSaysSo();
    void stopsAtTheDepthLimit();
    void refusesAFolderWithoutAnApp();
    void survivesJunkUnderEveryName_data();
    void survivesJunkUnderEveryName();
    void takesTheAppsOwnManifestFirst();
};

void ProjectReaderTest::followsNoLinkAndSaysSo()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("app/build.gradle")), "minSdkVersion 21");
    QVERIFY(QFile::link(folder.path(), folder.filePath(QStringLiteral("app/loop"))));
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("app/loop")),
                        folder.filePath(QStringLiteral("app/again"))));
    const auto facts = AppReader::read(folder.path(), package::Verification::Skip);
    QVERIFY(facts);
    QCOMPARE(facts->project->gradle.size(), 1);
    QCOMPARE(facts->limits.size(), 1);
    QVERIFY2(facts->limits.first().contains(QLatin1Char('2')), qPrintable(facts->limits.first()));
}

void ProjectReaderTest::readsNothingThatABuildMade()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("app/build.gradle")), "minSdkVersion 21");
    write(folder.filePath(QStringLiteral("app/build/generated/build.gradle")), "minSdkVersion 1");
    write(folder.filePath(QStringLiteral("node_modules/x/build.gradle")), "minSdkVersion 1");
    const auto facts = AppReader::read(folder.path(), package::Verification::Skip);
    QCOMPARE(facts->project->gradle.size(), 1);
}

void ProjectReaderTest::skipsHugeFilesAndSaysSo()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("build.gradle")), "minSdkVersion 21");
    write(folder.filePath(QStringLiteral("Huge.java")), QByteArray(3 * 1024 * 1024, 'x'));
    const auto facts = AppReader::read(folder.path(), package::Verification::Skip);
    QCOMPARE(facts->limits.size(), 1);
    QVERIFY(facts->limits.first().contains(QLatin1StringView("Huge.java")));
}

void ProjectReaderTest::stopsAtTheDepthLimit()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("build.gradle")), "minSdkVersion 21");
    QString deep = folder.path();
    for (int level = 0; level < 40; ++level)
        deep += QStringLiteral("/d");
    write(deep + QStringLiteral("/build.gradle"), "minSdkVersion 1");
    const auto facts = AppReader::read(folder.path(), package::Verification::Skip);
    QCOMPARE(facts->project->gradle.size(), 1);
    QCOMPARE(facts->limits.size(), 1);
}

void ProjectReaderTest::refusesAFolderWithoutAnApp()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("notes.txt")), "nothing");
    const auto facts = AppReader::read(folder.path(), package::Verification::Skip);
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, Error::Code::Malformed);
}

void ProjectReaderTest::survivesJunkUnderEveryName_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"app/src/main/AndroidManifest.xml",
                             "res/xml/net.xml",
                             "res/values/styles.xml",
                             "build.gradle",
                             "app.gradle.kts",
                             "gradle.properties",
                             "proguard-rules.pro",
                             "A.java",
                             "A.kt",
                             "A.swift",
                             "A.m",
                             "Podfile",
                             "A.podspec",
                             "A.xcconfig",
                             "project.pbxproj",
                             "Info.plist",
                             "index.html",
                             "a.js",
                             "a.py",
                             "pubspec.yaml",
                             "package.json"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void ProjectReaderTest::survivesJunkUnderEveryName()
{
    QFETCH(QString, name);
    QByteArray junk;
    for (int index = 0; index < 20'000; ++index)
        junk += static_cast<char>((index * 7919) % 256);
    for (const QByteArray &bytes :
         {QByteArray(), junk, QByteArray(10'000, '<'), QByteArray(10'000, '{'),
          QByteArray(10'000, '('), QByteArray(10'000, '"'), QByteArray("\xff\xfe<\0", 4)}) {
        ProjectFiles files;
        addProjectFile(name, bytes, files);
        static_cast<void>(sdksOf(files));
    }
}

void ProjectReaderTest::takesTheAppsOwnManifestFirst()
{
    QTemporaryDir folder;
    const QByteArray head =
        "<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\" package=\"";
    write(folder.filePath(QStringLiteral("a_library/src/main/AndroidManifest.xml")),
          head + "com.library\"/>");
    write(folder.filePath(QStringLiteral("app/src/main/AndroidManifest.xml")),
          head + "com.example\"/>");
    write(folder.filePath(QStringLiteral("app/src/debug/AndroidManifest.xml")),
          head + "com.debug\"/>");
    const auto facts = AppReader::read(folder.path(), package::Verification::Skip);
    QCOMPARE(facts->android->manifest.package, QStringLiteral("com.example"));
    QCOMPARE(facts->project->manifests.size(), 2);
}

} // namespace numauth::diagnosis::app

std::unique_ptr<QObject> makeProjectReaderTest()
{
    return std::make_unique<numauth::diagnosis::app::ProjectReaderTest>();
}

#include "ProjectReaderTest.moc"
