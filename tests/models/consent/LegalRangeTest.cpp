#include "models/consent/fix/LegalRange.h"

#include "models/consent/fix/AutoFix.h"
#include "tests/models/consent/PageFixture.h"

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
