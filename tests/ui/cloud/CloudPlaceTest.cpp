#include "ui/cloud/CloudPlace.h"

#include "models/cloud/SignatureCompare.h"
#include "tests/ui/cloud/CloudFixture.h"
#include "ui/cloud/AnswerPanel.h"
#include "ui/cloud/CallDock.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/CompareDialog.h"
#include "ui/cloud/HistoryPanel.h"
#include "ui/cloud/JsonTreeModel.h"
#include "ui/cloud/SandboxPanel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <functional>
#include <memory>

namespace numauth::ui {

/// Drives the real place offscreen against a sandbox of its own.
class CloudPlaceTest : public QObject, private CloudFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyOperationHasAForm();
    void aMintedTokenGetsTheNumberOnce();
    void theSignatureStepsHideTheToken();
    void aMissingParameterIsNamedAndNothingIsSent();
    void aStoppedSandboxIsSaid();
    void theWorkspacesLateTokenIsFilledInAndSaidToBeOver();
    void aBrokenStartScenarioIsSaid();
    void theTreeMasksNumbersUntilTheButtonIsHeld();
    void theJsonTreeIsAModel();
    void pastCallsAreKeptWithTheWorkspace();
    void aDoubleClickRefillsAndSendsNothing();
    void twoCallsAreCompared();
    void aCallCanBePinned();
    void aForgottenNumberIsGone();
    void copiesACallAsCurlWithoutItsToken();
    void comparesAnOwnValueAndNamesTheMistake();
    void aSignatureStepCanBeCopied();
    void theOperationIsExplained();
    void theCodeFollowsTheForm();
    void theClockIsMovedAndStopped();
    void anInjectedFaultHitsTheNextCallOnly();
    void theLogNamesTheDecidingRule();
    void liveHasABannerAndAWarningButton();
    void liveAsksBeforeABilledCallAndCountsIt();
    void aDeclinedCallIsNotSent();
    void theDailyCapStopsBilledCalls();
    void aDeleteInLiveNeedsItsCodeTyped();
    void liveWithoutAnAccessKeyIsSaid();
    void aNewPlaceIsInTheSandbox();

private:
    HistoryModel *history() const { return m_place->dock()->history()->model(); }

    Verdict send();
    void mint();
    static void writeStart(const QTemporaryDir &folder, const QByteArray &scenario);

    QString usagePath() const { return inFolder("live.json"); }
    void goLive();
    /// Answers the next dialog with the button or text that \p answer gives it.
    static void answerDialog(const std::function<void(QDialog *)> &answer);
};

void CloudPlaceTest::init()
{
    openPlace();
}

void CloudPlaceTest::cleanup()
{
    m_place.reset();
}

void CloudPlaceTest::mint()
{
    auto *button = m_place->findChild<QPushButton *>(QStringLiteral("cloud.mint.AccessToken"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
}

void CloudPlaceTest::writeStart(const QTemporaryDir &folder, const QByteArray &scenario)
{
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("scenarios")));
    QFile file(folder.filePath(QStringLiteral("scenarios/start.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(scenario);
}

Verdict CloudPlaceTest::send()
{
    CloudFixture::send();
    return m_place->answer()->findChild<VerdictBanner *>()->verdict().value_or(
        Verdict::Information);
}

void CloudPlaceTest::everyOperationHasAForm()
{
    for (const cloud::Operation &operation : m_operations.operations()) {
        m_place->openThing(operation.name);
        for (const cloud::Parameter &parameter : operation.parameters) {
            if (!parameter.isGatewayLeftover)
                QVERIFY2(m_place->form()->findChild<QWidget *>(
                             QStringLiteral("cloud.parameter.%1").arg(parameter.name)),
                         qPrintable(operation.name + QLatin1Char('.') + parameter.name));
        }
    }
}

void CloudPlaceTest::aMintedTokenGetsTheNumberOnce()
{
    mint();
    QCOMPARE(send(), Verdict::Ok);
    const auto *body = m_place->answer()->findChild<CodeView *>();
    QVERIFY2(body->toPlainText().contains(QStringLiteral("138****0001")),
             qPrintable(body->toPlainText()));
    QCOMPARE(send(), Verdict::Refuses);
}

void CloudPlaceTest::theSignatureStepsHideTheToken()
{
    mint();
    const QString token = m_place->form()->values().value(QStringLiteral("AccessToken"));
    QVERIFY(!token.isEmpty());
    QCOMPARE(send(), Verdict::Ok);
    for (const QString &step : {QStringLiteral("1"), QStringLiteral("2")}) {
        auto *view = m_place->findChild<CodeView *>(QStringLiteral("cloud.signature.%1").arg(step));
        QVERIFY(!view->toPlainText().isEmpty());
        QVERIFY(!view->toPlainText().contains(token));
    }
}

void CloudPlaceTest::aMissingParameterIsNamedAndNothingIsSent()
{
    m_place->runAction()->trigger();
    QVERIFY(m_sandbox->requests().isEmpty());
}

void CloudPlaceTest::aStoppedSandboxIsSaid()
{
    mint();
    m_sandbox->stop();
    m_place->runAction()->trigger();
    QCOMPARE(*m_place->answer()->findChild<VerdictBanner *>()->verdict(), Verdict::Refuses);
}

void CloudPlaceTest::theWorkspacesLateTokenIsFilledInAndSaidToBeOver()
{
    QTemporaryDir folder;
    writeStart(folder, R"({"formatVersion":1,"sandbox":{"tokens":[{"token":"sandbox-late",
        "carrier":"CTCC","phone":"18900000001","ageSeconds":100}]}})");
    m_place->openWorkspace(folder.path());
    QCOMPARE(m_place->form()->values().value(QStringLiteral("AccessToken")),
             QStringLiteral("sandbox-late"));
    const auto *row = m_place->findChild<QWidget *>(QStringLiteral("cloud.parameter.AccessToken"));
    QStringList texts;
    for (const QLabel *label : row->parentWidget()->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY2(texts.join(QLatin1Char(' ')).contains(QStringLiteral("expired")),
             qPrintable(texts.join(QLatin1Char('|'))));
    QCOMPARE(send(), Verdict::Refuses);
}

void CloudPlaceTest::aBrokenStartScenarioIsSaid()
{
    QTemporaryDir folder;
    writeStart(folder, "{");
    m_place->openWorkspace(folder.path());
    QCOMPARE(*m_place->answer()->findChild<VerdictBanner *>()->verdict(), Verdict::Refuses);
}

void CloudPlaceTest::theTreeMasksNumbersUntilTheButtonIsHeld()
{
    mint();
    QCOMPARE(send(), Verdict::Ok);
    const auto *model = child<QTreeView>("cloud.answer.tree")->model();
    const auto mobile = [model] {
        const auto found = model->match(model->index(0, 0), Qt::DisplayRole,
                                        QStringLiteral("Mobile"), 1, Qt::MatchRecursive);
        return found.isEmpty() ? QString() : found.first().siblingAtColumn(1).data().toString();
    };
    QCOMPARE(mobile(), QStringLiteral("138****0001"));
    auto *reveal = child<QToolButton>("cloud.answer.reveal");
    QVERIFY(reveal->isVisible());
    QTest::mousePress(reveal, Qt::LeftButton);
    QCOMPARE(mobile(), QStringLiteral("13800000001"));
    QTest::mouseRelease(reveal, Qt::LeftButton);
    QCOMPARE(mobile(), QStringLiteral("138****0001"));
    QVERIFY2(m_place->answer()->findChild<VerdictBanner *>()->sentence().contains(
                 QStringLiteral("138****0001")),
             qPrintable(m_place->answer()->findChild<VerdictBanner *>()->sentence()));
}

void CloudPlaceTest::theJsonTreeIsAModel()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setValue(QJsonObject{{QStringLiteral("A"), QJsonArray{1, true, QJsonValue()}},
                               {QStringLiteral("B"), QStringLiteral("x")}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowCount(model.index(0, 0)), 3);
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("[3]"));
}

void CloudPlaceTest::pastCallsAreKeptWithTheWorkspace()
{
    const QTemporaryDir folder;
    m_place->openWorkspace(folder.path());
    mint();
    QCOMPARE(send(), Verdict::Ok);
    QCOMPARE(send(), Verdict::Refuses);
    QCOMPARE(history()->rowCount(), 2);
    m_place->openWorkspace({});
    QCOMPARE(history()->rowCount(), 0);
    m_place->openWorkspace(folder.path());
    QCOMPARE(history()->rowCount(), 2);
    history()->setFilter(QStringLiteral("TOKEN_INVALID"));
    QCOMPARE(history()->rowCount(), 1);
}

void CloudPlaceTest::aDoubleClickRefillsAndSendsNothing()
{
    mint();
    m_place->form()->setValue(QStringLiteral("OutId"), QStringLiteral("order-7"));
    QCOMPARE(send(), Verdict::Ok);
    m_place->form()->setValue(QStringLiteral("OutId"), QString());
    const auto asked = m_sandbox->requests().size();
    emit child<TableView>("cloud.history")->opened(history()->index(0, 0));
    QCOMPARE(m_place->form()->values().value(QStringLiteral("OutId")), QStringLiteral("order-7"));
    QVERIFY(!m_place->form()->values().contains(QStringLiteral("AccessToken")));
    QCOMPARE(m_sandbox->requests().size(), asked);
}

void CloudPlaceTest::twoCallsAreCompared()
{
    mint();
    QCOMPARE(send(), Verdict::Ok);
    QCOMPARE(send(), Verdict::Refuses);
    QAction *compare = m_place->dock()->history()->compareAction();
    QVERIFY(!compare->isEnabled());
    child<TableView>("cloud.history")->selectAll();
    QVERIFY(compare->isEnabled());
    compare->trigger();
    auto *dialog = child<CompareDialog>("cloud.compareDialog");
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTreeWidget *>(QStringLiteral("cloud.differences"));
    QVERIFY(!table->findItems(QStringLiteral("body.Code"), Qt::MatchExactly).isEmpty());
    dialog->close();
}

void CloudPlaceTest::aCallCanBePinned()
{
    mint();
    QCOMPARE(send(), Verdict::Ok);
    QVERIFY(history()->setPinned(history()->records().first().id, true));
    QVERIFY(history()->records().first().isPinned);
}

void CloudPlaceTest::aForgottenNumberIsGone()
{
    mint();
    QCOMPARE(send(), Verdict::Ok);
    QCOMPARE(*m_place->forgetNumber(QStringLiteral("13911112222")), 0);
    // The call, the token and the row of the sandbox's log.
    QVERIFY(*m_place->forgetNumber(QStringLiteral("13800000001")) >= 2);
    QCOMPARE(history()->rowCount(), 0);
    QVERIFY(!QJsonDocument(m_sandbox->snapshot()).toJson().contains("13800000001"));
    QVERIFY(!m_place->forgetNumber(QStringLiteral("12")));
}

void CloudPlaceTest::copiesACallAsCurlWithoutItsToken()
{
    mint();
    const QString token = m_place->form()->values().value(QStringLiteral("AccessToken"));
    QCOMPARE(send(), Verdict::Ok);
    emit m_place->dock()->history()->curlRequested(history()->records().first());
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("GetMobile")), qPrintable(copied));
    QVERIFY(!copied.contains(token) && !copied.contains(QStringLiteral("‹token")));
}

void CloudPlaceTest::comparesAnOwnValueAndNamesTheMistake()
{
    mint();
    QCOMPARE(send(), Verdict::Ok);
    auto *step = child<QComboBox>("cloud.compare.step");
    step->setCurrentIndex(step->findData(static_cast<int>(cloud::SignatureStep::StringToSign)));
    const QString right = child<CodeView>("cloud.signature.2")->toPlainText();
    auto *own = child<QPlainTextEdit>("cloud.compare.own");
    const auto *result = child<Label>("cloud.compare.result");
    own->setPlainText(right);
    QVERIFY2(result->text().contains(QStringLiteral("byte by byte")), qPrintable(result->text()));
    own->setPlainText(right.toUpper());
    QVERIFY2(result->text().contains(QStringLiteral("Line 2, byte")), qPrintable(result->text()));
}

void CloudPlaceTest::aSignatureStepCanBeCopied()
{
    mint();
    QCOMPARE(send(), Verdict::Ok);
    child<QToolButton>("cloud.signature.copy.2")->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("ACS3-HMAC-SHA256")));
}

void CloudPlaceTest::theOperationIsExplained()
{
    for (const cloud::Operation &operation : m_operations.operations()) {
        m_place->openThing(operation.name);
        const QString text = child<QTextBrowser>("cloud.about")->toPlainText();
        QVERIFY(text.contains(operation.title.text()));
        for (const cloud::ResponseField &field : operation.response)
            QVERIFY2(text.contains(field.path), qPrintable(field.path));
    }
}

void CloudPlaceTest::theCodeFollowsTheForm()
{
    const auto *code = child<CodeView>("cloud.code");
    m_place->form()->setValue(QStringLiteral("OutId"), QStringLiteral("order-8"));
    QVERIFY2(code->toPlainText().contains(QStringLiteral("order-8")),
             qPrintable(code->toPlainText()));
    auto *language = child<QComboBox>("cloud.code.language");
    language->setCurrentIndex(language->findData(QStringLiteral("python")));
    QVERIFY(code->toPlainText().contains(QStringLiteral("import")));
}

void CloudPlaceTest::theClockIsMovedAndStopped()
{
    mint();
    const QDateTime before = m_sandbox->carrierTime();
    child<QPushButton>("cloud.sandbox.minute")->click();
    QVERIFY(before.secsTo(m_sandbox->carrierTime()) >= 60);
    child<QPushButton>("cloud.sandbox.pause")->click();
    QCOMPARE(m_sandbox->clockSpeed(), 0.0);
    const QDateTime paused = m_sandbox->carrierTime();
    QCOMPARE(m_sandbox->carrierTime(), paused);
    child<QPushButton>("cloud.sandbox.pause")->click();
    QCOMPARE(m_sandbox->clockSpeed(), 1.0);
    child<QPushButton>("cloud.sandbox.tenMinutes")->click();
    QVERIFY(m_sandbox->validTokens().isEmpty());
    QCOMPARE(send(), Verdict::Refuses);
}

void CloudPlaceTest::anInjectedFaultHitsTheNextCallOnly()
{
    auto *kind = child<QComboBox>("cloud.sandbox.fault");
    kind->setCurrentIndex(kind->findData(QStringLiteral("http500")));
    child<QPushButton>("cloud.sandbox.inject")->click();
    QCOMPARE(m_sandbox->faults().size(), 1);
    mint();
    QCOMPARE(send(), Verdict::Refuses);
    QCOMPARE(history()->records().first().httpStatus, 500);
    mint();
    QCOMPARE(send(), Verdict::Ok);
}

void CloudPlaceTest::theLogNamesTheDecidingRule()
{
    m_place->form()->setValue(QStringLiteral("AccessToken"), QStringLiteral("nothing"));
    QCOMPARE(send(), Verdict::Refuses);
    const auto *log = child<TableView>("cloud.log")->model();
    QTRY_COMPARE(log->rowCount(), 1);
    QCOMPARE(log->index(0, 3).data().toString(), QStringLiteral("token-unknown"));
}

/// No test lets a call through: nothing is sent to the live host.
void CloudPlaceTest::goLive()
{
    qputenv("NUMAUTH_ACCESS_KEY_ID", "LTAItest");
    qputenv("NUMAUTH_ACCESS_KEY_SECRET", "secret");
    child<SegmentedGroup>("cloud.environment")->setCurrentIndex(1);
}

void CloudPlaceTest::answerDialog(const std::function<void(QDialog *)> &answer)
{
    QTimer::singleShot(0, qApp, [answer] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        answer(dialog);
    });
}

void CloudPlaceTest::liveHasABannerAndAWarningButton()
{
    auto *banner = child<VerdictBanner>("cloud.live.banner");
    QVERIFY(!banner->isVisible());
    QVERIFY(m_place->windowNote().isEmpty());
    QSignalSpy titles(m_place.get(), &shell::Place::titleChanged);
    goLive();
    QCOMPARE(m_place->windowNote(), QStringLiteral("Live"));
    QVERIFY(!titles.isEmpty());
    QVERIFY(banner->isVisible());
    QVERIFY(!banner->head().isEmpty());
    QCOMPARE(buttonKind(child<QPushButton>("cloud.send")), ButtonKind::Warn);
    QVERIFY(!child<QPushButton>("cloud.mint.AccessToken")->isVisible());
}

void CloudPlaceTest::liveAsksBeforeABilledCallAndCountsIt()
{
    const LiveGate gate(m_place.get(), m_clock, usagePath());
    cloud::CloudEnvironment live;
    live.kind = cloud::EnvironmentKind::Live;
    answerDialog([](QDialog *dialog) {
        QCOMPARE(dialog->objectName(), QStringLiteral("cloud.live.billed"));
        auto *box = qobject_cast<QMessageBox *>(dialog);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
    });
    const auto admitted = gate.admit(*m_operations.find(QStringLiteral("GetMobile")), {}, live);
    QVERIFY(admitted.valueOr(false));
    QCOMPARE(*cloud::LiveUsage(usagePath()).billedOn(QDate::currentDate()), 1);
}

void CloudPlaceTest::aDeclinedCallIsNotSent()
{
    goLive();
    m_place->form()->setValue(QStringLiteral("AccessToken"), QStringLiteral("some-token"));
    answerDialog([](QDialog *dialog) { dialog->reject(); });
    QSignalSpy answered(m_place.get(), &CloudPlace::answered);
    m_place->runAction()->trigger();
    QVERIFY(m_place->runAction()->isVisible());
    QVERIFY(answered.isEmpty());
    QCOMPARE(*cloud::LiveUsage(usagePath()).billedOn(QDate::currentDate()), 0);
}

void CloudPlaceTest::theDailyCapStopsBilledCalls()
{
    QVERIFY(cloud::LiveUsage(usagePath()).setDailyCap(0));
    goLive();
    m_place->form()->setValue(QStringLiteral("AccessToken"), QStringLiteral("some-token"));
    m_place->runAction()->trigger();
    auto *banner = m_place->answer()->findChild<VerdictBanner *>();
    QVERIFY2(banner->sentence().contains(QStringLiteral("Environments")),
             qPrintable(banner->sentence()));
}

void CloudPlaceTest::aDeleteInLiveNeedsItsCodeTyped()
{
    goLive();
    m_place->openThing(QStringLiteral("DeleteVerifyScheme"));
    m_place->form()->setValue(QStringLiteral("SchemeCode"), QStringLiteral("FC100"));
    answerDialog([](QDialog *dialog) {
        QCOMPARE(dialog->objectName(), QStringLiteral("cloud.live.code"));
        qobject_cast<QInputDialog *>(dialog)->setTextValue(QStringLiteral("FC10"));
        dialog->accept();
    });
    QSignalSpy answered(m_place.get(), &CloudPlace::answered);
    m_place->runAction()->trigger();
    QVERIFY(m_place->runAction()->isVisible());
    QVERIFY(answered.isEmpty());
}

void CloudPlaceTest::liveWithoutAnAccessKeyIsSaid()
{
    goLive();
    qunsetenv("NUMAUTH_ACCESS_KEY_ID");
    qunsetenv("NUMAUTH_ACCESS_KEY_SECRET");
    m_place->form()->setValue(QStringLiteral("AccessToken"), QStringLiteral("some-token"));
    m_place->runAction()->trigger();
    auto *banner = m_place->answer()->findChild<VerdictBanner *>();
    QVERIFY2(banner->sentence().contains(QStringLiteral("NUMAUTH_ACCESS_KEY_ID")),
             qPrintable(banner->sentence()));
}

void CloudPlaceTest::aNewPlaceIsInTheSandbox()
{
    goLive();
    cleanup();
    init();
    QCOMPARE(child<SegmentedGroup>("cloud.environment")->currentIndex(), 0);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeCloudPlaceTest()
{
    return std::make_unique<numauth::ui::CloudPlaceTest>();
}

#include "CloudPlaceTest.moc"
