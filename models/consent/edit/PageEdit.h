#pragma once

#include "models/consent/ElementMove.h"

#include <QCoreApplication>
#include <QStringList>

namespace numauth::consent {

/// What an edit on the canvas starts from: the page and its layout on the device shown. Keeps
/// references.
struct EditBase
{
    const ConsentPage &page;
    const PageLayout &layout;
    const AttributeTable &table;
};

/// A view and the rectangle that it shall have, in screen px.
struct ElementPlace
{
    QString elementId;
    QRect wanted;
};

/// The page after an edit, what was written (`setLogBtnOffsetY 412 → 351`), and why parts of it
/// could not be.
struct EditedPage
{
    ConsentPage page;
    QStringList changes;
    QStringList refusals;
};

/// Edits of the canvas as pure functions. They write attributes of the SDK and geometry of custom
/// views, nothing else.
class PageEdit
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::PageEdit)

public:
    /// Gives views new rectangles. Parts of a view (a label) stand for the whole.
    static EditedPage place(const EditBase &base, const QList<ElementPlace> &places);
    /// Writes the offset from the other end instead, at the same place on this device. Refused
    /// where the view has only one anchor.
    static EditedPage swapAnchor(const EditBase &base, const QString &elementId);
    /// Whether swapAnchor() does something.
    static bool canSwapAnchor(const EditBase &base, const QString &elementId);
    /// Whether a drag of \p elementId along \p axis is written.
    static bool canWrite(const EditBase &base, const QString &elementId, DragInfo::Axis axis);
    /// Why \p elementId does not move along \p axis, in one sentence; empty when it does.
    static QString refusal(const EditBase &base, const QString &elementId, DragInfo::Axis axis);
};

} // namespace numauth::consent
