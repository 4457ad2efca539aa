#include "models/consent/AndroidFrame.h"

#include "tests/models/consent/PageFixture.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

AndroidFrame frame(const ConsentPage &page, const Device &device = plainDevice(),
                   Orientation orientation = Orientation::Portrait)
{
    CellState state = plainState();
    state.orientation = orientation;
    const PageValues values(page, productTables().attributes);
    return frameOf(values, device, state);
}

Device withButtons()
{
    Device device = plainDevice();
    device.year = 2016;
    return device;
}

} // namespace

class AndroidFrameTest : public QObject
{
    Q_OBJECT

private slots:
    void startsBelowTheStatusBarAndFiftyDp();
    void startsAtTheTopUnderAFullscreenFlag();
    void startsAtTheTopWhenTheStatusBarIsHidden();
    void runsUnderBothBarsWhenTheBottomBarIsTransparent();
    void keepsTheBandWhenTheTitleBarIsHidden();
    void olderPhonesHaveButtons();
    void anUnknownHeightLeavesTheBottomOpen();
    void landscapeSwapsTheSides();
    void landscapeButtonsStandAtTheSide();
    void landscapeKeepsClearOfTheCutOut();
    void aPopupIsCentred();
    void aBottomPopupNeedsNoWidth();
    void aPopupNeedsWidthAndHeight();
    void aPopupStaysInsideTheScreen();
    void popupOffsetsLeaveOnlyThePlaceOnTheScreenOpen();
};

void AndroidFrameTest::startsBelowTheStatusBarAndFiftyDp()
{
    const AndroidFrame plain = frame({});
    QCOMPARE(plain.root, QRect(0, 72, 1080, 2340 - 72 - 48));
    QCOMPARE(plain.body.top(), 72 + 150);
    QCOMPARE(plain.body.bottom(), plain.root.bottom());
    QCOMPARE(plain.statusBar, QRect(0, 0, 1080, 72));
    QCOMPARE(plain.systemNavigationBar, QRect(0, 2292, 1080, 48));
}

void AndroidFrameTest::startsAtTheTopUnderAFullscreenFlag()
{
    const AndroidFrame flagged = frame(pageWith({{"setStatusBarUIFlag", 1024}}));
    QCOMPARE(flagged.root.top(), 0);
    QCOMPARE(flagged.body.top(), 150);
    QCOMPARE(frame(pageWith({{"setStatusBarUIFlag", -1}})).root.top(), 72);
}

void AndroidFrameTest::startsAtTheTopWhenTheStatusBarIsHidden()
{
    const AndroidFrame hidden = frame(pageWith({{"setStatusBarHidden", true}}));
    QCOMPARE(hidden.root.top(), 0);
    QVERIFY(hidden.statusBar.isEmpty());
}

void AndroidFrameTest::runsUnderBothBarsWhenTheBottomBarIsTransparent()
{
    const AndroidFrame clear =
        frame(pageWith({{"setBottomNavColor", QStringLiteral("#00FFFFFF")}}));
    QCOMPARE(clear.root, QRect(0, 0, 1080, 2340));
    QCOMPARE(clear.titleShift, 72);
    const AndroidFrame both = frame(pageWith(
        {{"setBottomNavColor", QStringLiteral("#00FFFFFF")}, {"setStatusBarHidden", true}}));
    QCOMPARE(both.titleShift, 0);
}

void AndroidFrameTest::keepsTheBandWhenTheTitleBarIsHidden()
{
    QCOMPARE(frame(pageWith({{"setNavHidden", true}})).body.top(), 72 + 150);
}

void AndroidFrameTest::olderPhonesHaveButtons()
{
    QCOMPARE(frame({}, withButtons()).systemNavigationBar.height(), 144);
}

void AndroidFrameTest::anUnknownHeightLeavesTheBottomOpen()
{
    Device device = plainDevice();
    device.heightPx.reset();
    QCOMPARE(frame({}, device).bottomEvidence, Evidence::Unknown);
    QCOMPARE(frame({}).bottomEvidence, Evidence::Observed);
}

void AndroidFrameTest::landscapeSwapsTheSides()
{
    const AndroidFrame turned = frame({}, plainDevice(), Orientation::Landscape);
    QCOMPARE(turned.screen, QSize(2340, 1080));
    QCOMPARE(turned.root, QRect(0, 72, 2340, 1080 - 72 - 48));
    QCOMPARE(turned.insetEvidence, Evidence::Inferred);
}

void AndroidFrameTest::landscapeButtonsStandAtTheSide()
{
    const AndroidFrame turned = frame({}, withButtons(), Orientation::Landscape);
    QCOMPARE(turned.systemNavigationBar, QRect(2340 - 144, 0, 144, 1080));
    QCOMPARE(turned.root, QRect(0, 72, 2340 - 144, 1080 - 72));
    Device tablet = withButtons();
    tablet.kind = QStringLiteral("tablet");
    QCOMPARE(frame({}, tablet, Orientation::Landscape).root, QRect(0, 72, 2340, 1080 - 72 - 144));
}

void AndroidFrameTest::landscapeKeepsClearOfTheCutOut()
{
    Device device = plainDevice();
    device.cutout = QStringLiteral("hole");
    QCOMPARE(frame({}, device, Orientation::Landscape).root.left(), 72);
    QCOMPARE(frame({}, device).root.left(), 0);
}

void AndroidFrameTest::aPopupIsCentred()
{
    const AndroidFrame popup = frame(pageWith({{"setDialogWidth", 300}, {"setDialogHeight", 400}}));
    QVERIFY(popup.isPopup);
    QCOMPARE(popup.root, QRect((1080 - 900) / 2, (2340 - 1200) / 2, 900, 1200));
    QCOMPARE(popup.body.top(), popup.root.top() + 150);
    QCOMPARE(popup.rootEvidence, Evidence::Observed);
}

void AndroidFrameTest::aBottomPopupNeedsNoWidth()
{
    const AndroidFrame popup =
        frame(pageWith({{"setDialogHeight", 400}, {"setDialogBottom", true}}));
    QVERIFY(popup.isPopup);
    QCOMPARE(popup.root, QRect(0, 2292 - 1200, 1080, 1200));
}

void AndroidFrameTest::aPopupNeedsWidthAndHeight()
{
    QVERIFY(!frame(pageWith({{"setDialogWidth", 300}})).isPopup);
    QVERIFY(!frame(pageWith({{"setDialogHeight", 300}})).isPopup);
    QVERIFY(!frame(pageWith({{"setDialogWidth", 0}, {"setDialogHeight", 0}})).isPopup);
}

void AndroidFrameTest::aPopupStaysInsideTheScreen()
{
    const AndroidFrame popup = frame(pageWith(
        {{"setDialogWidth", 5000}, {"setDialogHeight", 5000}, {"setDialogOffsetY", -900}}));
    QCOMPARE(popup.root, QRect(0, 0, 1080, 2340));
}

void AndroidFrameTest::popupOffsetsLeaveOnlyThePlaceOnTheScreenOpen()
{
    const AndroidFrame popup = frame(
        pageWith({{"setDialogWidth", 300}, {"setDialogHeight", 400}, {"setDialogOffsetY", 20}}));
    QCOMPARE(popup.rootEvidence, Evidence::Unknown);
    QCOMPARE(popup.insetEvidence, Evidence::Inferred);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeAndroidFrameTest()
{
    return std::make_unique<numauth::consent::AndroidFrameTest>();
}

#include "AndroidFrameTest.moc"
