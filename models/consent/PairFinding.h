#pragma once

#include "models/consent/PageRules.h"

namespace numauth::consent {

/// Numbers as the texts show them.
LocalText shownDp(double dp);
LocalText shownPx(int px);

/// The worse of two: a finding is never surer than what it rests on.
Evidence worse(Evidence left, Evidence right);

/// How sure the rectangle of \p element is.
Evidence evidenceOf(const Element &element);

/// What to change, in words and, where one attribute with a literal value does it, as figures.
struct Advice
{
    LocalText text;
    QString attribute; ///< empty when no single attribute is named
    double value = 0;
    double suggested = 0;
};

/// `setLogBtnOffsetY 由 412 改为 351 或更小`: what would clear the overlap of two views.
/// How far the two must part upwards and downwards, in whole dp.
double partingDp(const Element &first, const Element &second, const PageLayout &layout);
Advice clearingAdvice(const Element &first, const Element &second, const PageLayout &layout);

/// What would bring the part of \p element that is cut off back onto the page.
Advice uncuttingAdvice(const Element &element, const PageLayout &layout);

/// Overlap in dp and px; the attribute to change with `value` and `suggested`, or else the one that
/// decides the place of \p placed.
void addFacts(Finding &finding, const QRect &area, double density, const Advice &advice,
              const Element &placed);

/// A finding of \p rule about two views that overlap in \p area.
PageFinding overlapFinding(const QString &rule, Verdict verdict, const Element &covered,
                           const Element &coverer, const PageLayout &layout,
                           const ConsentTables &tables);

/// Cannot tell whether \p first and \p second touch, with the reason: \p open, one of them.
PageFinding openFinding(const Element &first, const Element &second, const Element &open,
                        const PageLayout &layout, const ConsentTables &tables);

} // namespace numauth::consent
