#include "models/consent/fix/CellChange.h"

#include <algorithm>

namespace numauth::consent {

namespace {

bool isBad(const PageFinding &found)
{
    return found.verdict >= Verdict::NonCompliant;
}

bool hasBreach(const MatrixCell &cell, const Finding &sought)
{
    return std::ranges::any_of(cell.findings, [&sought](const PageFinding &found) {
        return isBad(found) && isSameFinding(found.finding, sought);
    });
}

} // namespace

bool isSameFinding(const Finding &left, const Finding &right)
{
    return left.ruleId == right.ruleId && left.subject == right.subject &&
           left.other == right.other;
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
               return !isBad(found) || hasBreach(before, found.finding);
           });
}

} // namespace numauth::consent
