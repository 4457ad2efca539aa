#pragma once

#include "models/consent/edit/Alignment.h"
#include "models/consent/edit/PageEdit.h"
#include "ui/consent/PageSession.h"

namespace numauth::ui {

/// Moves, sizes, aligns and orders the selected views of a page, each edit one undo step. Locked
/// views stay. GUI thread.
class ElementEditor : public QObject
{
    Q_OBJECT

public:
    explicit ElementEditor(PageSession &session, QObject *parent = nullptr);

    /// A drag begins: what follows counts from the page as it is now and is one undo step.
    void begin();
    /// The views that a drag moves, and the box around them in dp at its begin.
    const QStringList &movedIds() const { return m_moved; }
    QRectF movedBox() const { return m_box; }
    /// By \p shift dp since begin(); returns what was written, `setLogBtnOffsetY 412 → 351`.
    QString moveBy(const QPointF &shift);
    /// The view chosen last gets the rectangle (screen px).
    QString resizeTo(const QRect &wanted);
    /// Puts the page back to what it was at begin().
    void cancel();

    /// Moves by \p dp; calls until endRun() are one undo step.
    void nudge(const QPointF &dp);
    void endRun() { m_isRun = false; }

    void align(consent::AlignEdge edge);
    void distribute(Qt::Orientation axis);
    bool canSwapAnchor() const;
    void swapAnchor();

    /// Custom views only: one step towards the front (+1) or the back (−1) of the phone.
    void reorder(int towardsFront);
    void removeSelected();
    /// Adds a view of \p kind with a free name in the middle of the page, and selects it.
    void addView(consent::CustomView::Kind kind);
    /// Adds the views of an Android layout file as boxes of the XML layer. What has no place of its
    /// own is noted in the page, whose verdict then is at best cannot-tell.
    Result<> addLayout(const QString &path);

signals:
    /// Part of an edit was not possible: why, in one sentence.
    void refused(const QString &sentence);

private:
    consent::EditBase base() const;
    QString write(const consent::EditedPage &edited, int mergeKey);
    void applyShifts(const QList<QPoint> &shifts, const QString &text);
    QList<QRect> selectedRects() const;
    consent::CustomView *selectedView(consent::ConsentPage &page) const;

    PageSession &m_session;
    consent::ConsentPage m_page;  ///< at begin()
    consent::PageLayout m_layout; ///< at begin()
    QStringList m_moved;
    QRectF m_box;
    int m_mergeKey = 0;
    bool m_isRun = false;
    QPointF m_runShift; ///< dp
    QString m_lastRefusal;
};

} // namespace numauth::ui
