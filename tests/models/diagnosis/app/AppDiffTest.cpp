#include "models/diagnosis/app/AppDiff.h"

#include "models/diagnosis/app/AppReader.h"
#include "tests/models/diagnosis/app/AppSamples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::diagnosis::app {

class AppDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void saysNothingAboutTheSamePackage();
    void namesWhatDiffers();
};

namespace {

AppFacts read(const QTemporaryDir &folder, const char *name, const QByteArray &bytes)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    file.close();
    return AppReader::read(path, package::Verification::Skip).valueOr({});
}

} // namespace

void AppDiffTest::saysNothingAboutTheSamePackage()
{
    QTemporaryDir folder;
    const AppFacts first = read(folder, "a.apk", samples::apk());
    const AppFacts second = read(folder, "b.apk", samples::apk());
    QCOMPARE(AppDiff::compare(first, second), QList<AppDifference>());
}

void AppDiffTest::namesWhatDiffers()
{
    QTemporaryDir folder;
    QByteArray manifest = samples::goodManifest();
    manifest.replace("<application ", "<application android:debuggable=\"true\" ");
    manifest.replace("android.permission.CHANGE_WIFI_STATE", "android.permission.CAMERA");
    const AppFacts release = read(folder, "a.apk", samples::apk());
    const AppFacts debug = read(
        folder, "b.apk",
        samples::apk({{QStringLiteral("AndroidManifest.xml"), samples::compiledXml(manifest)}}));
    QStringList fields;
    for (const AppDifference &row : AppDiff::compare(release, debug))
        fields << QStringLiteral("%1: %2 → %3").arg(row.field, row.first, row.second);
    fields.sort();
    QCOMPARE(fields, (QStringList{QStringLiteral("debuggable:  → true"),
                                  QStringLiteral("permission:android.permission.CAMERA:  → +"),
                                  QStringLiteral("permission:android.permission.CHANGE_WIFI_STATE: "
                                                 "+ → ")}));
}

} // namespace numauth::diagnosis::app

std::unique_ptr<QObject> makeAppDiffTest()
{
    return std::make_unique<numauth::diagnosis::app::AppDiffTest>();
}

#include "AppDiffTest.moc"
