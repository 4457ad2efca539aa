#include "models/consent/OverlapRules.h"
#include "models/consent/PageMatrix.h"
#include "tests/models/consent/IosFixture.h"
#include "tests/support/TestRun.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::consent {

namespace {

ConsentPage legalAndroidPage()
{
    return pageWith({{"setLogoOffsetY", 20},
                     {"setSloganOffsetY", 180},
                     {"setNumFieldOffsetY", 130},
                     {"setLogBtnOffsetY", 240},
                     {"setSwitchOffsetY", 310},
                     {"setPrivacyOffsetY_B", 40}});
}

ConsentPage legalPageOf(Platform platform)
{
    return platform == Platform::Android ? legalAndroidPage() : placedIosPage();
}

PageLayout legalLayout(Platform platform)
{
    return platform == Platform::Android
               ? layOut(legalAndroidPage(), plainDevice(), plainState(), productTables())
               : layOutOn(placedIosPage());
}

Element *elementOf(PageLayout &layout, const QString &id)
{
    const auto found = std::ranges::find(layout.elements, id, &Element::id);
    return found == layout.elements.end() ? nullptr : &*found;
}

void moveTop(Element &element, int top)
{
    element.rect.moveTop(top);
    element.visibleRect = element.rect;
    element.earliestTop = element.latestTop = top;
}

bool isTold(const PageLayout &layout, Platform platform, const QString &first,
            const QString &second)
{
    const auto findings = checkLayout(legalPageOf(platform), layout, productTables());
    return std::ranges::any_of(findings, [&](const PageFinding &found) {
        const QStringList pair{found.finding.subject, found.finding.other};
        return found.verdict > Verdict::CannotTell && pair.contains(first) && pair.contains(second);
    });
}

Verdict verdictAt(const char *attribute, int dp)
{
    ConsentPage page = legalAndroidPage();
    page.attributes.insert(QLatin1StringView(attribute), QJsonArray{dp});
    return worstVerdict(findingsOf(page));
}

} // namespace

/// One pixel decides: a neighbour that touches is silent, one that overlaps by a pixel is told.
class PageMutationTest : public QObject
{
    Q_OBJECT

private slots:
    void onePixelIntoTheNeighbourFires_data();
    void onePixelIntoTheNeighbourFires();
    void onePixelOffThePageFires_data();
    void onePixelOffThePageFires();
    void onePixelOfTheAppsViewFires_data();
    void onePixelOfTheAppsViewFires();
    void movingTheButtonAwayNeverMakesItWorse();
    void movingTheButtonOfIosAwayNeverMakesItWorse();
    void layoutDoesNotDependOnTheOrderOfDevices();
};

void PageMutationTest::onePixelIntoTheNeighbourFires_data()
{
    QTest::addColumn<bool>("isIos");
    QTest::addColumn<QString>("covered");
    QTest::addColumn<QString>("neighbour");
    const auto row = [](bool isIos, const char *covered, const char *neighbour) {
        QTest::addRow("%s %s under %s", isIos ? "ios" : "android", covered, neighbour)
            << isIos << QString::fromLatin1(covered) << QString::fromLatin1(neighbour);
    };
    row(false, "numberMask", "loginButton");
    row(false, "numberMask", "switchAccount");
    row(false, "numberMask", "privacy");
    row(false, "loginLabel", "switchAccount");
    row(false, "loginLabel", "privacy");
    row(false, "privacyText", "systemNavigationBar");
    row(true, "numberMask", "loginButton");
    row(true, "numberMask", "privacy");
    row(true, "numberMask", "switchAccount");
    row(true, "loginButton", "privacy");
    row(true, "loginButton", "switchAccount");
    row(true, "privacy", "switchAccount");
}

void PageMutationTest::onePixelIntoTheNeighbourFires()
{
    QFETCH(bool, isIos);
    QFETCH(QString, covered);
    QFETCH(QString, neighbour);
    const Platform platform = isIos ? Platform::Ios : Platform::Android;
    PageLayout layout = legalLayout(platform);
    const Element *target = layout.find(covered);
    Element *other = elementOf(layout, neighbour);
    QVERIFY(target && other);
    other->rect.moveLeft(target->rect.left());
    other->background = Argb{0xff000000u};
    const int edge = target->rect.bottom() + 1;
    moveTop(*other, edge);
    QVERIFY(!isTold(layout, platform, covered, neighbour));
    moveTop(*other, edge - 1);
    QVERIFY(isTold(layout, platform, covered, neighbour));
    moveTop(*other, edge + 1);
    QVERIFY(!isTold(layout, platform, covered, neighbour));
}

void PageMutationTest::onePixelOffThePageFires_data()
{
    QTest::addColumn<bool>("isIos");
    QTest::addColumn<QString>("id");
    for (const char *id : {"numberMask", "loginLabel", "privacyText"})
        QTest::addRow("android %s", id) << false << QString::fromLatin1(id);
    for (const char *id : {"numberMask", "loginButton", "privacy"})
        QTest::addRow("ios %s", id) << true << QString::fromLatin1(id);
}

void PageMutationTest::onePixelOffThePageFires()
{
    QFETCH(bool, isIos);
    QFETCH(QString, id);
    const Platform platform = isIos ? Platform::Ios : Platform::Android;
    PageLayout layout = legalLayout(platform);
    const QString rule =
        isIos ? QStringLiteral("consent.ios-outside") : QStringLiteral("consent.clipped");
    const auto isCutTold = [&] {
        const auto findings = checkLayout(legalPageOf(platform), layout, productTables());
        return std::ranges::any_of(findings, [&](const PageFinding &found) {
            return found.finding.ruleId == rule && found.finding.subject == id;
        });
    };
    QVERIFY(!isCutTold());
    elementOf(layout, id)->visibleRect.adjust(0, 0, 0, -1);
    QVERIFY(isCutTold());
}

void PageMutationTest::onePixelOfTheAppsViewFires_data()
{
    QTest::addColumn<bool>("isIos");
    QTest::addColumn<QString>("covered");
    for (const char *id : {"numberRow", "loginButton", "privacy"})
        QTest::addRow("android %s", id) << false << QString::fromLatin1(id);
    for (const char *id : {"numberMask", "loginButton", "privacy"})
        QTest::addRow("ios %s", id) << true << QString::fromLatin1(id);
}

/// A view of the app ends where a required one begins: a pixel more is told.
void PageMutationTest::onePixelOfTheAppsViewFires()
{
    QFETCH(bool, isIos);
    QFETCH(QString, covered);
    const Platform platform = isIos ? Platform::Ios : Platform::Android;
    ConsentPage page = legalPageOf(platform);
    page.customViews << CustomView{.name = QStringLiteral("promo"), .width = 300, .height = 4};
    PageLayout layout =
        isIos ? layOutOn(page) : layOut(page, plainDevice(), plainState(), productTables());
    const auto isTold = [&] {
        const auto findings = checkLayout(page, layout, productTables());
        return std::ranges::any_of(findings, [](const PageFinding &found) {
            const QStringList pair{found.finding.subject, found.finding.other};
            return found.verdict > Verdict::CannotTell &&
                   pair.contains(QStringLiteral("custom:promo"));
        });
    };
    const QRect target = layout.find(covered)->rect;
    Element *promo = elementOf(layout, QStringLiteral("custom:promo"));
    QVERIFY(promo && !target.isEmpty());
    promo->rect.moveLeft(target.left());
    moveTop(*promo, target.top() - promo->rect.height());
    QVERIFY(!isTold());
    moveTop(*promo, target.top() - promo->rect.height() + 1);
    QVERIFY(isTold());
}

void PageMutationTest::movingTheButtonAwayNeverMakesItWorse()
{
    // From on top of the number downwards, and from on top of the agreement upwards.
    Verdict before = Verdict::Refuses;
    for (int top = 130; top <= 259; ++top) {
        const Verdict now = verdictAt("setLogBtnOffsetY", top);
        QVERIFY2(now <= before, qPrintable(QString::number(top)));
        before = now;
    }
    QCOMPARE(before, Verdict::Ok);
    before = Verdict::Refuses;
    for (int top = 600; top >= 320; --top) {
        ConsentPage page = legalAndroidPage();
        page.attributes.insert(QStringLiteral("setSwitchAccHidden"), QJsonArray{true});
        page.attributes.insert(QStringLiteral("setLogBtnOffsetY"), QJsonArray{top});
        const Verdict now = worstVerdict(findingsOf(page));
        QVERIFY2(now <= before, qPrintable(QString::number(top)));
        before = now;
    }
    QCOMPARE(before, Verdict::Ok);
}

void PageMutationTest::movingTheButtonOfIosAwayNeverMakesItWorse()
{
    const auto verdictAtTop = [](int top) {
        ConsentPage page = placedIosPage();
        page.attributes.insert(QStringLiteral("changeBtnIsHidden"), QJsonArray{true});
        page.attributes.insert(QStringLiteral("loginBtnFrameBlock"),
                               QJsonArray{frame(18, top, 339, 50)});
        return worstVerdict(checkLayout(page, layOutOn(page), productTables()));
    };
    // From on top of the number downwards, and from on top of the agreement upwards.
    Verdict before = Verdict::NonCompliant;
    for (int top = 200; top <= 400; ++top) {
        const Verdict now = verdictAtTop(top);
        QVERIFY2(now <= before, qPrintable(QString::number(top)));
        before = now;
    }
    QCOMPARE(before, Verdict::Ok);
    before = Verdict::NonCompliant;
    for (int top = 600; top >= 400; --top) {
        const Verdict now = verdictAtTop(top);
        QVERIFY2(now <= before, qPrintable(QString::number(top)));
        before = now;
    }
    QCOMPARE(before, Verdict::Ok);
}

void PageMutationTest::layoutDoesNotDependOnTheOrderOfDevices()
{
    for (const Platform platform : {Platform::Android, Platform::Ios}) {
        MatrixSelection selection = MatrixSelection::defaults(platform, productTables());
        const ConsentPage page = legalPageOf(platform);
        const MatrixResult forward = checkMatrix(page, selection, productTables());
        std::ranges::reverse(selection.devices);
        const MatrixResult backward = checkMatrix(page, selection, productTables());
        QCOMPARE(backward.findings.size(), forward.findings.size());
        for (const Device &device : std::as_const(selection.devices))
            QCOMPARE(backward.verdictOf(device.id), forward.verdictOf(device.id));
        for (const GroupedFinding &group : forward.findings) {
            const bool isThere =
                std::ranges::any_of(backward.findings, [&group](const GroupedFinding &other) {
                    return other.worst.finding.identity() == group.worst.finding.identity() &&
                           other.cells == group.cells;
                });
            QVERIFY(isThere);
        }
    }
}

} // namespace numauth::consent

std::unique_ptr<QObject> makePageMutationTest()
{
    return std::make_unique<numauth::consent::PageMutationTest>();
}

#include "PageMutationTest.moc"
