#pragma once

#include "models/consent/ConsentPage.h"
#include "models/consent/DeviceTable.h"

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace numauth::consent {

// Pieces of a phone's screen. Lengths in dp; the caller sets antialiasing.

/// Clock at the left; signal, network and battery at the right. Without a \p network no signal.
void paintStatusBar(QPainter &painter, const QRectF &bar, const QColor &ink,
                    const QString &network);
/// Three buttons, or the pill of gesture navigation on a low bar.
void paintNavigationBar(QPainter &painter, const QRectF &bar, const QColor &ink);
void paintCutout(QPainter &painter, const QRectF &screen, const Device &device);
void paintBackArrow(QPainter &painter, const QRectF &box, const QColor &ink);
void paintCross(QPainter &painter, const QRectF &box, const QColor &ink);
/// A stand-in for the app's own icon, which only the app has.
void paintLogo(QPainter &painter, const QRectF &box);
void paintCheckBox(QPainter &painter, const QRectF &box, bool isTicked, const QColor &accent);
/// A grey box with a picture sign and the name of the missing picture.
void paintMissingImage(QPainter &painter, const QRectF &box, const QString &name);

} // namespace numauth::consent
