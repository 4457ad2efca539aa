#pragma once

#include "models/consent/PreparedPage.h"

#include <QRectF>
#include <QSizeF>

namespace numauth::consent {

/// Where an iOS page stands on the screen, in pt. The content view is the parent of every control
/// and of the app's own views; its origin is that of every frame.
struct IosFrame
{
    QSizeF screen;
    bool isLandscape = false; ///< as the page is shown: it turns only where its mask lets it
    bool isPopup = false;
    QRectF statusBar;      ///< empty when hidden
    QRectF titleBar;       ///< navigation bar, or the title bar of a pop-up; empty when hidden
    QRectF window;         ///< the screen, or the pop-up with its title bar
    QRectF content;        ///< what is left of it below the title bar
    double lowerStart = 0; ///< by how much the content may start lower: not public with navIsHidden
    double bottomInset = 0; ///< home indicator within the content
    Evidence evidence = Evidence::Documented;
    /// The attribute that leaves the window open; empty when it is known.
    QString openAttribute;
    /// The block returns just the screen, which is a pop-up or not by the version.
    bool isAmbiguous = false;
};

IosFrame iosFrameOf(const PreparedPage &page, const Device &device, const CellState &state);

/// Whether the page may be shown in \p orientation by its `supportedInterfaceOrientations`.
bool supports(const PageValues &values, Orientation orientation);

} // namespace numauth::consent
