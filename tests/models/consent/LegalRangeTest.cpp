#include "models/consent/fix/LegalRange.h"

#include "models/consent/fix/AutoFix.h"
#include "tests/models/consent/IosFixture.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::consent {

namespace {

/// Every view has a place and none touches another.
ConsentPage clearPage()
{
    return pageWith({{"setLogoHidden", true},
                     {"setSloganOffsetY", 20},
                     {"setNumFieldOffsetY", 60},
                     {"setLogBtnOffsetY", 120},
                     {"setSwitchOffsetY", 190},
                     {"setPrivacyOffsetY", 240}});
}

/// A few devices, so that all values can be tried one by one.
MatrixSelection someCells(const ConsentPage &page)
{
    MatrixSelection selection = MatrixSelection::defaults(page, productTables());
    selection.devices = selection.devices.mid(0, 6);
    return selection;
}

/// Phones on which placedIosPage() has room.
MatrixSelection tallPhones(const ConsentPage &page)
{
    MatrixSelection selection = MatrixSelection::defaults(page, productTables());
    selection.devices.removeIf([](const Device &device) {
        return device.width() < 375 || device.height().value_or(0) < 812 || device.width() > 450;
    });
    selection.devices = selection.devices.mid(0, 4);
    return selection;
}

std::optional<LegalRange> rangeOf(const ConsentPage &page, const char *attribute)
{
    return legalRange(page, QLatin1StringView(attribute), someCells(page), productTables());
}

bool isClean(ConsentPage page, const char *attribute, double value)
{
    page.attributes.insert(QLatin1StringView(attribute), QJsonArray{value});
    const MatrixResult result = checkMatrix(page, someCells(page), productTables());
    return result.count(Verdict::Refuses) + result.count(Verdict::NonCompliant) == 0;
}

} // namespace

class LegalRangeTest : public QObject
{
    Q_OBJECT

private slots:
    void endsWhereTheNextStepBreaksARule_data();
    void endsWhereTheNextStepBreaksARule();
    void namesWhatStopsIt();
    void anIllegalValueIsToldTheNearestRange();
    void agreesWithTheSmallestFix();
    void otherFaultsOfThePageDoNotCount();
    void theOrderOfDevicesDoesNotMatter();
    void whatHasNoLegalValueSaysSo();
    void textsAndExpressionsHaveNone();
    void aFrameHasARangeForEachMember_data();
    void aFrameHasARangeForEachMember();
    void anExpressionIsToldWhatMayBeAdded();
    void codeThatNoNumberMovesSaysWhy();
    void canBeGivenUp();
    void speaksBothLanguages();
};

void LegalRangeTest::endsWhereTheNextStepBreaksARule_data()
{
    QTest::addColumn<QByteArray>("attribute");
    for (const char *id : {"setLogBtnOffsetY", "setSwitchOffsetY", "setPrivacyOffsetY"})
        QTest::newRow(id) << QByteArray(id);
}

void LegalRangeTest::endsWhereTheNextStepBreaksARule()
{
    QFETCH(QByteArray, attribute);
    const auto range = rangeOf(clearPage(), attribute.constData());
    QVERIFY(range && range->isPossible && range->isLegalNow);
    QVERIFY(range->lower && range->upper);
    for (const double value : {range->lower->value, range->upper->value})
        QVERIFY(isClean(clearPage(), attribute.constData(), value));
    QVERIFY(!isClean(clearPage(), attribute.constData(), range->lower->value - 1));
    QVERIFY(!isClean(clearPage(), attribute.constData(), range->upper->value + 1));
}

void LegalRangeTest::namesWhatStopsIt()
{
    const auto range = rangeOf(clearPage(), "setLogBtnOffsetY");
    QVERIFY(range);
    QCOMPARE(range->upper->other, QStringLiteral("switchAccount"));
    QVERIFY(!range->upper->ruleId.isEmpty());
    QVERIFY(productTables().devices.find(range->upper->deviceId));
    QCOMPARE(range->devices, 6);
}

void LegalRangeTest::anIllegalValueIsToldTheNearestRange()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("setLogBtnOffsetY"), QJsonArray{150});
    const auto range = rangeOf(page, "setLogBtnOffsetY");
    const auto legal = rangeOf(clearPage(), "setLogBtnOffsetY");
    QVERIFY(range && legal);
    QVERIFY(!range->isLegalNow);
    QVERIFY(range->isPossible);
    QCOMPARE(range->upper->value, legal->upper->value);
}

void LegalRangeTest::agreesWithTheSmallestFix()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("setLogBtnOffsetY"), QJsonArray{150});
    const FixProposal proposal = proposeFix(page, someCells(page), productTables());
    QCOMPARE(proposal.changes.size(), 1);
    const QString changed = proposal.changes.first().attribute;
    const auto range = rangeOf(page, changed.toLatin1().constData());
    QVERIFY(range);
    const double to = proposal.changes.first().to->at(0).toDouble();
    QVERIFY((range->lower && range->lower->value == to) ||
            (range->upper && range->upper->value == to));
}

void LegalRangeTest::otherFaultsOfThePageDoNotCount()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("setLogBtnText"), QJsonArray{QStringLiteral("下一步")});
    page.attributes.insert(QStringLiteral("setPrivacyState"), QJsonArray{true});
    const auto range = rangeOf(page, "setSwitchOffsetY");
    QVERIFY(range && range->isLegalNow);
}

void LegalRangeTest::theOrderOfDevicesDoesNotMatter()
{
    const ConsentPage page = clearPage();
    MatrixSelection selection = someCells(page);
    std::ranges::reverse(selection.devices);
    const auto turned =
        legalRange(page, QStringLiteral("setLogBtnOffsetY"), selection, productTables());
    const auto straight = rangeOf(page, "setLogBtnOffsetY");
    QVERIFY(turned && straight);
    QCOMPARE(turned->lower->value, straight->lower->value);
    QCOMPARE(turned->upper->value, straight->upper->value);
}

void LegalRangeTest::whatHasNoLegalValueSaysSo()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("setLogBtnHeight"), QJsonArray{2000});
    const auto range = rangeOf(page, "setLogBtnOffsetY");
    QVERIFY(range);
    QVERIFY(!range->isPossible);
    QVERIFY(range->words().zh.contains(QStringLiteral("没有")));
}

void LegalRangeTest::textsAndExpressionsHaveNone()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("setLogBtnText"), QJsonArray{QStringLiteral("登录")});
    page.attributes.insert(QStringLiteral("setLogBtnHeight"), QJsonArray{expression("dp(4)")});
    page.attributes.insert(QStringLiteral("setPrivacyOffsetY"), QJsonArray{1e9});
    for (const char *id : {"setLogBtnText", "setLogBtnHeight", "setPrivacyOffsetY",
                           "setNumberColor", "setLogBtnWidth", "noSuchThing"})
        QVERIFY2(!rangeOf(page, id), id);
}

void LegalRangeTest::aFrameHasARangeForEachMember_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("member");
    for (const char *member : {"x", "y", "width", "height"})
        QTest::newRow(member) << QStringLiteral("loginBtnFrameBlock.") + QLatin1StringView(member)
                              << QString::fromLatin1(member);
}

void LegalRangeTest::aFrameHasARangeForEachMember()
{
    QFETCH(QString, number);
    QFETCH(QString, member);
    ConsentPage page = placedIosPage();
    const auto range = legalRange(page, number, tallPhones(page), productTables());
    QVERIFY(range && range->isPossible && !range->isShift);
    QCOMPARE(range->attribute, number);
    QCOMPARE(range->unit, QStringLiteral("pt"));
    QVERIFY(range->upper);
    const auto isCleanAt = [&](double value) {
        QJsonObject block =
            placedIosPage().attributes.value(QStringLiteral("loginBtnFrameBlock")).at(0).toObject();
        block.insert(member, value);
        page.attributes.insert(QStringLiteral("loginBtnFrameBlock"), QJsonArray{block});
        return checkMatrix(page, tallPhones(page), productTables()).count(Verdict::NonCompliant) ==
               0;
    };
    QVERIFY(isCleanAt(range->upper->value));
    QVERIFY(!isCleanAt(range->upper->value + 1));
}

void LegalRangeTest::anExpressionIsToldWhatMayBeAdded()
{
    ConsentPage page = placedIosPage();
    const auto block = [](const QString &y) {
        return QJsonArray{frame(18, y, QStringLiteral("superViewSize.width - 36"), 50)};
    };
    page.attributes.insert(QStringLiteral("loginBtnFrameBlock"), block(QStringLiteral("200 + 80")));
    const auto range =
        legalRange(page, QStringLiteral("loginBtnFrameBlock"), tallPhones(page), productTables());
    QVERIFY(range && range->isShift && range->lower && range->upper);
    QCOMPARE(range->attribute, QStringLiteral("loginBtnFrameBlock.y"));
    QVERIFY(range->words().en.contains(QStringLiteral("may be added")));
    page.attributes.insert(QStringLiteral("loginBtnFrameBlock"), block(QStringLiteral("280")));
    page.attributes[QStringLiteral("loginBtnFrameBlock")] =
        QJsonArray{frame(18, 280, QStringLiteral("superViewSize.width - 36"), 50)};
    const auto plain =
        legalRange(page, QStringLiteral("loginBtnFrameBlock.y"), tallPhones(page), productTables());
    QVERIFY(plain && plain->lower && plain->upper);
    QCOMPARE(plain->lower->value - 280, range->lower->value);
    QCOMPARE(plain->upper->value - 280, range->upper->value);
}

void LegalRangeTest::codeThatNoNumberMovesSaysWhy()
{
    ConsentPage page = placedIosPage();
    page.attributes.insert(
        QStringLiteral("loginBtnFrameBlock"),
        QJsonArray{expression("^CGRect(CGSize s, CGSize p, CGRect f) { return [self rect]; }")});
    const auto range =
        legalRange(page, QStringLiteral("loginBtnFrameBlock.y"), tallPhones(page), productTables());
    QVERIFY(range && !range->whyNot.isEmpty());
    QCOMPARE(range->words(), range->whyNot);
    QVERIFY(!legalRange(page, QStringLiteral("loginBtnFrameBlock.depth"), tallPhones(page),
                        productTables()));
}

void LegalRangeTest::canBeGivenUp()
{
    const ConsentPage page = clearPage();
    int asked = 0;
    const auto range = legalRange(page, QStringLiteral("setLogBtnOffsetY"), someCells(page),
                                  productTables(), [&asked] { return ++asked > 3; });
    QVERIFY(!range);
    QVERIFY(asked < 40);
}

void LegalRangeTest::speaksBothLanguages()
{
    LegalRange range;
    range.unit = QStringLiteral("dp");
    range.devices = 72;
    range.upper = RangeEnd{351, {}, {}, {}};
    QCOMPARE(range.words().en, QStringLiteral("legal up to 351 dp on 72 devices"));
    QCOMPARE(range.words().zh, QStringLiteral("在 72 台设备上最多 351 dp"));
    range.lower = RangeEnd{12.5, {}, {}, {}};
    range.devices = 1;
    QCOMPARE(range.words().en, QStringLiteral("legal from 12.5 to 351 dp on 1 device"));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeLegalRangeTest()
{
    return std::make_unique<numauth::consent::LegalRangeTest>();
}

#include "LegalRangeTest.moc"
