#include "tests/support/ProgramRun.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
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
    void isReachedFromThisMachineAlone();
    void letsOthersCallButNotAdministerWhenToldSo();
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

namespace {

/// The first line of the answer at \p host and \p port to a request for \p target; empty when
/// nothing listens there.
QByteArray statusAt(const QHostAddress &host, int port, const QByteArray &target)
{
    QTcpSocket socket;
    socket.connectToHost(host, static_cast<quint16>(port));
    if (!socket.waitForConnected(5000))
        return {};
    socket.write("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) +
                 "\r\n\r\n");
    QByteArray answer;
    while (!answer.contains("\r\n") && socket.waitForReadyRead(5000))
        answer += socket.readAll();
    return answer.left(answer.indexOf("\r\n"));
}

/// An address of this machine by which others reach it; null when it has none.
QHostAddress outwardAddress()
{
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback())
            return address;
    }
    return {};
}

} // namespace

void SandboxCommandTest::isReachedFromThisMachineAlone()
{
    if (outwardAddress().isNull())
        QSKIP("this machine has the loopback address only");
    tests::RunningSandbox running(program, {});
    const int port = QUrl(running.url()).port();
    QVERIFY(statusAt(outwardAddress(), port, "/").isEmpty());
    QVERIFY(statusAt(QHostAddress::LocalHost, port, "/sandbox/v1/state").contains("200"));
    running.stop();
    QVERIFY(!running.log().contains("Warning"));
}

void SandboxCommandTest::letsOthersCallButNotAdministerWhenToldSo()
{
    if (outwardAddress().isNull())
        QSKIP("this machine has the loopback address only");
    tests::RunningSandbox running(program, {QStringLiteral("--all-interfaces")});
    const int port = QUrl(running.url()).port();
    QVERIFY(running.url().startsWith(QStringLiteral("http://127.0.0.1:")));
    QVERIFY(statusAt(outwardAddress(), port, "/?Action=GetMobile").contains("HTTP/1.1 4"));
    QVERIFY(statusAt(outwardAddress(), port, "/sandbox/v1/state").contains("403"));
    QVERIFY(statusAt(QHostAddress::LocalHost, port, "/sandbox/v1/state").contains("200"));
    running.stop();
    const QByteArray log = running.log();
    QVERIFY2(log.contains("Warning: other machines") &&
                 log.contains(outwardAddress().toString().toLatin1()),
             log.constData());
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeSandboxCommandTest()
{
    return std::make_unique<numauth::cli::SandboxCommandTest>();
}

#include "SandboxCommandTest.moc"
