#include "models/consent/AttributeRules.h"
#include "tests/models/consent/ConsentFixture.h"

namespace numauth::consent {

class PageRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void aLegalPagePasses();
    void refusesWhenTheAgreementCoversTheLabelByOnePixel();
    void touchingEdgesAreLegal();
    void coveringTheButtonButNotItsLabelIsNotRefused();
    void releaseBuildsOnlyReport();
    void version2100RefusesInEveryBuild();
    void aClippedAgreementIsRefused();
    void aTransparentTextIsRefusedAndAlphaOneIsNot();
    void aColourWithoutAlphaIsTransparent();
    void aCustomViewBelowTheControlsIsNotRefusedButNotCompliant();
    void anUnknownPositionThatMayTouchIsCannotTell();
    void anUnknownSdkIsAtBestCannotTell();
    void complianceIsReportedBesideTheSdkTest();
    void namesUnknownAttributesAndTheNearestOne();
    void namesArgumentsOfTheWrongKind();
    void bothOffsetsAreReported();
    void anAttributeNewerThanTheSdkIsReported();
    void theAdviceNamesAValueThatClearsIt();

private:
    QList<PageFinding> check(const ConsentPage &page, const CellState &state = debugState(),
                             const Device &device = plainDevice()) const
    {
        return checkLayout(page, layOut(page, device, state, *m_tables), *m_tables);
    }
    /// legalPage() with the label's bottom edge \p px below the top of the agreement row.
    ConsentPage overlappingBy(int px) const
    {
        ConsentPage page = legalPage();
        page.attributes.remove(QStringLiteral("setPrivacyOffsetY_B"));
        page.attributes.remove(QStringLiteral("setSwitchOffsetY"));
        page.attributes.insert(QStringLiteral("setSwitchAccHidden"), QJsonArray{true});
        Device device = plainDevice();
        device.density = 1.0;
        const PageLayout layout = layOut(page, device, debugState(), *m_tables);
        const int bottom = layout.find(QStringLiteral("loginLabel"))->rect.bottom() + 1;
        page.attributes.insert(QStringLiteral("setPrivacyOffsetY"),
                               QJsonArray{bottom - px - layout.contentTop});
        return page;
    }
    /// One px per dp, so that an offset of one dp is one pixel.
    static Device unitDevice()
    {
        Device device = plainDevice();
        device.density = 1.0;
        return device;
    }

    const std::shared_ptr<const ConsentTables> m_tables = openTables();
};

void PageRulesTest::aLegalPagePasses()
{
    const auto findings = check(legalPage());
    QVERIFY2(findings.isEmpty(),
             findings.isEmpty() ? "" : qPrintable(findings.first().finding.message.en));
}

void PageRulesTest::refusesWhenTheAgreementCoversTheLabelByOnePixel()
{
    const auto findings = check(overlappingBy(1), debugState(), unitDevice());
    QCOMPARE(worstVerdict(findings), Verdict::Refuses);
    const PageFinding &found = findings.first();
    QCOMPARE(found.finding.ruleId, QStringLiteral("consent.overlap"));
    QCOMPARE(found.finding.subject, QStringLiteral("loginLabel"));
    QCOMPARE(found.finding.other, QStringLiteral("privacy"));
    QCOMPARE(found.area.height(), 1);
    QCOMPARE(found.finding.severity, Severity::Error);
    QCOMPARE(found.finding.evidence, Evidence::Inferred);
}

void PageRulesTest::touchingEdgesAreLegal()
{
    const auto findings = check(overlappingBy(0), debugState(), unitDevice());
    QVERIFY(!hasRule(findings, "consent.overlap"));
}

void PageRulesTest::coveringTheButtonButNotItsLabelIsNotRefused()
{
    const auto findings = check(overlappingBy(-2), debugState(), unitDevice());
    QCOMPARE(worstVerdict(findings), Verdict::NonCompliant);
    QVERIFY(hasRule(findings, "consent.overlap-row"));
}

void PageRulesTest::releaseBuildsOnlyReport()
{
    CellState state = debugState();
    state.build = Build::Release;
    const auto findings = check(overlappingBy(5), state, unitDevice());
    QCOMPARE(worstVerdict(findings), Verdict::NonCompliant);
    QVERIFY(hasRule(findings, "consent.overlap"));
    QCOMPARE(findings.first().finding.severity, Severity::Warning);
}

void PageRulesTest::version2100RefusesInEveryBuild()
{
    CellState state = debugState();
    state.build = Build::Release;
    state.sdk = *SdkVersion::parse(QStringLiteral("2.10.0"));
    QCOMPARE(worstVerdict(check(overlappingBy(5), state, unitDevice())), Verdict::Refuses);
}

void PageRulesTest::aClippedAgreementIsRefused()
{
    ConsentPage page = legalPage();
    page.attributes.remove(QStringLiteral("setPrivacyOffsetY_B"));
    page.attributes.insert(QStringLiteral("setPrivacyOffsetY"), QJsonArray{780 - 24 - 50 - 5});
    const auto findings = check(page);
    QVERIFY(hasRule(findings, "consent.clipped"));
    QCOMPARE(worstVerdict(findings), Verdict::Refuses);
}

void PageRulesTest::aTransparentTextIsRefusedAndAlphaOneIsNot()
{
    ConsentPage page = legalPage();
    page.attributes.insert(QStringLiteral("setNumberColor"),
                           QJsonArray{QStringLiteral("#00FF0000")});
    QVERIFY(hasRule(check(page), "consent.transparent-text"));
    page.attributes.insert(QStringLiteral("setNumberColor"),
                           QJsonArray{QStringLiteral("#01FF0000")});
    QVERIFY(!hasRule(check(page), "consent.transparent-text"));
}

void PageRulesTest::aColourWithoutAlphaIsTransparent()
{
    ConsentPage page = legalPage();
    page.attributes.insert(QStringLiteral("setLogBtnTextColor"), QJsonArray{0x00ffffff});
    QVERIFY(hasRule(check(page), "consent.transparent-text"));
}

void PageRulesTest::aCustomViewBelowTheControlsIsNotRefusedButNotCompliant()
{
    ConsentPage page = legalPage();
    page.customViews << CustomView{
        QStringLiteral("card"), CustomView::Layer::Body, CustomView::Kind::Block, 0, 130, 360, 60};
    const auto findings = check(page);
    QCOMPARE(worstVerdict(findings), Verdict::NonCompliant);
    QVERIFY(hasRule(findings, "consent.custom-covered"));
}

void PageRulesTest::anUnknownPositionThatMayTouchIsCannotTell()
{
    ConsentPage page = legalPage();
    page.attributes.remove(QStringLiteral("setSwitchOffsetY"));
    page.attributes.insert(QStringLiteral("setLogBtnOffsetY"), QJsonArray{330});
    const auto findings = check(page);
    QCOMPARE(worstVerdict(findings), Verdict::CannotTell);
    QVERIFY(hasRule(findings, "consent.unknown-position"));
}

void PageRulesTest::anUnknownSdkIsAtBestCannotTell()
{
    CellState state = debugState();
    state.sdk = *SdkVersion::parse(QStringLiteral("unknown"));
    QCOMPARE(worstVerdict(check(legalPage(), state)), Verdict::CannotTell);
    QCOMPARE(worstVerdict(check(overlappingBy(5), state, unitDevice())), Verdict::CannotTell);
}

void PageRulesTest::complianceIsReportedBesideTheSdkTest()
{
    ConsentPage page = legalPage();
    page.attributes.insert(QStringLiteral("setLogBtnText"), QJsonArray{QStringLiteral("领取红包")});
    page.attributes.insert(QStringLiteral("setPrivacyState"), QJsonArray{true});
    const auto findings = check(page);
    QVERIFY(hasRule(findings, "consent.label-wording"));
    QVERIFY(hasRule(findings, "consent.preticked"));
    QCOMPARE(worstVerdict(findings), Verdict::NonCompliant);
}

void PageRulesTest::namesUnknownAttributesAndTheNearestOne()
{
    ConsentPage page;
    page.attributes.insert(QStringLiteral("setLogBtnOfsetY"), QJsonArray{1});
    const auto findings = checkAttributes(page, debugState().sdk, *m_tables);
    QVERIFY(hasRule(findings, "consent.unknown-attribute"));
    QVERIFY(findings.first().finding.advice.en.contains(QStringLiteral("setLogBtnOf")));
}

void PageRulesTest::namesArgumentsOfTheWrongKind()
{
    ConsentPage page;
    page.attributes.insert(QStringLiteral("setLogBtnOffsetY"), QJsonArray{QStringLiteral("tall")});
    const auto findings = checkAttributes(page, debugState().sdk, *m_tables);
    QVERIFY(hasRule(findings, "consent.wrong-argument"));
}

void PageRulesTest::bothOffsetsAreReported()
{
    ConsentPage page = legalPage();
    page.attributes.insert(QStringLiteral("setLogBtnOffsetY_B"), QJsonArray{10});
    QVERIFY(hasRule(checkAttributes(page, debugState().sdk, *m_tables), "consent.both-offsets"));
}

void PageRulesTest::anAttributeNewerThanTheSdkIsReported()
{
    ConsentPage page;
    page.attributes.insert(QStringLiteral("setNumberSizeDp"), QJsonArray{20});
    const auto old = *SdkVersion::parse(QStringLiteral("2.10.0"));
    QVERIFY(hasRule(checkAttributes(page, old, *m_tables), "consent.newer-attribute"));
    QVERIFY(
        !hasRule(checkAttributes(page, debugState().sdk, *m_tables), "consent.newer-attribute"));
}

void PageRulesTest::theAdviceNamesAValueThatClearsIt()
{
    ConsentPage page = overlappingBy(7);
    const auto findings = check(page, debugState(), unitDevice());
    const QString advice = findings.first().finding.advice.en;
    QVERIFY2(advice.contains(QStringLiteral("setLogBtnOffsetY from 240 to 233")),
             qPrintable(advice));
    page.attributes.insert(QStringLiteral("setLogBtnOffsetY"), QJsonArray{233});
    QVERIFY(!hasRule(check(page, debugState(), unitDevice()), "consent.overlap"));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makePageRulesTest()
{
    return std::make_unique<numauth::consent::PageRulesTest>();
}

#include "PageRulesTest.moc"
