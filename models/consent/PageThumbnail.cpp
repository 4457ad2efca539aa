#include "models/consent/PageThumbnail.h"

#include "models/consent/PagePainter.h"

#include <QPainter>

#include <algorithm>

namespace numauth::consent {

QImage thumbnailOf(const PreparedPage &page, const Device &device, const CellState &state,
                   int heightPx)
{
    const PageLayout layout = layOut(page, device, state);
    if (layout.screen.isEmpty())
        return {};
    PaintOptions options;
    options.showsOverlaps = true;
    options.findings = checkLayout(page, layout);
    const double scale = heightPx / layout.toDp(layout.screen.height());
    QImage image(std::max(1, qRound(layout.toDp(layout.screen.width()) * scale)), heightPx,
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(0);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    PagePainter(layout, page.page, device, page.tables, options).paint(painter);
    return image;
}

} // namespace numauth::consent
