#include "models/consent/PageMatrix.h"
#include "tests/models/consent/IosFixture.h"
#include "tests/support/TestRun.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

bool isNear(double value, double expected)
{
    return std::abs(value - expected) < 0.35; // a third of a point is one pixel
}

bool hasNote(const PageLayout &layout, const char *rule, const char *subject)
{
    return std::ranges::any_of(layout.notes, [&](const Finding &note) {
        return note.ruleId == QLatin1StringView(rule) && note.subject == QLatin1StringView(subject);
    });
}

} // namespace

/// Every formula of the iOS layout: modes, bars, default places, limits, agreement, second pop-up.
class IosLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void theContentStartsBelowTheBar();
    void aHiddenBarLeavesTheStartOpen();
    void aPhoneWithoutNotchLosesItsInsetWithTheStatusBar();
    void theDesignSheetIsMet_data();
    void theDesignSheetIsMet();
    void otherHeightsLeaveARange();
    void thePopupOfTheDesignSheetIsMet_data();
    void thePopupOfTheDesignSheetIsMet();
    void aSmallerOrShiftedFrameIsAPopup();
    void justTheScreenIsAmbiguous();
    void onlyTheHeightOfThePopupBarCounts();
    void oldNumbersCountFromTheBar();
    void theOldAgreementOffsetCountsFromTheScreen();
    void theAgreementOfTheTraceIsMet();
    void theNumberTakesOnlyItsPlace();
    void limitsAreTheHeadersOwn_data();
    void limitsAreTheHeadersOwn();
    void aWidthWrapsTheAgreementAndItsSizeIsFinal();
    void smallFontsAreIgnored();
    void landscapeNeedsTheMask();
    void emptyFramesHideControls();
    void unknownCodeLeavesTheControlOpen();
    void theSecondPopupStandsWhereTheHeaderSays();
    void theSecondPopupNeedsItsVersionOverAPopup();
    void everyDeviceIsLaidOut();
};

void IosLayoutTest::theContentStartsBelowTheBar()
{
    const PageLayout layout = layOutOn(iosPage());
    QCOMPARE(layout.contentTop, 88 * 3);
    QCOMPARE(layout.find(QStringLiteral("body"))->rect, QRect(0, 264, 1125, 2436 - 264));
    QCOMPARE(layout.find(QStringLiteral("navigationBar"))->rect, QRect(0, 132, 1125, 132));
}

void IosLayoutTest::aHiddenBarLeavesTheStartOpen()
{
    ConsentPage page = placedIosPage();
    page.attributes.insert(QStringLiteral("navIsHidden"), QJsonArray{true});
    const PageLayout layout = layOutOn(page);
    const Element *button = layout.find(QStringLiteral("loginButton"));
    QCOMPARE(button->rect.top(), 280 * 3);
    QCOMPARE(button->otherTop, std::optional<int>((280 + 44) * 3));
    QCOMPARE(button->doubt, Doubt::HiddenBar);
}

void IosLayoutTest::aPhoneWithoutNotchLosesItsInsetWithTheStatusBar()
{
    Device device = iosPhone(375, 667);
    device.cutout = QStringLiteral("none");
    device.statusBar = device.safeTop = 20;
    device.safeBottom = 0;
    QCOMPARE(layOutOn(iosPage(), device).contentTop, 64 * 3);
    QCOMPARE(layOutOn(iosPage({{"prefersStatusBarHidden", true}}), device).contentTop, 44 * 3);
}

void IosLayoutTest::theDesignSheetIsMet_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("middle");
    QTest::newRow("logo") << QStringLiteral("logo") << 40.5 + 49;
    QTest::newRow("slogan") << QStringLiteral("slogan") << 172.0;
    QTest::newRow("number") << QStringLiteral("numberMask") << 235.5;
    QTest::newRow("login") << QStringLiteral("loginButton") << 280.0 + 25;
    QTest::newRow("switch") << QStringLiteral("switchAccount") << 366.0;
}

void IosLayoutTest::theDesignSheetIsMet()
{
    QFETCH(QString, id);
    QFETCH(double, middle);
    const PageLayout layout = layOutOn(iosPage());
    const QRectF rect = inContent(layout, qPrintable(id));
    QVERIFY2(isNear(rect.center().y(), middle), qPrintable(QString::number(rect.center().y())));
    QVERIFY(isNear(rect.center().x(), 375 / 2.0));
    const Element *element = layout.find(id);
    QCOMPARE(element->positionEvidence, Evidence::Inferred);
}

void IosLayoutTest::otherHeightsLeaveARange()
{
    const PageLayout layout = layOutOn(iosPage(), iosPhone(375, 667));
    const Element *button = layout.find(QStringLiteral("loginButton"));
    QCOMPARE(button->positionEvidence, Evidence::Unknown);
    // The older numbers stand at 230 for a height of 667, those of the sheet at 280.
    QVERIFY(isNear(button->earliestTop / 3.0 - 88, 230));
    QVERIFY(isNear(button->latestTop / 3.0 - 88, 280));
}

void IosLayoutTest::thePopupOfTheDesignSheetIsMet_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("middle");
    QTest::newRow("logo") << QStringLiteral("logo") << 15.0 + 49;
    QTest::newRow("slogan") << QStringLiteral("slogan") << 138.0;
    QTest::newRow("number") << QStringLiteral("numberMask") << 172.0;
    QTest::newRow("login") << QStringLiteral("loginButton") << 230.5;
    QTest::newRow("switch") << QStringLiteral("switchAccount") << 270.0;
}

void IosLayoutTest::thePopupOfTheDesignSheetIsMet()
{
    QFETCH(QString, id);
    QFETCH(double, middle);
    const PageLayout layout =
        layOutOn(iosPage({{"contentViewFrameBlock", frame(42, 115, 291, 527)}}));
    QCOMPARE(layout.window, QRect(126, 345, 873, 1581));
    QCOMPARE(layout.contentTop, (115 + 55) * 3);
    const QRectF rect = inContent(layout, qPrintable(id));
    QVERIFY2(isNear(rect.center().y(), middle), qPrintable(QString::number(rect.center().y())));
}

void IosLayoutTest::aSmallerOrShiftedFrameIsAPopup()
{
    const QJsonValue half =
        frame(0, QStringLiteral("screenSize.height / 2"), QStringLiteral("screenSize.width"),
              QStringLiteral("screenSize.height / 2"));
    const PageLayout layout =
        layOutOn(iosPage({{"contentViewFrameBlock", half}, {"alertBarIsHidden", true}}));
    QCOMPARE(layout.contentTop, 406 * 3);
    QVERIFY(layout.notes.isEmpty());
}

void IosLayoutTest::justTheScreenIsAmbiguous()
{
    const ConsentPage page = iosPage({{"contentViewFrameBlock", frame(0, 0, 375, 812)}});
    QVERIFY(hasNote(layOutOn(page), "consent.ios-popup-ambiguous", "page"));
    QCOMPARE(layOutOn(page).contentTop, 55 * 3);
    QCOMPARE(layOutOn(page, sheetPhone(), iosState("2.11.1")).contentTop, 88 * 3);
}

void IosLayoutTest::onlyTheHeightOfThePopupBarCounts()
{
    const PageLayout layout =
        layOutOn(iosPage({{"contentViewFrameBlock", frame(0, 432, 375, 380)},
                          {"alertTitleBarFrameBlock", frame(50, 50, 10, 64)}}));
    QCOMPARE(layout.contentTop, (432 + 64) * 3);
    QCOMPARE(layout.find(QStringLiteral("navigationBar"))->rect.width(), 375 * 3);
}

void IosLayoutTest::oldNumbersCountFromTheBar()
{
    const PageLayout layout = layOutOn(iosPage({{"loginBtnTopOffetY", 300},
                                                {"loginBtnHeight", 44},
                                                {"loginBtnLRPadding", 30},
                                                {"numberTopOffetY", 200},
                                                {"numberOffetX", 20},
                                                {"logoTopOffetY", -5}}));
    QCOMPARE(inContent(layout, "loginButton"), QRectF(30, 300, 315, 44));
    const QRectF mask = inContent(layout, "numberMask");
    QVERIFY(isNear(mask.top(), 200));
    QVERIFY(isNear(mask.center().x(), 375 / 2.0 + 20));
    QVERIFY(isNear(inContent(layout, "logo").top(), 40.5)); // not above 0: ignored
}

void IosLayoutTest::theOldAgreementOffsetCountsFromTheScreen()
{
    const PageLayout layout = layOutOn(iosPage({{"privacyBottomOffetY", 60}}));
    const Element *row = layout.find(QStringLiteral("privacy"));
    QCOMPARE(row->rect.bottom() + 1, (812 - 60) * 3);
}

void IosLayoutTest::theAgreementOfTheTraceIsMet()
{
    // 414 × 896: the default frame starts at 18 and ends 49 to 53 above the content's end.
    const PageLayout layout = layOutOn(iosPage(), iosPhone(414, 896));
    const QRectF row = inContent(layout, "privacy");
    const double content = 896 - 88;
    QVERIFY(isNear(row.left(), 18));
    QVERIFY(row.right() <= 414 - 18 + 0.4);
    QVERIFY2(content - row.bottom() > 48.6 && content - row.bottom() < 53.4,
             qPrintable(QString::number(content - row.bottom())));
    const Element *element = layout.find(QStringLiteral("privacy"));
    QCOMPARE(element->latestTop - element->earliestTop, 4 * 3);
}

void IosLayoutTest::theNumberTakesOnlyItsPlace()
{
    const PageLayout layout =
        layOutOn(iosPage({{"numberFrameBlock", frame(40, 100, 300, 300)}, {"numberFont", 20}}));
    const QRectF mask = inContent(layout, "numberMask");
    QVERIFY(isNear(mask.left(), 40));
    QVERIFY(isNear(mask.top(), 100));
    QVERIFY(mask.width() < 200 && mask.height() < 40);
}

void IosLayoutTest::limitsAreTheHeadersOwn_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("sdk");
    QTest::addColumn<QString>("element");
    QTest::addColumn<bool>("isIgnored");
    const auto row = [](const char *name, const char *attribute, const QJsonValue &value,
                        const char *element, bool isIgnored, const char *sdk = "2.14.18") {
        QTest::newRow(name) << QString::fromLatin1(attribute) << value << QString::fromLatin1(sdk)
                            << QString::fromLatin1(element) << isIgnored;
    };
    const char *login = "loginBtnFrameBlock";
    row("login inside", login, frame(18, 300, 339, 20), "loginButton", false);
    row("login 19 high", login, frame(18, 300, 339, 19), "loginButton", true);
    row("login 39 high before 2.11.1", login, frame(18, 300, 339, 39), "loginButton", true,
        "2.10.1");
    row("login 39 high in 2.11.1", login, frame(18, 300, 339, 39), "loginButton", false, "2.11.1");
    row("login half as wide", login, frame(18, 300, 187.5, 50), "loginButton", false);
    row("login narrower than half", login, frame(18, 300, 186, 50), "loginButton", true);
    row("login beyond the right edge", login, frame(100, 300, 339, 50), "loginButton", true);
    row("login below the page", login, frame(18, 700, 339, 50), "loginButton", true);
    row("number inside", "numberFrameBlock", frame(10, 10, 0, 0), "numberMask", false);
    row("number off the page", "numberFrameBlock", frame(-10, 10, 0, 0), "numberMask", true);
    row("agreement inside", "privacyFrameBlock", frame(0, 0, 375, 60), "privacy", false);
    row("agreement left of it", "privacyFrameBlock", frame(-1, 600, 339, 60), "privacy", true);
    row("agreement narrower than its box", "privacyFrameBlock", frame(18, 600, 10, 60), "privacy",
        true);
}

void IosLayoutTest::limitsAreTheHeadersOwn()
{
    QFETCH(QString, attribute);
    QFETCH(QJsonValue, value);
    QFETCH(QString, sdk);
    QFETCH(QString, element);
    QFETCH(bool, isIgnored);
    ConsentPage page = iosPage();
    page.attributes.insert(attribute, QJsonArray{value});
    const PageLayout layout = layOutOn(page, sheetPhone(), iosState(qPrintable(sdk)));
    QCOMPARE(hasNote(layout, "consent.ios-ignored-frame", qPrintable(element)), isIgnored);
    if (isIgnored)
        QCOMPARE(layout.find(element)->rect, layOutOn(iosPage()).find(element)->rect);
}

void IosLayoutTest::aWidthWrapsTheAgreementAndItsSizeIsFinal()
{
    const auto heightAt = [](double width) {
        const PageLayout layout = layOutOn(
            iosPage({{"privacyFrameBlock", frame(18, 500, width, 10)}, {"privacyFont", 12}}));
        return inContent(layout, "privacy");
    };
    QVERIFY(heightAt(120).height() > heightAt(339).height());
    QVERIFY(heightAt(339).width() <= 339);
    QVERIFY(heightAt(120).width() <= 120);
}

void IosLayoutTest::smallFontsAreIgnored()
{
    const ConsentPage page = iosPage({{"numberFont", 15}, {"privacyFont", 11}});
    const PageLayout old = layOutOn(page, sheetPhone(), iosState("2.14.15"));
    QVERIFY(hasNote(old, "consent.ios-ignored-font", "numberMask"));
    QVERIFY(hasNote(old, "consent.ios-ignored-font", "privacy"));
    const PageLayout newest = layOutOn(page);
    QVERIFY(hasNote(newest, "consent.ios-ignored-font", "numberMask"));
    QVERIFY(!hasNote(newest, "consent.ios-ignored-font", "privacy"));
}

void IosLayoutTest::landscapeNeedsTheMask()
{
    CellState state = iosState();
    state.orientation = Orientation::Landscape;
    QCOMPARE(layOutOn(iosPage(), sheetPhone(), state).screen, QSize(1125, 2436));
    const ConsentPage turning = iosPage({{"supportedInterfaceOrientations", 30}});
    const PageLayout turned = layOutOn(turning, sheetPhone(), state);
    QCOMPARE(turned.screen, QSize(2436, 1125));
    QCOMPARE(turned.contentTop, 32 * 3);
    QCOMPARE(ownOrientation(turning, productTables()), Orientation::Portrait);
    const ConsentPage lying = iosPage({{"supportedInterfaceOrientations", 24}});
    QCOMPARE(ownOrientation(lying, productTables()), Orientation::Landscape);
}

void IosLayoutTest::emptyFramesHideControls()
{
    const PageLayout layout =
        layOutOn(iosPage({{"sloganFrameBlock", expression("return CGRectZero;")},
                          {"changeBtnFrameBlock", expression("return CGRectZero;")}}));
    QVERIFY(!layout.find(QStringLiteral("slogan"))->isVisible);
    QVERIFY(!layout.find(QStringLiteral("switchAccount"))->isVisible);
}

void IosLayoutTest::unknownCodeLeavesTheControlOpen()
{
    ConsentPage page = placedIosPage();
    page.attributes.insert(QStringLiteral("loginBtnFrameBlock"),
                           QJsonArray{expression("return [self loginFrame];")});
    const PageLayout layout = layOutOn(page);
    const Element *button = layout.find(QStringLiteral("loginButton"));
    QCOMPARE(button->openAttribute, QStringLiteral("loginBtnFrameBlock"));
    QCOMPARE(worstVerdict(checkLayout(page, layout, productTables())), Verdict::CannotTell);
    page.attributes.insert(QStringLiteral("contentViewFrameBlock"),
                           QJsonArray{expression("return box;")});
    QVERIFY(!layOutOn(page).findings.isEmpty());
}

void IosLayoutTest::theSecondPopupStandsWhereTheHeaderSays()
{
    CellState state = iosState();
    state.isAlertShown = true;
    const ConsentPage page = iosPage({{"privacyAlertIsNeedShow", true}});
    const PageLayout layout = layOutOn(page, sheetPhone(), state);
    const Element *window = layout.find(QStringLiteral("alert"));
    QVERIFY(window);
    QCOMPARE(window->rect, QRect(40 * 3, 306 * 3, 295 * 3, 200 * 3));
    const auto inWindow = [&](const char *id) {
        return layout.find(QLatin1StringView(id))->rect.translated(-window->rect.topLeft());
    };
    QCOMPARE(inWindow("alertTitle").topLeft(), QPoint(0, 0));
    QCOMPARE(inWindow("alertTitle").width(), 295 * 3);
    QVERIFY(inWindow("alertTitle").height() >= 15 * 3);
    QCOMPARE(inWindow("alertText").top(), inWindow("alertTitle").bottom() + 1);
    QVERIFY(isNear(inWindow("alertButton").width() / 3.0, 295 / 2.0));
    QCOMPARE(inWindow("alertButton").height(), 50 * 3);
    QCOMPARE(inWindow("alertClose"), QRect((295 - 15 - 44) * 3, 0, 44 * 3, 44 * 3));
    state.isAlertShown = false;
    QVERIFY(!layOutOn(page, sheetPhone(), state).find(QStringLiteral("alert")));
    state.isAlertShown = true;
    QVERIFY(!layOutOn(iosPage(), sheetPhone(), state).find(QStringLiteral("alert")));
}

void IosLayoutTest::theSecondPopupNeedsItsVersionOverAPopup()
{
    CellState state = iosState("2.12.13.1");
    state.isAlertShown = true;
    const ConsentPage page = iosPage(
        {{"privacyAlertIsNeedShow", true}, {"contentViewFrameBlock", frame(42, 115, 291, 527)}});
    QVERIFY(!layOutOn(page, sheetPhone(), state).find(QStringLiteral("alert")));
    state.sdk = *SdkVersion::parse(QStringLiteral("2.12.14"));
    QVERIFY(layOutOn(page, sheetPhone(), state).find(QStringLiteral("alert")));
}

void IosLayoutTest::everyDeviceIsLaidOut()
{
    MatrixSelection selection = MatrixSelection::defaults(Platform::Ios, productTables());
    QCOMPARE(selection.devices.size(), 81);
    CellState turned = selection.states.first();
    turned.orientation = Orientation::Landscape;
    selection.states << turned;
    ConsentPage page = placedIosPage();
    page.attributes.insert(QStringLiteral("supportedInterfaceOrientations"), QJsonArray{30});
    const MatrixResult result = checkMatrix(page, selection, productTables());
    QCOMPARE(result.cells.size(), 81 * 4);
    QCOMPARE(result.count(Verdict::Refuses), 0);
    QVERIFY(result.count(Verdict::Ok) > 0);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeIosLayoutTest()
{
    return std::make_unique<numauth::consent::IosLayoutTest>();
}

#include "IosLayoutTest.moc"
