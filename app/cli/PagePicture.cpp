#include "app/cli/PagePicture.h"

#include "app/cli/FindingPicture.h"
#include "app/cli/RenderCommand.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace numauth::cli {

using namespace consent;

namespace {

constexpr double margin = 16;        ///< dp around the phone
constexpr double captionHeight = 36; ///< dp below it
constexpr int tileWidth = 150;       ///< px of one phone in a contact sheet
constexpr int tileHeight = 320;
constexpr int gap = 8;
constexpr int labelHeight = 34;

QColor paper()
{
    return {0xe9, 0xec, 0xf0};
}

QColor ink()
{
    return {0x58, 0x61, 0x72};
}

} // namespace

QSizeF PagePicture::size() const
{
    return {layout.toDp(layout.screen.width()) + 2 * margin,
            layout.toDp(layout.screen.height()) + 2 * margin + captionHeight};
}

QString PagePicture::caption() const
{
    return RenderCommand::tr("Simulated · %1 · %2 · SDK %3 · %4")
        .arg(device.name(), carrierLabel(layout.state.carrier).text(), layout.state.sdk.toString(),
             verdictId(worstVerdict(findings)));
}

void PagePicture::paint(QPainter &painter) const
{
    const QSizeF whole = size();
    painter.fillRect(QRectF(QPointF(), whole), paper());
    painter.translate(margin, margin);
    PagePainter::paintPhone(painter, layout, page, device, tables, findings);
    painter.translate(-margin, -margin);
    QFont font = painter.font();
    font.setPixelSize(11);
    painter.setFont(font);
    painter.setPen(ink());
    painter.drawText(QRectF(0, whole.height() - captionHeight, whole.width(), captionHeight),
                     Qt::AlignCenter | Qt::TextWordWrap, caption());
}

QByteArray toPng(const PagePicture &picture, double scale)
{
    QImage image((picture.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.scale(scale, scale);
    picture.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray toSvg(const PagePicture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size().toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size()));
    generator.setTitle(picture.caption());
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return bytes;
}

namespace {

/// Fits the phone into \p tile and writes device, state and verdict below it.
void paintTile(QPainter &painter, const PagePicture &picture, const QRect &tile)
{
    const QSizeF size = picture.size() - QSizeF(0, captionHeight);
    const double scale =
        std::min(tile.width() / size.width(), (tile.height() - labelHeight) / size.height());
    painter.save();
    painter.setClipRect(tile.adjusted(0, 0, 0, -labelHeight));
    painter.translate(tile.left() + (tile.width() - size.width() * scale) / 2, tile.top());
    painter.scale(scale, scale);
    picture.paint(painter);
    painter.restore();
    QFont font = painter.font();
    font.setPixelSize(10);
    painter.setFont(font);
    painter.setPen(ink());
    const QString words = picture.device.name() + QLatin1Char('\n') +
                          stateWords(picture.layout.state, currentLanguage()) +
                          QStringLiteral(" · ") + verdictId(worstVerdict(picture.findings));
    painter.drawText(tile.adjusted(0, tile.height() - labelHeight, 0, 0),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
}

} // namespace

QByteArray contactSheet(const ConsentPage &page, const MatrixSelection &selection,
                        const ConsentTables &tables)
{
    QList<MatrixCell> cells = checkMatrix(page, selection, tables).cells;
    std::ranges::stable_sort(cells, [](const MatrixCell &left, const MatrixCell &right) {
        return left.verdict > right.verdict;
    });
    const auto count = static_cast<int>(cells.size());
    const int columns = std::max(1, static_cast<int>(std::ceil(std::sqrt(count * 2.0))));
    const int rows = (count + columns - 1) / columns;
    const int head = labelHeight;
    QImage image(columns * (tileWidth + gap) + gap, head + rows * (tileHeight + gap) + gap,
                 QImage::Format_RGB32);
    image.fill(paper());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink());
    painter.drawText(
        QRect(gap, 0, image.width() - 2 * gap, head), Qt::AlignVCenter,
        RenderCommand::tr("Simulated · %1 · SDK %2 · rules %3 · %n cell(s)", nullptr, count)
            .arg(page.name, selection.states.first().sdk.toString(), tables.rules.preset()));
    for (int index = 0; index < count; ++index) {
        const MatrixCell &cell = cells.at(index);
        const Device &device = *tables.devices.find(cell.deviceId);
        const PagePicture picture{page, device, layOut(page, device, cell.state, tables), tables,
                                  cell.findings};
        paintTile(painter, picture,
                  QRect(gap + index % columns * (tileWidth + gap),
                        head + index / columns * (tileHeight + gap), tileWidth, tileHeight));
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace numauth::cli
