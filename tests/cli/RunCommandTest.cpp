#include "models/cloud/CallHistory.h"
#include "tests/support/ProgramRun.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

const QString program = QStringLiteral(NUMAUTH_BINARY);

const QByteArray login = R"({"formatVersion": 1, "name": "login", "rows": "phones.csv", "steps": [
  {"name": "number", "operation": "GetMobile",
   "parameters": {"AccessToken": "mint:${carrier}:${phone}"},
   "expect": {"verdict": "ok", "body": {"GetMobileResultDTO.Mobile": "${phone}"}},
   "save": {"mobile": "GetMobileResultDTO.Mobile"}},
  {"name": "same number", "operation": "VerifyMobile",
   "parameters": {"AccessCode": "mint:${carrier}:${phone}", "PhoneNumber": "${mobile}"},
   "expect": {"verdict": "pass"}}
]})";

} // namespace

class RunCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void runsEveryRowAndSaysSo();
    void aFailureEndsItsRowAndTheExitCodeSaysSo();
    void writesWhatBuildServersReadWithoutNumbers();
    void aFailureIsAFindingInItsSuiteFile();
    void movesTheClockOneRowAtATime();
    void namesLineAndColumnOfABrokenSuite();
    void refusesBilledAndDeletingSuitesInTheLiveCloud();
    void keepsAHistoryOfTheRun();
    void runsAThousandCallsSixteenAtATime();
    void aKillInTheMiddleLeavesWholeRows();

private:
    void writeThousandCalls();
    int storedCalls() const;
    QString write(const char *name, const QByteArray &bytes);
    tests::ProgramResult run(const QStringList &arguments,
                             const QProcessEnvironment &environment = tests::cleanEnvironment());

    std::unique_ptr<QTemporaryDir> m_folder;
};

void RunCommandTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_folder = std::make_unique<QTemporaryDir>();
}

QString RunCommandTest::write(const char *name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qCritical("%s cannot be written", name);
    return file.fileName();
}

tests::ProgramResult RunCommandTest::run(const QStringList &arguments,
                                         const QProcessEnvironment &environment)
{
    return tests::runProgram(program, QStringList{QStringLiteral("run")} + arguments, {},
                             environment, m_folder->path());
}

void RunCommandTest::runsEveryRowAndSaysSo()
{
    write("phones.csv", "carrier,phone\nCMCC,13800000001\nCUCC,13000000001\n");
    const auto result =
        run({write("login.json", login), QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QCOMPARE(result.json().value(QStringLiteral("failed")).toInt(-1), 0);
    const QJsonArray steps = result.json()
                                 .value(QStringLiteral("suites"))
                                 .toArray()
                                 .at(0)
                                 .toObject()
                                 .value(QStringLiteral("steps"))
                                 .toArray();
    QCOMPARE(steps.size(), 4);
    QCOMPARE(steps.at(3).toObject().value(QStringLiteral("row")).toInt(), 2);
    QCOMPARE(steps.at(3).toObject().value(QStringLiteral("verdict")).toString(),
             QStringLiteral("pass"));
}

void RunCommandTest::aFailureEndsItsRowAndTheExitCodeSaysSo()
{
    write("phones.csv", "carrier,phone\nCMCC,13800000001\n");
    QByteArray suite = login;
    suite.replace("\"verdict\": \"ok\"", "\"code\": \"isv.TOKEN_INVALID\"");
    const auto result = run({write("login.json", suite)});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.output.contains("The code must be isv.TOKEN_INVALID, but is OK."),
             result.output.constData());
    QVERIFY2(result.output.contains("2 steps, 1 failed, 1 skipped"), result.output.constData());
    QVERIFY(!result.output.contains("13800000001"));
}

void RunCommandTest::aFailureIsAFindingInItsSuiteFile()
{
    write("phones.csv", "carrier,phone\nCMCC,13800000001\nCUCC,13000000001\n");
    QByteArray text = login;
    const QString suite = write("login.json", text.replace("\"${phone}\"}}", "\"13800000001\"}}"));
    const auto sarif = run({suite, QStringLiteral("--format"), QStringLiteral("sarif")});
    const QJsonArray findings =
        sarif.json().value(QStringLiteral("runs"))[0][QStringLiteral("results")].toArray();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0][QStringLiteral("ruleId")].toString(), QStringLiteral("call.expectation"));
    const auto github = run({suite, QStringLiteral("--format"), QStringLiteral("github")});
    QVERIFY2(github.output.startsWith("::error file="), github.output.constData());
    QVERIFY2(github.output.contains("login.json"), github.output.constData());
    QCOMPARE(github.output.count('\n'), 1);
}

void RunCommandTest::writesWhatBuildServersReadWithoutNumbers()
{
    write("phones.csv", "carrier,phone\nCMCC,13800000001\n");
    QByteArray text = login;
    const QString suite = write("login.json", text.replace("\"${phone}\"}}", "\"1\"}}"));
    for (const char *format : {"junit", "html", "sarif", "github"}) {
        const auto result = run({suite, QStringLiteral("--format"), QString::fromLatin1(format)});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.output.contains("138****0001"), result.output.constData());
        QVERIFY(!result.output.contains("13800000001"));
    }
}

void RunCommandTest::movesTheClockOneRowAtATime()
{
    write("phones.csv", "carrier,phone\nCMCC,13800000001\nCTCC,13300000001\n");
    QByteArray suite = login;
    suite.replace("\"name\": \"same number\",",
                  "\"name\": \"same number\", \"advanceSeconds\": 5,");
    const auto result = run({write("login.json", suite)});
    QVERIFY2(result.exitCode == 0, result.output.constData());
}

void RunCommandTest::namesLineAndColumnOfABrokenSuite()
{
    QByteArray suite = login;
    const auto result = run({write("login.json", suite.replace("\"VerifyMobile\"", "\"Verify\""))});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.errors.contains("login.json, line 6, column 27:"), result.errors.constData());
    QVERIFY(result.output.isEmpty());
}

void RunCommandTest::refusesBilledAndDeletingSuitesInTheLiveCloud()
{
    QProcessEnvironment environment = tests::cleanEnvironment();
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_ID"), QStringLiteral("id"));
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_SECRET"), QStringLiteral("test-key"));
    write("phones.csv", "carrier,phone\nCMCC,13800000001\n");
    const QStringList live{QStringLiteral("--env"), QStringLiteral("live")};
    const auto billed = run(live + QStringList{write("login.json", login)}, environment);
    QCOMPARE(billed.exitCode, 2);
    QVERIFY2(billed.errors.contains("--yes-billed"), billed.errors.constData());
    const auto deleting =
        run(live + QStringList{QStringLiteral("--yes-billed"),
                               write("delete.json", R"({"formatVersion": 1, "steps": [
              {"operation": "DeleteVerifyScheme", "parameters": {"SchemeCode": "FC1"}}]})")},
            environment);
    QCOMPARE(deleting.exitCode, 2);
    QVERIFY2(deleting.errors.contains("in a sandbox only"), deleting.errors.constData());
}

void RunCommandTest::keepsAHistoryOfTheRun()
{
    write("workspace.json", "");
    write("phones.csv", "carrier,phone\nCMCC,13800000001\n");
    QCOMPARE(run({write("login.json", login)}).exitCode, 0);
    const auto history = cloud::CallHistory::open(cloud::CallHistory::filePathIn(m_folder->path()));
    QVERIFY(history);
    QCOMPARE(history->list()->size(), 2);
}

void RunCommandTest::writeThousandCalls()
{
    QByteArray rows = "carrier,phone\n";
    for (int row = 0; row < 500; ++row)
        rows += "CMCC,138" + QByteArray::number(row).rightJustified(8, '0') + "\n";
    write("phones.csv", rows);
    write("workspace.json", "");
}

int RunCommandTest::storedCalls() const
{
    const QString path = cloud::CallHistory::filePathIn(m_folder->path());
    if (!QFile::exists(path))
        return 0;
    const auto history = cloud::CallHistory::open(path);
    return history ? static_cast<int>(history->list({.limit = 2000})->size()) : 0;
}

/// Both the program with the calls and the sandbox that answers them are killed.
void RunCommandTest::aKillInTheMiddleLeavesWholeRows()
{
    writeThousandCalls();
    tests::RunningSandbox sandbox(program, {}, m_folder->path());
    QVERIFY(sandbox.isListening());
    QProcess calls;
    calls.setProcessEnvironment(tests::cleanEnvironment());
    calls.setWorkingDirectory(m_folder->path());
    calls.start(program, {QStringLiteral("run"), write("login.json", login),
                          QStringLiteral("--env"), QStringLiteral("sandbox")});
    QTRY_VERIFY_WITH_TIMEOUT(storedCalls() >= 100, 30'000);
    calls.kill();
    sandbox.kill();
    QVERIFY(calls.waitForFinished());
    QCOMPARE(calls.exitStatus(), QProcess::CrashExit);

    const auto history = cloud::CallHistory::open(cloud::CallHistory::filePathIn(m_folder->path()));
    QVERIFY2(history, history ? "" : qPrintable(history.error().message));
    const auto records = history->list({.limit = 2000});
    QVERIFY(records && records->size() >= 100 && records->size() < 1000);
    for (const cloud::CallRecord &record : *records) {
        QVERIFY(record.time.isValid() && !record.operation.isEmpty() && !record.verdict.isEmpty());
        QVERIFY2(!record.parameters.isEmpty() &&
                     (!record.body.isEmpty() || !record.error.isEmpty()),
                 qPrintable(record.operation));
    }
    const auto again = run({write("login.json", login)});
    QVERIFY2(again.exitCode == 0, again.output.right(400).constData());
}

void RunCommandTest::runsAThousandCallsSixteenAtATime()
{
    writeThousandCalls();
    QElapsedTimer timer;
    timer.start();
    const auto result = run({write("login.json", login), QStringLiteral("--quiet"),
                             QStringLiteral("--jobs"), QStringLiteral("16")});
    qInfo("1 000 calls took %lld ms", timer.elapsed());
    QVERIFY2(result.exitCode == 0, result.output.right(400).constData());
    QVERIFY(result.output.contains("1000 steps, 0 failed"));
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeRunCommandTest()
{
    return std::make_unique<numauth::cli::RunCommandTest>();
}

#include "RunCommandTest.moc"
