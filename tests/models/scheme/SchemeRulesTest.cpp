#include "models/scheme/SchemeRules.h"

#include <QTest>

#include <memory>

namespace numauth::scheme {

class SchemeRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyExampleSatisfiesItsRule();
    void checksValues_data();
    void checksValues();
    void namesTheRuleAndTheOffendingCharacter_data();
    void namesTheRuleAndTheOffendingCharacter();
    void neverRepeatsWhatMayBeAKey();
    void warnsWhenTheServiceAcceptsWhatPhonesDoNotMatch();
    void asksOnlyForFieldsOfThePlatform();
    void everyFieldCanBeSet();

private:
    SchemeRules m_rules;
};

void SchemeRulesTest::initTestCase()
{
    const auto rules = SchemeRules::load();
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().message));
    m_rules = *rules;
}

void SchemeRulesTest::everyExampleSatisfiesItsRule()
{
    for (const FieldRule &rule : m_rules.fields()) {
        for (Platform platform : rule.platforms) {
            const auto problem = m_rules.check(rule.field, rule.example.en, platform);
            QVERIFY2(!problem, qPrintable(rule.field));
        }
    }
}

void SchemeRulesTest::checksValues_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("platform");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isFine");
    QTest::addColumn<QString>("corrected");
    const auto row = [](const char *name, const char *field, Platform platform,
                        const QString &value, bool isFine, const QString &corrected) {
        QTest::newRow(name) << QString::fromLatin1(field) << static_cast<int>(platform) << value
                            << isFine << corrected;
    };
    const QString md5 = QStringLiteral("a8f5a147a33a02b68d3fc93aeafccef1");
    row("signature", "packageSignature", Platform::Android, md5, true, {});
    row("colons", "packageSignature", Platform::Android,
        QStringLiteral("A8:F5:A1:47:A3:3A:02:B6:8D:3F:C9:3A:EA:FC:CE:F1"), false, md5);
    row("upper case", "packageSignature", Platform::Android, md5.toUpper(), false, md5);
    row("short", "packageSignature", Platform::Android, md5.chopped(1), false, {});
    row("SHA-1", "packageSignature", Platform::Android, md5 + QStringLiteral("00112233"), false,
        {});
    row("missing", "packageSignature", Platform::Android, {}, false, {});
    row("package", "packageName", Platform::Android, QStringLiteral("com.example-1.shop_2"), true,
        {});
    row("blank", "packageName", Platform::Android, QStringLiteral(" com.example.shop"), false,
        QStringLiteral("com.example.shop"));
    row("128 characters", "packageName", Platform::Android, QString(128, QLatin1Char('a')), true,
        {});
    row("129 characters", "packageName", Platform::Android, QString(129, QLatin1Char('a')), false,
        {});
    row("chinese", "bundleId", Platform::Ios, QStringLiteral("com.示例"), false, {});
    row("origin with a path", "origin", Platform::H5,
        QStringLiteral("https://h5.example.com/login?a=1"), false,
        QStringLiteral("https://h5.example.com"));
    row("origin without scheme", "origin", Platform::H5, QStringLiteral("h5.example.com"), false,
        QStringLiteral("https://h5.example.com"));
    row("no scheme code yet", "schemeCode", Platform::H5, {}, true, {});
    row("scheme code", "schemeCode", Platform::Ios, QStringLiteral("fc1000"), false,
        QStringLiteral("FC1000"));
    row("key in clear", "keyReference", Platform::Ios, QStringLiteral("abcdef"), false, {});
}

void SchemeRulesTest::checksValues()
{
    QFETCH(QString, field);
    QFETCH(int, platform);
    QFETCH(QString, value);
    QFETCH(bool, isFine);
    QFETCH(QString, corrected);
    const auto problem = m_rules.check(field, value, static_cast<Platform>(platform));
    QCOMPARE(!problem, isFine);
    if (!problem)
        return;
    QVERIFY(!problem->message.zh.isEmpty());
    QVERIFY2(!problem->message.en.contains(QLatin1Char('%')), qPrintable(problem->message.en));
    QCOMPARE(problem->corrected.value_or(QString()), corrected);
}

void SchemeRulesTest::namesTheRuleAndTheOffendingCharacter_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("platform");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("character");
    const auto row = [](const char *field, Platform platform, const char *value,
                        const char *character) {
        QTest::addRow("%s %s", field, value)
            << QString::fromLatin1(field) << static_cast<int>(platform) << QString::fromUtf8(value)
            << QString::fromUtf8(character);
    };
    row("packageName", Platform::Android, "com.example/shop", "character 12, “/”");
    row("packageName", Platform::Android, "com.😀", "character 5, “😀”");
    row("packageSignature", Platform::Android, "A8:F5", "character 3, “:”");
    row("packageSignature", Platform::Android, "a8F5a147a33a02b68d3fc93aeafccef1",
        "character 3, “F”");
    row("bundleId", Platform::Ios, "com.示例", "character 5, “示”");
    row("harmonyPackageName", Platform::Harmony, "com example", "character 4, “U+0020”");
    row("harmonySignature", Platform::Harmony, "ab cd", "character 3, “U+0020”");
    row("appIdentifier", Platform::Harmony, "57 65", "character 3, “U+0020”");
    row("origin", Platform::H5, "https://h5.example.com/login", "character 23, “/”");
    row("origin", Platform::H5, "ftp://h5.example.com", "character 1, “f”");
    row("pageUrl", Platform::H5, "https://h5.example.com/a b", "character 25, “U+0020”");
    row("schemeCode", Platform::Android, "FC12x4", "character 5, “x”");
}

void SchemeRulesTest::namesTheRuleAndTheOffendingCharacter()
{
    QFETCH(QString, field);
    QFETCH(int, platform);
    QFETCH(QString, value);
    QFETCH(QString, character);
    const auto problem = m_rules.check(field, value, static_cast<Platform>(platform));
    QVERIFY(problem);
    QVERIFY2(problem->message.en.contains(character), qPrintable(problem->message.en));
    for (const FieldRule &rule : m_rules.fieldsOf(static_cast<Platform>(platform))) {
        if (rule.field == field)
            QVERIFY2(problem->message.en.contains(rule.rule.en), qPrintable(problem->message.en));
    }
}

void SchemeRulesTest::neverRepeatsWhatMayBeAKey()
{
    const auto problem =
        m_rules.check(QStringLiteral("keyReference"), QStringLiteral("Qx7"), Platform::Android);
    QVERIFY(problem);
    QCOMPARE(problem->position, -1);
    QVERIFY(!problem->message.en.contains(QLatin1Char('Q')));
}

void SchemeRulesTest::warnsWhenTheServiceAcceptsWhatPhonesDoNotMatch()
{
    const auto problem =
        m_rules.check(QStringLiteral("packageSignature"),
                      QStringLiteral("A8F5A147A33A02B68D3FC93AEAFCCEF1"), Platform::Android);
    QVERIFY(problem);
    QCOMPARE(problem->severity, Severity::Warning);
}

void SchemeRulesTest::asksOnlyForFieldsOfThePlatform()
{
    Scheme scheme;
    scheme.name = QStringLiteral("H5");
    scheme.appName = QStringLiteral("Shop");
    scheme.platform = Platform::H5;
    scheme.origin = QStringLiteral("https://h5.example.com");
    QVERIFY(m_rules.check(scheme).isEmpty());
    scheme.platform = Platform::Android;
    const QList<Finding> findings = m_rules.findings(scheme, QStringLiteral("schemes/h5.json"));
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.first().ruleId, QStringLiteral("scheme.field.packageName"));
    QCOMPARE(findings.first().place.file, QStringLiteral("schemes/h5.json"));
}

void SchemeRulesTest::everyFieldCanBeSet()
{
    for (const FieldRule &rule : m_rules.fields()) {
        Scheme scheme;
        SchemeRules::setValue(scheme, rule.field, QStringLiteral("x"));
        QCOMPARE(SchemeRules::value(scheme, rule.field), QStringLiteral("x"));
    }
}

} // namespace numauth::scheme

std::unique_ptr<QObject> makeSchemeRulesTest()
{
    return std::make_unique<numauth::scheme::SchemeRulesTest>();
}

#include "SchemeRulesTest.moc"
