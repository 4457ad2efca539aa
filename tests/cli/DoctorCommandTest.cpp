#include "tests/cli/CliRun.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

QString project(const char *name)
{
    return tests::sourceFolder() + QStringLiteral("/tests/data/projects/") +
           QLatin1StringView(name);
}

QString package(const char *name)
{
    return tests::sourceFolder() + QStringLiteral("/tests/data/packages/") +
           QLatin1StringView(name);
}

tests::CliOutcome doctor(const QStringList &arguments)
{
    return tests::runNumauth(QStringList{QStringLiteral("doctor")} + arguments);
}

const QString json = QStringLiteral("--format=json");

} // namespace

class DoctorCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void printsTheKeysOfTheContract();
    void namesFileAndLineInText();
    void aPathWithPercentSignsStaysWhole();
    void failsOnErrorsUnlessToldOtherwise();
    void refusesWhatIsNoApp();
    void cannotTellOfHarmony();
    void aFolderWithLoopsOfLinksEnds();
    void writesEveryReportFormat_data();
    void writesEveryReportFormat();
    void showsHowTwoPackagesDiffer();
    void saysWhatAnUpgradeBreaks();
    void refusesAnUpgradeToNoVersion();
    void comparesWithTheSchemesOfTheWorkspace();
};

void DoctorCommandTest::printsTheKeysOfTheContract()
{
    const QJsonObject document = doctor({project("ios-faulty"), json}).json();
    QCOMPARE(document.value(QStringLiteral("formatVersion")).toInt(), 1);
    const QJsonArray findings = document.value(QStringLiteral("findings")).toArray();
    QVERIFY(!findings.isEmpty());
    const QJsonObject first = findings.first().toObject();
    for (const char *key : {"ruleId", "severity", "evidence", "subject", "other", "place",
                            "message", "advice", "facts"})
        QVERIFY2(first.contains(QLatin1StringView(key)), key);
    QCOMPARE(document.value(QStringLiteral("checks")).toArray().size(), 87);
}

void DoctorCommandTest::namesFileAndLineInText()
{
    const auto outcome = doctor({project("ios-faulty")});
    QVERIFY2(outcome.out.contains("Shop.xcodeproj/project.pbxproj:34"), outcome.out.constData());
}

void DoctorCommandTest::aPathWithPercentSignsStaysWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("100 %4 of %9.apk"));
    QVERIFY(QFile::copy(package("UnicodeIME-debug.apk"), path));
    const tests::CliOutcome outcome = doctor({path});
    QVERIFY2(outcome.out.contains(path.toUtf8()), outcome.out.constData());
}

void DoctorCommandTest::failsOnErrorsUnlessToldOtherwise()
{
    QCOMPARE(doctor({project("web-faulty")}).code, 1);
    QCOMPARE(doctor({project("web-faulty"), QStringLiteral("--fail-on=never")}).code, 0);
}

void DoctorCommandTest::refusesWhatIsNoApp()
{
    QCOMPARE(doctor({QStringLiteral("nowhere.apk")}).code, 3);
    QTemporaryDir folder;
    const auto outcome = doctor({folder.path()});
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
    // Opening a pipe would wait for who writes into it.
    if (QFileInfo::exists(QStringLiteral("/dev/null")))
        QVERIFY(doctor({QStringLiteral("/dev/null")}).err.contains(QStringLiteral("device")));
}

void DoctorCommandTest::cannotTellOfHarmony()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("oh-package.json5")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{}");
    file.close();
    const auto outcome = doctor({folder.path()});
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains(QStringLiteral("cannot tell")), qPrintable(outcome.err));
}

void DoctorCommandTest::aFolderWithLoopsOfLinksEnds()
{
    QTemporaryDir folder;
    const QDir root(folder.path());
    QVERIFY(root.mkpath(QStringLiteral("app/src/main/java")));
    QFile source(root.filePath(QStringLiteral("app/src/main/java/A.java")));
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write("class A {}\n");
    source.close();
    QVERIFY(QFile::link(root.path(), root.filePath(QStringLiteral("app/loop"))));
    QVERIFY(QFile::link(root.filePath(QStringLiteral("app/b")),
                        root.filePath(QStringLiteral("app/b"))));
    const auto outcome = doctor({folder.path(), json});
    QVERIFY(outcome.code == 0 || outcome.code == 1);
    for (const QJsonValue &finding : outcome.json().value(QStringLiteral("findings")).toArray())
        QVERIFY(!finding.toObject()
                     .value(QStringLiteral("place"))
                     .toObject()
                     .value(QStringLiteral("file"))
                     .toString()
                     .contains(QStringLiteral("loop")));
}

void DoctorCommandTest::writesEveryReportFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("sign");
    QTest::newRow("sarif") << QStringLiteral("sarif") << QByteArray("\"startLine\": 34");
    QTest::newRow("junit") << QStringLiteral("junit") << QByteArray("<failure type=\"I06\"");
    QTest::newRow("html") << QStringLiteral("html") << QByteArray("project.pbxproj:34");
    QTest::newRow("github") << QStringLiteral("github")
                            << QByteArray("project.pbxproj,line=34,title=I06");
}

void DoctorCommandTest::writesEveryReportFormat()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, sign);
    const auto outcome = doctor({project("ios-faulty"), QStringLiteral("--format"), format});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.out.contains(sign), outcome.out.left(4000).constData());
}

void DoctorCommandTest::showsHowTwoPackagesDiffer()
{
    const auto outcome = doctor({package("s01-v1.apk"), package("s24-debug-key.apk"), json});
    QStringList fields;
    for (const QJsonValue &row : outcome.json().value(QStringLiteral("differences")).toArray())
        fields << row.toObject().value(QStringLiteral("field")).toString();
    QVERIFY2(fields.contains(QLatin1StringView("packageSignature")),
             qPrintable(fields.join(QLatin1Char(' '))));
}

void DoctorCommandTest::saysWhatAnUpgradeBreaks()
{
    const auto outcome =
        doctor({project("android-faulty"), QStringLiteral("--upgrade-to=2.14.23"), json});
    const QJsonObject document = outcome.json();
    QCOMPARE(document.value(QStringLiteral("key")).toObject().value(QStringLiteral("needed")),
             QJsonValue(true));
    QVERIFY(!document.value(QStringLiteral("findings")).toArray().isEmpty());
}

void DoctorCommandTest::refusesAnUpgradeToNoVersion()
{
    QCOMPARE(doctor({project("android-faulty"), QStringLiteral("--upgrade-to=newest")}).code, 2);
}

void DoctorCommandTest::comparesWithTheSchemesOfTheWorkspace()
{
    const QString shop = tests::sourceFolder() + QStringLiteral("/resources/samples/shop-login");
    const auto outcome = doctor({shop + QStringLiteral("/packages/shop-release.apk"), json,
                                 QStringLiteral("--workspace"), shop});
    bool isNamed = false;
    for (const QJsonValue &finding : outcome.json().value(QStringLiteral("findings")).toArray())
        isNamed |= finding.toObject().value(QStringLiteral("ruleId")) == QLatin1StringView("A70");
    QVERIFY(isNamed);
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeDoctorCommandTest()
{
    return std::make_unique<numauth::cli::DoctorCommandTest>();
}

#include "DoctorCommandTest.moc"
