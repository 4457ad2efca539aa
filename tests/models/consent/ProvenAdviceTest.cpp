#include "models/consent/fix/ProvenAdvice.h"

#include "models/consent/PageSource.h"
#include "tests/models/consent/PageFixture.h"
#include "tests/support/TestRun.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::consent {

namespace {

const QDate today(2026, 6, 1);

MatrixResult checked(const ConsentPage &page)
{
    return checkMatrix(page, MatrixSelection::defaults(page, productTables()), productTables());
}

MatrixResult proven(const ConsentPage &page)
{
    MatrixResult result = checked(page);
    proveAdvice(result, page, MatrixSelection::defaults(page, productTables()), productTables(),
                today);
    return result;
}

ConsentPage samplePage()
{
    const auto pages = PageSource::readPath(tests::sourceFolder() +
                                                QStringLiteral("/resources/samples/shop-login"),
                                            productTables().attributes);
    return pages ? pages->first() : ConsentPage();
}

bool isBad(const GroupedFinding &group)
{
    return group.worst.verdict >= Verdict::NonCompliant;
}

bool isLeft(const MatrixResult &result, const Finding &finding)
{
    return std::ranges::any_of(result.findings, [&finding](const GroupedFinding &group) {
        return isBad(group) && group.worst.finding.identity() == finding.identity();
    });
}

ConsentPage with(const ConsentPage &page, const Finding &finding)
{
    FixProposal proposal;
    proposal.changes = advisedChanges(finding);
    return proposal.appliedTo(page);
}

/// A low box without room for all that it holds.
ConsentPage crampedPage()
{
    return pageWith({{"setLogoHidden", true},
                     {"setSloganOffsetY", 20},
                     {"setNumFieldOffsetY", 30},
                     {"setLogBtnOffsetY", 40},
                     {"setSwitchAccHidden", true},
                     {"setPrivacyOffsetY", 60},
                     {"setDialogWidth", 300},
                     {"setDialogHeight", 170}});
}

} // namespace

class ProvenAdviceTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAdvisedHoldsInEveryCell_data();
    void whatIsAdvisedHoldsInEveryCell();
    void noFindingWantsAnotherValueAfterwards();
    void whereNothingIsProvenNoValueIsNamed();
    void aCleanPageIsAdvisedNothing();
};

void ProvenAdviceTest::whatIsAdvisedHoldsInEveryCell_data()
{
    QTest::addColumn<ConsentPage>("page");
    QTest::newRow("sample") << samplePage();
    QTest::newRow("a button on its agreement")
        << pageWith({{"setLogBtnOffsetY", 300}, {"setPrivacyOffsetY", 310}});
    QTest::newRow("a button that a short screen pushes onto its agreement")
        << pageWith({{"setNumFieldOffsetY", 92},
                     {"setLogBtnOffsetY", 460},
                     {"setSwitchOffsetY_B", 12},
                     {"setPrivacyOffsetY_B", 44}});
    QTest::newRow("number, button and switch in a heap") << pageWith({{"setNumFieldOffsetY", 240},
                                                                      {"setLogBtnOffsetY", 250},
                                                                      {"setSwitchOffsetY", 260},
                                                                      {"setPrivacyOffsetY_B", 20}});
}

void ProvenAdviceTest::whatIsAdvisedHoldsInEveryCell()
{
    QFETCH(ConsentPage, page);
    const MatrixResult before = proven(page);
    int advised = 0;
    for (const GroupedFinding &group : before.findings) {
        if (advisedChanges(group.worst.finding).isEmpty())
            continue;
        ++advised;
        const MatrixResult after = checked(with(page, group.worst.finding));
        QVERIFY2(!isLeft(after, group.worst.finding),
                 qPrintable(group.worst.finding.identity() + group.worst.finding.advice.en));
        for (qsizetype cell = 0; cell < before.cells.size(); ++cell)
            QVERIFY2(after.cells.at(cell).verdict <= before.cells.at(cell).verdict,
                     qPrintable(before.cells.at(cell).deviceId + group.worst.finding.advice.en));
    }
    QVERIFY(advised > 0);
}

void ProvenAdviceTest::noFindingWantsAnotherValueAfterwards()
{
    const ConsentPage page = samplePage();
    for (const GroupedFinding &group : proven(page).findings) {
        const QList<AttributeChange> changes = advisedChanges(group.worst.finding);
        const MatrixResult after = checked(with(page, group.worst.finding));
        for (const GroupedFinding &left : after.findings) {
            const QJsonObject &facts = left.worst.finding.facts;
            const QString wanted = facts.contains(QStringLiteral("suggested"))
                                       ? facts.value(QStringLiteral("attribute")).toString()
                                       : QString();
            for (const AttributeChange &change : changes)
                QVERIFY(!isBad(left) || change.attribute != wanted);
        }
    }
}

void ProvenAdviceTest::whereNothingIsProvenNoValueIsNamed()
{
    const MatrixResult result = proven(crampedPage());
    int open = 0;
    for (const GroupedFinding &group : result.findings) {
        const Finding &finding = group.worst.finding;
        const bool isNamed = finding.facts.contains(QStringLiteral("suggested"));
        QCOMPARE(isNamed, !advisedChanges(finding).isEmpty());
        const bool saysSo = finding.advice.en.contains(QStringLiteral("no offset alone"));
        QVERIFY(!saysSo || !isNamed);
        open += saysSo;
    }
    QVERIFY(open > 0);
}

void ProvenAdviceTest::aCleanPageIsAdvisedNothing()
{
    const ConsentPage page = pageWith({{"setLogoHidden", true},
                                       {"setSloganOffsetY", 20},
                                       {"setNumFieldOffsetY", 60},
                                       {"setLogBtnOffsetY", 120},
                                       {"setSwitchAccHidden", true},
                                       {"setPrivacyOffsetY", 190}});
    for (const GroupedFinding &group : proven(page).findings)
        QVERIFY(advisedChanges(group.worst.finding).isEmpty());
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeProvenAdviceTest()
{
    return std::make_unique<numauth::consent::ProvenAdviceTest>();
}

#include "ProvenAdviceTest.moc"
