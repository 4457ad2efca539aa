#include "tests/support/TestRun.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonArray files() const
    {
        return QJsonDocument::fromJson(out).object().value(QStringLiteral("files")).toArray();
    }
};

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(NUMAUTH_BINARY), arguments);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString fixture(const char *name)
{
    return tests::sourceFolder() + QStringLiteral("/tests/data/packages/") +
           QString::fromLatin1(name);
}

Outcome inspect(const QStringList &arguments)
{
    return run(
        QStringList{QStringLiteral("inspect"), QStringLiteral("--lang"), QStringLiteral("en")} +
        arguments);
}

const QString json = QStringLiteral("--format=json");

} // namespace

class InspectCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void printsTheKeysOfTheContract();
    void printsTheOtherFilesWhenOneIsBroken();
    void skipsDigestsOnDemand();
    void answersInChineseWhenAsked();
    void needsAFile();
    void startsWithoutWhatOtherCommandsNeed();
    void saysInBothLanguagesThatItsModuleIsMissing();
    void readsAPasswordFromAReference();
    void comparesSchemeAndPackageOfTheSample();
    void savesNothingWhenAFieldIsWrong();
    void aFolderWithoutWorkspaceIsNotPassedInSilence();
};

void InspectCommandTest::printsTheKeysOfTheContract()
{
    const Outcome outcome = inspect({json, fixture("s12-v31-rotmin33.apk")});
    QCOMPARE(outcome.code, 0);
    const QJsonObject file = outcome.files().first().toObject();
    for (const char *key :
         {"path", "kind", "package", "versionName", "versionCode", "label", "minSdk", "targetSdk",
          "debuggable", "packageSignature", "signing", "manifest", "findings"})
        QVERIFY2(file.contains(QLatin1StringView(key)), key);
    QVERIFY(!file.contains(QStringLiteral("errors")));
    const QJsonObject signing = file.value(QStringLiteral("signing")).toObject();
    QCOMPARE(signing.value(QStringLiteral("verdict")).toString(), QStringLiteral("verified"));
    QCOMPARE(signing.value(QStringLiteral("byApi")).toObject().size(), 9);
    QCOMPARE(signing.value(QStringLiteral("lineage")).toArray().size(), 2);
    QCOMPARE(signing.value(QStringLiteral("currentSigner")).toString(),
             QStringLiteral("71c34ebed989852f6c9f02ed2cc0d6ff"));
}

void InspectCommandTest::printsTheOtherFilesWhenOneIsBroken()
{
    const Outcome outcome = inspect({json, fixture("z21-truncated.apk"), fixture("s01-v1.apk")});
    QCOMPARE(outcome.code, 3);
    QCOMPARE(outcome.files().size(), 2);
    QVERIFY(outcome.files().first().toObject().contains(QStringLiteral("errors")));
    QVERIFY(!outcome.files().last().toObject().contains(QStringLiteral("errors")));
}

void InspectCommandTest::skipsDigestsOnDemand()
{
    const Outcome outcome =
        inspect({json, QStringLiteral("--no-verify"), fixture("s29-v2-tampered-content.apk")});
    QCOMPARE(outcome.code, 0);
    const QJsonObject file = outcome.files().first().toObject();
    QCOMPARE(file.value(QStringLiteral("signing"))
                 .toObject()
                 .value(QStringLiteral("verdict"))
                 .toString(),
             QStringLiteral("not-checked"));
}

void InspectCommandTest::answersInChineseWhenAsked()
{
    const Outcome outcome = run({QStringLiteral("inspect"), QStringLiteral("--lang"),
                                 QStringLiteral("zh"), fixture("z21-truncated.apk")});
    QCOMPARE(outcome.code, 3);
    QVERIFY(QString::fromUtf8(outcome.out).contains(QStringLiteral("被截断")));
}

void InspectCommandTest::needsAFile()
{
    QCOMPARE(inspect({}).code, 2);
}

/// The loader tells which libraries it opens.
void InspectCommandTest::startsWithoutWhatOtherCommandsNeed()
{
#ifndef Q_OS_LINUX
    QSKIP("Only the loader of Linux lists what it loads.");
#endif
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_DEBUG"), QStringLiteral("files"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(NUMAUTH_BINARY),
                  {QStringLiteral("inspect"), QStringLiteral("--no-verify"),
                   fixture("s12-v31-rotmin33.apk")});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray loaded = process.readAllStandardError();
    QVERIFY(loaded.contains("Qt6Core"));
    for (const char *library : {"Qt6Gui", "Qt6Network", "Qt6Sql", "Qt6Svg", "Qt6HttpServer",
                                "qt6keychain", "numauth-commands"})
        QVERIFY2(!loaded.contains(library), library);
}

void InspectCommandTest::saysInBothLanguagesThatItsModuleIsMissing()
{
    const QTemporaryDir folder;
    const QString alone = folder.filePath(QStringLiteral("numauth"));
    QVERIFY(QFile::copy(QStringLiteral(NUMAUTH_BINARY), alone));
    const auto start = [&alone](const QStringList &arguments) {
        QProcess process;
        process.start(alone, arguments);
        process.waitForFinished();
        return Outcome{process.exitCode(), {}, process.readAllStandardError()};
    };
    const Outcome english = start({QStringLiteral("codes"), QStringLiteral("--lang=en")});
    const Outcome chinese =
        start({QStringLiteral("--lang"), QStringLiteral("zh"), QStringLiteral("codes")});
    QCOMPARE(english.code, 5);
    QVERIFY(english.err.contains("missing"));
    QVERIFY(english.err.contains(folder.path().toLocal8Bit()));
    QCOMPARE(chinese.code, 5);
    QVERIFY2(QString::fromUtf8(chinese.err).contains(QStringLiteral("重新安装")),
             chinese.err.constData());
    QCOMPARE(start({QStringLiteral("inspect"), fixture("s01-v1.apk")}).code, 0);
}

void InspectCommandTest::readsAPasswordFromAReference()
{
    const Outcome wrong = inspect({fixture("s12-v31-rotmin33.apk"), QStringLiteral("--password"),
                                   QStringLiteral("the password itself")});
    QCOMPARE(wrong.code, 2);
    QVERIFY(!wrong.err.contains("the password itself"));
    qputenv("NUMAUTH_TEST_PASSWORD", "not needed");
    const Outcome outcome = inspect({fixture("s12-v31-rotmin33.apk"), QStringLiteral("--password"),
                                     QStringLiteral("env:NUMAUTH_TEST_PASSWORD")});
    qunsetenv("NUMAUTH_TEST_PASSWORD");
    QCOMPARE(outcome.code, 0);
}

void InspectCommandTest::comparesSchemeAndPackageOfTheSample()
{
    const Outcome outcome =
        run({QStringLiteral("scheme"), QStringLiteral("check"), json, QStringLiteral("--workspace"),
             tests::sourceFolder() + QStringLiteral("/resources/samples/shop-login")});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.out.contains("scheme.packageSignature.differs"), outcome.out.constData());
    QVERIFY(!outcome.out.contains("scheme.packageName.differs"));
}

void InspectCommandTest::savesNothingWhenAFieldIsWrong()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("shop"));
    QCOMPARE(run({QStringLiteral("workspace"), QStringLiteral("new"), folder}).code, 0);
    const Outcome outcome =
        run({QStringLiteral("scheme"), QStringLiteral("add"), QStringLiteral("--workspace"), folder,
             QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--name"),
             QStringLiteral("Shop"), QStringLiteral("--app-name"), QStringLiteral("Shop"),
             QStringLiteral("--package-name"), QStringLiteral("com/x"),
             QStringLiteral("--signature"), QStringLiteral("a8f5a147a33a02b68d3fc93aeafccef1")});
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.contains("character 4"));
    QVERIFY(QDir(folder + QStringLiteral("/schemes")).isEmpty());
}

void InspectCommandTest::aFolderWithoutWorkspaceIsNotPassedInSilence()
{
    QTemporaryDir folder;
    const Outcome outcome = run({QStringLiteral("scheme"), QStringLiteral("check"),
                                 QStringLiteral("--workspace"), folder.path()});
    QCOMPARE(outcome.code, 3);
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeInspectCommandTest()
{
    return std::make_unique<numauth::cli::InspectCommandTest>();
}

#include "InspectCommandTest.moc"
