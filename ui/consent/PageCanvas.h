#pragma once

#include "models/consent/edit/Guides.h"
#include "models/consent/edit/ProtectedZones.h"
#include "ui/consent/CanvasLook.h"
#include "ui/consent/CanvasTool.h"
#include "ui/consent/ElementEditor.h"
#include "ui/consent/OnionSkin.h"
#include "ui/consent/PhoneItem.h"
#include "ui/widgets/RulerItem.h"

#include <QGraphicsView>

#include <memory>
#include <optional>

namespace numauth::ui {

class CanvasOverlay;

/// The drawing surface of the Consent place: the phone, rulers, guides, selection and the tools
/// that a press begins. 1 scene unit = 1 dp. It writes the page only through its ElementEditor.
class PageCanvas : public QGraphicsView
{
    Q_OBJECT

public:
    explicit PageCanvas(PageSession &session, QWidget *parent = nullptr);
    ~PageCanvas() override;

    PageSession &session() { return m_session; }
    const PageSession &session() const { return m_session; }
    ElementEditor &editor() { return m_editor; }
    OnionSkin &onionSkin() { return m_onion; }

    double zoom() const { return transform().m11(); }
    /// Keeps the scene point under \p anchor (viewport px) where it is. 0.05 … 32.
    void setZoom(double zoom, const QPoint &anchor);
    void zoomToFit();
    /// The zoom follows the size of the window.
    bool followsFit() const { return m_followsFit; }
    void zoomToSelection();
    void panBy(const QPoint &px);

    const CanvasLook &look() const { return m_look; }
    void setLook(const CanvasLook &look);
    void setShowsProtected(bool shows);
    bool showsProtected() const { return m_look.zones != ZonesView::Off; }

    /// The viewport point of the middle of \p elementId, for tests and for scrolling to it.
    QPoint viewportPoint(const QString &elementId) const;
    /// The rectangle of screen px in viewport px.
    QRectF viewportRect(const QRect &screenPx) const;
    /// The topmost view under \p position (viewport px) that is neither locked nor hidden; with
    /// \p below the next one under it.
    QString elementAt(const QPoint &position, const QString &below = {}) const;
    /// The views that \p area (viewport px) touches, back to front.
    QStringList elementsIn(const QRect &area) const;
    /// Everything that can be picked, in reading order: from the top, then from the left.
    QStringList readingOrder() const;
    void selectAllElements();

    /// A guide on its way; shown instead of the page's own of that index.
    void setDraggedGuide(const consent::Guide &guide, bool isOff);
    void clearDraggedGuide();

signals:
    void zoomChanged();
    void lookChanged();
    /// The caption, or the desk beside the phone, was double-clicked.
    void contextMenuRequested(const QPoint &globalPosition);
    /// Text, picture or agreement of the view shall be edited.
    void editRequested(const QString &elementId);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void showPage();
    void placePinned();
    void placeRulers();
    double unitsPerDp() const;
    QList<consent::Guide> shownGuides() const;
    const consent::Guide *guideAt(const QPoint &position);
    std::optional<int> handleAt(const QPoint &position) const;
    std::unique_ptr<CanvasTool> toolAt(const QMouseEvent &event);
    std::unique_ptr<CanvasTool> rulerTool(const QPoint &position);
    void pick(const QString &id, const QMouseEvent &event);
    bool takePinned(const QPoint &position);
    void showCursor(const QPoint &position);
    void setHovered(const QString &id, bool measures);
    bool handleArrow(const QKeyEvent &event);
    bool handlePinch(QEvent *event);
    void finishTool();
    void paintGuides(QPainter &painter) const;
    void paintZones(QPainter &painter) const;
    void paintDistances(QPainter &painter) const;

    PageSession &m_session;
    ElementEditor m_editor;
    OnionSkin m_onion;
    PhoneItem *m_phone;
    PhoneItem *m_pinned;
    RulerItem *m_horizontalRuler;
    RulerItem *m_verticalRuler;
    CanvasLook m_look;
    std::unique_ptr<CanvasTool> m_tool;
    std::optional<consent::Guide> m_draggedGuide;
    bool m_isGuideOff = false;
    QList<consent::Guide> m_guides;
    QList<consent::ProtectedZone> m_zones;
    QString m_hovered;
    bool m_measures = false;
    bool m_isPanning = false; ///< Space is down
    QString m_shownDevice;
    bool m_followsFit = true;
};

} // namespace numauth::ui
