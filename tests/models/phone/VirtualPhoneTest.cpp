#include "models/phone/VirtualPhone.h"

#include <QTest>

#include <memory>

namespace numauth::phone {

class VirtualPhoneTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void playsTheWholeSequence();
    void theTokenIsForTheDataSim();
    void verificationShowsNoPage();
    void aCheckEndsAfterTheCheck();
    void withoutTheTickNoTokenComes();
    void theSecondPopUpAsksOnce();
    void aRefusedPageIsNotDelivered();
    void aPageOfWhichNobodyCanTellIsPlayedOn();
    void anInsecurePhoneIsDelivered();
    void aReleaseBuildOnlyWarnsOfTheFloatingView();
    void oldVersionsLookAtTheTickFirst();
    void aSimSwappedWhileThePageShowsIsNoticedAtTheTap();
    void leavingThePageEndsIt_data();
    void leavingThePageEndsIt();
    void theCarriersCodeIsInsideTheCallback();

private:
    VirtualPhone phoneWith(const QStringList &settings, PhoneAction action = PhoneAction::Login,
                           const std::optional<PhonePage> &page = PhonePage()) const;
    static QStringList codesOf(const VirtualPhone &phone);

    std::shared_ptr<const PhoneTables> m_tables;
};

void VirtualPhoneTest::initTestCase()
{
    const auto tables = PhoneTables::open();
    QVERIFY(tables);
    m_tables = *tables;
}

VirtualPhone VirtualPhoneTest::phoneWith(const QStringList &settings, PhoneAction action,
                                         const std::optional<PhonePage> &page) const
{
    PhoneState state = PhoneState::defaults(m_tables->fields);
    for (const QString &setting : settings) {
        const QStringList parts = setting.split(QLatin1Char('='));
        if (!state.set(m_tables->fields, parts.first(), parts.last()))
            qFatal("no such setting");
    }
    return {m_tables, state, action, page,
            [] { return QStringLiteral("c0a8d1f26b7e4d399a415f0e2c83b7d6"); }};
}

QStringList VirtualPhoneTest::codesOf(const VirtualPhone &phone)
{
    QStringList codes;
    for (const PhoneEvent &event : phone.events()) {
        if (!event.code.isEmpty())
            codes << event.code;
    }
    return codes;
}

void VirtualPhoneTest::playsTheWholeSequence()
{
    VirtualPhone phone = phoneWith({});
    phone.runToEnd();
    QVERIFY(!phone.result());
    phone.takeToken(QStringLiteral("sandbox-1"));
    QCOMPARE(codesOf(phone), QStringList({QStringLiteral("600024"), QStringLiteral("600001"),
                                          QStringLiteral("700003"), QStringLiteral("700002"),
                                          QStringLiteral("600000")}));
    QCOMPARE(phone.result()->callback.value(QStringLiteral("token")).toString(),
             QStringLiteral("sandbox-1"));
    QVERIFY(phone.result()->atMs > 0);
}

void VirtualPhoneTest::theTokenIsForTheDataSim()
{
    VirtualPhone phone = phoneWith(
        {QStringLiteral("sim=cmcc"), QStringLiteral("sim2=ctcc"), QStringLiteral("dataSim=2")});
    phone.runToEnd();
    QVERIFY(phone.tokenRequest());
    QCOMPARE(phone.tokenRequest()->carrier, QStringLiteral("CTCC"));
    QCOMPARE(phone.tokenRequest()->kind, QStringLiteral("accessToken"));
}

void VirtualPhoneTest::verificationShowsNoPage()
{
    VirtualPhone phone = phoneWith({}, PhoneAction::Verify);
    phone.runToEnd();
    QCOMPARE(codesOf(phone), QStringList(QStringLiteral("600024")));
    QCOMPARE(phone.tokenRequest()->kind, QStringLiteral("accessCode"));
}

void VirtualPhoneTest::aCheckEndsAfterTheCheck()
{
    VirtualPhone phone = phoneWith({QStringLiteral("platform=ios")}, PhoneAction::CheckEnvironment);
    phone.runToEnd();
    QCOMPARE(phone.result()->code, QStringLiteral("600000"));
    QVERIFY(!phone.tokenRequest());
}

void VirtualPhoneTest::withoutTheTickNoTokenComes()
{
    VirtualPhone phone = phoneWith({});
    phone.start();
    phone.tapLogin();
    QCOMPARE(phone.stage(), VirtualPhone::Stage::PageShown);
    QVERIFY(!phone.tokenRequest());
    phone.tick();
    phone.tapLogin();
    QVERIFY(phone.tokenRequest());
}

void VirtualPhoneTest::theSecondPopUpAsksOnce()
{
    PhonePage page;
    page.hasAlert = true;
    VirtualPhone phone = phoneWith({}, PhoneAction::Login, page);
    phone.start();
    phone.tapLogin();
    QCOMPARE(phone.stage(), VirtualPhone::Stage::AlertShown);
    phone.closeAlert();
    QCOMPARE(phone.stage(), VirtualPhone::Stage::PageShown);
    phone.tapLogin();
    phone.agreeInAlert();
    QVERIFY(phone.tokenRequest());
    QVERIFY(codesOf(phone).contains(QStringLiteral("700008")));
}

void VirtualPhoneTest::aRefusedPageIsNotDelivered()
{
    PhonePage page;
    page.verdict = consent::Verdict::Refuses;
    VirtualPhone phone = phoneWith({}, PhoneAction::Login, page);
    phone.runToEnd();
    QCOMPARE(phone.result()->code, QStringLiteral("600005"));
    QCOMPARE(phone.result()->callback.value(QStringLiteral("msg")).toString(),
             QStringLiteral("页面非法修改"));
    QVERIFY(!phone.result()->isDelivered);
}

void VirtualPhoneTest::aPageOfWhichNobodyCanTellIsPlayedOn()
{
    PhonePage page;
    page.verdict = consent::Verdict::CannotTell;
    VirtualPhone phone = phoneWith({}, PhoneAction::Login, page);
    phone.runToEnd();
    QVERIFY(phone.tokenRequest());
    QCOMPARE(phone.decision().verdict, PhoneVerdict::CannotTell);
    QCOMPARE(phone.events().last().kind, PhoneEvent::Kind::Open);
}

void VirtualPhoneTest::anInsecurePhoneIsDelivered()
{
    VirtualPhone phone = phoneWith({QStringLiteral("emulator=on")});
    phone.runToEnd();
    QCOMPARE(phone.result()->code, QStringLiteral("600005"));
    QVERIFY(phone.result()
                ->callback.value(QStringLiteral("msg"))
                .toString()
                .startsWith(QStringLiteral("手机终端不安全:")));
    QVERIFY(phone.result()->isDelivered);
}

void VirtualPhoneTest::aReleaseBuildOnlyWarnsOfTheFloatingView()
{
    VirtualPhone debug = phoneWith({QStringLiteral("overlay=on")});
    debug.runToEnd();
    QCOMPARE(debug.result()->code, QStringLiteral("600005"));
    VirtualPhone release =
        phoneWith({QStringLiteral("overlay=on"), QStringLiteral("build=release")});
    release.runToEnd();
    QVERIFY(release.tokenRequest());
    QCOMPARE(release.decision().verdict, PhoneVerdict::Warns);
}

void VirtualPhoneTest::oldVersionsLookAtTheTickFirst()
{
    PhonePage page;
    page.verdict = consent::Verdict::Refuses;
    VirtualPhone old = phoneWith({QStringLiteral("sdk=2.12.3.4")}, PhoneAction::Login, page);
    old.start();
    old.tapLogin();
    QCOMPARE(old.stage(), VirtualPhone::Stage::PageShown);
    VirtualPhone present = phoneWith({}, PhoneAction::Login, page);
    present.start();
    present.tapLogin();
    QCOMPARE(present.stage(), VirtualPhone::Stage::Finished);
}

void VirtualPhoneTest::aSimSwappedWhileThePageShowsIsNoticedAtTheTap()
{
    VirtualPhone phone = phoneWith({});
    phone.start();
    PhoneState state = phone.state();
    QVERIFY(state.set(m_tables->fields, QStringLiteral("sim"), QStringLiteral("ctcc")));
    phone.setState(state);
    phone.runToEnd();
    QCOMPARE(phone.result()->code, QStringLiteral("600021"));
}

void VirtualPhoneTest::leavingThePageEndsIt_data()
{
    QTest::addColumn<bool>("isBack");
    QTest::addColumn<QString>("code");
    QTest::newRow("back") << true << QStringLiteral("700000");
    QTest::newRow("switch") << false << QStringLiteral("700001");
}

void VirtualPhoneTest::leavingThePageEndsIt()
{
    QFETCH(bool, isBack);
    VirtualPhone phone = phoneWith({});
    phone.start();
    phone.openAgreement(QStringLiteral("《条款》"));
    QCOMPARE(phone.events().last().code, QStringLiteral("700004"));
    if (isBack)
        phone.goBack();
    else
        phone.switchAccount();
    QVERIFY(phone.result());
    QTEST(phone.result()->code, "code");
}

void VirtualPhoneTest::theCarriersCodeIsInsideTheCallback()
{
    VirtualPhone phone = phoneWith({QStringLiteral("sim=ctcc"), QStringLiteral("vpn=on")});
    phone.runToEnd();
    QCOMPARE(phone.result()->code, QStringLiteral("600012"));
    QVERIFY(phone.result()
                ->callback.value(QStringLiteral("carrierFailedResultData"))
                .toString()
                .contains(QStringLiteral("800008")));
    VirtualPhone verify =
        phoneWith({QStringLiteral("sim=ctcc"), QStringLiteral("vpn=on")}, PhoneAction::Verify);
    verify.runToEnd();
    QCOMPARE(verify.result()->code, QStringLiteral("600011"));
}

} // namespace numauth::phone

std::unique_ptr<QObject> makeVirtualPhoneTest()
{
    return std::make_unique<numauth::phone::VirtualPhoneTest>();
}

#include "VirtualPhoneTest.moc"
