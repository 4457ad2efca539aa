#pragma once

#include "models/consent/LayoutEngine.h"

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <compare>
#include <optional>
#include <utility>
#include <vector>

namespace numauth::consent {

/// A view and every place that a fix may give it, from the highest to the lowest on the page. An
/// obstacle has one place and no attribute.
struct FixView
{
    /// What `values` are: numbers of the attribute, pt by which a frame block moves, or the `y` of
    /// a frame block that the page does not have yet.
    enum class Form { Number, Shift, NewFrame };

    QString id;
    QString attribute;
    Form form = Form::Number;
    bool isFromEnd = false;
    bool isUnset = false; ///< the page does not set the attribute: `current` is the SDK's default
    QList<double> values{0}; ///< dp that the attribute takes, in the order of the places
    int current = 0;         ///< index of the place that it has now

    bool canMove() const { return !attribute.isEmpty(); }
    double distance(int place) const;
    /// How far \p place is from the place of now, in device px, positive downwards.
    int shiftPx(int place, double density) const;
    /// The arguments that put it at \p place; \p now are those of the page.
    std::optional<QJsonArray> argumentsAt(int place, const QJsonArray &now) const;
};

/// Two views that must not touch, as they stand in one cell: edges in px at the places of now,
/// bottoms exclusive.
struct FixPairCell
{
    double density = 1;
    int topA = 0, bottomA = 0, topB = 0, bottomB = 0;

    friend auto operator<=>(const FixPairCell &, const FixPairCell &) = default;
};

/// The demand that two elements do not touch, over all cells in which they can. Which of the two
/// stands above is open; it is the same in all cells.
class FixPair
{
public:
    FixPair(const FixView &a, const FixView &b, std::vector<FixPairCell> cells);

    /// The highest place of the lower view that is clear of the upper one at \p upperPlace; the
    /// number of its places when there is none.
    int highestBelow(bool isAAbove, int upperPlace) const;
    /// The lowest place of the upper view that is clear of the lower one at \p lowerPlace; -1 when
    /// there is none.
    int lowestAbove(bool isAAbove, int lowerPlace) const;
    /// Whether the two are clear of each other in this order.
    bool isClear(bool isAAbove, int upperPlace, int lowerPlace) const;

private:
    bool isClearIn(const FixPairCell &cell, bool isAAbove, int upperPlace, int lowerPlace) const;

    FixView m_a, m_b;
    std::vector<FixPairCell> m_cells;
    mutable std::vector<int> m_below[2];
    mutable std::vector<int> m_above[2];
};

/// The views of a page over the layouts of all cells: what moves, and between which edges.
class FixSpace
{
public:
    FixSpace(const ConsentPage &page, QList<PageLayout> layouts, const ConsentTables &tables);

    const QList<FixView> &views() const { return m_views; }
    const QList<PageLayout> &layouts() const { return m_layouts; }
    /// Index of the view that \p elementId moves with; an obstacle is added when it is new. -1 when
    /// no layout has it.
    int viewOf(const QString &elementId);
    /// Two elements of different views. With \p isStrict even a possible touch is excluded, except
    /// in cells where it is possible now already.
    FixPair pair(const QString &a, const QString &b, bool isStrict);
    /// The places at which \p elementId is cut by neither page nor screen; first > last when none.
    std::pair<int, int> uncutPlaces(const QString &elementId);
    /// The places at which a view that is whole now stays whole.
    std::pair<int, int> keptPlaces(int view) const;
    /// The same space over the cells of these devices only.
    FixSpace onDevices(const QStringList &deviceIds) const;

private:
    FixSpace(QList<FixView> views, QList<PageLayout> layouts);
    void addMover(const QString &id, const ConsentPage &page, const ConsentTables &tables);
    void addFrameMover(FixView &view, const Element &element, const ConsentPage &page,
                       const ConsentTables &tables) const;
    double longestDp() const;
    void fillValues(FixView &view, double value) const;
    void fillShifts(FixView &view) const;
    static std::optional<std::pair<QRect, QRect>>
    rectsToPart(const PageLayout &layout, const Element &a, const Element &b, bool isStrict);
    static int rootOf(const PageLayout &layout, const Element &element);
    void limit(std::pair<int, int> &places, const FixView &view, const PageLayout &layout,
               const Element &element) const;

    QList<FixView> m_views;
    QList<PageLayout> m_layouts;
};

} // namespace numauth::consent
