#include "models/consent/PictureMatch.h"

#include "models/consent/PagePainter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace numauth::consent {

namespace {

constexpr double leastLikeness = 0.65;
constexpr double blur = 0.03;       ///< likeness that scaling may cost
constexpr double leastContrast = 6; ///< standard deviation of grey levels, of 255
constexpr int leastSide = 6;        ///< dp

/// px per dp of each pass: a wide look first, then closer ones around what it found.
struct Pass
{
    double scale;
    int reachX, reachY; ///< px
};
constexpr std::array passes{Pass{0.5, matchReachX / 2, matchReachY / 2}, Pass{1, 3, 3},
                            Pass{2, 2, 2}};

/// Both pictures in grey at the scale of one pass.
struct Pair
{
    QImage page, picture;
    double scale = 1;
};

QImage blank(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

Pair pairAt(double scale, const QImage &picture, const QRectF &place, const PageLayout &layout,
            const PagePainter &painter)
{
    const QSize size(std::max(1, qRound(layout.toDp(layout.screen.width()) * scale)),
                     std::max(1, qRound(layout.toDp(layout.screen.height()) * scale)));
    QImage page = blank(size);
    QImage shot = blank(size);
    QPainter onPage(&page);
    onPage.scale(scale, scale);
    painter.paint(onPage);
    onPage.end();
    QPainter onShot(&shot);
    onShot.setRenderHint(QPainter::SmoothPixmapTransform);
    onShot.scale(scale, scale);
    // Scaled first: smooth drawing alone takes single pixels of what is much larger.
    const QSize shown = (place.size() * scale).toSize().expandedTo(QSize(1, 1));
    onShot.drawImage(place, picture.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    onShot.end();
    return {page.convertToFormat(QImage::Format_Grayscale8),
            shot.convertToFormat(QImage::Format_Grayscale8), scale};
}

/// Sums for the correlation of two patches.
struct Sums
{
    double a = 0, b = 0, aa = 0, bb = 0, ab = 0;
    int count = 0;

    double contrast() const
    {
        return count == 0 ? 0 : std::sqrt(std::max(0.0, aa / count - a / count * a / count));
    }
    double likeness() const
    {
        if (count == 0)
            return -1;
        const double both = ab - a * b / count;
        const double spread = (aa - a * a / count) * (bb - b * b / count);
        return spread > 1e-6 ? both / std::sqrt(spread) : -1;
    }
};

Sums compare(const Pair &pair, const QRect &patch, const QPoint &shift)
{
    Sums sums;
    const QRect bounds = pair.page.rect();
    const QRect area = patch & bounds & bounds.translated(-shift);
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const uchar *left = pair.page.constScanLine(y) + area.left();
        const uchar *right = pair.picture.constScanLine(y + shift.y()) + area.left() + shift.x();
        for (int x = 0; x < area.width(); ++x) {
            const double a = left[x];
            const double b = right[x];
            sums.a += a;
            sums.b += b;
            sums.aa += a * a;
            sums.bb += b * b;
            sums.ab += a * b;
        }
        sums.count += area.width();
    }
    // A view that leaves the picture is compared with little and proves little.
    if (sums.count * 4 < patch.width() * patch.height() * 3)
        return {};
    return sums;
}

QRect patchOf(const QRectF &rect, double scale)
{
    const QRectF scaled(rect.x() * scale, rect.y() * scale, rect.width() * scale,
                        rect.height() * scale);
    return scaled.toAlignedRect().adjusted(-1, -1, 1, 1);
}

ElementDeviation find(const QString &id, const QRectF &rect, const std::array<Pair, 3> &pairs)
{
    ElementDeviation found{id, std::nullopt, 0};
    const Pair &finest = pairs.back();
    if (compare({finest.page, finest.page, finest.scale}, patchOf(rect, finest.scale), {})
            .contrast() < leastContrast)
        return found;
    QPointF shift;
    for (size_t index = 0; index < passes.size(); ++index) {
        const Pass &pass = passes.at(index);
        const QRect patch = patchOf(rect, pass.scale);
        const QPoint start(qRound(shift.x() * pass.scale), qRound(shift.y() * pass.scale));
        double best = -1;
        for (int y = -pass.reachY; y <= pass.reachY; ++y) {
            for (int x = -pass.reachX; x <= pass.reachX; ++x) {
                const QPoint at = start + QPoint(x, y);
                // Of equally good places the nearer one.
                const double likeness = compare(pairs.at(index), patch, at).likeness() -
                                        0.0001 * (std::abs(x) + std::abs(y));
                if (likeness > best) {
                    best = likeness;
                    shift = QPointF(at) / pass.scale;
                }
            }
        }
        found.likeness = best;
    }
    // Scaling blurs: where nothing speaks clearly for a move, there is none.
    const double still = compare(finest, patchOf(rect, finest.scale), {}).likeness();
    if (still >= found.likeness - blur)
        shift = {};
    if (found.likeness >= leastLikeness)
        found.shift = shift;
    return found;
}

bool isLookedFor(const Element &element)
{
    const bool isBar = element.id == QLatin1StringView("statusBar") ||
                       element.id == QLatin1StringView("systemNavigationBar");
    return element.isVisible && !element.visibleRect.isEmpty() && !isBar &&
           !isContainerElement(element.id);
}

} // namespace

QList<ElementDeviation> matchPicture(const QImage &picture, const QRectF &place,
                                     const PageLayout &layout, const ConsentPage &page,
                                     const Device &device, const ConsentTables &tables)
{
    QList<ElementDeviation> found;
    if (picture.isNull() || layout.screen.isEmpty())
        return found;
    const PagePainter painter(layout, page, device, tables);
    std::array<Pair, 3> pairs;
    for (size_t index = 0; index < passes.size(); ++index)
        pairs.at(index) = pairAt(passes.at(index).scale, picture, place, layout, painter);
    for (const Element &element : layout.elements) {
        const QRectF rect(layout.toDp(element.rect.x()), layout.toDp(element.rect.y()),
                          layout.toDp(element.rect.width()), layout.toDp(element.rect.height()));
        if (isLookedFor(element) && rect.width() >= leastSide && rect.height() >= leastSide)
            found << find(element.id, rect, pairs);
    }
    return found;
}

} // namespace numauth::consent
