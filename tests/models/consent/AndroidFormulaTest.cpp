#include "tests/models/consent/PageFixture.h"

#include <QTest>

#include <functional>
#include <memory>

namespace numauth::consent {

namespace {

using Measure = std::function<int(const Element &, const PageLayout &)>;

int widthOf(const Element &element, const PageLayout &)
{
    return element.rect.width();
}

int heightOf(const Element &element, const PageLayout &)
{
    return element.rect.height();
}

int leftOf(const Element &element, const PageLayout &)
{
    return element.rect.left();
}

/// Below the top of the page root.
int topOf(const Element &element, const PageLayout &layout)
{
    return element.rect.top() - layout.window.top();
}

/// To the lower edge of the page root.
int fromBottom(const Element &element, const PageLayout &layout)
{
    return layout.window.bottom() - element.rect.bottom();
}

const Element &parentOf(const Element &element, const PageLayout &layout)
{
    return layout.elements.at(element.parent);
}

int topInParent(const Element &element, const PageLayout &layout)
{
    return element.rect.top() - parentOf(element, layout).rect.top();
}

int fromParentsRight(const Element &element, const PageLayout &layout)
{
    return parentOf(element, layout).rect.right() - element.rect.right();
}

/// How far the middle lies below that of the title row of 50 dp.
int fromMiddleOfRow(const Element &element, const PageLayout &layout)
{
    return element.rect.center().y() - (parentOf(element, layout).rect.top() + 74);
}

int textSize(const Element &element, const PageLayout &)
{
    return static_cast<int>(element.textSizePx);
}

int textColour(const Element &element, const PageLayout &)
{
    return static_cast<int>(element.textColor.value & 0xffffffu);
}

} // namespace

/// Every default figure of the SDK, on a phone of 1080 × 2340 px at 3 px a dp with a status bar of
/// 24 dp and a gesture bar of 16 dp.
class AndroidFormulaTest : public QObject
{
    Q_OBJECT

private slots:
    void theDefaultIsMet_data();
    void theDefaultIsMet();
    void olderVersionsCountTheSameNumbersInSp_data();
    void olderVersionsCountTheSameNumbersInSp();
    void textsOfCustomViewsIgnoreTheFontScale();
    void theTreeIsInTheOrderOfTheSdk();
};

void AndroidFormulaTest::theDefaultIsMet_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const char *id, const Measure &measure, int expected) {
        QTest::newRow(name) << QString::fromLatin1(id) << measure << expected;
    };
    row("title bar 50 dp high", "navigationBar", heightOf, 150);
    row("title bar as wide as the page", "navigationBar", widthOf, 1080);
    row("title bar at the top", "navigationBar", topOf, 0);
    row("title 18 dp", "navigationTitle", textSize, 54);
    row("title white", "navigationTitle", textColour, 0xffffff);
    row("back arrow 30 dp wide", "closeButton", widthOf, 90);
    row("back arrow 30 dp high", "closeButton", heightOf, 90);
    row("back arrow 12 dp from the left", "closeButton", leftOf, 36);
    row("back arrow in the middle of the bar", "closeButton", topOf, 30);
    row("body 50 dp below the top", "body", topOf, 150);
    row("logo 90 dp wide", "logo", widthOf, 270);
    row("logo 90 dp high", "logo", heightOf, 270);
    row("logo centred", "logo", leftOf, 405);
    row("slogan 16 dp", "slogan", textSize, 48);
    row("slogan grey", "slogan", textColour, 0x999999);
    row("number 28 dp", "numberMask", textSize, 84);
    row("number black", "numberMask", textColour, 0x000000);
    row("button 51 dp high", "loginButton", heightOf, 153);
    row("button as wide as the page less 2 × 28 dp", "loginButton", widthOf, 912);
    row("button 28 dp from the left", "loginButton", leftOf, 84);
    row("button 270 dp below the band", "loginButton", topOf, 150 + 810);
    row("label 16 dp", "loginLabel", textSize, 48);
    row("label white", "loginLabel", textColour, 0xffffff);
    row("switch 16 dp", "switchAccount", textSize, 48);
    row("switch grey", "switchAccount", textColour, 0x666666);
    row("agreement 28 dp from the left", "privacy", leftOf, 84);
    row("agreement as wide as the page less 2 × 28 dp", "privacy", widthOf, 912);
    row("agreement 28 dp above the bottom", "privacy", fromBottom, 84);
    row("agreement 12 dp", "privacyText", textSize, 36);
    row("agreement grey", "privacyText", textColour, 0x999999);
    row("box 10 dp wider than the tick of 18", "checkbox", widthOf, 84);
    row("box 18 dp high", "checkbox", heightOf, 54);
    row("box at the left of the row", "checkbox", leftOf, 84);
    row("box without top margin", "checkbox", topInParent, 0);
    row("pop-up title 18 dp", "alertTitle", textSize, 54);
    row("pop-up title in the middle of 50 dp", "alertTitle", fromMiddleOfRow, 0);
    row("pop-up cross 30 dp", "alertClose", widthOf, 90);
    row("pop-up cross 12 dp from the right", "alertClose", fromParentsRight, 36);
    row("pop-up cross in the middle of 50 dp", "alertClose", fromMiddleOfRow, 0);
    row("pop-up text 16 dp", "alertText", textSize, 48);
    row("pop-up text below the title row", "alertText", topInParent, 150);
    row("pop-up button 14 dp", "alertButton", textSize, 42);
    row("pop-up button 100 dp wide at least", "alertButton", widthOf, 300);
    row("pop-up button 60 dp high", "alertButton", heightOf, 180);
    row("pop-up 160 dp wide at least", "alert", widthOf, 480);
    row("pop-up 90 dp high at least", "alert", heightOf, 270);
    row("pop-up centred", "alert", leftOf, 300);
}

void AndroidFormulaTest::theDefaultIsMet()
{
    QFETCH(QString, id);
    QFETCH(Measure, measure);
    QFETCH(int, expected);
    const ConsentPage page =
        pageWith({{"setPrivacyAlertIsNeedShow", true}, {"setPrivacyAlertCloseBtnShow", true}});
    CellState state = plainState();
    state.isAlertShown = true;
    const PageLayout layout = layOut(page, plainDevice(), state, productTables());
    const Element *element = layout.find(id);
    QVERIFY(element);
    QCOMPARE(measure(*element, layout), expected);
}

void AndroidFormulaTest::olderVersionsCountTheSameNumbersInSp_data()
{
    QTest::addColumn<SdkVersion>("sdk");
    QTest::addColumn<double>("size");
    QTest::newRow("2.12.0.1") << SdkVersion{{2, 12, 0, 1}} << 84.0 * 1.5;
    QTest::newRow("2.12.1.4") << SdkVersion{{2, 12, 1, 4}} << 84.0;
}

void AndroidFormulaTest::olderVersionsCountTheSameNumbersInSp()
{
    QFETCH(SdkVersion, sdk);
    CellState state = plainState();
    state.sdk = sdk;
    state.fontScale = 1.5;
    const PageLayout layout = layOut(ConsentPage(), plainDevice(), state, productTables());
    QTEST(layout.find(QStringLiteral("numberMask"))->textSizePx, "size");
}

void AndroidFormulaTest::textsOfCustomViewsIgnoreTheFontScale()
{
    ConsentPage page;
    page.customViews << CustomView{.name = QStringLiteral("promo"),
                                   .width = 200,
                                   .height = 40,
                                   .text = QStringLiteral("新人立减"),
                                   .textSize = 15};
    CellState state = plainState();
    state.fontScale = 2.0;
    const PageLayout layout = layOut(page, plainDevice(), state, productTables());
    QCOMPARE(layout.find(QStringLiteral("custom:promo"))->textSizePx, 45.0);
}

void AndroidFormulaTest::theTreeIsInTheOrderOfTheSdk()
{
    const PageLayout layout = layOut(ConsentPage(), plainDevice(), plainState(), productTables());
    QStringList tree;
    for (const Element &element : layout.elements)
        tree << (element.parent < 0 ? QString() : parentOf(element, layout).id + u'/') + element.id;
    QCOMPARE(tree, (QStringList{
                       QStringLiteral("page"), QStringLiteral("page/navigationBar"),
                       QStringLiteral("navigationBar/navigationTitle"),
                       QStringLiteral("navigationBar/closeButton"), QStringLiteral("page/body"),
                       QStringLiteral("body/logo"), QStringLiteral("body/slogan"),
                       QStringLiteral("body/numberRow"), QStringLiteral("numberRow/numberMask"),
                       QStringLiteral("body/loginButton"), QStringLiteral("loginButton/loginLabel"),
                       QStringLiteral("body/switchAccount"), QStringLiteral("body/privacy"),
                       QStringLiteral("privacy/checkbox"), QStringLiteral("privacy/privacyText"),
                       QStringLiteral("statusBar"), QStringLiteral("systemNavigationBar")}));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeAndroidFormulaTest()
{
    return std::make_unique<numauth::consent::AndroidFormulaTest>();
}

#include "AndroidFormulaTest.moc"
