#include "models/base/AtomicFile.h"
#include "models/cloud/CallHistory.h"
#include "models/sandbox/SharedSandbox.h"
#include "tests/support/ProgramRun.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

/// The real program, offscreen, ended without a warning while it works.
class KilledConsoleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aKillInTheMiddleOfAThousandCallsLeavesWholeRows();
    void otherProcessesFindTheSandboxOfTheWindow();

private:
    QString inFolder(const char *path) const
    {
        return m_folder->filePath(QString::fromLatin1(path));
    }
    void start(QProcess &console, const QStringList &arguments) const;
    int storedCalls() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void KilledConsoleTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("home")));
    const QByteArray text = R"({"formatVersion":1,"name":"kill"})";
    QVERIFY(AtomicFile::write(inFolder("workspace.json"), text));
}

void KilledConsoleTest::start(QProcess &console, const QStringList &arguments) const
{
    QProcessEnvironment environment = tests::cleanEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                             "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), inFolder("home"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    console.setProcessEnvironment(environment);
    console.start(QStringLiteral(NUMAUTH_CONSOLE_BINARY),
                  QStringList{QStringLiteral("--workspace"), m_folder->path(),
                              QStringLiteral("--new-session")} +
                      arguments);
    QVERIFY(console.waitForStarted());
}

int KilledConsoleTest::storedCalls() const
{
    const QString path = cloud::CallHistory::filePathIn(m_folder->path());
    if (!QFile::exists(path))
        return 0;
    const auto history = cloud::CallHistory::open(path);
    const auto records = history ? history->list({.limit = 2000})
                                 : Result<QList<cloud::CallRecord>>(history.error());
    return records ? static_cast<int>(records->size()) : 0;
}

void KilledConsoleTest::aKillInTheMiddleOfAThousandCallsLeavesWholeRows()
{
    QByteArray rows = "phone\n";
    for (int row = 0; row < 1000; ++row)
        rows += "138" + QByteArray::number(row).rightJustified(8, '0') + "\n";
    QVERIFY(AtomicFile::write(inFolder("phones.csv"), rows));
    const QByteArray text = R"({"formatVersion": 1, "rows": "phones.csv",
 "steps": [{"operation": "GetMobile", "parameters": {"AccessToken": "mint:CMCC:${phone}"}}]})";
    QVERIFY(AtomicFile::write(inFolder("calls.json"), text));
    QProcess console;
    start(console, {QStringLiteral("--suite"), inFolder("calls.json")});
    QTRY_VERIFY_WITH_TIMEOUT(storedCalls() >= 100, 60'000);
    console.kill();
    QVERIFY(console.waitForFinished());
    QCOMPARE(console.exitStatus(), QProcess::CrashExit);

    const auto history = cloud::CallHistory::open(cloud::CallHistory::filePathIn(m_folder->path()));
    QVERIFY2(history, history ? "" : qPrintable(history.error().message));
    const auto records = history->list({.limit = 2000});
    QVERIFY(records && records->size() >= 100 && records->size() < 1000);
    for (const cloud::CallRecord &record : *records) {
        QVERIFY(record.time.isValid() && !record.operation.isEmpty() && !record.verdict.isEmpty());
        QVERIFY(!record.parameters.isEmpty() &&
                (!record.body.isEmpty() || !record.error.isEmpty()));
    }
    // The next start works on with it.
    QProcess again;
    start(again, {QStringLiteral("--suite"), inFolder("calls.json")});
    QTRY_VERIFY_WITH_TIMEOUT(storedCalls() > records->size(), 60'000);
    again.kill();
    again.waitForFinished();
}

void KilledConsoleTest::otherProcessesFindTheSandboxOfTheWindow()
{
    QProcess console;
    start(console, {});
    const sandbox::SharedSandbox shared(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(shared.findAlive().has_value(), 30'000);
    QCOMPARE(shared.findAlive()->processId, console.processId());
    console.kill();
    console.waitForFinished();
    QVERIFY(!shared.findAlive());
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeKilledConsoleTest()
{
    return std::make_unique<numauth::ui::KilledConsoleTest>();
}

#include "KilledConsoleTest.moc"
