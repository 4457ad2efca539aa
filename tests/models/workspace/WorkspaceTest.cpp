#include "models/workspace/Workspace.h"

#include "models/base/AtomicFile.h"
#include "models/base/UtcZone.h"
#include "models/workspace/Autosave.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::workspace {

class WorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void namesTheSdkOfEachPlatform();
    void refusesWhatDoesNotBelong_data();
    void refusesWhatDoesNotBelong();
    void theSampleStartsWithATokenThatIsOver();
    void aFolderWithContentIsNotOverwritten();
    void keptEditsComeBackAndStayOutOfGit();
    void brokenKeptEditsAreNamedAndLeftAlone();

private:
    Result<Workspace> open(const QByteArray &bytes);

    QTemporaryDir m_folder;
};

Result<Workspace> WorkspaceTest::open(const QByteArray &bytes)
{
    const QString file = m_folder.filePath(QStringLiteral("workspace.json"));
    if (const Result<> written = AtomicFile::write(file, bytes); !written)
        return written.error();
    return Workspace::open(m_folder.path());
}

void WorkspaceTest::namesTheSdkOfEachPlatform()
{
    const auto opened =
        open(R"({"formatVersion":1,"name":"店","sdk":{"android":"2.13.2.1","ios":"unknown"}})");
    QVERIFY(opened);
    QCOMPARE(opened->sdk.value(consent::Platform::Android).toString(), QStringLiteral("2.13.2.1"));
    QVERIFY(opened->sdk.value(consent::Platform::Ios).isUnknown);
}

void WorkspaceTest::refusesWhatDoesNotBelong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("workspace.json");
    QTest::newRow("newer format") << QByteArray(R"({"formatVersion":9,"name":"a"})")
                                  << QStringLiteral("9");
    QTest::newRow("no name") << QByteArray(R"({"formatVersion":1})") << QStringLiteral("name");
    QTest::newRow("no version") << QByteArray(
                                       R"({"formatVersion":1,"name":"a","sdk":{"android":"new"}})")
                                << QStringLiteral("android");
    QTest::newRow("other platform")
        << QByteArray(R"({"formatVersion":1,"name":"a","sdk":{"symbian":"1.0"}})")
        << QStringLiteral("symbian");
}

void WorkspaceTest::refusesWhatDoesNotBelong()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, named);
    const auto opened = open(bytes);
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains(named), qPrintable(opened.error().message));
}

void WorkspaceTest::theSampleStartsWithATokenThatIsOver()
{
    const QString folder = m_folder.filePath(QStringLiteral("示例"));
    QVERIFY(Workspace::createSample(folder));
    QVERIFY(QFile::exists(QDir(folder).filePath(QStringLiteral("scenarios/start.json"))));
}

void WorkspaceTest::aFolderWithContentIsNotOverwritten()
{
    QVERIFY(open(R"({"formatVersion":1,"name":"a"})"));
    const auto made = Workspace::create(m_folder.path(), QStringLiteral("b"));
    QVERIFY(!made);
    QCOMPARE(Workspace::open(m_folder.path())->name, QStringLiteral("a"));
}

void WorkspaceTest::keptEditsComeBackAndStayOutOfGit()
{
    const Autosave autosave(m_folder.path());
    const QString page = QStringLiteral("pages/登录.json");
    const UnsavedEdits edits{"{\"x\": \"一\"}", QByteArray(32, '\x7f'),
                             QDateTime(QDate(2026, 3, 1), QTime(9, 0), utcZone)};
    QVERIFY(autosave.write(page, edits));
    const auto kept = autosave.read(page);
    QVERIFY(kept && kept->has_value());
    QCOMPARE((*kept)->content, edits.content);
    QCOMPARE((*kept)->base, edits.base);
    QCOMPARE((*kept)->time, edits.time);
    QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral(".numauth/.gitignore"))));
    autosave.remove(page);
    QVERIFY(!autosave.read(page)->has_value());
}

void WorkspaceTest::brokenKeptEditsAreNamedAndLeftAlone()
{
    const Autosave autosave(m_folder.path());
    const QString page = QStringLiteral("pages/cut.json");
    QVERIFY(autosave.write(page, {}));
    QVERIFY(AtomicFile::write(autosave.filePath(page), "{\"formatVersion\": 1,"));
    const auto kept = autosave.read(page);
    QVERIFY(!kept);
    QVERIFY2(kept.error().message.contains(QStringLiteral("cut.json")),
             qPrintable(kept.error().message));
    QVERIFY(QFile::exists(autosave.filePath(page)));
}

} // namespace numauth::workspace

std::unique_ptr<QObject> makeWorkspaceTest()
{
    return std::make_unique<numauth::workspace::WorkspaceTest>();
}

#include "WorkspaceTest.moc"
