#pragma once

#include "models/base/Finding.h"
#include "models/consent/Cell.h"
#include "models/consent/Geometry.h"

#include <QLatin1StringView>
#include <QList>
#include <QRect>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::consent {

/// Why the place or the size of a view is not known for certain.
enum class Doubt {
    None,
    DefaultPlace,    ///< nothing places it and the SDK's own place is not public
    TransparentBars, ///< under transparent bars the body may follow the title bar down
    TwoOffsets,      ///< both offsets are given: a place for each, and no word which one wins
    ScreenHeight,    ///< it hangs from the bottom of a screen whose height is not known
    Expression,      ///< a value that only the running app knows decides it
    OwnSize,         ///< a custom view without a height of its own
    DefaultFont,     ///< a text whose font the page leaves to the SDK, which does not publish it
    HiddenBar        ///< iOS, bar hidden: the content starts at the screen's top or below the
                     ///< status bar, the same for all views
};

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
    Doubt doubt = Doubt::None;
    /// Where the top edge may be when the position is Unknown: first and last px. Equal when known.
    int earliestTop = 0;
    int latestTop = 0;
    /// TwoOffsets: the top edge if the offset from the bottom wins. HiddenBar: if the content
    /// starts below the status bar.
    std::optional<int> otherTop;
    /// Everything it may cover when its size is Unknown; else null.
    QRect largest;
    /// Attributes that decide x, y, width, height; empty where a default does.
    QString xAttribute, yAttribute, widthAttribute, heightAttribute;
    QString openAttribute; ///< the attribute whose expression leaves place or size open
    double yValue = -1;    ///< dp that yAttribute holds; −1 where it is not a literal
};

/// Whether \p id is a row that only exists in the SDK's view tree: the contract and the window name
/// what stands in it instead.
bool isContainerElement(const QString &id);

/// The page of one cell: its view tree in child order. A value.
struct PageLayout
{
    QString deviceId;
    CellState state;
    Platform platform = Platform::Android;
    double density = 1.0;
    QSize screen;            ///< px
    QRect window;            ///< the page root: screen, or the pop-up's box
    bool isPopup = false;    ///< the page is a box on top of the app, not the whole screen
    int contentTop = 0;      ///< y of the body (px): origin of every OffsetY
    QList<Element> elements; ///< parents before children, siblings in child order
    /// Findings about it carry no texts and facts: for the many cells that nobody looks at.
    bool isBrief = false;
    /// Why the page could not be laid out, or in part: the verdict is then cannot-tell.
    QList<Finding> findings;
    /// What the SDK takes no notice of, with the verdict of its rule: values beyond its limits.
    QList<Finding> notes;

    const Element *find(const QString &id) const;
    const Element *find(QLatin1StringView id) const;
    /// Everything the element may cover: its rectangle, stretched over the possible positions and
    /// sizes.
    static QRect reach(const Element &element);
    bool isIos() const { return platform == Platform::Ios; }
    double toDp(int px) const { return px / density; }
};

} // namespace numauth::consent
