#include "models/consent/mapping/PageMapping.h"

#include "models/consent/PageMatrix.h"
#include "tests/models/consent/IosFixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

const PlatformMap &platformMap()
{
    static const auto map = PlatformMap::open();
    if (!map)
        qFatal("%s", qPrintable(map.error().message));
    return *map;
}

MappedPage mapped(const ConsentPage &page)
{
    return mapPage(page, productTables().attributes, platformMap());
}

QJsonValue valueOf(const ConsentPage &page, const char *attribute, int argument = 0)
{
    return page.attributes.value(QLatin1StringView(attribute)).at(argument);
}

QJsonValue memberOf(const ConsentPage &page, const char *block, const char *member)
{
    return valueOf(page, block).toObject().value(QLatin1StringView(member));
}

const MappingLoss *lossOf(const MappedPage &page, const char *subject)
{
    const auto found =
        std::ranges::find(page.losses, QString(QLatin1StringView(subject)), &MappingLoss::subject);
    return found == page.losses.end() ? nullptr : &*found;
}

bool isLeftOut(const MappedPage &page, const char *subject)
{
    const MappingLoss *loss = lossOf(page, subject);
    return loss && loss->kind == MappingLoss::Kind::LeftOut && !loss->reason.zh.isEmpty() &&
           !loss->reason.en.isEmpty();
}

QString textOf(const QList<MappingLoss> &losses)
{
    QStringList lines;
    for (const MappingLoss &loss : losses)
        lines << loss.subject + QStringLiteral(": ") + loss.reason.en;
    return lines.join(QLatin1Char('\n'));
}

/// Every attribute is on the new page or among the losses: nothing goes in silence.
QStringList untold(const ConsentPage &page, const MappedPage &result)
{
    QStringList told;
    for (const MappedValue &value : result.carried)
        told << value.from;
    for (const MappingLoss &loss : result.losses)
        told << loss.subject;
    QStringList missing;
    for (auto entry = page.attributes.begin(); entry != page.attributes.end(); ++entry) {
        const bool isUnset = entry->isEmpty() || entry->first().toDouble() == -1;
        if (!told.contains(entry.key()) && !isUnset)
            missing << entry.key();
    }
    return missing;
}

QRectF dpInBody(const PageLayout &layout, const QString &id)
{
    const Element *element = layout.find(id);
    const Element *body = layout.find(QStringLiteral("body"));
    if (!element || !body)
        return {};
    const QRectF rect(element->rect.translated(-body->rect.topLeft()));
    return {rect.x() / layout.density, rect.y() / layout.density, rect.width() / layout.density,
            rect.height() / layout.density};
}

/// Offsets, sizes and sides at random, as a person may set them.
ConsentPage randomPage(QRandomGenerator &random)
{
    ConsentPage page = pageWith({});
    const auto set = [&](const QString &name, int least, int most) {
        if (!name.isEmpty() && random.bounded(2) == 0)
            page.attributes.insert(name, {random.bounded(least, most)});
    };
    int place = 10;
    for (const FramePart &part : platformMap().frames) {
        const bool isTop = random.bounded(3) != 0;
        page.attributes.insert(isTop ? part.top : part.bottom, {place});
        place += random.bounded(20, 90);
        set(part.width, 200, 330);
        set(part.height, 30, 90);
        set(part.margin, 0, 60);
        set(part.offsetX, -10, 20);
        if (!part.gravity.isEmpty() && random.bounded(2) == 0)
            page.attributes.insert(part.gravity, {QList<int>{1, 3, 5}.at(random.bounded(3))});
    }
    return page;
}

} // namespace

class PageMappingTest : public QObject
{
    Q_OBJECT

private slots:
    void turnsAnOffsetIntoAFrame();
    void turnsAnOffsetFromTheBottomIntoAnExpression();
    void keepsTheMiddleOfAButtonWithAWidth();
    void carriesTextsColoursAndAgreements();
    void turnsWhatTheOtherPlatformCountsTheOtherWay();
    void ordersCornersAsThePlatformDoes();
    void joinsThePicturesOfTheBox();
    void makesAPopupOfADialog();
    void tellsWhyCodeStays();
    void tellsWhatHasNoCounterpart();
    void readsFramesAsOffsets();
    void hidesWhatAnEmptyFrameHides();
    void tellsWhatAFrameSaysThatOffsetsCannot();
    void roundsForAndroidAndSaysSo();
    void putsViewsUnderTheTitleBar();
    void saysThatViewsLieAboveTheControls();
    void placesTheSameAfterThereAndBack();
    void losesNothingInSilence();
    void givesAPageThatCanBeChecked();
};

void PageMappingTest::turnsAnOffsetIntoAFrame()
{
    const MappedPage result = mapped(pageWith({{"setLogBtnOffsetY", 240}}));
    QCOMPARE(result.page.platform, Platform::Ios);
    QCOMPARE(memberOf(result.page, "loginBtnFrameBlock", "y"), QJsonValue(240));
    QVERIFY(result.losses.isEmpty());
}

void PageMappingTest::turnsAnOffsetFromTheBottomIntoAnExpression()
{
    const MappedPage result =
        mapped(pageWith({{"setPrivacyOffsetY_B", 40}, {"setPrivacyMargin", 24}}));
    QCOMPARE(memberOf(result.page, "privacyFrameBlock", "y").toString(),
             QStringLiteral("superViewSize.height - frame.size.height - 40"));
    QCOMPARE(memberOf(result.page, "privacyFrameBlock", "width").toString(),
             QStringLiteral("superViewSize.width - 48"));
    const PageLayout layout = layOutOn(result.page);
    QCOMPARE(inContent(layout, "privacy").left(), 24.0);
}

void PageMappingTest::keepsTheMiddleOfAButtonWithAWidth()
{
    const MappedPage result = mapped(
        pageWith({{"setLogBtnOffsetY", 240}, {"setLogBtnWidth", 300}, {"setLogBtnHeight", 48}}));
    for (const int width : {320, 375, 430}) {
        const QRectF button = inContent(layOutOn(result.page, iosPhone(width, 844)), "loginButton");
        QVERIFY(std::abs(button.center().x() - width / 2.0) < 0.4);
        QCOMPARE(button.height(), 48.0);
    }
}

void PageMappingTest::carriesTextsColoursAndAgreements()
{
    ConsentPage page = pageWith({{"setLogBtnText", QStringLiteral("登录")},
                                 {"setNumberColor", QStringLiteral("#FF102030")},
                                 {"setNumberSizeDp", 24}});
    page.attributes.insert(QStringLiteral("setAppPrivacyOne"),
                           {QStringLiteral("用户协议"), QStringLiteral("https://example.com")});
    page.attributes.insert(QStringLiteral("setPrivacyConectTexts"),
                           {QJsonValue(QJsonArray{QStringLiteral("、"), QStringLiteral("和")})});
    const MappedPage result = mapped(page);
    QVERIFY2(result.losses.isEmpty(), qPrintable(textOf(result.losses)));
    QCOMPARE(valueOf(result.page, "loginBtnText").toString(), QStringLiteral("登录"));
    QCOMPARE(valueOf(result.page, "numberColor").toString(), QStringLiteral("#FF102030"));
    QCOMPARE(valueOf(result.page, "numberFont"), QJsonValue(24));
    QCOMPARE(valueOf(result.page, "privacyOne", 1).toString(),
             QStringLiteral("https://example.com"));
    QCOMPARE(mapped(result.page).page.attributes, page.attributes);
}

void PageMappingTest::turnsWhatTheOtherPlatformCountsTheOtherWay()
{
    const MappedPage result = mapped(
        pageWith({{"setHiddenLoading", true}, {"setLightColor", true}, {"setProtocolGravity", 3}}));
    QCOMPARE(valueOf(result.page, "showLoginLoading"), QJsonValue(false));
    QCOMPARE(valueOf(result.page, "preferredStatusBarStyle"), QJsonValue(3));
    QCOMPARE(valueOf(result.page, "privacyAlignment"), QJsonValue(0));
}

void PageMappingTest::ordersCornersAsThePlatformDoes()
{
    ConsentPage page = pageWith({});
    page.attributes.insert(QStringLiteral("setPrivacyAlertCornerRadiusArray"), {1, 2, 3, 4});
    const MappedPage result = mapped(page);
    QCOMPARE(result.page.attributes.value(QStringLiteral("privacyAlertCornerRadiusArray")),
             (QJsonArray{1, 4, 3, 2}));
    QCOMPARE(mapped(result.page).page.attributes, page.attributes);
}

void PageMappingTest::joinsThePicturesOfTheBox()
{
    const ConsentPage page = pageWith({{"setUncheckedImgPath", QStringLiteral("box")},
                                       {"setCheckedImgPath", QStringLiteral("box_on")}});
    const MappedPage result = mapped(page);
    QCOMPARE(result.page.attributes.value(QStringLiteral("checkBoxImages")),
             (QJsonArray{QStringLiteral("box"), QStringLiteral("box_on")}));
    QCOMPARE(mapped(result.page).page.attributes, page.attributes);
    QVERIFY(isLeftOut(mapped(pageWith({{"setCheckedImgPath", QStringLiteral("box_on")}})),
                      "setCheckedImgPath"));
}

void PageMappingTest::makesAPopupOfADialog()
{
    const ConsentPage page = pageWith({{"setDialogWidth", 300},
                                       {"setDialogHeight", 420},
                                       {"setNavText", QStringLiteral("登录")}});
    const MappedPage result = mapped(page);
    const PageLayout layout = layOutOn(result.page);
    QVERIFY(layout.isPopup);
    QCOMPARE(layout.window.width() / layout.density, 300.0);
    QCOMPARE(valueOf(result.page, "alertTitle").toString(), QStringLiteral("登录"));
    QCOMPARE(mapped(result.page).page.attributes, page.attributes);
    QVERIFY(isLeftOut(mapped(pageWith({{"setDialogOffsetY", 20}})), "setDialogOffsetY"));
}

void PageMappingTest::tellsWhyCodeStays()
{
    const MappedPage result =
        mapped(pageWith({{"setLogBtnText", expression("getString(R.string.login)")},
                         {"setLogBtnOffsetY", expression("height / 2")}}));
    QVERIFY(isLeftOut(result, "setLogBtnText"));
    QVERIFY(isLeftOut(result, "setLogBtnOffsetY"));
    QVERIFY(result.page.attributes.isEmpty());
}

void PageMappingTest::tellsWhatHasNoCounterpart()
{
    const MappedPage result = mapped(pageWith({{"setWebCacheMode", 2},
                                               {"setLogBtnTextColor", QStringLiteral("#FFFFFFFF")},
                                               {"setSomethingNew", 1}}));
    for (const char *name : {"setWebCacheMode", "setLogBtnTextColor", "setSomethingNew"})
        QVERIFY2(isLeftOut(result, name), name);
}

void PageMappingTest::readsFramesAsOffsets()
{
    const MappedPage result = mapped(iosPage(
        {{"loginBtnFrameBlock", frame(24, 280, QStringLiteral("superViewSize.width - 48"), 50)},
         {"logoFrameBlock", frame(QStringLiteral("(superViewSize.width - 80) / 2"), 30, 80, 80)},
         {"sloganFrameBlock",
          expression("CGRect(x: frame.origin.x, y: superViewSize.height - frame.height - 60, "
                     "width: frame.width, height: frame.height)")}}));
    QVERIFY2(result.losses.isEmpty(), qPrintable(textOf(result.losses)));
    QCOMPARE(result.page.attributes, pageWith({{"setLogBtnOffsetY", 280},
                                               {"setLogBtnHeight", 50},
                                               {"setLogBtnMarginLeftAndRight", 24},
                                               {"setLogoOffsetY", 30},
                                               {"setLogoWidth", 80},
                                               {"setLogoHeight", 80},
                                               {"setSloganOffsetY_B", 60}})
                                         .attributes);
}

void PageMappingTest::hidesWhatAnEmptyFrameHides()
{
    const MappedPage result = mapped(iosPage({{"sloganFrameBlock", frame(0, 0, 0, 0)}}));
    QCOMPARE(result.page.attributes, pageWith({{"setSloganHidden", true}}).attributes);
}

void PageMappingTest::tellsWhatAFrameSaysThatOffsetsCannot()
{
    const MappedPage result =
        mapped(iosPage({{"loginBtnFrameBlock",
                         frame(20, QStringLiteral("superViewSize.height * 0.4"), 300, 50)}}));
    QCOMPARE(valueOf(result.page, "setLogBtnOffsetY"), QJsonValue(301));
    const MappingLoss *loss = lossOf(result, "loginBtnFrameBlock");
    QVERIFY(loss);
    QCOMPARE(loss->kind, MappingLoss::Kind::Changed);
    QVERIFY(isLeftOut(mapped(iosPage({{"loginBtnFrameBlock", expression("self.buttonFrame()")}})),
                      "loginBtnFrameBlock"));
}

void PageMappingTest::roundsForAndroidAndSaysSo()
{
    const MappedPage result = mapped(iosPage({{"privacyFont", 12.5}}));
    QCOMPARE(valueOf(result.page, "setPrivacyTextSizeDp"), QJsonValue(13));
    QVERIFY(lossOf(result, "privacyFont"));
}

void PageMappingTest::putsViewsUnderTheTitleBar()
{
    ConsentPage page = pageWith({});
    CustomView over;
    over.name = QStringLiteral("banner");
    over.layer = CustomView::Layer::Xml;
    over.y = 70;
    CustomView title = over;
    title.name = QStringLiteral("help");
    title.layer = CustomView::Layer::TitleBar;
    page.customViews = {over, title};
    const MappedPage result = mapped(page);
    QCOMPARE(result.page.customViews.size(), 1);
    QCOMPARE(result.page.customViews.first().y, 20.0);
    QVERIFY(isLeftOut(result, "custom:help"));
}

void PageMappingTest::saysThatViewsLieAboveTheControls()
{
    ConsentPage page = pageWith({});
    CustomView first;
    first.name = QStringLiteral("first");
    CustomView second;
    second.name = QStringLiteral("second");
    page.customViews = {first, second};
    const MappedPage result = mapped(page);
    QCOMPARE(result.page.customViews.first().name, QStringLiteral("second"));
    QVERIFY(lossOf(result, "custom:first"));
    QCOMPARE(mapped(result.page).page.customViews, page.customViews);
}

void PageMappingTest::placesTheSameAfterThereAndBack()
{
    QRandomGenerator random(20260731);
    for (int round = 0; round < 300; ++round) {
        const ConsentPage page = randomPage(random);
        const MappedPage there = mapped(page);
        const MappedPage back = mapped(there.page);
        for (const int width : {360, 411}) {
            Device device = plainDevice();
            device.widthPx = width * 3;
            const PageLayout before = layOut(page, device, plainState(), productTables());
            const PageLayout after = layOut(back.page, device, plainState(), productTables());
            for (const FramePart &part : platformMap().frames) {
                const QRectF was = dpInBody(before, part.element);
                const QRectF is = dpInBody(after, part.element);
                const bool isSame = std::abs(was.x() - is.x()) <= 1 &&
                                    std::abs(was.y() - is.y()) <= 1 &&
                                    std::abs(was.width() - is.width()) <= 1 &&
                                    std::abs(was.height() - is.height()) <= 1;
                QVERIFY2(isSame, (page.write() + there.page.write() + back.page.write() +
                                  part.element.toUtf8())
                                     .constData());
            }
        }
    }
}

void PageMappingTest::losesNothingInSilence()
{
    for (const Attribute &attribute : productTables().attributes.attributes()) {
        ConsentPage page = attribute.platform == Platform::Ios ? iosPage() : pageWith({});
        QJsonArray value;
        for (qsizetype index = 0; index < attribute.arguments.size(); ++index)
            value << attribute.defaultValue.value(index, QJsonValue(1));
        for (const QJsonArray &arguments :
             {value, QJsonArray{expression("app()")}, QJsonArray{2.5}, QJsonArray{true},
              QJsonArray{QStringLiteral("x")}, QJsonArray{}, QJsonArray{QJsonValue::Null}}) {
            page.attributes.insert(attribute.id, arguments);
            const MappedPage result = mapped(page);
            const bool isNull = arguments.isEmpty() || arguments.first().isNull();
            if (!isNull)
                QVERIFY2(untold(page, result).isEmpty(), qPrintable(attribute.id));
            // What arrives is something that page and layout take.
            QVERIFY(ConsentPage::read(result.page.write(), QStringLiteral("page.json")));
        }
    }
}

void PageMappingTest::givesAPageThatCanBeChecked()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 10; ++round) {
        const ConsentPage page = mapped(randomPage(random)).page;
        const auto selection = MatrixSelection::defaults(page, productTables());
        const MatrixResult result = checkMatrix(page, selection, productTables());
        QCOMPARE(result.cells.size(), selection.devices.size() * selection.states.size());
        for (const GroupedFinding &found : result.findings)
            QVERIFY(found.worst.finding.ruleId != QStringLiteral("consent.unknown-frame"));
    }
}

} // namespace numauth::consent

std::unique_ptr<QObject> makePageMappingTest()
{
    return std::make_unique<numauth::consent::PageMappingTest>();
}

#include "PageMappingTest.moc"
