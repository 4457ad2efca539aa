#include "models/consent/PageLayout.h"

#include <algorithm>

namespace numauth::consent {

bool isContainerElement(const QString &id)
{
    return id == QLatin1StringView("page") || id == QLatin1StringView("body") ||
           id == QLatin1StringView("numberRow") || id == QLatin1StringView("mask");
}

const Element *PageLayout::find(const QString &id) const
{
    const auto found = std::ranges::find(elements, id, &Element::id);
    return found == elements.end() ? nullptr : &*found;
}

const Element *PageLayout::find(QLatin1StringView id) const
{
    const auto found =
        std::ranges::find_if(elements, [id](const Element &element) { return element.id == id; });
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
