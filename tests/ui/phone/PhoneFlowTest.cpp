#include "models/diagnosis/Diagnosis.h"
#include "models/workspace/Workspace.h"
#include "tests/ui/phone/PhoneFixture.h"
#include "ui/phone/AppChoice.h"
#include "ui/phone/PhoneForm.h"
#include "ui/phone/PhoneResult.h"
#include "ui/phone/PhoneScreen.h"
#include "ui/phone/QuotaBar.h"
#include "ui/phone/RuleDialog.h"
#include "ui/phone/ServerPanel.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TableView.h"

#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

/// Taps through the page as it is painted, and plays what comes after the token.
class PhoneFlowTest : public QObject, private PhoneFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theSecondPopUpIsTappedThrough();
    void theSecondPopUpCanBeClosed();
    void anotherWayToLogInEndsThePage();
    void theAgreementOpensAndBackClosesIt();
    void whoeverLeavesThePageSeesTheAppAgain();
    void whatNeverShowsAPageIsSaidOnThePhone_data();
    void whatNeverShowsAPageIsSaidOnThePhone();
    void theStatusBarShowsTheNetwork();
    void theScreenWaitsAsThePhoneWould();
    void aRefusedPageLeadsToItsFinding();
    void unusedTokensFillTheQuota();
    void aFullQuotaRefusesTheNextToken();
    void aCarrierWithoutAKnownLimitIsSaidSo();
    void theBodyGoesToTheBackendThatIsNamed();
    void aBackendThatIsNotThereIsSaid();
    void aDoubleClickOpensTheRule();
    void aLoginEndsWithTheNumber();
    void aPhoneWithoutATokenFallsBackToSms();
    void aNewUserIsRegisteredByTheNumberTyped();
    void anotherNumberThanTheSimsGoesBySms();
    void schemeAndPackageDecideWhetherTheKeyFits();
    void whatIsPackedIsSetAgain();
    void itsOwnLogIsDiagnosed();

private:
    void showPageWithPopUp();
    QStringList operations() const;
    bool play(sandbox::ServerFlow::Kind kind);
    QString sample();

    QTemporaryDir m_folder;
};

void PhoneFlowTest::init()
{
    openPlace();
}

void PhoneFlowTest::cleanup()
{
    closePlace();
}

void PhoneFlowTest::showPageWithPopUp()
{
    consent::ConsentPage page;
    page.name = QStringLiteral("popup");
    page.attributes.insert(QStringLiteral("setPrivacyAlertIsNeedShow"), QJsonArray{true});
    // Without a height the SDK's own box leaves no room for the button.
    page.attributes.insert(QStringLiteral("setPrivacyAlertWidth"), QJsonArray{280});
    page.attributes.insert(QStringLiteral("setPrivacyAlertHeight"), QJsonArray{220});
    m_place->session().setPages({page});
    QCOMPARE(codes().last(), QStringLiteral("600001"));
}

QStringList PhoneFlowTest::operations() const
{
    QStringList names;
    for (const sandbox::ServerStep &step : m_place->server()->flow().steps())
        names << step.operation;
    return names;
}

bool PhoneFlowTest::play(sandbox::ServerFlow::Kind kind)
{
    QSignalSpy played(m_place->server(), &ServerPanel::played);
    child<SegmentedGroup>("phone.server.kind")->setCurrentData(static_cast<int>(kind));
    child<QPushButton>("phone.server.play")->click();
    return !played.isEmpty() || played.wait(20'000);
}

QString PhoneFlowTest::sample()
{
    const QString path = m_folder.filePath(QStringLiteral("shop"));
    (void)workspace::Workspace::createSample(path);
    return path;
}

void PhoneFlowTest::theSecondPopUpIsTappedThrough()
{
    showPageWithPopUp();
    tap("loginButton");
    QCOMPARE(codes().last(), QStringLiteral("700006"));
    tap("alertButton");
    QCOMPARE(codes().mid(codes().size() - 2),
             (QStringList{QStringLiteral("700008"), QStringLiteral("600000")}));
}

void PhoneFlowTest::theSecondPopUpCanBeClosed()
{
    showPageWithPopUp();
    tap("loginButton");
    QTest::keyClick(m_place->screen(), Qt::Key_Backspace);
    QCOMPARE(codes().last(), QStringLiteral("700007"));
    QVERIFY(!m_place->screen()->rectOf(QStringLiteral("loginButton")).isEmpty());
}

void PhoneFlowTest::anotherWayToLogInEndsThePage()
{
    tap("switchAccount");
    QCOMPARE(codes().last(), QStringLiteral("700001"));
    QCOMPARE(m_place->session().phone().stage(), phone::VirtualPhone::Stage::Finished);
}

void PhoneFlowTest::theAgreementOpensAndBackClosesIt()
{
    tap("privacyText");
    QCOMPARE(codes().last(), QStringLiteral("700004"));
    QVERIFY(m_place->session().isAgreementShown());
    QVERIFY(m_place->screen()->rectOf(QStringLiteral("loginButton")).isEmpty());
    QTest::keyClick(m_place->screen(), Qt::Key_Backspace);
    QVERIFY(!m_place->session().isAgreementShown());
    tap("checkbox");
    tap("loginButton");
    QCOMPARE(codes().last(), QStringLiteral("600000"));
}

void PhoneFlowTest::whoeverLeavesThePageSeesTheAppAgain()
{
    QVERIFY(m_place->screen()->isPageShown());
    const QImage page = m_place->screen()->picture();
    m_place->session().goBack();
    QVERIFY(!m_place->screen()->isPageShown());
    QCOMPARE(m_place->screen()->answer().code, QStringLiteral("700000"));
    QVERIFY(m_place->screen()->picture() != page);
    m_place->session().restart();
    m_place->session().runToEnd();
    QVERIFY(m_place->screen()->isPageShown());
}

/// Every value of every field, one after the other: those that keep the page from opening.
void PhoneFlowTest::whatNeverShowsAPageIsSaidOnThePhone_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    for (const phone::PhoneField &field : m_phone->fields.fields()) {
        for (const phone::FieldValue &value : field.values)
            QTest::addRow("%s=%s", qPrintable(field.id), qPrintable(value.id))
                << field.id << value.id;
    }
}

void PhoneFlowTest::whatNeverShowsAPageIsSaidOnThePhone()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    PhoneSession &session = m_place->session();
    session.apply({{field, value}});
    session.restart();
    PhoneScreen *screen = m_place->screen();
    QCOMPARE(screen->isPageShown(), codes().contains(QStringLiteral("600001")));
    if (screen->isPageShown())
        return;
    const phone::PhoneEvent &last = session.phone().events().last();
    QCOMPARE(screen->answer().code, last.code);
    QVERIFY(!screen->answer().message.isEmpty());
    QCOMPARE(screen->answer().reason, last.note.text());
    QVERIFY2(screen->accessibleDescription().contains(last.note.text()),
             qPrintable(screen->accessibleDescription()));
    const QImage answered = screen->picture();
    session.apply({{QStringLiteral("root"), QStringLiteral("on")}});
    if (field != QLatin1StringView("root"))
        QVERIFY(screen->picture() != answered);
}

void PhoneFlowTest::theStatusBarShowsTheNetwork()
{
    const QImage fast = m_place->screen()->picture();
    m_place->session().set(QStringLiteral("network"), QStringLiteral("3g"));
    QVERIFY(m_place->screen()->isPageShown());
    QVERIFY(m_place->screen()->picture() != fast);
}

void PhoneFlowTest::theScreenWaitsAsThePhoneWould()
{
    PhoneScreen *screen = m_place->screen();
    m_place->session().restart();
    const QImage waiting = screen->grab().toImage();
    QTRY_VERIFY_WITH_TIMEOUT(screen->grab().toImage() != waiting, 10'000);
    const QImage still = screen->grab().toImage();
    QCOMPARE(screen->grab().toImage(), still);
}

void PhoneFlowTest::aRefusedPageLeadsToItsFinding()
{
    auto *show = child<QAction>("phone.showPage");
    QVERIFY(!show->isVisible());
    m_place->openWorkspace(sample());
    m_place->session().chooseDevice(QStringLiteral("huawei-p9"));
    QVERIFY(m_place->session().isPageAtFault());
    QVERIFY(show->isVisible());
    QSignalSpy places(m_place.get(), &PhonePlace::placeRequested);
    show->trigger();
    QCOMPARE(places.first(),
             QVariantList({QStringLiteral("consent"), QStringLiteral("login_main")}));
}

void PhoneFlowTest::unusedTokensFillTheQuota()
{
    m_place->session().runToEnd();
    m_place->session().runToEnd();
    QCOMPARE(child<QuotaBar>("phone.quota")->count()->text(), QStringLiteral("2 / 30"));
    child<QPushButton>("phone.clock.tenMinutes")->click();
    QCOMPARE(child<QuotaBar>("phone.quota")->count()->text(), QStringLiteral("0 / 30"));
}

void PhoneFlowTest::aFullQuotaRefusesTheNextToken()
{
    for (int count = 0; count < 30; ++count)
        QVERIFY(!m_place->session().fetchFor(phone::PhoneAction::Login).isEmpty());
    m_place->session().restart();
    QVERIFY(m_place->session().fetchFor(phone::PhoneAction::Login).isEmpty());
    QCOMPARE(m_place->session().phone().decision().deciding->id,
             QStringLiteral("phone.quota-cmcc"));
}

void PhoneFlowTest::aCarrierWithoutAKnownLimitIsSaidSo()
{
    m_place->session().set(QStringLiteral("sim"), QStringLiteral("ctcc"));
    m_place->session().restart();
    bool isSaid = false;
    for (const Label *label : child<QuotaBar>("phone.quota")->findChildren<Label *>())
        isSaid = isSaid || label->text().contains(QStringLiteral("cannot tell"));
    QVERIFY(isSaid);
}

void PhoneFlowTest::theBodyGoesToTheBackendThatIsNamed()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray received;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&received, socket] {
            received += socket->readAll();
            if (!received.contains("accessToken"))
                return;
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 21\r\nConnection: close\r\n\r\n"
                          "{\"phone\":13812345678}\n");
            socket->disconnectFromHost();
        });
    });
    m_place->session().runToEnd();
    auto *address = child<QLineEdit>("phone.forward.address");
    address->setText(QStringLiteral("http://127.0.0.1:%1/api/login").arg(server.serverPort()));
    auto *answer = child<Label>("phone.forward.answer");
    QVERIFY(answer->text().contains(QStringLiteral("127.0.0.1")));
    QVERIFY(received.isEmpty());
    child<QPushButton>("phone.forward.send")->click();
    QTRY_VERIFY_WITH_TIMEOUT(answer->text().contains(QStringLiteral("HTTP 200")), 10'000);
    QVERIFY(received.startsWith("POST /api/login"));
    QVERIFY(received.contains(m_place->session().token(QStringLiteral("CMCC")).toUtf8()));
    QVERIFY(!answer->text().contains(QStringLiteral("13812345678")));
}

void PhoneFlowTest::aBackendThatIsNotThereIsSaid()
{
    m_place->session().runToEnd();
    child<QLineEdit>("phone.forward.address")->setText(QStringLiteral("http://127.0.0.1:1/x"));
    child<QPushButton>("phone.forward.send")->click();
    auto *answer = child<Label>("phone.forward.answer");
    QTRY_VERIFY_WITH_TIMEOUT(answer->text().contains(QStringLiteral("nothing listens")), 10'000);
    child<QLineEdit>("phone.forward.address")->setText(QStringLiteral("ftp://somewhere"));
    QVERIFY(!child<QPushButton>("phone.forward.send")->isEnabled());
}

void PhoneFlowTest::aDoubleClickOpensTheRule()
{
    child<Chip>("phone.scenario.vpn")->click();
    TableView *table = m_place->result()->table();
    emit table->opened(table->model()->index(table->model()->rowCount() - 1, 0));
    auto *dialog = child<RuleDialog>("phone.ruleDialog");
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY2(dialog->text().contains(QStringLiteral("VPN")), qPrintable(dialog->text()));
    QVERIFY(dialog->text().contains(QStringLiteral("FAQ S2")));
}

void PhoneFlowTest::aLoginEndsWithTheNumber()
{
    QVERIFY(play(sandbox::ServerFlow::Kind::Login));
    QCOMPARE(operations(), QStringList(QStringLiteral("GetMobile")));
    QCOMPARE(m_place->server()->flow().steps().first().number, QStringLiteral("138****0001"));
    QVERIFY(m_place->server()->flow().hasSucceeded());
}

void PhoneFlowTest::aPhoneWithoutATokenFallsBackToSms()
{
    child<Chip>("phone.scenario.vpn")->click();
    QVERIFY(play(sandbox::ServerFlow::Kind::Login));
    QCOMPARE(operations(), (QStringList{QStringLiteral("SendSmsVerifyCode"),
                                        QStringLiteral("CheckSmsVerifyCode")}));
    QVERIFY(child<Label>("phone.server.end")->text().contains(QStringLiteral("SMS")));
}

void PhoneFlowTest::aNewUserIsRegisteredByTheNumberTyped()
{
    QVERIFY(play(sandbox::ServerFlow::Kind::Register));
    QCOMPARE(operations(), QStringList(QStringLiteral("VerifyMobile")));
    QVERIFY(m_place->server()->flow().hasSucceeded());
}

void PhoneFlowTest::anotherNumberThanTheSimsGoesBySms()
{
    child<QLineEdit>("phone.server.number")->setText(QStringLiteral("13900000002"));
    QVERIFY(play(sandbox::ServerFlow::Kind::Register));
    QCOMPARE(operations(),
             (QStringList{QStringLiteral("VerifyMobile"), QStringLiteral("SendSmsVerifyCode"),
                          QStringLiteral("CheckSmsVerifyCode")}));
    QVERIFY(m_place->server()->flow().hasSucceeded());
}

void PhoneFlowTest::schemeAndPackageDecideWhetherTheKeyFits()
{
    m_place->openWorkspace(sample());
    auto *scheme = child<QComboBox>("phone.scheme");
    QCOMPARE(scheme->count(), 2);
    scheme->setCurrentIndex(1);
    emit scheme->activated(1);
    // The sample's scheme has another signature than its package: that is what it shows.
    QCOMPARE(m_place->session().state()[QStringLiteral("key")], QStringLiteral("wrong"));
    QCOMPARE(codes().last(), QStringLiteral("600017"));
    QVERIFY(!child<Label>("phone.schemeVerdict")->text().isEmpty());
}

void PhoneFlowTest::whatIsPackedIsSetAgain()
{
    const QString folder = sample();
    m_place->openWorkspace(folder);
    m_place->session().set(QStringLiteral("vpn"), QStringLiteral("on"));
    m_place->session().chooseDevice(m_place->session().devices().first().id);
    evidence::EvidenceRequest request;
    request.workspaceFolder = folder;
    QVERIFY(m_place->addTo(request));
    QCOMPARE(request.pages, QStringList(QStringLiteral("login_main")));
    QVERIFY(request.phone.has_value());
    QCOMPARE(request.phone->value(QStringLiteral("vpn")).toString(), QStringLiteral("on"));
    QCOMPARE(request.device, m_place->session().devices().first().id);
}

void PhoneFlowTest::itsOwnLogIsDiagnosed()
{
    auto *diagnose = child<QAction>("phone.diagnose");
    QVERIFY(!diagnose->isVisible());
    child<Chip>("phone.scenario.vpn")->click();
    QVERIFY(diagnose->isVisible());
    QSignalSpy asked(m_place.get(), &PhonePlace::diagnosisRequested);
    QSignalSpy places(m_place.get(), &PhonePlace::placeRequested);
    diagnose->trigger();
    QCOMPARE(places.first().first().toString(), QStringLiteral("diagnosis"));
    const auto log = m_logs.reader.read(asked.first().first().toString().toUtf8());
    QVERIFY(log);
    const auto causes = diagnosis::diagnose(*log, m_logs.rules, m_phone->codes);
    QCOMPARE(causes.first().ruleId, QStringLiteral("vpn"));
}

} // namespace numauth::ui

std::unique_ptr<QObject> makePhoneFlowTest()
{
    return std::make_unique<numauth::ui::PhoneFlowTest>();
}

#include "PhoneFlowTest.moc"
