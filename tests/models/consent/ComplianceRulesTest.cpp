#include "models/consent/ComplianceRules.h"

#include "models/consent/PreparedPage.h"
#include "tests/models/consent/PageFixture.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

bool finds(const ConsentPage &page, const char *rule, const CellState &state = plainState())
{
    for (const PageFinding &found : findingsOf(page, plainDevice(), state)) {
        if (found.finding.ruleId == QLatin1StringView(rule))
            return true;
    }
    return false;
}

ConsentPage popup(double width, double height)
{
    return pageWith({{"setDialogWidth", width}, {"setDialogHeight", height}});
}

} // namespace

class ComplianceRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void theSdksOwnButtonIsLargeEnough();
    void aLowButtonIsASmallTarget();
    void aNarrowButtonIsASmallTarget();
    void aPopupOfTheVendorsRecipeIsLargeEnough();
    void aPopupThatNobodyCanReadIsTold();
    void aFullPageIsNoPopup();
    void aLabelThatFitsIsNotCut();
    void aLabelInSpIsCutAtALargeFontScale();
    void whatAnAuditForbidsIsTold_data();
    void whatAnAuditForbidsIsTold();
    void contrastIsMeasuredToTheWhitePage();
    void anOlderRuleSetDoesNotKnowNewRules();
    void anUnknownRuleSetIsNone();
};

void ComplianceRulesTest::theSdksOwnButtonIsLargeEnough()
{
    QVERIFY(!finds(ConsentPage(), "consent.small-target"));
}

void ComplianceRulesTest::aLowButtonIsASmallTarget()
{
    QVERIFY(finds(pageWith({{"setLogBtnHeight", 47}}), "consent.small-target"));
    QVERIFY(!finds(pageWith({{"setLogBtnHeight", 48}}), "consent.small-target"));
}

void ComplianceRulesTest::aNarrowButtonIsASmallTarget()
{
    QVERIFY(finds(pageWith({{"setLogBtnWidth", 40}}), "consent.small-target"));
}

void ComplianceRulesTest::aPopupOfTheVendorsRecipeIsLargeEnough()
{
    QVERIFY(!finds(popup(288, 216), "consent.tiny-dialog"));
}

void ComplianceRulesTest::aPopupThatNobodyCanReadIsTold()
{
    QVERIFY(finds(popup(20, 20), "consent.tiny-dialog"));
}

void ComplianceRulesTest::aFullPageIsNoPopup()
{
    QVERIFY(!finds(ConsentPage(), "consent.tiny-dialog"));
}

void ComplianceRulesTest::aLabelThatFitsIsNotCut()
{
    QVERIFY(!finds(ConsentPage(), "consent.text-cut"));
}

void ComplianceRulesTest::aLabelInSpIsCutAtALargeFontScale()
{
    const ConsentPage page = pageWith({{"setLogBtnTextSize", 30}, {"setLogBtnHeight", 48}});
    QVERIFY(!finds(page, "consent.text-cut"));
    CellState large = plainState();
    large.fontScale = 2.0;
    QVERIFY(finds(page, "consent.text-cut", large));
}

void ComplianceRulesTest::whatAnAuditForbidsIsTold_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QJsonValue>("wrong");
    QTest::addColumn<QJsonValue>("right");
    const auto row = [](const char *rule, const char *attribute, const QJsonValue &wrong,
                        const QJsonValue &right) {
        QTest::addRow("%s by %s", rule, attribute)
            << QString::fromLatin1(rule) << QString::fromLatin1(attribute) << wrong << right;
    };
    row("consent.label-wording", "setLogBtnText", QStringLiteral("继续"), QStringLiteral("登录"));
    row("consent.label-wording", "setLogBtnText", QStringLiteral("确定"),
        QStringLiteral("一键注册"));
    row("consent.preticked", "setPrivacyState", true, false);
    row("consent.checkbox-hidden", "setCheckboxHidden", true, false);
    row("consent.brand-hidden", "setSloganHidden", true, false);
    row("consent.tiny-text", "setNumberSizeDp", 7, 8);
    row("consent.tiny-text", "setLogBtnTextSizeDp", 7, 8);
    row("consent.tiny-text", "setPrivacyTextSizeDp", 7, 8);
    row("consent.low-contrast", "setNumberColor", QStringLiteral("#FFF0F0F0"),
        QStringLiteral("#FF333333"));
    row("consent.low-contrast", "setAppPrivacyColor", QStringLiteral("#FFEEEEEE"),
        QStringLiteral("#FF666666"));
}

void ComplianceRulesTest::whatAnAuditForbidsIsTold()
{
    QFETCH(QString, rule);
    QFETCH(QString, attribute);
    QFETCH(QJsonValue, wrong);
    QFETCH(QJsonValue, right);
    ConsentPage page;
    page.attributes.insert(attribute, QJsonArray{wrong});
    QVERIFY(finds(page, qPrintable(rule)));
    page.attributes.insert(attribute, QJsonArray{right});
    QVERIFY(!finds(page, qPrintable(rule)));
}

void ComplianceRulesTest::contrastIsMeasuredToTheWhitePage()
{
    const Argb white{0xffffffffu};
    QCOMPARE(contrast(Argb{0xff000000u}, white), 21.0);
    QCOMPARE(contrast(white, white), 1.0);
    // A page with a ground of its own: nothing is known of it, nothing is told.
    ConsentPage page = pageWith({{"setNumberColor", QStringLiteral("#FFF0F0F0")},
                                 {"setPageBackgroundPath", QStringLiteral("bg")}});
    QVERIFY(!finds(page, "consent.low-contrast"));
}

void ComplianceRulesTest::anOlderRuleSetDoesNotKnowNewRules()
{
    ConsentTables tables = productTables();
    tables.rules = *tables.rules.ofPreset(QStringLiteral("2026.1"));
    const ConsentPage page = pageWith({{"setLogBtnHeight", 20}});
    const auto findings =
        checkLayout(page, layOut(page, plainDevice(), plainState(), tables), tables);
    QVERIFY(!findingOf(findings, "consent.small-target", "loginButton"));
    QCOMPARE(tables.rules.preset(), QStringLiteral("2026.1"));
    QVERIFY(tables.rules.find(QStringLiteral("consent.overlap")));
}

void ComplianceRulesTest::anUnknownRuleSetIsNone()
{
    QVERIFY(!productTables().rules.ofPreset(QStringLiteral("1999.1")));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeComplianceRulesTest()
{
    return std::make_unique<numauth::consent::ComplianceRulesTest>();
}

#include "ComplianceRulesTest.moc"
