#include "models/consent/AgreementText.h"
#include "tests/models/consent/ConsentFixture.h"

namespace numauth::consent {

class AndroidLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void offsetsStartFiftyDpBelowThePageRoot();
    void theBandStaysReservedWhenTheTitleBarIsHidden();
    void aLayoutFullscreenFlagStartsAtTheTopOfTheScreen();
    void aHiddenStatusBarTakesNoRoom();
    void bottomOffsetsMeasureToTheLowerEdge();
    void aTopOffsetWinsOverABottomOneAndIsInferred();
    void theLoginButtonStandsAt270WithoutAnOffset();
    void anUnsetNumberHasAnUnknownPosition();
    void gravityMovesTheNumberToASide();
    void spTextsGrowWithTheFontScaleAndDpTextsDoNot();
    void theAgreementStandsForItsCarrier();
    void connectorsAndCarrierIndexFollowTheSdk();
    void aMarkCountsOnlyAsOneKnownCharacter();
    void aLongAgreementWrapsAndGrows();
    void laterCustomViewsLieBelowEarlierOnes();
    void anUnknownHeightLeavesWhatHangsFromTheBottomOpen();
    void anIosPageCannotBeToldYet();

private:
    PageLayout lay(const ConsentPage &page, const Device &device = plainDevice(),
                   const CellState &state = debugState()) const
    {
        return layOut(page, device, state, *m_tables);
    }
    QString agreement(const ConsentPage &page) const
    {
        return composeAgreement(PageValues(page, m_tables->attributes), debugState(),
                                m_tables->carrierTexts);
    }

    const std::shared_ptr<const ConsentTables> m_tables = openTables();
};

void AndroidLayoutTest::offsetsStartFiftyDpBelowThePageRoot()
{
    // Measured on a public page: 2.75 px per dp, button at 225 dp and switch at 300 dp.
    Device device = plainDevice();
    device.density = 2.75;
    ConsentPage page = legalPage();
    page.attributes.insert(QStringLiteral("setStatusBarUIFlag"), QJsonArray{1024});
    page.attributes.insert(QStringLiteral("setLogBtnOffsetY"), QJsonArray{225});
    page.attributes.insert(QStringLiteral("setSwitchOffsetY"), QJsonArray{300});
    const PageLayout layout = lay(page, device);
    QCOMPARE(layout.find(QStringLiteral("loginButton"))->rect.top(), 757);
    QCOMPARE(layout.find(QStringLiteral("switchAccount"))->rect.top(), 963);
}

void AndroidLayoutTest::theBandStaysReservedWhenTheTitleBarIsHidden()
{
    ConsentPage page = legalPage();
    const int top = lay(page).find(QStringLiteral("loginButton"))->rect.top();
    page.attributes.insert(QStringLiteral("setNavHidden"), QJsonArray{true});
    const PageLayout layout = lay(page);
    QCOMPARE(layout.find(QStringLiteral("loginButton"))->rect.top(), top);
    QVERIFY(!layout.find(QStringLiteral("navigationBar")));
}

void AndroidLayoutTest::aLayoutFullscreenFlagStartsAtTheTopOfTheScreen()
{
    ConsentPage page = legalPage();
    QCOMPARE(lay(page).contentTop, 3 * (24 + 50));
    page.attributes.insert(QStringLiteral("setStatusBarUIFlag"), QJsonArray{1024});
    QCOMPARE(lay(page).contentTop, 3 * 50);
}

void AndroidLayoutTest::aHiddenStatusBarTakesNoRoom()
{
    ConsentPage page = legalPage();
    page.attributes.insert(QStringLiteral("setStatusBarHidden"), QJsonArray{true});
    const PageLayout layout = lay(page);
    QCOMPARE(layout.contentTop, 150);
    QVERIFY(!layout.find(QStringLiteral("statusBar"))->isVisible);
}

void AndroidLayoutTest::bottomOffsetsMeasureToTheLowerEdge()
{
    const PageLayout layout = lay(legalPage());
    QCOMPARE(layout.find(QStringLiteral("privacy"))->rect.bottom() + 1, 2340 - 3 * 40);
}

void AndroidLayoutTest::aTopOffsetWinsOverABottomOneAndIsInferred()
{
    ConsentPage page = legalPage();
    page.attributes.insert(QStringLiteral("setLogBtnOffsetY_B"), QJsonArray{100});
    const Element *button = nullptr;
    const PageLayout layout = lay(page);
    button = layout.find(QStringLiteral("loginButton"));
    QCOMPARE(button->yAttribute, QStringLiteral("setLogBtnOffsetY"));
    QCOMPARE(button->positionEvidence, Evidence::Inferred);
}

void AndroidLayoutTest::theLoginButtonStandsAt270WithoutAnOffset()
{
    ConsentPage page = legalPage();
    page.attributes.remove(QStringLiteral("setLogBtnOffsetY"));
    const PageLayout layout = lay(page);
    const Element *button = layout.find(QStringLiteral("loginButton"));
    QCOMPARE(button->rect.top(), layout.contentTop + 3 * 270);
    QCOMPARE(button->positionEvidence, Evidence::Documented);
}

void AndroidLayoutTest::anUnsetNumberHasAnUnknownPosition()
{
    ConsentPage page = legalPage();
    page.attributes.remove(QStringLiteral("setNumFieldOffsetY"));
    const PageLayout layout = lay(page);
    const Element *number = layout.find(QStringLiteral("numberMask"));
    QCOMPARE(number->positionEvidence, Evidence::Unknown);
    QVERIFY(number->earliestTop < number->latestTop);
}

void AndroidLayoutTest::gravityMovesTheNumberToASide()
{
    ConsentPage page = legalPage();
    page.attributes.insert(QStringLiteral("setNumberLayoutGravity"), QJsonArray{3});
    page.attributes.insert(QStringLiteral("setNumberFieldOffsetX"), QJsonArray{20});
    QCOMPARE(lay(page).find(QStringLiteral("numberMask"))->rect.left(), 60);
    page.attributes.insert(QStringLiteral("setNumberLayoutGravity"), QJsonArray{5});
    QCOMPARE(lay(page).find(QStringLiteral("numberMask"))->rect.right() + 1, 1080 - 60);
}

void AndroidLayoutTest::spTextsGrowWithTheFontScaleAndDpTextsDoNot()
{
    CellState large = debugState();
    large.fontScale = 2.0;
    ConsentPage page = legalPage();
    page.attributes.insert(QStringLiteral("setNumberSizeDp"), QJsonArray{20});
    QCOMPARE(lay(page, plainDevice(), large).find(QStringLiteral("numberMask"))->textSizePx, 60.0);
    page.attributes.remove(QStringLiteral("setNumberSizeDp"));
    page.attributes.insert(QStringLiteral("setNumberSize"), QJsonArray{20});
    QCOMPARE(lay(page, plainDevice(), large).find(QStringLiteral("numberMask"))->textSizePx, 120.0);
}

void AndroidLayoutTest::theAgreementStandsForItsCarrier()
{
    CellState state = debugState();
    state.carrier = Carrier::ChinaTelecom;
    const PageLayout layout = lay(legalPage(), plainDevice(), state);
    QVERIFY(layout.find(QStringLiteral("privacyText"))
                ->text.contains(QStringLiteral("天翼账号认证服务条款")));
    QCOMPARE(layout.find(QStringLiteral("slogan"))->text, QStringLiteral("中国电信提供认证服务"));
}

void AndroidLayoutTest::connectorsAndCarrierIndexFollowTheSdk()
{
    ConsentPage page;
    page.attributes = {{QStringLiteral("setAppPrivacyOne"), {QStringLiteral("甲"), QString()}},
                       {QStringLiteral("setAppPrivacyTwo"), {QStringLiteral("乙"), QString()}},
                       {QStringLiteral("setPrivacyOperatorIndex"), {1}},
                       {QStringLiteral("setPrivacyEnd"), {QStringLiteral("。")}}};
    QCOMPARE(agreement(page), QStringLiteral("我已阅读并同意甲和中国移动认证服务条款、乙。"));
    page.attributes.insert(QStringLiteral("setCheckboxHidden"), QJsonArray{true});
    QVERIFY(agreement(page).startsWith(QStringLiteral("点击一键登录表示您已阅读并同意")));
}

void AndroidLayoutTest::aMarkCountsOnlyAsOneKnownCharacter()
{
    ConsentPage page;
    page.attributes = {{QStringLiteral("setVendorPrivacyPrefix"), {QStringLiteral("《")}},
                       {QStringLiteral("setVendorPrivacySuffix"), {QStringLiteral("》》")}}};
    QVERIFY(!agreement(page).contains(QStringLiteral("《")));
    page.attributes.insert(QStringLiteral("setVendorPrivacySuffix"),
                           QJsonArray{QStringLiteral("》")});
    QVERIFY(agreement(page).contains(QStringLiteral("《中国移动认证服务条款》")));
}

void AndroidLayoutTest::aLongAgreementWrapsAndGrows()
{
    ConsentPage page = legalPage();
    const PageLayout one = lay(page);
    page.attributes.insert(QStringLiteral("setPrivacyEnd"), QJsonArray{QString(60, QChar(0x6587))});
    const PageLayout more = lay(page);
    const auto lines = [](const PageLayout &layout) {
        return layout.find(QStringLiteral("privacyText"))->lines.size();
    };
    QVERIFY(lines(more) > lines(one));
    QVERIFY(more.find(QStringLiteral("privacy"))->rect.height() >
            one.find(QStringLiteral("privacy"))->rect.height());
}

void AndroidLayoutTest::laterCustomViewsLieBelowEarlierOnes()
{
    ConsentPage page = legalPage();
    page.customViews << CustomView{QStringLiteral("first"),
                                   CustomView::Layer::Body,
                                   CustomView::Kind::Block,
                                   0,
                                   0,
                                   10,
                                   10}
                     << CustomView{QStringLiteral("second"),
                                   CustomView::Layer::Body,
                                   CustomView::Kind::Block,
                                   0,
                                   0,
                                   10,
                                   10};
    const PageLayout layout = lay(page);
    QVERIFY(layout.find(QStringLiteral("custom:second"))->z <
            layout.find(QStringLiteral("custom:first"))->z);
    QVERIFY(layout.find(QStringLiteral("custom:first"))->z <
            layout.find(QStringLiteral("logo"))->z);
}

void AndroidLayoutTest::anUnknownHeightLeavesWhatHangsFromTheBottomOpen()
{
    Device device = plainDevice();
    device.heightPx = std::nullopt;
    const PageLayout layout = lay(legalPage(), device);
    QCOMPARE(layout.find(QStringLiteral("privacy"))->positionEvidence, Evidence::Unknown);
    QCOMPARE(layout.find(QStringLiteral("loginButton"))->positionEvidence, Evidence::Observed);
}

void AndroidLayoutTest::anIosPageCannotBeToldYet()
{
    ConsentPage page;
    page.platform = Platform::Ios;
    const auto devices = m_tables->devices.devicesOf(Platform::Ios);
    const PageLayout layout = lay(page, devices.first());
    QCOMPARE(layout.findings.first().ruleId, QStringLiteral("consent.not-laid-out"));
    QCOMPARE(worstVerdict(checkLayout(page, layout, *m_tables)), Verdict::CannotTell);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeAndroidLayoutTest()
{
    return std::make_unique<numauth::consent::AndroidLayoutTest>();
}

#include "AndroidLayoutTest.moc"
