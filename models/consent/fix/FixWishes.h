#pragma once

#include "models/consent/PageMatrix.h"
#include "models/consent/fix/FixSearch.h"

#include <QList>
#include <QString>

#include <utility>
#include <vector>

namespace numauth::consent {

/// What the checks of a page ask of the places of its views: pairs that must not touch, and views
/// that must be whole.
class FixWishes
{
public:
    /// \p page must outlive the wishes.
    explicit FixWishes(const ConsentPage &page) : m_page(page) {}

    /// Adds what \p result asks for beyond the wishes so far; a doubt only where \p base, the check
    /// of the page as it is, has none. False when that is nothing.
    bool collect(const MatrixResult &result, const MatrixResult &base, FixSpace &space);
    /// No rule forbids a logo on a custom view, but no fix shall put it there.
    void keepOffCustomViews(FixSpace &space);
    /// The wishes over the cells of \p space.
    std::pair<std::vector<FixDemand>, std::vector<FixLimit>> problem(FixSpace &space) const;

    bool isEmpty() const { return m_wishes.isEmpty(); }
    bool areOfRule(const QString &ruleId) const;
    void clear() { m_wishes.clear(); }

private:
    /// A pair of views that a rule compares, or one view that is cut off.
    struct Wish
    {
        QString ruleId;
        QString a, b; ///< \p b empty: \p a must be whole
        bool isStrict = false;
    };

    bool add(const Finding &finding, bool isStrict, FixSpace &space);

    const ConsentPage &m_page;
    QList<Wish> m_wishes;
};

} // namespace numauth::consent
