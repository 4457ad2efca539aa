#include "tests/models/consent/PageFixture.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

/// Everything placed and nothing touching: number 200, button 270–321, switch 340, agreement below.
ConsentPage tidyPage()
{
    return pageWith({{"setLogoHidden", true},
                     {"setSloganHidden", false},
                     {"setSloganOffsetY", 150},
                     {"setNumFieldOffsetY", 200},
                     {"setLogBtnOffsetY", 270},
                     {"setSwitchOffsetY", 340},
                     {"setPrivacyOffsetY_B", 28}});
}

ConsentPage tidyPageWith(const char *id, const QJsonValue &value)
{
    ConsentPage page = tidyPage();
    page.attributes.insert(QString::fromLatin1(id), QJsonArray({value}));
    return page;
}

/// Without what an audit says about words and brands, only geometry is left.
bool isClean(const QList<PageFinding> &findings)
{
    return worstVerdict(findings) == Verdict::Ok;
}

} // namespace

class RowRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void aTidyPageIsFine();
    void theSdksOwnDefaultsAreFine();
    void aSwitchOnTheButtonsEdgeIsNotCompliant();
    void aSwitchOnTheLabelRefusesAndIsSaidOnce();
    void aDefaultPlaceThatMayTouchTheButtonIsOpen();
    void aSloganOnTheNumberIsNotCompliant();
    void anOpenPlaceIsNeverRefused();
    void aNumberThatMayFallOutOfThePopupIsOpen();
    void theAdviceClearsTheOverlap();
    void theAttributeOfTheAdviceIsNamed();
};

void RowRulesTest::aTidyPageIsFine()
{
    const QList<PageFinding> findings = findingsOf(tidyPage());
    QVERIFY2(isClean(findings),
             findings.isEmpty() ? "" : qPrintable(findings.first().finding.message.en));
}

void RowRulesTest::theSdksOwnDefaultsAreFine()
{
    const QList<PageFinding> findings = findingsOf({});
    QVERIFY2(isClean(findings),
             findings.isEmpty() ? "" : qPrintable(findings.first().finding.message.en));
}

void RowRulesTest::aSwitchOnTheButtonsEdgeIsNotCompliant()
{
    const QList<PageFinding> findings = findingsOf(tidyPageWith("setSwitchOffsetY", 318));
    const PageFinding *found =
        findingOf(findings, "consent.overlap-row", "loginButton", "switchAccount");
    QVERIFY(found);
    QCOMPARE(found->verdict, Verdict::NonCompliant);
    QCOMPARE(found->area.height(), 9);
    QCOMPARE(worstVerdict(findings), Verdict::NonCompliant);
}

void RowRulesTest::aSwitchOnTheLabelRefusesAndIsSaidOnce()
{
    const QList<PageFinding> findings = findingsOf(tidyPageWith("setSwitchOffsetY", 290));
    const PageFinding *found =
        findingOf(findings, "consent.overlap", "loginLabel", "switchAccount");
    QVERIFY(found);
    QCOMPARE(found->verdict, Verdict::Refuses);
    QVERIFY(!findingOf(findings, "consent.overlap-row", "loginButton", "switchAccount"));
}

void RowRulesTest::aDefaultPlaceThatMayTouchTheButtonIsOpen()
{
    ConsentPage page = tidyPageWith("setLogBtnOffsetY", 275);
    page.attributes.remove(QStringLiteral("setSwitchOffsetY"));
    const QList<PageFinding> findings = findingsOf(page);
    QVERIFY(findingOf(findings, "consent.unknown-position", "loginButton", "switchAccount"));
    QCOMPARE(worstVerdict(findings), Verdict::CannotTell);
}

void RowRulesTest::aSloganOnTheNumberIsNotCompliant()
{
    const QList<PageFinding> findings = findingsOf(tidyPageWith("setSloganOffsetY", 205));
    const PageFinding *found = findingOf(findings, "consent.logo-overlap", "slogan", "numberMask");
    QVERIFY(found);
    QCOMPARE(found->verdict, Verdict::NonCompliant);
    QCOMPARE(found->finding.severity, Severity::Warning);
}

void RowRulesTest::anOpenPlaceIsNeverRefused()
{
    const QList<PageFinding> findings =
        findingsOf(tidyPageWith("setLogBtnOffsetY", expression("dp(this, 300)")));
    QCOMPARE(worstVerdict(findings), Verdict::CannotTell);
}

void RowRulesTest::aNumberThatMayFallOutOfThePopupIsOpen()
{
    const QList<PageFinding> findings = findingsOf(pageWith({{"setDialogWidth", 300},
                                                             {"setDialogHeight", 250},
                                                             {"setLogoHidden", true},
                                                             {"setSloganOffsetY", 0},
                                                             {"setLogBtnOffsetY", 100},
                                                             {"setLogBtnHeight", 30},
                                                             {"setSwitchAccHidden", true}}));
    const PageFinding *found =
        findingOf(findings, "consent.unknown-position", "numberMask", "page");
    QVERIFY(found);
    QCOMPARE(found->verdict, Verdict::CannotTell);
    QVERIFY(!findingOf(findings, "consent.empty", "numberMask"));
}

void RowRulesTest::theAdviceClearsTheOverlap()
{
    ConsentPage page = tidyPageWith("setLogBtnOffsetY", 615);
    page.attributes.insert(QStringLiteral("setSwitchAccHidden"), {true});
    const QList<PageFinding> before = findingsOf(page);
    const PageFinding *found = findingOf(before, "consent.overlap", "loginLabel", "privacy");
    QVERIFY(found);
    const int suggested = found->finding.facts.value(QStringLiteral("suggested")).toInt();
    QVERIFY2(found->finding.advice.en.contains(QString::number(suggested)),
             qPrintable(found->finding.advice.en));
    page.attributes.insert(QStringLiteral("setLogBtnOffsetY"), {suggested});
    QVERIFY(!findingOf(findingsOf(page), "consent.overlap", "loginLabel"));
    page.attributes.insert(QStringLiteral("setLogBtnOffsetY"), {suggested + 1});
    QVERIFY(findingOf(findingsOf(page), "consent.overlap", "loginLabel"));
}

void RowRulesTest::theAttributeOfTheAdviceIsNamed()
{
    ConsentPage page = tidyPageWith("setLogBtnOffsetY", 615);
    page.sourceLines.insert(QStringLiteral("setLogBtnOffsetY"), 12);
    const QList<PageFinding> findings = findingsOf(page);
    const PageFinding *found = findingOf(findings, "consent.overlap", "loginLabel", "privacy");
    QVERIFY(found);
    const QJsonObject &facts = found->finding.facts;
    QCOMPARE(facts.value(QStringLiteral("attribute")).toString(),
             QStringLiteral("setLogBtnOffsetY"));
    QCOMPARE(facts.value(QStringLiteral("value")).toInt(), 615);
    QCOMPARE(found->finding.place.line, 12);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeRowRulesTest()
{
    return std::make_unique<numauth::consent::RowRulesTest>();
}

#include "RowRulesTest.moc"
