#pragma once

#include <QGraphicsObject>
#include <QString>

#include <optional>

namespace numauth::ui {

/// A ruler of 18 px along an edge of a graphics view. It ignores the view's zoom: place it in
/// viewport coordinates with setLength() and setScale() whenever the view scrolls or zooms.
class RulerItem : public QGraphicsObject
{
    Q_OBJECT

public:
    static constexpr int Thickness = 18;

    /// An extent on the ruler in its unit.
    struct Extent
    {
        double from = 0;
        double to = 0;
    };

    explicit RulerItem(Qt::Orientation orientation, QGraphicsItem *parent = nullptr);

    /// Length along the edge in px.
    void setLength(double length);
    /// \p origin px of the value 0 along the ruler, \p pixelsPerUnit > 0.
    void setScale(double origin, double pixelsPerUnit);
    /// Tints the extent of the selection.
    void setExtent(const std::optional<Extent> &extent);

    /// The value under \p pixel along the ruler.
    double valueAt(double pixel) const;
    /// The smallest of 1, 5, 10, 50, 100, … whose ticks keep at least 6 px.
    static double tickStep(double pixelsPerUnit);
    /// Every how many ticks a number stands, so that numbers do not touch.
    static int labelEvery(double pixelsPerUnit);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

signals:
    /// A guide is dragged out of the ruler: \p scenePosition of the pointer.
    void guideDragged(Qt::Orientation orientation, const QPointF &scenePosition, bool isReleased);

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;

private:
    Qt::Orientation m_orientation;
    double m_length = 100;
    double m_origin = 0;
    double m_pixelsPerUnit = 1;
    std::optional<Extent> m_extent;
};

} // namespace numauth::ui
