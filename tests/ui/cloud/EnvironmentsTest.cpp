#include "models/base/AtomicFile.h"
#include "tests/ui/cloud/CloudFixture.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/EnvironmentDialog.h"
#include "ui/cloud/EnvironmentsPage.h"
#include "ui/cloud/SandboxControls.h"
#include "ui/cloud/StateControls.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

namespace numauth::ui {

/// Where calls go, what is dropped on the place, and what can be done to the sandbox.
class EnvironmentsTest : public QObject, private CloudFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theDailyCapIsASetting();
    void aCountThatCannotBeReadLocksTheCap();
    void anEnvironmentIsAddedEditedAndRemoved();
    void withoutAWorkspaceThereIsNothingToAdd();
    void aTypedSecretIsRefusedInTheDialog();
    void aGatewayOfTheWorkspaceCanBeChosen();
    void theKeyOfAGatewayComesFromTheVault();
    void theKeyOfLiveIsReferredToInTheBar();
    void aCurlCommandIsPasted();
    void aDroppedFileIsRecognised_data();
    void aDroppedFileIsRecognised();
    void aDroppedArchiveAsksWhichCall();
    void aDroppedScenarioSetsUpTheSandbox();
    void aBrokenDropIsSaid();
    void theClockRunsFasterAndJumps();
    void aLateAnswerHasItsParameters();
    void tokensAndCodesAreListed();
    void theStateIsSavedAndRestored();

private:
    void writeWorkspace(const QByteArray &environments);
    std::unique_ptr<EnvironmentsPage> page();
    static void answerDialog(const std::function<void(QDialog *)> &answer);
    QString toastOf(const std::function<void()> &action);
};

namespace {

const QByteArray staging = R"([{"name": "staging", "address": "http://127.0.0.1:9",
  "credential": {"accessKeyId": "LTAI1", "accessKeySecret": "vault:staging"}}])";

} // namespace

void EnvironmentsTest::init()
{
    openPlace();
    writeWorkspace("[]");
}

void EnvironmentsTest::cleanup()
{
    m_place.reset();
}

void EnvironmentsTest::writeWorkspace(const QByteArray &environments)
{
    const QByteArray head = R"({"formatVersion": 1, "name": "shop", "environments": )";
    QVERIFY(AtomicFile::write(inFolder("workspace.json"), head + environments + "}"));
}

std::unique_ptr<EnvironmentsPage> EnvironmentsTest::page()
{
    auto page = std::make_unique<EnvironmentsPage>(
        m_clock, [] { return QStringList{QStringLiteral("staging")}; }, inFolder("live.json"));
    page->openWorkspace(m_folder->path());
    page->show();
    return page;
}

void EnvironmentsTest::answerDialog(const std::function<void(QDialog *)> &answer)
{
    QTimer::singleShot(0, qApp, [answer] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        answer(dialog);
    });
}

QString EnvironmentsTest::toastOf(const std::function<void()> &action)
{
    QSignalSpy toasts(m_place.get(), &CloudPlace::toastRequested);
    action();
    return toasts.isEmpty() ? QString() : toasts.last().first().value<ToastMessage>().text;
}

void EnvironmentsTest::theDailyCapIsASetting()
{
    const auto settings = page();
    auto *cap = settings->findChild<QSpinBox *>(QStringLiteral("cloud.settings.cap"));
    QCOMPARE(cap->value(), cloud::LiveUsage::usualCap);
    cap->setValue(7);
    QCOMPARE(*cloud::LiveUsage(inFolder("live.json")).dailyCap(), 7);
    settings->restoreDefaults();
    QCOMPARE(*cloud::LiveUsage(inFolder("live.json")).dailyCap(), cloud::LiveUsage::usualCap);
}

void EnvironmentsTest::aCountThatCannotBeReadLocksTheCap()
{
    QVERIFY(AtomicFile::write(inFolder("live.json"), "{"));
    const auto settings = page();
    QVERIFY(!settings->findChild<QSpinBox *>(QStringLiteral("cloud.settings.cap"))->isEnabled());
}

void EnvironmentsTest::anEnvironmentIsAddedEditedAndRemoved()
{
    const auto settings = page();
    QSignalSpy changed(settings.get(), &EnvironmentsPage::environmentsChanged);
    answerDialog([](QDialog *dialog) {
        dialog->findChild<QLineEdit *>(QStringLiteral("cloud.environment.name"))
            ->setText(QStringLiteral("mine"));
        dialog->findChild<QLineEdit *>(QStringLiteral("cloud.environment.address"))
            ->setText(QStringLiteral("https://gateway.example.com"));
        dialog->findChild<QPushButton *>(QStringLiteral("cloud.environment.accept"))->click();
    });
    settings->findChild<QPushButton *>(QStringLiteral("cloud.settings.add"))->click();
    QCOMPARE(changed.size(), 1);
    QVERIFY(cloud::OwnEnvironments::open(m_folder->path())->find(QStringLiteral("mine")));
    auto *table = settings->findChild<TableView *>(QStringLiteral("cloud.settings.environments"));
    table->setCurrentIndex(table->model()->index(0, 0));
    answerDialog([](QDialog *dialog) {
        dialog->findChild<QLineEdit *>(QStringLiteral("cloud.environment.name"))
            ->setText(QStringLiteral("yours"));
        dialog->findChild<QPushButton *>(QStringLiteral("cloud.environment.accept"))->click();
    });
    settings->findChild<QPushButton *>(QStringLiteral("cloud.settings.edit"))->click();
    QCOMPARE(cloud::OwnEnvironments::open(m_folder->path())->all().size(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    settings->findChild<QPushButton *>(QStringLiteral("cloud.settings.remove"))->click();
    QVERIFY(cloud::OwnEnvironments::open(m_folder->path())->all().isEmpty());
}

void EnvironmentsTest::withoutAWorkspaceThereIsNothingToAdd()
{
    const auto settings = page();
    settings->openWorkspace({});
    QVERIFY(!settings->findChild<QPushButton *>(QStringLiteral("cloud.settings.add"))->isEnabled());
}

void EnvironmentsTest::aTypedSecretIsRefusedInTheDialog()
{
    EnvironmentDialog dialog({QStringLiteral("live"), {}, {}}, {});
    auto *kind = dialog.findChild<QComboBox *>(QStringLiteral("cloud.credential.kind"));
    kind->setCurrentIndex(kind->findData(QStringLiteral("references")));
    dialog.findChild<QLineEdit *>(QStringLiteral("cloud.credential.id"))
        ->setText(QStringLiteral("LTAI1"));
    dialog.findChild<QLineEdit *>(QStringLiteral("cloud.credential.secret"))
        ->setText(QStringLiteral("TopSecret"));
    dialog.findChild<QPushButton *>(QStringLiteral("cloud.environment.accept"))->click();
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    const auto *problem = dialog.findChild<Label *>(QStringLiteral("cloud.environment.problem"));
    QVERIFY(!problem->text().isEmpty() && !problem->text().contains(QStringLiteral("TopSecret")));
}

void EnvironmentsTest::aGatewayOfTheWorkspaceCanBeChosen()
{
    auto *kind = child<SegmentedGroup>("cloud.environment");
    QCOMPARE(kind->count(), 2);
    writeWorkspace(staging);
    m_place->openWorkspace(m_folder->path());
    QCOMPARE(kind->count(), 3);
    kind->setCurrentIndex(2);
    QCOMPARE(child<QComboBox>("cloud.gateway")->currentText(), QStringLiteral("staging"));
    QVERIFY(child<VerdictBanner>("cloud.live.banner")->isVisible());
    m_place->openWorkspace({});
    QCOMPARE(kind->count(), 2);
    QCOMPARE(kind->currentIndex(), 0);
}

void EnvironmentsTest::theKeyOfAGatewayComesFromTheVault()
{
    writeWorkspace(staging);
    m_place->openWorkspace(m_folder->path());
    QString asked;
    m_place->setSecrets(
        [&asked](const QString &reference, const QString &) -> Result<Secret> {
            asked = reference;
            return Error{Error::Code::Environment, QStringLiteral("The vault is locked.")};
        },
        {});
    child<SegmentedGroup>("cloud.environment")->setCurrentIndex(2);
    m_place->form()->setValue(QStringLiteral("AccessToken"), QStringLiteral("token"));
    m_place->runAction()->trigger();
    QCOMPARE(asked, QStringLiteral("vault:staging"));
    QVERIFY(child<VerdictBanner>("cloud.answer.banner")
                ->sentence()
                .contains(QStringLiteral("The vault is locked.")));
}

void EnvironmentsTest::theKeyOfLiveIsReferredToInTheBar()
{
    child<SegmentedGroup>("cloud.environment")->setCurrentIndex(1);
    auto *key = child<QComboBox>("cloud.credential");
    answerDialog([](QDialog *dialog) {
        auto *kind = dialog->findChild<QComboBox *>(QStringLiteral("cloud.credential.kind"));
        kind->setCurrentIndex(kind->findData(QStringLiteral("references")));
        dialog->findChild<QLineEdit *>(QStringLiteral("cloud.credential.id"))
            ->setText(QStringLiteral("LTAI1"));
        dialog->findChild<QLineEdit *>(QStringLiteral("cloud.credential.secret"))
            ->setText(QStringLiteral("vault:live"));
        dialog->findChild<QPushButton *>(QStringLiteral("cloud.environment.accept"))->click();
    });
    key->setCurrentIndex(key->findData(QStringLiteral("ask")));
    emit key->activated(key->currentIndex());
    QCOMPARE(key->currentText(), QStringLiteral("vault:live"));
}

void EnvironmentsTest::aCurlCommandIsPasted()
{
    QGuiApplication::clipboard()->setText(
        QStringLiteral("curl 'https://h/?Action=VerifyMobile&OutId=pasted'"));
    QTest::keyClick(m_place.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_place->form()->values().value(QStringLiteral("OutId")), QStringLiteral("pasted"));
}

void EnvironmentsTest::aDroppedFileIsRecognised_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("curl") << QStringLiteral("call.sh") << QByteArray("curl https://h/") << true;
    QTest::newRow("archive") << QStringLiteral("a.har") << QByteArray("{}") << true;
    QTest::newRow("suite") << QStringLiteral("s.json") << QByteArray(R"({"steps": []})") << true;
    QTest::newRow("scenario") << QStringLiteral("s.json") << QByteArray(R"({"sandbox": {}})")
                              << true;
    QTest::newRow("page") << QStringLiteral("p.json") << QByteArray(R"({"attributes": {}})")
                          << false;
    QTest::newRow("picture") << QStringLiteral("p.png") << QByteArray("\x89PNG") << false;
}

void EnvironmentsTest::aDroppedFileIsRecognised()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isTaken);
    const QString path = m_folder->filePath(name);
    QVERIFY(AtomicFile::write(path, bytes));
    QCOMPARE(m_place->canTake(path), isTaken);
    QCOMPARE(!m_place->dropText(path).isEmpty(), isTaken);
}

void EnvironmentsTest::aDroppedArchiveAsksWhichCall()
{
    const QByteArray archive = R"({"log": {"entries": [
      {"request": {"url": "https://h/?Action=GetMobile&OutId=first"}},
      {"request": {"url": "https://h/?Action=VerifyMobile&OutId=second"}}]}})";
    QVERIFY(AtomicFile::write(inFolder("a.har"), archive));
    answerDialog([](QDialog *dialog) {
        auto *input = qobject_cast<QInputDialog *>(dialog);
        input->setTextValue(input->comboBoxItems().at(1));
        input->accept();
    });
    m_place->take({inFolder("a.har")});
    QCOMPARE(m_place->form()->values().value(QStringLiteral("OutId")), QStringLiteral("second"));
}

void EnvironmentsTest::aDroppedScenarioSetsUpTheSandbox()
{
    const QByteArray scenario = R"({"formatVersion": 1, "sandbox":
      {"faults": [{"operation": "GetMobile", "fault": "http500"}]}})";
    QVERIFY(AtomicFile::write(inFolder("s.json"), scenario));
    const QString toast = toastOf([this] { m_place->take({inFolder("s.json")}); });
    QVERIFY2(toast.isEmpty(), qPrintable(toast));
    QCOMPARE(m_sandbox->faults().size(), 1);
}

void EnvironmentsTest::aBrokenDropIsSaid()
{
    QVERIFY(AtomicFile::write(inFolder("a.har"), "<html>"));
    QVERIFY(
        toastOf([this] { m_place->take({inFolder("a.har")}); }).contains(QStringLiteral("a.har")));
    QVERIFY(AtomicFile::write(inFolder("c.sh"), "curl 'https://h"));
    QVERIFY(!toastOf([this] { m_place->take({inFolder("c.sh")}); }).isEmpty());
}

void EnvironmentsTest::theClockRunsFasterAndJumps()
{
    child<SegmentedGroup>("cloud.sandbox.speed")->setCurrentIndex(2);
    QCOMPARE(m_sandbox->clockSpeed(), 60.0);
    const QDateTime before = m_sandbox->carrierTime();
    child<QSpinBox>("cloud.sandbox.seconds")->setValue(7200);
    child<QPushButton>("cloud.sandbox.advance")->click();
    QVERIFY(before.secsTo(m_sandbox->carrierTime()) >= 7200);
}

void EnvironmentsTest::aLateAnswerHasItsParameters()
{
    auto *kind = child<QComboBox>("cloud.sandbox.fault");
    kind->setCurrentIndex(kind->findData(QStringLiteral("latency")));
    auto *operation = child<QComboBox>("cloud.sandbox.fault.operation");
    operation->setCurrentIndex(operation->findData(QStringLiteral("GetMobile")));
    child<QSpinBox>("cloud.sandbox.fault.latency")->setValue(40);
    child<QDoubleSpinBox>("cloud.sandbox.fault.sigma")->setValue(0.5);
    child<QSpinBox>("cloud.sandbox.fault.probability")->setValue(30);
    child<QSpinBox>("cloud.sandbox.fault.count")->setValue(0);
    child<QPushButton>("cloud.sandbox.inject")->click();
    const QJsonObject fault = m_sandbox->faults().first().toObject();
    QCOMPARE(fault.value(QStringLiteral("operation")).toString(), QStringLiteral("GetMobile"));
    QCOMPARE(fault.value(QStringLiteral("latencyMs")).toInt(), 40);
    QCOMPARE(fault.value(QStringLiteral("sigma")).toDouble(), 0.5);
    QCOMPARE(fault.value(QStringLiteral("probability")).toDouble(), 0.3);
    QVERIFY(!fault.contains(QStringLiteral("count")));
}

void EnvironmentsTest::tokensAndCodesAreListed()
{
    m_sandbox->mintToken(sandbox::TokenKind::AccessToken, sandbox::Carrier::Cucc,
                         QStringLiteral("18600000001"));
    QVERIFY(m_sandbox->administer("POST tokens",
                                  {{QStringLiteral("kind"), QStringLiteral("smsToken")},
                                   {QStringLiteral("carrier"), QStringLiteral("CMCC")},
                                   {QStringLiteral("phone"), QStringLiteral("13800000001")}}));
    child<QTabBar>("cloud.dock.tabs")->setCurrentIndex(2);
    child<SegmentedGroup>("cloud.sandbox.page")->setCurrentIndex(SandboxControls::TokenPage);
    auto *list = child<QListWidget>("cloud.sandbox.tokenList");
    QTRY_COMPARE(list->count(), 2);
    QVERIFY(!list->item(0)->text().contains(QStringLiteral("sandbox-")));
    emit list->itemActivated(list->item(0));
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("sandbox-")));
}

void EnvironmentsTest::theStateIsSavedAndRestored()
{
    const auto token = m_sandbox->mintToken(sandbox::TokenKind::AccessToken, sandbox::Carrier::Cmcc,
                                            QStringLiteral("13800000001"));
    StateControls state(*m_sandbox);
    QVERIFY(state.save(inFolder("state.json")));
    m_sandbox->reset();
    QVERIFY(!m_sandbox->token(token.value));
    QVERIFY(state.restore(inFolder("state.json")));
    QVERIFY(m_sandbox->token(token.value));
    QVERIFY(AtomicFile::write(inFolder("state.json"), "[]"));
    QVERIFY(!state.restore(inFolder("state.json")));
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeEnvironmentsTest()
{
    return std::make_unique<numauth::ui::EnvironmentsTest>();
}

#include "EnvironmentsTest.moc"
