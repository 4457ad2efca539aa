#include "tests/models/consent/PageFixture.h"
#include "tests/support/TestRun.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::consent {

namespace {

CellState alertState(const char *sdk = "2.14.23")
{
    CellState state = plainState();
    state.sdk = *SdkVersion::parse(QLatin1StringView(sdk));
    state.isAlertShown = true;
    return state;
}

ConsentPage alertPage(std::initializer_list<std::pair<const char *, QJsonValue>> values = {})
{
    ConsentPage page = pageWith(values);
    const auto set = [&page](const char *id, const QJsonValue &value) {
        if (!page.isSet(QLatin1StringView(id)))
            page.attributes.insert(QLatin1StringView(id), QJsonArray{value});
    };
    set("setPrivacyAlertIsNeedShow", true);
    set("setPrivacyAlertWidth", 300);
    set("setPrivacyAlertHeight", 240);
    return page;
}

PageLayout alertLayout(const ConsentPage &page, const char *sdk = "2.14.23")
{
    return layOut(page, plainDevice(), alertState(sdk), productTables());
}

QRect rectOf(const PageLayout &layout, const char *id)
{
    const Element *element = layout.find(QLatin1StringView(id));
    return element ? element->rect : QRect();
}

bool isTold(const ConsentPage &page, const char *rule, const char *sdk = "2.14.23")
{
    const auto findings = findingsOf(page, plainDevice(), alertState(sdk));
    return std::ranges::any_of(findings, [rule](const PageFinding &found) {
        return found.finding.ruleId == QLatin1StringView(rule);
    });
}

} // namespace

/// The second pop-up of Android, formula by formula. 360 × 780 dp at 3.0.
class AndroidAlertTest : public QObject
{
    Q_OBJECT

private slots:
    void itIsThereOnlyWhenAskedFor();
    void theBoxIsCentredAndHasALeastSize();
    void aBoxOnASideTakesItsOffsets();
    void titleAndCloseShareARowOf50Dp();
    void theTextStandsBelowTheTitle();
    void oldVersionsShowFiveLines();
    void theButtonIsCentredInTheRest();
    void theButtonTakesItsOffsetsWhenBothAreSet();
    void itsOwnStartAndEndReplaceThePages();
    void aTextOverItsNeighboursIsTold();
    void aBoxTooLowIsTold();
    void thePageBehindKeepsItsVerdict();
};

void AndroidAlertTest::itIsThereOnlyWhenAskedFor()
{
    QVERIFY(alertLayout(alertPage()).find(QStringLiteral("alert")));
    QVERIFY(!alertLayout(ConsentPage()).find(QStringLiteral("alert")));
    QVERIFY(!alertLayout(alertPage(), "2.12.3.4").find(QStringLiteral("alert")));
    const PageLayout without = layOut(alertPage(), plainDevice(), plainState(), productTables());
    QVERIFY(!without.find(QStringLiteral("alert")));
    const ConsentPage overPopup = alertPage({{"setDialogWidth", 300}, {"setDialogHeight", 400}});
    QVERIFY(!alertLayout(overPopup, "2.12.11.2").find(QStringLiteral("alert")));
    QVERIFY(alertLayout(overPopup, "2.12.15").find(QStringLiteral("alert")));
}

void AndroidAlertTest::theBoxIsCentredAndHasALeastSize()
{
    QCOMPARE(rectOf(alertLayout(alertPage()), "alert"), QRect(90, 810, 900, 720));
    const ConsentPage small =
        alertPage({{"setPrivacyAlertWidth", 100}, {"setPrivacyAlertHeight", 50}});
    QCOMPARE(rectOf(alertLayout(small), "alert").size(), QSize(480, 270));
}

void AndroidAlertTest::aBoxOnASideTakesItsOffsets()
{
    const ConsentPage page = alertPage({{"setPrivacyAlertAlignment", 3},
                                        {"setPrivacyAlertOffsetX", 10},
                                        {"setPrivacyAlertOffsetY", 20}});
    QCOMPARE(rectOf(alertLayout(page), "alert").topLeft(), QPoint(30, 60));
}

void AndroidAlertTest::titleAndCloseShareARowOf50Dp()
{
    const PageLayout layout = alertLayout(alertPage());
    const QRect box = rectOf(layout, "alert");
    const QRect row(box.topLeft(), QSize(box.width(), 150));
    QVERIFY(std::abs(rectOf(layout, "alertTitle").center().y() - row.center().y()) <= 1);
    QVERIFY(std::abs(rectOf(layout, "alertTitle").center().x() - row.center().x()) <= 1);
    QCOMPARE(rectOf(layout, "alertClose").size(), QSize(90, 90));
    QCOMPARE(rectOf(layout, "alertClose").right(), row.right() - 36);
    QVERIFY(!alertLayout(alertPage({{"setPrivacyAlertCloseBtnShow", false}}))
                 .find(QStringLiteral("alertClose")));
}

void AndroidAlertTest::theTextStandsBelowTheTitle()
{
    const PageLayout layout = alertLayout(alertPage({{"setPrivacyAlertContentHorizontalMargin", 10},
                                                     {"setPrivacyAlertContentVerticalMargin", 5}}));
    const QRect box = rectOf(layout, "alert");
    const QRect words = rectOf(layout, "alertText");
    QCOMPARE(words.topLeft(), box.topLeft() + QPoint(30, 150 + 15));
    QVERIFY(words.width() <= 900 - 60);
    const Element *element = layout.find(QStringLiteral("alertText"));
    QCOMPARE(element->textSizePx, 48.0);
    const int lines = static_cast<int>(element->lines.size());
    const int line = productTables().androidText->lineHeight(48, false);
    QCOMPARE(words.height(), lines * line + (lines - 1) * 8);
}

void AndroidAlertTest::oldVersionsShowFiveLines()
{
    const ConsentPage page = alertPage({{"setPrivacyAlertWidth", 160},
                                        {"setPrivacyAlertHeight", 400},
                                        {"setPrivacyAlertBefore", QString(60, QChar(0x6211))}});
    QCOMPARE(alertLayout(page, "2.12.15").find(QStringLiteral("alertText"))->lines.size(), 5);
    QVERIFY(alertLayout(page, "2.14.7").find(QStringLiteral("alertText"))->lines.size() > 5);
    QVERIFY(isTold(page, "consent.alert-lines", "2.12.15"));
    QVERIFY(!isTold(page, "consent.alert-lines", "2.14.7"));
}

void AndroidAlertTest::theButtonIsCentredInTheRest()
{
    const PageLayout layout = alertLayout(alertPage());
    const QRect box = rectOf(layout, "alert");
    const QRect words = rectOf(layout, "alertText");
    const QRect button = rectOf(layout, "alertButton");
    QCOMPARE(button.size(), QSize(300, 180));
    QCOMPARE(button.center().x(), box.center().x());
    const int middle = (words.bottom() + 1 + box.bottom()) / 2;
    QVERIFY(std::abs(button.center().y() - middle) <= 1);
}

void AndroidAlertTest::theButtonTakesItsOffsetsWhenBothAreSet()
{
    const PageLayout layout = alertLayout(
        alertPage({{"setPrivacyAlertBtnOffsetX", 12}, {"setPrivacyAlertBtnOffsetY", 7}}));
    const QPoint area(rectOf(layout, "alert").left(), rectOf(layout, "alertText").bottom() + 1);
    QCOMPARE(rectOf(layout, "alertButton").topLeft(), area + QPoint(36, 21));
}

void AndroidAlertTest::itsOwnStartAndEndReplaceThePages()
{
    const PageLayout layout =
        alertLayout(alertPage({{"setPrivacyBefore", QStringLiteral("页面开头")},
                               {"setPrivacyAlertBefore", QStringLiteral("弹窗开头")},
                               {"setPrivacyEnd", QStringLiteral("结尾")}}));
    const QString words = layout.find(QStringLiteral("alertText"))->text;
    QVERIFY2(words.startsWith(QStringLiteral("弹窗开头")), qPrintable(words));
    QVERIFY2(words.endsWith(QStringLiteral("结尾")), qPrintable(words));
}

void AndroidAlertTest::aTextOverItsNeighboursIsTold()
{
    QVERIFY(!isTold(alertPage(), "consent.alert-overlap"));
    QVERIFY(isTold(alertPage({{"setPrivacyAlertContentVerticalMargin", -40}}),
                   "consent.alert-overlap"));
}

void AndroidAlertTest::aBoxTooLowIsTold()
{
    QVERIFY(isTold(alertPage({{"setPrivacyAlertHeight", 90}}), "consent.alert-cut"));
    QVERIFY(!isTold(alertPage(), "consent.alert-cut"));
}

void AndroidAlertTest::thePageBehindKeepsItsVerdict()
{
    const ConsentPage page = alertPage({{"setNumFieldOffsetY", 130},
                                        {"setLogBtnOffsetY", 240},
                                        {"setSwitchOffsetY", 310},
                                        {"setPrivacyOffsetY_B", 40},
                                        {"setLogoOffsetY", 20},
                                        {"setSloganOffsetY", 180}});
    QCOMPARE(worstVerdict(findingsOf(page, plainDevice(), alertState())), Verdict::Ok);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeAndroidAlertTest()
{
    return std::make_unique<numauth::consent::AndroidAlertTest>();
}

#include "AndroidAlertTest.moc"
