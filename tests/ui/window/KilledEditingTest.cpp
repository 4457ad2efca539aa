#include "models/workspace/Autosave.h"
#include "tests/support/ProgramRun.h"
#include "tests/ui/window/ConsoleFixture.h"
#include "ui/consent/PageCanvas.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace numauth::ui {

namespace {

const char *const childName = "NUMAUTH_KILLED_EDITOR";
const QString pageName = QStringLiteral("pages/login_main.json");
constexpr int editEveryMs = 100;
constexpr int editsPerSave = 37;
constexpr int mayBeLostMs = 5000;

/// What every key press lowers by one.
int offsetOf(const consent::ConsentPage &page)
{
    return page.attributes.value(QStringLiteral("setLogBtnOffsetY")).at(0).toInt();
}

/// One edit of a killed window, and when it was made.
struct Edit
{
    qint64 at = 0; ///< ms
    int offset = 0;
};

/// What was heard of a window until it was killed.
struct KilledRun
{
    QString folder; ///< its workspace
    QList<Edit> edits;
    qint64 killedAt = 0; ///< ms
    QString failure;     ///< empty when it edited and was killed
};

} // namespace

/// Ends the whole window without a warning while it is used by the keyboard: nothing older than
/// five seconds may be gone, and no file broken. The window is this program again, on a workspace
/// of its own. Three kills; NUMAUTH_KILLS says how many else.
class KilledEditingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aKillLosesAtMostFiveSecondsAndDamagesNothing();

private:
    [[noreturn]] static void edit();
    static KilledRun run(const QString &folder, int lifeMs);
    static void hear(QProcess &window, qint64 now, KilledRun &run);
    void seeKept(const KilledRun &run);
    static void seeWholeFiles(const QString &folder);

    std::shared_ptr<const consent::ConsentTables> m_tables = *consent::ConsentTables::open();
    qint64 m_worstLossMs = 0;
};

void KilledEditingTest::initTestCase()
{
    if (qEnvironmentVariableIsSet(childName))
        edit();
}

/// Moves the login button by arrow keys and saves now and then, until it is killed. Every edit is
/// told on standard output after it was made.
void KilledEditingTest::edit()
{
    tests::ConsoleFixture fixture;
    fixture.window().openPlace(QStringLiteral("consent"));
    auto *place = fixture.window().findChild<ConsentPlace *>();
    place->session().select(QStringLiteral("loginButton"));
    place->canvas()->setFocus();
    std::printf("folder %s\n", qUtf8Printable(fixture.path("shop")));
    int edits = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, place, [&] {
        QTest::keyClick(place->canvas(), Qt::Key_Up);
        if (++edits % editsPerSave == 0 && !fixture.console().workspace().save())
            std::printf("save failed\n");
        std::printf("%d\n", offsetOf(place->session().page()));
        std::fflush(stdout);
    });
    timer.start(editEveryMs);
    QCoreApplication::exec();
    std::exit(0);
}

void KilledEditingTest::hear(QProcess &window, qint64 now, KilledRun &run)
{
    while (window.canReadLine()) {
        const QByteArray line = window.readLine().trimmed();
        bool isEdit = false;
        const int offset = line.toInt(&isEdit);
        if (line.startsWith("folder "))
            run.folder = QString::fromUtf8(line.mid(7));
        else if (line == "save failed")
            run.failure = QString::fromUtf8(line);
        else if (isEdit)
            run.edits << Edit{now, offset};
    }
}

KilledRun KilledEditingTest::run(const QString &folder, int lifeMs)
{
    KilledRun run;
    QProcess window;
    QProcessEnvironment environment = tests::cleanEnvironment();
    environment.insert(QLatin1StringView(childName), QStringLiteral("1"));
    environment.insert(QStringLiteral("TMPDIR"), folder);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    window.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    window.start(QCoreApplication::applicationFilePath(), {QStringLiteral("KilledEditingTest")});
    while (run.failure.isEmpty() &&
           (run.edits.isEmpty() || clock.elapsed() - run.edits.first().at < lifeMs)) {
        if (clock.elapsed() > 120'000)
            run.failure = QStringLiteral("The window does not edit.");
        window.waitForReadyRead(20);
        hear(window, clock.elapsed(), run);
    }
    run.killedAt = clock.elapsed();
    window.kill();
    window.waitForFinished();
    if (window.exitStatus() != QProcess::CrashExit)
        run.failure = QStringLiteral("The window ended by itself.");
    return run;
}

/// No file of the workspace, and nothing that the window keeps beside it, is half written.
void KilledEditingTest::seeWholeFiles(const QString &folder)
{
    QDirIterator files(folder, {QStringLiteral("*.json")}, QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    int seen = 0;
    for (; files.hasNext(); ++seen) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!QJsonDocument::fromJson(file.readAll()).isNull(), qPrintable(file.fileName()));
    }
    QVERIFY(seen > 2);
}

void KilledEditingTest::seeKept(const KilledRun &run)
{
    seeWholeFiles(QFileInfo(run.folder).path());
    QFile file(QDir(run.folder).filePath(pageName));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(consent::ConsentPage::read(file.readAll(), file.fileName()), "The page is damaged.");
    QVERIFY2(workspace::Autosave(run.folder).read(pageName), "The autosave file is damaged.");
    ConsentPlace place(m_tables);
    place.openWorkspace(run.folder);
    QVERIFY(place.session().document());
    const int kept = offsetOf(place.session().page());
    qint64 lossMs = 0;
    for (const Edit &edit : run.edits) {
        if (edit.offset < kept)
            lossMs = std::max(lossMs, run.killedAt - edit.at);
    }
    m_worstLossMs = std::max(m_worstLossMs, lossMs);
    QVERIFY2(lossMs <= mayBeLostMs, qPrintable(QStringLiteral("%1 ms are lost").arg(lossMs)));
}

void KilledEditingTest::aKillLosesAtMostFiveSecondsAndDamagesNothing()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("NUMAUTH_KILLS", &isNumber);
    const int kills = isNumber && wanted > 0 ? wanted : 3;
    const QTemporaryDir folders;
    int edits = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const QString folder = folders.filePath(QStringLiteral("页 %1").arg(kill));
        QVERIFY(QDir().mkpath(folder));
        const int life = static_cast<int>(QRandomGenerator::global()->bounded(200, 9000));
        const KilledRun killed = run(folder, life);
        QVERIFY2(killed.failure.isEmpty(), qPrintable(killed.failure));
        edits += static_cast<int>(killed.edits.size());
        seeKept(killed);
        if (QTest::currentTestFailed())
            return;
        QDir(folder).removeRecursively();
    }
    qInfo("%d kills after %d edits, at most %lld ms lost", kills, edits, m_worstLossMs);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeKilledEditingTest()
{
    return std::make_unique<numauth::ui::KilledEditingTest>();
}

#include "KilledEditingTest.moc"
