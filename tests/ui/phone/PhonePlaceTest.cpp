#include "models/workspace/Workspace.h"
#include "tests/ui/phone/PhoneFixture.h"
#include "ui/phone/PhoneEventModel.h"
#include "ui/phone/PhoneForm.h"
#include "ui/phone/PhoneResult.h"
#include "ui/phone/PhoneScreen.h"
#include "ui/phone/TokenCard.h"
#include "ui/phone/TokenRing.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <memory>

namespace numauth::ui {

/// Drives the real place offscreen against a sandbox of its own.
class PhonePlaceTest : public QObject, private PhoneFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theEventsAreAModel();
    void aPhoneIsTappedToItsToken();
    void anUntickedLoginShowsAToast();
    void theKeyboardReachesTheButton();
    void theTokenOfTheCarrierIsExchangedOnce();
    void aTokenEndsWithTheSandboxClock();
    void theTokenIsNamedAndNotShown();
    void aSwitchTakesEffectAtOnce();
    void aSimSwappedWhileThePageShowsIsARow();
    void everyListShowsItsValue();
    void theWheelScrollsAndChangesNothing();
    void aScenarioSetsSeveralAtOnce();
    void theVerdictNamesTheChange();
    void aWrongNumberIsSaidUnderItsField();
    void theWorkspacesPageIsShown();
    void aStoppedSandboxIsSaid();
    void aScenarioFileCanBeDropped();
    void everyControlHasAName();

private:
    void runToEnd() { m_place->runAction()->trigger(); }
};

void PhonePlaceTest::init()
{
    openPlace();
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not)")));
}

void PhonePlaceTest::cleanup()
{
    closePlace();
}

void PhonePlaceTest::theEventsAreAModel()
{
    const QAbstractItemModelTester tester(m_place->result()->model());
    runToEnd();
    QVERIFY(m_place->result()->model()->rowCount() > 4);
}

void PhonePlaceTest::aPhoneIsTappedToItsToken()
{
    QCOMPARE(codes().last(), QStringLiteral("600001"));
    tap("checkbox");
    tap("loginButton");
    QCOMPARE(codes().mid(2), QStringList({QStringLiteral("700003"), QStringLiteral("700002"),
                                          QStringLiteral("600000")}));
}

void PhonePlaceTest::anUntickedLoginShowsAToast()
{
    tap("loginButton");
    QCOMPARE(m_place->session().toast(), QStringLiteral("请同意服务条款"));
    QVERIFY(!codes().contains(QStringLiteral("600000")));
}

void PhonePlaceTest::theKeyboardReachesTheButton()
{
    PhoneScreen *screen = m_place->screen();
    screen->setFocus();
    for (int step = 0; step < 6 && !codes().contains(QStringLiteral("700002")); ++step) {
        QTest::keyClick(screen, Qt::Key_Tab);
        if (!screen->hasFocus())
            break;
        const bool isLogin = screen->accessibleDescription().contains(QStringLiteral("登录"));
        if (isLogin)
            QTest::keyClick(screen, Qt::Key_Return);
    }
    QVERIFY(codes().contains(QStringLiteral("700002")));
    QTest::keyClick(screen, Qt::Key_Backspace);
    QCOMPARE(codes().last(), QStringLiteral("700000"));
}

void PhonePlaceTest::theTokenOfTheCarrierIsExchangedOnce()
{
    m_place->session().set(QStringLiteral("sim"), QStringLiteral("ctcc"));
    runToEnd();
    runToEnd();
    QSignalSpy exchanged(m_place.get(), &PhonePlace::exchanged);
    child<QPushButton>("phone.token.ctcc.exchange")->click();
    QVERIFY(exchanged.wait(10000));
    const QString token = m_place->session().token(QStringLiteral("CTCC"));
    QVERIFY(m_sandbox->token(token)->isUsed);
    child<QPushButton>("phone.token.ctcc.exchange")->click();
    QVERIFY(exchanged.wait(10000));
    bool isRefused = false;
    for (const Label *label : m_place->card(QStringLiteral("CTCC"))->findChildren<Label *>())
        isRefused = isRefused || label->text().contains(QStringLiteral("isv.TOKEN_INVALID"));
    QVERIFY(isRefused);
}

void PhonePlaceTest::aTokenEndsWithTheSandboxClock()
{
    m_place->session().set(QStringLiteral("sim"), QStringLiteral("ctcc"));
    runToEnd();
    runToEnd();
    const auto *ring = m_place->card(QStringLiteral("CTCC"))->findChild<TokenRing *>();
    QVERIFY(ring->text() > QStringLiteral("00:50"));
    child<QPushButton>("phone.clock.minute")->click();
    child<QPushButton>("phone.clock.minute")->click();
    QCOMPARE(ring->text(), QStringLiteral("00:00"));
}

void PhonePlaceTest::theTokenIsNamedAndNotShown()
{
    runToEnd();
    const QString token = m_place->session().token(QStringLiteral("CMCC"));
    QVERIFY(!token.isEmpty());
    QVERIFY(!m_place->result()->callback()->toPlainText().contains(token));
    QVERIFY(m_place->result()->callback()->toPlainText().contains(QStringLiteral("‹token:")));
    QVERIFY(!m_place->result()->model()->toLog().contains(token));
    child<QAction>("phone.copyBody")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(token));
}

void PhonePlaceTest::aSwitchTakesEffectAtOnce()
{
    child<QCheckBox>("phone.root")->click();
    QCOMPARE(m_place->session().state()[QStringLiteral("root")], QStringLiteral("on"));
    m_place->session().restart();
    QCOMPARE(codes(), QStringList(QStringLiteral("600005")));
    QCOMPARE(m_place->result()->banner()->verdict(), Verdict::Refuses);
}

void PhonePlaceTest::aSimSwappedWhileThePageShowsIsARow()
{
    const int before = m_place->result()->model()->rowCount();
    auto *sim = child<QComboBox>("phone.sim");
    sim->setCurrentIndex(sim->findData(QStringLiteral("cucc")));
    QCOMPARE(m_place->result()->model()->rowCount(), before + 1);
    runToEnd();
    QCOMPARE(codes().last(), QStringLiteral("600021"));
}

void PhonePlaceTest::everyListShowsItsValue()
{
    for (const QComboBox *combo : m_place->form()->findChildren<QComboBox *>())
        QVERIFY2(!combo->currentText().isEmpty(), qPrintable(combo->objectName()));
}

void PhonePlaceTest::theWheelScrollsAndChangesNothing()
{
    auto *host = child<QComboBox>("phone.appHost");
    const QPointF centre(host->rect().center());
    QWheelEvent wheel(centre, host->mapToGlobal(centre), {}, {0, -120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(host, &wheel);
    QCOMPARE(m_place->session().state()[QStringLiteral("appHost")], QStringLiteral("native"));
}

void PhonePlaceTest::aScenarioSetsSeveralAtOnce()
{
    child<Chip>("phone.scenario.wifi-only")->click();
    QVERIFY(child<QCheckBox>("phone.wifi")->isChecked());
    QVERIFY(!child<QCheckBox>("phone.mobileData")->isChecked());
    QCOMPARE(codes(), QStringList(QStringLiteral("600008")));
    child<Chip>("phone.scenario.normal")->click();
    QVERIFY(!child<QCheckBox>("phone.wifi")->isChecked());
    QCOMPARE(codes().last(), QStringLiteral("600001"));
}

void PhonePlaceTest::theVerdictNamesTheChange()
{
    child<Chip>("phone.scenario.vpn")->click();
    const VerdictBanner *banner = m_place->result()->banner();
    QCOMPARE(banner->verdict(), Verdict::Refuses);
    QVERIFY2(banner->sentence().contains(QStringLiteral("turn the VPN off")),
             qPrintable(banner->sentence()));
}

void PhonePlaceTest::aWrongNumberIsSaidUnderItsField()
{
    auto *timeout = child<QLineEdit>("phone.timeout");
    timeout->setText(QStringLiteral("soon"));
    emit timeout->editingFinished();
    QCOMPARE(m_place->session().state()[QStringLiteral("timeout")], QStringLiteral("5000"));
    bool isSaid = false;
    for (const QLabel *label : m_place->form()->findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisibleTo(m_place.get()) &&
                            label->text().contains(QStringLiteral("soon")));
    QVERIFY(isSaid);
}

void PhonePlaceTest::theWorkspacesPageIsShown()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop"));
    QVERIFY(workspace::Workspace::createSample(path));
    m_place->openWorkspace(path);
    QCOMPARE(m_place->session().page().name, QStringLiteral("login_main"));
    QCOMPARE(child<QComboBox>("phone.page")->currentText(), QStringLiteral("login_main"));
    QVERIFY(!m_place->screen()->rectOf(QStringLiteral("loginButton")).isEmpty());
}

void PhonePlaceTest::aStoppedSandboxIsSaid()
{
    m_sandbox->stop();
    runToEnd();
    QVERIFY(m_place->session().phone().events().last().note.text().contains(
        QStringLiteral("sandbox is not running")));
    QVERIFY(!child<QPushButton>("phone.clock.minute")->isVisible());
    QSignalSpy asked(m_place.get(), &PhonePlace::sandboxStartRequested);
    child<QPushButton>("phone.clock.start")->click();
    QCOMPARE(asked.size(), 1);
    QVERIFY(m_sandbox->start({}));
    QTRY_VERIFY(!child<QPushButton>("phone.clock.start")->isVisible());
}

void PhonePlaceTest::aScenarioFileCanBeDropped()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"formatVersion":1,"name":"s","phone":{"emulator":"on"}})");
    file.close();
    QVERIFY(m_place->canTake(path));
    QVERIFY(!m_place->canTake(folder.filePath(QStringLiteral("nothing.json"))));
    m_place->take({path});
    QCOMPARE(codes(), QStringList(QStringLiteral("600005")));
    QSignalSpy toasts(m_place.get(), &PhonePlace::toastRequested);
    m_place->take({folder.filePath(QStringLiteral("nothing.json"))});
    QCOMPARE(toasts.size(), 1);
}

void PhonePlaceTest::everyControlHasAName()
{
    for (const QWidget *widget : m_place->form()->findChildren<QWidget *>()) {
        if (widget->objectName().startsWith(QLatin1StringView("phone.")) &&
            (widget->focusPolicy() & Qt::TabFocus))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

} // namespace numauth::ui

std::unique_ptr<QObject> makePhonePlaceTest()
{
    return std::make_unique<numauth::ui::PhonePlaceTest>();
}

#include "PhonePlaceTest.moc"
