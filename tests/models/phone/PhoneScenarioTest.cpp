#include "models/phone/PhoneScenario.h"

#include <QTest>

#include <memory>
#include <optional>

namespace numauth::phone {

class PhoneScenarioTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsWhatItWrites();
    void keepsWhatTheSandboxIsSetUpWith();
    void refusesWhatAPhoneDoesNotHave_data();
    void refusesWhatAPhoneDoesNotHave();
    void theProgramsOwnScenariosFit();

private:
    std::optional<PhoneFields> m_fields;
};

void PhoneScenarioTest::initTestCase()
{
    auto fields = PhoneFields::open();
    QVERIFY2(fields, fields ? "" : qPrintable(fields.error().message));
    m_fields = *fields;
}

void PhoneScenarioTest::readsWhatItWrites()
{
    PhoneScenario scenario;
    scenario.name = QStringLiteral("出差 VPN");
    scenario.phone = {{QStringLiteral("vpn"), QStringLiteral("on")},
                      {QStringLiteral("clockOffset"), -7200}};
    const auto read = PhoneScenario::read(scenario.write(), QStringLiteral("a.json"), *m_fields);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->name, scenario.name);
    QCOMPARE(read->phone, scenario.phone);
}

void PhoneScenarioTest::keepsWhatTheSandboxIsSetUpWith()
{
    const QByteArray bytes = R"({"formatVersion":1,"name":"n","sandbox":{"tokens":[]}})";
    const auto read = PhoneScenario::read(bytes, QStringLiteral("a.json"), *m_fields);
    QVERIFY(read);
    QVERIFY(read->write().contains("\"sandbox\""));
}

void PhoneScenarioTest::refusesWhatAPhoneDoesNotHave_data()
{
    QTest::addColumn<QByteArray>("phone");
    QTest::addColumn<QString>("named");
    QTest::newRow("field") << QByteArray(R"({"vnp":"on"})") << QStringLiteral("vnp");
    QTest::newRow("value") << QByteArray(R"({"network":"6g"})") << QStringLiteral("6g");
    QTest::newRow("range") << QByteArray(R"({"timeout":-1})") << QStringLiteral("-1");
    QTest::newRow("version") << QByteArray(R"({"sdk":"new"})") << QStringLiteral("new");
    QTest::newRow("kind") << QByteArray(R"({"vpn":[1]})") << QStringLiteral("vpn");
}

void PhoneScenarioTest::refusesWhatAPhoneDoesNotHave()
{
    QFETCH(QByteArray, phone);
    QFETCH(QString, named);
    const auto read = PhoneScenario::read(R"({"formatVersion":1,"phone":)" + phone + "}",
                                          QStringLiteral("a.json"), *m_fields);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(named), qPrintable(read.error().message));
    QVERIFY(read.error().message.contains(QStringLiteral("a.json")));
}

void PhoneScenarioTest::theProgramsOwnScenariosFit()
{
    const auto scenarios = builtInScenarios(*m_fields);
    QVERIFY2(scenarios, scenarios ? "" : qPrintable(scenarios.error().message));
    QVERIFY(scenarios->size() >= 8);
}

} // namespace numauth::phone

std::unique_ptr<QObject> makePhoneScenarioTest()
{
    return std::make_unique<numauth::phone::PhoneScenarioTest>();
}

#include "PhoneScenarioTest.moc"
