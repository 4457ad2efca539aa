#include "models/consent/LayoutEngine.h"
#include "models/consent/PageRules.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

using Attributes = QMap<QString, QJsonArray>;

/// The phone of the measured page: 1080 px wide, 2.75 px per dp.
Device measuredPhone()
{
    Device device;
    device.id = QStringLiteral("measured");
    device.platform = Platform::Android;
    device.year = 2019;
    device.widthPx = 1080;
    device.heightPx = 2340;
    device.density = 2.75;
    device.statusBar = 30;
    device.navigationBarGesture = 16;
    device.navigationBarButtons = 48;
    return device;
}

ConsentPage pageWith(const Attributes &attributes)
{
    ConsentPage page;
    page.attributes = attributes;
    return page;
}

QJsonArray only(const QJsonValue &value)
{
    return {value};
}

} // namespace

/// What is known of where the SDK puts things, claim by claim: measured, documented or observed.
class AndroidLayoutClaimsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void putsButtonAndSwitchOfTheMeasuredPageOnThePixel();
    void measuresTheSwitchTextOfTheMeasuredPage();
    void startsTheAgreementRowExactlyAtItsMargin();
    void makesTheBoxContainerTenDpWiderThanTheBox();
    void startsBelowStatusBarAndBand_data();
    void startsBelowStatusBarAndBand();
    void keepsTheBandWhenTheTitleBarIsHidden();
    void cannotTellTheTopUnderTransparentBars();
    void countsBottomOffsetsToTheLowerEdge_data();
    void countsBottomOffsetsToTheLowerEdge();
    void cannotTellWhereTwoOffsetsDecide();
    void hangsTheAgreementTwentyEightDpAboveTheBottom();
    void putsTheButtonWhereTheVendorSays();
    void doesNotKnowTheOtherDefaultPlaces_data();
    void doesNotKnowTheOtherDefaultPlaces();
    void placesByGravity_data();
    void placesByGravity();
    void growsSpTextWithTheFontScaleOnly();
    void composesTheAgreement_data();
    void composesTheAgreement();
    void namesTheAgreementOfTheCarrierAndVersion();
    void saysTheCarriersSloganUnlessThePageHasOne();
    void wrapsTheAgreementBesideTheBox();
    void putsAnXmlLayerWithoutTheBand();
    void paintsBodyViewsBelowTheControls();
    void putsLaterRegisteredViewsBelowEarlierOnes();
    void turnsThePageInLandscape();
    void closesPopupsOnTheRight();
    void letsAPopupFillTheWidthWhenOnlyItsHeightIsGiven();
    void doesNotKnowTheDirectionOfPopupOffsets();

private:
    PageLayout layOutOn(const Attributes &attributes, const Device &device = measuredPhone(),
                        CellState state = {}) const;
    QRect rectOf(const Attributes &attributes, const char *id) const;

    std::shared_ptr<const ConsentTables> m_tables;
};

void AndroidLayoutClaimsTest::initTestCase()
{
    auto tables = ConsentTables::open();
    QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message));
    m_tables = *tables;
}

PageLayout AndroidLayoutClaimsTest::layOutOn(const Attributes &attributes, const Device &device,
                                             CellState state) const
{
    if (state.sdk == SdkVersion{})
        state.sdk = SdkVersion{{2, 14, 23, 0}};
    return layOut(pageWith(attributes), device, state, *m_tables);
}

QRect AndroidLayoutClaimsTest::rectOf(const Attributes &attributes, const char *id) const
{
    const PageLayout layout = layOutOn(attributes);
    const Element *element = layout.find(QLatin1StringView(id));
    return element ? element->rect : QRect();
}

void AndroidLayoutClaimsTest::putsButtonAndSwitchOfTheMeasuredPageOnThePixel()
{
    const Attributes page{{QStringLiteral("setStatusBarUIFlag"), only(1024)},
                          {QStringLiteral("setLogBtnOffsetY"), only(225)},
                          {QStringLiteral("setSwitchOffsetY"), only(300)}};
    QCOMPARE(rectOf(page, "loginButton").top(), 757);
    QCOMPARE(rectOf(page, "switchAccount").top(), 963);
}

void AndroidLayoutClaimsTest::measuresTheSwitchTextOfTheMeasuredPage()
{
    const Attributes page{
        {QStringLiteral("setSwitchAccText"), only(QStringLiteral("使用其他手机号码登录"))},
        {QStringLiteral("setSwitchAccTextSizeDp"), only(14)}};
    QCOMPARE(rectOf(page, "switchAccount").size(), QSize(380, 52));
}

void AndroidLayoutClaimsTest::startsTheAgreementRowExactlyAtItsMargin()
{
    QCOMPARE(rectOf({}, "privacy").left(), 77);
    QCOMPARE(rectOf({}, "privacy").width(), 1080 - 2 * 77);
}

void AndroidLayoutClaimsTest::makesTheBoxContainerTenDpWiderThanTheBox()
{
    const Attributes page{{QStringLiteral("setCheckBoxWidth"), only(25)},
                          {QStringLiteral("setCheckBoxHeight"), only(25)}};
    const QRect box = rectOf(page, "checkbox");
    QCOMPARE(box.left(), 77);
    QCOMPARE(box.size(), QSize(dpToPx(35, 2.75), dpToPx(25, 2.75)));
}

void AndroidLayoutClaimsTest::startsBelowStatusBarAndBand_data()
{
    QTest::addColumn<Attributes>("attributes");
    QTest::addColumn<int>("startPx");
    const int status = dpToPx(30, 2.75);
    const int band = dpToPx(50, 2.75);
    QTest::newRow("as it is") << Attributes{} << status + band;
    QTest::newRow("low profile") << Attributes{{QStringLiteral("setStatusBarUIFlag"), only(1)}}
                                 << status + band;
    QTest::newRow("under the status bar")
        << Attributes{{QStringLiteral("setStatusBarUIFlag"), only(1024)}} << band;
    QTest::newRow("without status bar")
        << Attributes{{QStringLiteral("setStatusBarHidden"), only(true)}} << band;
}

void AndroidLayoutClaimsTest::startsBelowStatusBarAndBand()
{
    QFETCH(Attributes, attributes);
    QFETCH(int, startPx);
    attributes.insert(QStringLiteral("setLogBtnOffsetY"), only(100));
    attributes.insert(QStringLiteral("setNumFieldOffsetY"), only(0));
    QCOMPARE(rectOf(attributes, "loginButton").top(), startPx + dpToPx(100, 2.75));
    QCOMPARE(rectOf(attributes, "numberMask").top(), startPx);
}

void AndroidLayoutClaimsTest::keepsTheBandWhenTheTitleBarIsHidden()
{
    const Attributes shown{{QStringLiteral("setLogBtnOffsetY"), only(100)}};
    Attributes hidden = shown;
    hidden.insert(QStringLiteral("setNavHidden"), only(true));
    QCOMPARE(rectOf(hidden, "loginButton"), rectOf(shown, "loginButton"));
    QVERIFY(rectOf(hidden, "navigationBar").isNull());
}

void AndroidLayoutClaimsTest::cannotTellTheTopUnderTransparentBars()
{
    const PageLayout layout =
        layOutOn({{QStringLiteral("setBottomNavColor"), only(QStringLiteral("#00000000"))},
                  {QStringLiteral("setLogBtnOffsetY"), only(100)}});
    QCOMPARE(layout.find(QStringLiteral("navigationBar"))->rect.top(), dpToPx(30, 2.75));
    // Whether the body follows the title bar down is not known.
    QCOMPARE(layout.find(QStringLiteral("loginButton"))->positionEvidence, Evidence::Unknown);
}

void AndroidLayoutClaimsTest::countsBottomOffsetsToTheLowerEdge_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("logo") << QStringLiteral("setLogoOffsetY_B") << QByteArray("logo");
    QTest::newRow("slogan") << QStringLiteral("setSloganOffsetY_B") << QByteArray("slogan");
    QTest::newRow("number") << QStringLiteral("setNumFieldOffsetY_B") << QByteArray("numberMask");
    QTest::newRow("button") << QStringLiteral("setLogBtnOffsetY_B") << QByteArray("loginButton");
    QTest::newRow("switch") << QStringLiteral("setSwitchOffsetY_B") << QByteArray("switchAccount");
    QTest::newRow("agreement") << QStringLiteral("setPrivacyOffsetY_B") << QByteArray("privacy");
}

void AndroidLayoutClaimsTest::countsBottomOffsetsToTheLowerEdge()
{
    QFETCH(QString, attribute);
    QFETCH(QByteArray, id);
    const QRect rect = rectOf({{attribute, only(120)}}, id.constData());
    const int bodyBottom = 2340 - dpToPx(16, 2.75);
    QCOMPARE(rect.bottom() + 1, bodyBottom - dpToPx(120, 2.75));
}

void AndroidLayoutClaimsTest::cannotTellWhereTwoOffsetsDecide()
{
    ConsentPage page = pageWith({{QStringLiteral("setNumFieldOffsetY"), only(150)},
                                 {QStringLiteral("setLogBtnOffsetY"), only(300)},
                                 {QStringLiteral("setSwitchOffsetY"), only(400)},
                                 {QStringLiteral("setPrivacyOffsetY"), only(310)},
                                 {QStringLiteral("setPrivacyOffsetY_B"), only(28)}});
    CellState state;
    state.sdk = SdkVersion{{2, 14, 23, 0}};
    const auto verdictOf = [&](const ConsentPage &checked) {
        const PageLayout layout = layOut(checked, measuredPhone(), state, *m_tables);
        return worstVerdict(checkLayout(checked, layout, *m_tables));
    };
    // From the top the row covers the label, from the bottom it stands far below.
    QCOMPARE(verdictOf(page), Verdict::CannotTell);
    page.attributes.remove(QStringLiteral("setPrivacyOffsetY_B"));
    QCOMPARE(verdictOf(page), Verdict::Refuses);
    page.attributes.remove(QStringLiteral("setPrivacyOffsetY"));
    QCOMPARE(verdictOf(page), Verdict::Ok);
    // Both given and both harmless: nothing hangs on which one wins.
    page.attributes.insert(QStringLiteral("setPrivacyOffsetY"), only(550));
    page.attributes.insert(QStringLiteral("setPrivacyOffsetY_B"), only(28));
    QCOMPARE(verdictOf(page), Verdict::Ok);
}

void AndroidLayoutClaimsTest::hangsTheAgreementTwentyEightDpAboveTheBottom()
{
    const int bodyBottom = 2340 - dpToPx(16, 2.75);
    QCOMPARE(rectOf({}, "privacy").bottom() + 1, bodyBottom - 77);
}

void AndroidLayoutClaimsTest::putsTheButtonWhereTheVendorSays()
{
    const QRect button = rectOf({}, "loginButton");
    QCOMPARE(button.top(), dpToPx(30, 2.75) + dpToPx(50, 2.75) + dpToPx(270, 2.75));
    QCOMPARE(button.height(), dpToPx(51, 2.75));
    QCOMPARE(button.width(), 1080 - 2 * dpToPx(28, 2.75));
    const PageLayout layout = layOutOn({});
    QCOMPARE(layout.find(QStringLiteral("loginButton"))->positionEvidence, Evidence::Documented);
}

void AndroidLayoutClaimsTest::doesNotKnowTheOtherDefaultPlaces_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"logo", "slogan", "numberMask", "switchAccount"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void AndroidLayoutClaimsTest::doesNotKnowTheOtherDefaultPlaces()
{
    QFETCH(QString, id);
    const PageLayout layout = layOutOn({});
    QCOMPARE(layout.find(id)->positionEvidence, Evidence::Unknown);
}

void AndroidLayoutClaimsTest::placesByGravity_data()
{
    QTest::addColumn<Attributes>("attributes");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("leftDp");
    QTest::addColumn<int>("rightDp");
    const auto button = [](int gravity, int offset) {
        return Attributes{{QStringLiteral("setLogBtnLayoutGravity"), only(gravity)},
                          {QStringLiteral("setLogBtnWidth"), only(200)},
                          {QStringLiteral("setLogBtnOffsetX"), only(offset)}};
    };
    QTest::newRow("button left, offset added to the margin")
        << button(3, 10) << QByteArray("loginButton") << 38 << -1;
    QTest::newRow("button right, offset added to the margin")
        << button(5, 10) << QByteArray("loginButton") << -1 << 38;
    QTest::newRow("number left") << Attributes{{QStringLiteral("setNumberLayoutGravity"), only(3)},
                                               {QStringLiteral("setNumberFieldOffsetX"), only(20)}}
                                 << QByteArray("numberMask") << 20 << -1;
}

void AndroidLayoutClaimsTest::placesByGravity()
{
    QFETCH(Attributes, attributes);
    QFETCH(QByteArray, id);
    QFETCH(int, leftDp);
    QFETCH(int, rightDp);
    const QRect rect = rectOf(attributes, id.constData());
    if (leftDp >= 0)
        QVERIFY(qAbs(rect.left() - dpToPx(leftDp, 2.75)) <= 1);
    if (rightDp >= 0)
        QVERIFY(qAbs(1080 - rect.right() - 1 - dpToPx(rightDp, 2.75)) <= 1);
}

void AndroidLayoutClaimsTest::growsSpTextWithTheFontScaleOnly()
{
    CellState large;
    large.fontScale = 2.0;
    const auto heightOf = [&](const Attributes &attributes, const CellState &state) {
        return layOutOn(attributes, measuredPhone(), state)
            .find(QStringLiteral("numberMask"))
            ->rect.height();
    };
    const Attributes sp{{QStringLiteral("setNumberSize"), only(20)}};
    const Attributes dp{{QStringLiteral("setNumberSizeDp"), only(20)}};
    QCOMPARE(heightOf(sp, {}), heightOf(dp, {}));
    QCOMPARE(heightOf(dp, large), heightOf(dp, {}));
    QVERIFY(heightOf(sp, large) > heightOf(sp, {}) * 19 / 10);
}

void AndroidLayoutClaimsTest::composesTheAgreement_data()
{
    QTest::addColumn<Attributes>("attributes");
    QTest::addColumn<QString>("text");
    const auto own = [](const QString &name) {
        return QJsonArray{name, QStringLiteral("https://example.com")};
    };
    const QString carrier = QStringLiteral("中国移动认证服务条款");
    Attributes page;
    QTest::newRow("carrier only") << page << QStringLiteral("我已阅读并同意") + carrier;
    page.insert(QStringLiteral("setAppPrivacyOne"), own(QStringLiteral("甲")));
    page.insert(QStringLiteral("setAppPrivacyThree"), own(QStringLiteral("丙")));
    QTest::newRow("a gap among the own ones")
        << page << QStringLiteral("我已阅读并同意%1和甲、丙").arg(carrier);
    page.insert(QStringLiteral("setAppPrivacyTwo"), own(QStringLiteral("乙")));
    page.insert(QStringLiteral("setPrivacyOperatorIndex"), only(3));
    QTest::newRow("carrier last") << page
                                  << QStringLiteral("我已阅读并同意甲和乙、丙、%1").arg(carrier);
    page.insert(QStringLiteral("setAppPrivacyTwo"), own(QString()));
    QTest::newRow("index cut down to the number of own ones")
        << page << QStringLiteral("我已阅读并同意甲和丙、%1").arg(carrier);
    page.insert(QStringLiteral("setPrivacyConectTexts"),
                QJsonArray{QJsonArray{QStringLiteral("，")}});
    QTest::newRow("first connector overwritten")
        << page << QStringLiteral("我已阅读并同意甲，丙、%1").arg(carrier);
    page.insert(QStringLiteral("setVendorPrivacyPrefix"), only(QStringLiteral("《")));
    QTest::newRow("one mark is no mark")
        << page << QStringLiteral("我已阅读并同意甲，丙、%1").arg(carrier);
    page.insert(QStringLiteral("setVendorPrivacySuffix"), only(QStringLiteral("》")));
    QTest::newRow("a pair of marks")
        << page << QStringLiteral("我已阅读并同意甲，丙、《%1》").arg(carrier);
    page.insert(QStringLiteral("setVendorPrivacySuffix"), only(QStringLiteral("》》")));
    QTest::newRow("a mark is one character")
        << page << QStringLiteral("我已阅读并同意甲，丙、%1").arg(carrier);
    page.insert(QStringLiteral("setPrivacyBefore"), only(QStringLiteral("登录即同意")));
    page.insert(QStringLiteral("setPrivacyEnd"), only(QStringLiteral("并授权使用本机号码")));
    QTest::newRow("own words around")
        << page << QStringLiteral("登录即同意甲，丙、%1并授权使用本机号码").arg(carrier);
    QTest::newRow("hidden box") << Attributes{{QStringLiteral("setCheckboxHidden"), only(true)},
                                              {QStringLiteral("setLogBtnText"),
                                               only(QStringLiteral("立即登录"))}}
                                << QStringLiteral("点击立即登录表示您已阅读并同意") + carrier;
}

void AndroidLayoutClaimsTest::composesTheAgreement()
{
    QFETCH(Attributes, attributes);
    QFETCH(QString, text);
    QCOMPARE(layOutOn(attributes).find(QStringLiteral("privacyText"))->text, text);
}

void AndroidLayoutClaimsTest::namesTheAgreementOfTheCarrierAndVersion()
{
    const auto textFor = [this](Carrier carrier, const SdkVersion &sdk) {
        CellState state;
        state.carrier = carrier;
        state.sdk = sdk;
        return layOutOn({}, measuredPhone(), state).find(QStringLiteral("privacyText"))->text;
    };
    const SdkVersion newest{{2, 14, 23, 0}};
    QVERIFY(textFor(Carrier::ChinaUnicom, newest).endsWith(QStringLiteral("中国联通认证服务协议")));
    QVERIFY(textFor(Carrier::ChinaUnicom, SdkVersion{{2, 12, 15, 0}})
                .endsWith(QStringLiteral("联通统一认证服务条款")));
    QVERIFY(
        textFor(Carrier::ChinaTelecom, newest).endsWith(QStringLiteral("天翼账号认证服务条款")));
}

void AndroidLayoutClaimsTest::saysTheCarriersSloganUnlessThePageHasOne()
{
    CellState state;
    state.carrier = Carrier::ChinaTelecom;
    const auto sloganOf = [&](const Attributes &attributes) {
        return layOutOn(attributes, measuredPhone(), state).find(QStringLiteral("slogan"))->text;
    };
    QCOMPARE(sloganOf({}), QStringLiteral("中国电信提供认证服务"));
    QCOMPARE(sloganOf({{QStringLiteral("setSloganText"), only(QStringLiteral("安心登录"))}}),
             QStringLiteral("安心登录"));
}

void AndroidLayoutClaimsTest::wrapsTheAgreementBesideTheBox()
{
    const Attributes page{
        {QStringLiteral("setAppPrivacyOne"),
         QJsonArray{QStringLiteral("《一份名字很长很长很长很长的用户服务协议》"), QString()}},
        {QStringLiteral("setAppPrivacyTwo"),
         QJsonArray{QStringLiteral("《一份名字也很长很长很长的个人信息保护政策》"), QString()}}};
    const PageLayout layout = layOutOn(page);
    const Element *text = layout.find(QStringLiteral("privacyText"));
    const Element *box = layout.find(QStringLiteral("checkbox"));
    QVERIFY(text->lines.size() >= 2);
    QCOMPARE(text->lines.join(QString()), text->text);
    QCOMPARE(text->rect.left(), box->rect.right() + 1);
    // A text that wraps fills what its row leaves it.
    QCOMPARE(text->rect.right(), layout.find(QStringLiteral("privacy"))->rect.right());
}

void AndroidLayoutClaimsTest::putsAnXmlLayerWithoutTheBand()
{
    ConsentPage page = pageWith({{QStringLiteral("setDialogWidth"), only(300)},
                                 {QStringLiteral("setDialogHeight"), only(400)},
                                 {QStringLiteral("setNavHidden"), only(true)},
                                 {QStringLiteral("setLogBtnOffsetY"), only(200)}});
    CustomView row;
    row.name = QStringLiteral("row");
    row.layer = CustomView::Layer::Xml;
    row.y = 250;
    row.width = 100;
    row.height = 51;
    CustomView body = row;
    body.name = QStringLiteral("body");
    body.layer = CustomView::Layer::Body;
    body.y = 200;
    page.customViews = {row, body};
    const PageLayout layout = layOut(page, measuredPhone(), {}, *m_tables);
    const int top = layout.find(QStringLiteral("loginButton"))->rect.top();
    QVERIFY(qAbs(layout.find(QStringLiteral("custom:row"))->rect.top() - top) <= 1);
    QCOMPARE(layout.find(QStringLiteral("custom:body"))->rect.top(), top);
}

void AndroidLayoutClaimsTest::paintsBodyViewsBelowTheControls()
{
    ConsentPage page = pageWith({});
    CustomView view;
    view.name = QStringLiteral("promo");
    view.width = 300;
    view.height = 600;
    page.customViews = {view};
    const PageLayout layout = layOut(page, measuredPhone(), {}, *m_tables);
    const int z = layout.find(QStringLiteral("custom:promo"))->z;
    for (const char *id : {"logo", "slogan", "numberMask", "loginButton", "privacy"})
        QVERIFY(layout.find(QLatin1StringView(id))->z > z);
}

void AndroidLayoutClaimsTest::putsLaterRegisteredViewsBelowEarlierOnes()
{
    ConsentPage page = pageWith({});
    CustomView view;
    view.width = view.height = 100;
    view.name = QStringLiteral("first");
    page.customViews << view;
    view.name = QStringLiteral("second");
    page.customViews << view;
    const PageLayout layout = layOut(page, measuredPhone(), {}, *m_tables);
    QVERIFY(layout.find(QStringLiteral("custom:first"))->z >
            layout.find(QStringLiteral("custom:second"))->z);
}

void AndroidLayoutClaimsTest::turnsThePageInLandscape()
{
    CellState state;
    state.orientation = Orientation::Landscape;
    const PageLayout layout = layOutOn({}, measuredPhone(), state);
    QCOMPARE(layout.screen, QSize(2340, 1080));
    QVERIFY(layout.window.width() > layout.window.height());
}

void AndroidLayoutClaimsTest::closesPopupsOnTheRight()
{
    const PageLayout full = layOutOn({});
    QCOMPARE(full.find(QStringLiteral("closeButton"))->rect.left(), dpToPx(12, 2.75));
    const PageLayout popup = layOutOn({{QStringLiteral("setDialogWidth"), only(300)},
                                       {QStringLiteral("setDialogHeight"), only(400)}});
    const QRect close = popup.find(QStringLiteral("closeButton"))->rect;
    QCOMPARE(close.right() + 1, popup.window.right() + 1 - dpToPx(12, 2.75));
    QCOMPARE(popup.window.size(), QSize(dpToPx(300, 2.75), dpToPx(400, 2.75)));
    QCOMPARE(popup.find(QStringLiteral("navigationBar"))->background.alpha(), 0);
}

void AndroidLayoutClaimsTest::letsAPopupFillTheWidthWhenOnlyItsHeightIsGiven()
{
    const PageLayout layout = layOutOn({{QStringLiteral("setDialogHeight"), only(400)},
                                        {QStringLiteral("setDialogBottom"), only(true)}});
    QCOMPARE(layout.window.width(), 1080);
    QCOMPARE(layout.window.height(), dpToPx(400, 2.75));
}

void AndroidLayoutClaimsTest::doesNotKnowTheDirectionOfPopupOffsets()
{
    const PageLayout layout = layOutOn({{QStringLiteral("setDialogWidth"), only(300)},
                                        {QStringLiteral("setDialogHeight"), only(400)},
                                        {QStringLiteral("setDialogOffsetY"), only(400)}});
    QCOMPARE(layout.find(QStringLiteral("page"))->positionEvidence, Evidence::Unknown);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeAndroidLayoutClaimsTest()
{
    return std::make_unique<numauth::consent::AndroidLayoutClaimsTest>();
}

#include "AndroidLayoutClaimsTest.moc"
