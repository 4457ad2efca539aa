#include "models/consent/capture/Calibration.h"

#include "models/consent/capture/CapturedPage.h"
#include "tests/models/consent/DumpFixture.h"
#include "tests/models/consent/PageFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

/// Nothing but the button is placed: the SDK chooses the rest.
ConsentPage openPage()
{
    return pageWith({{"setLogBtnOffsetY", 270}});
}

PageLayout layoutOf(const ConsentPage &page, const ConsentTables &tables = productTables())
{
    return layOut(page, plainDevice(), plainState(), tables);
}

/// What a device would show if the SDK put number and switch here, in dp below the body's top.
PageLayout deviceLayout(double numberTop, double switchTop)
{
    ConsentPage page = openPage();
    page.attributes.insert(QStringLiteral("setNumFieldOffsetY"), {numberTop});
    page.attributes.insert(QStringLiteral("setSwitchOffsetY"), {switchTop});
    return layoutOf(page);
}

PageLayout measuredLayout(double numberTop, double switchTop)
{
    const PageLayout shown = deviceLayout(numberTop, switchTop);
    const auto dump = DeviceDump::read(uiautomatorDump(shown), QStringLiteral("dump.xml"));
    return CapturedPage::recognise(*dump, shown.density, shown.state)->layout;
}

ConsentTables calibratedTables(const Calibration &calibration)
{
    ConsentTables tables = productTables();
    tables.calibrations << calibration;
    return tables;
}

} // namespace

class CalibrationTest : public QObject
{
    Q_OBJECT

private slots:
    void theMeasuredPlacesAreLearned();
    void theLayoutUsesThemAndSaysSo();
    void anotherVersionIsNotTouched();
    void theLatestOfSeveralCounts();
    void aPageThatPlacesEverythingTeachesNothing();
    void aFileIsReadAsItWasWritten();
    void aDamagedFileIsOneSentence_data();
    void aDamagedFileIsOneSentence();
    void aWorkspaceWithoutCalibrationsHasNone();
    void transparentBarsAreSettledByADevice();
};

void CalibrationTest::theMeasuredPlacesAreLearned()
{
    const auto learned = calibrate(measuredLayout(190, 350), layoutOf(openPage()));
    QVERIFY2(learned.hasValue(), learned ? "" : qPrintable(learned.error().message));
    QCOMPARE(learned->topOf(QStringLiteral("numberMask")), std::optional(190.0));
    QCOMPARE(learned->topOf(QStringLiteral("switchAccount")), std::optional(350.0));
    QVERIFY(!learned->topOf(QStringLiteral("loginButton")));
    QCOMPARE(learned->sdk, plainState().sdk);
}

void CalibrationTest::theLayoutUsesThemAndSaysSo()
{
    QCOMPARE(layoutOf(openPage()).find(QStringLiteral("numberMask"))->positionEvidence,
             Evidence::Unknown);
    const auto learned = calibrate(measuredLayout(190, 350), layoutOf(openPage()));
    const PageLayout layout = layoutOf(openPage(), calibratedTables(*learned));
    const Element *number = layout.find(QStringLiteral("numberMask"));
    QCOMPARE(number->positionEvidence, Evidence::DeviceTested);
    QCOMPARE(number->rect, deviceLayout(190, 350).find(QStringLiteral("numberMask"))->rect);
    QCOMPARE(number->doubt, Doubt::None);
}

void CalibrationTest::anotherVersionIsNotTouched()
{
    const auto learned = calibrate(measuredLayout(190, 350), layoutOf(openPage()));
    CellState older = plainState();
    older.sdk = SdkVersion{{2, 13, 4, 0}};
    const PageLayout layout = layOut(openPage(), plainDevice(), older, calibratedTables(*learned));
    QCOMPARE(layout.find(QStringLiteral("numberMask"))->positionEvidence, Evidence::Unknown);
}

void CalibrationTest::theLatestOfSeveralCounts()
{
    Calibration first = *calibrate(measuredLayout(190, 350), layoutOf(openPage()));
    first.recordedOn = QDate(2026, 1, 1);
    Calibration second = first;
    second.recordedOn = QDate(2026, 2, 1);
    second.name = QStringLiteral("second");
    const QList<Calibration> both{second, first};
    QCOMPARE(calibrationFor(both, Platform::Android, first.sdk)->name, QStringLiteral("second"));
    QVERIFY(!calibrationFor(both, Platform::Ios, first.sdk));
}

void CalibrationTest::aPageThatPlacesEverythingTeachesNothing()
{
    ConsentPage page = openPage();
    for (const char *id : {"setLogoOffsetY", "setSloganOffsetY", "setNumFieldOffsetY",
                           "setSwitchOffsetY", "setPrivacyOffsetY"})
        page.attributes.insert(QString::fromLatin1(id), {20});
    const auto learned = calibrate(measuredLayout(190, 350), layoutOf(page));
    QVERIFY(!learned.hasValue());
    QCOMPARE(learned.error().code, Error::Code::Usage);
}

void CalibrationTest::aFileIsReadAsItWasWritten()
{
    Calibration calibration = *calibrate(measuredLayout(190.5, 350), layoutOf(openPage()));
    calibration.name = QStringLiteral("实验室");
    calibration.recordedOn = QDate(2026, 3, 4);
    calibration.bodyFollows = false;
    const auto read = Calibration::read(calibration.write(), QStringLiteral("lab.json"));
    QVERIFY2(read.hasValue(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read, calibration);
}

void CalibrationTest::aDamagedFileIsOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("calibration");
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("newer") << QByteArray(R"({"formatVersion":99})");
    QTest::newRow("no version") << QByteArray(
        R"({"formatVersion":1,"name":"a","platform":"android","sdk":"unknown","recordedOn":"2026-01-01"})");
    QTest::newRow("top of words") << QByteArray(
        R"({"formatVersion":1,"name":"a","platform":"android","sdk":"2.14.23","recordedOn":"2026-01-01",
            "defaultTops":{"logo":"high"}})");
    QTest::newRow("top beyond any screen") << QByteArray(
        R"({"formatVersion":1,"name":"a","platform":"android","sdk":"2.14.23","recordedOn":"2026-01-01",
            "defaultTops":{"logo":1e9}})");
}

void CalibrationTest::aDamagedFileIsOneSentence()
{
    QFETCH(QByteArray, bytes);
    const auto read = Calibration::read(bytes, QStringLiteral("lab.json"));
    QVERIFY(!read.hasValue());
    QVERIFY2(read.error().message.contains(QStringLiteral("lab.json")),
             qPrintable(read.error().message));
}

void CalibrationTest::aWorkspaceWithoutCalibrationsHasNone()
{
    const QTemporaryDir folder;
    const auto calibrations = readCalibrations(folder.path());
    QVERIFY(calibrations.hasValue());
    QVERIFY(calibrations->isEmpty());
}

void CalibrationTest::transparentBarsAreSettledByADevice()
{
    ConsentPage page = openPage();
    page.attributes.insert(QStringLiteral("setBottomNavColor"), {QStringLiteral("#00000000")});
    const PageLayout open = layoutOf(page);
    QCOMPARE(open.find(QStringLiteral("loginButton"))->positionEvidence, Evidence::Unknown);
    Calibration calibration;
    calibration.sdk = plainState().sdk;
    for (bool follows : {false, true}) {
        calibration.bodyFollows = follows;
        const PageLayout settled = layoutOf(page, calibratedTables(calibration));
        const Element *button = settled.find(QStringLiteral("loginButton"));
        QVERIFY(button->positionEvidence != Evidence::Unknown);
        const int shift = follows ? dpToPx(plainDevice().statusBar, plainDevice().density) : 0;
        QCOMPARE(button->rect.top(), open.find(QStringLiteral("loginButton"))->rect.top() + shift);
    }
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeCalibrationTest()
{
    return std::make_unique<numauth::consent::CalibrationTest>();
}

#include "CalibrationTest.moc"
