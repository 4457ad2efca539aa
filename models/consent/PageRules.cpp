#include "models/consent/PageRules.h"

#include "models/consent/AlertRules.h"
#include "models/consent/ComplianceRules.h"
#include "models/consent/IosRules.h"
#include "models/consent/OverlapRules.h"
#include "models/consent/PreparedPage.h"
#include "models/consent/RuleFinding.h"

#include <algorithm>

namespace numauth::consent {

namespace {

PageFinding cannotTell(Finding finding, const PageLayout &layout)
{
    finding.evidence = Evidence::Unknown;
    return {std::move(finding), Verdict::CannotTell, QRect(), layout.density};
}

/// What the layout noted of values beyond the SDK's limits, with the verdict of its rule.
PageFinding noted(const Finding &note, const PageLayout &layout, const ConsentTables &tables)
{
    const Rule *rule = tables.rules.find(note.ruleId);
    return {note, rule ? rule->verdict : Verdict::CannotTell, QRect(), layout.density};
}

QList<PageFinding> checkViews(const PreparedPage &page, const PageLayout &layout)
{
    if (page.page.platform == Platform::Ios)
        return checkIosPage(page, layout);
    QList<PageFinding> findings = checkProtectedElements(layout, page.tables);
    findings += checkRowOverlaps(layout, findings, page.tables);
    return findings;
}

/// Without the version nothing is certain: what would refuse or breach becomes cannot-tell.
void lowerForUnknownSdk(QList<PageFinding> &findings, const PageLayout &layout,
                        const ConsentTables &tables)
{
    for (PageFinding &found : findings) {
        found.verdict = Verdict::CannotTell;
        found.finding.severity = Severity::Note;
        found.finding.evidence = Evidence::Unknown;
    }
    findings << cannotTell(makeFinding(tables.rules, QStringLiteral("consent.sdk-unknown"), {}),
                           layout);
}

} // namespace

QList<PageFinding> checkLayout(const ConsentPage &page, const PageLayout &layout,
                               const ConsentTables &tables)
{
    return checkLayout(PreparedPage(page, tables), layout);
}

QList<PageFinding> checkLayout(const PreparedPage &prepared, const PageLayout &layout)
{
    const ConsentPage &page = prepared.page;
    const ConsentTables &tables = prepared.tables;
    QList<PageFinding> findings;
    for (const Finding &finding : layout.findings)
        findings << cannotTell(finding, layout);
    // The web page is the SDK's own: no rule looks at it.
    if (layout.state.isAgreementShown)
        return findings;
    if (layout.findings.isEmpty())
        findings += checkViews(prepared, layout) + checkAlert(layout, tables);
    for (const Finding &note : layout.notes)
        findings << noted(note, layout, tables);
    findings += checkCompliance(prepared, layout);
    dropRulesThatDoNotHold(findings, tables.rules, layout.state.sdk);
    if (layout.state.sdk.isUnknown)
        lowerForUnknownSdk(findings, layout, tables);
    for (PageFinding &found : findings) {
        found.finding.place.element = found.finding.subject;
        found.finding.place.file = page.sourceFile;
        if (layout.isBrief || page.sourceLines.isEmpty())
            continue;
        const QString attribute = found.finding.facts.value(QStringLiteral("attribute")).toString();
        found.finding.place.line = page.sourceLines.value(attribute, 0);
    }
    return findings;
}

void dropRulesThatDoNotHold(QList<PageFinding> &findings, const RuleTable &rules,
                            const SdkVersion &sdk)
{
    findings.removeIf([&](const PageFinding &found) {
        const QString &id = found.finding.ruleId;
        const Rule *rule = rules.find(id);
        return rules.excludes(id) || (rule && !rule->holdsIn(sdk));
    });
}

Verdict worstVerdict(const QList<PageFinding> &findings)
{
    Verdict worst = Verdict::Ok;
    for (const PageFinding &found : findings)
        worst = std::max(worst, found.verdict);
    return worst;
}

} // namespace numauth::consent
