#include "models/consent/fix/AutoFix.h"

#include "models/consent/PageSource.h"
#include "models/consent/fix/PageFileEdit.h"
#include "tests/models/consent/PageFixture.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::consent {

namespace {

MatrixSelection allCells(const ConsentPage &page)
{
    return MatrixSelection::defaults(page, productTables());
}

FixProposal fix(const ConsentPage &page)
{
    return proposeFix(page, allCells(page), productTables());
}

int badCells(const ConsentPage &page)
{
    const MatrixResult result = checkMatrix(page, allCells(page), productTables());
    return result.count(Verdict::Refuses) + result.count(Verdict::NonCompliant);
}

ConsentPage samplePage()
{
    const auto pages = PageSource::readPath(tests::sourceFolder() +
                                                QStringLiteral("/resources/samples/shop-login"),
                                            productTables().attributes);
    return pages ? pages->first() : ConsentPage();
}

double valueOf(const AttributeChange &change)
{
    return change.to ? change.to->at(0).toDouble() : -1;
}

/// A page on which every view is placed and nothing touches.
ConsentPage clearPage()
{
    return pageWith({{"setLogoHidden", true},
                     {"setSloganOffsetY", 20},
                     {"setNumFieldOffsetY", 60},
                     {"setLogBtnOffsetY", 120},
                     {"setSwitchOffsetY", 190},
                     {"setPrivacyOffsetY", 240}});
}

} // namespace

class AutoFixTest : public QObject
{
    Q_OBJECT

private slots:
    void clearsTheSampleWithOneAttribute();
    void theSampleLeavesNoSmallerMove();
    void aClearPageNeedsNothing();
    void aFixedPageNeedsNothing_data();
    void aFixedPageNeedsNothing();
    void followsTheAdviceOfTheFinding();
    void opensSeveralOffsetsForStackedViews();
    void noCellBecomesLessCertain();
    void switchesAndColoursAreMended();
    void aLabelFallsBackToTheWordsOfTheSdk();
    void wordsOfTheAppAreLeftToAPerson();
    void theLeastNumberIsTaken_data();
    void theLeastNumberIsTaken();
    void aFixIsIdempotent_data();
    void aFixIsIdempotent();
    void aColumnAtTheSideIsPassedSideways();
    void aViewBesideTheNumberIsPassedByTheLeastShift();
    void twoViewsBesideEachOtherPartSideways();
    void anImpossiblePageNamesViewsAndDevices();
    void onlyTheSelectedCellsCount();
    void whatThePageAcceptsNeedsNoFix();
    void editingKeepsEveryOtherByte();
    void editingAddsAndRemovesMembers();
    void editingRefusesWhatIsNoPage();
};

void AutoFixTest::clearsTheSampleWithOneAttribute()
{
    const ConsentPage page = samplePage();
    QCOMPARE(badCells(page), 9);
    const FixProposal proposal = fix(page);
    QCOMPARE(proposal.changes.size(), 1);
    QCOMPARE(proposal.changes.first().attribute, QStringLiteral("setLogBtnOffsetY"));
    QCOMPARE(proposal.changes.first().from, std::optional(QJsonArray{398}));
    QCOMPARE(proposal.cleared, 9);
    QCOMPARE(proposal.remaining, 0);
    QVERIFY(proposal.conflicts.isEmpty());
    QCOMPARE(badCells(proposal.appliedTo(page)), 0);
}

void AutoFixTest::theSampleLeavesNoSmallerMove()
{
    ConsentPage page = samplePage();
    const double least = valueOf(fix(page).changes.first());
    for (double value = 397; value > least; --value) {
        page.attributes.insert(QStringLiteral("setLogBtnOffsetY"), QJsonArray{value});
        QVERIFY2(badCells(page) > 0, qPrintable(QString::number(value)));
    }
}

void AutoFixTest::aClearPageNeedsNothing()
{
    const FixProposal proposal = fix(clearPage());
    QVERIFY(proposal.changes.isEmpty());
    QCOMPARE(proposal.cleared + proposal.remaining, 0);
    QVERIFY(proposal.isComplete());
}

void AutoFixTest::aFixedPageNeedsNothing_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<int>("value");
    QTest::newRow("button on number") << "setLogBtnOffsetY" << 70;
    QTest::newRow("button on switch") << "setLogBtnOffsetY" << 150;
    QTest::newRow("agreement on switch") << "setPrivacyOffsetY" << 195;
    QTest::newRow("agreement on number") << "setPrivacyOffsetY" << 61;
    QTest::newRow("slogan on number") << "setSloganOffsetY" << 60;
    QTest::newRow("switch on button") << "setSwitchOffsetY" << 150;
    QTest::newRow("agreement off the page") << "setPrivacyOffsetY" << 900;
}

void AutoFixTest::aFixedPageNeedsNothing()
{
    QFETCH(QString, attribute);
    QFETCH(int, value);
    ConsentPage page = clearPage();
    page.attributes.insert(attribute, QJsonArray{value});
    QVERIFY(badCells(page) > 0);
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.isComplete());
    QCOMPARE(proposal.changes.size(), 1);
    const ConsentPage fixed = proposal.appliedTo(page);
    QCOMPARE(badCells(fixed), 0);
    QVERIFY(fix(fixed).changes.isEmpty());
}

void AutoFixTest::followsTheAdviceOfTheFinding()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("setLogBtnOffsetY"), QJsonArray{150});
    const MatrixResult before = checkMatrix(page, allCells(page), productTables());
    double advised = 1000;
    QString attribute;
    for (const GroupedFinding &group : before.findings) {
        const QJsonObject &facts = group.worst.finding.facts;
        advised = std::min(advised, facts.value(QStringLiteral("suggested")).toDouble(1000));
        attribute = facts.value(QStringLiteral("attribute")).toString();
    }
    const FixProposal proposal = fix(page);
    QCOMPARE(proposal.changes.first().attribute, attribute);
    QVERIFY2(std::abs(valueOf(proposal.changes.first()) - advised) <= 1, qPrintable(attribute));
}

void AutoFixTest::opensSeveralOffsetsForStackedViews()
{
    ConsentPage page = clearPage();
    for (const char *id : {"setNumFieldOffsetY", "setLogBtnOffsetY", "setSwitchOffsetY",
                           "setPrivacyOffsetY", "setSloganOffsetY"})
        page.attributes.insert(QLatin1StringView(id), QJsonArray{200});
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.isComplete());
    QCOMPARE(proposal.changes.size(), 4);
    QCOMPARE(badCells(proposal.appliedTo(page)), 0);
}

void AutoFixTest::noCellBecomesLessCertain()
{
    ConsentPage page = clearPage();
    page.attributes.remove(QStringLiteral("setSwitchOffsetY"));
    page.attributes.insert(QStringLiteral("setPrivacyOffsetY"), QJsonArray{130});
    const int before =
        checkMatrix(page, allCells(page), productTables()).count(Verdict::CannotTell);
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.isComplete());
    const MatrixResult after =
        checkMatrix(proposal.appliedTo(page), allCells(page), productTables());
    QCOMPARE(before, 0);
    QCOMPARE(after.count(Verdict::CannotTell), 0);
}

void AutoFixTest::switchesAndColoursAreMended()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("setPrivacyState"), QJsonArray{true});
    page.attributes.insert(QStringLiteral("setNumberColor"), QJsonArray{0x00333333});
    page.attributes.insert(QStringLiteral("setAppPrivacyColor"),
                           QJsonArray{QStringLiteral("#00808080"), QStringLiteral("#FF0000FF")});
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.isComplete());
    const auto values = proposal.values();
    QCOMPARE(values.size(), 3);
    QCOMPARE(values.value(QStringLiteral("setPrivacyState")), std::optional(QJsonArray{false}));
    QCOMPARE(values.value(QStringLiteral("setNumberColor")),
             std::optional(QJsonArray{QStringLiteral("#FF333333")}));
    QCOMPARE(values.value(QStringLiteral("setAppPrivacyColor")),
             std::optional(QJsonArray{QStringLiteral("#FF808080"), QStringLiteral("#FF0000FF")}));
}

void AutoFixTest::aLabelFallsBackToTheWordsOfTheSdk()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("setLogBtnText"), QJsonArray{QStringLiteral("下一步")});
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.isComplete());
    QCOMPARE(proposal.changes.size(), 1);
    QVERIFY(proposal.changes.first().to->at(0).toString().contains(QStringLiteral("登录")));
}

void AutoFixTest::wordsOfTheAppAreLeftToAPerson()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("setLogBtnTxt"), QJsonArray{QStringLiteral("登录")});
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.changes.isEmpty());
    QCOMPARE(proposal.remaining, 216);
    QCOMPARE(proposal.conflicts.size(), 1);
    QCOMPARE(proposal.conflicts.first().ruleId, QStringLiteral("consent.unknown-attribute"));
    QCOMPARE(proposal.conflicts.first().devices.size(), 72);
}

void AutoFixTest::theLeastNumberIsTaken_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("fixed");
    QTest::newRow("button too low") << "setLogBtnHeight" << 30.0 << 48.0;
    QTest::newRow("button too narrow") << "setLogBtnWidth" << 20.0 << 48.0;
    QTest::newRow("tiny agreement") << "setPrivacyTextSizeDp" << 5.0 << 8.0;
    QTest::newRow("tiny number") << "setNumberSizeDp" << 2.0 << 8.0;
}

void AutoFixTest::theLeastNumberIsTaken()
{
    QFETCH(QString, attribute);
    QFETCH(double, value);
    QFETCH(double, fixed);
    ConsentPage page = clearPage();
    page.attributes.insert(attribute, QJsonArray{value});
    QVERIFY(badCells(page) > 0);
    const FixProposal proposal = fix(page);
    QVERIFY2(proposal.isComplete(), qPrintable(attribute));
    QCOMPARE(proposal.changes.size(), 1);
    QCOMPARE(proposal.changes.first().attribute, attribute);
    QCOMPARE(valueOf(proposal.changes.first()), fixed);
    page.attributes.insert(attribute, QJsonArray{fixed - 1});
    QVERIFY(badCells(page) > 0);
}

void AutoFixTest::aFixIsIdempotent_data()
{
    QTest::addColumn<ConsentPage>("page");
    QRandomGenerator dice(20260101);
    const auto put = [](ConsentPage &page, const char *id, const QJsonValue &value) {
        page.attributes.insert(QLatin1StringView(id), QJsonArray{value});
    };
    for (int number = 0; number < 12; ++number) {
        ConsentPage page = clearPage();
        put(page, "setLogBtnOffsetY", dice.bounded(500));
        put(page, "setPrivacyOffsetY", dice.bounded(700));
        put(page, "setSwitchOffsetY", dice.bounded(600));
        put(page, "setLogBtnHeight", dice.bounded(20, 90));
        if (number % 3 == 0)
            put(page, "setPrivacyState", true);
        if (number % 4 == 1)
            put(page, "setPrivacyTextSizeDp", dice.bounded(3, 20));
        if (number % 4 == 2)
            put(page, "setDialogHeight", dice.bounded(120, 500));
        QTest::addRow("page %d", number) << page;
    }
}

void AutoFixTest::aFixIsIdempotent()
{
    QFETCH(ConsentPage, page);
    const FixProposal proposal = fix(page);
    const ConsentPage fixed = proposal.appliedTo(page);
    QCOMPARE(badCells(fixed), proposal.remaining);
    QVERIFY(proposal.remaining <= badCells(page));
    QCOMPARE(fix(fixed).changes, QList<AttributeChange>());
    QCOMPARE(proposal.isComplete(), proposal.conflicts.isEmpty());
}

/// A view of the app as high as any screen: nothing passes it from top to bottom.
void AutoFixTest::aColumnAtTheSideIsPassedSideways()
{
    ConsentPage page = clearPage();
    page.customViews << CustomView{.name = QStringLiteral("column"), .width = 60, .height = 3000};
    const FixProposal proposal = fix(page);
    QCOMPARE(proposal.remaining, 0);
    QVERIFY(proposal.conflicts.isEmpty());
    QVERIFY(badCells(page) > 0);
    QCOMPARE(badCells(proposal.appliedTo(page)), 0);
    for (const AttributeChange &change : proposal.changes)
        QVERIFY2(!change.attribute.contains(QStringLiteral("OffsetY")),
                 qPrintable(change.attribute));
}

void AutoFixTest::aViewBesideTheNumberIsPassedByTheLeastShift()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("setNumberLayoutGravity"), QJsonArray{3});
    // Button and agreement keep clear of it already.
    page.attributes.insert(QStringLiteral("setLogBtnMarginLeftAndRight"), QJsonArray{90});
    page.attributes.insert(QStringLiteral("setPrivacyMargin"), QJsonArray{90});
    page.customViews << CustomView{.name = QStringLiteral("column"), .width = 80, .height = 3000};
    const FixProposal proposal = fix(page);
    QCOMPARE(proposal.remaining, 0);
    QCOMPARE(proposal.changes.size(), 1);
    QCOMPARE(proposal.changes.first().attribute, QStringLiteral("setNumberFieldOffsetX"));
    const double shift = valueOf(proposal.changes.first());
    ConsentPage shifted = page;
    shifted.attributes.insert(QStringLiteral("setNumberFieldOffsetX"), QJsonArray{shift - 1});
    QVERIFY(badCells(shifted) > 0);
    QVERIFY(!proposal.changes.first().from);
}

/// The pop-up has no row left: the button and the view beside it share one.
void AutoFixTest::twoViewsBesideEachOtherPartSideways()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("setLogBtnWidth"), QJsonArray{200});
    page.attributes.insert(QStringLiteral("setLogBtnLayoutGravity"), QJsonArray{3});
    page.attributes.insert(QStringLiteral("setPrivacyMargin"), QJsonArray{110});
    page.attributes.insert(QStringLiteral("setNumberLayoutGravity"), QJsonArray{5});
    page.customViews << CustomView{.name = QStringLiteral("qr"), .width = 40, .height = 3000};
    const FixProposal proposal = fix(page);
    QCOMPARE(proposal.remaining, 0);
    QCOMPARE(badCells(proposal.appliedTo(page)), 0);
    QVERIFY(std::ranges::any_of(proposal.changes, [](const AttributeChange &change) {
        return change.attribute.startsWith(QStringLiteral("setLogBtn"));
    }));
}

void AutoFixTest::anImpossiblePageNamesViewsAndDevices()
{
    ConsentPage page = clearPage();
    page.attributes.insert(QStringLiteral("setDialogWidth"), QJsonArray{300});
    page.attributes.insert(QStringLiteral("setDialogHeight"), QJsonArray{130});
    const FixProposal proposal = fix(page);
    QCOMPARE(proposal.remaining, 216);
    QVERIFY(!proposal.conflicts.isEmpty());
    const FixConflict &conflict = proposal.conflicts.first();
    QVERIFY(conflict.elements.contains(QStringLiteral("loginButton")) ||
            conflict.elements.contains(QStringLiteral("loginLabel")));
    QVERIFY(conflict.devices.contains(QStringLiteral("huawei-p30")));
    QVERIFY(conflict.message.en.contains(QStringLiteral("login")));
    QVERIFY(conflict.message.zh.endsWith(QStringLiteral("。")));
}

void AutoFixTest::onlyTheSelectedCellsCount()
{
    const ConsentPage page = samplePage();
    MatrixSelection selection = allCells(page);
    const auto isTall = [](const Device &device) {
        return device.id != QLatin1StringView("xiaomi-14");
    };
    selection.devices.erase(
        std::remove_if(selection.devices.begin(), selection.devices.end(), isTall),
        selection.devices.end());
    QVERIFY(proposeFix(page, selection, productTables()).changes.isEmpty());
}

void AutoFixTest::whatThePageAcceptsNeedsNoFix()
{
    ConsentPage page = samplePage();
    const MatrixResult result = checkMatrix(page, allCells(page), productTables());
    for (const GroupedFinding &group : result.findings)
        page.suppressions << QJsonObject{
            {QStringLiteral("ruleId"), group.worst.finding.ruleId},
            {QStringLiteral("reason"), QStringLiteral("agreed with the carrier")}};
    const FixProposal proposal = fix(page);
    QVERIFY(proposal.changes.isEmpty());
    QVERIFY(proposal.isComplete());
}

void AutoFixTest::editingKeepsEveryOtherByte()
{
    const QByteArray file =
        "{ \"mine\": [1,  2],\r\n  \"formatVersion\":1,\"platform\":\"android\",\n"
        "\t\"attributes\" : {\"setLogBtnText\":[\"a\\\"}\"], \"setLogBtnOffsetY\" "
        ": [ 300 ] , \"setNavHidden\":[true]}, \"last\":{\"attributes\":{}}}";
    const auto changed = PageFileEdit::change(
        file, {{QStringLiteral("setLogBtnOffsetY"), QJsonArray{300}, QJsonArray{262}}});
    QVERIFY(changed.hasValue());
    QByteArray expected = file;
    expected.replace("[ 300 ]", "[262]");
    QCOMPARE(*changed, expected);
}

void AutoFixTest::editingAddsAndRemovesMembers()
{
    const QByteArray file = R"({"formatVersion":1,"platform":"android","attributes":{}})";
    const AttributeChange add{QStringLiteral("setLogBtnOffsetY"), std::nullopt, QJsonArray{5}};
    const AttributeChange other{QStringLiteral("setNavHidden"), std::nullopt, QJsonArray{true}};
    const auto added = PageFileEdit::change(file, {add, other});
    QVERIFY(added.hasValue());
    QVERIFY(added->contains(R"("setLogBtnOffsetY": [5])"));
    const auto one = PageFileEdit::change(*added, {{add.attribute, add.to, std::nullopt}});
    QVERIFY(one.hasValue());
    const auto none = PageFileEdit::change(*one, {{other.attribute, other.to, std::nullopt}});
    QVERIFY(none.hasValue());
    QCOMPARE(*none, file);
}

void AutoFixTest::editingRefusesWhatIsNoPage()
{
    const AttributeChange change{QStringLiteral("setLogBtnOffsetY"), std::nullopt, QJsonArray{5}};
    for (const QByteArray &file : {QByteArray(), QByteArray("{"), QByteArray("[]"),
                                   QByteArray(R"({"formatVersion":1,"platform":"android"})")})
        QVERIFY(!PageFileEdit::change(file, {change}));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeAutoFixTest()
{
    return std::make_unique<numauth::consent::AutoFixTest>();
}

#include "AutoFixTest.moc"
