#include "models/sandbox/Scenario.h"

#include "models/base/UtcZone.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

namespace numauth::sandbox {

namespace {

const QDateTime start(QDate(2026, 3, 1), QTime(9, 0), utcZone);

Result<Scenario> read(const QByteArray &bytes)
{
    return Scenario::read(bytes, QStringLiteral("night.json"), *cloud::ErrorTable::open());
}

} // namespace

class ScenarioTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void setsUpClockSchemesTokensAndFaults();
    void leavesThePhonesPartAlone();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
};

void ScenarioTest::setsUpClockSchemesTokensAndFaults()
{
    const auto scenario = read(R"({"formatVersion": 1, "sandbox": {
        "clock": {"advanceSeconds": 60},
        "faults": [{"operation": "GetMobile", "fault": "timeout", "count": 1}],
        "schemes": [{"code": "FC100000000000001", "platform": "Android",
                     "packageName": "com.example.shop", "packageSign": "00"}],
        "tokens": [{"token": "sandbox-old", "carrier": "CTCC", "phone": "13300000001",
                    "ageSeconds": 60},
                   {"carrier": "CMCC", "phone": "13800000001"}]}})");
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().message));
    QCOMPARE(scenario->faults().faults().size(), 1);
    const ManualClock clock(start);
    SandboxAccount account(clock, LifePreset::Faq, [] { return QByteArray(18, 'x'); });
    scenario->applyTo(account);
    QCOMPARE(account.now(), start.addSecs(60));
    QVERIFY(account.schemes.find(QStringLiteral("FC100000000000001")));
    QCOMPARE(account.tokens.count(), 2);
    QCOMPARE(account.tokens.state(QStringLiteral("sandbox-old"), {TokenKind::AccessToken},
                                  account.now()),
             TokenState::Expired);
}

void ScenarioTest::leavesThePhonesPartAlone()
{
    const auto scenario = read(R"({"formatVersion": 1, "phone": {"sim": "cmcc"}})");
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().message));
    QVERIFY(scenario->faults().isEmpty());
}

void ScenarioTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QByteArray &sandbox, const char *word) {
        QTest::newRow(name) << QByteArray(R"({"formatVersion": 1, "sandbox": )" + sandbox + "}")
                            << QString::fromLatin1(word);
    };
    row("unknown member", R"({"clocks": {}})", "clocks");
    row("clock", R"({"clock": {"speed": -1}})", "speed");
    row("fault", R"({"faults": [{"fault": "x"}]})", "faults[0]");
    row("platform", R"({"schemes": [{"code": "FC1", "platform": "Symbian"}]})", "platform");
    row("carrier", R"({"tokens": [{"carrier": "X", "phone": "13800000001"}]})", "carrier");
    row("number", R"({"tokens": [{"carrier": "CMCC", "phone": "1"}]})", "phone");
    row("token without mark", R"({"tokens": [{"carrier": "CMCC", "phone": "13800000001",
                                              "token": "real"}]})",
        "token");
    QTest::newRow("a page") << QByteArray(R"({"formatVersion": 1, "attributes": {}})")
                            << QStringLiteral("no scenario");
    QTest::newRow("newer") << QByteArray(R"({"formatVersion": 2})") << QStringLiteral("newer");
    QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("line 1");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
}

void ScenarioTest::namesWhatIsWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const auto scenario = read(bytes);
    QVERIFY(!scenario);
    QVERIFY2(scenario.error().message.contains(word) &&
                 scenario.error().message.contains(QStringLiteral("night.json")),
             qPrintable(scenario.error().message));
}

} // namespace numauth::sandbox

std::unique_ptr<QObject> makeScenarioTest()
{
    return std::make_unique<numauth::sandbox::ScenarioTest>();
}

#include "ScenarioTest.moc"
