#include "models/consent/fix/FixAlternatives.h"

#include "models/consent/PageSource.h"
#include "models/consent/fix/AutoFix.h"
#include "models/consent/fix/FixEffects.h"
#include "tests/models/consent/PageFixture.h"
#include "tests/support/TestRun.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

namespace numauth::consent {

namespace {

MatrixSelection allCells(const ConsentPage &page)
{
    return MatrixSelection::defaults(page, productTables());
}

FixProposal first(const ConsentPage &page)
{
    return proposeFix(page, allCells(page), productTables());
}

QList<FixProposal> others(const ConsentPage &page)
{
    return fixAlternatives(page, allCells(page), productTables(), first(page),
                           [] { return false; });
}

FixEffects effects(const ConsentPage &page, const FixProposal &proposal)
{
    return fixEffects(page, proposal, allCells(page), productTables());
}

int badCells(const ConsentPage &page)
{
    const MatrixResult result = checkMatrix(page, allCells(page), productTables());
    return result.count(Verdict::Refuses) + result.count(Verdict::NonCompliant);
}

bool changes(const FixProposal &proposal, const char *attribute)
{
    return std::ranges::any_of(proposal.changes, [attribute](const AttributeChange &change) {
        return change.attribute == QLatin1StringView(attribute);
    });
}

ConsentPage samplePage()
{
    const auto pages = PageSource::readPath(tests::sourceFolder() +
                                                QStringLiteral("/resources/samples/shop-login"),
                                            productTables().attributes);
    return pages ? pages->first() : ConsentPage();
}

/// The button reaches into an agreement that could go down as well.
ConsentPage touchingPage()
{
    return pageWith({{"setLogoHidden", true},
                     {"setSloganOffsetY", 20},
                     {"setNumFieldOffsetY", 60},
                     {"setLogBtnOffsetY", 120},
                     {"setLogBtnHeight", 48},
                     {"setSwitchAccHidden", true},
                     {"setPrivacyOffsetY", 130}});
}

} // namespace

class FixAlternativesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyOneClearsWhatTheFirstClears_data();
    void everyOneClearsWhatTheFirstClears();
    void oneLeavesThePlaceThatTheFirstChanges();
    void oneCountsThePlaceFromTheOtherEnd();
    void aCancelledSearchEnds();
    void theMarginGoesOnTheSameWay();
    void aMarginThatTouchesAnotherViewIsNone();
    void theEffectsSayWhatMoves();
    void theEffectsNameWhatIsNew();
};

void FixAlternativesTest::everyOneClearsWhatTheFirstClears_data()
{
    QTest::addColumn<ConsentPage>("page");
    QTest::newRow("sample") << samplePage();
    QTest::newRow("touching") << touchingPage();
}

void FixAlternativesTest::everyOneClearsWhatTheFirstClears()
{
    QFETCH(ConsentPage, page);
    const FixProposal smallest = first(page);
    QVERIFY(smallest.isComplete() && !smallest.changes.isEmpty());
    const QList<FixProposal> found = others(page);
    QVERIFY(!found.isEmpty());
    for (const FixProposal &proposal : found) {
        QVERIFY(proposal.changes != smallest.changes);
        QCOMPARE(badCells(proposal.appliedTo(page)), 0);
        QCOMPARE(proposal.cleared, smallest.cleared);
        QCOMPARE(effects(page, proposal).worse, 0);
    }
}

void FixAlternativesTest::oneLeavesThePlaceThatTheFirstChanges()
{
    const ConsentPage page = touchingPage();
    const FixProposal smallest = first(page);
    QCOMPARE(smallest.changes.size(), 1);
    const QByteArray kept = smallest.changes.first().attribute.toUtf8();
    const auto found = others(page);
    QVERIFY(std::ranges::any_of(found, [&kept](const FixProposal &proposal) {
        return !changes(proposal, kept.constData());
    }));
}

void FixAlternativesTest::oneCountsThePlaceFromTheOtherEnd()
{
    const ConsentPage page = samplePage();
    const auto found = others(page);
    const auto swapped = std::ranges::find_if(
        found, [](const FixProposal &proposal) { return changes(proposal, "setLogBtnOffsetY_B"); });
    QVERIFY(swapped != found.end());
    QVERIFY(!swapped->appliedTo(page).isSet(QStringLiteral("setLogBtnOffsetY")));
}

void FixAlternativesTest::aCancelledSearchEnds()
{
    const ConsentPage page = samplePage();
    QVERIFY(fixAlternatives(page, allCells(page), productTables(), first(page), [] {
                return true;
            }).isEmpty());
}

void FixAlternativesTest::theMarginGoesOnTheSameWay()
{
    const ConsentPage page = samplePage();
    const FixProposal smallest = first(page);
    const auto further = withMargin(page, smallest, allCells(page), productTables(), 4);
    QVERIFY(further && further->changes.size() == 1);
    QCOMPARE(further->changes.first().to->at(0).toDouble(),
             smallest.changes.first().to->at(0).toDouble() - 4);
    const FixEffects near = effects(page, smallest);
    const FixEffects far = effects(page, *further);
    QVERIFY(far.leastGapDp > near.leastGapDp + 3);
}

void FixAlternativesTest::aMarginThatTouchesAnotherViewIsNone()
{
    const ConsentPage page = touchingPage();
    const FixProposal smallest = first(page);
    QVERIFY(!withMargin(page, smallest, allCells(page), productTables(), 200));
}

void FixAlternativesTest::theEffectsSayWhatMoves()
{
    const ConsentPage page = samplePage();
    const FixProposal smallest = first(page);
    const FixEffects told = effects(page, smallest);
    QCOMPARE(told.moved.size(), 1);
    QCOMPARE(told.moved.first().elementId, QStringLiteral("loginButton"));
    const double wanted = smallest.changes.first().to->at(0).toDouble() -
                          smallest.changes.first().from->at(0).toDouble();
    // Devices have whole pixels.
    QVERIFY(std::abs(told.moved.first().leastDp - wanted) < 1);
    QVERIFY(std::abs(told.moved.first().mostDp - wanted) < 1);
    QVERIFY(told.reshaped.isEmpty());
    QVERIFY(told.mostGapDp > told.leastGapDp && told.leastGapDp > 0);
}

void FixAlternativesTest::theEffectsNameWhatIsNew()
{
    FixProposal worse;
    worse.changes << AttributeChange{QStringLiteral("setLogBtnOffsetY"), QJsonArray{120},
                                     QJsonArray{60}};
    ConsentPage page = touchingPage();
    page.attributes.insert(QStringLiteral("setPrivacyOffsetY"), QJsonArray{300});
    const FixEffects told = effects(page, worse);
    QVERIFY(told.worse > 0);
    QVERIFY(!told.added.isEmpty());
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeFixAlternativesTest()
{
    return std::make_unique<numauth::consent::FixAlternativesTest>();
}

#include "FixAlternativesTest.moc"
