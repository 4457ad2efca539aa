#include "models/phone/PhoneAdvice.h"

#include <QTest>

#include <memory>

namespace numauth::phone {

class PhoneAdviceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingToChangeWhenItWorks();
    void namesTheOneChange_data();
    void namesTheOneChange();
    void namesTwoWhereOneDoesNotDo();
    void aRefusedPageIsToBeMended();
    void whatNobodyCanMendHasNoAdvice();

private:
    PhoneState with(const QStringList &settings) const;

    std::shared_ptr<const PhoneTables> m_tables;
};

void PhoneAdviceTest::initTestCase()
{
    const auto tables = PhoneTables::open();
    QVERIFY(tables);
    m_tables = *tables;
}

PhoneState PhoneAdviceTest::with(const QStringList &settings) const
{
    PhoneState state = PhoneState::defaults(m_tables->fields);
    for (const QString &setting : settings) {
        const QStringList parts = setting.split(QLatin1Char('='));
        if (!state.set(m_tables->fields, parts.first(), parts.last()))
            qFatal("no such setting");
    }
    return state;
}

void PhoneAdviceTest::nothingToChangeWhenItWorks()
{
    QVERIFY(smallestChange(with({}), PhoneAction::Login, {}, *m_tables).isEmpty());
}

void PhoneAdviceTest::namesTheOneChange_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("to");
    const auto row = [](const char *setting, const char *field, const char *to) {
        QTest::addRow("%s", setting) << QString::fromLatin1(setting) << QString::fromLatin1(field)
                                     << QString::fromLatin1(to);
    };
    row("vpn=on", "vpn", "off");
    row("mobileData=off", "mobileData", "on");
    row("airplane=on", "airplane", "off");
    row("sim=none", "sim", "cmcc");
    row("key=wrong", "key", "ok");
    row("root=on", "root", "off");
    row("debugger=on", "debugger", "off");
    row("clockOffset=-7200", "clockOffset", "0");
    row("timeout=100", "timeout", "5000");
    row("arrears=on", "arrears", "off");
    row("network=none", "network", "5g");
}

void PhoneAdviceTest::namesTheOneChange()
{
    QFETCH(QString, setting);
    const auto changes = smallestChange(with({setting}), PhoneAction::Login, {}, *m_tables);
    QCOMPARE(changes.size(), 1);
    QTEST(changes.first().field, "field");
    QTEST(changes.first().to, "to");
    QVERIFY(!changeText(changes).zh.isEmpty());
}

void PhoneAdviceTest::namesTwoWhereOneDoesNotDo()
{
    const auto changes = smallestChange(with({QStringLiteral("vpn=on"), QStringLiteral("root=on")}),
                                        PhoneAction::Login, {}, *m_tables);
    QCOMPARE(changes.size(), 2);
    QStringList fields{changes.first().field, changes.last().field};
    fields.sort();
    QCOMPARE(fields, QStringList({QStringLiteral("root"), QStringLiteral("vpn")}));
}

void PhoneAdviceTest::aRefusedPageIsToBeMended()
{
    const auto changes =
        smallestChange(with({}), PhoneAction::Login, consent::Verdict::Refuses, *m_tables);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().field, QStringLiteral("page"));
}

void PhoneAdviceTest::whatNobodyCanMendHasNoAdvice()
{
    const auto changes = smallestChange(
        with({QStringLiteral("vpn=on"), QStringLiteral("root=on"), QStringLiteral("key=wrong")}),
        PhoneAction::Login, {}, *m_tables);
    QVERIFY(changes.isEmpty());
}

} // namespace numauth::phone

std::unique_ptr<QObject> makePhoneAdviceTest()
{
    return std::make_unique<numauth::phone::PhoneAdviceTest>();
}

#include "PhoneAdviceTest.moc"
