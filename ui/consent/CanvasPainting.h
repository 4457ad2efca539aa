#pragma once

#include "models/consent/edit/Alignment.h"
#include "models/consent/edit/Guides.h"
#include "models/consent/edit/Snapping.h"

#include <QPainter>
#include <QTransform>

namespace numauth::ui {

struct Theme;

/// The small signs of the canvas, in viewport px: pills, snap lines, distances, guides.
class CanvasPainting
{
public:
    CanvasPainting(QPainter &painter, const Theme &theme, const QTransform &sceneToView);

    /// Names what a drag writes, beside \p position.
    void pill(const QPoint &position, const QString &text) const;
    void snapLine(const consent::SnapHit &hit, const QRectF &view) const;
    void distance(const consent::Distance &distance, const QString &unit) const;
    void guide(const consent::Guide &guide, const QRectF &view, bool isMarked) const;
    /// Lines every \p step dp over \p area (dp); none where they would stand closer than 4 px.
    void grid(const QRectF &area, double step) const;

private:
    void tag(const QPointF &centre, const QString &text, const QColor &colour) const;

    QPainter &m_painter;
    const Theme &m_theme;
    QTransform m_transform;
};

} // namespace numauth::ui
