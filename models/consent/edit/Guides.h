#pragma once

#include <QJsonArray>
#include <QList>
#include <Qt>

namespace numauth::consent {

/// A line that a person put on the page.
struct Guide
{
    Qt::Orientation orientation = Qt::Vertical; ///< a vertical one stands at an x
    double at = 0;                              ///< dp (pt) from the page's top left
    qsizetype index = -1;                       ///< its entry in the page's list

    friend bool operator==(const Guide &, const Guide &) = default;
};

/// The guides of ConsentPage::guides: `{"axis": "x", "at": 24}`. Entries of another shape are not
/// guides and stay in the list as they are.
QList<Guide> guidesOf(const QJsonArray &guides);

/// The list with the guide put in: added for index −1, else in place of that entry. Positions are
/// held to a tenth of a dp within ±100 000.
QJsonArray withGuide(QJsonArray guides, const Guide &guide);
QJsonArray withoutGuide(QJsonArray guides, qsizetype index);

} // namespace numauth::consent
