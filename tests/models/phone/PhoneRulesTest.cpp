#include "models/phone/PhoneTables.h"

#include <QTest>

#include <memory>

namespace numauth::phone {

namespace {

/// `sim=cucc vpn=on` over the defaults.
PhoneState stateOf(const PhoneTables &tables, const QString &settings)
{
    PhoneState state = PhoneState::defaults(tables.fields);
    for (const QString &setting : settings.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QStringList parts = setting.split(QLatin1Char('='));
        const Result<> done = state.set(tables.fields, parts.first(), parts.last());
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    return state;
}

/// A state in which \p rule is meant to count: every condition gets its first value, facts that
/// follow from fields by the fields they follow from.
PhoneState stateFor(const PhoneTables &tables, const PhoneRule &rule)
{
    PhoneState state = PhoneState::defaults(tables.fields);
    const auto put = [&](const char *field, const QString &value) {
        const Result<> done = state.set(tables.fields, QString::fromLatin1(field), value);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    };
    for (const FactTest &test : rule.when) {
        const QString value = test.values.first();
        if (tables.fields.find(test.fact))
            put(test.fact.toLatin1().constData(), value);
        else if (test.fact == QLatin1StringView("card"))
            put("sim", value);
        else if (test.fact == QLatin1StringView("cellular"))
            put("mobileData", value);
        else if (test.fact == QLatin1StringView("radio"))
            put("mobileData", value);
        else if (test.fact == QLatin1StringView("clock"))
            put("clockOffset",
                value == QLatin1StringView("wrong") ? QStringLiteral("3600") : QStringLiteral("0"));
        else if (test.fact == QLatin1StringView("unicomChannel"))
            put("sdk", value == QLatin1StringView("old") ? QStringLiteral("2.12.11")
                                                         : QStringLiteral("2.14.23"));
        else if (test.fact == QLatin1StringView("iosCarrier"))
            put("sdk", QStringLiteral("2.12.3"));
        else if (test.fact == QLatin1StringView("slow"))
            put("timeout", QStringLiteral("100"));
        else if (test.fact == QLatin1StringView("shortTimeout"))
            put("timeout", QStringLiteral("2000"));
        else if (test.fact == QLatin1StringView("twoCards"))
            put("sim2", QStringLiteral("cucc"));
    }
    for (const FactTest &test : rule.when) {
        if (test.fact != QLatin1StringView("carrier"))
            continue;
        put("cardCarrier", test.values.first());
        if (state[QStringLiteral("sim")] == QLatin1StringView("cmcc"))
            put("sim", test.values.first());
    }
    return state;
}

PhoneAction actionFor(const PhoneRule &rule)
{
    for (const FactTest &test : rule.when) {
        if (test.fact == QLatin1StringView("action"))
            return *phoneActionFromName(test.values.first());
    }
    return rule.step == PhoneStep::Tap || rule.step == PhoneStep::Page ? PhoneAction::Login
                                                                       : PhoneAction::Verify;
}

std::optional<consent::Verdict> pageFor(const PhoneRule &rule)
{
    for (const FactTest &test : rule.when) {
        if (test.fact != QLatin1StringView("page"))
            continue;
        for (const auto verdict : {consent::Verdict::Refuses, consent::Verdict::NonCompliant,
                                   consent::Verdict::CannotTell}) {
            if (consent::verdictId(verdict) == test.values.first())
                return verdict;
        }
    }
    return std::nullopt;
}

} // namespace

class PhoneRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRowDecidesInItsOwnState_data();
    void everyRowDecidesInItsOwnState();
    void everyVendorCodeIsInTheDictionary();
    void everySdkCodeIsInTheDictionary();
    void everyFieldDecidesSomewhere_data();
    void everyFieldDecidesSomewhere();
    void followsTheFaqsNetworkTable_data();
    void followsTheFaqsNetworkTable();
    void theFunctionDependsOnTheHost_data();
    void theFunctionDependsOnTheHost();
    void theFirstMatchingRowDecides();
    void whatWouldFailNextIsNamed();
    void debuggerSwitchOnlySparesTheDebugger();
    void refusesRowsThatAlwaysHold();
    void refusesConditionsOnUnknownFacts();

private:
    bool decides(const PhoneField &field, const PhoneRule &rule) const;

    std::shared_ptr<const PhoneTables> m_tables;
};

void PhoneRulesTest::initTestCase()
{
    const auto tables = PhoneTables::open();
    QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message));
    m_tables = *tables;
}

void PhoneRulesTest::everyRowDecidesInItsOwnState_data()
{
    QTest::addColumn<QString>("id");
    for (const PhoneRule &rule : m_tables->rules.rules())
        QTest::addRow("%s", qPrintable(rule.id)) << rule.id;
}

void PhoneRulesTest::everyRowDecidesInItsOwnState()
{
    QFETCH(QString, id);
    const PhoneRule &rule = *m_tables->rules.find(id);
    const PhoneState state = stateFor(*m_tables, rule);
    const PhoneDecision decision = m_tables->decide(state, actionFor(rule), pageFor(rule));
    if (rule.effect == RuleEffect::Fails || rule.effect == RuleEffect::Unknown) {
        QVERIFY(decision.deciding);
        QCOMPARE(decision.deciding->id, id);
    } else {
        QVERIFY2(decision.why.contains(&rule),
                 decision.deciding ? qPrintable(decision.deciding->id) : "");
    }
}

void PhoneRulesTest::everyVendorCodeIsInTheDictionary()
{
    for (const PhoneRule &rule : m_tables->rules.rules()) {
        if (!rule.vendorCode.isEmpty())
            QVERIFY2(!m_tables->codes.find(rule.vendorCode).isEmpty(), qPrintable(rule.id));
    }
}

void PhoneRulesTest::everySdkCodeIsInTheDictionary()
{
    for (const PhoneRule &rule : m_tables->rules.rules()) {
        if (rule.code.isEmpty())
            continue;
        const codes::CodeRow *row = m_tables->codes.resolve(
            rule.code, {codes::CodeLayer::Sdk, QStringLiteral("aliyun.sdk"), {}, {}});
        QVERIFY2(row, qPrintable(rule.id));
        QVERIFY2(!m_tables->answers.text(rule.code).isEmpty(), qPrintable(rule.code));
    }
}

void PhoneRulesTest::everyFieldDecidesSomewhere_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id :
         {"sim",        "sim2",          "dataSim",      "cardCarrier",   "realName",
          "arrears",    "simChange",     "network",      "mobileData",    "wifi",
          "canSwitch",  "cached",        "vpn",          "proxy",         "roaming",
          "apn",        "airplane",      "root",         "hook",          "attached",
          "emulator",   "debugger",      "loggerSwitch", "overlay",       "clockOffset",
          "platform",   "build",         "appHost",      "key",           "schemeState",
          "appNetwork", "changeNetwork", "cleartext",    "unicomHost",    "supportLibrary",
          "sdk",        "timeout",       "quota",        "browserSaving", "carrierService"})
        QTest::newRow(id) << QString::fromLatin1(id);
    QCOMPARE(m_tables->fields.fields().size(), 40);
}

/// There is a phone on which another value of this field alone makes another rule speak.
void PhoneRulesTest::everyFieldDecidesSomewhere()
{
    QFETCH(QString, id);
    const PhoneField *field = m_tables->fields.find(id);
    QVERIFY(field);
    const auto depends = [this, field](const PhoneRule &rule) { return decides(*field, rule); };
    QVERIFY(std::ranges::any_of(m_tables->rules.rules(), depends));
}

bool PhoneRulesTest::decides(const PhoneField &field, const PhoneRule &rule) const
{
    QStringList values;
    for (const FieldValue &value : field.values)
        values << value.id;
    if (field.number)
        values << field.defaultValue << QString::number(field.number->minimum);
    else if (values.isEmpty())
        values << field.defaultValue << QStringLiteral("2.12.0");
    PhoneState state = stateFor(*m_tables, rule);
    QList<QList<const PhoneRule *>> seen;
    for (const QString &value : values) {
        if (!state.set(m_tables->fields, field.id, value))
            return false;
        seen << m_tables->decide(state, actionFor(rule), pageFor(rule)).why;
    }
    return std::ranges::any_of(seen, [&](const auto &why) { return why != seen.first(); });
}

void PhoneRulesTest::followsTheFaqsNetworkTable_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("ruleId");
    const auto row = [](const char *settings, const char *verdict, const char *rule) {
        QTest::addRow("%s", settings) << QString::fromLatin1(settings)
                                      << QString::fromLatin1(verdict) << QString::fromLatin1(rule);
    };
    // In the order of precedence: each row also has the later faults.
    row("sim=iot cardCarrier=cucc vpn=on mobileData=off network=2g", "fails", "phone.iot-cucc");
    row("sim=data-only vpn=on mobileData=off", "fails", "phone.data-only-cmcc");
    row("sim=foreign vpn=on mobileData=off network=2g", "fails", "phone.other-carrier");
    row("sim=cmcc vpn=on mobileData=off network=2g", "fails", "phone.vpn-cmcc");
    row("sim=cucc vpn=on", "fails", "phone.vpn-cucc");
    row("sim=ctcc vpn=on", "fails", "phone.vpn-ctcc");
    row("sim=ctcc vpn=on cached=on", "cannotTell", "phone.vpn-cached");
    row("sim=ctcc mobileData=off network=2g wifi=on", "fails", "phone.data-off");
    row("sim=cmcc mobileData=off wifi=on cached=on", "works", "phone.cached");
    row("sim=cmcc mobileData=off cached=on", "fails", "phone.offline");
    row("sim=cmcc airplane=on wifi=on", "fails", "phone.airplane");
    row("sim=cucc network=2g apn=wap", "fails", "phone.unicom-2g");
    row("sim=ctcc network=3g", "fails", "phone.telecom-2g3g");
    row("sim=cucc apn=wap wifi=on canSwitch=off", "fails", "phone.unicom-wap");
    row("sim=cmcc wifi=on canSwitch=off", "fails", "phone.no-switch-cmcc");
    row("sim=cucc wifi=on canSwitch=off", "fails", "phone.no-switch-cucc");
    row("sim=ctcc wifi=on canSwitch=off", "fails", "phone.no-switch-ctcc");
    row("sim=cmcc wifi=off canSwitch=off", "works", "phone.ok-data");
    row("sim=cmcc network=3g", "warns", "phone.2g3g");
    row("sim=cucc network=3g", "warns", "phone.2g3g");
    row("sim=cmcc network=5g roaming=on", "warns", "phone.roaming");
    row("sim=ctcc network=5g wifi=on", "works", "phone.ok-both");
    row("sim=cucc sim2=ctcc dataSim=2", "works", "phone.dual-sim");
    row("sim=none sim2=cucc dataSim=1", "fails", "phone.no-sim");
}

void PhoneRulesTest::followsTheFaqsNetworkTable()
{
    QFETCH(QString, settings);
    QFETCH(QString, ruleId);
    const PhoneDecision decision =
        m_tables->decide(stateOf(*m_tables, settings), PhoneAction::Login, {});
    QTEST(phoneVerdictName(decision.verdict), "verdict");
    QVERIFY2(decision.why.contains(m_tables->rules.find(ruleId)),
             decision.why.isEmpty() ? "no rule" : qPrintable(decision.why.first()->id));
}

void PhoneRulesTest::theFunctionDependsOnTheHost_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("canLogin");
    QTest::addColumn<bool>("canVerify");
    QTest::newRow("native") << QStringLiteral("native") << true << true;
    QTest::newRow("h5 in app") << QStringLiteral("h5-in-app") << true << true;
    QTest::newRow("h5") << QStringLiteral("h5") << false << true;
    QTest::newRow("mini-program") << QStringLiteral("miniprogram") << false << false;
}

void PhoneRulesTest::theFunctionDependsOnTheHost()
{
    QFETCH(QString, host);
    const PhoneState state = stateOf(*m_tables, QStringLiteral("appHost=") + host);
    QTEST(m_tables->decide(state, PhoneAction::Login, {}).verdict == PhoneVerdict::Works,
          "canLogin");
    QTEST(m_tables->decide(state, PhoneAction::Verify, {}).verdict == PhoneVerdict::Works,
          "canVerify");
}

void PhoneRulesTest::theFirstMatchingRowDecides()
{
    const PhoneState state =
        stateOf(*m_tables, QStringLiteral("key=wrong root=on sim=none vpn=on"));
    QCOMPARE(m_tables->decide(state, PhoneAction::Login, {}).deciding->id,
             QStringLiteral("phone.key-wrong"));
}

void PhoneRulesTest::whatWouldFailNextIsNamed()
{
    const PhoneState state = stateOf(*m_tables, QStringLiteral("root=on vpn=on"));
    const PhoneDecision decision = m_tables->decide(state, PhoneAction::Login, {});
    QCOMPARE(decision.also, QList{m_tables->rules.find(QStringLiteral("phone.vpn-cmcc"))});
}

void PhoneRulesTest::debuggerSwitchOnlySparesTheDebugger()
{
    const auto verdict = [this](const char *settings) {
        return m_tables
            ->decide(stateOf(*m_tables, QString::fromLatin1(settings)), PhoneAction::Login, {})
            .verdict;
    };
    QCOMPARE(verdict("debugger=on"), PhoneVerdict::Fails);
    QCOMPARE(verdict("debugger=on loggerSwitch=on"), PhoneVerdict::Works);
    QCOMPARE(verdict("root=on loggerSwitch=on"), PhoneVerdict::Fails);
}

void PhoneRulesTest::refusesRowsThatAlwaysHold()
{
    QVERIFY(!PhoneRules::parse(R"({"formatVersion":1,"rules":[{"id":"a","faq":[],"effect":"fails",
        "step":"tap","when":{},"message":{"zh":"a","en":"a"},"evidence":"inferred",
        "source":"s"}]})",
                               QStringLiteral("rules.json"), {}));
}

void PhoneRulesTest::refusesConditionsOnUnknownFacts()
{
    const QByteArray table = R"({"formatVersion":1,"rules":[{"id":"a","faq":[],"effect":"fails",
        "step":"tap","when":{"vpn":["on"]},"message":{"zh":"a","en":"a"},"evidence":"inferred",
        "source":"s"}]})";
    QVERIFY(PhoneRules::parse(table, QStringLiteral("rules.json"), {QStringLiteral("vpn")}));
    QVERIFY(!PhoneRules::parse(table, QStringLiteral("rules.json"), {QStringLiteral("vnp")}));
}

} // namespace numauth::phone

std::unique_ptr<QObject> makePhoneRulesTest()
{
    return std::make_unique<numauth::phone::PhoneRulesTest>();
}

#include "PhoneRulesTest.moc"
