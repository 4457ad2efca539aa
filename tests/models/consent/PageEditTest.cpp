#include "models/consent/edit/PageEdit.h"

#include "models/consent/edit/ProtectedZones.h"
#include "tests/models/consent/IosFixture.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

const QString button = QStringLiteral("loginButton");

/// A page with its layout on the plain phone of its platform.
struct Shown
{
    explicit Shown(const ConsentPage &source)
        : page(source),
          layout(layOut(source, source.platform == Platform::Ios ? sheetPhone() : plainDevice(),
                        source.platform == Platform::Ios ? iosState() : plainState(),
                        productTables()))
    {
    }

    EditBase base() const { return {page, layout, productTables().attributes}; }
    QRect rect(const QString &id) const { return layout.find(id)->rect; }
    EditedPage move(const QString &id, const QPoint &dp) const
    {
        const int scale = qRound(layout.density);
        return PageEdit::place(base(), {{id, rect(id).translated(dp * scale)}});
    }

    ConsentPage page;
    PageLayout layout;
};

QJsonValue valueOf(const EditedPage &edited, const char *id)
{
    return edited.page.attributes.value(QLatin1StringView(id)).at(0);
}

} // namespace

/// What edits of the canvas write into the page.
class PageEditTest : public QObject
{
    Q_OBJECT

private slots:
    void aDragWritesTheOffsetAndSaysSo();
    void theAnchorInUseStays();
    void aSizeWritesItsAttribute();
    void growingToBothSidesIsNoShift();
    void severalViewsAreOneEdit();
    void customViewsMoveByWholeDp();
    void swappingTheAnchorKeepsThePlace();
    void aViewWithoutTheAttributeSaysSo();
    void codeHoldsAView();
    void iosWritesTheFrame();
    void iosKeepsToTheOlderOffsetOfThePage();
    void iosMovesToWhereItWasDragged();
    void iosCodeThatCannotBeEditedHoldsTheView();
    void zonesSpanTheDevices();
};

void PageEditTest::aDragWritesTheOffsetAndSaysSo()
{
    const Shown shown(pageWith({{"setLogBtnOffsetY", 400}}));
    const EditedPage edited = shown.move(button, {0, -49});
    QCOMPARE(valueOf(edited, "setLogBtnOffsetY").toInt(), 351);
    QCOMPARE(edited.changes, QStringList{QStringLiteral("setLogBtnOffsetY 400 → 351")});
    QCOMPARE(edited.page.attributes.size(), 1);
}

void PageEditTest::theAnchorInUseStays()
{
    const Shown shown(pageWith({{"setLogBtnOffsetY_B", 200}}));
    const EditedPage edited = shown.move(button, {0, -10});
    QCOMPARE(valueOf(edited, "setLogBtnOffsetY_B").toInt(), 210);
    QVERIFY(!edited.page.isSet(QStringLiteral("setLogBtnOffsetY")));
}

void PageEditTest::aSizeWritesItsAttribute()
{
    const Shown shown(pageWith({{"setLogBtnOffsetY", 400}, {"setLogBtnHeight", 48}}));
    const QRect taller = shown.rect(button).adjusted(0, 0, 0, 30);
    const EditedPage edited = PageEdit::place(shown.base(), {{button, taller}});
    QCOMPARE(valueOf(edited, "setLogBtnHeight").toInt(), 58);
    QCOMPARE(valueOf(edited, "setLogBtnOffsetY").toInt(), 400);
}

void PageEditTest::growingToBothSidesIsNoShift()
{
    const Shown shown(pageWith({{"setLogoWidth", 64}, {"setLogoHeight", 64}}));
    const QString logo = QStringLiteral("logo");
    const EditedPage edited =
        PageEdit::place(shown.base(), {{logo, shown.rect(logo).adjusted(-15, 0, 15, 0)}});
    QCOMPARE(valueOf(edited, "setLogoWidth").toInt(), 74);
    QCOMPARE(edited.changes.size(), 1);
}

void PageEditTest::severalViewsAreOneEdit()
{
    const Shown shown(pageWith({{"setLogBtnOffsetY", 400}, {"setSloganOffsetY", 140}}));
    const QPoint up(0, -30);
    const QString slogan = QStringLiteral("slogan");
    const EditedPage edited =
        PageEdit::place(shown.base(), {{button, shown.rect(button).translated(up)},
                                       {slogan, shown.rect(slogan).translated(up)}});
    QCOMPARE(valueOf(edited, "setLogBtnOffsetY").toInt(), 390);
    QCOMPARE(valueOf(edited, "setSloganOffsetY").toInt(), 130);
}

void PageEditTest::customViewsMoveByWholeDp()
{
    ConsentPage page;
    CustomView view;
    view.name = QStringLiteral("promo");
    view.x = 24;
    view.y = 100;
    view.width = 200;
    view.height = 64;
    page.customViews << view;
    const Shown shown(page);
    const QString id = QStringLiteral("custom:promo");
    const EditedPage edited = PageEdit::place(
        shown.base(), {{id, shown.rect(id).translated(31, 8).adjusted(0, 0, 0, 12)}});
    QCOMPARE(edited.page.customViews.first().x, 34);
    QCOMPARE(edited.page.customViews.first().y, 103);
    QCOMPARE(edited.page.customViews.first().height, 68);
}

void PageEditTest::swappingTheAnchorKeepsThePlace()
{
    const Shown shown(pageWith({{"setLogBtnOffsetY", 300}}));
    QVERIFY(PageEdit::canSwapAnchor(shown.base(), button));
    const EditedPage edited = PageEdit::swapAnchor(shown.base(), button);
    QVERIFY(!edited.page.isSet(QStringLiteral("setLogBtnOffsetY")));
    QCOMPARE(Shown(edited.page).rect(button), shown.rect(button));
}

void PageEditTest::aViewWithoutTheAttributeSaysSo()
{
    const Shown shown(pageWith({{"setSloganOffsetY", 140}}));
    const EditedPage edited = shown.move(QStringLiteral("slogan"), {20, 0});
    QVERIFY(edited.changes.isEmpty());
    QCOMPARE(edited.refusals.size(), 1);
    QCOMPARE(edited.page, shown.page);
}

void PageEditTest::codeHoldsAView()
{
    ConsentPage page = pageWith({{"setLogBtnOffsetY", expression("screenHeight / 2")}});
    const Shown shown(page);
    const EditedPage edited = shown.move(button, {0, 10});
    QVERIFY(edited.changes.isEmpty());
    QVERIFY2(edited.refusals.value(0).contains(QStringLiteral("setLogBtnOffsetY")),
             qPrintable(edited.refusals.value(0)));
}

void PageEditTest::iosWritesTheFrame()
{
    const Shown shown(iosPage());
    const EditedPage edited = shown.move(button, {0, -20});
    const QJsonObject frame = valueOf(edited, "loginBtnFrameBlock").toObject();
    QCOMPARE(frame.keys(), QStringList{QStringLiteral("y")});
    QVERIFY2(edited.changes.value(0).startsWith(QStringLiteral("loginBtnFrameBlock y ")),
             qPrintable(edited.changes.value(0)));
}

void PageEditTest::iosKeepsToTheOlderOffsetOfThePage()
{
    const Shown shown(iosPage({{"loginBtnTopOffetY", 250}}));
    const EditedPage edited = shown.move(button, {0, -20});
    QVERIFY(!edited.page.isSet(QStringLiteral("loginBtnFrameBlock")));
    QVERIFY(edited.page.attributes.contains(QStringLiteral("loginBtnTopOffetY")));
}

void PageEditTest::iosMovesToWhereItWasDragged()
{
    ConsentPage page = iosPage();
    page.attributes.insert(
        QStringLiteral("loginBtnFrameBlock"),
        {expression("^CGRect(CGSize s, CGSize p, CGRect f) { return CGRectMake(18, 300, p.width - "
                    "36, 50); }")});
    const Shown shown(page);
    const EditedPage edited = shown.move(button, {0, -40});
    QCOMPARE(edited.changes.size(), 1);
    QCOMPARE(Shown(edited.page).rect(button), shown.rect(button).translated(0, -120));
}

void PageEditTest::iosCodeThatCannotBeEditedHoldsTheView()
{
    ConsentPage page = iosPage();
    page.attributes.insert(
        QStringLiteral("loginBtnFrameBlock"),
        {expression("^CGRect(CGSize s, CGSize p, CGRect f) { return CGRectInset(f, 5, 5); }")});
    const EditedPage edited = Shown(page).move(button, {0, -40});
    QVERIFY(edited.changes.isEmpty());
    QCOMPARE(edited.refusals.size(), 1);
}

void PageEditTest::zonesSpanTheDevices()
{
    const ConsentPage page = pageWith({{"setPrivacyOffsetY_B", 44}, {"setNumFieldOffsetY", 92}});
    Device tall = plainDevice();
    tall.id = QStringLiteral("tall");
    tall.heightPx = 2640;
    const QList<ProtectedZone> zones =
        protectedZones(page, {plainDevice(), tall}, plainState(), productTables());
    const auto found =
        std::ranges::find(zones, QStringLiteral("privacyText"), &ProtectedZone::elementId);
    QVERIFY(found != zones.end());
    QCOMPARE(found->devices, 2);
    QCOMPARE(found->topDeviceId, QStringLiteral("plain"));
    const PageLayout layout = layOut(page, plainDevice(), plainState(), productTables());
    const Element *text = layout.find(QStringLiteral("privacyText"));
    QCOMPARE(found->top, layout.toDp(text->rect.top() - layout.contentTop));
    QVERIFY(found->bottom > found->top + 100);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makePageEditTest()
{
    return std::make_unique<numauth::consent::PageEditTest>();
}

#include "PageEditTest.moc"
