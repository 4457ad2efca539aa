#include "models/consent/Contact.h"

#include <algorithm>

namespace numauth::consent {

namespace {

bool isUnknown(const Element &element)
{
    return element.positionEvidence == Evidence::Unknown ||
           element.sizeEvidence == Evidence::Unknown;
}

/// The rectangle if the offset from the bottom wins wherever there are two.
QRect otherRect(const Element &element)
{
    QRect rect = element.rect;
    if (element.otherTop)
        rect.moveTop(*element.otherTop);
    return rect;
}

QRect otherVisible(const PageLayout &layout, const Element &element)
{
    QRect visible = otherRect(element) & QRect(QPoint(), layout.screen);
    for (int index = element.parent; index >= 0; index = layout.elements.at(index).parent)
        visible &= otherRect(layout.elements.at(index));
    return visible;
}

Certainty certainty(bool isSo, bool isOtherwiseSo)
{
    if (isSo != isOtherwiseSo)
        return Certainty::Perhaps;
    return isSo ? Certainty::Yes : Certainty::No;
}

/// What the ancestors leave of \p element when everything in its own doubt moves by \p shift.
QRect visibleWhenMoved(const PageLayout &layout, const Element &element, int shift)
{
    QRect visible = element.rect.translated(0, shift) & QRect(QPoint(), layout.screen);
    for (int index = element.parent; index >= 0; index = layout.elements.at(index).parent) {
        const Element &ancestor = layout.elements.at(index);
        const bool follows = ancestor.doubt == element.doubt;
        visible &= ancestor.rect.translated(0, follows ? shift : 0);
    }
    return visible;
}

} // namespace

bool areCompared(const Element &first, const Element &second)
{
    if (!isUnknown(first) && !isUnknown(second))
        return true;
    const bool isCommon =
        first.doubt == Doubt::TransparentBars || first.doubt == Doubt::ScreenHeight;
    return isCommon && first.doubt == second.doubt && first.sizeEvidence != Evidence::Unknown &&
           second.sizeEvidence != Evidence::Unknown;
}

Certainty touches(const PageLayout &layout, const Element &first, const Element &second)
{
    if (!areCompared(first, second)) {
        const bool mayTouch = PageLayout::reach(first).intersects(PageLayout::reach(second));
        return mayTouch ? Certainty::Perhaps : Certainty::No;
    }
    const bool touch = first.visibleRect.intersects(second.visibleRect);
    if (!first.otherTop && !second.otherTop)
        return certainty(touch, touch);
    return certainty(touch, otherVisible(layout, first).intersects(otherVisible(layout, second)));
}

Certainty isCut(const PageLayout &layout, const Element &element)
{
    if (element.sizeEvidence == Evidence::Unknown)
        return Certainty::No;
    const bool isNow = element.visibleRect != element.rect;
    if (element.otherTop)
        return certainty(isNow, otherVisible(layout, element) != otherRect(element));
    if (element.positionEvidence != Evidence::Unknown || element.doubt == Doubt::ScreenHeight)
        return certainty(isNow, isNow);
    const auto isCutAt = [&](int top) {
        const QRect visible = visibleWhenMoved(layout, element, top - element.rect.top());
        return visible.size() != element.rect.size();
    };
    const bool mayBe = isCutAt(element.earliestTop) || isCutAt(element.latestTop);
    return mayBe ? Certainty::Perhaps : Certainty::No;
}

const Element *openOne(const Element &first, const Element &second)
{
    for (const Element *element : {&first, &second}) {
        if (isUnknown(*element))
            return element;
    }
    for (const Element *element : {&first, &second}) {
        if (element->otherTop)
            return element;
    }
    return nullptr;
}

} // namespace numauth::consent
