#include "models/consent/AlertRules.h"

#include "models/consent/Contact.h"
#include "models/consent/PairFinding.h"
#include "models/consent/RuleFinding.h"

#include <array>

namespace numauth::consent {

namespace {

void checkPair(QList<PageFinding> &findings, const PageLayout &layout, const ConsentTables &tables,
               const Element &covered, const Element &coverer)
{
    switch (touches(layout, covered, coverer)) {
    case Certainty::No:
        return;
    case Certainty::Perhaps:
        findings << openFinding(covered, coverer, *openOne(covered, coverer), layout, tables);
        return;
    case Certainty::Yes:
        findings << overlapFinding(QStringLiteral("consent.alert-overlap"), Verdict::NonCompliant,
                                   covered, coverer, layout, tables);
    }
}

} // namespace

QList<PageFinding> checkAlert(const PageLayout &layout, const ConsentTables &tables)
{
    QList<PageFinding> findings;
    const Element *words = layout.find(QLatin1StringView("alertText"));
    if (!words)
        return findings;
    for (const char *id : {"alertTitle", "alertButton", "alertClose"}) {
        if (const Element *other = layout.find(QLatin1StringView(id)))
            checkPair(findings, layout, tables, *words, *other);
    }
    for (const Element *element : {words, layout.find(QLatin1StringView("alertButton"))}) {
        if (!element || isCut(layout, *element) != Certainty::Yes)
            continue;
        Finding finding = makeFinding(tables.rules, QStringLiteral("consent.alert-cut"),
                                      {elementLabel(element->id)});
        finding.subject = element->id;
        findings << PageFinding{finding, Verdict::NonCompliant, element->rect, layout.density};
    }
    return findings;
}

} // namespace numauth::consent
