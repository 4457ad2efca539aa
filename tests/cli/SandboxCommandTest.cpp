#include "tests/support/ProgramRun.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>
#include <QUrl>

#include <memory>

namespace numauth::cli {

namespace {

const QString program = QStringLiteral(NUMAUTH_BINARY);

tests::ProgramResult sandbox(const QStringList &arguments)
{
    return tests::runProgram(program, QStringList{QStringLiteral("sandbox")} + arguments);
}

} // namespace

class SandboxCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void printsOneLineAndStopsWhenAsked();
    void saysWhenThePortIsTaken();
    void refusesAPortThatDoesNotExist();
    void aSeedGivesTheSameKeys();
    void execHandsAddressAndKeysToTheCommand();
    void execReturnsTheCommandsExitCode();
    void execSaysWhenTheCommandCannotStart();
};

void SandboxCommandTest::printsOneLineAndStopsWhenAsked()
{
    tests::RunningSandbox running(program, {});
    QVERIFY(running.isListening());
    QCOMPARE(running.line().keys(),
             (QStringList{QStringLiteral("accessKeyId"), QStringLiteral("accessKeySecret"),
                          QStringLiteral("admin"), QStringLiteral("listening")}));
    QCOMPARE(running.line().value(QStringLiteral("admin")).toString(),
             running.url() + QStringLiteral("/sandbox/v1"));
    QCOMPARE(running.stop(), 0);
}

void SandboxCommandTest::saysWhenThePortIsTaken()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QString port = QString::number(taken.serverPort());
    const auto result = sandbox({QStringLiteral("--port"), port});
    QCOMPARE(result.exitCode, 4);
    QVERIFY2(result.errors.contains(port.toLatin1()), result.errors.constData());
    QVERIFY(result.output.isEmpty());
}

void SandboxCommandTest::refusesAPortThatDoesNotExist()
{
    QCOMPARE(sandbox({QStringLiteral("--port"), QStringLiteral("70000")}).exitCode, 2);
}

void SandboxCommandTest::aSeedGivesTheSameKeys()
{
    const QStringList seed{QStringLiteral("--seed"), QStringLiteral("5")};
    tests::RunningSandbox first(program, seed);
    tests::RunningSandbox second(program, seed);
    QCOMPARE(first.line().value(QStringLiteral("accessKeyId")),
             second.line().value(QStringLiteral("accessKeyId")));
}

void SandboxCommandTest::execHandsAddressAndKeysToTheCommand()
{
    // The command is the program itself: it finds the sandbox by the variables alone.
    const auto result =
        sandbox({QStringLiteral("exec"), QStringLiteral("--"), program,
                 QStringLiteral("operations"), QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QVERIFY(result.json().contains(QStringLiteral("operations")));
#ifndef Q_OS_WIN
    const auto shell = sandbox({QStringLiteral("exec"), QStringLiteral("--"), QStringLiteral("sh"),
                                QStringLiteral("-c"),
                                QStringLiteral("echo $NUMAUTH_SANDBOX_URL $NUMAUTH_ACCESS_KEY_ID "
                                               "$ALIBABA_CLOUD_ACCESS_KEY_ID; test -n "
                                               "\"$NUMAUTH_ACCESS_KEY_SECRET\" && test "
                                               "\"$NUMAUTH_ACCESS_KEY_SECRET\" = "
                                               "\"$ALIBABA_CLOUD_ACCESS_KEY_SECRET\"")});
    QCOMPARE(shell.exitCode, 0);
    const QList<QByteArray> words = shell.output.trimmed().split(' ');
    QCOMPARE(words.size(), 3);
    QCOMPARE(QUrl(QString::fromLatin1(words.at(0))).host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(words.at(1), words.at(2));
#endif
}

void SandboxCommandTest::execReturnsTheCommandsExitCode()
{
    const auto result = sandbox({QStringLiteral("exec"), QStringLiteral("--"), program,
                                 QStringLiteral("call"), QStringLiteral("Nothing")});
    QCOMPARE(result.exitCode, 2);
}

void SandboxCommandTest::execSaysWhenTheCommandCannotStart()
{
    const auto result =
        sandbox({QStringLiteral("exec"), QStringLiteral("--"), QStringLiteral("/nowhere/tool")});
    QCOMPARE(result.exitCode, 4);
    QVERIFY2(result.errors.contains("/nowhere/tool"), result.errors.constData());
    QCOMPARE(sandbox({QStringLiteral("exec")}).exitCode, 2);
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeSandboxCommandTest()
{
    return std::make_unique<numauth::cli::SandboxCommandTest>();
}

#include "SandboxCommandTest.moc"
