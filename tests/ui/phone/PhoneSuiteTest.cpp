#include "tests/support/ProgramRun.h"
#include "tests/ui/phone/PhoneFixture.h"
#include "ui/phone/PhoneResult.h"
#include "ui/phone/ServerPanel.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TableView.h"

#include <QAction>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

/// What the server did with the phone becomes a suite, and `numauth run` makes its calls again.
class PhoneSuiteTest : public QObject, private PhoneFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theRowsMenuOffersIt();
    void aSavedSuiteRunsGreen_data();
    void aSavedSuiteRunsGreen();
    void itRunsTwiceInOneSandbox();
    void itFailsWhereTheAnswerIsAnother();
    void itHoldsNoToken();
    void anotherPhoneHasToBePlayedFirst();
    void aStoppedSandboxIsSaid();
    void aFolderThatCannotBeWrittenIsSaid();

private:
    using Kind = sandbox::ServerFlow::Kind;
    bool play(Kind kind);
    tests::ProgramResult run(const QStringList &options = {}) const;
    QByteArray written() const;
    QString file() const { return m_folder->filePath(QStringLiteral("suites/phone.json")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void PhoneSuiteTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    openPlace();
}

void PhoneSuiteTest::cleanup()
{
    closePlace();
}

bool PhoneSuiteTest::play(Kind kind)
{
    child<SegmentedGroup>("phone.server.kind")->setCurrentData(static_cast<int>(kind));
    QSignalSpy played(m_place->server(), &ServerPanel::played);
    return m_place->server()->play() && (!played.isEmpty() || played.wait(20'000));
}

tests::ProgramResult PhoneSuiteTest::run(const QStringList &options) const
{
    return tests::runProgram(QStringLiteral(NUMAUTH_BINARY),
                             QStringList{QStringLiteral("run"), file()} + options, {},
                             tests::cleanEnvironment(), m_folder->path());
}

QByteArray PhoneSuiteTest::written() const
{
    QFile suite(file());
    return suite.open(QIODevice::ReadOnly) ? suite.readAll() : QByteArray();
}

void PhoneSuiteTest::theRowsMenuOffersIt()
{
    QVERIFY(m_place->result()->table()->actions().contains(child<QAction>("phone.saveSuite")));
}

void PhoneSuiteTest::aSavedSuiteRunsGreen_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("calls");
    const QString sms = QStringLiteral("SendSmsVerifyCode");
    const QString check = QStringLiteral("CheckSmsVerifyCode");
    const QString verify = QStringLiteral("VerifyMobile");
    const int login = static_cast<int>(Kind::Login);
    const int newUser = static_cast<int>(Kind::Register);
    QTest::newRow("login") << QByteArray("{}") << "" << login
                           << QStringList(QStringLiteral("GetMobile"));
    QTest::newRow("login without a token")
        << QByteArray(R"({"vpn":"on"})") << "" << login << QStringList{sms, check};
    QTest::newRow("new user") << QByteArray("{}") << "" << newUser << QStringList(verify);
    QTest::newRow("new user in a web page") << QByteArray(R"({"appHost":"h5"})") << "" << newUser
                                            << QStringList(QStringLiteral("VerifyPhoneWithToken"));
    QTest::newRow("another number")
        << QByteArray("{}") << "13900000002" << newUser << QStringList{verify, sms, check};
    QTest::newRow("no number at all")
        << QByteArray(R"({"sim":"none"})") << "" << login << QStringList(sms);
}

void PhoneSuiteTest::aSavedSuiteRunsGreen()
{
    QFETCH(QByteArray, changes);
    QFETCH(QString, typed);
    QFETCH(int, kind);
    QFETCH(QStringList, calls);
    m_place->session().apply(QJsonDocument::fromJson(changes).object());
    child<QLineEdit>("phone.server.number")->setText(typed);
    QVERIFY(play(static_cast<Kind>(kind)));
    QSignalSpy saved(m_place.get(), &PhonePlace::suiteSaved);
    m_place->writeSuite(file());
    QCOMPARE(saved.size(), 1);
    const auto suite = cloud::CallSuite::open(file(), m_operations);
    QVERIFY2(suite, qPrintable(suite ? QString() : suite.error().message));
    QStringList operations;
    for (const cloud::SuiteStep &step : suite->steps())
        operations << step.operation;
    QCOMPARE(operations, calls);
    const auto result = run();
    QVERIFY2(result.exitCode == 0, (result.output + result.errors).constData());
}

void PhoneSuiteTest::itRunsTwiceInOneSandbox()
{
    child<Chip>("phone.scenario.vpn")->click();
    QVERIFY(play(Kind::Login));
    m_place->writeSuite(file());
    tests::RunningSandbox sandbox(QStringLiteral(NUMAUTH_BINARY), {}, m_folder->path());
    QVERIFY(sandbox.isListening());
    for (int time = 0; time < 2; ++time) {
        const auto result = tests::runProgram(
            QStringLiteral(NUMAUTH_BINARY),
            {QStringLiteral("run"), file(), QStringLiteral("--env"), sandbox.url()}, {},
            sandbox.environment(), m_folder->path());
        QVERIFY2(result.exitCode == 0, (result.output + result.errors).constData());
    }
}

void PhoneSuiteTest::itFailsWhereTheAnswerIsAnother()
{
    QVERIFY(play(Kind::Register));
    m_place->writeSuite(file());
    QByteArray suite = written();
    QVERIFY(suite.contains("\"typed\": \"13800000001\""));
    suite.replace("\"typed\": \"13800000001\"", "\"typed\": \"13900000002\"");
    QFile other(file());
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write(suite) == suite.size());
    other.close();
    QCOMPARE(run().exitCode, 1);
}

void PhoneSuiteTest::itHoldsNoToken()
{
    QVERIFY(play(Kind::Login));
    m_place->writeSuite(file());
    QVERIFY2(written().contains("mint:CMCC:${number}"), written().constData());
    for (const sandbox::ServerStep &step : m_place->server()->flow().steps())
        QVERIFY(!written().contains(step.parameters.value(QStringLiteral("AccessToken")).toUtf8()));
}

void PhoneSuiteTest::anotherPhoneHasToBePlayedFirst()
{
    QVERIFY(!m_place->server()->suite());
    QVERIFY(play(Kind::Login));
    QVERIFY(m_place->server()->suite());
    child<Chip>("phone.scenario.vpn")->click();
    QVERIFY(!m_place->server()->suite());
    m_place->writeSuite(file());
    QVERIFY(!QFile::exists(file()));
}

void PhoneSuiteTest::aStoppedSandboxIsSaid()
{
    m_sandbox->stop();
    QSignalSpy toasts(m_place.get(), &PhonePlace::toastRequested);
    child<QAction>("phone.saveSuite")->trigger();
    QCOMPARE(toasts.size(), 1);
}

void PhoneSuiteTest::aFolderThatCannotBeWrittenIsSaid()
{
    QVERIFY(play(Kind::Login));
    QSignalSpy toasts(m_place.get(), &PhonePlace::toastRequested);
    QSignalSpy saved(m_place.get(), &PhonePlace::suiteSaved);
    m_place->writeSuite(QStringLiteral("/dev/null/phone.json"));
    QCOMPARE(toasts.size(), 1);
    QVERIFY(saved.isEmpty());
}

} // namespace numauth::ui

std::unique_ptr<QObject> makePhoneSuiteTest()
{
    return std::make_unique<numauth::ui::PhoneSuiteTest>();
}

#include "PhoneSuiteTest.moc"
