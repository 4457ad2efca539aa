#include "models/consent/ViewContent.h"

namespace numauth::consent {

void fillView(Element &element, const CustomView &view, double density, const TextMeasure &face)
{
    element.image = view.image;
    element.text = view.text;
    element.textColor = view.textColor;
    element.textSizePx = view.textSize * density;
    if (!view.text.isEmpty())
        element.lines =
            face.wrapped({view.text, element.textSizePx, static_cast<double>(element.rect.width())})
                .lines;
}

} // namespace numauth::consent
