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

    /// One of the eight handles around the view chosen last, clockwise from the top left.
    struct Handle
    {
        QRectF box; ///< viewport px
        int index = 0;
        /// Whether the SDK has an attribute for it; hollow else.
        bool isWritable = true;
    };

    void paint(QPainter &painter) const;
    /// Name, size and density over \p phone (viewport px), with the mark of its worst verdict,
    /// shortened where it would pass \p right (px of the view).
    void paintCaption(QPainter &painter, const QRectF &phone, const consent::Device &device,
                      int right) const;
    /// Under the \p phone beside the main one: how small it is, and its one distance that matters.
    void paintComparison(QPainter &painter, const QRectF &phone, const consent::PageLayout &layout,
                         double scale) const;

    void setShowsProtected(bool shows) { m_showsProtected = shows; }
    /// The callout of an overlap keeps off \p area (viewport px).
    void setKeptFree(const QRectF &area) { m_keptFree = area; }
    /// What paintComparison() writes on, for a phone drawn at \p phone.
    static QRectF comparisonArea(const QRectF &phone);
    static constexpr int HandleSize = 7;
    /// None unless just one view is chosen that is neither locked nor hidden.
    QList<Handle> handles() const;
    QString unit() const;
    QColor overlapColour(consent::Verdict verdict) const;
    QRectF viewRect(const QRect &px) const;

private:
    void paintProtected(QPainter &painter) const;
    void paintOverlaps(QPainter &painter) const;
    void paintCallout(QPainter &painter, const QRectF &area,
                      const consent::PageFinding &found) const;
    void paintSelection(QPainter &painter) const;
    void paintHandles(QPainter &painter) const;
    void paintDimension(QPainter &painter, const consent::Element &element) const;

    const PageSession &m_session;
    const Theme &m_theme;
    QTransform m_transform;
    QRectF m_keptFree;
    bool m_showsProtected = false;
};

} // namespace numauth::ui
