#pragma once

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

/// The greatest height (dp) that protected or other views overlap by on \p deviceId; 0 for none.
double worstOverlapDp(const consent::MatrixResult &matrix, const QString &deviceId);

} // namespace numauth::ui
