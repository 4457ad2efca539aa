#include "models/publish/ContactSheet.h"

#include "models/publish/PagePicture.h"
#include "models/publish/StateWords.h"

#include <QImage>

#include <algorithm>
#include <cmath>

namespace numauth::publish {

using namespace consent;

namespace {

constexpr int tileWidth = 150; ///< px of one phone
constexpr int tileHeight = 320;
constexpr int gap = 8;
constexpr int labelHeight = 34;

/// Fits the phone into \p tile and writes device, state and verdict below it.
void paintTile(QPainter &painter, const PagePicture &picture, const QRect &tile)
{
    const QSizeF size = picture.size() - QSizeF(0, PagePicture::CaptionHeight);
    const double scale =
        std::min(tile.width() / size.width(), (tile.height() - labelHeight) / size.height());
    painter.save();
    painter.setClipRect(tile.adjusted(0, 0, 0, -labelHeight));
    painter.translate(tile.left() + (tile.width() - size.width() * scale) / 2, tile.top());
    painter.scale(scale, scale);
    picture.paint(painter);
    painter.restore();
    painter.setFont(PagePicture::font(10));
    painter.setPen(PagePicture::ink());
    const QString words = picture.device.name() + QLatin1Char('\n') +
                          stateWords(picture.layout.state, currentLanguage()) +
                          QStringLiteral(" · ") +
                          verdictText(worstVerdict(picture.findings), currentLanguage());
    painter.drawText(tile.adjusted(0, tile.height() - labelHeight, 0, 0),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
}

QList<MatrixCell> worstFirst(const MatrixResult &result)
{
    QList<MatrixCell> cells = result.cells;
    std::ranges::stable_sort(cells, [](const MatrixCell &left, const MatrixCell &right) {
        return left.verdict > right.verdict;
    });
    return cells;
}

} // namespace

QByteArray ContactSheet::png(const ConsentPage &page, const MatrixResult &result,
                             const ConsentTables &tables, const Progress &progress)
{
    const QList<MatrixCell> cells = worstFirst(result);
    const auto count = static_cast<int>(cells.size());
    const int columns = std::max(1, static_cast<int>(std::ceil(std::sqrt(count * 2.0))));
    const int rows = (count + columns - 1) / columns;
    const int head = labelHeight;
    QImage image(columns * (tileWidth + gap) + gap, head + rows * (tileHeight + gap) + gap,
                 QImage::Format_RGB32);
    image.fill(PagePicture::paper());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(PagePicture::font(13));
    painter.setPen(PagePicture::ink());
    const SdkVersion sdk = cells.isEmpty() ? SdkVersion{} : cells.first().state.sdk;
    painter.drawText(QRect(gap, 0, image.width() - 2 * gap, head), Qt::AlignVCenter,
                     tr("Simulated · %1 · SDK %2 · rules %3 · %n cell(s)", nullptr, count)
                         .arg(page.name, sdk.toString(), tables.rules.preset()));
    for (int index = 0; index < count; ++index) {
        if (!progress(index, count))
            return {};
        const MatrixCell &cell = cells.at(index);
        const Device &device = *tables.devices.find(cell.deviceId);
        const PagePicture picture{page, device, layOut(page, device, cell.state, tables), tables,
                                  cell.findings};
        paintTile(painter, picture,
                  QRect(gap + index % columns * (tileWidth + gap),
                        head + index / columns * (tileHeight + gap), tileWidth, tileHeight));
    }
    painter.end();
    return pngBytes(image);
}

} // namespace numauth::publish
