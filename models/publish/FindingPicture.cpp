#include "models/publish/FindingPicture.h"

#include "models/consent/PagePainter.h"
#include "models/publish/PagePicture.h"
#include "models/publish/StateWords.h"

#include <QImage>

#include <algorithm>

namespace numauth::publish {

using namespace consent;

namespace {

constexpr double pixelsPerDp = 0.75;
constexpr double margin = 8; ///< dp

const MatrixCell *worstCell(const GroupedFinding &group, const MatrixResult &result)
{
    const QString identity = group.worst.finding.identity();
    const auto cell = std::ranges::find_if(result.cells, [&](const MatrixCell &checked) {
        return std::ranges::any_of(checked.findings, [&](const PageFinding &found) {
            return found.verdict == group.worst.verdict && found.area == group.worst.area &&
                   found.density == group.worst.density && found.finding.identity() == identity;
        });
    });
    return cell == result.cells.end() ? nullptr : &*cell;
}

QByteArray paint(const ConsentPage &page, const Device &device, const PageLayout &layout,
                 const ConsentTables &tables, const QList<PageFinding> &findings)
{
    const QSizeF size(layout.toDp(layout.screen.width()) + 2 * margin,
                      layout.toDp(layout.screen.height()) + 2 * margin);
    QImage image((size * pixelsPerDp).toSize(), QImage::Format_RGB32);
    image.fill(PagePicture::paper());
    QPainter painter(&image);
    painter.setFont(PagePicture::font(11));
    painter.scale(pixelsPerDp, pixelsPerDp);
    painter.translate(margin, margin);
    PagePainter::paintPhone(painter, layout, page, device, tables, findings);
    painter.end();
    return pngBytes(image.convertToFormat(QImage::Format_Indexed8));
}

} // namespace

QByteArray pictureOf(const ConsentPage &page, const Device &device, const MatrixCell &cell,
                     const ConsentTables &tables)
{
    const PageLayout layout = layOut(page, device, cell.state, tables);
    return paint(page, device, layout, tables, cell.findings);
}

std::optional<report::ReportPicture> pictureOf(const GroupedFinding &group, const ConsentPage &page,
                                               const MatrixResult &result,
                                               const ConsentTables &tables)
{
    const MatrixCell *cell = worstCell(group, result);
    const Device *device = cell ? tables.devices.find(cell->deviceId) : nullptr;
    if (!device)
        return std::nullopt;
    const PageLayout layout = layOut(page, *device, cell->state, tables);
    if (!layout.findings.isEmpty())
        return std::nullopt;
    return report::ReportPicture{paint(page, *device, layout, tables, cell->findings),
                                 simulatedCaption(*device, cell->state, currentLanguage())};
}

} // namespace numauth::publish
