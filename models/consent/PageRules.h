#pragma once

#include "models/base/Finding.h"
#include "models/consent/LayoutEngine.h"

#include <QList>
#include <QRect>

namespace numauth::consent {

/// One finding of a page check on one cell.
struct PageFinding
{
    Finding finding;
    Verdict verdict = Verdict::NonCompliant;
    /// The offending area in screen px; null for rules without one.
    QRect area;
    double density = 1.0;
    /// How far the views must part, or the view must come in, to clear it.
    double partingDp = 0;

    double overlapWidthDp() const { return area.width() / density; }
    double overlapHeightDp() const { return area.height() / density; }
};

/// All findings of one cell: the 600005 test exactly as the SDK runs it on a tap, compliance and
/// sanity. Pure; any thread.
QList<PageFinding> checkLayout(const ConsentPage &page, const PageLayout &layout,
                               const ConsentTables &tables);

/// Takes out what only a newer rule set than \p rules would find, and what does not hold in \p sdk.
void dropRulesThatDoNotHold(QList<PageFinding> &findings, const RuleTable &rules,
                            const SdkVersion &sdk);

/// The worst verdict among \p findings; Ok when there is none.
Verdict worstVerdict(const QList<PageFinding> &findings);

} // namespace numauth::consent
