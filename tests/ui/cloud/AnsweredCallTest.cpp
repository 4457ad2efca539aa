#include "models/base/AtomicFile.h"
#include "tests/ui/cloud/CloudFixture.h"
#include "ui/cloud/CallDock.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/CallSidebar.h"
#include "ui/cloud/CompareDialog.h"
#include "ui/cloud/HistoryPanel.h"
#include "ui/cloud/SuiteList.h"
#include "ui/widgets/WaterfallView.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <memory>

namespace numauth::ui {

/// What can be done with a call that has its answer, and with rows of values, in the real place.
class AnsweredCallTest : public QObject, private CloudFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aFailedCallOpensDiagnoseWithItsMaskedAnswer();
    void aGoodCallOffersNoDiagnosis();
    void anAnswerIsComparedWithTheOneBefore();
    void theFirstCallHasNothingToBeComparedWith();
    void everyPhaseThatHappenedHasItsBar();
    void aPastCallIsSentAgainWithAFreshToken();
    void aPastCallBecomesAStepWithoutItsToken();
    void aRowFillsTheForm();
    void oneOfSeveralRowsIsAskedFor();
    void aTableOfOtherColumnsIsSaid();
    void rowsDroppedOnASuiteRunItOnceEach();

private:
    QString write(const char *name, const QByteArray &bytes);
    void fillToken(const QString &token);
    QString toastOf(const QString &droppedFile);
    HistoryPanel *history() const { return m_place->dock()->history(); }
};

void AnsweredCallTest::init()
{
    openPlace();
}

void AnsweredCallTest::cleanup()
{
    m_place.reset();
}

QString AnsweredCallTest::write(const char *name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(QString::fromLatin1(name));
    [&] {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(AtomicFile::write(path, bytes));
    }();
    return path;
}

void AnsweredCallTest::fillToken(const QString &token)
{
    m_place->form()->setValue(QStringLiteral("AccessToken"), token);
}

QString AnsweredCallTest::toastOf(const QString &droppedFile)
{
    QSignalSpy toasts(m_place.get(), &CloudPlace::toastRequested);
    m_place->take({droppedFile});
    return toasts.isEmpty() ? QString() : toasts.last().first().value<ToastMessage>().text;
}

void AnsweredCallTest::aFailedCallOpensDiagnoseWithItsMaskedAnswer()
{
    QSignalSpy asked(m_place.get(), &CloudPlace::diagnosisRequested);
    QSignalSpy places(m_place.get(), &CloudPlace::placeRequested);
    fillToken(QStringLiteral("never-issued-token-of-someone"));
    send();
    auto *diagnose = child<QAction>("cloud.answer.diagnose");
    QVERIFY(diagnose->isVisible());
    diagnose->trigger();
    QCOMPARE(asked.size(), 1);
    const QString log = asked.first().first().toString();
    QVERIFY2(log.startsWith(QStringLiteral("GetMobile\nHTTP/1.1 ")), qPrintable(log));
    QVERIFY(log.contains(QStringLiteral("isv.TOKEN_INVALID")));
    QVERIFY(!log.contains(QStringLiteral("never-issued-token")));
    QCOMPARE(places.first().first().toString(), QStringLiteral("diagnosis"));
}

void AnsweredCallTest::aGoodCallOffersNoDiagnosis()
{
    child<QPushButton>("cloud.mint.AccessToken")->click();
    send();
    QVERIFY(!child<QAction>("cloud.answer.diagnose")->isVisible());
}

void AnsweredCallTest::anAnswerIsComparedWithTheOneBefore()
{
    child<QPushButton>("cloud.mint.AccessToken")->click();
    send();
    send();
    child<QAction>("cloud.answer.compare")->trigger();
    auto *dialog = child<CompareDialog>("cloud.compareDialog");
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTreeWidget *>(QStringLiteral("cloud.differences"));
    const auto rows = table->findItems(QStringLiteral("body.Code"), Qt::MatchExactly);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first()->text(1), QStringLiteral("OK"));
    QCOMPARE(rows.first()->text(2), QStringLiteral("isv.TOKEN_INVALID"));
    dialog->close();
}

void AnsweredCallTest::theFirstCallHasNothingToBeComparedWith()
{
    QSignalSpy messages(m_place.get(), &CloudPlace::statusMessage);
    fillToken(QStringLiteral("never-issued"));
    send();
    child<QAction>("cloud.answer.compare")->trigger();
    QVERIFY(!child<CompareDialog>("cloud.compareDialog"));
    QVERIFY(messages.last().first().toString().contains(QStringLiteral("first call")));
}

void AnsweredCallTest::everyPhaseThatHappenedHasItsBar()
{
    fillToken(QStringLiteral("never-issued"));
    send();
    QStringList labels;
    double end = 0;
    for (const WaterfallSpan &span : m_place->findChild<WaterfallView *>()->spans()) {
        labels << span.label;
        QVERIFY(span.startMs >= end && span.durationMs >= 0);
        end = span.startMs;
    }
    QCOMPARE(labels,
             (QStringList{QStringLiteral("Sign"), QStringLiteral("Connect"), QStringLiteral("Send"),
                          QStringLiteral("Wait"), QStringLiteral("Receive")}));
}

void AnsweredCallTest::aPastCallIsSentAgainWithAFreshToken()
{
    child<QPushButton>("cloud.mint.AccessToken")->click();
    m_place->form()->setValue(QStringLiteral("OutId"), QStringLiteral("order-7"));
    send();
    m_place->form()->setValue(QStringLiteral("OutId"), QString());
    QSignalSpy answered(m_place.get(), &CloudPlace::answered);
    emit history()->resendRequested(history()->model()->records().first());
    QVERIFY(!answered.isEmpty() || answered.wait(10000));
    const cloud::CallRecord again = history()->model()->records().first();
    QCOMPARE(history()->model()->rowCount(), 2);
    QCOMPARE(again.code, QStringLiteral("OK"));
    QCOMPARE(again.parameters.value(QStringLiteral("OutId")).toString(), QStringLiteral("order-7"));
}

void AnsweredCallTest::aPastCallBecomesAStepWithoutItsToken()
{
    fillToken(QStringLiteral("never-issued-token"));
    send();
    const QString file = m_folder->filePath(QStringLiteral("from-history.json"));
    QTimer::singleShot(0, qApp, [file] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->selectFile(file);
        dialog->findChild<QLineEdit *>()->setText(file);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    emit history()->suiteRequested(history()->model()->records().first());
    const auto suite = cloud::CallSuite::open(file, m_operations);
    QVERIFY2(suite, qPrintable(suite ? QString() : suite.error().message));
    QCOMPARE(suite->steps().size(), 1);
    QCOMPARE(suite->steps().first().expectation.code, QStringLiteral("isv.TOKEN_INVALID"));
    QVERIFY(suite->steps()
                .first()
                .parameters.value(QStringLiteral("AccessToken"))
                .startsWith(QStringLiteral("mint:")));
}

void AnsweredCallTest::aRowFillsTheForm()
{
    const auto asked = m_sandbox->requests().size();
    const QString file = write("one.csv", "AccessToken,OutId\n\"a,b\",order-1\n");
    QVERIFY(m_place->canTake(file));
    QVERIFY(m_place->dropText(file).contains(QStringLiteral("Fill the form")));
    QCOMPARE(toastOf(file), QString());
    QCOMPARE(m_place->form()->values().value(QStringLiteral("AccessToken")), QStringLiteral("a,b"));
    QCOMPARE(m_place->form()->values().value(QStringLiteral("OutId")), QStringLiteral("order-1"));
    QCOMPARE(m_sandbox->requests().size(), asked);
}

void AnsweredCallTest::oneOfSeveralRowsIsAskedFor()
{
    QTimer::singleShot(0, qApp, [] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->setTextValue(dialog->comboBoxItems().at(1));
        dialog->accept();
    });
    QCOMPARE(toastOf(write("two.csv", "OutId\norder-1\norder-2\n")), QString());
    QCOMPARE(m_place->form()->values().value(QStringLiteral("OutId")), QStringLiteral("order-2"));
}

void AnsweredCallTest::aTableOfOtherColumnsIsSaid()
{
    const QString toast = toastOf(write("other.csv", "city\nHangzhou\n"));
    QVERIFY2(toast.contains(QStringLiteral("other.csv")) &&
                 toast.contains(QStringLiteral("GetMobile")),
             qPrintable(toast));
    QVERIFY(toastOf(write("bad.csv", "OutId\n\"open\n")).contains(QStringLiteral("bad.csv")));
}

void AnsweredCallTest::rowsDroppedOnASuiteRunItOnceEach()
{
    const QString suite = write("suites/login.json", R"({"formatVersion": 1, "steps": [
        {"operation": "GetMobile", "parameters": {"AccessToken": "x", "OutId": "${order}"}}]})");
    const QString rows = write("data/rows.csv", "order\n1\n2\n3\n");
    m_place->openWorkspace(m_folder->path());
    m_place->sidebar()->showTab(CallSidebar::SuitesTab);
    m_place->sidebar()->suites()->open(suite);
    QVERIFY(m_place->dropText(rows).contains(QStringLiteral("login.json")));
    QCOMPARE(toastOf(rows), QString());
    QCOMPARE(cloud::CallSuite::open(suite, m_operations)->rows().size(), 3);
    QVERIFY(!toastOf(write("empty.csv", "order\n")).isEmpty());
    QCOMPARE(cloud::CallSuite::open(suite, m_operations)->rows().size(), 3);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeAnsweredCallTest()
{
    return std::make_unique<numauth::ui::AnsweredCallTest>();
}

#include "AnsweredCallTest.moc"
