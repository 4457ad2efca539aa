#include "app/cli/FindingPicture.h"

#include "models/consent/PagePainter.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>

namespace numauth::cli {

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
    image.fill(QColor(0xe9, 0xec, 0xf0));
    QPainter painter(&image);
    painter.scale(pixelsPerDp, pixelsPerDp);
    painter.translate(margin, margin);
    PagePainter::paintPhone(painter, layout, page, device, tables, findings);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.convertToFormat(QImage::Format_Indexed8).save(&buffer, "PNG");
    return bytes;
}

} // namespace

QString stateWords(const CellState &state, Language language)
{
    const bool isPortrait = state.orientation == Orientation::Portrait;
    const LocalText held = isPortrait
                               ? LocalText{QStringLiteral("竖屏"), QStringLiteral("portrait")}
                               : LocalText{QStringLiteral("横屏"), QStringLiteral("landscape")};
    QStringList words{carrierLabel(state.carrier).in(language), held.in(language),
                      QString::number(state.fontScale) + QStringLiteral("×")};
    if (state.isDark)
        words << LocalText{QStringLiteral("深色"), QStringLiteral("dark")}.in(language);
    return words.join(QStringLiteral(" · "));
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
                                 device->name() + QStringLiteral(" · ") +
                                     stateWords(cell->state, currentLanguage())};
}

} // namespace numauth::cli
