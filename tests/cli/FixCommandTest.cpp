#include "tests/cli/CliRun.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth {

namespace {

using tests::CliOutcome;
using tests::runNumauth;

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

QString samplePage()
{
    return tests::sourceFolder() +
           QStringLiteral("/resources/samples/shop-login/pages/login_main.json");
}

CliOutcome fix(const QString &path, const QStringList &more = {}, const QByteArray &input = {})
{
    return runNumauth(QStringList{QStringLiteral("fix"), path} + more, input);
}

const QStringList asJson{QStringLiteral("--format"), QStringLiteral("json")};

} // namespace

class FixCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void printsTheKeysOfTheContract();
    void writesTheAttributesAndNothingElse();
    void aFixedPageIsLeftAlone();
    void sourceIsNeverWritten();
    void anImpossiblePageSaysWhy();
    void aWorkspaceIsFixedPageByPage();
    void standardInputCannotBeWritten();
    void explainingSaysHowFarTheNumbersGo();
    void anIosPageGetsItsFrameBlockEdited();
};

void FixCommandTest::printsTheKeysOfTheContract()
{
    const CliOutcome outcome = fix(samplePage(), asJson);
    QCOMPARE(outcome.code, 0);
    const QJsonObject report = outcome.json();
    const QJsonObject change = report.value(QStringLiteral("changes")).toArray().at(0).toObject();
    QCOMPARE(change.value(QStringLiteral("attribute")).toString(),
             QStringLiteral("setLogBtnOffsetY"));
    QCOMPARE(change.value(QStringLiteral("from")).toString(), QStringLiteral("398"));
    QVERIFY(change.value(QStringLiteral("to")).toString().toInt() < 398);
    QCOMPARE(report.value(QStringLiteral("cleared")).toInt(), 9);
    QCOMPARE(report.value(QStringLiteral("remaining")).toInt(-1), 0);
    QVERIFY(report.value(QStringLiteral("conflicts")).isArray());
}

void FixCommandTest::writesTheAttributesAndNothingElse()
{
    const QTemporaryDir folder;
    const QByteArray before = readFile(samplePage());
    const QString path = writeFile(folder, QStringLiteral("page.json"), before);
    const CliOutcome outcome = fix(path, QStringList{QStringLiteral("--write")} + asJson);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    const QString to = outcome.json()
                           .value(QStringLiteral("changes"))
                           .toArray()
                           .at(0)
                           .toObject()
                           .value(QStringLiteral("to"))
                           .toString();
    QByteArray expected = before;
    expected.replace("\"setLogBtnOffsetY\": [398]",
                     "\"setLogBtnOffsetY\": [" + to.toLatin1() + ']');
    QCOMPARE(readFile(path), expected);
    QCOMPARE(runNumauth({QStringLiteral("check"), path}).code, 0);
}

void FixCommandTest::aFixedPageIsLeftAlone()
{
    const QTemporaryDir folder;
    const QString path = writeFile(folder, QStringLiteral("page.json"), readFile(samplePage()));
    QCOMPARE(fix(path, {QStringLiteral("--write")}).code, 0);
    const QByteArray once = readFile(path);
    const CliOutcome again = fix(path, {QStringLiteral("--write")});
    QCOMPARE(again.code, 0);
    QVERIFY(again.out.contains("nothing to fix"));
    QCOMPARE(readFile(path), once);
}

void FixCommandTest::sourceIsNeverWritten()
{
    const QTemporaryDir folder;
    const QByteArray source = "new AuthUIConfig.Builder()\n    .setLogBtnOffsetY(300)\n"
                              "    .setPrivacyOffsetY(310)\n    .create();\n";
    const QString path = writeFile(folder, QStringLiteral("Login.java"), source);
    QVERIFY(fix(path).out.contains("Login.java:"));
    const CliOutcome outcome = fix(path, {QStringLiteral("--write")});
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.err.contains(QStringLiteral("Login.java")));
    QCOMPARE(readFile(path), source);
}

void FixCommandTest::anImpossiblePageSaysWhy()
{
    const CliOutcome outcome =
        fix(QStringLiteral("-"), asJson,
            R"({"formatVersion":1,"platform":"android","attributes":{"setLogBtnOffsetY":[300],)"
            R"("setPrivacyOffsetY":[310],"setDialogWidth":[300],"setDialogHeight":[120],)"
            R"("setNumFieldOffsetY":[10],"setSloganOffsetY":[0],"setSwitchAccHidden":[true]}})");
    QCOMPARE(outcome.code, 1);
    const QJsonObject report = outcome.json();
    QVERIFY(report.value(QStringLiteral("remaining")).toInt() > 0);
    const QJsonObject conflict =
        report.value(QStringLiteral("conflicts")).toArray().at(0).toObject();
    QVERIFY(!conflict.value(QStringLiteral("devices")).toArray().isEmpty());
    QVERIFY(
        conflict.value(QStringLiteral("message")).toString().contains(QStringLiteral("no room")));
}

void FixCommandTest::aWorkspaceIsFixedPageByPage()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("pages")));
    for (const char *name : {"a", "b"})
        writeFile(folder, QStringLiteral("pages/%1.json").arg(QLatin1StringView(name)),
                  readFile(samplePage()));
    const CliOutcome outcome = fix(folder.path(), QStringList{QStringLiteral("--write")} + asJson);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.json().value(QStringLiteral("pages")).toArray().size(), 2);
    QCOMPARE(runNumauth({QStringLiteral("check"), folder.path()}).code, 0);
}

void FixCommandTest::explainingSaysHowFarTheNumbersGo()
{
    const CliOutcome outcome = fix(samplePage(), QStringList{QStringLiteral("--explain")} + asJson);
    const QJsonObject change =
        outcome.json().value(QStringLiteral("changes")).toArray().at(0).toObject();
    QJsonObject range;
    for (const QJsonValue &entry : outcome.json().value(QStringLiteral("ranges")).toArray()) {
        if (entry.toObject().value(QStringLiteral("attribute")) ==
            change.value(QStringLiteral("attribute")))
            range = entry.toObject();
    }
    QCOMPARE(range.value(QStringLiteral("devices")).toInt(), 72);
    QCOMPARE(range.value(QStringLiteral("legalNow")), QJsonValue(false));
    const QJsonObject upper = range.value(QStringLiteral("upper")).toObject();
    QCOMPARE(QString::number(upper.value(QStringLiteral("value")).toInt()),
             change.value(QStringLiteral("to")).toString());
    const CliOutcome text = fix(samplePage(), {QStringLiteral("--explain")});
    QVERIFY(text.out.contains("on 72 devices"));
}

void FixCommandTest::anIosPageGetsItsFrameBlockEdited()
{
    const QTemporaryDir folder;
    const QByteArray page =
        R"({"formatVersion":1,"platform":"ios","attributes":{"logoIsHidden":[true],)"
        R"("sloganFrameBlock":[{"y":20}],"numberFont":[20],"numberFrameBlock":[{"y":60}],)"
        R"("loginBtnFrameBlock":[{"y":"superViewSize.height * 0 + 230"}],)"
        R"("changeBtnIsHidden":[true],"privacyFont":[12],"privacyFrameBlock":[{"y":240}]}})";
    const QString path = writeFile(folder, QStringLiteral("page.json"), page);
    const CliOutcome outcome = fix(path, QStringList{QStringLiteral("--write")} + asJson);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    const QByteArray written = readFile(path);
    QVERIFY(written != page);
    QCOMPARE(runNumauth({QStringLiteral("check"), path, QStringLiteral("--fail-on"),
                         QStringLiteral("warning")})
                 .code,
             0);
}

void FixCommandTest::standardInputCannotBeWritten()
{
    const CliOutcome outcome =
        fix(QStringLiteral("-"), {QStringLiteral("--write")}, readFile(samplePage()));
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
}

} // namespace numauth

std::unique_ptr<QObject> makeFixCommandTest()
{
    return std::make_unique<numauth::FixCommandTest>();
}

#include "FixCommandTest.moc"
