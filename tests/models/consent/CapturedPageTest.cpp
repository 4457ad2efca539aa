#include "models/consent/capture/CapturedPage.h"

#include "models/consent/OverlapRules.h"
#include "tests/models/consent/DumpFixture.h"
#include "tests/models/consent/PageFixture.h"

#include <QSet>
#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

ConsentPage placedPage(double loginTop, double privacyBottom = 28)
{
    return pageWith({{"setLogoOffsetY", 20},
                     {"setSloganOffsetY", 130},
                     {"setNumFieldOffsetY", 200},
                     {"setLogBtnOffsetY", loginTop},
                     {"setSwitchOffsetY", 360},
                     {"setPrivacyOffsetY_B", privacyBottom}});
}

PageLayout layoutOf(const ConsentPage &page)
{
    return layOut(page, plainDevice(), plainState(), productTables());
}

CapturedPage captured(const PageLayout &layout)
{
    const auto dump = DeviceDump::read(uiautomatorDump(layout), QStringLiteral("dump.xml"));
    if (!dump)
        qFatal("%s", qPrintable(dump.error().message));
    const auto page = CapturedPage::recognise(*dump, layout.density, layout.state);
    if (!page)
        qFatal("%s", qPrintable(page.error().message));
    return *page;
}

/// `subject/other` of every overlap.
QSet<QString> pairs(const QList<PageFinding> &findings)
{
    QSet<QString> all;
    for (const PageFinding &found : findings) {
        if (!found.finding.other.isEmpty())
            all << found.finding.subject + QLatin1Char('/') + found.finding.other;
    }
    return all;
}

QList<PageFinding> checked(const PageLayout &layout)
{
    QList<PageFinding> findings = checkProtectedElements(layout, productTables());
    return findings + checkRowOverlaps(layout, findings, productTables());
}

} // namespace

class CapturedPageTest : public QObject
{
    Q_OBJECT

private slots:
    void everyViewIsWhereTheDeviceHadIt();
    void aTidyPageHasNoFinding();
    void theSamePairsOverlapAsInTheLayout_data();
    void theSamePairsOverlapAsInTheLayout();
    void aViewOfTheAppIsNamed();
    void aMissingNumberCannotBeTold();
    void aScreenWithoutThePageIsRefused();
    void theTitleBarGivesTheDensity();
    void whatADumpDoesNotHoldIsSaid();
    void deviationsAreInDp();
    void anIosPageIsRecognisedByItsWords();
    void anIosOverlapIsNeverARefusal();
};

void CapturedPageTest::everyViewIsWhereTheDeviceHadIt()
{
    const PageLayout layout = layoutOf(placedPage(270));
    const CapturedPage page = captured(layout);
    for (const char *id : {"numberMask", "loginButton", "loginLabel", "switchAccount", "privacy",
                           "privacyText", "checkbox", "slogan", "navigationBar", "body"}) {
        const Element *element = page.layout.find(QLatin1StringView(id));
        QVERIFY2(element, id);
        QCOMPARE(element->rect, layout.find(QLatin1StringView(id))->visibleRect);
        QCOMPARE(element->positionEvidence, Evidence::DeviceTested);
    }
}

void CapturedPageTest::aTidyPageHasNoFinding()
{
    const auto findings = checkCaptured(captured(layoutOf(placedPage(270))), productTables());
    QVERIFY2(findings.isEmpty(),
             findings.isEmpty() ? "" : qPrintable(findings.first().finding.message.en));
}

void CapturedPageTest::theSamePairsOverlapAsInTheLayout_data()
{
    QTest::addColumn<double>("loginTop");
    QTest::newRow("button on the number") << 190.0;
    QTest::newRow("label on the number") << 175.0;
    QTest::newRow("button on the switch") << 330.0;
    QTest::newRow("label on the switch") << 345.0;
    QTest::newRow("button on the agreement") << 640.0;
}

void CapturedPageTest::theSamePairsOverlapAsInTheLayout()
{
    QFETCH(double, loginTop);
    const PageLayout layout = layoutOf(placedPage(loginTop));
    const QSet<QString> expected = pairs(checked(layout));
    QVERIFY(!expected.isEmpty());
    QCOMPARE(pairs(checkCaptured(captured(layout), productTables())), expected);
}

void CapturedPageTest::aViewOfTheAppIsNamed()
{
    ConsentPage page = placedPage(270);
    CustomView promo;
    promo.name = QStringLiteral("promo");
    promo.y = 265;
    promo.x = 100;
    promo.width = 100;
    promo.height = 30;
    page.customViews << promo;
    const auto findings = checkCaptured(captured(layoutOf(page)), productTables());
    QVERIFY(!findings.isEmpty());
    QVERIFY(pairs(findings).contains(QStringLiteral("custom:promo/loginButton")));
}

void CapturedPageTest::aMissingNumberCannotBeTold()
{
    PageLayout layout = layoutOf(placedPage(270));
    for (Element &element : layout.elements) {
        if (element.id == QLatin1StringView("numberMask"))
            element.id = QStringLiteral("somethingElse");
    }
    const auto findings = checkCaptured(captured(layout), productTables());
    const PageFinding *missing = findingOf(findings, "consent.dump-missing", "numberMask");
    QVERIFY(missing);
    QCOMPARE(missing->verdict, Verdict::CannotTell);
}

void CapturedPageTest::aScreenWithoutThePageIsRefused()
{
    const auto dump = DeviceDump::read(
        "<hierarchy><node class=\"a.b.Launcher\" bounds=\"[0,0][1080,2340]\"/></hierarchy>",
        QStringLiteral("home.xml"));
    QVERIFY(dump.hasValue());
    const auto page = CapturedPage::recognise(*dump, 3.0, plainState());
    QVERIFY(!page.hasValue());
    QCOMPARE(page.error().code, Error::Code::Malformed);
}

void CapturedPageTest::theTitleBarGivesTheDensity()
{
    const auto dump =
        DeviceDump::read(uiautomatorDump(layoutOf(placedPage(270))), QStringLiteral("dump.xml"));
    QCOMPARE(densityFromTitleBar(*dump), std::optional(3.0));
}

void CapturedPageTest::whatADumpDoesNotHoldIsSaid()
{
    QCOMPARE(captured(layoutOf(placedPage(270))).notChecked.size(), 2);
}

void CapturedPageTest::deviationsAreInDp()
{
    const PageLayout measured = captured(layoutOf(placedPage(280))).layout;
    const QList<Deviation> all = deviations(measured, layoutOf(placedPage(270)));
    const auto button =
        std::ranges::find(all, QStringLiteral("loginButton"), &Deviation::elementId);
    QVERIFY(button != all.end());
    QCOMPARE(button->top, 10.0);
    QCOMPARE(button->left, 0.0);
    QCOMPARE(button->largest(), 10.0);
}

namespace {

QByteArray iosSource(int loginTop)
{
    return QStringLiteral(
               "<AppiumAUT><XCUIElementTypeApplication x=\"0\" y=\"0\" width=\"390\" "
               "height=\"844\">"
               "<XCUIElementTypeStaticText label=\"138****0001\" x=\"120\" y=\"240\" width=\"150\" "
               "height=\"40\"/>"
               "<XCUIElementTypeStaticText label=\"中国移动提供认证服务\" x=\"120\" y=\"210\" "
               "width=\"150\" height=\"20\"/>"
               "<XCUIElementTypeButton label=\"一键登录\" x=\"20\" y=\"%1\" width=\"350\" "
               "height=\"50\"/>"
               "<XCUIElementTypeButton label=\"\" x=\"20\" y=\"700\" width=\"20\" height=\"20\"/>"
               "<XCUIElementTypeTextView label=\"我已阅读并同意中国移动认证服务条款\" x=\"48\" "
               "y=\"700\" width=\"320\" height=\"40\"/>"
               "</XCUIElementTypeApplication></AppiumAUT>")
        .arg(loginTop)
        .toUtf8();
}

CapturedPage iosCaptured(int loginTop)
{
    const auto dump = DeviceDump::read(iosSource(loginTop), QStringLiteral("source.xml"));
    CellState state = plainState();
    return *CapturedPage::recognise(*dump, 1.0, state);
}

} // namespace

void CapturedPageTest::anIosPageIsRecognisedByItsWords()
{
    const PageLayout layout = iosCaptured(300).layout;
    QCOMPARE(layout.find(QStringLiteral("loginButton"))->rect, QRect(20, 300, 350, 50));
    QCOMPARE(layout.find(QStringLiteral("numberMask"))->rect, QRect(120, 240, 150, 40));
    QCOMPARE(layout.find(QStringLiteral("checkbox"))->rect, QRect(20, 700, 20, 20));
    QVERIFY(layout.find(QStringLiteral("privacy")));
    QVERIFY(layout.find(QStringLiteral("slogan")));
}

void CapturedPageTest::anIosOverlapIsNeverARefusal()
{
    QVERIFY(checkCaptured(iosCaptured(300), productTables()).isEmpty());
    const auto findings = checkCaptured(iosCaptured(260), productTables());
    QVERIFY(findingOf(findings, "consent.ios-overlap", "numberMask", "loginButton"));
    QCOMPARE(worstVerdict(findings), Verdict::NonCompliant);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeCapturedPageTest()
{
    return std::make_unique<numauth::consent::CapturedPageTest>();
}

#include "CapturedPageTest.moc"
