#include "models/base/AtomicFile.h"
#include "models/cloud/CallHistory.h"
#include "tests/ui/cloud/CloudFixture.h"
#include "ui/cloud/AnswerPanel.h"
#include "ui/cloud/AssertionPanel.h"
#include "ui/cloud/CallDock.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/CallSidebar.h"
#include "ui/cloud/FavouriteList.h"
#include "ui/cloud/HistoryPanel.h"
#include "ui/cloud/SuiteList.h"
#include "ui/cloud/SuiteRunPanel.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/TableView.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

namespace numauth::ui {

/// Suites, favourites, headers and assertions in the real place, against a sandbox of its own.
class CallSuitesTest : public QObject, private CloudFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theWorkspacesSuitesAreListedWithTheirSteps();
    void aBrokenSuiteSaysWhere();
    void aSuiteRunsAndNamesWhatFailed();
    void aStoppedSuiteEndsAndSkipsTheRest();
    void everyStepIsInTheHistory();
    void theReportHasEveryForm();
    void aStepFillsTheFormAndItsExpectations();
    void onlyFailedStepsAreShownWhenWanted();
    void progressIsATaskThatCanBeCancelled();
    void f5InTheListRunsTheSuite();
    void theStarKeepsTheRequestWithoutItsToken();
    void favouritesComeBackWithTheWorkspace();
    void aFavouriteIsRenamedAndRemoved();
    void theHeadersOfTheAnswerStandInATab();
    void anAssertionIsHeldAgainstTheAnswer();
    void aWrongAssertionIsSaid_data();
    void aWrongAssertionIsSaid();
    void anAssertionCanBeRemoved();

private:
    SuiteRunPanel *run() const { return m_place->dock()->suiteRun(); }
    void writeSuite(const char *name, const QByteArray &text);
    void openWorkspace();
    void runSuite(const char *name);
    void addAssertion(const char *subject, const QString &path, const char *relation,
                      const QString &value);
};

namespace {

const QByteArray loginSuite = R"({"formatVersion": 1, "name": "login", "steps": [
 {"operation": "GetMobile", "name": "number",
  "parameters": {"AccessToken": "mint:CMCC:13800000001", "OutId": "a"},
  "expect": {"code": "OK", "body": {"GetMobileResultDTO.Mobile": "13800000001"}}},
 {"operation": "GetMobile", "name": "wrong",
  "parameters": {"AccessToken": "mint:CMCC:13800000001"},
  "expect": {"code": "isv.TOKEN_INVALID"}},
 {"operation": "GetMobile", "name": "after",
  "parameters": {"AccessToken": "mint:CMCC:13800000001"}}]})";

} // namespace

void CallSuitesTest::init()
{
    openPlace();
}

void CallSuitesTest::cleanup()
{
    m_place.reset();
}

void CallSuitesTest::writeSuite(const char *name, const QByteArray &text)
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("suites")));
    QVERIFY(AtomicFile::write(
        m_folder->filePath(QStringLiteral("suites/") + QString::fromLatin1(name)), text));
}

void CallSuitesTest::openWorkspace()
{
    m_place->openWorkspace(m_folder->path());
    m_place->sidebar()->showTab(CallSidebar::SuitesTab);
}

void CallSuitesTest::runSuite(const char *name)
{
    openWorkspace();
    m_place->sidebar()->suites()->open(
        m_folder->filePath(QStringLiteral("suites/") + QString::fromLatin1(name)));
    child<QPushButton>("cloud.suites.run")->click();
    QTRY_VERIFY_WITH_TIMEOUT(run()->report(QStringLiteral("text")).size() > 0, 20000);
}

void CallSuitesTest::theWorkspacesSuitesAreListedWithTheirSteps()
{
    writeSuite("login.json", loginSuite);
    openWorkspace();
    const auto *model = child<QTreeView>("cloud.suites")->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("login"));
    QCOMPARE(model->rowCount(model->index(0, 0)), 3);
}

void CallSuitesTest::aBrokenSuiteSaysWhere()
{
    writeSuite("broken.json",
               "{\"formatVersion\": 1,\n \"steps\": [{\"operation\": \"GetMobil\"}]}");
    openWorkspace();
    auto *tree = child<QTreeView>("cloud.suites");
    tree->setCurrentIndex(tree->model()->index(0, 0));
    const QString note = child<QLabel>("cloud.suites.note")->text();
    QVERIFY2(note.contains(QStringLiteral("line 2, column 13")), qPrintable(note));
    QVERIFY(!child<QPushButton>("cloud.suites.run")->isEnabled());
}

void CallSuitesTest::aSuiteRunsAndNamesWhatFailed()
{
    writeSuite("login.json", loginSuite);
    const QAbstractItemModelTester tester(run()->model());
    runSuite("login.json");
    QCOMPARE(run()->model()->rowCount(), 3);
    QCOMPARE(run()->model()->failedCount(), 1);
    const QModelIndex failed = run()->model()->index(1, SuiteRunModel::FailureColumn);
    QVERIFY(failed.data().toString().contains(QStringLiteral("isv.TOKEN_INVALID")));
    QVERIFY(run()->model()->step(run()->model()->index(2, 0))->isSkipped);
}

void CallSuitesTest::aStoppedSuiteEndsAndSkipsTheRest()
{
    QByteArray steps;
    for (int step = 0; step < 50; ++step)
        steps += (step > 0 ? "," : "") + QByteArray(R"({"operation": "GetMobile",
            "parameters": {"AccessToken": "mint:CMCC:13800000001"}})");
    writeSuite("long.json", "{\"formatVersion\": 1, \"steps\": [" + steps + "]}");
    openWorkspace();
    m_place->sidebar()->suites()->open(m_folder->filePath(QStringLiteral("suites/long.json")));
    child<QPushButton>("cloud.suites.run")->click();
    run()->stopAction()->trigger();
    QTRY_VERIFY(run()->report(QStringLiteral("text")).size() > 0);
    QVERIFY(run()->model()->step(run()->model()->index(49, 0))->isSkipped);
    QVERIFY(m_place->sidebar()->suites()->runAction()->isEnabled());
}

void CallSuitesTest::everyStepIsInTheHistory()
{
    writeSuite("login.json", loginSuite);
    runSuite("login.json");
    QTRY_COMPARE(m_place->dock()->history()->model()->rowCount(), 2);
    const auto stored = cloud::CallHistory::open(cloud::CallHistory::filePathIn(m_folder->path()));
    QVERIFY(stored);
    QCOMPARE(stored->list()->size(), 2);
}

void CallSuitesTest::theReportHasEveryForm()
{
    writeSuite("login.json", loginSuite);
    runSuite("login.json");
    QVERIFY(run()->report(QStringLiteral("text")).contains("login"));
    const QJsonObject json =
        QJsonDocument::fromJson(run()->report(QStringLiteral("json"))).object();
    QCOMPARE(json.value(QStringLiteral("failed")).toInt(), 1);
    QVERIFY(run()->report(QStringLiteral("junit")).contains("failures=\"1\""));
    QVERIFY(run()->report(QStringLiteral("html")).contains("</table>"));
}

void CallSuitesTest::aStepFillsTheFormAndItsExpectations()
{
    writeSuite("login.json", loginSuite);
    openWorkspace();
    auto *tree = child<QTreeView>("cloud.suites");
    emit tree->activated(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    const QMap<QString, QString> values = m_place->form()->values();
    QCOMPARE(values.value(QStringLiteral("OutId")), QStringLiteral("a"));
    QVERIFY(values.value(QStringLiteral("AccessToken")).startsWith(QStringLiteral("sandbox-")));
    QCOMPARE(m_place->answer()->assertions()->count(), 2);
    send();
    QCOMPARE(m_place->answer()->assertions()->failedCount(), 0);
}

void CallSuitesTest::onlyFailedStepsAreShownWhenWanted()
{
    writeSuite("login.json", loginSuite);
    runSuite("login.json");
    run()->model()->setFailedOnly(true);
    QCOMPARE(run()->model()->rowCount(), 1);
    QCOMPARE(run()->model()->doneCount(), 3);
}

void CallSuitesTest::progressIsATaskThatCanBeCancelled()
{
    writeSuite("login.json", loginSuite);
    QSignalSpy tasks(m_place.get(), &CloudPlace::taskChanged);
    runSuite("login.json");
    QTRY_VERIFY(tasks.last().first().value<TaskState>().isFinished);
    QCOMPARE(tasks.first().first().value<TaskState>().total, 3);
    QVERIFY(tasks.first().first().value<TaskState>().isCancellable);
}

void CallSuitesTest::f5InTheListRunsTheSuite()
{
    writeSuite("login.json", loginSuite);
    openWorkspace();
    auto *tree = child<QTreeView>("cloud.suites");
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QTest::keyClick(tree, Qt::Key_F5);
    QTRY_VERIFY(run()->report(QStringLiteral("text")).size() > 0);
}

void CallSuitesTest::theStarKeepsTheRequestWithoutItsToken()
{
    openWorkspace();
    m_place->form()->setValue(QStringLiteral("OutId"), QStringLiteral("order-7"));
    m_place->form()->setValue(QStringLiteral("AccessToken"), QStringLiteral("secret-token"));
    child<QToolButton>("cloud.star")->click();
    const auto bytes = AtomicFile::read(cloud::SavedCalls::filePathIn(m_folder->path()));
    QVERIFY(bytes);
    QVERIFY(bytes->contains("order-7"));
    QVERIFY(!bytes->contains("secret-token"));
}

void CallSuitesTest::favouritesComeBackWithTheWorkspace()
{
    openWorkspace();
    m_place->form()->setValue(QStringLiteral("OutId"), QStringLiteral("order-7"));
    child<QToolButton>("cloud.star")->click();
    m_place->openWorkspace({});
    QCOMPARE(child<QListWidget>("cloud.favourites")->count(), 0);
    m_place->openThing(QStringLiteral("VerifyMobile"));
    m_place->openWorkspace(m_folder->path());
    auto *list = child<QListWidget>("cloud.favourites");
    QCOMPARE(list->count(), 1);
    list->setCurrentRow(0);
    emit list->itemActivated(list->item(0));
    QCOMPARE(m_place->form()->values().value(QStringLiteral("OutId")), QStringLiteral("order-7"));
}

void CallSuitesTest::aFavouriteIsRenamedAndRemoved()
{
    openWorkspace();
    child<QToolButton>("cloud.star")->click();
    child<QToolButton>("cloud.star")->click();
    auto *list = child<QListWidget>("cloud.favourites");
    QCOMPARE(list->item(1)->text(), QStringLiteral("GetMobile 2"));
    list->setCurrentRow(1);
    list->item(1)->setText(QStringLiteral("login"));
    QCOMPARE(list->item(1)->text(), QStringLiteral("login"));
    list->item(1)->setText(QStringLiteral("GetMobile"));
    QCOMPARE(list->item(1)->text(), QStringLiteral("login"));
    list->actions().first()->trigger();
    QCOMPARE(list->count(), 1);
    QCOMPARE(
        cloud::SavedCalls::open(cloud::SavedCalls::filePathIn(m_folder->path()))->calls().size(),
        1);
}

void CallSuitesTest::theHeadersOfTheAnswerStandInATab()
{
    m_place->form()->setValue(QStringLiteral("AccessToken"), QStringLiteral("nothing"));
    send();
    const auto *headers = child<TableView>("cloud.answer.headers")->model();
    QStringList names;
    for (int row = 0; row < headers->rowCount(); ++row)
        names << headers->index(row, 0).data().toString().toLower();
    QVERIFY2(names.contains(QStringLiteral("x-sandbox-reason")), qPrintable(names.join(u' ')));
    QVERIFY(names.contains(QStringLiteral("date")));
}

void CallSuitesTest::addAssertion(const char *subject, const QString &path, const char *relation,
                                  const QString &value)
{
    auto *subjects = child<QComboBox>("cloud.assertions.subject");
    subjects->setCurrentIndex(subjects->findData(QString::fromLatin1(subject)));
    child<QComboBox>("cloud.assertions.path")->setCurrentText(path);
    auto *relations = child<QComboBox>("cloud.assertions.relation");
    relations->setCurrentIndex(relations->findData(QString::fromLatin1(relation)));
    child<QLineEdit>("cloud.assertions.value")->setText(value);
    child<QPushButton>("cloud.assertions.add")->click();
}

void CallSuitesTest::anAssertionIsHeldAgainstTheAnswer()
{
    m_place->form()->setValue(QStringLiteral("AccessToken"), QStringLiteral("nothing"));
    addAssertion("code", {}, "is", QStringLiteral("isv.TOKEN_INVALID"));
    addAssertion("httpStatus", {}, "is", QStringLiteral("201"));
    addAssertion("body", QStringLiteral("Code"), "matches", QStringLiteral("isv\\..+"));
    send();
    QCOMPARE(m_place->answer()->assertions()->count(), 3);
    QCOMPARE(m_place->answer()->assertions()->failedCount(), 1);
}

void CallSuitesTest::aWrongAssertionIsSaid_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::newRow("no number") << QByteArray("maxMs") << QString() << QStringLiteral("soon");
    QTest::newRow("no verdict") << QByteArray("verdict") << QString() << QStringLiteral("good");
    QTest::newRow("no path") << QByteArray("body") << QString() << QStringLiteral("x");
    QTest::newRow("no pattern") << QByteArray("body") << QStringLiteral("Code")
                                << QStringLiteral("(");
}

void CallSuitesTest::aWrongAssertionIsSaid()
{
    QFETCH(QByteArray, subject);
    QFETCH(QString, path);
    QFETCH(QString, value);
    const int before = m_place->answer()->assertions()->count();
    addAssertion(subject.constData(), path, "matches", value);
    QCOMPARE(m_place->answer()->assertions()->count(), before);
    QVERIFY(!child<QLabel>("cloud.assertions.problem")->text().isEmpty());
}

void CallSuitesTest::anAssertionCanBeRemoved()
{
    addAssertion("code", {}, "is", QStringLiteral("OK"));
    addAssertion("body", QStringLiteral("Code"), "exists", {});
    QCOMPARE(m_place->answer()->assertions()->count(), 2);
    auto *table = child<TableView>("cloud.assertions");
    table->setCurrentIndex(table->model()->index(1, 0));
    child<QPushButton>("cloud.assertions.remove")->click();
    QCOMPARE(m_place->answer()->assertions()->count(), 1);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeCallSuitesTest()
{
    return std::make_unique<numauth::ui::CallSuitesTest>();
}

#include "CallSuitesTest.moc"
