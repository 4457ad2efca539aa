#include "tests/models/consent/PageFixture.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

CellState agreementState()
{
    CellState state = plainState();
    state.isAgreementShown = true;
    return state;
}

PageLayout layoutOf(const ConsentPage &page)
{
    return layOut(page, plainDevice(), agreementState(), productTables());
}

QRect rectOf(const PageLayout &layout, const char *id)
{
    const Element *element = layout.find(QLatin1StringView(id));
    return element ? element->rect : QRect();
}

} // namespace

class AndroidWebPageTest : public QObject
{
    Q_OBJECT

private slots:
    void theTitleBarIsFiftyDpBelowTheStatusBar();
    void theBackButtonStandsTwelveDpFromTheLeft();
    void theProgressBarLiesUnderTheTitle();
    void theWebViewFillsTheRest();
    void aHiddenProgressBarIsAbsent();
    void theTitleIsTheFirstAgreement();
    void theTitleIsEighteenDpHigh();
    void whiteStatusBarTakesTheColourOfTheTitle();
    void nothingOfTheConsentPageShows();
    void noRuleLooksAtIt();
    void theIosPageCannotBeTold();
};

void AndroidWebPageTest::theTitleBarIsFiftyDpBelowTheStatusBar()
{
    QCOMPARE(rectOf(layoutOf({}), "navigationBar"), QRect(0, 72, 1080, 150));
}

void AndroidWebPageTest::theBackButtonStandsTwelveDpFromTheLeft()
{
    const QRect back = rectOf(layoutOf({}), "closeButton");
    QCOMPARE(back.left(), 36);
    QCOMPARE(back.size(), QSize(90, 90));
}

void AndroidWebPageTest::theProgressBarLiesUnderTheTitle()
{
    QCOMPARE(rectOf(layoutOf({}), "webProgress"), QRect(0, 222, 1080, 12));
}

void AndroidWebPageTest::theWebViewFillsTheRest()
{
    const PageLayout layout = layoutOf({});
    const QRect view = rectOf(layout, "webView");
    QCOMPARE(view.top(), 222);
    QCOMPARE(view.bottom(), layout.window.bottom());
}

void AndroidWebPageTest::aHiddenProgressBarIsAbsent()
{
    QVERIFY(
        !layoutOf(pageWith({{"setWebHiddeProgress", true}})).find(QStringLiteral("webProgress")));
}

void AndroidWebPageTest::theTitleIsTheFirstAgreement()
{
    ConsentPage page;
    QCOMPARE(layoutOf(page).find(QStringLiteral("navigationTitle"))->text,
             QStringLiteral("中国移动认证服务条款"));
    page.attributes.insert(QStringLiteral("setAppPrivacyOne"),
                           {QStringLiteral("《用户协议》"), QStringLiteral("https://a.example")});
    QCOMPARE(layoutOf(page).find(QStringLiteral("navigationTitle"))->text,
             QStringLiteral("《用户协议》"));
}

void AndroidWebPageTest::theTitleIsEighteenDpHigh()
{
    const PageLayout layout = layoutOf({});
    const Element *title = layout.find(QStringLiteral("navigationTitle"));
    QCOMPARE(title->textSizePx, 54.0);
    QVERIFY(title->rect.width() > 0);
    QCOMPARE(title->rect.center(), layout.find(QStringLiteral("navigationBar"))->rect.center());
}

void AndroidWebPageTest::whiteStatusBarTakesTheColourOfTheTitle()
{
    const PageLayout layout = layoutOf({});
    QCOMPARE(layout.find(QStringLiteral("statusBar"))->background,
             layout.find(QStringLiteral("navigationBar"))->background);
}

void AndroidWebPageTest::nothingOfTheConsentPageShows()
{
    QVERIFY(!layoutOf({}).find(QStringLiteral("loginButton")));
}

void AndroidWebPageTest::noRuleLooksAtIt()
{
    QVERIFY(checkLayout(ConsentPage(), layoutOf({}), productTables()).isEmpty());
}

void AndroidWebPageTest::theIosPageCannotBeTold()
{
    ConsentPage page;
    page.platform = Platform::Ios;
    const Device device = productTables().devices.devicesOf(Platform::Ios).first();
    const PageLayout layout = layOut(page, device, agreementState(), productTables());
    QCOMPARE(layout.findings.first().ruleId, QStringLiteral("consent.ios-agreement"));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeAndroidWebPageTest()
{
    return std::make_unique<numauth::consent::AndroidWebPageTest>();
}

#include "AndroidWebPageTest.moc"
