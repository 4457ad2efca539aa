#pragma once

#include "ui/consent/PageSession.h"
#include "ui/consent/PhoneItem.h"
#include "ui/widgets/RulerItem.h"

#include <QGraphicsView>

#include <optional>

namespace numauth::ui {

/// The drawing surface of the Consent place: the phone, rulers, selection and dragging. 1 scene
/// unit = 1 dp. It writes the page only through PageSession.
class PageCanvas : public QGraphicsView
{
    Q_OBJECT

public:
    explicit PageCanvas(PageSession &session, QWidget *parent = nullptr);

    double zoom() const { return transform().m11(); }
    /// Keeps the scene point under \p anchor (viewport px) where it is. 0.05 … 32.
    void setZoom(double zoom, const QPoint &anchor);
    void zoomToFit();
    void zoomToSelection();
    void setShowsProtected(bool shows);
    bool showsProtected() const { return m_showsProtected; }

    /// The viewport point of the middle of \p elementId, for tests and for scrolling to it.
    QPoint viewportPoint(const QString &elementId) const;
    /// The topmost view under \p position (viewport px); with \p below the next one under it.
    QString elementAt(const QPoint &position, const QString &below = {}) const;

signals:
    void zoomChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    struct Drag
    {
        QPoint start;          ///< viewport px
        QPoint elementTopLeft; ///< screen px at the start
        int mergeKey = 0;
        QString text;
    };

    void showPage();
    void placePinned();
    void placeRulers();
    void nudge(const QPoint &dp);
    QPoint toScreenPx(const QPointF &dp) const;

    PageSession &m_session;
    PhoneItem *m_phone;
    PhoneItem *m_pinned;
    RulerItem *m_horizontalRuler;
    RulerItem *m_verticalRuler;
    std::optional<Drag> m_drag;
    QPoint m_pointer;
    QString m_shownDevice;
    int m_lastMergeKey = 0;
    bool m_showsProtected = false;
    bool m_followsFit = true;
};

} // namespace numauth::ui
