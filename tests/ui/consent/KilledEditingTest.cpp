#include "models/workspace/Autosave.h"
#include "models/workspace/Workspace.h"
#include "tests/support/ProgramRun.h"
#include "ui/consent/ConsentPlace.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace numauth::ui {

namespace {

const char *const folderName = "NUMAUTH_KILLED_FOLDER";
const QString offset = QStringLiteral("setLogBtnOffsetY");
/// Edits carry the time since the editor's start in tenths of a second; this is their first value.
constexpr int firstValue = 1000;
constexpr int tenthsLost = 50;

int editOf(const consent::ConsentPage &page)
{
    return page.attributes.value(offset).at(0).toInt();
}

} // namespace

/// Ends editors without a warning: nothing older than five seconds may be gone, and no file broken.
/// The editor is this program again, with the real place on a workspace of its own. Five kills;
/// NUMAUTH_KILLS says how many else.
class KilledEditingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aKillLosesAtMostFiveSecondsAndDamagesNothing();

private:
    [[noreturn]] static void edit(const QString &folder);
    void killOne(const QString &folder, int lifeMs);

    std::shared_ptr<const consent::ConsentTables> m_tables = *consent::ConsentTables::open();
};

void KilledEditingTest::initTestCase()
{
    const QString folder = qEnvironmentVariable(folderName);
    if (!folder.isEmpty())
        edit(folder);
}

/// Edits ten times a second and saves now and then, until it is killed. Every edit is told on
/// standard output after it was made.
void KilledEditingTest::edit(const QString &folder)
{
    ConsentPlace place(*consent::ConsentTables::open());
    place.openWorkspace(folder);
    int value = firstValue;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &place, [&] {
        ++value;
        place.session().document()->setAttribute(offset, QJsonArray{value});
        if (value % 37 == 0 && !place.save())
            std::fputs("save failed\n", stdout);
        std::printf("%d\n", value);
        std::fflush(stdout);
    });
    timer.start(100);
    QCoreApplication::exec();
    std::exit(0);
}

void KilledEditingTest::killOne(const QString &folder, int lifeMs)
{
    QVERIFY(workspace::Workspace::createSample(folder));
    QProcess editor;
    QProcessEnvironment environment = tests::cleanEnvironment();
    environment.insert(QLatin1StringView(folderName), folder);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    editor.setProcessEnvironment(environment);
    editor.start(QCoreApplication::applicationFilePath(), {QStringLiteral("KilledEditingTest")});
    QList<QPair<qint64, int>> made;
    QByteArray line;
    QElapsedTimer clock;
    clock.start();
    qint64 firstEditAt = -1;
    while (firstEditAt < 0 || clock.elapsed() - firstEditAt < lifeMs) {
        QVERIFY2(clock.elapsed() < 60'000, "The editor does not edit.");
        editor.waitForReadyRead(50);
        while (editor.canReadLine()) {
            line = editor.readLine().trimmed();
            bool isEdit = false;
            const int value = line.toInt(&isEdit);
            QVERIFY2(line != "save failed", "save failed");
            if (!isEdit || value <= firstValue)
                continue;
            firstEditAt = firstEditAt < 0 ? clock.elapsed() : firstEditAt;
            made << qMakePair(clock.elapsed(), value);
        }
    }
    const qint64 killedAt = clock.elapsed();
    editor.kill();
    QVERIFY(editor.waitForFinished());
    QCOMPARE(editor.exitStatus(), QProcess::CrashExit);

    const QString path = QDir(folder).filePath(QStringLiteral("pages/login_main.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(consent::ConsentPage::read(file.readAll(), path), "The page file is damaged.");
    QVERIFY2(workspace::Autosave(folder).read(QStringLiteral("pages/login_main.json")),
             "The autosave file is damaged.");
    ConsentPlace place(m_tables);
    place.openWorkspace(folder);
    QVERIFY(place.session().document());
    const int kept = editOf(place.session().page());
    for (const auto &[time, value] : made) {
        if (killedAt - time > tenthsLost * 100)
            QVERIFY2(kept >= value, qPrintable(QStringLiteral("%1 ms before the kill %2 was made, "
                                                              "but %3 is kept.")
                                                   .arg(killedAt - time)
                                                   .arg(value)
                                                   .arg(kept)));
    }
}

void KilledEditingTest::aKillLosesAtMostFiveSecondsAndDamagesNothing()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("NUMAUTH_KILLS", &isNumber);
    const int kills = isNumber && wanted > 0 ? wanted : 5;
    const QTemporaryDir folders;
    for (int kill = 0; kill < kills; ++kill) {
        const int life = static_cast<int>(QRandomGenerator::global()->bounded(200, 9000));
        killOne(folders.filePath(QStringLiteral("页 %1").arg(kill)), life);
        if (QTest::currentTestFailed())
            return;
    }
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeKilledEditingTest()
{
    return std::make_unique<numauth::ui::KilledEditingTest>();
}

#include "KilledEditingTest.moc"
