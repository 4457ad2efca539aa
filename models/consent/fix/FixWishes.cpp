#include "models/consent/fix/FixWishes.h"

#include "models/consent/fix/CellChange.h"

#include <algorithm>

namespace numauth::consent {

namespace {

/// The tests of the SDK name the view itself; the other rules name the text for its row.
QString comparedElement(const QString &rule, const QString &id, Platform platform)
{
    const bool isOwn = platform == Platform::Ios || rule == QLatin1StringView("consent.overlap") ||
                       isCutRule(rule);
    return !isOwn && id == QLatin1StringView("numberMask") ? QStringLiteral("numberRow") : id;
}

bool isKnown(const MatrixCell &cell, const PageFinding &found)
{
    return std::ranges::any_of(cell.findings, [&found](const PageFinding &known) {
        return known.finding.identity() == found.finding.identity();
    });
}

bool touchesAnywhere(FixSpace &space, const QString &mover, const QString &custom)
{
    const int view = space.viewOf(custom);
    return view < 0 || space.views().at(view).canMove() ||
           std::ranges::any_of(space.layouts(), [&](const PageLayout &layout) {
               const Element *first = layout.find(mover);
               const Element *second = layout.find(custom);
               return first && second && first->rect.intersects(second->rect);
           });
}

} // namespace

bool FixWishes::collect(const MatrixResult &result, const MatrixResult &base, FixSpace &space)
{
    bool isNew = false;
    for (qsizetype index = 0; index < result.cells.size(); ++index) {
        for (const PageFinding &found : result.cells.at(index).findings) {
            const bool isDoubt = found.verdict == Verdict::CannotTell;
            if (isDoubt && isKnown(base.cells.at(index), found))
                continue;
            if (isDoubt || found.verdict >= Verdict::NonCompliant)
                isNew = add(found.finding, isDoubt, space) || isNew;
        }
    }
    return isNew;
}

bool FixWishes::add(const Finding &finding, bool isStrict, FixSpace &space)
{
    const bool isPair = !finding.other.isEmpty();
    if (!isPair && !isCutRule(finding.ruleId))
        return false;
    const Wish wish{isStrict ? QString() : finding.ruleId,
                    comparedElement(finding.ruleId, finding.subject, m_page.platform),
                    comparedElement(finding.ruleId, finding.other, m_page.platform), isStrict};
    const int a = space.viewOf(wish.a);
    const int b = isPair ? space.viewOf(wish.b) : a;
    const bool canMove = a >= 0 && b >= 0 && (!isPair || a != b) &&
                         (space.views().at(a).canMove() || space.views().at(b).canMove());
    const bool isNew =
        canMove && !std::ranges::any_of(m_wishes, [&wish](const Wish &known) {
            return known.a == wish.a && known.b == wish.b && known.isStrict == wish.isStrict;
        });
    if (isNew)
        m_wishes << wish;
    return isNew;
}

void FixWishes::keepOffCustomViews(FixSpace &space)
{
    if (m_wishes.isEmpty())
        return;
    const QList<FixView> movers = space.views();
    for (const CustomView &view : m_page.customViews) {
        const QString id = QStringLiteral("custom:") + view.name;
        for (const FixView &mover : movers) {
            if (mover.canMove() && !touchesAnywhere(space, mover.id, id))
                m_wishes << Wish{QString(), mover.id, id, false};
        }
    }
}

std::pair<std::vector<FixDemand>, std::vector<FixLimit>> FixWishes::problem(FixSpace &space) const
{
    std::vector<FixDemand> demands;
    std::vector<FixLimit> limits;
    for (const Wish &wish : m_wishes) {
        const int a = space.viewOf(wish.a);
        if (a < 0 || (!wish.b.isEmpty() && space.viewOf(wish.b) < 0))
            continue;
        if (wish.b.isEmpty()) {
            const auto [first, last] = space.uncutPlaces(wish.a);
            limits.push_back({wish.ruleId, wish.a, a, first, last});
            continue;
        }
        const int b = space.viewOf(wish.b);
        demands.push_back({wish.ruleId, wish.a, wish.b, wish.isStrict, a, b,
                           space.pair(wish.a, wish.b, wish.isStrict)});
    }
    for (int view = 0; view < space.views().size(); ++view) {
        if (!space.views().at(view).canMove())
            continue;
        const auto [first, last] = space.keptPlaces(view);
        limits.push_back({QString(), space.views().at(view).id, view, first, last});
    }
    return {std::move(demands), std::move(limits)};
}

bool FixWishes::areOfRule(const QString &ruleId) const
{
    return std::ranges::any_of(m_wishes,
                               [&ruleId](const Wish &wish) { return wish.ruleId == ruleId; });
}

} // namespace numauth::consent
