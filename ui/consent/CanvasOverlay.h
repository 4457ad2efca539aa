#pragma once

#include "ui/consent/PageSession.h"
#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QTransform>

namespace numauth::ui {

/// What the canvas draws over the phone, in viewport px: overlaps with their callout, outlines of
/// protected views, the selection with its handles and dimension line, captions.
class CanvasOverlay
{
public:
    CanvasOverlay(const PageSession &session, const Theme &theme, const QTransform &sceneToView);

    void paint(QPainter &painter) const;
    /// The pill at \p position (viewport px) that names what a drag writes.
    void paintPill(QPainter &painter, const QPoint &position, const QString &text) const;
    /// Name, size and density over \p phone (viewport px), with the mark of its worst verdict.
    /// The caption over \p phone, shortened where it would pass \p right (px of the view).
    void paintCaption(QPainter &painter, const QRectF &phone, const consent::Device &device,
                      int right) const;

    void setShowsProtected(bool shows) { m_showsProtected = shows; }
    static constexpr int HandleSize = 7;
    /// The eight handles around \p rect, clockwise from the top left.
    static QList<QRectF> handles(const QRectF &rect);
    QRectF viewRect(const QRect &px) const;

private:
    void paintProtected(QPainter &painter) const;
    void paintOverlaps(QPainter &painter) const;
    void paintCallout(QPainter &painter, const QRectF &area,
                      const consent::PageFinding &found) const;
    void paintSelection(QPainter &painter) const;
    void paintDimension(QPainter &painter, const consent::Element &element) const;

    const PageSession &m_session;
    const Theme &m_theme;
    QTransform m_transform;
    bool m_showsProtected = false;
};

} // namespace numauth::ui
