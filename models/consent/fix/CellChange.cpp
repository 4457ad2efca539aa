#include "models/consent/fix/CellChange.h"

#include <algorithm>

namespace numauth::consent {

namespace {

bool hasBreach(const MatrixCell &cell, const Finding &sought)
{
    return std::ranges::any_of(cell.findings, [&sought](const PageFinding &found) {
        return isBad(found.verdict) && isSameFinding(found.finding, sought);
    });
}

} // namespace

bool isSameFinding(const Finding &left, const Finding &right)
{
    return left.ruleId == right.ruleId && left.subject == right.subject &&
           left.other == right.other;
}

int countBad(const MatrixResult &result)
{
    return result.count(Verdict::Refuses) + result.count(Verdict::NonCompliant);
}

int countCleared(const MatrixResult &before, const MatrixResult &after)
{
    int cleared = 0;
    for (qsizetype index = 0; index < after.cells.size(); ++index)
        cleared += isBad(before.cells.at(index).verdict) && !isBad(after.cells.at(index).verdict);
    return cleared;
}

bool isCutRule(const QString &ruleId)
{
    return ruleId == QLatin1StringView("consent.clipped") ||
           ruleId == QLatin1StringView("consent.empty") ||
           ruleId == QLatin1StringView("consent.ios-outside");
}

bool isNoWorse(const MatrixCell &before, const MatrixCell &after)
{
    return after.verdict <= before.verdict &&
           std::ranges::all_of(after.findings, [&before](const PageFinding &found) {
               return !isBad(found.verdict) || hasBreach(before, found.finding);
           });
}

} // namespace numauth::consent
