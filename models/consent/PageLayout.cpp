#include "models/consent/PageLayout.h"

#include <algorithm>

namespace numauth::consent {

const Element *PageLayout::find(const QString &id) const
{
    const auto found = std::ranges::find(elements, id, &Element::id);
    return found == elements.end() ? nullptr : &*found;
}

QRect PageLayout::reach(const Element &element)
{
    QRect covered = element.rect;
    if (element.positionEvidence == Evidence::Unknown) {
        covered.moveTop(element.earliestTop);
        covered.setHeight(element.latestTop - element.earliestTop + element.rect.height());
    }
    return covered.united(element.largest);
}

} // namespace numauth::consent
