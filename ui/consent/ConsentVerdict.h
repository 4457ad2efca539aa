#pragma once

#include "models/consent/PageLayout.h"
#include "models/consent/PageMatrix.h"
#include "ui/widgets/Verdict.h"

#include <QString>

namespace numauth::ui {

/// The mark of a model's verdict.
inline Verdict markOf(consent::Verdict verdict)
{
    switch (verdict) {
    case consent::Verdict::Refuses:
        return Verdict::Refuses;
    case consent::Verdict::NonCompliant:
        return Verdict::NonCompliant;
    case consent::Verdict::CannotTell:
        return Verdict::CannotTell;
    case consent::Verdict::Ok:
        break;
    }
    return Verdict::Ok;
}

/// What the banner says of a cell in the light of the whole matrix.
struct BannerText
{
    Verdict verdict = Verdict::Ok;
    QString head;
    QString sentence;
};

/// Words for the current device's \p findings; \p matrix gives the numbers of an ok.
BannerText bannerText(const consent::MatrixResult &matrix,
                      const QList<consent::PageFinding> &findings, const consent::CellState &state,
                      qsizetype devices, const QString &ruleSet);

/// The greatest height (dp) of what the findings of \p cell's own verdict overlap by; 0 for none.
double worstOverlapDp(const consent::MatrixCell &cell);

/// How far the login button stands over the agreement, in the unit of the platform; empty where it
/// does not.
QString buttonGapText(const consent::PageLayout &layout);

/// The greatest overlap among \p findings or, without one, buttonGapText().
QString distanceText(const consent::PageLayout &layout,
                     const QList<consent::PageFinding> &findings);

} // namespace numauth::ui
