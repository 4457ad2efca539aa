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
    if (element.positionEvidence != Evidence::Unknown)
        return element.rect;
    const int height = element.latestTop - element.earliestTop + element.rect.height();
    return {element.rect.x(), element.earliestTop, element.rect.width(), height};
}

} // namespace numauth::consent
