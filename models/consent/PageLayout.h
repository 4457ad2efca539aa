#pragma once

#include "models/base/Finding.h"
#include "models/consent/Cell.h"
#include "models/consent/Geometry.h"

#include <QList>
#include <QRect>
#include <QSize>
#include <QString>
#include <QStringList>

namespace numauth::consent {

/// One view of the page where the SDK would put it. Rectangles are whole device px in screen
/// coordinates (Android), or px = pt × scale (iOS).
struct Element
{
    QString id;        ///< as in the command line's contract: `loginButton`, `custom:promo`
    int parent = -1;   ///< index into PageLayout::elements
    QRect rect;        ///< as laid out, before clipping
    QRect visibleRect; ///< what its ancestors leave of it (getGlobalVisibleRect)
    int z = 0;         ///< paint order; among siblings also child order
    bool isVisible = true;
    double alpha = 1.0;
    QString text;
    QStringList lines; ///< the text as wrapped
    double textSizePx = 0;
    Argb textColor;
    Argb background{0x00000000u};
    QString image;
    /// How sure position and size are; Unknown makes every verdict that rests on them cannot-tell.
    Evidence positionEvidence = Evidence::Observed;
    Evidence sizeEvidence = Evidence::Observed;
    /// Where the top edge may be when the position is Unknown: first and last px. Equal when known.
    int earliestTop = 0;
    int latestTop = 0;
    /// Attributes that decide x, y, width, height; empty where a default does.
    QString xAttribute, yAttribute, widthAttribute, heightAttribute;
    double yValue = -1; ///< dp that yAttribute holds; −1 where it is not a literal
};

/// The page of one cell: its view tree in child order. A value.
struct PageLayout
{
    QString deviceId;
    CellState state;
    double density = 1.0;
    QSize screen;            ///< px
    QRect window;            ///< the page root: screen, or the pop-up's box
    int contentTop = 0;      ///< y of the body (px): origin of every OffsetY
    QList<Element> elements; ///< parents before children, siblings in child order
    /// Why the page could not be laid out, or in part: the verdict is then cannot-tell.
    QList<Finding> findings;

    const Element *find(const QString &id) const;
    /// Everything the element may cover: its rectangle, stretched over the possible positions.
    static QRect reach(const Element &element);
    double toDp(int px) const { return px / density; }
};

} // namespace numauth::consent
