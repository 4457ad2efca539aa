#include "models/consent/AttributeRules.h"
#include "tests/models/consent/IosFixture.h"
#include "tests/support/TestRun.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::consent {

namespace {

CustomView viewAt(double x, double y, double width, double height)
{
    CustomView view;
    view.name = QStringLiteral("promo");
    view.x = x;
    view.y = y;
    view.width = width;
    view.height = height;
    view.background = Argb{0xffff0000u};
    return view;
}

QList<PageFinding> iosFindings(const ConsentPage &page)
{
    return checkLayout(page, layOutOn(page), productTables());
}

bool hasRule(const QList<PageFinding> &findings, const char *rule)
{
    return std::ranges::any_of(findings, [rule](const PageFinding &found) {
        return found.finding.ruleId == QLatin1StringView(rule);
    });
}

ConsentPage withAttribute(const char *id, const QJsonValue &value)
{
    ConsentPage page = placedIosPage();
    page.attributes.insert(QLatin1StringView(id), QJsonArray{value});
    return page;
}

} // namespace

/// The policy of an iOS page: what breaches it, and that nothing is ever called a refusal.
class IosRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void aLegalPageIsOk();
    void oneCoveredPixelOfARequiredViewIsABreach();
    void requiredViewsMustNotOverlap();
    void aViewOverTheWholePageIsCannotTell();
    void aPopupTooSmallIsABreach();
    void seeThroughViewsAreTold();
    void sharedRulesReadTheIosNames_data();
    void sharedRulesReadTheIosNames();
    void aHiddenTickedBoxIsABreach();
    void unknownCodeIsNamed();
    void aFrameWithoutANumberSaysWhy_data();
    void aFrameWithoutANumberSaysWhy();
    void nothingIsEverARefusal();
};

void IosRulesTest::aLegalPageIsOk()
{
    const QList<PageFinding> findings = iosFindings(placedIosPage());
    QVERIFY2(worstVerdict(findings) == Verdict::Ok,
             findings.isEmpty() ? "" : qPrintable(findings.first().finding.message.en));
}

void IosRulesTest::oneCoveredPixelOfARequiredViewIsABreach()
{
    ConsentPage page = placedIosPage();
    const double pixel = 1 / 3.0;
    page.customViews = {viewAt(100, 330 - pixel, 50, 15)};
    const auto covered = iosFindings(page);
    const PageFinding *found =
        findingOf(covered, "consent.ios-covered", "loginButton", "custom:promo");
    QVERIFY(found);
    QCOMPARE(found->verdict, Verdict::NonCompliant);
    QCOMPARE(found->finding.severity, Severity::Error);
    QCOMPARE(found->area.height(), 1);
    page.customViews = {viewAt(100, 330, 50, 15)};
    QCOMPARE(worstVerdict(iosFindings(page)), Verdict::Ok);
}

void IosRulesTest::requiredViewsMustNotOverlap()
{
    const auto findings = iosFindings(withAttribute("numberFrameBlock", frame(100, 290, 0, 0)));
    QVERIFY(findingOf(findings, "consent.ios-overlap", "numberMask", "loginButton"));
}

void IosRulesTest::aViewOverTheWholePageIsCannotTell()
{
    ConsentPage page = placedIosPage();
    page.customViews = {viewAt(0, 0, 375, 724)};
    const auto findings = iosFindings(page);
    QVERIFY(hasRule(findings, "consent.ios-background"));
    QCOMPARE(worstVerdict(findings), Verdict::CannotTell);
}

void IosRulesTest::aPopupTooSmallIsABreach()
{
    const auto findings = iosFindings(iosPage({{"contentViewFrameBlock", frame(100, 300, 100, 60)},
                                               {"alertBarIsHidden", true},
                                               {"loginBtnTopOffetY", 100}}));
    QVERIFY(findingOf(findings, "consent.ios-outside", "loginButton"));
}

void IosRulesTest::seeThroughViewsAreTold()
{
    QVERIFY(findingOf(iosFindings(withAttribute("numberColor", QStringLiteral("#05000000"))),
                      "consent.ios-invisible", "numberMask"));
    QVERIFY(findingOf(iosFindings(withAttribute("numberColor", QStringLiteral("#60000000"))),
                      "consent.ios-faint", "numberMask"));
}

void IosRulesTest::sharedRulesReadTheIosNames_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *rule, const char *attribute, const QJsonValue &value) {
        QTest::newRow(rule) << QString::fromLatin1(attribute) << value << QString::fromLatin1(rule);
    };
    row("consent.label-wording", "loginBtnText", QStringLiteral("继续"));
    row("consent.preticked", "checkBoxIsChecked", true);
    row("consent.checkbox-hidden", "checkBoxIsHidden", true);
    row("consent.brand-hidden", "sloganIsHidden", true);
    row("consent.low-contrast", "numberColor", QStringLiteral("#FFFAFAFA"));
}

void IosRulesTest::sharedRulesReadTheIosNames()
{
    QFETCH(QString, attribute);
    QFETCH(QJsonValue, value);
    QFETCH(QString, rule);
    QVERIFY(hasRule(iosFindings(withAttribute(qPrintable(attribute), value)), qPrintable(rule)));
}

void IosRulesTest::aHiddenTickedBoxIsABreach()
{
    ConsentPage page = withAttribute("checkBoxIsHidden", true);
    page.attributes.insert(QStringLiteral("checkBoxIsChecked"), QJsonArray{true});
    QVERIFY(hasRule(iosFindings(page), "consent.ios-hidden-ticked"));
}

void IosRulesTest::unknownCodeIsNamed()
{
    const ConsentPage page =
        withAttribute("loginBtnFrameBlock", expression("return CGRectMake(0, top, 1, 1);"));
    const auto findings = checkAttributes(page, iosState().sdk, productTables());
    QVERIFY(hasRule(findings, "consent.frame-not-understood"));
    QVERIFY(findings.first().finding.message.en.contains(QStringLiteral("top, 1, 1")));
    QVERIFY(checkAttributes(placedIosPage(), iosState().sdk, productTables()).isEmpty());
}

void IosRulesTest::aFrameWithoutANumberSaysWhy_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *attribute, const char *code) {
        QTest::newRow(name) << QString::fromLatin1(attribute) << QString::fromLatin1(code);
    };
    row("division by zero", "loginBtnFrameBlock",
        "CGRectMake(1 / (screenSize.width - screenSize.width), 280, 300, 50)");
    row("path without return", "numberFrameBlock",
        "^CGRect(CGSize screenSize, CGSize superViewSize, CGRect frame) {"
        " if (screenSize.width > 5000) { return CGRectMake(1, 2, 300, 50); } }");
    row("the page itself", "contentViewFrameBlock", "CGRectMake(0, 0, frame.size.width / 0, 400)");
}

void IosRulesTest::aFrameWithoutANumberSaysWhy()
{
    QFETCH(QString, attribute);
    QFETCH(QString, code);
    const auto findings =
        iosFindings(withAttribute(qPrintable(attribute), expression(qPrintable(code))));
    QVERIFY(hasRule(findings, "consent.frame-without-number"));
    QCOMPARE(worstVerdict(findings), Verdict::CannotTell);
}

void IosRulesTest::nothingIsEverARefusal()
{
    for (const Rule &rule : productTables().rules.rules()) {
        if (rule.id.startsWith(QLatin1StringView("consent.ios-"))) {
            QVERIFY(rule.verdict != Verdict::Refuses);
            QVERIFY(!rule.message.zh.contains(QStringLiteral("600005")));
            QVERIFY(!rule.message.en.contains(QStringLiteral("600005")));
        }
    }
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeIosRulesTest()
{
    return std::make_unique<numauth::consent::IosRulesTest>();
}

#include "IosRulesTest.moc"
