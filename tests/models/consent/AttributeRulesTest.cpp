#include "models/consent/AttributeRules.h"

#include "tests/models/consent/PageFixture.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

QList<PageFinding> check(const ConsentPage &page, const SdkVersion &sdk = plainState().sdk)
{
    return checkAttributes(page, sdk, productTables());
}

const PageFinding *about(const QList<PageFinding> &findings, const char *ruleId)
{
    for (const PageFinding &found : findings) {
        if (found.finding.ruleId == QLatin1StringView(ruleId))
            return &found;
    }
    return nullptr;
}

} // namespace

class AttributeRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void aPageOfKnownLiteralsIsFine();
    void anUnknownAttributeNamesTheNearest();
    void anArgumentOfAnotherKindIsNamed_data();
    void anArgumentOfAnotherKindIsNamed();
    void aNumberThatTheSdkIgnoresIsNamed_data();
    void aNumberThatTheSdkIgnoresIsNamed();
    void aNumberThatTheSdkTakesIsFine_data();
    void aNumberThatTheSdkTakesIsFine();
    void anAttributeNewerThanTheSdkIsNamed();
    void anUnknownSdkDoesNotJudgeVersions();
    void bothOffsetsAreSaidToBeUnclear();
    void unsetOffsetsAreNoPair();
    void anExpressionThatDecidesLeavesTheVerdictOpen_data();
    void anExpressionThatDecidesLeavesTheVerdictOpen();
    void lineAndFileOfTheSourceAreKept();
    void linesNotUnderstoodAreSaid();
};

void AttributeRulesTest::aPageOfKnownLiteralsIsFine()
{
    ConsentPage page = pageWith({{"setLogBtnOffsetY", 300},
                                 {"setNumberColor", QStringLiteral("#FF000000")},
                                 {"setNavHidden", true},
                                 {"setLogBtnText", QStringLiteral("登录")}});
    page.attributes.insert(QStringLiteral("setAppPrivacyColor"),
                           {QStringLiteral("#999999"), -16777216});
    QVERIFY(check(page).isEmpty());
}

void AttributeRulesTest::anUnknownAttributeNamesTheNearest()
{
    const auto findings = check(pageWith({{"setLogBtnOffsetYY", 300}}));
    const PageFinding *found = about(findings, "consent.unknown-attribute");
    QVERIFY(found);
    QVERIFY(found->finding.message.en.contains(QStringLiteral("setLogBtnOffsetYY")));
    QVERIFY2(found->finding.advice.en.contains(QStringLiteral("setLogBtnOffsetY")),
             qPrintable(found->finding.advice.en));
}

void AttributeRulesTest::anArgumentOfAnotherKindIsNamed_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *id, const QJsonValue &value) {
        QTest::newRow(id) << QString::fromLatin1(id) << value;
    };
    row("setLogBtnOffsetY", QJsonValue(QStringLiteral("300")));
    row("setLogBtnHeight", QJsonValue(48.5));
    row("setNavHidden", QJsonValue(1));
    row("setLogBtnText", QJsonValue(5));
    row("setNumberColor", QJsonValue(QStringLiteral("red")));
    row("setPrivacyConectTexts", QJsonValue(3));
    row("setPrivacyOffsetY", QJsonValue(1e300));
    row("setLogoOffsetY", QJsonValue(-99999999999.0));
    row("setSloganOffsetY", QJsonValue());
}

void AttributeRulesTest::anArgumentOfAnotherKindIsNamed()
{
    QFETCH(QString, id);
    QFETCH(QJsonValue, value);
    ConsentPage page;
    page.attributes.insert(id, QJsonArray({value}));
    const auto findings = check(page);
    const PageFinding *found = about(findings, "consent.wrong-argument");
    QVERIFY(found);
    QVERIFY(found->finding.message.en.contains(id));
}

void AttributeRulesTest::aNumberThatTheSdkIgnoresIsNamed_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("value");
    const auto row = [](const char *id, double value) {
        QTest::newRow(id) << QString::fromLatin1(id) << value;
    };
    row("setLogBtnOffsetY", -500);
    row("setPrivacyOffsetY_B", -100000);
    row("setDialogWidth", -3);
    row("setNumberSizeDp", 0);
    row("setPrivacyAlertAlpha", 7);
    row("setPrivacyAlertHeight", 5);
    row("setPrivacyOperatorIndex", 12);
}

void AttributeRulesTest::aNumberThatTheSdkIgnoresIsNamed()
{
    QFETCH(QString, id);
    QFETCH(double, value);
    ConsentPage page;
    page.attributes.insert(id, QJsonArray({value}));
    const auto findings = check(page);
    const PageFinding *found = about(findings, "consent.ignored-value");
    QVERIFY(found);
    QVERIFY(found->finding.message.en.contains(id));
}

void AttributeRulesTest::aNumberThatTheSdkTakesIsFine_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("value");
    const auto row = [](const char *id, double value) {
        QTest::addRow("%s %g", id, value) << QString::fromLatin1(id) << value;
    };
    row("setLogBtnOffsetY", -1);
    row("setLogBtnOffsetY", 0);
    row("setLogBtnOffsetX", -40);
    row("setDialogOffsetY", -40);
    row("setDialogWidth", 0);
    row("setLogoWidth", -2);
    row("setDialogAlpha", -1);
    row("setPrivacyAlertAlpha", 0.3);
}

void AttributeRulesTest::aNumberThatTheSdkTakesIsFine()
{
    QFETCH(QString, id);
    QFETCH(double, value);
    ConsentPage page;
    page.attributes.insert(id, QJsonArray({value}));
    QVERIFY(!about(check(page), "consent.ignored-value"));
}

void AttributeRulesTest::anAttributeNewerThanTheSdkIsNamed()
{
    const ConsentPage page = pageWith({{"protocolLineSpaceDp", 4}});
    const auto findings = check(page, SdkVersion{{2, 12, 0, 0}});
    const PageFinding *found = about(findings, "consent.newer-attribute");
    QVERIFY(found);
    QVERIFY(found->finding.message.en.contains(QStringLiteral("2.13.2.1")));
    QVERIFY(check(page).isEmpty());
}

void AttributeRulesTest::anUnknownSdkDoesNotJudgeVersions()
{
    SdkVersion unknown;
    unknown.isUnknown = true;
    QVERIFY(check(pageWith({{"protocolLineSpaceDp", 4}}), unknown).isEmpty());
}

void AttributeRulesTest::bothOffsetsAreSaidToBeUnclear()
{
    const auto findings = check(pageWith({{"setLogBtnOffsetY", 300}, {"setLogBtnOffsetY_B", 200}}));
    QCOMPARE(findings.size(), 1);
    const PageFinding &found = findings.first();
    QCOMPARE(found.finding.ruleId, QStringLiteral("consent.both-offsets"));
    QCOMPARE(found.finding.evidence, Evidence::Inferred);
    QCOMPARE(found.verdict, Verdict::CannotTell);
}

void AttributeRulesTest::unsetOffsetsAreNoPair()
{
    QVERIFY(check(pageWith({{"setLogBtnOffsetY", 300}, {"setLogBtnOffsetY_B", -1}})).isEmpty());
    QVERIFY(check(pageWith({{"setLogBtnOffsetY", -1}, {"setLogBtnOffsetY_B", 200}})).isEmpty());
}

void AttributeRulesTest::anExpressionThatDecidesLeavesTheVerdictOpen_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("decides");
    const auto row = [](const char *id, bool decides) {
        QTest::newRow(id) << QString::fromLatin1(id) << decides;
    };
    row("setLogBtnHeight", true);
    row("setLogBtnText", true);
    row("setNumberColor", true);
    row("setPrivacyOffsetX", true);
    row("setSwitchAccHidden", true);
    row("setStatusBarHidden", true);
    row("setLogoImgPath", false);
    row("setWebNavColor", false);
}

void AttributeRulesTest::anExpressionThatDecidesLeavesTheVerdictOpen()
{
    QFETCH(QString, id);
    QFETCH(bool, decides);
    ConsentPage page;
    page.attributes.insert(id, QJsonArray({expression("config.value")}));
    const auto findings = check(page);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().finding.ruleId, QStringLiteral("consent.expression"));
    QVERIFY(findings.first().finding.message.en.contains(QStringLiteral("config.value")));
    QCOMPARE(leavesVerdictOpen(findings.first()), decides);
}

void AttributeRulesTest::lineAndFileOfTheSourceAreKept()
{
    ConsentPage page = pageWith({{"setNavHidden", 1}});
    page.sourceFile = QStringLiteral("Config.java");
    page.sourceLines.insert(QStringLiteral("setNavHidden"), 42);
    const Place place = check(page).first().finding.place;
    QCOMPARE(place.file, QStringLiteral("Config.java"));
    QCOMPARE(place.line, 42);
}

void AttributeRulesTest::linesNotUnderstoodAreSaid()
{
    ConsentPage page;
    page.notUnderstood << NotUnderstood{
        7, QStringLiteral("builder.also { … }"),
        LocalText{QStringLiteral("嵌套"), QStringLiteral("nested call")}};
    const auto findings = check(page);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().finding.ruleId, QStringLiteral("consent.not-understood"));
    QCOMPARE(findings.first().finding.place.line, 7);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeAttributeRulesTest()
{
    return std::make_unique<numauth::consent::AttributeRulesTest>();
}

#include "AttributeRulesTest.moc"
